"""The steps of a session at the support desk: version, row, audit entry and seal in one transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import select, update

from desktop_app.errors import Conflict, Invalid, NotAllowed
from desktop_app.models.keeping import AuditEntry
from desktop_app.models.support import SupportSession
from desktop_app.services import account_guard, audit, operations, seals, staff
from desktop_app.services.support import looking
from desktop_app.terms import Role

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy.orm import Session

    from desktop_app.campaign_terms import SupportState
    from desktop_app.services.acting import Acting
    from desktop_app.services.support.rows import SessionRow

LONGEST_TEXT = 200


def text_of(field: str, text: str) -> str:
    """Give a text that may be kept. Raises Invalid when it is too long, PersonalNumber, AccountLike."""
    plain = account_guard.refuse(text)
    if len(plain) > LONGEST_TEXT:
        raise Invalid(field, "too_long")
    return plain


def step(
    session: Session,
    acting: Acting,
    session_id: int,
    seen_version: int,
    action: str,
    states: tuple[SupportState, ...],
    facts: dict[str, Any],
    write: Callable[[SupportSession], dict[str, Any]] | None = None,
) -> SessionRow:
    """Bring a session a step on from one of these states.

    write checks, writes what belongs to it and gives what the log tells. Sent again it gives the first
    outcome. Raises Conflict, Unknown, NoPermission at another terminal, NotAllowed("support", "wrong_step").
    """
    done = outcome(session, acting)
    if done:
        return done
    staff.at_counter(session, acting, "support")
    kept = looking.record(session, session_id)
    if kept.version != seen_version:
        raise conflict(session, session_id)
    if kept.terminal != acting.terminal:
        # A PC that is gone or has another name now: somebody must be able to end what is open there.
        staff.require(session, acting, "support", Role.SUPERVISOR)
    if kept.state not in {state.value for state in states}:
        raise NotAllowed("support", "wrong_step")
    # First the row is ours, then what belongs to it is written.
    change(session, session_id, seen_version, facts)
    told = write(kept) if write else {}
    return tell(session, acting, session_id, action, told)


def change(session: Session, session_id: int, seen_version: int, facts: dict[str, Any]) -> None:
    """Change a session that is still as it was seen. Raises Conflict."""
    mine = (SupportSession.id == session_id, SupportSession.version == seen_version)
    taken = session.execute(
        update(SupportSession)
        .where(*mine)
        .values(version=seen_version + 1, **facts)
        .returning(SupportSession.id)
        .execution_options(synchronize_session=False)
    ).all()
    if not taken:
        raise conflict(session, session_id)


def conflict(session: Session, session_id: int) -> Conflict:
    """Say who changed a session last, when and how."""
    # The change was a moment ago: the log is read from its end.
    last = session.execute(
        select(AuditEntry.staff_id, AuditEntry.at, AuditEntry.action)
        .where(AuditEntry.subject == str(session_id), AuditEntry.action.startswith("support_"))
        .order_by(AuditEntry.sequence.desc())
        .limit(1)
    ).one_or_none()
    return Conflict("", last.staff_id, last.at, last.action) if last else Conflict("", "", None, "support")


def tell(session: Session, acting: Acting, session_id: int, action: str, told: dict[str, Any]) -> SessionRow:
    """Seal and log what was done, note the command, and give the session as it is now."""
    sealed = [seals.key("support_session", session_id)]
    audit.record(session, acting, f"support_{action}", str(session_id), told, sealed=sealed)
    operations.done(session, acting, f"support_{action}", {"support_session": session_id})
    return looking.one(session, session_id, acting.today)


def outcome(session: Session, acting: Acting) -> SessionRow | None:
    """Give what came of this command when it was carried out before."""
    kept = operations.outcome(session, acting.operation)
    return looking.one(session, kept["support_session"], acting.today) if kept else None
