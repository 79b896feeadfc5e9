"""The case of 2023 as an example without personal data, and how it gets into a database."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from desktop_app.incident_terms import IncidentKind, IncidentState
from desktop_app.models.incident import Incident, IncidentCase, IncidentDeadline, IncidentStep
from desktop_app.paths import resources
from desktop_app.services import audit, staff
from desktop_app.services.acting import COMMAND_LINE
from desktop_app.services.incidents import acts
from desktop_app.services.incidents.cases import NAMES

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting
    from desktop_app.services.incidents.rows import WholeRow


def load(session: Session, acting: Acting) -> WholeRow:
    """Put the example into the ward's own register, as a supervisor asked; once. Raises NoPermission."""
    if kept := acts.outcome(session, acting):
        return kept
    staff.require(session, acting, "incidents", *acts.CHANGES)
    audit.hold(session)
    incident_id = install(session, acting.now, acting.staff_id)
    return acts.tell(session, acting, "incident_sample_loaded", incident_id)


def install(session: Session, now: datetime, staff_id: str = COMMAND_LINE) -> int:
    """Put the example in unless it is there, and give its id. Nothing else is changed."""
    there = session.scalar(select(Incident.id).where(Incident.sample).order_by(Incident.id).limit(1))
    if there is not None:
        return there
    told = json.loads((resources() / "incidents" / "2023.json").read_text(encoding="utf-8"))
    record = Incident(
        title=told["title"],
        kind=IncidentKind(told["kind"]).value,
        happened_on=date.fromisoformat(told["happened_on"]),
        noticed_on=date.fromisoformat(told["noticed_on"]),
        summary=told["summary"],
        cause=told["cause"],
        measures=told["measures"],
        state=IncidentState.OPEN.value,
        sample=True,
        made_at=now,
        made_by=staff_id,
        version=1,
    )
    session.add(record)
    session.flush()
    _put_rest(session, record, told)
    session.flush()
    return record.id


def _put_rest(session: Session, record: Incident, told: dict[str, Any]) -> None:
    for day, text in told["steps"]:
        session.add(
            IncidentStep(
                incident_id=record.id,
                on_date=date.fromisoformat(day),
                text=text,
                made_at=record.made_at,
                made_by=record.made_by,
            )
        )
    for position, (day, *facts) in enumerate(told["cases"], 1):
        values = dict(zip(NAMES, (date.fromisoformat(day), *facts), strict=True))
        session.add(IncidentCase(incident_id=record.id, position=position, version=1, **values))
    for authority, due, source, note in told["deadlines"]:
        session.add(
            IncidentDeadline(
                incident_id=record.id,
                authority=authority,
                due_on=date.fromisoformat(due),
                source=source,
                note=note,
                version=1,
            )
        )
