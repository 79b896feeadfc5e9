"""Seats taken and given back: each by one conditional statement, so that no seat is ever taken twice."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import CursorResult, and_, bindparam, exists, func, or_, select, update
from sqlalchemy.orm import aliased

from desktop_app.errors import SeatsTaken, Unknown
from desktop_app.models.base import Moment
from desktop_app.models.booking import Booking
from desktop_app.models.slot import Seat, Slot
from desktop_app.services.slots import listing

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from sqlalchemy import ColumnElement, Select, Update
    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting

    Rule = Callable[[], ColumnElement[bool]]


# The statements are built once, some for each rule: to build one costs more than what it does.
_GIVE_BACK = (
    update(Seat)
    .where(Seat.booking_id == bindparam("booking"))
    .values(booking_id=None)
    .execution_options(synchronize_session=False)
)
_LAST = (
    select(Booking.booked_by, Booking.booked_at)
    .join(Seat, Seat.booking_id == Booking.id)
    .where(Seat.slot_id == bindparam("slot"))
    .order_by(Booking.id.desc())
    .limit(1)
)
_HOLDER = (
    select(Seat.held_by)
    .where(Seat.slot_id == bindparam("slot"), listing.held(bindparam("now", type_=Moment())))
    .limit(1)
)


def may_take() -> ColumnElement[bool]:
    """Whether a seat is free at the moment :now, or held by the dialog :dialog that asks."""
    its = aliased(Slot)
    now = bindparam("now", type_=Moment())
    return and_(
        Seat.booking_id.is_(None),
        or_(Seat.held_until.is_(None), Seat.held_until <= now, Seat.held_for == bindparam("dialog")),
        exists().where(its.id == Seat.slot_id, its.closed.is_(False)),
    )


def free_numbers(session: Session, slot_id: int, now: datetime, dialog: str) -> list[int]:
    """Give the seats of a slot that may be taken, those held with the dialog first."""
    asked = {"slot": slot_id, "now": now, "dialog": dialog}
    found = session.execute(_free(may_take), asked).all()
    return [row.number for row in sorted(found, key=lambda row: (row.held_for != dialog, row.number))]


def free_from(
    session: Session, slot: Slot, now: datetime, dialog: str, most: int
) -> list[tuple[int, int, int, int]]:
    """Give (slot id, begin, end, seats that may be taken) of a slot and those after it on its day."""
    asked = {"place": slot.place_code, "day": slot.on_date, "starts": slot.starts, "most": most}
    rows = session.execute(_free_from(may_take), {**asked, "now": now, "dialog": dialog})
    return [(row.id, row.starts, row.ends, row.free) for row in rows]


def take(session: Session, acting: Acting, slot_id: int, booking_id: int, dialog: str) -> int:
    """Take one seat of a slot for a booking and give its number. Raises SeatsTaken when none is left."""
    for number in free_numbers(session, slot_id, acting.now, dialog):
        facts = {"booking_id": booking_id, "held_until": None, "held_by": None, "held_for": None}
        if change_one(session, acting, slot_id, number, dialog, facts):
            return number
    raise taken(session, acting, slot_id)


def change_one(
    session: Session, acting: Acting, slot_id: int, number: int, dialog: str, facts: dict[str, Any]
) -> bool:
    """Change one seat if it may be taken at this moment; whether it could."""
    asked = {"slot": slot_id, "seat": number, "now": acting.now, "dialog": dialog}
    done = session.execute(_change(may_take).values(**facts), asked)
    return cast("CursorResult[None]", done).rowcount == 1


def give_back(session: Session, booking_id: int) -> None:
    """Free the seat of a booking."""
    session.execute(_GIVE_BACK, {"booking": booking_id})


def taken(session: Session, acting: Acting, slot_id: int) -> SeatsTaken:
    """Say who took the last seat of a slot and when, and the two nearest slots with free seats."""
    slot = session.get(Slot, slot_id, populate_existing=True)
    if slot is None:
        raise Unknown("slot", str(slot_id))
    last = session.execute(_LAST, {"slot": slot_id}).one_or_none()
    by, at = (last.booked_by, last.booked_at) if last else ("", None)
    if last is None:
        by = session.execute(_HOLDER, {"slot": slot_id, "now": acting.now}).scalar() or ""
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


@cache
def _free(rule: Rule) -> Select[int, str | None]:
    mine = (Seat.slot_id == bindparam("slot"), rule())
    return select(Seat.number, Seat.held_for).where(*mine).order_by(Seat.number)


@cache
def _free_from(rule: Rule) -> Select[int, int, int, int]:
    free = (
        select(func.count(Seat.number)).where(Seat.slot_id == Slot.id, rule()).scalar_subquery().label("free")
    )
    return (
        select(Slot.id, Slot.starts, Slot.ends, free)
        .where(
            Slot.place_code == bindparam("place"),
            Slot.on_date == bindparam("day"),
            Slot.starts >= bindparam("starts"),
        )
        .order_by(Slot.starts)
        .limit(bindparam("most"))
    )


@cache
def _change(rule: Rule) -> Update:
    mine = (Seat.slot_id == bindparam("slot"), Seat.number == bindparam("seat"), rule())
    return update(Seat).where(*mine).execution_options(synchronize_session=False)
