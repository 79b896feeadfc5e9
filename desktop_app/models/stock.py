"""Counting what lies in a box of the shelves, and the step that no card stays in an emptied box."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from desktop_app.models.base import Base, Code

UNDER_WAY = text("ended_at IS NULL")


class StockTake(Base):
    """One count of one box: what should lie there, what was found, and the two differences."""

    __tablename__ = "stock_take"
    __table_args__ = (
        Index(
            "uq_stock_take_under_way",
            *("office_code", "cabinet", "box"),
            unique=True,
            sqlite_where=UNDER_WAY,
            postgresql_where=UNDER_WAY,
        ),
        Index("ix_stock_take_box", "office_code", "cabinet", "box"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    office_code: Mapped[Code] = mapped_column(ForeignKey("office.code"))
    cabinet: Mapped[Code]
    box: Mapped[int]
    begun_at: Mapped[datetime]
    begun_by: Mapped[Code]
    ended_at: Mapped[datetime | None]
    ended_by: Mapped[Code | None]
    expected: Mapped[int | None]
    found: Mapped[int | None]
    missing: Mapped[int | None]
    surplus: Mapped[int | None]
    reason: Mapped[str | None]
    version: Mapped[int] = mapped_column(default=1)


class StockTakeScan(Base):
    """One card scanned in a count; finding says whether it belongs there."""

    __tablename__ = "stock_take_scan"
    __table_args__ = (UniqueConstraint("stock_take_id", "application_pk"), {"sqlite_with_rowid": False})

    stock_take_id: Mapped[int] = mapped_column(ForeignKey("stock_take.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    application_pk: Mapped[int] = mapped_column(ForeignKey("application.id"))
    finding: Mapped[Code]
    at: Mapped[datetime]
    staff_id: Mapped[Code]


class BoxEmptied(Base):
    """Two people looked into a box and found no card in it: the box of a delivery, or one of the shelves."""

    __tablename__ = "box_emptied"

    id: Mapped[int] = mapped_column(primary_key=True)
    delivery_id: Mapped[int | None] = mapped_column(ForeignKey("delivery.id"), index=True)
    office_code: Mapped[Code] = mapped_column(ForeignKey("office.code"))
    cabinet: Mapped[Code | None]
    box: Mapped[int | None]
    at: Mapped[datetime]
    staff_id: Mapped[Code]
    second_staff_id: Mapped[Code]
