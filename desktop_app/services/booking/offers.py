"""What a clerk can offer: places with slots, times with enough seats, one of them held, cards for a visit."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import exists, func, select

from desktop_app.errors import SeatsTaken, Unknown
from desktop_app.models.application import IN_CUSTODY, Application
from desktop_app.models.booking import Booking
from desktop_app.models.office import Office
from desktop_app.models.slot import Slot
from desktop_app.services import resolve
from desktop_app.services.booking import coming, holding, warnings
from desktop_app.services.slots import listing
from desktop_app.terms import STANDING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting
    from desktop_app.services.booking.rows import ToldRow
    from desktop_app.services.slots.listing import SlotRow

STEP = timedelta(days=14)
MOST_STEPS = 26
NEAR = 400
"""So many slots of all places are looked through for the seats of one family."""

_STANDING = [state.value for state in STANDING]


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A place at which slots are open from today on."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class CardLine:
    """A card that somebody wants to book; office is where it lies.

    why_not is a code where it can't be booked, booked_on the day that it has already.
    """

    application_pk: int
    version: int
    application_id: str
    name: str
    kana: str
    birth_date: date
    office: str
    why_not: str | None
    booked_on: date | None


@dataclass(frozen=True, slots=True)
class HeldRow:
    """A slot whose seats are held until a moment, and what to know before the person is told the time."""

    slot: SlotRow
    until: datetime
    warnings: tuple[ToldRow, ...]


@dataclass(frozen=True, slots=True)
class Offered:
    """Times with free seats, the one that is held for the dialog, and the days after which it is too late."""

    times: list[SlotRow]
    limits: tuple[ToldRow, ...]
    held: HeldRow | None


def places(session: Session, today: date) -> list[PlaceRow]:
    """List the places that have slots from today on, in the ward's order."""
    statement = (
        select(Office.code, Office.name)
        .where(exists().where(Slot.place_code == Office.code, Slot.on_date >= today))
        .order_by(Office.position, Office.code)
    )
    return [PlaceRow(*row) for row in session.execute(statement)]


def look(
    session: Session,
    acting: Acting,
    first: date,
    place: str | None,
    cards: int,
    dialog: str,
    most: int = 12,
    *,
    full: bool = False,
) -> list[SlotRow]:
    """Give the next times from a day on at which so many consecutive seats are free, at a place or all.

    What the dialog holds is given back first. A time of today that has begun is none. full: those that have
    too few seats as well, for a supervisor who may add one.
    """
    holding.release(session, dialog)
    day = max(first, acting.today)
    last = session.scalar(select(func.max(Slot.on_date))) or day
    found: list[SlotRow] = []
    for _ in range(MOST_STEPS):
        slots = listing.slots(session, day, day + STEP - timedelta(days=1), acting.now, place)
        found += [
            slot
            for at, slot in enumerate(slots)
            if not slot.closed
            and not _is_over(slot, acting)
            and (full or _fits(slots[at : at + NEAR], slot, cards))
        ]
        day += STEP
        if len(found) >= most or day > last:
            break
    return found[:most]


def limits(session: Session, pks: Sequence[int], today: date) -> tuple[ToldRow, ...]:
    """Give the days after which a visit is too late for one of these cards, and why."""
    records = select(Application).where(Application.id.in_(pks)).order_by(Application.id)
    found = session.scalars(records.execution_options(populate_existing=True))
    return warnings.limits(session, found, today)


def choose(session: Session, acting: Acting, slot_id: int, pks: Sequence[int], dialog: str) -> HeldRow:
    """Hold seats for these cards from a slot on. Raises SeatsTaken, Unknown, Invalid."""
    holding.hold(session, acting, slot_id, dialog, len(pks))
    slot, record = session.get(Slot, slot_id), listing.slot(session, slot_id, acting.now)
    if slot is None or record is None:
        raise Unknown("slot", str(slot_id))
    cards = [session.get_one(Application, pk, populate_existing=True) for pk in pks]
    told = [one for card in cards for one in warnings.of(session, card, slot, acting.today)]
    return HeldRow(record, acting.now + holding.HELD_FOR, tuple(told))


def offer(
    session: Session,
    acting: Acting,
    first: date,
    place: str | None,
    pks: Sequence[int],
    dialog: str,
    *,
    full: bool = False,
    hold: bool = True,
) -> Offered:
    """Give the next times as look() does, and hold the first that nobody takes meanwhile."""
    times = look(session, acting, first, place, len(pks), dialog, full=full)
    held = _hold_first(session, acting, times, pks, dialog) if hold else None
    return Offered(times, limits(session, pks, acting.today), held)


def card(session: Session, pk: int, today: date) -> CardLine:
    """Give one card as it is now. Raises Unknown."""
    found = _cards(session, Application.id == pk, today)
    if not found:
        raise Unknown("application_id", str(pk))
    return found[0]


def scanned(session: Session, acting: Acting, text: str) -> CardLine:
    """Give the card that a scan or a typed number stands for. Raises Unknown, Ambiguous, PersonalNumber."""
    return card(session, resolve.one(session, text), acting.today)


def family(session: Session, pk: int, today: date, most: int = 6) -> list[CardLine]:
    """Give the other cards in custody of the same address that can be booked, the eldest person first."""
    address = select(Application.address_key).where(Application.id == pk).scalar_subquery()
    same = (Application.address_key == address) & (Application.address_key != "")
    found = _cards(session, IN_CUSTODY & same & (Application.id != pk), today)
    return [line for line in found if line.why_not is None][:most]


def _hold_first(
    session: Session, acting: Acting, times: Sequence[SlotRow], pks: Sequence[int], dialog: str
) -> HeldRow | None:
    for time in times:
        with suppress(SeatsTaken):
            return choose(session, acting, time.slot_id, pks, dialog)
    holding.release(session, dialog)
    return None


def _cards(session: Session, condition: ColumnElement[bool], today: date) -> list[CardLine]:
    statement = (
        select(Application, Booking.on_date)
        .outerjoin(Booking, (Booking.application_pk == Application.id) & Booking.state.in_(_STANDING))
        .where(condition)
        .order_by(Application.birth_date, Application.id)
        .limit(50)
        .execution_options(populate_existing=True)
    )
    lines: list[CardLine] = []
    for record, booked_on in session.execute(statement):
        why = "already_booked" if booked_on else record.why_not("book", today)
        facts = (record.application_id, record.name, record.kana, record.birth_date, record.office_code)
        lines.append(CardLine(record.id, record.version, *facts, why, booked_on))
    return lines


def _is_over(slot: SlotRow, acting: Acting) -> bool:
    return (slot.on_date, slot.starts) < (acting.today, coming.minutes_now(acting))


def _fits(slots: Sequence[SlotRow], first: SlotRow, cards: int) -> bool:
    """Whether the seats from this slot on, without a gap, are enough."""
    missing, end = cards, first.starts
    for slot in slots:
        if (slot.place, slot.on_date) != (first.place, first.on_date):
            continue
        if slot.starts != end or not slot.free:
            break
        missing, end = missing - slot.free, slot.ends
        if missing <= 0:
            return True
    return missing <= 0
