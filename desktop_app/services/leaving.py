"""What a card's leaving means for its booking, in the transaction of the change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, select, update

from desktop_app.models.booking import STANDS, Booking
from desktop_app.models.slot import Seat
from desktop_app.terms import BookingState, CancelledBy, EventKind, Stage

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting

# Asked in the words of the index that keeps one a card: however many there were, it finds this one.
_OF_CARD = (
    select(Booking)
    .where(Booking.application_pk == bindparam("pk"), STANDS)
    .execution_options(populate_existing=True)
)


def standing_booking(session: Session, pk: int) -> Booking | None:
    """Give the booking of a card that is still to come or under way."""
    return session.scalars(_OF_CARD, {"pk": pk}).one_or_none()


def card_left(session: Session, acting: Acting, pk: int, kind: EventKind) -> None:
    """End the standing booking of a card that left custody: done when handed over, else given back."""
    booking = standing_booking(session, pk)
    if booking is None:
        return
    facts: dict[str, Any] = {"ended_at": acting.now, "ended_by": acting.staff_id}
    if kind is EventKind.HANDED_OVER:
        facts["state"] = BookingState.DONE.value
    else:
        by = CancelledBy.OFFICE.value
        facts |= {"state": BookingState.CANCELLED.value, "cancelled_by": by, "reason": kind.value}
        session.execute(update(Seat).where(Seat.booking_id == booking.id).values(booking_id=None))
    session.execute(
        update(Booking).where(Booking.id == booking.id).values(**facts, version=Booking.version + 1)
    )


def stage_without_booking(session: Session, pk: int, stage: str) -> str:
    """Give the stage that a card has when its visit is over: the one before it was booked."""
    if stage not in {Stage.BOOKED, Stage.PRESENT, Stage.CHECKED}:
        return stage
    before = select(Booking.stage_before).where(Booking.application_pk == pk).order_by(Booking.id.desc())
    return session.scalar(before.limit(1)) or Stage.NOTIFIED.value
