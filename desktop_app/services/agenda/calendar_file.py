"""The calendar file of an agenda for the calendars of the staff: numbers and times, nobody's name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, time
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from desktop_app.services.slots.calendar import moment

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from desktop_app.services.agenda.reading import AgendaRow, ClosedRow, PlaceDayRow
    from desktop_app.services.slots.listing import SlotRow

Facts = dict[str, object]
COUNTER = ZoneInfo("Asia/Tokyo")
HOST = "kofu-desk"
_MIDNIGHT = time(0)


@dataclass(frozen=True, slots=True)
class CalendarWords:
    """Words of the calendar in the exporter's language.

    visits(booked) and of_seats(booked, seats) write numbers, to_call(booked) those of a closed time.
    """

    name: str
    visits: Callable[[int], str]
    of_seats: Callable[[int, int], str]
    to_call: Callable[[int], str]
    closed: str
    whole_ward: str


def build(agenda: AgendaRow, words: CalendarWords, now: datetime) -> bytes:
    """Give the calendar file (RFC 5545): an event for each time at which somebody is booked, and closures.

    Read in again it updates what is there: an event keeps its UID, and one that holds no more, since
    everybody was cancelled or the closure was taken back, comes as cancelled.
    """
    # Imported here: it is needed only when somebody exports.
    from icalendar import Calendar, Event

    made: Any = Calendar()
    for name, value in _calendar(words):
        made.add(name, value)
    for facts in _events(agenda, words, now):
        event: Any = Event()
        for name, value in facts.items():
            event.add(name, value)
        made.add_component(event)
    made.add_missing_timezones()
    return made.to_ical()


def _calendar(words: CalendarWords) -> list[tuple[str, str]]:
    head = [("prodid", "-//Kofu Desk//JA"), ("version", "2.0"), ("method", "PUBLISH")]
    return [*head, ("x-wr-calname", words.name)]


def _events(agenda: AgendaRow, words: CalendarWords, now: datetime) -> Iterator[Facts]:
    for day in agenda.days:
        booked = _booked(day)
        for slot in day.slots:
            changes = agenda.changes.get(slot.slot_id)
            if changes is not None:
                yield _slot(slot, booked.get(slot.slot_id, 0), changes, words, now)
    for closure in agenda.closures:
        yield _closure(closure, words, now)


def _booked(day: PlaceDayRow) -> dict[int, int]:
    found: dict[int, int] = {}
    for visit in day.visits:
        found[visit.slot_id] = found.get(visit.slot_id, 0) + 1
    return found


def _slot(slot: SlotRow, booked: int, changes: int, words: CalendarWords, now: datetime) -> Facts:
    uid = f"{slot.place}-{slot.on_date:%Y%m%d}-{slot.starts:04}"
    return {
        **_event(uid, changes, now, cancelled=not booked),
        "dtstart": moment(slot.on_date, slot.starts).replace(tzinfo=COUNTER),
        "dtend": moment(slot.on_date, slot.ends).replace(tzinfo=COUNTER),
        "summary": words.to_call(booked) if slot.closed and booked else words.visits(booked),
        "location": slot.place_name,
        "description": words.of_seats(booked, slot.seats),
    }


def _closure(closure: ClosedRow, words: CalendarWords, now: datetime) -> Facts:
    uid = f"closure-{closure.closure_id}"
    begin, end = closure.starts_at, closure.ends_at
    whole = begin.time() == end.time() == _MIDNIGHT
    return {
        **_event(uid, int(closure.withdrawn), now, cancelled=closure.withdrawn),
        "dtstart": begin.date() if whole else begin.replace(tzinfo=COUNTER),
        "dtend": end.date() if whole else end.replace(tzinfo=COUNTER),
        "summary": f"{words.closed}: {closure.reason}",
        "location": closure.place_name or words.whole_ward,
        "transp": "TRANSPARENT",
    }


def _event(uid: str, sequence: int, now: datetime, *, cancelled: bool) -> Facts:
    return {
        "uid": f"{uid}@{HOST}",
        "dtstamp": now.astimezone(UTC).replace(microsecond=0),
        "sequence": sequence,
        "status": "CANCELLED" if cancelled else "CONFIRMED",
    }
