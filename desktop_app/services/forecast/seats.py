"""The days ahead: which are open, their seats by hour and minutes of desks, under the terms of a plan."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

import numpy as np
from sqlalchemy import func, select

from desktop_app.models.slot import OpeningHours, Seat, Slot
from desktop_app.services.forecast.reading import Numbers
from desktop_app.services.slots import calendar, holidays

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sqlalchemy.orm import Session

    from desktop_app.services.forecast.question import ClosedDay, ExtraDay, Terms

HOUR = 60
USUAL_MINUTES = 15


@dataclass(frozen=True, slots=True)
class Part:
    """Slots of a day at a place that begin together: when, how long, how many seats."""

    starts: int
    minutes: int
    seats: int


@dataclass(frozen=True, slots=True)
class Ahead:
    """Each day ahead: seats (and by the hour in which they begin), minutes of desks, whether it is open.

    known is False where the ward has no seats at all: then nothing limits, and open is by the calendar. part:
    the share of the day's usual counters that is at work.
    """

    first: date
    seats: Numbers
    by_hour: Numbers
    desk_minutes: Numbers
    is_open: Numbers
    part: Numbers
    known: bool

    @property
    def days(self) -> int:
        """How many days."""
        return len(self.seats)


@dataclass(slots=True)
class _Day:
    places: dict[str, list[Part]] = field(default_factory=dict[str, list[Part]])
    share: float = 1.0


def places(session: Session) -> set[str]:
    """Give the places that have hours or slots."""
    hours = session.scalars(select(OpeningHours.place_code).distinct())
    return {*hours, *session.scalars(select(Slot.place_code).distinct())}


def ahead(session: Session, today: date, days: int, terms: Terms) -> Ahead:
    """Work out the days after today under the terms: opened slots, then the patterns of each place."""
    first, last = today + timedelta(days=1), today + timedelta(days=days)
    table = {first + timedelta(days=at): _Day() for at in range(days)}
    with_seats = places(session)
    _opened(session, table, first, last)
    for place in sorted(with_seats):
        _by_pattern(session, table, place, first, last)
    known = any(day.places for day in table.values())
    if not known:
        shut = holidays.between(session, first, last)
        for day, row in table.items():
            row.share = float(by_calendar(day, shut))
    for closed in terms.closures:
        _close(table, closed)
    for extra in terms.extra_days:
        _open(table, extra, terms.minutes)
    return _made(first, table, terms, known=known)


def unlimited(today: date, days: int, shut: Mapping[date, str]) -> Ahead:
    """Give the days after today with nothing known of seats: open by the calendar alone."""
    first = today + timedelta(days=1)
    opened = np.array([float(by_calendar(first + timedelta(days=at), shut)) for at in range(days)])
    nothing = np.zeros(days)
    return Ahead(first, nothing, np.zeros((days, 24)), nothing, opened, opened, known=False)


def by_calendar(day: date, shut: Mapping[date, str]) -> bool:
    """Whether an office is open by the calendar alone, whatever the weekday."""
    return day not in shut and not holidays.turn_of_year(day)


def _opened(session: Session, table: dict[date, _Day], first: date, last: date) -> None:
    statement = (
        select(Slot.on_date, Slot.place_code, Slot.starts, Slot.ends, func.count(Seat.number))
        .join(Seat, Seat.slot_id == Slot.id)
        .where(Slot.on_date.between(first, last), Slot.closed.is_(False))
        .group_by(Slot.id)
        .order_by(Slot.on_date, Slot.place_code, Slot.starts)
    )
    for day, place, starts, ends, seats in session.execute(statement):
        table[day].places.setdefault(place, []).append(Part(starts, ends - starts, seats))


def _by_pattern(session: Session, table: dict[date, _Day], place: str, first: date, last: date) -> None:
    """Beyond the last opened day of a place its hours go on."""
    opened = session.scalar(select(func.max(Slot.on_date)).where(Slot.place_code == place))
    begin = max(first, opened + timedelta(days=1)) if opened else first
    if begin > last:
        return
    for day in calendar.days(session, place, begin, last):
        if day.slots:
            parts = [Part(starts, ends - starts, seats) for starts, ends, seats in day.slots]
            table[day.on_date].places[place] = parts


def _close(table: dict[date, _Day], closed: ClosedDay) -> None:
    for day, row in table.items():
        if not closed.from_date <= day <= closed.until_date:
            continue
        before = _seats(row.places.values())
        if closed.place_code is None:
            row.places.clear()
            row.share = 0.0
        elif row.places.pop(closed.place_code, None) is not None:
            row.share *= _seats(row.places.values()) / before if before else 0.0


def _open(table: dict[date, _Day], extra: ExtraDay, minutes: int | None) -> None:
    row = table.get(extra.on_date)
    if row is None:
        return
    there = row.places.get(extra.place_code)
    long = minutes or (there[0].minutes if there else USUAL_MINUTES)
    added = [Part(at, long, extra.desks) for at in range(extra.starts, extra.ends - long + 1, long)]
    row.places.setdefault(extra.place_code, []).extend(added)
    row.share = max(row.share, 1.0)


def _made(first: date, table: dict[date, _Day], terms: Terms, *, known: bool) -> Ahead:
    days = len(table)
    seats, minutes, by_hour = np.zeros(days), np.zeros(days), np.zeros((days, 24))
    shares = np.array([row.share for row in table.values()])
    for at, (day, row) in enumerate(table.items()):
        parts = [part for found in row.places.values() for part in found]
        if parts and day.weekday() >= calendar.SATURDAY and terms.extra_desks_weekend:
            most = max(row.places.values(), key=lambda found: sum(part.seats for part in found))
            times = {part.starts: part for part in most}.values()
            parts += [Part(part.starts, part.minutes, terms.extra_desks_weekend) for part in times]
        for part in parts:
            long = part.minutes * part.seats
            minutes[at] += long
            by_hour[at, min(part.starts // HOUR, 23)] += long / terms.minutes if terms.minutes else part.seats
        # A part of a handover is none.
        seats[at] = np.floor(by_hour[at].sum() + 1e-9)
    opened = (seats > 0) & (shares > 0) if known else shares > 0
    return Ahead(first, seats, by_hour, minutes, opened.astype(np.float64), shares, known)


def _seats(found: Iterable[list[Part]]) -> int:
    return sum(part.seats for parts in found for part in parts)
