"""Boxes of the shelves: named by a label, and the cards that are recorded in one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from desktop_app.errors import Unknown
from desktop_app.models.application import Application
from desktop_app.models.office import Office, ShelfLocation
from desktop_app.models.pull import Pulled
from desktop_app.services import guard, resolve
from desktop_app.services.resolve import ScanKind

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class Box:
    """A box: label is what its places' labels begin with."""

    office_code: str
    office: str
    cabinet: str
    box: int
    label: str


def find(session: Session, text: str) -> Box:
    """Give the box of a label: its own, or that of any place in it. Raises Unknown, PersonalNumber."""
    text = guard.refuse(text)
    place_pk = resolve.shelf(session, text) or resolve.box(session, text)
    if place_pk is None:
        raise Unknown(ScanKind.SHELF_LABEL.value, resolve.plain(text))
    place = session.get_one(ShelfLocation, place_pk)
    return _box(session, place)


def at(session: Session, office_code: str, cabinet: str, number: int) -> Box:
    """Give a box that is known to be there."""
    place = session.scalars(select(ShelfLocation).where(*inside(office_code, cabinet, number)).limit(1)).one()
    return _box(session, place)


def inside(office_code: str, cabinet: str, number: int) -> tuple[ColumnElement[bool], ...]:
    """Give the conditions that hold for each place of a box."""
    return (
        ShelfLocation.office_code == office_code,
        ShelfLocation.cabinet == cabinet,
        ShelfLocation.box == number,
    )


def cards(session: Session, box: Box) -> dict[int, bool]:
    """Give the cards that are recorded in the box in the order of its places; true = pulled for a visit."""
    statement = (
        select(Application.id, Pulled.id)
        .join(ShelfLocation, ShelfLocation.id == Application.shelf_id)
        .outerjoin(Pulled, (Pulled.application_pk == Application.id) & Pulled.ended_at.is_(None))
        .where(*inside(box.office_code, box.cabinet, box.box))
        .order_by(ShelfLocation.position)
    )
    return {pk: bool(pulled) for pk, pulled in session.execute(statement)}


def _box(session: Session, place: ShelfLocation) -> Box:
    name = session.get_one(Office, place.office_code).name
    label = place.label.rpartition("-")[0]
    return Box(place.office_code, name, place.cabinet, place.box, label)
