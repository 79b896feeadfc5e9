"""Bookings of seats, and the people who wait for one."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from desktop_app.models.base import Base, Code, Day

STANDS = text("state IN ('booked', 'present', 'at_desk')")
WAITS = text("ended_at IS NULL")


class Booking(Base):
    """A person's visit for one card. It owns its place, day and times; what became of them is its state."""

    __tablename__ = "booking"
    __table_args__ = (
        Index(
            "uq_booking_standing", "application_pk", unique=True, sqlite_where=STANDS, postgresql_where=STANDS
        ),
        Index("ix_booking_application_pk", "application_pk"),
        Index("ix_booking_day", "on_date", "place_code", "starts"),
        Index("ix_booking_visit", "visit"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    application_pk: Mapped[int] = mapped_column(ForeignKey("application.id"))
    slot_id: Mapped[int] = mapped_column(ForeignKey("slot.id"), index=True)
    seat_number: Mapped[int]
    visit: Mapped[str] = mapped_column(String(32))
    place_code: Mapped[Code]
    on_date: Mapped[date]
    starts: Mapped[int]
    ends: Mapped[int]
    state: Mapped[Code]
    stage_before: Mapped[Code]
    walk_in: Mapped[bool] = mapped_column(default=False)
    booked_at: Mapped[datetime]
    booked_by: Mapped[Code]
    came_at: Mapped[datetime | None]
    called_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    ended_by: Mapped[Code | None]
    cancelled_by: Mapped[Code | None]
    reason: Mapped[str | None]
    moved_to: Mapped[int | None] = mapped_column(ForeignKey("booking.id"))
    version: Mapped[int] = mapped_column(default=1)


class Waiting(Base):
    """Somebody who wants a seat on days that are full; proposed when one is given back."""

    __tablename__ = "waiting"
    __table_args__ = (
        Index("uq_waiting_open", "application_pk", unique=True, sqlite_where=WAITS, postgresql_where=WAITS),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    application_pk: Mapped[int] = mapped_column(ForeignKey("application.id"))
    place_code: Mapped[Code | None] = mapped_column(ForeignKey("office.code"))
    from_date: Mapped[date]
    until_date: Mapped[Day]
    asked_at: Mapped[datetime]
    asked_by: Mapped[Code]
    ended_at: Mapped[datetime | None]
    booking_id: Mapped[int | None] = mapped_column(ForeignKey("booking.id"))
