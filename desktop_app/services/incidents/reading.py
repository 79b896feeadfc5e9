"""Incidents as they are kept: the register, one of them with all that belongs to it, counts."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, func, or_, select

from desktop_app.errors import Unknown
from desktop_app.incident_terms import IncidentKind, IncidentState, StillOpen
from desktop_app.models.application import Application
from desktop_app.models.incident import (
    Incident,
    IncidentCase,
    IncidentDeadline,
    IncidentError,
    IncidentPerson,
    IncidentStep,
)
from desktop_app.services import audit, review
from desktop_app.services.incidents.rows import (
    CaseRow,
    ConcernedRow,
    DeadlineRow,
    IncidentRow,
    StepRow,
    WholeRow,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy import ColumnElement, RowMapping, ScalarSelect, Select
    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting

_WAITS = and_(
    IncidentDeadline.done_on.is_(None), or_(IncidentDeadline.note.is_(None), IncidentDeadline.note == "")
)
"""A notice that was neither given nor explained."""


@dataclass(frozen=True, slots=True)
class Incidents:
    """Rows of the register for a windowed table, the latest noticed first; closed None shows both."""

    today: date
    closed: bool | None = None

    def count(self, session: Session) -> int:
        """How many incidents fit."""
        return session.scalar(self._fitting(select(func.count(Incident.id)))) or 0

    def page(self, session: Session, offset: int, limit: int) -> Sequence[IncidentRow]:
        """Some of the incidents."""
        order = (Incident.noticed_on.desc(), Incident.id.desc())
        rows = self._fitting(_lines(self.today)).order_by(*order).offset(offset).limit(limit)
        return [_line(row) for row in session.execute(rows).mappings()]

    def _fitting(self, statement: Select[*tuple[Any, ...]]) -> Select[*tuple[Any, ...]]:
        if self.closed is None:
            return statement
        state = IncidentState.CLOSED if self.closed else IncidentState.OPEN
        return statement.where(Incident.state == state.value)


def one(session: Session, incident_id: int, today: date) -> IncidentRow:
    """Give one line of the register. Raises Unknown."""
    found = session.execute(_lines(today).where(Incident.id == incident_id)).mappings().one_or_none()
    if found is None:
        raise Unknown("incident", str(incident_id))
    return _line(found)


def whole(session: Session, incident_id: int, today: date) -> WholeRow:
    """Give an incident with all that belongs to it. Raises Unknown."""
    row = one(session, incident_id, today)
    kept = session.get_one(Incident, incident_id, populate_existing=True)
    people, errors, due = (
        _people(session, incident_id),
        _errors(session, incident_id),
        _deadlines(session, incident_id),
    )
    still_open = {
        StillOpen.CAUSE: not kept.cause,
        StillOpen.MEASURES: not kept.measures,
        StillOpen.DEADLINES: not all(each.settled for each in due),
        StillOpen.PEOPLE: not all(each.settled for each in people),
        StillOpen.ERRORS: not all(each.closed_at for each in errors),
    }
    return WholeRow(
        incident=row,
        summary=kept.summary,
        cause=kept.cause,
        measures=kept.measures,
        made_at=kept.made_at,
        made_by=kept.made_by,
        closed_at=kept.closed_at,
        closed_by=kept.closed_by,
        steps=_steps(session, incident_id),
        cases=_cases(session, incident_id),
        people=people,
        errors=errors,
        deadlines=due,
        still_open=tuple(what for what, waits in still_open.items() if waits),
    )


def open_incident(session: Session, acting: Acting, incident_id: int) -> WholeRow:
    """Give an incident with the names of those concerned; the view is audited. Raises Unknown."""
    found = whole(session, incident_id, acting.today)
    audit.record(session, acting, "view_incident", str(incident_id), {"people": len(found.people)})
    return found


def overdue(session: Session, today: date) -> int:
    """How many notices of open incidents are overdue: neither given nor explained."""
    statement = (
        select(func.count(IncidentDeadline.id))
        .join(Incident, Incident.id == IncidentDeadline.incident_id)
        .where(Incident.state == IncidentState.OPEN.value, _WAITS, IncidentDeadline.due_on < today)
    )
    return session.scalar(statement) or 0


def of_error(session: Session, entry_id: int, today: date) -> tuple[IncidentRow, ...]:
    """Give the incidents to which an error to review belongs."""
    mine = select(IncidentError.incident_id).where(IncidentError.error_entry_id == entry_id)
    rows = session.execute(_lines(today).where(Incident.id.in_(mine)).order_by(Incident.id)).mappings()
    return tuple(_line(row) for row in rows)


def _lines(today: date) -> Select[*tuple[Any, ...]]:
    mine = IncidentDeadline.incident_id == Incident.id
    cases = IncidentCase.incident_id == Incident.id
    late = and_(mine, _WAITS, IncidentDeadline.due_on < today)
    is_open = Incident.state == IncidentState.OPEN.value
    return select(
        *(getattr(Incident, name) for name in ("id", "title", "kind", "state", "happened_on", "noticed_on")),
        Incident.sample,
        Incident.version,
        _of(func.min(IncidentDeadline.due_on), mine, _WAITS, is_open).label("next_due"),
        _of(func.count(IncidentDeadline.id), late, is_open).label("overdue"),
        _of(func.coalesce(func.sum(IncidentCase.papers), 0), cases).label("papers"),
        _of(func.coalesce(func.sum(IncidentCase.persons), 0), cases).label("persons"),
        _of(func.count(IncidentPerson.application_pk), IncidentPerson.incident_id == Incident.id).label(
            "linked"
        ),
    )


def _of(what: ColumnElement[Any], *rules: ColumnElement[bool]) -> ScalarSelect[Any]:
    return select(what).where(*rules).correlate(Incident).scalar_subquery()


def _line(row: RowMapping) -> IncidentRow:
    told = {"incident_id": row["id"], "kind": IncidentKind(row["kind"]), "state": IncidentState(row["state"])}
    others = {field.name: row[field.name] for field in fields(IncidentRow) if field.name not in told}
    return IncidentRow(**told, **others)


def _steps(session: Session, incident_id: int) -> tuple[StepRow, ...]:
    # An entry without a time of day stands before those of its day that have one.
    order = (IncidentStep.on_date, func.coalesce(IncidentStep.minute, -1), IncidentStep.id)
    rows = select(IncidentStep).where(IncidentStep.incident_id == incident_id).order_by(*order)
    return tuple(
        StepRow(row.id, row.on_date, row.minute, row.text, row.made_by) for row in session.scalars(rows)
    )


def _cases(session: Session, incident_id: int) -> tuple[CaseRow, ...]:
    columns = [getattr(IncidentCase, name) for name in _names(CaseRow)[1:]]
    rows = select(IncidentCase.id, *columns).where(IncidentCase.incident_id == incident_id)
    order = (IncidentCase.on_date, IncidentCase.position, IncidentCase.id)
    return tuple(CaseRow(*row) for row in session.execute(rows.order_by(*order)))


def _people(session: Session, incident_id: int) -> tuple[ConcernedRow, ...]:
    rows = (
        select(
            Application.id,
            Application.application_id,
            Application.kana,
            Application.name,
            IncidentPerson.told_on,
            IncidentPerson.told_by,
            IncidentPerson.note,
        )
        .join(IncidentPerson, IncidentPerson.application_pk == Application.id)
        .where(IncidentPerson.incident_id == incident_id)
        .order_by(Application.kana_key, Application.id)
    )
    return tuple(ConcernedRow(*row) for row in session.execute(rows))


def _errors(session: Session, incident_id: int) -> tuple[review.EntryRow, ...]:
    mine = select(IncidentError.error_entry_id).where(IncidentError.incident_id == incident_id)
    return review.rows(session, list(session.scalars(mine.order_by(IncidentError.error_entry_id))))


def _deadlines(session: Session, incident_id: int) -> tuple[DeadlineRow, ...]:
    columns = [getattr(IncidentDeadline, name) for name in _names(DeadlineRow)[1:]]
    rows = select(IncidentDeadline.id, *columns).where(IncidentDeadline.incident_id == incident_id)
    found = session.execute(rows.order_by(IncidentDeadline.due_on, IncidentDeadline.id))
    return tuple(DeadlineRow(*row) for row in found)


def _names(kind: type) -> list[str]:
    return [field.name for field in fields(kind)]
