"""Puts together what the simulation is given, from what the ward knew on a day."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil

import numpy as np

from desktop_app.services.forecast import estimates, past, people
from desktop_app.services.forecast.inputs import Inputs, Share
from desktop_app.services.forecast.past import WEEK, Past
from desktop_app.services.forecast.reading import NEVER, Numbers, Read, counted, day_of
from desktop_app.services.forecast.rows import Unsure

Answers = tuple[tuple[Share, ...], Share, bool]

CODES = (Unsure.HISTORY, Unsure.BOOKINGS, Unsure.REMINDERS, Unsure.CALLS)


def gather(
    read: Read, as_of: int, days: int, is_open: Callable[[int], bool], *, day_is_over: bool = True
) -> Inputs:
    """Estimate everything from what is known on the day (a number), for so many days ahead.

    Where the day is not over, the pace is that of the days before: a morning would count as a slow day.
    """
    weeks = ceil(days / WEEK)
    known = past.known(read, as_of if day_is_over else as_of - 1, estimates.WEEKS)
    present = known if day_is_over else past.known(read, as_of, estimates.WEEKS)
    pace = estimates.pace(known, is_open, weeks)
    errors, level, enough = estimates.errors(known, pace, weeks)
    now = np.array([known.weeks])
    arrivals, _left, levels = estimates.path(present, pace, now, weeks, level)
    comes, bookings = people.comes(read, as_of)
    (answers, rest, reminders), (calls, calls_rest, called) = _answers(read, as_of)
    seen = (enough, bookings, reminders, called)
    return Inputs(
        cards=present.stock[present.weeks],
        leave=np.minimum(pace.leave * levels[0], 1.0),
        arrivals=arrivals[0],
        usual_arrived=float(estimates.usual_arrived(present, now, arrivals)[0]),
        usual_left=float(pace.left[-estimates.QUARTER :].mean()),
        errors=errors,
        uneven=estimates.uneven(known, pace),
        weekdays=pace.weekdays,
        delivered=known.delivered_by_weekday,
        usual_week=pace.usual_week,
        otherwise=people.otherwise(read, _whole_months(known)),
        comes=comes,
        walks_in=people.walks_in(read, as_of),
        at_seats=people.at_seats(read, as_of),
        answers=answers,
        rest=rest,
        calls=calls,
        calls_rest=calls_rest,
        hours=people.hours(read),
        booked=people.booked(read, as_of, days),
        uncertain=tuple(code.value for code, fine in zip(CODES, seen, strict=True) if not fine),
    )


def _answers(read: Read, as_of: int) -> tuple[Answers, Answers]:
    """What letters and calls brought; where few calls are known, a call brings what a letter does."""
    letters, calls = people.answers(read.told, as_of, read.every), people.answers(read.calls, as_of, 1)
    return letters, calls if calls[2] else (letters[0], letters[1], False)


def backlog(read: Read, first: int, last: int) -> Numbers:
    """Cards in custody at the end of each day from first to last (numbers), as they are known now."""
    custody, left, count = read.stays
    days = last - first + 1
    came = counted(np.clip(custody - first, 0, days), count, days + 1)[:days]
    out = np.where(left >= NEVER, days, np.clip(left - first, 0, days))
    return came.cumsum() - counted(out, count, days + 1)[:days].cumsum()


def _whole_months(known: Past) -> dict[str, float]:
    """Cards that left in each month that was over on the day and lies wholly in the past that is known."""
    days = np.arange(known.first, known.as_of + 1)
    names = days.astype("datetime64[D]").astype("datetime64[M]").astype(str)
    months: dict[str, float] = {}
    for name, count in zip(names.tolist(), known.left_by_day.tolist(), strict=True):
        months[name] = months.get(name, 0.0) + count
    months.pop(str(names[0]), None)
    if day_of(known.as_of + 1).day != 1:
        months.pop(str(names[-1]), None)
    return months
