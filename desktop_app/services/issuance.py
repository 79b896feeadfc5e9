"""Issuance history of a person: every application under one name and birth date, and what happened to it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from sqlalchemy import select

from desktop_app.models.application import Application
from desktop_app.models.event import Event
from desktop_app.models.office import ShelfLocation
from desktop_app.services import change
from desktop_app.terms import EventKind, Stage

if TYPE_CHECKING:
    from collections.abc import Collection

    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class HappenedRow:
    """One event of an application."""

    kind: EventKind
    on_date: date
    at: datetime
    staff_id: str
    terminal: str


@dataclass(frozen=True, slots=True)
class IssuedRow:
    """One application of the person; what happened to it, the last event first."""

    application_pk: int
    application_id: str
    notice_number: str | None
    stage: Stage
    applied_on: date
    handed_over_on: date | None
    shelf: str | None
    happened: tuple[HappenedRow, ...]


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person with all applications that the ward knows, the newest first."""

    name: str
    kana: str
    birth_date: date
    address: str
    issued: tuple[IssuedRow, ...]


def person(session: Session, pk: int) -> PersonRow:
    """The person of the application, found by folded name and birth date. Raises Unknown."""
    record = change.load(session, pk)
    same = select(Application.id).where(
        Application.name_key == record.name_key, Application.birth_date == record.birth_date
    )
    statement = (
        select(Application, ShelfLocation.label)
        .outerjoin(ShelfLocation, ShelfLocation.id == Application.shelf_id)
        .where(Application.id.in_(same))
        .order_by(Application.applied_on.desc(), Application.id.desc())
    )
    found = session.execute(statement).all()
    happened = _happened(session, [each.id for each, _ in found])
    return PersonRow(
        record.name,
        record.kana,
        record.birth_date,
        f"{record.address} {record.address_detail}".strip(),
        tuple(
            IssuedRow(
                each.id,
                each.application_id,
                each.notice_number,
                Stage(each.stage),
                each.applied_on,
                each.handed_over_on,
                shelf,
                tuple(happened[each.id]),
            )
            for each, shelf in found
        ),
    )


def _happened(session: Session, pks: Collection[int]) -> dict[int, list[HappenedRow]]:
    statement = (
        select(Event.application_pk, Event.kind, Event.on_date, Event.at, Event.staff_id, Event.terminal)
        .where(Event.application_pk.in_(pks))
        .order_by(Event.application_pk, Event.version.desc())
    )
    found: defaultdict[int, list[HappenedRow]] = defaultdict(list)
    for pk, kind, on_date, at, staff_id, terminal in session.execute(statement):
        found[pk].append(HappenedRow(EventKind(kind), on_date, at, staff_id, terminal))
    return found
