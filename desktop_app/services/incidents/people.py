"""People concerned: found by a scan or a number of their card, told, or a reason why they were not told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select, update

from desktop_app.errors import Invalid, NotAllowed, Unknown
from desktop_app.models.application import Application
from desktop_app.models.incident import IncidentPerson
from desktop_app.services import resolve
from desktop_app.services.incidents import acts, wanted

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting
    from desktop_app.services.incidents.rows import ConcernedRow, WholeRow


def link(session: Session, acting: Acting, incident_id: int, scan: str) -> WholeRow:
    """Note that the person of a card is concerned. For the window and supervisors.

    scan: what leads to one application. Raises NoPermission, Unknown, Ambiguous, PersonalNumber, and
    NotAllowed("incident", "person_linked") for somebody who is in the list already, or a closed incident.
    """
    if kept := acts.outcome(session, acting):
        return kept
    acts.begin(session, acting, incident_id, acts.ADDS)
    pk = resolve.one(session, scan)
    if session.scalar(select(IncidentPerson.application_pk).where(*_mine(incident_id, pk))) is not None:
        raise NotAllowed("incident", "person_linked")
    session.execute(insert(IncidentPerson).values(incident_id=incident_id, application_pk=pk))
    told = {"application": session.get_one(Application, pk).application_id}
    return acts.tell(session, acting, "incident_person", incident_id, told)


def settle(
    session: Session,
    acting: Acting,
    incident_id: int,
    seen: ConcernedRow,
    told_on: date | None,
    note: str,
) -> WholeRow:
    """Note on which day the person was told, or why not. For the window and supervisors.

    Raises NoPermission, PersonalNumber, AccountLike, Invalid, Unknown, Conflict when somebody noted another
    thing meanwhile, NotAllowed for a closed incident.
    """
    if kept := acts.outcome(session, acting):
        return kept
    record = acts.begin(session, acting, incident_id, acts.ADDS)
    if told_on is not None and told_on > acting.today:
        raise Invalid("told_on", "future")
    if told_on is not None and told_on < (record.happened_on or record.noticed_on):
        raise Invalid("told_on", "before_incident")
    plain = wanted.line("told_note", note, wanted.LONGEST_STEP, needed=False)
    mine = _mine(incident_id, seen.application_pk)
    now = session.execute(select(IncidentPerson.told_on, IncidentPerson.note).where(*mine)).one_or_none()
    if now is None:
        raise Unknown("incident_person", seen.application_id)
    if tuple(now) != (seen.told_on, seen.note):
        raise acts.conflict(session, incident_id)
    facts = {"told_on": told_on, "told_by": acting.staff_id if told_on else None, "note": plain or None}
    session.execute(update(IncidentPerson).where(*mine).values(facts))
    told = {"application": seen.application_id, "on": told_on.isoformat() if told_on else None}
    return acts.tell(session, acting, "incident_person_told", incident_id, told)


def unlink(session: Session, acting: Acting, incident_id: int, seen: ConcernedRow) -> WholeRow:
    """Take somebody out who is not concerned after all. For supervisors. Raises as `settle` does."""
    if kept := acts.outcome(session, acting):
        return kept
    acts.begin(session, acting, incident_id, acts.CHANGES)
    mine = _mine(incident_id, seen.application_pk)
    if not session.execute(delete(IncidentPerson).where(*mine).returning(IncidentPerson.incident_id)).all():
        raise Unknown("incident_person", seen.application_id)
    told = {"application": seen.application_id}
    return acts.tell(session, acting, "incident_person_dropped", incident_id, told)


def _mine(incident_id: int, pk: int) -> tuple[ColumnElement[bool], ...]:
    return (IncidentPerson.incident_id == incident_id, IncidentPerson.application_pk == pk)
