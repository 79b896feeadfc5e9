"""Synthetic wards as the forecast would read them, without a database: many seeds in little time."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any, cast

import numpy as np
import numpy.typing as npt

from desktop_app.services.demo import calendar
from desktop_app.services.demo.imagine import imagine
from desktop_app.services.forecast.reading import NEVER, Days, Read, number

AS_OF = date(2023, 6, 27)
SHIFT = number(calendar.FIRST)
NOBODY: Days = np.zeros(0, dtype=np.int64)


@cache
def thought_out(seed: int, scale: float = 0.05, as_of: date = AS_OF) -> Read:
    """The history of a ward by its own process: nothing of the forecast goes into it."""
    made = imagine(np.random.default_rng(seed), calendar.number(as_of), scale)
    dates = {name: _days(days) for name, days in made.whole.until(made.last).dates.items()}
    ended = np.minimum.reduce([dates["rejected"], dates["lapsed"], dates["withdrawn"]])
    there = dates["custody"] < NEVER
    months = (
        dates["handed_over"][dates["handed_over"] < NEVER].astype("datetime64[D]").astype("datetime64[M]")
    )
    names, counts = np.unique(months.astype(str), return_counts=True)
    return Read(
        cast("tuple[Days, Days, Days]", _counted(dates["custody"][there], dates["left"][there])),
        cast("tuple[Days, Days, Days, Days]", _counted(dates["applied"], dates["custody"], ended)),
        1,
        (NOBODY, NOBODY, NOBODY, NOBODY, NOBODY),
        (NOBODY, NOBODY, NOBODY),
        (NOBODY, NOBODY, NOBODY),
        (NOBODY, NOBODY, NOBODY),
        np.zeros(24),
        dict(zip(names.tolist(), counts.tolist(), strict=True)),
        1.0,
    )


def _days(days: npt.NDArray[np.integer[Any]]) -> Days:
    return np.where(days >= calendar.NEVER, NEVER, days.astype(np.int64) + SHIFT)


def _counted(*columns: Days) -> tuple[Days, ...]:
    found, counts = np.unique(np.stack(columns), axis=1, return_counts=True)
    return (*found, counts.astype(np.int64))
