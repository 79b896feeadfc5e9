"""Bookings made, moved and cancelled: seat, booking, event and audit entry in one transaction."""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import date
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import CursorResult, Table, bindparam, insert, update
from sqlalchemy.exc import IntegrityError

from desktop_app.errors import Conflict, Invalid, NotAllowed, Unknown
from desktop_app.models.booking import Booking
from desktop_app.models.slot import Slot
from desktop_app.services import change, guard, leaving, operations, staff
from desktop_app.services.booking import holding, seats, waiting, warnings
from desktop_app.services.booking.rows import BookedRow, CancelledRow, CardToBook, RefusedRow, Warn
from desktop_app.terms import BookingState, CancelledBy, EventKind, Stage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting

Outcome = BookedRow | RefusedRow
_TABLE = cast("Table", Booking.__table__)
_INSERT = insert(_TABLE).returning(_TABLE.c.id)
_ONE = update(_TABLE).where(_TABLE.c.id == bindparam("booking"))


def book(
    session: Session, acting: Acting, slot_id: int, cards: Sequence[CardToBook], dialog: str = ""
) -> list[Outcome]:
    """Book one visit for a card or a family's cards: consecutive seats from the slot on, one result a card.

    A single card that can't be booked raises; of several each gets its own result and the others are booked.
    dialog names the dialog that holds the seats. The same command sent again gives the first results.
    Raises SeatsTaken (nothing is booked then), NotAllowed for a day that is over, Conflict, Unknown,
    NoPermission.
    """
    staff.at_counter_or_unnamed(session, acting, "book")
    kept = operations.outcome(session, acting.operation)
    if kept:
        return [_kept(row) for row in kept["cards"]]
    slot = _slot(session, slot_id)
    if slot.on_date < acting.today:
        raise NotAllowed("book", "past", slot.on_date)
    if slot.closed:
        raise NotAllowed("book", "closed", slot.on_date)
    dialog = dialog or acting.operation
    slots = holding.consecutive(session, acting, slot_id, dialog, len(cards))
    alone = len(cards) == 1
    outcomes = [_one(session, acting, slots, card, dialog, alone=alone) for card in cards]
    holding.release(session, dialog)
    operations.done(session, acting, "book", {"cards": [_plain(outcome) for outcome in outcomes]})
    return outcomes


def move(
    session: Session, acting: Acting, booking_id: int, seen: int, slot_id: int, dialog: str = ""
) -> BookedRow:
    """Move a booking that is still to come to a seat of another slot; its own seat is free again.

    seen is the booking's version. Raises as book and cancel do; nothing is changed then.
    """
    staff.at_counter(session, acting, "move")
    kept = operations.outcome(session, acting.operation)
    if kept:
        return cast("BookedRow", _kept(kept))
    booking = standing(session, booking_id, seen, "move")
    slot = _slot(session, slot_id)
    if slot.on_date < acting.today or slot.closed:
        raise NotAllowed("book", "closed" if slot.closed else "past", slot.on_date)
    _end(session, acting, booking, BookingState.MOVED, {})
    new_id = _insert(session, acting, slot, booking.application_pk, booking.visit, booking.stage_before)
    number = seats.take(session, acting, slot.id, new_id, dialog or acting.operation)
    session.execute(_ONE, {"booking": new_id, "seat_number": number})
    session.execute(_ONE, {"booking": booking_id, "moved_to": new_id})
    seats.give_back(session, booking_id)
    row = change.row_of(session, booking.application_pk)
    extra = {"from": _when(booking), "to": _when(slot)}
    version = change.apply(session, acting, row["id"], EventKind.REBOOKED, row["version"], {}, extra)
    waiting.end_for(session, acting, row["id"], new_id)
    holding.release(session, dialog)
    done = _booked(new_id, slot, number, row, version)
    operations.done(session, acting, "move", _plain(done))
    return done


def cancel(
    session: Session, acting: Acting, booking_id: int, seen: int | None, by: CancelledBy, reason: str
) -> CancelledRow:
    """Give a booking back that is still to come; the card is where it was before, the seat free again.

    seen is the booking's version, None to take it as it is. Names who waits for such a seat. Raises Unknown,
    Conflict, Invalid without a reason, PersonalNumber, NoPermission, NotAllowed when the person came or it
    ended already.
    """
    staff.at_counter_or_unnamed(session, acting, "cancel")
    kept = operations.outcome(session, acting.operation)
    if kept:
        return CancelledRow(**kept)
    why = guard.refuse(reason.strip())
    if not why:
        raise Invalid("reason", "missing")
    booking = standing(session, booking_id, seen, "cancel")
    _end(session, acting, booking, BookingState.CANCELLED, {"cancelled_by": by.value, "reason": why})
    seats.give_back(session, booking_id)
    row = change.row_of(session, booking.application_pk)
    extra = {"booking": booking_id, "by": by.value, "slot": _when(booking)}
    columns = {"stage": booking.stage_before}
    version = change.apply(
        session, acting, row["id"], EventKind.BOOKING_CANCELLED, row["version"], columns, extra
    )
    asked = waiting.next_for(session, booking.place_code, booking.on_date)
    done = CancelledRow(booking_id, row["application_id"], version, booking.slot_id, asked)
    operations.done(session, acting, "cancel", asdict(done))
    return done


