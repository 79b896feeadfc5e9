"""The days of the synthetic ward, as numbers from its first day: working days, handover days, deliveries."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import Any

import jpholiday
import numpy as np
import numpy.typing as npt

Days = npt.NDArray[np.int32]
Weights = npt.NDArray[np.float64]

FIRST = date(2016, 1, 4)
"""The first applications of the ward's history; day 0."""

LAST = date(2024, 12, 31)
"""The last day to which the history goes on."""

NEVER = 1_000_000
"""The day number of what has not happened."""

SATURDAY = 5
SUNDAY = 6
ALL_SATURDAYS_FROM = date(2020, 9, 1)
ALL_WEEKENDS_FROM = date(2023, 4, 1)
"""The report's section 2 (2): handover on every Saturday and Sunday on which the system works."""


def number(day: date) -> int:
    """The day as a number."""
    return (day - FIRST).days


def day_of(day_number: int) -> date:
    """The day with the number."""
    return FIRST + timedelta(days=int(day_number))


@lru_cache(maxsize=1)
def all_days() -> tuple[date, ...]:
    """All days of the history."""
    return tuple(FIRST + timedelta(days=at) for at in range(number(LAST) + 1))


@lru_cache(maxsize=1)
def iso_days() -> list[str]:
    """The ISO text of each day number."""
    return [day.isoformat() for day in all_days()]


def is_closed(day: date) -> bool:
    """Whether the ward office is closed for a holiday or the turn of the year."""
    return (day.month, day.day) >= (12, 29) or (day.month, day.day) <= (1, 3) or jpholiday.is_holiday(day)


@lru_cache(maxsize=1)
def working() -> npt.NDArray[np.bool_]:
    """Whether each day is a working day of the ward office."""
    return np.array([day.weekday() < SATURDAY and not is_closed(day) for day in all_days()])


@lru_cache(maxsize=1)
def next_working() -> Days:
    """The same day when it is a working day, else the next one."""
    return _next(working())


@lru_cache(maxsize=1)
def next_delivery() -> Days:
    """The first day from each day on which boxes come: Tuesdays and Fridays that are working days."""
    on_time = np.array([day.weekday() in {1, 4} for day in all_days()])
    return _next(on_time & working())


def working_from(days: npt.NDArray[np.integer[Any]]) -> Days:
    """The same day when it is a working day, else the next one; NEVER behind the last day."""
    padded = np.append(next_working(), NEVER).astype(np.int32)
    return padded[np.minimum(days, len(padded) - 1)]


def delivery_from(days: npt.NDArray[np.integer[Any]]) -> Days:
    """The same day when boxes come on it, else the next one; NEVER behind the last day."""
    padded = np.append(next_delivery(), NEVER).astype(np.int32)
    return padded[np.minimum(days, len(padded) - 1)]


def working_after(days: Days, count: Days) -> Days:
    """The working day that lies the count of working days after each day; never for what never comes."""
    is_open = working()
    open_days = np.flatnonzero(is_open).astype(np.int32)
    before = np.concatenate([[0], np.cumsum(is_open)]).astype(np.int64)
    at = before[np.minimum(days, len(is_open))] + count
    padded = np.append(open_days, NEVER).astype(np.int32)
    return padded[np.minimum(at, len(open_days))]


@lru_cache(maxsize=1)
def handover_weights() -> Weights:
    """How busy the handover counters are on each day: working days, and the weekends of that time."""
    return np.array([_handover_weight(day) for day in all_days()])


def _handover_weight(day: date) -> float:
    if is_closed(day):
        return 0.0
    if day.weekday() < SATURDAY:
        return (1.15, 0.95, 0.95, 0.9, 1.05)[day.weekday()]
    if day >= ALL_WEEKENDS_FROM:
        return 0.6 if day.weekday() == SATURDAY else 0.45
    second_or_fourth = (day.day - 1) // 7 in {1, 3}
    if day.weekday() == SATURDAY and (day >= ALL_SATURDAYS_FROM or second_or_fourth):
        return 0.55
    return 0.4 if day.weekday() == SUNDAY and day >= ALL_SATURDAYS_FROM and second_or_fourth else 0.0


def _next(is_open: npt.NDArray[np.bool_]) -> Days:
    found = np.full(len(is_open), NEVER, dtype=np.int32)
    coming = NEVER
    for at in range(len(is_open) - 1, -1, -1):
        coming = at if is_open[at] else coming
        found[at] = coming
    return found
