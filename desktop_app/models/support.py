"""Sessions at the support desk and registration checks: no account numbers, PINs or payment ids, ever."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from desktop_app.models.base import Base, Code, Day

OPEN = text("closed_at IS NULL")


class SupportSession(Base):
    """One person at one terminal; the next one only after the log-out was confirmed by two ticks.

    applied_on: the day of application as the person told it, where no card of the ward is linked.
    """

    __tablename__ = "support_session"
    __table_args__ = (
        Index("uq_support_session_open", "terminal", unique=True, sqlite_where=OPEN, postgresql_where=OPEN),
        Index("ix_support_session_day", "on_date", "venue_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[Code]
    campaign_id: Mapped[int] = mapped_column(ForeignKey("campaign.id"))
    venue_id: Mapped[int] = mapped_column(ForeignKey("venue.id"))
    terminal: Mapped[Code]
    on_date: Mapped[date]
    application_pk: Mapped[int | None] = mapped_column(ForeignKey("application.id"), index=True)
    applied_on: Mapped[Day]
    state: Mapped[Code]
    received_at: Mapped[datetime]
    received_by: Mapped[Code]
    identified_at: Mapped[datetime | None]
    started_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    ended_by: Mapped[Code | None]
    outcome: Mapped[Code | None]
    broken_off_reason: Mapped[Code | None]
    logged_out_at: Mapped[datetime | None]
    screen_cleared_at: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]
    closed_by: Mapped[Code | None]
    follow_up: Mapped[str | None]
    follow_up_due: Mapped[Day]
    followed_up_at: Mapped[datetime | None]
    followed_up_by: Mapped[Code | None]
    version: Mapped[int] = mapped_column(default=1)


class SupportPart(Base):
    """What became of one part of the campaign in a session, and the minutes it took."""

    __tablename__ = "support_part"
    __table_args__ = ({"sqlite_with_rowid": False},)

    session_id: Mapped[int] = mapped_column(ForeignKey("support_session.id"), primary_key=True)
    part_code: Mapped[Code] = mapped_column(primary_key=True)
    outcome: Mapped[Code]
    minutes: Mapped[int]


class RegistrationCheck(Base):
    """Somebody asked which account is linked: how it was answered, and who waits for what.

    person: who asked, as told, only kept while something waits. session_id: the session at the desk in which
    staff helped to look.
    """

    __tablename__ = "registration_check"
    __table_args__ = (Index("ix_registration_check_day", "on_date"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    way: Mapped[Code]
    on_date: Mapped[date]
    at: Mapped[datetime]
    staff_id: Mapped[Code]
    terminal: Mapped[Code]
    venue_id: Mapped[int | None] = mapped_column(ForeignKey("venue.id"))
    session_id: Mapped[int | None] = mapped_column(ForeignKey("support_session.id"), unique=True)
    application_pk: Mapped[int | None] = mapped_column(ForeignKey("application.id"), index=True)
    person: Mapped[str | None]
    assisted: Mapped[bool]
    result: Mapped[Code]
    escalated_to: Mapped[str | None]
    waits_for: Mapped[str | None]
    due_on: Mapped[Day]
    settled_at: Mapped[datetime | None]
    settled_by: Mapped[Code | None]
    settled_with: Mapped[str | None]
    version: Mapped[int] = mapped_column(default=1)
