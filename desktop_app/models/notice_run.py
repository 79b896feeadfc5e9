"""Runs of notices and calls: the cards whose people are told next, so that they fit the open seats."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from desktop_app.models.base import Base, Code

TO_POST = text("state IN ('picked', 'printed')")


class NoticeRun(Base):
    """One run: free seats between two days, the share of people expected to come, and its size from both.

    reminder: the people have had a notice before. place_code: only cards and seats of that place.
    kind: by letter or by call. ordered_by: who is told first, as a code of services/notices.
    """

    __tablename__ = "notice_run"

    id: Mapped[int] = mapped_column(primary_key=True)
    reminder: Mapped[bool]
    kind: Mapped[Code] = mapped_column(default="letter", server_default="letter")
    ordered_by: Mapped[Code] = mapped_column(default="usual", server_default="usual")
    place_code: Mapped[Code | None] = mapped_column(ForeignKey("office.code"))
    from_date: Mapped[date]
    until_date: Mapped[date]
    seats_free: Mapped[int]
    already_told: Mapped[int]
    percent_coming: Mapped[int]
    size: Mapped[int]
    made_at: Mapped[datetime]
    made_by: Mapped[Code]
    ended_at: Mapped[datetime | None]
    ended_by: Mapped[Code | None]
    version: Mapped[int] = mapped_column(default=1)


class NoticeRunCard(Base):
    """One letter of a run: picked, printed, then sent by its own scan, or dropped with the reason."""

    __tablename__ = "notice_run_card"
    __table_args__ = (
        Index(
            "uq_notice_run_card_to_post",
            "application_pk",
            unique=True,
            sqlite_where=TO_POST,
            postgresql_where=TO_POST,
        ),
        Index("ix_notice_run_card_application_pk", "application_pk"),
    )

    run_id: Mapped[int] = mapped_column(ForeignKey("notice_run.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    application_pk: Mapped[int] = mapped_column(ForeignKey("application.id"))
    state: Mapped[Code]
    reason: Mapped[Code | None]
    print_job_id: Mapped[str | None] = mapped_column(String(32), ForeignKey("print_job.id"))
    ended_at: Mapped[datetime | None]
    ended_by: Mapped[Code | None]
