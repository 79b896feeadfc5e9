"""Days as numbers, so that columns of them are compared, counted and sent in one go; 0 stands for no day."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from desktop_app.services.dates import FIRST_DAY, LAST_YEAR

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Days = NDArray[np.int32]

_BEFORE = FIRST_DAY.toordinal() - 1


def number(day: str) -> int:
    """Give the number of a day in ISO form."""
    return date.fromisoformat(day).toordinal() - _BEFORE


def texts(days: Days) -> list[str | None]:
    """Give the days in ISO form; equal days are one text."""
    return _texts()[days].tolist()


def months(days: Days) -> NDArray[np.int64]:
    """Give the months of days, counted from year 0."""
    return _months()[days]


def month_text(month: int) -> str:
    """Give a month as 2023-02."""
    return f"{month // 12:04}-{month % 12 + 1:02}"


def calendar() -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """Give year, month and day of the month of the days from number 1 on."""
    days = _all()
    in_months = days.astype("datetime64[M]")
    months = in_months.astype(np.int64) + 1970 * 12
    return months // 12, months % 12 + 1, (days - in_months).astype(np.int64) + 1


@cache
def _all() -> NDArray[np.datetime64]:
    return np.arange(np.datetime64(FIRST_DAY), np.datetime64(date(LAST_YEAR + 1, 1, 1)))


@cache
def _texts() -> NDArray[np.object_]:
    return np.array([None, *np.datetime_as_string(_all()).tolist()], dtype=object)


@cache
def _months() -> NDArray[np.int64]:
    known = _all().astype("datetime64[M]").astype(np.int64) + 1970 * 12
    return np.concatenate([np.zeros(1, np.int64), known])
