"""Seats held for ten minutes while somebody talks to the person; a hold ends by itself, by the clock."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, update

from desktop_app.errors import Invalid, Unknown
from desktop_app.models.slot import Seat, Slot
from desktop_app.services.booking import seats

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting

HELD_FOR = timedelta(minutes=10)
LARGEST_VISIT = 8
RELEASE = (
    update(Seat)
    # A taken seat is held for nobody: to ask for free ones besides would lead SQLite through them all.
    .where(Seat.held_for == bindparam("dialog"))
    .values(held_until=None, held_by=None, held_for=None)
    .execution_options(synchronize_session=False)
)


def hold(
    session: Session, acting: Acting, slot_id: int, dialog: str, count: int = 1
) -> list[tuple[int, int]]:
    """Hold so many consecutive seats from a slot on for a dialog, instead of what it held before.

    Gives (slot id, seat number) of each. dialog names the dialog. Raises SeatsTaken, Unknown, Invalid.
    """
    release(session, dialog)
    found: list[tuple[int, int]] = []
    for wanted in consecutive(session, acting, slot_id, dialog, count):
        for number in seats.free_numbers(session, wanted, acting.now, dialog):
            if len(found) == count:
                break
            if _hold_one(session, acting, wanted, number, dialog):
                found.append((wanted, number))
    if len(found) < count:
        raise seats.taken(session, acting, slot_id)
    return found


def release(session: Session, dialog: str) -> None:
    """Let go of all that a dialog holds."""
    session.execute(RELEASE, {"dialog": dialog})


def consecutive(session: Session, acting: Acting, slot_id: int, dialog: str, count: int) -> list[int]:
    """Give the slots from this one on, without a gap between them, whose seats are enough for a visit.

    Raises SeatsTaken when they are not, Unknown for no slot, Invalid for a count that is none.
    """
    if not 1 <= count <= LARGEST_VISIT:
        raise Invalid("count", "out_of_bounds")
    first = session.get(Slot, slot_id)
    if first is None:
        raise Unknown("slot", str(slot_id))
    chosen: list[int] = []
    missing, end = count, first.starts
    # Each of them has a seat at least: there are never more of them than seats.
    for one, starts, ends, free in seats.free_from(session, first, acting.now, dialog, count):
        if starts != end or not free:
            break
        chosen.append(one)
        missing, end = missing - free, ends
        if missing <= 0:
            return chosen
    raise seats.taken(session, acting, slot_id)


def _hold_one(session: Session, acting: Acting, slot_id: int, number: int, dialog: str) -> bool:
    facts = {"held_until": acting.now + HELD_FOR, "held_by": acting.staff_id, "held_for": dialog}
    return seats.change_one(session, acting, slot_id, number, dialog, facts)
