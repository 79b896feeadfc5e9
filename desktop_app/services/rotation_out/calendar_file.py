"""The calendar file of the venues: an event for each day on which one opens; no names of people."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from desktop_app.services.slots.calendar import moment

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime

    from desktop_app.services.campaigns.rows import VenueRow
    from desktop_app.services.rotation_out.reading import Schedule

COUNTER = ZoneInfo("Asia/Tokyo")
HOST = "kofu-desk"
MINUTE = 60


@dataclass(frozen=True, slots=True)
class CalendarWords:
    """Words of the calendar in the exporter's language; summary(venue's name), inquiry(name, number)."""

    summary: Callable[[str], str]
    inquiry: Callable[[str, str], str]


def build(schedule: Schedule, words: CalendarWords, now: datetime) -> bytes:
    """Give the calendar file (RFC 5545), hours in local time.

    Read in again it updates what is there: an event keeps its UID, and a day of which people were told and
    that fell away since comes as cancelled.
    """
    # Imported here: it is needed only when somebody exports.
    from icalendar import Calendar, Event

    made: Any = Calendar()
    head = [("prodid", "-//Kofu Desk//JA"), ("version", "2.0"), ("method", "PUBLISH")]
    for name, value in [*head, ("x-wr-calname", schedule.campaign.name)]:
        made.add(name, value)
    weeks = [(stop.venue, day) for week in schedule.weeks for stop in week.stops for day in stop.days]
    permanent = [(stop.venue, day) for stop in schedule.permanent for day in stop.days]
    events = [(*one, False) for one in (*weeks, *permanent)] + [(*one, True) for one in schedule.gone]
    for venue, day, gone in sorted(events, key=lambda one: (one[1], one[0].code)):
        event: Any = Event()
        for name, value in _event(schedule, venue, day, words, now, gone=gone).items():
            event.add(name, value)
        made.add_component(event)
    made.add_missing_timezones()
    return made.to_ical()


def _event(
    schedule: Schedule, venue: VenueRow, day: date, words: CalendarWords, now: datetime, *, gone: bool
) -> dict[str, object]:
    campaign = schedule.campaign
    return {
        "uid": f"{campaign.code}-{venue.code}-{day:%Y%m%d}@{HOST}",
        "dtstamp": now.astimezone(UTC).replace(microsecond=0),
        # A later file wins over an earlier one, also where a closure changed no plan.
        "sequence": int(now.timestamp()) // MINUTE,
        "status": "CANCELLED" if gone else "CONFIRMED",
        "dtstart": moment(day, venue.starts).replace(tzinfo=COUNTER),
        "dtend": moment(day, venue.ends).replace(tzinfo=COUNTER),
        "summary": words.summary(venue.name),
        "location": f"{venue.name} {venue.address}",
        "description": words.inquiry(campaign.inquiry_name, campaign.inquiry_line),
    }
