"""Cards taken from their shelves for a day at a place, and the count with which such a day ends."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from desktop_app.models.base import Base, Code

OUT = text("ended_at IS NULL")


class Pulled(Base):
    """One card taken from its shelf by its own scan; outcome: handed over, returned, or left otherwise.

    Its place on the shelf stays its own until it has left custody.
    """

    __tablename__ = "pulled"
    __table_args__ = (
        Index("uq_pulled_out", "application_pk", unique=True, sqlite_where=OUT, postgresql_where=OUT),
        Index("ix_pulled_day", "on_date", "place_code"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    application_pk: Mapped[int] = mapped_column(ForeignKey("application.id"), index=True)
    booking_id: Mapped[int | None] = mapped_column(ForeignKey("booking.id"))
    place_code: Mapped[Code] = mapped_column(ForeignKey("office.code"))
    on_date: Mapped[date]
    pulled_at: Mapped[datetime]
    pulled_by: Mapped[Code]
    outcome: Mapped[Code | None]
    ended_at: Mapped[datetime | None]
    ended_by: Mapped[Code | None]


class DayEnd(Base):
    """The control count of a day at a place: pulled = handed over + returned + left otherwise, or why not."""

    __tablename__ = "day_end"
    __table_args__ = (Index("ix_day_end_day", "on_date", "place_code"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    place_code: Mapped[Code] = mapped_column(ForeignKey("office.code"))
    on_date: Mapped[date]
    pulled: Mapped[int]
    handed_over: Mapped[int]
    returned: Mapped[int]
    left_otherwise: Mapped[int]
    difference_reason: Mapped[str | None]
    ended_at: Mapped[datetime]
    ended_by: Mapped[Code]
