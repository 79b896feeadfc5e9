"""Outreach visits, cards that were handed over by post, and what post offices helped to apply for."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from desktop_app.models.base import Base, Code, Day

ON_THE_WAY = text("ended_at IS NULL")


class OutreachVisit(Base):
    """Staff go to a facility or a home; times are minutes after local midnight, counts come afterwards.

    reason: why a cancelled one was.
    """

    __tablename__ = "outreach_visit"
    __table_args__ = (Index("ix_outreach_visit_day", "on_date", "position"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[Code]
    on_date: Mapped[date]
    position: Mapped[int]
    starts: Mapped[int]
    ends: Mapped[int]
    name: Mapped[str]
    address: Mapped[str]
    note: Mapped[str | None]
    state: Mapped[Code]
    persons_expected: Mapped[int]
    persons: Mapped[int | None]
    applications: Mapped[int | None]
    handed_over: Mapped[int | None]
    reason: Mapped[str | None]
    made_at: Mapped[datetime]
    made_by: Mapped[Code]
    version: Mapped[int] = mapped_column(default=1)


class OutreachStaff(Base):
    """Who goes on an outreach visit."""

    __tablename__ = "outreach_staff"
    __table_args__ = ({"sqlite_with_rowid": False},)

    visit_id: Mapped[int] = mapped_column(ForeignKey("outreach_visit.id"), primary_key=True)
    staff_id: Mapped[Code] = mapped_column(ForeignKey("staff.id"), primary_key=True)


class PostedCard(Base):
    """One card sent to its person by post: on the way, then received or come back as returned mail.

    letter_scan and card_scan are the two scans that led to the same application before it was sent.
    """

    __tablename__ = "posted_card"
    __table_args__ = (
        Index(
            "uq_posted_card_on_the_way",
            "application_pk",
            unique=True,
            sqlite_where=ON_THE_WAY,
            postgresql_where=ON_THE_WAY,
        ),
        Index("ix_posted_card_application_pk", "application_pk"),
        Index("ix_posted_card_posted_on", "posted_on"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    application_pk: Mapped[int] = mapped_column(ForeignKey("application.id"))
    visit_id: Mapped[int | None] = mapped_column(ForeignKey("outreach_visit.id"), index=True)
    tracking_number: Mapped[Code] = mapped_column(unique=True)
    letter_scan: Mapped[str]
    card_scan: Mapped[str]
    state: Mapped[Code]
    posted_on: Mapped[date]
    posted_at: Mapped[datetime]
    posted_by: Mapped[Code]
    second_staff_id: Mapped[Code | None]
    ended_on: Mapped[Day]
    ended_at: Mapped[datetime | None]
    ended_by: Mapped[Code | None]
    version: Mapped[int] = mapped_column(default=1)


class PostOfficeCount(Base):
    """Applications that a post office helped with in a month ("2023-03")."""

    __tablename__ = "post_office_count"
    __table_args__ = (UniqueConstraint("venue_id", "month"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    venue_id: Mapped[int] = mapped_column(ForeignKey("venue.id"))
    month: Mapped[str] = mapped_column(String(7))
    applications: Mapped[int]
    source: Mapped[Code]
    at: Mapped[datetime]
    staff_id: Mapped[Code]
    version: Mapped[int] = mapped_column(default=1)
