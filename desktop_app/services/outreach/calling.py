"""Outreach visits as they are read: by day, one by one, and who goes elsewhere at the same time."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from desktop_app.campaign_terms import OutreachKind, OutreachState, PostedState
from desktop_app.errors import Unknown
from desktop_app.models.keeping import Staff
from desktop_app.models.outreach import OutreachStaff, OutreachVisit, PostedCard
from desktop_app.services.outreach.rows import Outcome, VisitRow
from desktop_app.terms import Role

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

    from desktop_app.services.outreach.rows import VisitWish


@dataclass(frozen=True, slots=True)
class ElsewhereRow:
    """Somebody who goes on another visit at the time; minutes after local midnight."""

    staff_name: str
    visit: str
    starts: int
    ends: int


def between(session: Session, first: date, last: date) -> tuple[VisitRow, ...]:
    """Give the visits of these days, both included, by day and in the order of the route."""
    return _read(session, OutreachVisit.on_date.between(first, last))


def one(session: Session, visit_id: int) -> VisitRow:
    """Give one visit. Raises Unknown."""
    found = _read(session, OutreachVisit.id == visit_id)
    if not found:
        raise Unknown("outreach_visit", str(visit_id))
    return found[0]


def lately(session: Session, today: date, most: int = 100) -> tuple[VisitRow, ...]:
    """Give the last visits that took place or were to, the newest first: what a card is sent because of."""
    statement = (
        select(OutreachVisit.id)
        .where(OutreachVisit.on_date <= today, OutreachVisit.state != OutreachState.CANCELLED.value)
        .order_by(OutreachVisit.on_date.desc(), OutreachVisit.position.desc())
        .limit(most)
    )
    return _read(session, OutreachVisit.id.in_(list(session.scalars(statement))))[::-1]


def staff_to_send(session: Session) -> tuple[tuple[str, str], ...]:
    """Give (id, name) of the active staff who work with cards."""
    with_cards = (Role.WINDOW.value, Role.SUPERVISOR.value)
    statement = select(Staff.id, Staff.name).where(Staff.active, Staff.role.in_(with_cards))
    return tuple((row.id, row.name) for row in session.execute(statement.order_by(Staff.id)))


def elsewhere(session: Session, wish: VisitWish, visit_id: int | None) -> tuple[ElsewhereRow, ...]:
    """Say who of the wish goes on another visit at an overlapping time; visit_id is the visit itself."""
    statement = (
        select(Staff.name, OutreachVisit.name, OutreachVisit.starts, OutreachVisit.ends)
        .join(OutreachStaff, OutreachStaff.visit_id == OutreachVisit.id)
        .join(Staff, Staff.id == OutreachStaff.staff_id)
        .where(
            OutreachVisit.on_date == wish.on_date,
            OutreachVisit.state != OutreachState.CANCELLED.value,
            OutreachVisit.starts < wish.ends,
            OutreachVisit.ends > wish.starts,
            OutreachStaff.staff_id.in_(wish.staff),
        )
        .order_by(OutreachVisit.starts, Staff.id)
    )
    if visit_id is not None:
        statement = statement.where(OutreachVisit.id != visit_id)
    return tuple(ElsewhereRow(*row) for row in session.execute(statement))


def _read(session: Session, wanted: ColumnElement[bool]) -> tuple[VisitRow, ...]:
    order = (OutreachVisit.on_date, OutreachVisit.position, OutreachVisit.id)
    statement = select(OutreachVisit).where(wanted).order_by(*order)
    found = session.scalars(statement.execution_options(populate_existing=True)).all()
    ids = [visit.id for visit in found]
    staff, posted = _staff(session, ids), _posted(session, ids)
    return tuple(_row(visit, tuple(staff[visit.id]), posted) for visit in found)


def _staff(session: Session, ids: Collection[int]) -> defaultdict[int, list[tuple[str, str]]]:
    statement = (
        select(OutreachStaff.visit_id, Staff.id, Staff.name)
        .join(Staff, Staff.id == OutreachStaff.staff_id)
        .where(OutreachStaff.visit_id.in_(ids))
        .order_by(Staff.id)
    )
    found: defaultdict[int, list[tuple[str, str]]] = defaultdict(list)
    for visit_id, staff_id, name in session.execute(statement):
        found[visit_id].append((staff_id, name))
    return found


def _posted(session: Session, ids: Collection[int]) -> dict[tuple[int, str], int]:
    statement = (
        select(PostedCard.visit_id, PostedCard.state, func.count())
        .where(PostedCard.visit_id.in_(ids))
        .group_by(PostedCard.visit_id, PostedCard.state)
    )
    return {(row[0] or 0, str(row[1])): row[2] for row in session.execute(statement)}


def _row(
    visit: OutreachVisit, staff: tuple[tuple[str, str], ...], posted: dict[tuple[int, str], int]
) -> VisitRow:
    counts: list[Any] = [visit.persons, visit.applications, visit.handed_over]
    by = {state: posted.get((visit.id, state.value), 0) for state in PostedState}
    return VisitRow(
        visit.id,
        OutreachKind(visit.kind),
        visit.on_date,
        visit.position,
        visit.starts,
        visit.ends,
        visit.name,
        visit.address,
        visit.note or "",
        OutreachState(visit.state),
        visit.persons_expected,
        None if None in counts else Outcome(*counts),
        staff,
        visit.version,
        sum(by.values()),
        by[PostedState.RECEIVED],
        by[PostedState.RETURNED],
        visit.reason or "",
    )
