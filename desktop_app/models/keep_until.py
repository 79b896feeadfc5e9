"""How long uncollected cards are kept: the ward's rules by their validity, and holds of single cards."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from desktop_app.models.base import Base, Code, Day

STANDING = text("ended_at IS NULL")


class KeepRule(Base):
    """One rule of the ward, in force from valid_from until a later one; terms is JSON."""

    __tablename__ = "keep_rule"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    valid_from: Mapped[date] = mapped_column(unique=True)
    terms: Mapped[str]
    next_open_day: Mapped[bool]
    made_at: Mapped[datetime]
    made_by: Mapped[Code]


class CardHold(Base):
    """A card that must not be disposed of for a reason, until a day or without an end.

    asked_until: the day that the person asked for; until: the day that the office decided.
    """

    __tablename__ = "card_hold"
    __table_args__ = (
        Index(
            "uq_card_hold_standing",
            "application_pk",
            unique=True,
            sqlite_where=STANDING,
            postgresql_where=STANDING,
        ),
        Index("ix_card_hold_application_pk", "application_pk"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    application_pk: Mapped[int] = mapped_column(ForeignKey("application.id"))
    reason: Mapped[str]
    asked_until: Mapped[Day]
    until: Mapped[Day]
    made_at: Mapped[datetime]
    made_by: Mapped[Code]
    ended_at: Mapped[datetime | None]
    ended_by: Mapped[Code | None]
    end_reason: Mapped[str | None]
    version: Mapped[int] = mapped_column(default=1)