def _one(
    session: Session, acting: Acting, slots: Sequence[int], card: CardToBook, dialog: str, *, alone: bool
) -> Outcome:
    try:
        with session.begin_nested():
            return _take(session, acting, slots, card, dialog)
    except (NotAllowed, Conflict) as refusal:
        if alone:
            raise
        found = change.load(session, card.application_pk).application_id
        reason = refusal.reason if isinstance(refusal, NotAllowed) else "conflict"
        return RefusedRow(card.application_pk, found, reason)


def _take(session: Session, acting: Acting, slots: Sequence[int], card: CardToBook, dialog: str) -> BookedRow:
    record = change.load(session, card.application_pk)
    if record.version != card.seen_version:
        raise change.conflict(session, record.id)
    standing = leaving.standing_booking(session, record.id)
    if standing:
        raise NotAllowed("book", "already_booked", standing.on_date)
    why = record.why_not("book", acting.today)
    if why:
        raise NotAllowed("book", why)
    chosen = next((one for one in slots if seats.free_numbers(session, one, acting.now, dialog)), slots[-1])
    slot = _slot(session, chosen)
    told = tuple(one.warning for one in warnings.of(session, record, slot, acting.today))
    before = record.stage
    try:
        booking_id = _insert(session, acting, slot, record.id, acting.operation, before)
    except IntegrityError as error:
        # Another counter was quicker by a moment: the database keeps one standing booking a card.
        raise NotAllowed("book", "already_booked") from error
    number = seats.take(session, acting, slot.id, booking_id, dialog)
    session.execute(_ONE, {"booking": booking_id, "seat_number": number})
    extra = {"booking": booking_id, "slot": _when(slot)}
    columns = {"stage": Stage.BOOKED.value}
    pk, seen = card.application_pk, card.seen_version
    version = change.apply(session, acting, pk, EventKind.BOOKED, seen, columns, extra)
    row = {"id": pk, "application_id": change.load(session, pk).application_id}
    waiting.end_for(session, acting, pk, booking_id)
    return replace(_booked(booking_id, _slot(session, chosen), number, row, version), warnings=told)


def _insert(session: Session, acting: Acting, slot: Slot, pk: int, visit: str, stage_before: str) -> int:
    row = {
        "application_pk": pk,
        "slot_id": slot.id,
        "seat_number": 0,
        "visit": visit,
        "place_code": slot.place_code,
        "on_date": slot.on_date,
        "starts": slot.starts,
        "ends": slot.ends,
        "state": BookingState.BOOKED.value,
        "stage_before": stage_before,
        "booked_at": acting.now,
        "booked_by": acting.staff_id,
    }
    return session.execute(_INSERT, row).scalar_one()


def _slot(session: Session, slot_id: int) -> Slot:
    slot = session.get(Slot, slot_id, populate_existing=True)
    if slot is None:
        raise Unknown("slot", str(slot_id))
    return slot


def standing(session: Session, booking_id: int, seen: int | None, step: str) -> Booking:
    """Give a booking that is still to come. Raises Unknown, NotAllowed for any other, Conflict."""
    booking = session.get(Booking, booking_id, populate_existing=True)
    if booking is None:
        raise Unknown("booking", str(booking_id))
    if booking.state != BookingState.BOOKED:
        raise NotAllowed(step, f"booking_{booking.state}", booking.on_date)
    if seen is not None and booking.version != seen:
        raise change.conflict(session, booking.application_pk)
    return booking


def _end(
    session: Session, acting: Acting, booking: Booking, state: BookingState, more: dict[str, Any]
) -> None:
    statement = (
        update(Booking)
        .where(
            Booking.id == booking.id,
            Booking.version == booking.version,
            Booking.state == BookingState.BOOKED.value,
        )
        .values(
            state=state.value,
            ended_at=acting.now,
            ended_by=acting.staff_id,
            version=booking.version + 1,
            **more,
        )
        .execution_options(synchronize_session=False)
    )
    if cast("CursorResult[None]", session.execute(statement)).rowcount != 1:
        raise change.conflict(session, booking.application_pk)


def _booked(booking_id: int, slot: Slot, number: int, row: dict[str, Any], version: int) -> BookedRow:
    facts = (slot.id, number, slot.place_code, slot.on_date, slot.starts, slot.ends)
    return BookedRow(booking_id, row["id"], row["application_id"], version, *facts)


def _when(slot: Slot | Booking) -> dict[str, Any]:
    return {"place": slot.place_code, "date": slot.on_date.isoformat(), "starts": slot.starts}


def _plain(outcome: Outcome) -> dict[str, Any]:
    found = asdict(outcome)
    return {**found, "on_date": outcome.on_date.isoformat()} if isinstance(outcome, BookedRow) else found


def _kept(row: dict[str, Any]) -> Outcome:
    if "reason" in row:
        return RefusedRow(**row)
    facts = dict(row)
    facts["on_date"] = date.fromisoformat(row["on_date"])
    facts["warnings"] = tuple(Warn(warning) for warning in row["warnings"])
    return BookedRow(**facts)
