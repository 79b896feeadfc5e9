"""Offices, shelf locations and deliveries: where cards are and how they came."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from desktop_app.models.base import Base, Code


class Office(Base):
    """A place of the ward that keeps or hands over cards."""

    __tablename__ = "office"

    code: Mapped[Code] = mapped_column(primary_key=True)
    name: Mapped[str]
    position: Mapped[int] = mapped_column(default=0)
    active: Mapped[bool] = mapped_column(default=True)


class ShelfLocation(Base):
    """One place for one card: office, cabinet, box, position; the label is what is printed and scanned."""

    __tablename__ = "shelf_location"
    __table_args__ = (UniqueConstraint("office_code", "cabinet", "box", "position"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    office_code: Mapped[Code] = mapped_column(ForeignKey("office.code"))
    cabinet: Mapped[Code]
    box: Mapped[int]
    position: Mapped[int]
    label: Mapped[Code] = mapped_column(unique=True)


class Delivery(Base):
    """One box from J-LIS: a batch of cards with its control count."""

    __tablename__ = "delivery"

    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[Code] = mapped_column(unique=True)
    office_code: Mapped[Code] = mapped_column(ForeignKey("office.code"))
    announced: Mapped[int]
    arrived_on: Mapped[date]
    closed_at: Mapped[datetime | None]
    closed_by: Mapped[Code | None]
    difference_reason: Mapped[str | None]
    version: Mapped[int] = mapped_column(default=1)
