"""When what expires can be renewed: the first day, and the three months from then on."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from dateutil.relativedelta import relativedelta

MONTHS = 3
FEBRUARY, LEAP_DAY = 2, 29
DAY = timedelta(days=1)

Part = tuple[date, date]
"""First and last day of a month of the window."""


def expiry_in(birth: date, year: int) -> date:
    """Give the day on which a card expires in a year: the birthday, for 29 February the 28th.

    Source: the ordinance on the cards (article 26), which takes that birthday for 28 February in every year.
    """
    return birth.replace(year=year, day=28) if _is_leap_day(birth) else birth.replace(year=year)


def start_of_renewal(expires_on: date) -> date:
    """Give the first day on which what expires can be renewed: the day after three months before it.

    Months count to the same day of the month, or to its last one; an expiry that somebody wrote as 29
    February is that of the 28th.
    """
    last = expires_on.replace(day=28) if _is_leap_day(expires_on) else expires_on
    return last - relativedelta(months=MONTHS) + DAY


@lru_cache(maxsize=8_192)
def parts(expires_on: date) -> tuple[Part, Part, Part]:
    """Give the three months of the window, from the start of renewal to the expiry, both included."""
    start = start_of_renewal(expires_on)
    second, third = (start + relativedelta(months=number) for number in (1, 2))
    return (start, second - DAY), (second, third - DAY), (third, expires_on)


def part_of(expires_on: date, day: date) -> int | None:
    """Say in which of the three a day falls (0, 1, 2); None before the start and after the expiry."""
    for number, (first, last) in enumerate(parts(expires_on)):
        if first <= day <= last:
            return number
    return None


def first_of(day: date) -> date:
    """Give the first day of the month."""
    return day.replace(day=1)


def months(first: date, last: date) -> tuple[date, ...]:
    """Give the first days of all months from the one of `first` to the one of `last`."""
    begin, end = (day.year * 12 + day.month - 1 for day in (first, last))
    return tuple(date(at // 12, at % 12 + 1, 1) for at in range(begin, end + 1))


def last_of(month: date) -> date:
    """Give the last day of a month."""
    return month + relativedelta(months=1, day=1) - DAY


def _is_leap_day(day: date) -> bool:
    return (day.month, day.day) == (FEBRUARY, LEAP_DAY)
