"""Lists of visits: of a day at a place, of one card, and how a day stands."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import case, func, select

from desktop_app.models.application import Application
from desktop_app.models.booking import Booking
from desktop_app.models.office import Office, ShelfLocation
from desktop_app.models.pull import Pulled
from desktop_app.models.slot import Slot
from desktop_app.services import search_keys
from desktop_app.services.booking.rows import VisitRow
from desktop_app.services.pulling import ending
from desktop_app.services.slots import listing
from desktop_app.terms import STANDING, BookingState, CancelledBy

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime
    from typing import Any

    from sqlalchemy import Row, Select
    from sqlalchemy.orm import Session

ON_THE_DAY = tuple(
    state.value for state in BookingState if state not in {BookingState.CANCELLED, BookingState.MOVED}
)


@dataclass(frozen=True, slots=True)
class DayRow:
    """How a day at a place stands: visits by state, seats in all and free ones."""

    place: str
    on_date: date
    seats: int
    free: int
    by_state: dict[BookingState, int]


def of_day(session: Session, day: date, place: str | None = None) -> list[VisitRow]:
    """Give the visits of a day, at one place or all, by time, without those cancelled or moved."""
    return of_days(session, day, day, place)


def of_days(session: Session, first: date, last: date, place: str | None = None) -> list[VisitRow]:
    """Give the visits of a range of days (both included), by day and time, as of_day does."""
    statement = _visits().where(Booking.on_date.between(first, last), Booking.state.in_(ON_THE_DAY))
    if place is not None:
        statement = statement.where(Booking.place_code == place)
    order = (Booking.on_date, Booking.starts, Booking.place_code, Booking.visit, Booking.id)
    return [_row(row) for row in session.execute(statement.order_by(*order))]


def of_card(session: Session, application_pk: int) -> list[VisitRow]:
    """Give all bookings of a card, the newest first."""
    statement = _visits().where(Booking.application_pk == application_pk).order_by(Booking.id.desc())
    return [_row(row) for row in session.execute(statement)]


def one(session: Session, booking_id: int) -> VisitRow | None:
    """Give one booking, None when there is none."""
    row = session.execute(_visits().where(Booking.id == booking_id)).one_or_none()
    return None if row is None else _row(row)


def day(session: Session, on_date: date, place: str, now: datetime) -> DayRow:
    """Count the visits of a day at a place and the seats that are left."""
    counts = session.execute(
        select(Booking.state, func.count())
        .where(Booking.on_date == on_date, Booking.place_code == place, Booking.state.in_(ON_THE_DAY))
        .group_by(Booking.state)
    )
    states = {row[0]: row[1] for row in counts}
    slots = listing.slots(session, on_date, on_date, now, place)
    by_state = {BookingState(state): states.get(state, 0) for state in ON_THE_DAY}
    return DayRow(
        place, on_date, sum(slot.seats for slot in slots), sum(slot.free for slot in slots), by_state
    )


def namesakes(found: Sequence[VisitRow]) -> set[int]:
    """Give the visits of a day whose person has the reading or the name of another one's."""
    kana = Counter(search_keys.fold(visit.kana) for visit in found)
    names = Counter(search_keys.fold(visit.name) for visit in found)
    return {
        visit.booking_id
        for visit in found
        if kana[search_keys.fold(visit.kana)] > 1 or names[search_keys.fold(visit.name)] > 1
    }


def next_day(session: Session, place: str, after: date) -> date | None:
    """Give the first day after this one for which somebody is booked at the place."""
    return session.scalar(
        select(func.min(Booking.on_date)).where(
            Booking.place_code == place, Booking.on_date > after, Booking.state == BookingState.BOOKED.value
        )
    )


def in_shelf_order(session: Session, on_date: date, place: str) -> list[VisitRow]:
    """Give the cards to be pulled for a day, in the order of the shelves; those without a place come last."""
    statement = (
        _visits()
        .where(
            Booking.on_date == on_date,
            Booking.place_code == place,
            Booking.state.in_([state.value for state in STANDING]),
        )
        .order_by(case((ShelfLocation.label.is_(None), 1), else_=0), ShelfLocation.label, Booking.id)
    )
    return [_row(row) for row in session.execute(statement)]


def _visits() -> Select[*tuple[Any, ...]]:
    return (
        select(
            Booking.id,
            Booking.version,
            Booking.application_pk,
            Application.application_id,
            Application.notice_number,
            Application.name,
            Application.kana,
            Application.birth_date,
            ShelfLocation.label,
            Booking.slot_id,
            Booking.visit,
            Booking.place_code,
            Booking.on_date,
            Booking.starts,
            Booking.ends,
            Booking.state,
            Booking.walk_in,
            Slot.closed,
            Booking.booked_by,
            Booking.booked_at,
            Booking.came_at,
            Booking.called_at,
            Booking.ended_at,
            Booking.cancelled_by,
            Booking.reason,
            Office.name,
            Pulled.pulled_at,
        )
        .join(Application, Application.id == Booking.application_pk)
        .join(Slot, Slot.id == Booking.slot_id)
        .join(Office, Office.code == Booking.place_code)
        .outerjoin(ShelfLocation, ShelfLocation.id == Application.shelf_id)
        .outerjoin(Pulled, ending.out_for(Booking.application_pk, Booking.on_date, Booking.place_code))
    )


def _row(row: Row[*tuple[Any, ...]]) -> VisitRow:
    facts: list[Any] = list(row)
    facts[15] = BookingState(facts[15])
    facts[23] = CancelledBy(facts[23]) if facts[23] else None
    return VisitRow(*facts)
