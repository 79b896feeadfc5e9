"""Closures of the system or a place: the bookings that they touch are shown and called, never cancelled."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select, update

from desktop_app.errors import Invalid, NotAllowed, Unknown
from desktop_app.models.application import Application
from desktop_app.models.booking import Booking
from desktop_app.models.office import Office
from desktop_app.models.slot import Closure, Slot
from desktop_app.services import audit, guard, staff
from desktop_app.services.slots import calendar
from desktop_app.terms import Role

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime

    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting

LONGEST_REASON = 100


@dataclass(frozen=True, slots=True)
class ClosureRow:
    """One closure: local times, the place or None for the whole ward."""

    id: int
    place: str | None
    starts_at: datetime
    ends_at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class CallRow:
    """Somebody to be called: a booking that stands although its slot is closed."""

    booking_id: int
    application_pk: int
    application_id: str
    notice_number: str | None
    name: str
    kana: str
    place: str
    on_date: date
    starts: int
    ends: int
    version: int


@dataclass(frozen=True, slots=True)
class TouchedRow:
    """What a closure closes or would close: slots, and the people booked in them."""

    slots: int
    calls: tuple[CallRow, ...]
    closure_id: int | None = None


def preview(session: Session, starts_at: datetime, ends_at: datetime, place: str | None) -> TouchedRow:
    """Say what a closure (local times) would touch. Raises Invalid, Unknown for a place that is none."""
    _check(session, starts_at, ends_at, place)
    ids = list(_touched(session, starts_at, ends_at, place))
    return TouchedRow(len(ids), tuple(_calls(session, ids)))


def add(
    session: Session, acting: Acting, starts_at: datetime, ends_at: datetime, reason: str, place: str | None
) -> TouchedRow:
    """Enter a closure (local times) as a supervisor and close its slots; bookings stand and are to be called.

    Raises NoPermission, Unknown, Invalid for times or a reason that are none, PersonalNumber.
    """
    staff.require(session, acting, "close", Role.SUPERVISOR, Role.IT)
    why = guard.refuse(reason.strip())[:LONGEST_REASON]
    if not why:
        raise Invalid("reason", "missing")
    touched = preview(session, starts_at, ends_at, place)
    closure = Closure(
        place_code=place,
        starts_at=starts_at,
        ends_at=ends_at,
        reason=why,
        made_at=acting.now,
        made_by=acting.staff_id,
    )
    session.add(closure)
    session.flush()
    ids = list(_touched(session, starts_at, ends_at, place))
    session.execute(update(Slot).where(Slot.id.in_(ids)).values(closed=True))
    detail = {"slots": len(ids), "calls": len(touched.calls)}
    audit.record(session, acting, "add_closure", str(closure.id), detail)
    return TouchedRow(len(ids), touched.calls, closure.id)


def withdraw(session: Session, acting: Acting, closure_id: int) -> int:
    """Take a closure back: its slots that no other closure touches are open again; gives their number.

    Raises NoPermission, Unknown, NotAllowed the second time.
    """
    staff.require(session, acting, "close", Role.SUPERVISOR, Role.IT)
    closure = session.get(Closure, closure_id, with_for_update=True)
    if closure is None:
        raise Unknown("closure", str(closure_id))
    if closure.withdrawn_at:
        raise NotAllowed("withdraw_closure", "withdrawn_closure")
    closure.withdrawn_at = acting.now
    session.flush()
    again: list[int] = []
    for slot_id in _touched(session, closure.starts_at, closure.ends_at, closure.place_code):
        slot = session.get_one(Slot, slot_id)
        begin, end = calendar.moment(slot.on_date, slot.starts), calendar.moment(slot.on_date, slot.ends)
        others = calendar.closures_between(session, slot.place_code, slot.on_date, slot.on_date)
        if not any(other.starts_at < end and other.ends_at > begin for other in others):
            again.append(slot_id)
    session.execute(update(Slot).where(Slot.id.in_(again)).values(closed=False))
    audit.record(session, acting, "withdraw_closure", str(closure_id), {"slots": len(again)})
    return len(again)


def coming(session: Session, now: datetime) -> list[ClosureRow]:
    """Give the closures in force that have not ended (now is local time), the next first."""
    found = session.scalars(
        select(Closure)
        .where(Closure.withdrawn_at.is_(None), Closure.ends_at > now)
        .order_by(Closure.starts_at, Closure.id)
    )
    return [ClosureRow(row.id, row.place_code, row.starts_at, row.ends_at, row.reason) for row in found]


def calls(session: Session, today: date) -> list[CallRow]:
    """Give everybody who stands booked in a closed slot from today on: the people to call."""
    ids = list(
        session.scalars(
            select(Slot.id)
            .join(Booking, Booking.slot_id == Slot.id)
            .where(Slot.closed, Slot.on_date >= today, Booking.state == "booked")
            .distinct()
        )
    )
    return list(_calls(session, ids))


def _check(session: Session, starts_at: datetime, ends_at: datetime, place: str | None) -> None:
    if ends_at <= starts_at:
        raise Invalid("until", "before_from")
    calendar.check_range(starts_at.date(), ends_at.date())
    if place is not None and session.get(Office, place) is None:
        raise Unknown("place", place)


def _touched(session: Session, starts_at: datetime, ends_at: datetime, place: str | None) -> Iterator[int]:
    statement = select(Slot.id, Slot.on_date, Slot.starts, Slot.ends).where(
        Slot.on_date.between(starts_at.date(), ends_at.date())
    )
    if place is not None:
        statement = statement.where(Slot.place_code == place)
    for slot_id, day, starts, ends in session.execute(statement):
        if calendar.moment(day, starts) < ends_at and calendar.moment(day, ends) > starts_at:
            yield slot_id


def _calls(session: Session, slot_ids: list[int]) -> Iterator[CallRow]:
    statement = (
        select(
            Booking.id,
            Application.id,
            Application.application_id,
            Application.notice_number,
            Application.name,
            Application.kana,
            Booking.place_code,
            Booking.on_date,
            Booking.starts,
            Booking.ends,
            Booking.version,
        )
        .join(Application, Application.id == Booking.application_pk)
        .where(Booking.slot_id.in_(slot_ids), Booking.state == "booked")
        .order_by(Booking.on_date, Booking.starts, Booking.id)
    )
    return (CallRow(*row) for row in session.execute(statement))
