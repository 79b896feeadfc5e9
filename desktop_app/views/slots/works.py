"""What the screen of the slots hands to the jobs: functions that run off the screen's thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.services import audit
from desktop_app.services.booking import visits
from desktop_app.services.slots import hours, listing

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting
    from desktop_app.services.booking import VisitRow
    from desktop_app.services.slots.hours import PlaceHoursRow
    from desktop_app.services.slots.listing import SlotRow


@dataclass(frozen=True, slots=True)
class SlotVisits:
    """A slot as it is now, and who comes to it; None where the slot is gone."""

    slot: SlotRow | None
    visits: tuple[VisitRow, ...]


def places(acting: Acting) -> Callable[[Session], list[PlaceHoursRow]]:
    """Give the places, those with hours first."""

    def work(session: Session) -> list[PlaceHoursRow]:
        return sorted(hours.places(session, acting.today), key=lambda row: not row.hours)

    return work


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
