"""Seats taken and given back: each by one conditional statement, so that no seat is ever taken twice."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from sqlalchemy import CursorResult, and_, exists, or_, select, update

from desktop_app.errors import SeatsTaken, Unknown
from desktop_app.models.booking import Booking
from desktop_app.models.slot import Seat, Slot
from desktop_app.services.slots import listing

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting


def may_take(now: datetime, dialog: str) -> ColumnElement[bool]:
    """Whether a seat is free, or held by the dialog that asks with its dialog."""
    return and_(
        Seat.booking_id.is_(None),
        or_(Seat.held_until.is_(None), Seat.held_until <= now, Seat.held_for == dialog),
        exists().where(Slot.id == Seat.slot_id, Slot.closed.is_(False)),
    )


def free_numbers(session: Session, slot_id: int, now: datetime, dialog: str) -> list[int]:
    """Give the seats of a slot that may be taken, those held with the dialog first."""
    found = session.execute(
        select(Seat.number, Seat.held_for)
        .where(Seat.slot_id == slot_id, may_take(now, dialog))
        .order_by(Seat.number)
    ).all()
    return [row.number for row in sorted(found, key=lambda row: (row.held_for != dialog, row.number))]


def take(session: Session, acting: Acting, slot_id: int, booking_id: int, dialog: str) -> int:
    """Take one seat of a slot for a booking and give its number. Raises SeatsTaken when none is left."""
    for number in free_numbers(session, slot_id, acting.now, dialog):
        statement = (
            update(Seat)
            .where(Seat.slot_id == slot_id, Seat.number == number, may_take(acting.now, dialog))
            .values(booking_id=booking_id, held_until=None, held_by=None, held_for=None)
            .execution_options(synchronize_session=False)
        )
        if cast("CursorResult[None]", session.execute(statement)).rowcount == 1:
            return number
    raise taken(session, acting, slot_id)


def give_back(session: Session, booking_id: int) -> None:
    """Free the seat of a booking."""
    session.execute(
        update(Seat)
        .where(Seat.booking_id == booking_id)
        .values(booking_id=None)
        .execution_options(synchronize_session=False)
    )


def taken(session: Session, acting: Acting, slot_id: int) -> SeatsTaken:
    """Say who took the last seat of a slot and when, and the two nearest slots with free seats."""
    slot = session.get(Slot, slot_id, populate_existing=True)
    if slot is None:
        raise Unknown("slot", str(slot_id))
    last = session.execute(
        select(Booking.booked_by, Booking.booked_at)
        .join(Seat, Seat.booking_id == Booking.id)
        .where(Seat.slot_id == slot_id)
        .order_by(Booking.id.desc())
        .limit(1)
    ).one_or_none()
    holder = session.execute(
        select(Seat.held_by, Seat.held_until)
        .where(Seat.slot_id == slot_id, listing.held(acting.now))
        .limit(1)
    ).one_or_none()
    by, at = (
        (last.booked_by, last.booked_at) if last else (holder.held_by or "", None) if holder else ("", None)
    )
    place = slot.place_code
    near = listing.next_free(session, acting.now, (slot.on_date, slot.starts), place)
    near += listing.next_free(session, acting.now, (slot.on_date, slot.starts), None) if len(near) < 2 else []
    chosen = {row.slot_id: row for row in near}
    return SeatsTaken(
        slot_id,
        by,
        at,
        tuple((row.slot_id, row.place_name, row.on_date, row.starts) for row in chosen.values())[:2],
    )
