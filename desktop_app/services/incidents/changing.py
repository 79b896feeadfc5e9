"""Incidents are opened, changed, closed when nothing is left to do, and opened again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop_app.errors import NotAllowed, Unknown
from desktop_app.incident_terms import IncidentState
from desktop_app.models.incident import Incident, IncidentStep
from desktop_app.services import audit, staff
from desktop_app.services.incidents import acts, linking, reading, wanted

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting
    from desktop_app.services.incidents.rows import HeadWanted, StepWanted, WholeRow


def make(session: Session, acting: Acting, given: HeadWanted, entry_id: int | None = None) -> WholeRow:
    """Open an incident. For the window and supervisors; sent again it gives the first one.

    entry_id: an error to review that it begins with. Raises NoPermission, PersonalNumber, AccountLike,
    Invalid, Unknown.
    """
    if kept := acts.outcome(session, acting):
        return kept
    staff.require(session, acting, "incidents", *acts.ADDS)
    audit.hold(session)
    checked = wanted.head(given, acting.today)
    record = Incident(
        state=IncidentState.OPEN.value,
        sample=False,
        made_at=acting.now,
        made_by=acting.staff_id,
        version=1,
        **_facts(checked),
    )
    session.add(record)
    session.flush()
    if entry_id is not None:
        linking.put(session, record.id, entry_id)
    told = {"kind": checked.kind.value, "entry": entry_id, "noticed_on": checked.noticed_on.isoformat()}
    return acts.tell(session, acting, "incident_made", record.id, told)


def change(
    session: Session, acting: Acting, incident_id: int, seen_version: int, given: HeadWanted
) -> WholeRow:
    """Change facts and texts of an open incident as it was seen. For supervisors.

    Raises as `make` does, Unknown, Conflict, NotAllowed for a closed one.
    """
    if kept := acts.outcome(session, acting):
        return kept
    acts.begin(session, acting, incident_id, acts.CHANGES)
    checked = wanted.head(given, acting.today)
    acts.take(session, Incident, (incident_id, seen_version), incident_id, _facts(checked))
    return acts.tell(session, acting, "incident_changed", incident_id, {"version": seen_version + 1})


def add_step(session: Session, acting: Acting, incident_id: int, given: StepWanted) -> WholeRow:
    """Add an entry to the time line; none is ever changed or taken away. For the window and supervisors.

    Raises NoPermission, PersonalNumber, AccountLike, Invalid, Unknown, NotAllowed for a closed incident.
    """
    if kept := acts.outcome(session, acting):
        return kept
    acts.begin(session, acting, incident_id, acts.ADDS)
    checked = wanted.step(given, acting.today)
    _put_step(session, acting, incident_id, checked)
    return acts.tell(session, acting, "incident_step", incident_id, {"on": checked.on_date.isoformat()})


def close(session: Session, acting: Acting, incident_id: int, seen_version: int) -> WholeRow:
    """Close an incident when cause and measures are filled in and nothing waits any more. For supervisors.

    Every deadline must be kept or explained, every person told or explained, every linked error closed.
    Raises NoPermission, Unknown, Conflict, NotAllowed("incident", code of StillOpen or "incident_closed").
    """
    if kept := acts.outcome(session, acting):
        return kept
    acts.begin(session, acting, incident_id, acts.CHANGES)
    waits = reading.whole(session, incident_id, acting.today).still_open
    if waits:
        raise NotAllowed("incident", waits[0].value)
    facts = {
        "state": IncidentState.CLOSED.value,
        "closed_at": acting.now,
        "closed_by": acting.staff_id,
    }
    acts.take(session, Incident, (incident_id, seen_version), incident_id, facts)
    return acts.tell(session, acting, "incident_closed", incident_id, {"version": seen_version + 1})


def reopen(
    session: Session, acting: Acting, incident_id: int, seen_version: int, given: StepWanted
) -> WholeRow:
    """Open a closed incident again; why stands in its time line. For supervisors.

    Raises NoPermission, PersonalNumber, AccountLike, Invalid, Unknown, Conflict, NotAllowed for an open one.
    """
    if kept := acts.outcome(session, acting):
        return kept
    staff.require(session, acting, "incidents", *acts.CHANGES)
    audit.hold(session)
    record = session.get(Incident, incident_id, populate_existing=True)
    if record is None:
        raise Unknown("incident", str(incident_id))
    if record.state == IncidentState.OPEN.value:
        raise NotAllowed("incident", "incident_open")
    checked = wanted.step(given, acting.today)
    facts = {"state": IncidentState.OPEN.value, "closed_at": None, "closed_by": None}
    acts.take(session, Incident, (incident_id, seen_version), incident_id, facts)
    _put_step(session, acting, incident_id, checked)
    return acts.tell(session, acting, "incident_reopened", incident_id, {"version": seen_version + 1})


def _put_step(session: Session, acting: Acting, incident_id: int, checked: StepWanted) -> None:
    session.add(
        IncidentStep(
            incident_id=incident_id,
            on_date=checked.on_date,
            minute=checked.minute,
            text=checked.text,
            made_at=acting.now,
            made_by=acting.staff_id,
        )
    )


def _facts(checked: HeadWanted) -> dict[str, Any]:
    names = ("title", "happened_on", "noticed_on", "summary", "cause", "measures")
    return {**{name: getattr(checked, name) for name in names}, "kind": checked.kind.value}
