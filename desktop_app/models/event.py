"""The append-only events of cards, the operations they came from, and the notices sent."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from desktop_app.models.base import Base, Code


class Event(Base):
    """One change of one application; version is the row version after it, so that the key keeps their order.

    detail is JSON: {"set": {column: new value}, "was": {column: old value}} and what else the kind needs.
    """

    __tablename__ = "event"
    __table_args__ = ({"sqlite_with_rowid": False},)

    application_pk: Mapped[int] = mapped_column(ForeignKey("application.id"), primary_key=True)
    version: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[Code]
    at: Mapped[datetime]
    on_date: Mapped[date]
    staff_id: Mapped[Code]
    terminal: Mapped[Code]
    place: Mapped[Code]
    operation: Mapped[str] = mapped_column(String(32))
    detail: Mapped[str]


class Operation(Base):
    """A command that was carried out; a repeat of it does nothing and is told what came of it."""

    __tablename__ = "operation"

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    kind: Mapped[Code]
    at: Mapped[datetime]
    staff_id: Mapped[Code]
    result: Mapped[str]


class Notice(Base):
    """A notice or reminder that was posted to the person, the first with number 1."""

    __tablename__ = "notice"
    __table_args__ = ({"sqlite_with_rowid": False},)

    application_pk: Mapped[int] = mapped_column(ForeignKey("application.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    sent_on: Mapped[date]
    returned_on: Mapped[date | None]
