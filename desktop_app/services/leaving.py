"""What a card's leaving or its way to a shelf means for its booking and pull, in the same transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, select, update

from desktop_app.models.booking import STANDS, Booking
from desktop_app.models.slot import Seat
from desktop_app.services.pulling import ending
from desktop_app.terms import BookingState, CancelledBy, EventKind, PullOutcome, Stage

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting

# Asked in the words of the index that keeps one a card: however many there were, it finds this one.
_OF_CARD = (
    select(Booking)
    .where(Booking.application_pk == bindparam("pk"), STANDS)
    .execution_options(populate_existing=True)
)

ONTO_A_SHELF = {EventKind.SHELVED, EventKind.MOVED}
"""Changes by which a card lies on a place of the shelves: each by the scans of both."""


def standing_booking(session: Session, pk: int) -> Booking | None:
    """Give the booking of a card that is still to come or under way."""
    return session.scalars(_OF_CARD, {"pk": pk}).one_or_none()


def follow(
    session: Session, acting: Acting, kind: EventKind, before: Mapping[str, Any], after: Mapping[str, Any]
) -> None:
    """Carry out what one card's change means elsewhere: it left custody, or lies on a shelf again."""
    if after["left_on"] and not before["left_on"]:
        card_left(session, acting, after["id"], kind)
    elif kind in ONTO_A_SHELF:
        ending.end(session, acting, after["id"], PullOutcome.RETURNED)


def card_left(session: Session, acting: Acting, pk: int, kind: EventKind) -> None:
    """End pull and standing booking of a card that left custody: done when handed over, else given back."""
    handed_over = kind is EventKind.HANDED_OVER
    ending.end(session, acting, pk, PullOutcome.HANDED_OVER if handed_over else PullOutcome.LEFT)
    booking = standing_booking(session, pk)
    if booking is None:
        return
    facts: dict[str, Any] = {"ended_at": acting.now, "ended_by": acting.staff_id}
    if handed_over:
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
