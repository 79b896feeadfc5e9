"""Print jobs: what was printed, for whom, from which snapshot, and whether it may leave the office."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from desktop_app.models.base import Base, Code


class PrintJob(Base):
    """One job with its own snapshot (JSON), which never changes; each page carries its id.

    It is released only after the rendered pages were read back; a reprint is a new job with a reason.
    """

    __tablename__ = "print_job"

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    kind: Mapped[Code]
    subject: Mapped[str]
    snapshot: Mapped[str]
    state: Mapped[Code]
    pages: Mapped[int | None]
    digest: Mapped[str | None] = mapped_column(String(64))
    fault: Mapped[Code | None]
    made_at: Mapped[datetime]
    made_by: Mapped[Code]
    terminal: Mapped[Code]
    place: Mapped[Code]
    ended_at: Mapped[datetime | None]
    reprint_of: Mapped[str | None] = mapped_column(String(32), ForeignKey("print_job.id"))
    reason: Mapped[str | None]
