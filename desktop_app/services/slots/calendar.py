"""The hours of each day at a place: pattern, holidays, exceptions and closures put together."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import or_, select

from desktop_app.errors import Invalid
from desktop_app.models.slot import Closure, OpeningException, OpeningHours, WeekendPlace
from desktop_app.services.slots import holidays

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlalchemy.orm import Session

SATURDAY = 5
MOST_DAYS = 800
"""Longest range that is looked at in one go: two years and a little."""


@dataclass(frozen=True, slots=True)
class Span:
    """Hours without a break: minutes after midnight, minutes a handover takes, desks at work."""

    starts: int
    ends: int
    minutes: int
    desks: int

    def slots(self) -> list[tuple[int, int]]:
        """Starts and ends of its slots; what is left at the end is no slot."""
        last = self.ends - self.minutes
        return [(at, at + self.minutes) for at in range(self.starts, last + 1, self.minutes)]


@dataclass(frozen=True, slots=True)
class DayRow:
    """One day at a place: its slots as (start, end, seats), and why there are none ("" where there are).

    why: holiday, weekend, shut (an exception), closure, no_hours. note is the holiday's name or the reason.
    """

    on_date: date
    slots: tuple[tuple[int, int, int], ...]
    why: str = ""
    note: str = ""


@dataclass(slots=True)
class _Known:
    """What the database says about a place and a range of days."""

    weekends: bool
    holidays: dict[date, str]
    hours: Sequence[OpeningHours]
    closures: Sequence[Closure]
    exceptions: dict[date, list[OpeningException]] = field(default_factory=dict[date, list[OpeningException]])


def days(session: Session, place: str, first: date, last: date) -> list[DayRow]:
    """Work out each day of the range (both included) at a place. Raises Invalid for a range that is none."""
    check_range(first, last)
    known = _known(session, place, first, last)
    return [_day(known, day) for day in each(first, last)]


def check_range(first: date, last: date) -> None:
    """Refuse a range of days that is empty or too long. Raises Invalid."""
    if last < first:
        raise Invalid("until", "before_from")
    if (last - first).days > MOST_DAYS:
        raise Invalid("until", "too_far")


def each(first: date, last: date) -> Iterator[date]:
    """Give the days of a range, both ends included."""
    return (first + timedelta(days=at) for at in range((last - first).days + 1))


def moment(day: date, minutes: int) -> datetime:
    """Local moment of so many minutes after midnight."""
    return datetime.combine(day, time()) + timedelta(minutes=minutes)


def closures_between(session: Session, place: str, first: date, last: date) -> Sequence[Closure]:
    """Closures in force that touch the range at a place, those of the whole ward among them."""
    begin, end = moment(first, 0), moment(last + timedelta(days=1), 0)
    return session.scalars(
        select(Closure)
        .where(
            Closure.withdrawn_at.is_(None),
            or_(Closure.place_code.is_(None), Closure.place_code == place),
            Closure.starts_at < end,
            Closure.ends_at > begin,
        )
        .order_by(Closure.starts_at)
    ).all()


def _known(session: Session, place: str, first: date, last: date) -> _Known:
    known = _Known(
        session.get(WeekendPlace, place) is not None,
        holidays.between(session, first, last),
        session.scalars(
            select(OpeningHours)
            .where(
                OpeningHours.place_code == place,
                OpeningHours.valid_from <= last,
                or_(OpeningHours.valid_until.is_(None), OpeningHours.valid_until >= first),
            )
            .order_by(OpeningHours.starts)
        ).all(),
        closures_between(session, place, first, last),
    )
    for found in session.scalars(
        select(OpeningException)
        .where(OpeningException.place_code == place, OpeningException.on_date.between(first, last))
        .order_by(OpeningException.starts)
    ):
        known.exceptions.setdefault(found.on_date, []).append(found)
    return known


def _day(known: _Known, day: date) -> DayRow:
    replaced = known.exceptions.get(day)
    if replaced is not None:
        spans = [
            Span(found.starts, found.ends, found.minutes, found.desks)
            for found in replaced
            if found.starts is not None and found.ends is not None and found.minutes and found.desks
        ]
        why, note = ("", "") if spans else ("shut", replaced[0].reason)
    else:
        spans, why, note = _pattern(known, day)
    if not spans:
        return DayRow(day, (), why, note)
    slots = [(*slot, span.desks) for span in spans for slot in span.slots()]
    shut = _shut_on(known, day)
    left = tuple(slot for slot in slots if not _is_closed(shut, day, slot)) if shut else tuple(slots)
    if not left:
        return DayRow(day, (), "closure", shut[0].reason if shut else "")
    return DayRow(day, left)


def _pattern(known: _Known, day: date) -> tuple[list[Span], str, str]:
    weekday = day.weekday()
    if weekday >= SATURDAY:
        if not known.weekends:
            return [], "weekend", ""
        # The switch of a place is enough: without hours of its own a weekend day has those of a Monday.
        found = _hours(known, day, weekday) or _hours(known, day, 0)
        return found, "" if found else "no_hours", ""
    if day in known.holidays:
        return [], "holiday", known.holidays[day]
    found = _hours(known, day, weekday)
    return found, "" if found else "no_hours", ""


def _hours(known: _Known, day: date, weekday: int) -> list[Span]:
    return [
        Span(hours.starts, hours.ends, hours.minutes, hours.desks)
        for hours in known.hours
        if hours.weekday == weekday
        and hours.valid_from <= day
        and (hours.valid_until is None or hours.valid_until >= day)
    ]


def _shut_on(known: _Known, day: date) -> list[Closure]:
    begin, end = moment(day, 0), moment(day, 24 * 60)
    return [closure for closure in known.closures if closure.starts_at < end and closure.ends_at > begin]


def _is_closed(shut: list[Closure], day: date, slot: tuple[int, int, int]) -> bool:
    begin, end = moment(day, slot[0]), moment(day, slot[1])
    return any(closure.starts_at < end and closure.ends_at > begin for closure in shut)
