"""What the import screen hands to the jobs: functions that run off the screen's thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.errors import LedgerRefused
from desktop_app.services.ledger import fields, importing, profiles, refused
from desktop_app.services.ledger.layout import Layout, find_layout
from desktop_app.services.ledger.reading import Form, Top, signature
from desktop_app.services.ledger.reasons import FileFault
from desktop_app.views.ledger.words import language

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from sqlalchemy.orm import Session

    from desktop_app.jobs import Progress
    from desktop_app.models.database import Database
    from desktop_app.services.acting import Acting
    from desktop_app.services.ledger.importing import ImportRow
    from desktop_app.services.ledger.reasons import Problem


@dataclass(frozen=True, slots=True)
class Found:
    """How a file is read, its beginning, the saved layouts, and the signature that it had."""

    layout: Layout
    top: Top
    profiles: list[str]
    seen: tuple[int, int]


def find(path: Path, form: Form | None, profile: str) -> Callable[[Session], Found]:
    """Find out how a file is to be read."""

    def work(session: Session) -> Found:
        seen = signature(path)
        layout, top = find_layout(path, form)
        for heading in layout.headings:
            # Refused before any value of it is shown.
            if fields.names_personal_number(heading):
                raise LedgerRefused(FileFault.PERSONAL_NUMBERS, column=heading)
        if profile:
            profiles.use(session, profile, layout)
        return Found(layout, top, profiles.names(session), seen)

    return work


def look(database: Database, acting: Acting, path: Path, layout: Layout) -> Callable[[Progress], ImportRow]:
    """Check every row; nothing is stored, so that counters can go on writing meanwhile."""

    def work(progress: Progress) -> ImportRow:
        with database.read() as session:
            return importing.look(session, acting, path, layout, progress)

    return work


def take(
    acting: Acting, path: Path, layout: Layout, seen: tuple[int, int], *, accept_good: bool
) -> Callable[[Session, Progress], ImportRow]:
    """Bring the ledger in."""

    def work(session: Session, progress: Progress) -> ImportRow:
        return importing.take(
            session, acting, path, layout, accept_good=accept_good, seen=seen, progress=progress
        )

    return work


def write_refused(
    target: Path, source: Path, layout: Layout, seen: tuple[int, int], problems: Sequence[Problem]
) -> Callable[[Session], int]:
    """Write the refused rows to a file; in a ledger that changed meanwhile they would be those of others."""
    spoken = language()

    def work(_session: Session) -> int:
        if signature(source) != seen:
            raise LedgerRefused(FileFault.CHANGED)
        return refused.write(target, source, layout, problems, spoken)

    return work


def keep_layout(acting: Acting, name: str, layout: Layout) -> Callable[[Session], list[str]]:
    """Keep a layout and list all that are kept."""

    def work(session: Session) -> list[str]:
        profiles.save(session, acting, name, layout)
        return profiles.names(session)

    return work
