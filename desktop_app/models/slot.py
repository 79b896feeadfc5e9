"""When a place is open, and the slots and seats that follow: times are minutes after local midnight."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import DateTime, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from desktop_app.models.base import Base, Code, Day

HELD = text("held_for IS NOT NULL")


class OpeningHours(Base):
    """Hours of one weekday (0 Monday … 6 Sunday) at a place, with the days from and until which they hold."""

    __tablename__ = "opening_hours"
    __table_args__ = (Index("ix_opening_hours_place", "place_code", "weekday"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    place_code: Mapped[Code] = mapped_column(ForeignKey("office.code"))
    weekday: Mapped[int]
    starts: Mapped[int]
    ends: Mapped[int]
    minutes: Mapped[int]
    desks: Mapped[int]
    valid_from: Mapped[date]
    valid_until: Mapped[Day]


class OpeningException(Base):
    """Hours that replace the pattern of one day at a place; without times the place is shut on that day."""

    __tablename__ = "opening_exception"
    __table_args__ = (Index("ix_opening_exception_day", "place_code", "on_date"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    place_code: Mapped[Code] = mapped_column(ForeignKey("office.code"))
    on_date: Mapped[date]
    starts: Mapped[int | None]
    ends: Mapped[int | None]
    minutes: Mapped[int | None]
    desks: Mapped[int | None]
    reason: Mapped[str]


class Closure(Base):
    """From when until when (local time) a place, or without one the system of the whole ward, is down."""

    __tablename__ = "closure"

    id: Mapped[int] = mapped_column(primary_key=True)
    place_code: Mapped[Code | None] = mapped_column(ForeignKey("office.code"))
    starts_at: Mapped[datetime] = mapped_column(DateTime(timezone=False))
    ends_at: Mapped[datetime] = mapped_column(DateTime(timezone=False))
    reason: Mapped[str]
    made_at: Mapped[datetime]
    made_by: Mapped[Code]
    withdrawn_at: Mapped[datetime | None]


class Holiday(Base):
    """A holiday of the official list; a year that the list covers is taken from it alone."""

    __tablename__ = "holiday"

    on_date: Mapped[date] = mapped_column(primary_key=True)
    name: Mapped[str]


class WeekendPlace(Base):
    """A place that hands over on every Saturday and Sunday on which the system works, also on holidays."""

    __tablename__ = "weekend_place"

    place_code: Mapped[Code] = mapped_column(ForeignKey("office.code"), primary_key=True)


class Slot(Base):
    """A time at a place at which people are served; a closed one takes no more bookings."""

    __tablename__ = "slot"
    __table_args__ = (
        UniqueConstraint("place_code", "on_date", "starts"),
        Index("ix_slot_on_date", "on_date", "starts"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    place_code: Mapped[Code] = mapped_column(ForeignKey("office.code"))
    on_date: Mapped[date]
    starts: Mapped[int]
    ends: Mapped[int]
    closed: Mapped[bool] = mapped_column(default=False)


class Seat(Base):
    """One seat of a slot: held for a while, taken by one booking, or free; only rows can be sold.

    An extra one was added by a supervisor, with the reason.
    """

    __tablename__ = "seat"
    __table_args__ = (
        # Each booking lets go of what its dialog holds: a year's seats are not looked through for that.
        Index("ix_seat_held_for", "held_for", sqlite_where=HELD, postgresql_where=HELD),
        {"sqlite_with_rowid": False},
    )

    slot_id: Mapped[int] = mapped_column(ForeignKey("slot.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    booking_id: Mapped[int | None] = mapped_column(ForeignKey("booking.id"), unique=True)
    held_until: Mapped[datetime | None]
    held_by: Mapped[Code | None]
    held_for: Mapped[Code | None]
    extra_reason: Mapped[str | None]
