"""What lies in a box of the shelves: found by a place's label or by a card."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from desktop_app.errors import NotAllowed
from desktop_app.models.application import Application
from desktop_app.models.office import ShelfLocation
from desktop_app.services import audit, boxes, custody, emptied, resolve, stock
from desktop_app.services.emptied import EmptiedRow
from desktop_app.services.search import own_flags
from desktop_app.services.stock import LastCountRow
from desktop_app.terms import Flag, Stage

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """One place of a box and the card on it, if any."""

    label: str
    position: int
    application_pk: int | None
    application_id: str
    kana: str
    stage: Stage | None
    flags: tuple[Flag, ...]


@dataclass(frozen=True, slots=True)
class BoxRow:
    """A box with all its places in order; wanted is the place that was asked for, label the box's own.

    emptied and counted tell when two people last found it empty, and when it was last counted.
    """

    office: str
    cabinet: str
    box: int
    wanted: str
    places: tuple[PlaceRow, ...]
    label: str = ""
    emptied: EmptiedRow | None = None
    counted: LastCountRow | None = None


def box(session: Session, acting: Acting, text: str) -> BoxRow:
    """Give the box of a place's label, or the box in which the scanned card lies; the view is audited.

    The label of a box gives the box from its first place on. Raises Unknown, Ambiguous, PersonalNumber, and
    NotAllowed("find", "not_shelved") for a card without a place.
    """
    place_pk = resolve.shelf(session, text) or resolve.box(session, text)
    if place_pk is None:
        place_pk = custody.card_of(session, "find", text).shelf_id
    if place_pk is None:
        raise NotAllowed("find", "not_shelved")
    place = session.get_one(ShelfLocation, place_pk)
    it = boxes.at(session, place.office_code, place.cabinet, place.box)
    audit.record(session, acting, "view_box", place.label)
    return BoxRow(
        it.office,
        place.cabinet,
        place.box,
        place.label,
        _places(session, it, acting.today),
        it.label,
        emptied.of_box(session, it),
        stock.last(session, it),
    )


def _places(session: Session, it: boxes.Box, today: date) -> tuple[PlaceRow, ...]:
    statement = (
        select(
            ShelfLocation.label,
            ShelfLocation.position,
            Application.id,
            Application.application_id,
            Application.kana,
            Application.stage,
            Application.card_expires_on,
        )
        .outerjoin(Application, Application.shelf_id == ShelfLocation.id)
        .where(*boxes.inside(it.office_code, it.cabinet, it.box))
        .order_by(ShelfLocation.position)
    )
    places: list[PlaceRow] = []
    for row in session.execute(statement):
        stage = Stage(row.stage) if row.stage else None
        flags = own_flags(stage, row.card_expires_on, today) if stage else ()
        number = row.application_id or ""
        places.append(PlaceRow(row.label, row.position, row.id, number, row.kana or "", stage, flags))
    return tuple(places)
