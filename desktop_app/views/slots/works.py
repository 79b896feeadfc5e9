"""What the screen of the slots hands to the jobs: functions that run off the screen's thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.services import audit
from desktop_app.services.booking import coming, visits
from desktop_app.services.slots import calendar, closures, hours, listing

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting
    from desktop_app.services.booking import VisitRow
    from desktop_app.services.slots.closures import CallRow, ClosureRow
    from desktop_app.services.slots.hours import PlaceHoursRow
    from desktop_app.services.slots.listing import SlotRow


@dataclass(frozen=True, slots=True)
class SlotVisits:
    """A slot as it is now, and who comes to it; None where the slot is gone."""

    slot: SlotRow | None
    visits: tuple[VisitRow, ...]


@dataclass(frozen=True, slots=True)
class Closed:
    """Closures to come, everybody to call, and the places' names by code."""

    closures: tuple[ClosureRow, ...]
    calls: tuple[CallRow, ...]
    places: dict[str, str]


@dataclass(frozen=True, slots=True)
class Beginning:
    """The places, those with hours first, and how many people are to be called."""

    places: tuple[PlaceHoursRow, ...]
    to_call: int


def begin(acting: Acting) -> Callable[[Session], Beginning]:
    """Give what the screen shows around its pages."""

    def work(session: Session) -> Beginning:
        found = sorted(hours.places(session, acting.today), key=lambda row: not row.hours)
        return Beginning(tuple(found), len(closures.calls(session, acting.today)))

    return work


def closed(acting: Acting) -> Callable[[Session], Closed]:
    """Give the closures to come and the people to call; looking at them is noted."""

    def work(session: Session) -> Closed:
        local = calendar.moment(acting.today, coming.minutes_now(acting))
        calls = tuple(closures.calls(session, acting.today))
        names = {row.place: row.name for row in hours.places(session, acting.today)}
        audit.record(session, acting, "list_calls", "", {"rows": len(calls)})
        return Closed(tuple(closures.coming(session, local)), calls, names)

    return work


def visit(booking_id: int) -> Callable[[Session], VisitRow | None]:
    """Give one visit as it is now."""
    return lambda session: visits.one(session, booking_id)


def visits_of(acting: Acting, slot_id: int) -> Callable[[Session], SlotVisits]:
    """Give a slot with its visits; looking at them is noted."""

    def work(session: Session) -> SlotVisits:
        slot = listing.slot(session, slot_id, acting.now)
        if slot is None:
            return SlotVisits(None, ())
        of_day = visits.of_day(session, slot.on_date, slot.place)
        found = tuple(visit for visit in of_day if visit.slot_id == slot_id)
        audit.record(session, acting, "list_bookings", str(slot_id), {"rows": len(found)})
        return SlotVisits(slot, found)

    return work
