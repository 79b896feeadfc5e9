"""Errors to review that belong to an incident, seen from both sides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select

from desktop_app.errors import NotAllowed, Unknown
from desktop_app.models.handover import ErrorEntry
from desktop_app.models.incident import IncidentError
from desktop_app.services.incidents import acts

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting
    from desktop_app.services.incidents.rows import WholeRow


def link(session: Session, acting: Acting, incident_id: int, entry_id: int) -> WholeRow:
    """Note that an error to review belongs to an incident. For the window and supervisors.

    Raises NoPermission, Unknown, NotAllowed("incident", "error_linked") when it does already, or for a
    closed incident.
    """
    if kept := acts.outcome(session, acting):
        return kept
    acts.begin(session, acting, incident_id, acts.ADDS)
    put(session, incident_id, entry_id)
    return acts.tell(session, acting, "incident_error", incident_id, {"entry": entry_id})


def put(session: Session, incident_id: int, entry_id: int) -> None:
    """Write the link in the caller's command. Raises Unknown, NotAllowed("incident", "error_linked")."""
    if session.get(ErrorEntry, entry_id) is None:
        raise Unknown("error_entry", str(entry_id))
    mine = (IncidentError.incident_id == incident_id, IncidentError.error_entry_id == entry_id)
    if session.scalar(select(IncidentError.error_entry_id).where(*mine)) is not None:
        raise NotAllowed("incident", "error_linked")
    session.execute(insert(IncidentError).values(incident_id=incident_id, error_entry_id=entry_id))


def unlink(session: Session, acting: Acting, incident_id: int, entry_id: int) -> WholeRow:
    """Take an error out that does not belong here. For supervisors. Raises as `link` does."""
    if kept := acts.outcome(session, acting):
        return kept
    acts.begin(session, acting, incident_id, acts.CHANGES)
    mine = (IncidentError.incident_id == incident_id, IncidentError.error_entry_id == entry_id)
    if not session.execute(delete(IncidentError).where(*mine).returning(IncidentError.incident_id)).all():
        raise Unknown("error_entry", str(entry_id))
    return acts.tell(session, acting, "incident_error_dropped", incident_id, {"entry": entry_id})
