"""Whether runs of notices, what was sent of them, and the notices of cards agree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import and_, case, exists, func, or_, select

from desktop_app.backlog_terms import RunKind
from desktop_app.models.application import Application
from desktop_app.models.event import Event, Notice
from desktop_app.models.notice_run import NoticeRun, NoticeRunCard
from desktop_app.models.printing import PrintJob
from desktop_app.services import verify_calls
from desktop_app.terms import EventKind, LetterState, PrintState

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop_app.services.verify_reading import Findings

MOST_NAMED = 100
TO_POST = (LetterState.PICKED.value, LetterState.PRINTED.value)


def compare(session: Session, findings: Findings) -> None:
    """Compare runs with their letters, these with events, notices and print jobs; nothing is written."""
    _compare_sizes(session, findings)
    _compare_sent(session, findings)
    _compare_events(session, findings)
    _compare_printed(session, findings)
    verify_calls.compare(session, findings)


def _compare_sizes(session: Session, findings: Findings) -> None:
    """A run has as many letters as it says, numbered from 1; an ended one has none left to post."""
    to_post = func.coalesce(func.sum(case((NoticeRunCard.state.in_(TO_POST), 1), else_=0)), 0)
    statement = (
        select(NoticeRun.id, NoticeRun.size, NoticeRun.ended_at, func.count(NoticeRunCard.position), to_post)
        .add_columns(func.max(NoticeRunCard.position))
        .outerjoin(NoticeRunCard, NoticeRunCard.run_id == NoticeRun.id)
        .group_by(NoticeRun.id)
        .order_by(NoticeRun.id)
    )
    for run_id, size, ended_at, letters, left, last in session.execute(statement):
        if letters != size or last != size:
            findings.add("notice_run_size", f"notice run {run_id}", f"{letters} letters", f"{size} letters")
        if ended_at is not None and left:
            findings.add(
                "notice_run_open", f"notice run {run_id}", f"{left} letters to post", "none, it ended"
            )


def _compare_sent(session: Session, findings: Findings) -> None:
    """A letter that was sent has the event of that moment, and the notice of that day."""
    event = and_(
        Event.application_pk == NoticeRunCard.application_pk,
        Event.kind == EventKind.NOTIFIED.value,
        Event.at == NoticeRunCard.ended_at,
    )
    notice = and_(Notice.application_pk == NoticeRunCard.application_pk, Notice.sent_on == Event.on_date)
    statement = (
        select(
            NoticeRunCard.run_id,
            NoticeRunCard.position,
            Application.application_id,
            Event.version,
            Notice.number,
        )
        .join(NoticeRun, NoticeRun.id == NoticeRunCard.run_id)
        .join(Application, Application.id == NoticeRunCard.application_pk)
        .outerjoin(Event, event)
        .outerjoin(Notice, notice)
        .where(
            NoticeRunCard.state == LetterState.SENT.value,
            NoticeRun.kind == RunKind.LETTER.value,
            or_(Event.version.is_(None), Notice.number.is_(None)),
        )
        .order_by(NoticeRunCard.run_id, NoticeRunCard.position)
        .limit(MOST_NAMED)
    )
    for run_id, position, application_id, *found in session.execute(statement):
        kept = "no notice" if any(found) else "no event"
        findings.add("letter_sent", f"{application_id} letter {run_id}/{position}", kept, "a notice sent")


def _compare_events(session: Session, findings: Findings) -> None:
    """An event that tells of a letter has that letter, sent."""
    letter = and_(
        NoticeRunCard.application_pk == Event.application_pk,
        NoticeRunCard.state == LetterState.SENT.value,
        NoticeRunCard.ended_at == Event.at,
    )
    statement = (
        select(Application.application_id, Event.version)
        .join(Application, Application.id == Event.application_pk)
        .where(
            Event.kind == EventKind.NOTIFIED.value,
            Event.detail.contains('"notice_run":'),
            ~exists().where(letter),
        )
        .order_by(Event.application_pk, Event.version)
        .limit(MOST_NAMED)
    )
    for application_id, version in session.execute(statement):
        findings.add(
            "letter_missing", f"{application_id} version {version}", "no letter sent", "a letter sent"
        )


def _compare_printed(session: Session, findings: Findings) -> None:
    """A letter on paper came from a print job that was released."""
    statement = (
        select(NoticeRunCard.run_id, NoticeRunCard.position, PrintJob.state)
        .outerjoin(PrintJob, PrintJob.id == NoticeRunCard.print_job_id)
        .where(
            NoticeRunCard.state == LetterState.PRINTED.value,
            or_(PrintJob.id.is_(None), PrintJob.state != PrintState.RELEASED.value),
        )
        .order_by(NoticeRunCard.run_id, NoticeRunCard.position)
        .limit(MOST_NAMED)
    )
    for run_id, position, state in session.execute(statement):
        findings.add("letter_print", f"letter {run_id}/{position}", state or "no print job", "a released one")
