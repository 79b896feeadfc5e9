"""The cases of an incident: how many papers of how many people, what stood on them, and where they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, func, select

from desktop_app.models.incident import IncidentCase
from desktop_app.services.incidents import acts, wanted

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting
    from desktop_app.services.incidents.rows import CaseRow, CaseWanted, WholeRow

NAMES = ("on_date", "papers", "persons", "paper_kind", "personal_data", "whereabouts", "done")


def add(session: Session, acting: Acting, incident_id: int, given: CaseWanted) -> WholeRow:
    """Add a case. For the window and supervisors; sent again it gives what came of the first time.

    Raises NoPermission, PersonalNumber, AccountLike, Invalid, Unknown, NotAllowed for a closed incident.
    """
    if kept := acts.outcome(session, acting):
        return kept
    acts.begin(session, acting, incident_id, acts.ADDS)
    checked = wanted.case(given, acting.today)
    mine = select(func.max(IncidentCase.position)).where(IncidentCase.incident_id == incident_id)
    position = (session.scalar(mine) or 0) + 1
    session.add(IncidentCase(incident_id=incident_id, position=position, version=1, **_facts(checked)))
    return acts.tell(session, acting, "incident_case", incident_id, _told(checked))


def change(session: Session, acting: Acting, incident_id: int, seen: CaseRow, given: CaseWanted) -> WholeRow:
    """Change a case as it was seen. For supervisors. Raises as `add` does, and Conflict."""
    if kept := acts.outcome(session, acting):
        return kept
    acts.begin(session, acting, incident_id, acts.CHANGES)
    checked = wanted.case(given, acting.today)
    acts.take(session, IncidentCase, (seen.case_id, seen.version), incident_id, _facts(checked))
    return acts.tell(session, acting, "incident_case_changed", incident_id, _told(checked))


def drop(session: Session, acting: Acting, incident_id: int, seen: CaseRow) -> WholeRow:
    """Take away a case that was entered by mistake, as it was seen. For supervisors. Raises as `change`."""
    if kept := acts.outcome(session, acting):
        return kept
    acts.begin(session, acting, incident_id, acts.CHANGES)
    gone = session.execute(
        delete(IncidentCase)
        .where(
            IncidentCase.id == seen.case_id,
            IncidentCase.incident_id == incident_id,
            IncidentCase.version == seen.version,
        )
        .returning(IncidentCase.id)
    ).all()
    if not gone:
        raise acts.conflict(session, incident_id)
    session.expire_all()
    return acts.tell(session, acting, "incident_case_dropped", incident_id, {"position": seen.position})


def _facts(checked: CaseWanted) -> dict[str, Any]:
    return {name: getattr(checked, name) for name in NAMES}


def _told(checked: CaseWanted) -> dict[str, Any]:
    return {"on": checked.on_date.isoformat(), "papers": checked.papers, "persons": checked.persons}
