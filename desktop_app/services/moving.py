"""A shelved card goes to another place, also of another office, by its own scan."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import select

from desktop_app.errors import NotAllowed
from desktop_app.models.office import Office, ShelfLocation
from desktop_app.models.pull import Pulled
from desktop_app.services import custody, leaving, record, resolve, staff
from desktop_app.terms import EventKind

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting
    from desktop_app.services.custody import CardRow


@dataclass(frozen=True, slots=True)
class VisitElsewhere:
    """The visit of a moved card at another office than the one where it lies now; minutes after midnight."""

    place: str
    on_date: date
    starts: int


@dataclass(frozen=True, slots=True)
class MovedRow:
    """A moved card and the place it came from; office is the new office's name when that changed."""

    card: CardRow
    came_from: str
    office: str | None
    visit: VisitElsewhere | None


def step(session: Session, acting: Acting, place_text: str, text: str) -> str | MovedRow:
    """Take the next scan of moving: a free place gives its label, a card after its place is put there.

    place_text is the place scanned before, empty when there is none. Raises what `custody.free_place` and
    `move` do, and NotAllowed("place_first") for a card without a place.
    """
    if resolve.shelf(session, text) is not None:
        return custody.free_place(session, text)
    if place_text:
        return move(session, acting, place_text, text)
    if resolve.application_id(text) or resolve.notice_number(text):
        raise NotAllowed("move", "place_first")
    return custody.free_place(session, text)


def move(session: Session, acting: Acting, place_text: str, card_text: str) -> MovedRow:
    """Lay the scanned card on the scanned free place; its office becomes the office of that place.

    The office of a card is the one that keeps it: the uncollected cards of a place, its notices and its
    next free times follow the card. A visit that is booked elsewhere stays, and is named.
    Raises Unknown, Ambiguous, PersonalNumber, Conflict, and NotAllowed: taken, already_here, not_shelved,
    pulled_out, or why the card is not in custody; NoPermission.
    """
    staff.at_counter(session, acting, "move")
    place = custody.place_of(session, place_text)
    card = custody.card_of(session, "move", card_text)
    if card.shelf_id == place.id:
        raise NotAllowed("move", "already_here")
    custody.free_place(session, place_text)
    reason = record.why_not(card, "move", acting.today)
    if reason is None and is_pulled(session, card.id):
        reason = "pulled_out"
    if reason:
        raise NotAllowed("move", reason)
    came_from = session.scalars(select(ShelfLocation.label).where(ShelfLocation.id == card.shelf_id)).one()
    pk, office, other = card.id, place.office_code, place.office_code != card.office_code
    columns = {"shelf_id": place.id, "office_code": office}
    row = custody.lay_down(session, acting, card, EventKind.MOVED, columns)
    name = session.scalar(select(Office.name).where(Office.code == office))
    return MovedRow(row, came_from, name if other else None, _visit_elsewhere(session, pk, office))


def is_pulled(session: Session, pk: int) -> bool:
    """Whether the card is out of its place for a visit; the place stays its own."""
    out = select(Pulled.id).where(Pulled.application_pk == pk, Pulled.ended_at.is_(None))
    return session.scalar(out) is not None


def _visit_elsewhere(session: Session, pk: int, office: str) -> VisitElsewhere | None:
    booking = leaving.standing_booking(session, pk)
    if booking is None or booking.place_code == office:
        return None
    place = session.scalar(select(Office.name).where(Office.code == booking.place_code))
    return VisitElsewhere(place or booking.place_code, booking.on_date, booking.starts)
