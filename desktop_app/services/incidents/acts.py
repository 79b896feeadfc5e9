"""How each change of an incident begins and ends: role, state, version, audit entry and seal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import select, update

from desktop_app.errors import Conflict, NotAllowed, Unknown
from desktop_app.incident_terms import IncidentState
from desktop_app.models.incident import Incident, IncidentCase, IncidentDeadline
from desktop_app.models.keeping import AuditEntry
from desktop_app.services import audit, operations, seals, staff
from desktop_app.services.incidents import reading
from desktop_app.terms import Role

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting
    from desktop_app.services.incidents.rows import WholeRow

ADDS = (Role.WINDOW, Role.SUPERVISOR)
"""Who may open an incident and add to it; to change, settle, take away and close is for supervisors."""

CHANGES = (Role.SUPERVISOR,)


def outcome(session: Session, acting: Acting) -> WholeRow | None:
    """What came of the same command the first time."""
    kept = operations.outcome(session, acting.operation)
    return None if kept is None else reading.whole(session, int(kept["id"]), acting.today)


def begin(session: Session, acting: Acting, incident_id: int, roles: tuple[Role, ...]) -> Incident:
    """Give the record of an open incident; until the transaction ends nobody else changes it.

    Raises NoPermission, Unknown, NotAllowed("incident", "incident_closed").
    """
    staff.require(session, acting, "incidents", *roles)
    audit.hold(session)
    record = session.get(Incident, incident_id, populate_existing=True)
    if record is None:
        raise Unknown("incident", str(incident_id))
    if record.state == IncidentState.CLOSED.value:
        raise NotAllowed("incident", "incident_closed")
    return record


def take(
    session: Session,
    table: type[Incident | IncidentCase | IncidentDeadline],
    row: tuple[int, int],
    incident_id: int,
    values: dict[str, Any],
) -> None:
    """Change one row (its id, the version that was seen) of an incident. Raises Conflict."""
    row_id, seen = row
    taken = session.execute(
        update(table)
        .where(table.id == row_id, table.version == seen)
        .values(version=seen + 1, **values)
        .returning(table.id)
        .execution_options(synchronize_session=False)
    ).all()
    if not taken:
        raise conflict(session, incident_id)
    session.expire_all()


def conflict(session: Session, incident_id: int) -> Conflict:
    """Say who changed the incident last."""
    last = session.execute(
        select(AuditEntry.staff_id, AuditEntry.at)
        .where(AuditEntry.action.startswith("incident_"), AuditEntry.subject == str(incident_id))
        .order_by(AuditEntry.sequence.desc())
        .limit(1)
    ).one_or_none()
    return Conflict("", last.staff_id if last else "", last.at if last else None, "incident")


def tell(
    session: Session, acting: Acting, action: str, incident_id: int, told: dict[str, Any] | None = None
) -> WholeRow:
    """Write the entry that seals the incident, keep what came of the command, and give the incident."""
    session.flush()
    audit.record(
        session, acting, action, str(incident_id), told or {}, sealed=[seals.key("incident", incident_id)]
    )
    operations.done(session, acting, action, {"id": incident_id})
    return reading.whole(session, incident_id, acting.today)
