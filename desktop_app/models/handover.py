"""Handovers with their evidence, the document rules, and the errors to review."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from desktop_app.models.base import Base, Code, Day

STANDS = text("reversed_at IS NULL")


class Handover(Base):
    """A card that went into a person's hand; a reversed one stays as a record."""

    __tablename__ = "handover"
    __table_args__ = (
        Index(
            "uq_handover_standing",
            "application_pk",
            unique=True,
            sqlite_where=STANDS,
            postgresql_where=STANDS,
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    operation: Mapped[str] = mapped_column(String(32), unique=True)
    application_pk: Mapped[int] = mapped_column(ForeignKey("application.id"), index=True)
    seen_version: Mapped[int]
    case: Mapped[Code]
    at: Mapped[datetime]
    on_date: Mapped[date] = mapped_column(index=True)
    staff_id: Mapped[Code]
    second_staff_id: Mapped[Code | None]
    second_reason: Mapped[Code | None]
    terminal: Mapped[Code]
    place: Mapped[Code]
    notice_scan: Mapped[str]
    card_scan: Mapped[str]
    old_card: Mapped[Code]
    national_recorded_on: Mapped[Day]
    national_recorded_by: Mapped[Code | None]
    reversed_at: Mapped[datetime | None]
    reversed_by: Mapped[Code | None]
    reversed_reason: Mapped[str | None]


class HandoverTick(Base):
    """One piece of evidence of a handover: a document, a face check, who ticked it and when."""

    __tablename__ = "handover_tick"

    handover_id: Mapped[int] = mapped_column(ForeignKey("handover.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[Code]
    party: Mapped[Code]
    document_code: Mapped[Code | None]
    at: Mapped[datetime]
    staff_id: Mapped[Code]


class Document(Base):
    """A document that proves who somebody is; master data with validity dates."""

    __tablename__ = "document"

    code: Mapped[Code] = mapped_column(primary_key=True)
    name_ja: Mapped[str]
    name_en: Mapped[str]
    document_class: Mapped[Code]
    photo: Mapped[bool]
    position: Mapped[int] = mapped_column(default=0)
    valid_from: Mapped[date]
    valid_until: Mapped[Day]


class DocumentRule(Base):
    """What a party must show in a case: one of the alternatives ("A1|B2", "A2|A1+B1|B3+photo1")."""

    __tablename__ = "document_rule"

    id: Mapped[int] = mapped_column(primary_key=True)
    case: Mapped[Code]
    party: Mapped[Code]
    alternatives: Mapped[str]
    valid_from: Mapped[date]
    valid_until: Mapped[Day]


class ErrorEntry(Base):
    """A failed or aborted job; it is closed only by recording whose card or paper it was."""

    __tablename__ = "error_entry"

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[Code]
    reason: Mapped[Code]
    at: Mapped[datetime]
    staff_id: Mapped[Code]
    terminal: Mapped[Code]
    place: Mapped[Code]
    application_pk: Mapped[int | None] = mapped_column(ForeignKey("application.id"), index=True)
    other_pk: Mapped[int | None] = mapped_column(ForeignKey("application.id"))
    text: Mapped[str]
    closed_at: Mapped[datetime | None]
    closed_by: Mapped[Code | None]
    whose_pk: Mapped[int | None] = mapped_column(ForeignKey("application.id"))
    whose_note: Mapped[str | None]
    version: Mapped[int] = mapped_column(default=1)
