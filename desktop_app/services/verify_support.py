"""Whether sessions at the support desk and registration checks are whole: none closed without both ticks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import and_, exists, func, not_, or_, select

from desktop_app.campaign_terms import SupportKind, SupportOutcome, SupportState
from desktop_app.models.keeping import AuditEntry
from desktop_app.models.support import RegistrationCheck, SupportPart, SupportSession

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

    from desktop_app.services.verify_reading import Findings

MOST_NAMED = 100
LOGGED = ((SupportSession, "support_received"), (RegistrationCheck, "check_noted"))
"""What is kept, and the entry of the log that tells of each one."""


def compare(session: Session, findings: Findings) -> None:
    """Compare each session and each check with itself, and their numbers with the log; nothing is written."""
    for row in session.execute(
        select(SupportSession.id, SupportSession.state)
        .where(not_(_is_whole()))
        .order_by(SupportSession.id)
        .limit(MOST_NAMED)
    ):
        findings.add("support_session", f"support session {row.id}", row.state, "a session that is whole")
    for row in session.execute(
        select(RegistrationCheck.id, RegistrationCheck.result)
        .where(not_(_is_whole_check()))
        .order_by(RegistrationCheck.id)
        .limit(MOST_NAMED)
    ):
        findings.add("registration_check", f"check {row.id}", row.result, "a check that is whole")
    for (session_id,) in session.execute(
        select(SupportPart.session_id)
        .where(~exists().where(SupportSession.id == SupportPart.session_id))
        .distinct()
        .limit(MOST_NAMED)
    ):
        findings.add("support_part", f"support session {session_id}", "a part", "no session")
    for table, action in LOGGED:
        kept = session.scalar(select(func.count()).select_from(table)) or 0
        told = session.scalar(select(func.count()).where(AuditEntry.action == action)) or 0
        if kept > told:
            findings.add(f"{action}_unlogged", table.__tablename__, f"{kept} rows", f"{told} entries")


def _is_whole() -> ColumnElement[bool]:
    """Each state has just the moments that belong to it; closed needs the end and both ticks."""
    kept = SupportSession
    ended = and_(kept.ended_at.is_not(None), kept.ended_by.is_not(None), kept.outcome.is_not(None))
    not_ended = and_(
        *(
            column.is_(None)
            for column in (kept.ended_at, kept.outcome, kept.logged_out_at, kept.screen_cleared_at)
        )
    )
    opened = and_(kept.closed_at.is_(None), kept.closed_by.is_(None))
    began = and_(kept.identified_at.is_not(None), kept.started_at.is_not(None))
    ticked = and_(kept.logged_out_at.is_not(None), kept.screen_cleared_at.is_not(None))
    done = kept.outcome == SupportOutcome.DONE.value
    reason = or_(
        kept.outcome.is_(None),
        and_(done, kept.broken_off_reason.is_(None), began),
        and_(kept.outcome == SupportOutcome.BROKEN_OFF.value, kept.broken_off_reason.is_not(None)),
    )
    by_state = {
        SupportState.RECEIVED: and_(
            opened, not_ended, kept.identified_at.is_(None), kept.started_at.is_(None)
        ),
        SupportState.IDENTIFIED: and_(
            opened, not_ended, kept.identified_at.is_not(None), kept.started_at.is_(None)
        ),
        SupportState.IN_PROGRESS: and_(opened, not_ended, began),
        SupportState.ENDED: and_(opened, ended),
        SupportState.CLOSED: and_(kept.closed_at.is_not(None), kept.closed_by.is_not(None), ended, ticked),
    }
    followed = or_(kept.followed_up_at.is_(None), kept.follow_up.is_not(None))
    state = or_(*(and_(kept.state == name.value, rule) for name, rule in by_state.items()))
    return and_(state, reason, followed)


def _is_whole_check() -> ColumnElement[bool]:
    """Who asked is kept only while something waits; what was seen at a device belongs to such a session."""
    kept = RegistrationCheck
    waits = and_(kept.waits_for.is_not(None), kept.escalated_to.is_not(None))
    calm = and_(kept.waits_for.is_(None), kept.escalated_to.is_(None), kept.settled_at.is_(None))
    settled = and_(kept.settled_at.is_not(None), kept.settled_by.is_not(None), kept.settled_with.is_not(None))
    sat = exists().where(
        SupportSession.id == kept.session_id, SupportSession.kind == SupportKind.REGISTRATION_CHECK.value
    )
    person = or_(kept.person.is_(None), and_(waits, kept.settled_at.is_(None)))
    return and_(
        or_(waits, calm),
        or_(kept.settled_at.is_(None), settled),
        person,
        or_(and_(kept.session_id.is_(None), kept.assisted.is_(False)), and_(sat, kept.assisted.is_(True))),
    )
