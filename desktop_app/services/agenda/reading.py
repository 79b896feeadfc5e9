"""Reads the visits, slots and closures of a range of days, place by place."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, or_, select

from desktop_app.errors import Unknown
from desktop_app.models.booking import Booking
from desktop_app.models.office import Office
from desktop_app.models.slot import Closure, Slot
from desktop_app.services.booking import visits
from desktop_app.services.slots import calendar, listing

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from sqlalchemy.orm import Session

    from desktop_app.services.booking import VisitRow
    from desktop_app.services.slots.listing import SlotRow


@dataclass(frozen=True, slots=True)
class Wanted:
    """Days (both included) at one place, or with None at all of them."""

    first: date
    last: date
    place: str | None

    def subject(self) -> str:
        """Name it without anybody's name."""
        return f"{self.first} {self.last} {self.place or '*'}"


@dataclass(frozen=True, slots=True)
class ClosedRow:
    """A closure (local times) that touches the days: of a place, or with None of the whole ward."""

    closure_id: int
    place: str | None
    place_name: str
    starts_at: datetime
    ends_at: datetime
    reason: str
    withdrawn: bool


@dataclass(frozen=True, slots=True)
class PlaceDayRow:
    """One day at one place: its slots by time, its visits by time with families kept together."""

    place: str
    place_name: str
    on_date: date
    slots: tuple[SlotRow, ...]
    visits: tuple[VisitRow, ...]


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """All that was wanted. changes: for each slot that was ever booked, how often its bookings changed."""

    wanted: Wanted
    days: tuple[PlaceDayRow, ...]
    closures: tuple[ClosedRow, ...]
    changes: dict[int, int]

    def visit_count(self) -> int:
        """How many visits there are in all."""
        return sum(len(day.visits) for day in self.days)


def read(session: Session, wanted: Wanted, now: datetime) -> AgendaRow:
    """Read the days, by place and then by day; days without slots and visits are left out.

    Raises Invalid for a range that is none or too long, Unknown for a place that is none.
    """
    calendar.check_range(wanted.first, wanted.last)
    if wanted.place is not None and session.get(Office, wanted.place) is None:
        raise Unknown("place", wanted.place)
    slots: dict[tuple[str, date], list[SlotRow]] = {}
    names: dict[str, str] = {}
    for slot in listing.slots(session, wanted.first, wanted.last, now, wanted.place):
        slots.setdefault((slot.place, slot.on_date), []).append(slot)
        names[slot.place] = slot.place_name
    come: dict[tuple[str, date], list[VisitRow]] = {}
    for visit in visits.of_days(session, wanted.first, wanted.last, wanted.place):
        come.setdefault((visit.place, visit.on_date), []).append(visit)
        names[visit.place] = visit.place_name
    days = tuple(
        PlaceDayRow(place, names[place], day, tuple(slots.get(key, ())), families(come.get(key, ())))
        for key in sorted(slots.keys() | come.keys())
        for place, day in [key]
    )
    return AgendaRow(wanted, days, _closures(session, wanted), _changes(session, wanted))


def families(found: Sequence[VisitRow]) -> tuple[VisitRow, ...]:
    """Put those who come together beside each other, at the time of the first of them."""
    first: dict[str, tuple[int, int]] = {}
    for visit in found:
        mine = (visit.starts, visit.booking_id)
        first[visit.visit] = min(first.get(visit.visit, mine), mine)
    return tuple(sorted(found, key=lambda visit: (first[visit.visit], visit.starts, visit.booking_id)))


def together(found: Sequence[VisitRow]) -> Counter[str]:
    """Count for each visit how many come."""
    return Counter(visit.visit for visit in found)


def _closures(session: Session, wanted: Wanted) -> tuple[ClosedRow, ...]:
    begin, end = calendar.moment(wanted.first, 0), calendar.moment(wanted.last, 24 * 60)
    statement = (
        select(Closure, Office.name)
        .outerjoin(Office, Office.code == Closure.place_code)
        .where(Closure.starts_at < end, Closure.ends_at > begin)
        .order_by(Closure.starts_at, Closure.id)
    )
    if wanted.place is not None:
        statement = statement.where(or_(Closure.place_code.is_(None), Closure.place_code == wanted.place))
    return tuple(
        ClosedRow(
            row.id,
            row.place_code,
            name or "",
            row.starts_at,
            row.ends_at,
            row.reason,
            row.withdrawn_at is not None,
        )
        for row, name in session.execute(statement)
    )


def _changes(session: Session, wanted: Wanted) -> dict[int, int]:
    statement = (
        select(Booking.slot_id, func.sum(Booking.version))
        .join(Slot, Slot.id == Booking.slot_id)
        .where(Slot.on_date.between(wanted.first, wanted.last))
        .group_by(Booking.slot_id)
    )
    if wanted.place is not None:
        statement = statement.where(Slot.place_code == wanted.place)
    return {slot: int(count) for slot, count in session.execute(statement)}
