"""Slots opened for a range of days: first as a preview, then as rows with their seats."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import insert, select

from desktop_app.errors import Invalid, NotAllowed, Unknown
from desktop_app.models.office import Office
from desktop_app.models.slot import Seat, Slot
from desktop_app.services import audit, staff
from desktop_app.services.slots import calendar
from desktop_app.terms import Role

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting
    from desktop_app.services.slots.calendar import DayRow

MOST_DESKS = 50


@dataclass(frozen=True, slots=True)
class OpenedRow:
    """What an opening makes, or would make: new days, slots and seats; slots that were there before.

    days is the range day by day, with the reason why a day has no slots.
    """

    place: str
    new_days: int
    new_slots: int
    new_seats: int
    kept: int
    weekend_days: int
    days: tuple[DayRow, ...]


def preview(session: Session, place: str, first: date, last: date) -> OpenedRow:
    """Say what opening a range would make. Raises Invalid, Unknown for a place that is none."""
    return _opened(session, place, first, last)[0]


def open_slots(session: Session, acting: Acting, place: str, first: date, last: date) -> OpenedRow:
    """Open the slots of a range that the place's hours give, as a supervisor; what is there is left alone.

    Raises NoPermission, Invalid for a range that lies in the past, Unknown for a place that is none.
    """
    staff.require(session, acting, "open_slots", Role.SUPERVISOR, Role.IT)
    if first < acting.today:
        raise Invalid("from", "in_past")
    found, new = _opened(session, place, first, last)
    if new:
        _make(session, place, new)
    detail = {"from": first.isoformat(), "until": last.isoformat(), "slots": found.new_slots}
    audit.record(session, acting, "open_slots", place, detail)
    return found


def set_desks(session: Session, acting: Acting, slot_id: int, desks: int) -> int:
    """Give a slot so many regular seats, as a supervisor; gives the number of seats that it then has.

    Only free seats can be taken away. Raises NoPermission, Unknown, Invalid, and NotAllowed("set_desks",
    "booked") when more are booked or held than would be left.
    """
    staff.require(session, acting, "set_desks", Role.SUPERVISOR, Role.IT)
    if not 0 <= desks <= MOST_DESKS:
        raise Invalid("desks", "out_of_bounds")
    if session.get(Slot, slot_id, with_for_update=True) is None:
        raise Unknown("slot", str(slot_id))
    seats = session.scalars(
        select(Seat).where(Seat.slot_id == slot_id).order_by(Seat.number).with_for_update()
    ).all()
    regular = [seat for seat in seats if seat.extra_reason is None]
    highest = max((seat.number for seat in seats), default=0)
    for number in range(highest + 1, highest + 1 + desks - len(regular)):
        session.add(Seat(slot_id=slot_id, number=number))
    free = [seat for seat in reversed(regular) if seat.booking_id is None and not is_held(seat, acting)]
    superfluous = max(len(regular) - desks, 0)
    if superfluous > len(free):
        raise NotAllowed("set_desks", "booked")
    for seat in free[:superfluous]:
        session.delete(seat)
    session.flush()
    audit.record(session, acting, "set_desks", str(slot_id), {"desks": desks})
    return len(seats) + desks - len(regular)


def add_extra_seat(session: Session, acting: Acting, slot_id: int, reason: str) -> int:
    """Add one seat beyond the desks, as a supervisor with a reason (overbooking); gives its number.

    Raises NoPermission, Unknown, Invalid without a reason, PersonalNumber.
    """
    from desktop_app.services import guard

    staff.require(session, acting, "overbook", Role.SUPERVISOR)
    why = guard.refuse(reason.strip())
    if not why:
        raise Invalid("reason", "missing")
    if session.get(Slot, slot_id, with_for_update=True) is None:
        raise Unknown("slot", str(slot_id))
    numbers = session.scalars(select(Seat.number).where(Seat.slot_id == slot_id)).all()
    number = max(numbers, default=0) + 1
    session.add(Seat(slot_id=slot_id, number=number, extra_reason=why))
    session.flush()
    audit.record(session, acting, "overbook", str(slot_id), {"seat": number, "reason": why})
    return number


def is_held(seat: Seat, acting: Acting) -> bool:
    """Whether somebody else holds the seat at this moment."""
    return seat.held_until is not None and seat.held_until > acting.now


def _opened(
    session: Session, place: str, first: date, last: date
) -> tuple[OpenedRow, list[tuple[date, int, int, int]]]:
    if session.get(Office, place) is None:
        raise Unknown("place", place)
    days = calendar.days(session, place, first, last)
    there = {
        (row.on_date, row.starts)
        for row in session.execute(
            select(Slot.on_date, Slot.starts).where(
                Slot.place_code == place, Slot.on_date.between(first, last)
            )
        )
    }
    new = [(day.on_date, *slot) for day in days for slot in day.slots if (day.on_date, slot[0]) not in there]
    new_days = {slot[0] for slot in new}
    weekend = sum(bool(day.slots) and day.on_date.weekday() >= calendar.SATURDAY for day in days)
    seats = sum(slot[3] for slot in new)
    return OpenedRow(place, len(new_days), len(new), seats, len(there), weekend, tuple(days)), new


def _make(session: Session, place: str, new: list[tuple[date, int, int, int]]) -> None:
    slots = [
        {"place_code": place, "on_date": day, "starts": starts, "ends": ends, "closed": False}
        for day, starts, ends, _ in new
    ]
    session.execute(insert(Slot), slots)
    first, last = min(slot[0] for slot in new), max(slot[0] for slot in new)
    ids = {
        (row.on_date, row.starts): row.id
        for row in session.execute(
            select(Slot.id, Slot.on_date, Slot.starts).where(
                Slot.place_code == place, Slot.on_date.between(first, last)
            )
        )
    }
    session.execute(
        insert(Seat),
        [
            {"slot_id": ids[day, starts], "number": number}
            for day, starts, _, desks in new
            for number in range(1, desks + 1)
        ],
    )
