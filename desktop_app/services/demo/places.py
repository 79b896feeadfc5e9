"""Where and when the synthetic ward hands over by booking: hours, closures, and its open slots."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import select

from desktop_app.models.slot import Slot
from desktop_app.services.demo import calendar, plan
from desktop_app.services.slots import closures, hours, opening
from desktop_app.services.slots.calendar import Span

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting

WARD_OFFICE, AEON = "01", "18"
MINUTES = 15
WEEKDAYS, ALL_DAYS = range(5), range(7)
OFFICE_HOURS = ((9 * 60, 12 * 60), (13 * 60, 17 * 60))
SHOP_HOURS = ((10 * 60, 19 * 60),)


@dataclass(frozen=True, slots=True)
class Place:
    """A place with bookings: its desks at full scale, hours, weekdays, and whether it opens on weekends."""

    code: str
    desks: int
    hours: tuple[tuple[int, int], ...]
    weekdays: Sequence[int]
    every_weekend: bool = False


PLACES = (
    Place(WARD_OFFICE, 6, OFFICE_HOURS, WEEKDAYS, every_weekend=True),
    Place(AEON, 3, SHOP_HOURS, ALL_DAYS, every_weekend=True),
    Place("02", 2, OFFICE_HOURS, WEEKDAYS),
    Place("03", 1, OFFICE_HOURS, WEEKDAYS),
    Place("04", 1, OFFICE_HOURS, WEEKDAYS),
)

CLOSURES = (
    (datetime.fromisoformat("2023-10-07"), datetime.fromisoformat("2023-10-09 13:00"), "本庁舎電気設備点検"),
    (datetime.fromisoformat("2023-12-29"), datetime.fromisoformat("2024-01-04"), "年末年始"),
)
"""From when until when, local times, the system is down."""

SEASON_END = date(2023, 9, 30)
"""The campaign's last day: until then everything is open."""

SEASON = (date(2023, 4, 1), date(2023, 7, 31))
"""In these days slots are open until the season's end, on others so many days ahead:"""
AHEAD = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class OpenSlot:
    """A slot as stored: minutes after midnight, and how many seats it has."""

    id: int
    office: str
    day: int
    starts: int
    ends: int
    seats: int


Openings = dict[tuple[str, int], list[OpenSlot]]
"""The slots of each place and day, in order."""


def until(as_of: date) -> date:
    """The last day on which slots are open."""
    first, last = SEASON
    return SEASON_END if first <= as_of <= last else as_of + AHEAD


def open_all(session: Session, acting: Acting, as_of: date, scale: float) -> Openings:
    """Enter hours and closures as a supervisor, and open the slots from acting's day on."""
    for starts_at, ends_at, reason in CLOSURES:
        closures.add(session, acting, starts_at, ends_at, reason, None)
    in_force = date(acting.today.year - (acting.today.month < 4), 4, 1)
    for place in PLACES:
        spans = [Span(starts, ends, MINUTES, desks(place, scale)) for starts, ends in place.hours]
        hours.set_pattern(session, acting, place.code, list(place.weekdays), spans, in_force)
        if place.every_weekend:
            hours.set_every_weekend(session, acting, place.code, wanted=True)
        opening.open_slots(session, acting, place.code, acting.today, until(as_of))
    return _stored(session, scale)


def desks(place: Place, scale: float) -> int:
    """Desks of a place at the scale, at least one."""
    return max(1, plan.scaled(place.desks, scale))


def _stored(session: Session, scale: float) -> Openings:
    seats = {place.code: desks(place, scale) for place in PLACES}
    statement = select(Slot.id, Slot.place_code, Slot.on_date, Slot.starts, Slot.ends)
    found: Openings = {}
    for pk, code, day, starts, ends in session.execute(
        statement.order_by(Slot.place_code, Slot.on_date, Slot.starts)
    ):
        number = calendar.number(day)
        found.setdefault((code, number), []).append(OpenSlot(pk, code, number, starts, ends, seats[code]))
    return found
