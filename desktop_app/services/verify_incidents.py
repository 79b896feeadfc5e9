"""Whether incidents are whole: none closed with anything left to do, and each one told of in the log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import and_, exists, func, not_, or_, select

from desktop_app.incident_terms import IncidentState
from desktop_app.models.handover import ErrorEntry
from desktop_app.models.incident import Incident, IncidentDeadline, IncidentError, IncidentPerson
from desktop_app.models.keeping import AuditEntry

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

    from desktop_app.services.verify_reading import Findings

MOST_NAMED = 100


def compare(session: Session, findings: Findings) -> None:
    """Compare each incident with itself, and their number with the log; nothing is written."""
    rows = select(Incident.id, Incident.state).where(not_(_is_whole())).order_by(Incident.id)
    for row in session.execute(rows.limit(MOST_NAMED)):
        findings.add("incident", f"incident {row.id}", row.state, "an incident that is whole")
    kept = session.scalar(select(func.count(Incident.id)).where(~Incident.sample)) or 0
    told = session.scalar(select(func.count()).where(AuditEntry.action == "incident_made")) or 0
    if kept > told:
        findings.add("incident_unlogged", "incident", f"{kept} rows", f"{told} entries")


def _is_whole() -> ColumnElement[bool]:
    """An open one was not closed; a closed one was, by somebody, when nothing was left to do."""
    due, person, error = IncidentDeadline, IncidentPerson, IncidentError
    untold = exists().where(
        person.incident_id == Incident.id, person.told_on.is_(None), func.coalesce(person.note, "") == ""
    )
    late = exists().where(
        due.incident_id == Incident.id, due.done_on.is_(None), func.coalesce(due.note, "") == ""
    )
    waiting = exists().where(
        error.incident_id == Incident.id,
        ErrorEntry.id == error.error_entry_id,
        ErrorEntry.closed_at.is_(None),
    )
    is_open = and_(
        Incident.state == IncidentState.OPEN.value, Incident.closed_at.is_(None), Incident.closed_by.is_(None)
    )
    closed = and_(
        Incident.state == IncidentState.CLOSED.value,
        Incident.closed_at.is_not(None),
        Incident.closed_by.is_not(None),
        Incident.cause != "",
        Incident.measures != "",
        ~untold,
        ~late,
        ~waiting,
    )
    return or_(is_open, closed)
