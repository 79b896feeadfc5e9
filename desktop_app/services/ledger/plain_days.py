"""Days written as 2023/6/27 or 2023-06-27, a column at a time without a text for each cell."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from desktop_app.services.dates import FIRST_DAY, LAST_YEAR
from desktop_app.services.ledger.days import calendar

if TYPE_CHECKING:
    from desktop_app.services.ledger.cut import Cut
    from desktop_app.services.ledger.days import Days

_LONGEST = 10
_SIGNS = tuple(map(ord, "/-."))
_ZERO, _NINE = ord("0"), 9
_MONTHS, _DAYS = 12, 31


def read(cut: Cut) -> Days:
    """Give the number of each day in the column; 0 for whatever is written otherwise, or is no day."""
    lengths = cut.lengths()
    filled = lengths > 0
    found = np.zeros(len(lengths), np.int32)
    found[filled] = _read(cut.where(filled))
    return found


def _read(cut: Cut) -> Days:
    lengths = cut.lengths()
    letters = cut.octets[cut.starts[:, None] + np.arange(_LONGEST)]
    is_digit = (letters - np.uint8(_ZERO)) <= _NINE
    digits = letters.astype(np.int32) - _ZERO
    sign = letters[:, 4]
    rows = np.arange(len(lengths))
    # Where the month has one digit, the day begins one place further left.
    two = is_digit[:, 6].astype(np.int32)
    month = np.where(two == 1, digits[:, 5] * 10 + digits[:, 6], digits[:, 5])
    at = 7 + two
    long = lengths - at
    first, second = digits[rows, at], digits[rows, np.minimum(at + 1, _LONGEST - 1)]
    day = np.where(long == 2, first * 10 + second, first)
    fits = np.logical_or.reduce([sign == one for one in _SIGNS]) & (letters[rows, at - 1] == sign)
    fits &= is_digit[:, [0, 1, 2, 3, 5]].all(axis=1) & is_digit[rows, at] & ((long == 1) | (long == 2))
    fits &= (long == 1) | is_digit[rows, np.minimum(at + 1, _LONGEST - 1)]
    year = digits[:, :4] @ np.array([1000, 100, 10, 1]) - FIRST_DAY.year
    fits &= (year >= 0) & (year <= LAST_YEAR - FIRST_DAY.year)
    fits &= (month >= 1) & (month <= _MONTHS) & (day >= 1) & (day <= _DAYS)
    place = (year * _MONTHS + month - 1) * _DAYS + day - 1
    return _numbers()[np.where(fits, place, -1)]


@cache
def _numbers() -> Days:
    """The number of each day by its year, month and day of the month; the last is that of no day."""
    table = np.zeros((LAST_YEAR - FIRST_DAY.year + 1) * _MONTHS * _DAYS + 1, np.int32)
    year, month, day = calendar()
    table[((year - FIRST_DAY.year) * _MONTHS + month - 1) * _DAYS + day - 1] = np.arange(1, len(year) + 1)
    return table
