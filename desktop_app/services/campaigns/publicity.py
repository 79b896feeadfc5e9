"""How the ward tells of a campaign: where, when and what, and whether it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, update

from desktop_app.errors import Conflict, NotAllowed, Unknown
from desktop_app.models.campaign import Publicity
from desktop_app.services import audit, operations, seals, staff
from desktop_app.services.campaigns import reading, wanted
from desktop_app.terms import Role

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from desktop_app.campaign_terms import Medium
    from desktop_app.services.acting import Acting
    from desktop_app.services.campaigns.rows import PublicityRow

LONGEST_SUBJECT = 100


def one(session: Session, entry_id: int) -> PublicityRow:
    """Give an entry of the list. Raises Unknown."""
    entry = session.get(Publicity, entry_id, populate_existing=True)
    if entry is None:
        raise Unknown("publicity", str(entry_id))
    return reading.publicity_row(entry)


def add(
    session: Session, acting: Acting, campaign_id: int, medium: Medium, due_on: date, subject: str
) -> PublicityRow:
    """Enter that the ward is to tell of a campaign on a day. For supervisors; sent again the first counts.

    Raises NoPermission, Unknown, PersonalNumber, Invalid for a subject that is missing or too long.
    """
    kept = operations.outcome(session, acting.operation)
    if kept is not None:
        return one(session, int(kept["id"]))
    staff.require(session, acting, "publicity", Role.SUPERVISOR)
    reading.one(session, campaign_id)
    entry = Publicity(
        campaign_id=campaign_id, medium=medium.value, due_on=due_on, subject=_subject(subject), version=1
    )
    session.add(entry)
    session.flush()
    return _told(session, acting, "publicity_added", entry.id)


def change(
    session: Session, acting: Acting, seen: PublicityRow, medium: Medium, due_on: date, subject: str
) -> PublicityRow:
    """Change what was entered, as it was seen. For supervisors.

    Raises as `add` does, Conflict, and NotAllowed when it is done already.
    """
    kept = operations.outcome(session, acting.operation)
    if kept is not None:
        return one(session, int(kept["id"]))
    staff.require(session, acting, "publicity", Role.SUPERVISOR)
    if seen.done_at is not None:
        raise NotAllowed("publicity", "publicity_done")
    _take(session, seen, {"medium": medium.value, "due_on": due_on, "subject": _subject(subject)})
    return _told(session, acting, "publicity_changed", seen.id)


def tick(session: Session, acting: Acting, seen: PublicityRow, *, done: bool) -> PublicityRow:
    """Note that the ward has told, by whom and when, or take that back. For supervisors and window staff.

    Raises NoPermission, Unknown, Conflict.
    """
    kept = operations.outcome(session, acting.operation)
    if kept is not None:
        return one(session, int(kept["id"]))
    staff.require(session, acting, "publicity", Role.SUPERVISOR, Role.WINDOW)
    values = (
        {"done_at": acting.now, "done_by": acting.staff_id} if done else {"done_at": None, "done_by": None}
    )
    _take(session, seen, values)
    return _told(session, acting, "publicity_done" if done else "publicity_undone", seen.id)


def remove(session: Session, acting: Acting, seen: PublicityRow) -> None:
    """Take an entry that is not done off the list; the audit log keeps that it was there. For supervisors.

    Sent again it does nothing. Raises NoPermission, Conflict, NotAllowed when it is done already.
    """
    if operations.outcome(session, acting.operation) is not None:
        return
    staff.require(session, acting, "publicity", Role.SUPERVISOR)
    if seen.done_at is not None:
        raise NotAllowed("publicity", "publicity_done")
    gone = session.execute(
        delete(Publicity)
        .where(Publicity.id == seen.id, Publicity.version == seen.version)
        .returning(Publicity.id)
        .execution_options(synchronize_session=False)
    ).all()
    if not gone:
        raise Conflict("", "", None, "publicity")
    told = {"medium": seen.medium.value, "due_on": seen.due_on.isoformat(), "subject": seen.subject}
    sealed = [seals.key("publicity", seen.id)]
    audit.record(session, acting, "publicity_removed", str(seen.id), told, sealed=sealed)
    operations.done(session, acting, "publicity_removed", {"id": seen.id})


def _subject(text: str) -> str:
    return wanted.text("subject", text, LONGEST_SUBJECT)


def _take(session: Session, seen: PublicityRow, values: dict[str, Any]) -> None:
    taken = session.execute(
        update(Publicity)
        .where(Publicity.id == seen.id, Publicity.version == seen.version)
        .values(version=seen.version + 1, **values)
        .returning(Publicity.id)
        .execution_options(synchronize_session=False)
    ).all()
    if not taken:
        one(session, seen.id)
        raise Conflict("", "", None, "publicity")


def _told(session: Session, acting: Acting, action: str, entry_id: int) -> PublicityRow:
    row = one(session, entry_id)
    told = {"medium": row.medium.value, "due_on": row.due_on.isoformat(), "version": row.version}
    audit.record(session, acting, action, str(row.id), told, sealed=[seals.key("publicity", row.id)])
    operations.done(session, acting, action, {"id": row.id})
    return row
