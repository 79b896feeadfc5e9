"""What the week grid and the month show: slots of some days at a place, and why a day has none."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from desktop_app.services.booking import coming
from desktop_app.services.slots import calendar, closures, holidays, listing

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting
    from desktop_app.services.slots.calendar import DayRow
    from desktop_app.services.slots.listing import SlotRow

DAYS = 7
SATURDAY = 5
MANY, FEW, NONE = "○", "△", "×"


@dataclass(frozen=True)
class DayNote:
    """One day at a place: holiday and closures that have it, and why it has no slots ("" where it has)."""

    on_date: date
    names: tuple[str, ...] = ()
    why: str = ""


@dataclass(frozen=True)
class Week:
    """Seven days from a Monday on at a place; today and now (minutes after midnight) are marked."""

    place: str
    first: date
    notes: tuple[DayNote, ...]
    slots: tuple[SlotRow, ...]
    today: date
    now: int

    @cached_property
    def starts(self) -> list[int]:
        """The times at which a slot begins on any of the days: the rows of the grid."""
        return sorted({slot.starts for slot in self.slots})

    @cached_property
    def at(self) -> Mapping[tuple[date, int], SlotRow]:
        """The slots by day and time."""
        return {(slot.on_date, slot.starts): slot for slot in self.slots}

    @cached_property
    def ends(self) -> Mapping[int, int]:
        """Last end of the slots of each row."""
        found: dict[int, int] = {}
        for slot in self.slots:
            found[slot.starts] = max(slot.ends, found.get(slot.starts, 0))
        return found

    def day(self, column: int) -> date:
        return self.first + timedelta(days=column)

    def slot(self, row: int, column: int) -> SlotRow | None:
        return self.at.get((self.day(column), self.starts[row]))

    def of_day(self, day: date) -> list[SlotRow]:
        return [slot for slot in self.slots if slot.on_date == day]

    def is_over(self, slot: SlotRow) -> bool:
        return (slot.on_date, slot.ends) <= (self.today, self.now)

    def now_row(self) -> int | None:
        """Row in whose time it is now, else the next one; None outside this week or after its last time."""
        if not 0 <= (self.today - self.first).days < DAYS:
            return None
        return next((row for row, starts in enumerate(self.starts) if self.ends[starts] > self.now), None)


@dataclass(frozen=True)
class Month:
    """The weeks that hold a month at a place: seats and free seats of each day that has slots."""

    place: str
    first: date
    notes: tuple[DayNote, ...]
    free: Mapping[date, tuple[int, int]] = field(default_factory=dict[date, tuple[int, int]])
    today: date = date.min

    def day(self, row: int, column: int) -> date:
        return self.notes[0].on_date + timedelta(days=row * DAYS + column)


def mark(seats: int, free: int) -> str:
    """Half or more of the seats free, less, or none."""
    if not free:
        return NONE
    return MANY if 2 * free >= seats else FEW


def monday(day: date) -> date:
    """First day of the week in which a day lies."""
    return day - timedelta(days=day.weekday())


def sunday(day: date) -> date:
    """Last day of the week in which a day lies."""
    return monday(day) + timedelta(days=DAYS - 1)


def read_week(acting: Acting, place: str, day: date) -> Callable[[Session], Week]:
    """Read the week of a day at a place."""
    first = monday(day)
    last = first + timedelta(days=DAYS - 1)

    def work(session: Session) -> Week:
        slots = tuple(listing.slots(session, first, last, acting.now, place))
        notes = _notes(session, place, first, last)
        return Week(place, first, notes, slots, acting.today, coming.minutes_now(acting))

    return work


def read_month(acting: Acting, place: str, day: date) -> Callable[[Session], Month]:
    """Read the month of a day at a place, with the whole weeks at its ends."""
    begin = day.replace(day=1)
    end = (begin + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    first, last = monday(begin), monday(end) + timedelta(days=DAYS - 1)

    def work(session: Session) -> Month:
        rows = listing.month(session, place, first, last, acting.now)
        free = {row.on_date: (row.seats, row.free) for row in rows}
        return Month(place, begin, _notes(session, place, first, last), free, acting.today)

    return work


def _notes(session: Session, place: str, first: date, last: date) -> tuple[DayNote, ...]:
    named = holidays.between(session, first, last)
    shut = [
        row
        for row in closures.coming(session, calendar.moment(first, 0))
        if row.place in {None, place} and row.starts_at < calendar.moment(last + timedelta(days=1), 0)
    ]

    def note(row: DayRow) -> DayNote:
        begin, end = calendar.moment(row.on_date, 0), calendar.moment(row.on_date + timedelta(days=1), 0)
        names = [named[row.on_date]] if row.on_date in named else []
        names += [one.reason for one in shut if one.starts_at < end and one.ends_at > begin]
        names += [row.note] if row.why == "shut" and row.note else []
        return DayNote(row.on_date, tuple(dict.fromkeys(names)), row.why)

    return tuple(note(row) for row in calendar.days(session, place, first, last))
