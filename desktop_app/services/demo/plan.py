"""The calendar of numbers: applications of each day and the totals that the ward's history must meet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np

from desktop_app.services.demo import calendar
from desktop_app.services.demo.calendar import Days, Weights

APPLICATIONS: dict[int, tuple[int, ...]] = {
    2015: (15_000, 11_000, 8_000),
    2016: (7_000, 6_200, 5_600, 5_000, 4_300, 3_900, 3_600, 3_400, 3_100, 3_000, 2_600, 2_300),
    2017: (2_500, 2_400, 2_600, 2_500, 2_300, 2_200, 2_200, 2_200, 2_100, 2_400, 2_400, 2_200),
    2018: (1_600, 1_500, 1_500, 1_500, 1_400, 1_400, 1_500, 1_500, 1_500, 1_900, 1_900, 1_800),
    2019: (1_700, 1_600, 1_700, 1_800, 1_900, 2_100, 2_200, 2_200, 2_300, 2_900, 3_100, 3_500),
    2020: (4_300, 8_900, 7_600, 7_400, 8_300, 9_600, 7_400, 7_900, 12_800, 13_400, 13_900, 25_782),
    2021: (11_800, 7_500, 6_300, 5_600, 5_200, 5_000, 4_800, 4_900, 5_600, 8_400, 6_600, 5_794),
    2022: (6_600, 7_200, 8_800, 11_200, 12_600, 18_900, 11_700, 12_400, 19_300, 12_200, 31_400, 7_268),
    2023: (5_200, 4_900, 4_100, 4_000, 3_800, 3_900, 3_500, 3_300, 3_000, 3_200, 3_100, 3_400),
    2024: (3_300, 3_100, 3_200, 3_300, 3_100, 3_200, 3_400, 3_500, 3_900),
}
"""Applications by month of each fiscal year, by the year in which it begins (the first: January to March).

The sums of 2021, of 2022 and of all before them are the report's; the months follow the campaigns.
"""

DEADLINES = {(2021, 3), (2021, 4), (2022, 9), (2022, 12), (2023, 2)}
"""Months at whose end a campaign for points closed: applications grow towards the last day."""

HANDED_OVER: tuple[tuple[date, int], ...] = (
    (date(2016, 3, 31), 4_800),
    (date(2017, 3, 31), 27_000),
    (date(2018, 3, 31), 81_700),
    (date(2019, 3, 31), 103_000),
    (date(2020, 3, 31), 127_683),
    (date(2021, 3, 31), 190_383),
    (date(2022, 3, 31), 286_352),
    (date(2022, 12, 31), 366_528),
    (date(2023, 3, 31), 419_077),
)
"""Cards handed over until each day: the report's figures, the ministry's of 2022-12-31, and before them the
rates of the report's certificate table times the population of the time."""

UNCOLLECTED: tuple[tuple[date, int], ...] = (
    (date(2023, 6, 27), 45_000),
    (date(2023, 9, 30), 31_000),
    (date(2024, 3, 31), 21_000),
    (date(2024, 12, 31), 17_000),
)
"""Cards in custody at the end of each day after the report's last fiscal year."""

BUSY_MONTHS = {
    (2016, 1): 0.1, (2016, 2): 0.6, (2020, 4): 0.6, (2020, 5): 0.5, (2022, 4): 0.8, (2022, 5): 0.8,
    (2022, 6): 0.85, (2022, 11): 1.15, (2022, 12): 1.3, (2023, 3): 1.25,
}  # fmt: skip
"""How much busier than usual the handover counters were in a month."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to come true at one scale.

    applied: day number of each application, in order. handed_over, uncollected: (day number, count) to meet.
    """

    scale: float
    applied: Days
    handed_over: tuple[tuple[int, int], ...]
    uncollected: tuple[tuple[int, int], ...]


def scaled(count: int, scale: float) -> int:
    """The count at the scale, rounded half up."""
    return int(count * scale + 0.5)


def make(as_of: date, scale: float) -> Plan:
    """Lay out the history until the day."""
    until_day = np.cumsum(daily_applications())
    until_day_scaled = np.floor(until_day * scale + 0.5).astype(np.int64)
    counts = np.diff(until_day_scaled, prepend=0)[: calendar.number(as_of) + 1]
    applied = np.repeat(np.arange(len(counts), dtype=np.int32), counts)
    return Plan(
        scale,
        applied,
        tuple((calendar.number(day), scaled(count, scale)) for day, count in HANDED_OVER),
        tuple((calendar.number(day), scaled(count, scale)) for day, count in UNCOLLECTED),
    )


def daily_applications() -> Days:
    """Applications of each day at full scale; a month's days add up to the month."""
    months: dict[tuple[int, int], list[int]] = {}
    for at, day in enumerate(calendar.all_days()):
        months.setdefault((day.year, day.month), []).append(at)
    found = np.zeros(len(calendar.all_days()), dtype=np.int32)
    for month, days in months.items():
        weights = _day_weights(month, days)
        until = np.floor(np.cumsum(weights) / weights.sum() * month_total(*month) + 0.5).astype(np.int32)
        found[days] = np.diff(until, prepend=0)
    return found


def month_total(year: int, month: int) -> int:
    """Applications of a calendar month at full scale."""
    fiscal = year if month >= 4 else year - 1
    months = APPLICATIONS[fiscal]
    first = 1 if fiscal == min(APPLICATIONS) else 4
    return months[(month - first) % 12]


def _day_weights(month: tuple[int, int], days: list[int]) -> Weights:
    weekday = np.array([calendar.day_of(day).weekday() for day in days])
    weights = np.where(weekday < calendar.SATURDAY, 1.0, 0.75)
    if month in DEADLINES:
        weights = weights * np.linspace(0.6, 1.5, len(days))
        weights[-4:] *= (1.3, 1.5, 1.9, 2.4)
    return weights
