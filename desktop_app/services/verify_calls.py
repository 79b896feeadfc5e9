"""Whether calls agree with the lists that they were made from, and with the audit log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import and_, func, or_, select

from desktop_app.backlog_terms import RunKind
from desktop_app.models.clearing import CardCall
from desktop_app.models.keeping import AuditEntry
from desktop_app.models.notice_run import NoticeRun, NoticeRunCard
from desktop_app.terms import LetterState

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop_app.services.verify_reading import Findings

CALLED = "card_called"
"""The action of the audit entry of a call."""

TAKEN_BACK = "card_call_taken_back"
"""The action of the audit entry of a call that was recorded by mistake and is there no more."""

MOST_NAMED = 100


def compare(session: Session, findings: Findings) -> None:
    """Compare lists of people with the calls made; nothing is written."""
    _compare_called(session, findings)
    _compare_calls(session, findings)
    kept = session.scalar(select(func.count()).select_from(CardCall)) or 0
    told = _entries(session, CALLED) - _entries(session, TAKEN_BACK)
    if kept > told:
        findings.add("call_unlogged", "card_call", f"{kept} calls", f"{told} entries")


def _entries(session: Session, action: str) -> int:
    return session.scalar(select(func.count()).where(AuditEntry.action == action)) or 0


def _compare_called(session: Session, findings: Findings) -> None:
    """Who counts as called was called at that moment."""
    call = and_(
        CardCall.run_id == NoticeRunCard.run_id,
        CardCall.application_pk == NoticeRunCard.application_pk,
        CardCall.at == NoticeRunCard.ended_at,
    )
    statement = (
        select(NoticeRunCard.run_id, NoticeRunCard.position)
        .join(NoticeRun, NoticeRun.id == NoticeRunCard.run_id)
        .outerjoin(CardCall, call)
        .where(
            NoticeRun.kind == RunKind.CALL.value,
            NoticeRunCard.state.in_((LetterState.SENT.value, LetterState.PRINTED.value)),
            or_(CardCall.id.is_(None), NoticeRunCard.state == LetterState.PRINTED.value),
        )
        .order_by(NoticeRunCard.run_id, NoticeRunCard.position)
        .limit(MOST_NAMED)
    )
    for run_id, position in session.execute(statement):
        findings.add("call_missing", f"call {run_id}/{position}", "no call", "a call recorded")


def _compare_calls(session: Session, findings: Findings) -> None:
    """A call from a list has its person on that list."""
    listed = and_(
        NoticeRunCard.run_id == CardCall.run_id, NoticeRunCard.application_pk == CardCall.application_pk
    )
    statement = (
        select(CardCall.id)
        .outerjoin(NoticeRunCard, listed)
        .where(CardCall.run_id.is_not(None), NoticeRunCard.run_id.is_(None))
        .order_by(CardCall.id)
        .limit(MOST_NAMED)
    )
    for call_id in session.scalars(statement):
        findings.add("call_unlisted", f"call {call_id}", "on no list", "its list")
