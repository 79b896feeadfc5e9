"""The seats of each month: those of slots that are open, and beyond them what the hours will give."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from desktop_app.models.slot import Seat, Slot
from desktop_app.services.renewals import window
from desktop_app.services.slots import calendar, hours

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.orm import Session


@dataclass(slots=True)
class MonthSeats:
    """Seats of a month at all places, those booked, and on which days; minutes of all seats together."""

    seats: int = 0
    booked: int = 0
    minutes: int = 0
    days: set[date] = field(default_factory=set[date])


def by_month(session: Session, first: date, last: date) -> dict[date, MonthSeats]:
    """Count the seats of each month between two days (both included).

    A place has the seats of its open slots until the last of them, from then on those of its hours.
    """
    found: defaultdict[date, MonthSeats] = defaultdict(MonthSeats)
    opened = _opened(session, first, last, found)
    for place in hours.places(session, first):
        begin = max(first, opened.get(place.place, first - window.DAY) + window.DAY)
        if not place.hours or begin > last:
            continue
        for day in _days(session, place.place, begin, last):
            here = found[window.first_of(day.on_date)]
            if day.slots:
                here.days.add(day.on_date)
            for starts, ends, seats in day.slots:
                here.seats += seats
                here.minutes += seats * (ends - starts)
    return found


def _opened(
    session: Session, first: date, last: date, found: defaultdict[date, MonthSeats]
) -> dict[str, date]:
    """Count open slots; gives the last day with slots of each place."""
    rows = session.execute(
        select(
            *(Slot.on_date, Slot.place_code, Slot.ends - Slot.starts, func.count()),
            func.count(Seat.booking_id),
        )
        .join(Seat, Seat.slot_id == Slot.id)
        .where(Slot.on_date.between(first, last), Slot.closed.is_(False))
        .group_by(Slot.on_date, Slot.place_code, Slot.ends - Slot.starts)
    )
    until: dict[str, date] = {}
    for day, place, minutes, seats, booked in rows:
        here = found[window.first_of(day)]
        here.seats += seats
        here.booked += booked
        here.minutes += seats * minutes
        here.days.add(day)
        until[place] = max(until.get(place, day), day)
    return until


def _days(session: Session, place: str, first: date, last: date) -> Iterator[calendar.DayRow]:
    """Give the days of a range of any length."""
    begin = first
    while begin <= last:
        end = min(last, begin + timedelta(days=calendar.MOST_DAYS))
        yield from calendar.days(session, place, begin, end)
        begin = end + window.DAY
