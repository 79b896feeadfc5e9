"""The day of the visit: checked in by scan, called, not come, come without a booking, and done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast
from zoneinfo import ZoneInfo

from sqlalchemy import CursorResult, select, update

from desktop_app.errors import NotAllowed, Unknown
from desktop_app.models.booking import Booking
from desktop_app.services import audit, change, leaving, resolve, staff
from desktop_app.services.booking import making, visits
from desktop_app.services.booking.rows import CardToBook, RefusedRow, VisitRow
from desktop_app.services.slots import listing
from desktop_app.terms import BookingState, EventKind, Stage

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting

COUNTER = ZoneInfo("Asia/Tokyo")


def check_in(session: Session, acting: Acting, scan: str) -> VisitRow:
    """Note that a booked person is here, by the scan of the notice; a second scan changes nothing.

    Raises Unknown, Ambiguous, PersonalNumber, NoPermission, and NotAllowed("check_in", reason) with the
    booking's day: not_booked, other_day, other_place.
    """
    staff.at_counter(session, acting, "check_in")
    booking = leaving.standing_booking(session, resolve.one(session, scan))
    if booking is None:
        raise NotAllowed("check_in", "not_booked")
    if booking.on_date != acting.today:
        raise NotAllowed("check_in", "other_day", booking.on_date)
    if booking.place_code != acting.place:
        raise NotAllowed("check_in", "other_place", booking.on_date)
    if booking.state == BookingState.BOOKED:
        _arrive(session, acting, booking)
    return _seen(session, booking.id)


def walk_in(session: Session, acting: Acting, card: CardToBook) -> VisitRow:
    """Give somebody without a booking the next free seat of today at this place, and note that they are here.

    Raises NotAllowed("walk_in", "full") when no seat is left today, and what booking raises.
    """
    staff.at_counter(session, acting, "walk_in")
    slot = _next_today(session, acting)
    if slot is None:
        raise NotAllowed("walk_in", "full", acting.today)
    booked = making.book(session, acting, slot, [card])[0]
    if isinstance(booked, RefusedRow):
        raise NotAllowed("walk_in", booked.reason)
    session.execute(update(Booking).where(Booking.id == booked.booking_id).values(walk_in=True))
    _arrive(session, acting, session.get_one(Booking, booked.booking_id, populate_existing=True))
    return _seen(session, booked.booking_id)


def call_next(session: Session, acting: Acting) -> VisitRow | None:
    """Call the person who is here and whose time comes first to the desk; None when nobody waits.

    Raises NoPermission.
    """
    staff.at_counter(session, acting, "call")
    waiting = session.scalars(
        select(Booking.id)
        .where(
            Booking.on_date == acting.today,
            Booking.place_code == acting.place,
            Booking.state == BookingState.PRESENT.value,
        )
        .order_by(Booking.starts, Booking.came_at, Booking.id)
    ).all()
    for booking_id in waiting:
        if _become(
            session, booking_id, BookingState.PRESENT, BookingState.AT_DESK, {"called_at": acting.now}
        ):
            audit.record(session, acting, "call", str(booking_id))
            return _seen(session, booking_id)
    return None


def wait_again(session: Session, acting: Acting, booking_id: int, seen: int) -> VisitRow:
    """Let somebody wait again who was called and didn't answer. Raises Unknown, Conflict, NoPermission."""
    staff.at_counter(session, acting, "wait_again")
    booking = session.get(Booking, booking_id, populate_existing=True)
    if booking is None:
        raise Unknown("booking", str(booking_id))
    called = {"called_at": None}
    if booking.version != seen or not _become(
        session, booking_id, BookingState.AT_DESK, BookingState.PRESENT, called
    ):
        raise change.conflict(session, booking.application_pk)
    audit.record(session, acting, "wait_again", str(booking_id))
    return _seen(session, booking_id)


def no_show(session: Session, acting: Acting, booking_id: int, seen: int) -> VisitRow:
    """Note that somebody didn't come; the seat stays theirs, the card goes back to where it was.

    Raises Unknown, Conflict, NoPermission, NotAllowed before the time is over or when they came.
    """
    staff.at_counter(session, acting, "no_show")
    booking = making.standing(session, booking_id, seen, "no_show")
    if (booking.on_date, booking.ends) > (acting.today, minutes_now(acting)):
        raise NotAllowed("no_show", "not_over", booking.on_date)
    ended = {"ended_at": acting.now, "ended_by": acting.staff_id}
    if not _become(session, booking_id, BookingState.BOOKED, BookingState.NO_SHOW, ended):
        raise change.conflict(session, booking.application_pk)
    pk, before = booking.application_pk, booking.stage_before
    row = change.row_of(session, pk)
    extra = {"booking": booking_id}
    change.apply(session, acting, pk, EventKind.NO_SHOW, row["version"], {"stage": before}, extra)
    return _seen(session, booking_id)


def minutes_now(acting: Acting) -> int:
    """Minutes after midnight at the counter."""
    local = acting.now.astimezone(COUNTER)
    return local.hour * 60 + local.minute


def _next_today(session: Session, acting: Acting) -> int | None:
    slots = listing.slots(session, acting.today, acting.today, acting.now, acting.place)
    at = minutes_now(acting)
    return next((slot.slot_id for slot in slots if slot.free and slot.ends > at), None)


def _arrive(session: Session, acting: Acting, booking: Booking) -> None:
    pk, booking_id = booking.application_pk, booking.id
    here = {"came_at": acting.now}
    if not _become(session, booking_id, BookingState.BOOKED, BookingState.PRESENT, here):
        raise change.conflict(session, pk)
    row = change.row_of(session, pk)
    columns = {"stage": Stage.PRESENT.value}
    change.apply(session, acting, pk, EventKind.ARRIVED, row["version"], columns, {"booking": booking_id})


def _become(
    session: Session, booking_id: int, old: BookingState, new: BookingState, facts: Mapping[str, Any]
) -> bool:
    statement = (
        update(Booking)
        .where(Booking.id == booking_id, Booking.state == old.value)
        .values(state=new.value, version=Booking.version + 1, **facts)
        .execution_options(synchronize_session=False)
    )
    return cast("CursorResult[None]", session.execute(statement)).rowcount == 1


def _seen(session: Session, booking_id: int) -> VisitRow:
    found = visits.one(session, booking_id)
    if found is None:
        raise Unknown("booking", str(booking_id))
    return found
