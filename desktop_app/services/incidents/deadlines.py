"""Notices to authorities: deadlines suggested by rules that are data, each editable, kept or explained."""

from __future__ import annotations

import csv
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete

from desktop_app.models.incident import IncidentDeadline
from desktop_app.paths import resources
from desktop_app.services.incidents import acts, wanted
from desktop_app.services.incidents.rows import SuggestedRow

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting
    from desktop_app.services.incidents.rows import DeadlineRow, DeadlineWanted, WholeRow


def suggested(noticed_on: date) -> tuple[SuggestedRow, ...]:
    """Give the deadlines of the shipped rules for what was noticed on a day.

    That day itself is the first one, as the guideline of 個人情報保護委員会 counts; 民法 140 would begin the
    day after, and who keeps the earlier day keeps both. Whether a report is owed at all, the ward decides:
    not each incident is one of 個人情報の保護に関する法律施行規則 43.
    """
    path = resources() / "incidents" / "deadlines.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return tuple(
            SuggestedRow(
                row["code"],
                row["name_ja"],
                row["name_en"],
                noticed_on + timedelta(days=int(row["days"]) - 1),
                row["source"],
                row["usual"] == "1",
            )
            for row in csv.DictReader(file, strict=True)
        )


def add(session: Session, acting: Acting, incident_id: int, given: Sequence[DeadlineWanted]) -> WholeRow:
    """Add deadlines. For the window and supervisors; sent again it gives what came of the first time.

    Raises NoPermission, PersonalNumber, AccountLike, Invalid, Unknown, NotAllowed for a closed incident.
    """
    if kept := acts.outcome(session, acting):
        return kept
    record = acts.begin(session, acting, incident_id, acts.ADDS)
    for each in given:
        checked = wanted.deadline(each, record.noticed_on, acting.today)
        session.add(IncidentDeadline(incident_id=incident_id, version=1, **_facts(acting, checked)))
    return acts.tell(session, acting, "incident_deadline", incident_id, {"deadlines": len(given)})


def change(
    session: Session, acting: Acting, incident_id: int, seen: DeadlineRow, given: DeadlineWanted
) -> WholeRow:
    """Change a deadline as it was seen: also that the notice was given, or why it was not. For supervisors.

    Raises as `add` does, and Conflict.
    """
    if kept := acts.outcome(session, acting):
        return kept
    record = acts.begin(session, acting, incident_id, acts.CHANGES)
    checked = wanted.deadline(given, record.noticed_on, acting.today)
    facts = _facts(acting, checked)
    if checked.done_on == seen.done_on:
        facts["done_by"] = seen.done_by
    acts.take(session, IncidentDeadline, (seen.deadline_id, seen.version), incident_id, facts)
    told = {"due_on": checked.due_on.isoformat(), "done": checked.done_on is not None}
    return acts.tell(session, acting, "incident_deadline_changed", incident_id, told)


def drop(session: Session, acting: Acting, incident_id: int, seen: DeadlineRow) -> WholeRow:
    """Take away a deadline that does not hold here, as it was seen. For supervisors. Raises as `change`."""
    if kept := acts.outcome(session, acting):
        return kept
    acts.begin(session, acting, incident_id, acts.CHANGES)
    gone = session.execute(
        delete(IncidentDeadline)
        .where(
            IncidentDeadline.id == seen.deadline_id,
            IncidentDeadline.incident_id == incident_id,
            IncidentDeadline.version == seen.version,
        )
        .returning(IncidentDeadline.id)
    ).all()
    if not gone:
        raise acts.conflict(session, incident_id)
    session.expire_all()
    told = {"due_on": seen.due_on.isoformat()}
    return acts.tell(session, acting, "incident_deadline_dropped", incident_id, told)


def _facts(acting: Acting, checked: DeadlineWanted) -> dict[str, Any]:
    return {
        "authority": checked.authority,
        "source": checked.source or None,
        "due_on": checked.due_on,
        "done_on": checked.done_on,
        "done_by": acting.staff_id if checked.done_on else None,
        "note": checked.note or None,
    }
