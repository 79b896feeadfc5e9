"""Whether seats and bookings agree: each standing booking has its seat, and no seat is anybody else's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import and_, or_, select

from desktop_app.models.application import Application
from desktop_app.models.booking import Booking
from desktop_app.models.slot import Seat
from desktop_app.services import verify_pulls
from desktop_app.terms import STANDING, BookingState, Stage

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop_app.services.verify_reading import Findings

MOST_NAMED = 100
KEEPS_SEAT = (*STANDING, BookingState.DONE, BookingState.NO_SHOW)
"""States of a booking whose seat is taken: what was cancelled or moved has given it back."""

VISITING = (Stage.BOOKED, Stage.PRESENT, Stage.CHECKED)


def compare(session: Session, findings: Findings) -> None:
    """Compare bookings with seats and with the stages of their cards, and pulls; nothing is written."""
    _compare_seats(session, findings)
    _compare_stages(session, findings)
    verify_pulls.compare(session, findings)


def _compare_seats(session: Session, findings: Findings) -> None:
    keeps = Booking.state.in_([state.value for state in KEEPS_SEAT])
    right = and_(Seat.slot_id == Booking.slot_id, Seat.number == Booking.seat_number)
    statement = (
        select(Booking.id, Booking.state, Seat.slot_id, Seat.number)
        .outerjoin(Seat, Seat.booking_id == Booking.id)
        .where(
            or_(
                and_(keeps, Seat.slot_id.is_(None)),
                and_(keeps, ~right),
                and_(~keeps, Seat.slot_id.is_not(None)),
            )
        )
        .order_by(Booking.id)
        .limit(MOST_NAMED)
    )
    for row in session.execute(statement):
        kept = "no seat" if row.slot_id is None else f"slot {row.slot_id} seat {row.number}"
        found = "its own seat" if row.state in KEEPS_SEAT else "no seat"
        findings.add("seat", f"booking {row.id} {row.state}", kept, found)


def _compare_stages(session: Session, findings: Findings) -> None:
    """While a booking stands its card is booked or its person present; a ledger may say so without one."""
    statement = (
        select(Application.application_id, Application.stage, Booking.state)
        .join(Booking, Booking.application_pk == Application.id)
        .where(
            Booking.state.in_([state.value for state in STANDING]),
            Application.stage.not_in([stage.value for stage in VISITING]),
        )
        .order_by(Application.id)
        .limit(MOST_NAMED)
    )
    for row in session.execute(statement):
        findings.add("booking_stage", row.application_id, row.stage, row.state)
