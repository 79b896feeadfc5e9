"""The days on which a venue of a campaign opens, and why it doesn't on the others."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import select

from desktop_app.campaign_terms import DayLost, VenueKind
from desktop_app.models.slot import Closure
from desktop_app.services.campaigns import reading
from desktop_app.services.campaigns.rows import ClosureRow
from desktop_app.services.rotation.rows import LostRow
from desktop_app.services.slots import holidays
from desktop_app.services.slots.calendar import each, moment

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sqlalchemy.orm import Session

    from desktop_app.services.campaigns.rows import CampaignRow, VenueRow

DAYS, SATURDAY = 7, 5


@dataclass(frozen=True, slots=True)
class Frame:
    """What holds for the venues of a campaign: its days, holidays, exceptions, closures by venue.

    exceptions: for a day and a kind (None: all) whether it is open, and why; down: the whole ward's closures
    as (begin, end, reason), local times.
    """

    opens_on: date
    claim_by: date
    holidays: dict[date, str] = field(default_factory=dict[date, str])
    exceptions: dict[tuple[date, VenueKind | None], tuple[bool, str]] = field(
        default_factory=dict[tuple[date, VenueKind | None], tuple[bool, str]]
    )
    closures: dict[int, tuple[ClosureRow, ...]] = field(default_factory=dict[int, tuple[ClosureRow, ...]])
    down: tuple[tuple[datetime, datetime, str], ...] = ()


def monday(day: date) -> date:
    """Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def last_of(week: date) -> date:
    """Sunday of the week of a Monday."""
    return week + timedelta(days=DAYS - 1)


def mondays(first: date, last: date) -> Iterator[date]:
    """Give the Mondays of the weeks that these days (both included) touch."""
    begin = monday(first)
    count = (monday(last) - begin).days // DAYS + 1
    return (begin + timedelta(days=DAYS * at) for at in range(count))


def frame(
    session: Session, campaign: CampaignRow, venues: Iterable[VenueRow], first: date, last: date
) -> Frame:
    """Read what holds for these venues between two days."""
    shut: dict[int, list[ClosureRow]] = {venue.id: [] for venue in venues}
    for row in reading.closures(session, tuple(shut)):
        shut[row.venue_id].append(row)
    down = session.execute(
        select(Closure.starts_at, Closure.ends_at, Closure.reason).where(
            Closure.withdrawn_at.is_(None),
            Closure.place_code.is_(None),
            Closure.starts_at < moment(last + timedelta(days=1), 0),
            Closure.ends_at > moment(first, 0),
        )
    )
    return Frame(
        campaign.opens_on,
        campaign.claim_by,
        holidays.between(session, first, last),
        {
            (row.on_date, row.venue_kind): (row.open, row.reason)
            for row in reading.exceptions(session, campaign.id)
        },
        {venue_id: tuple(rows) for venue_id, rows in shut.items()},
        tuple((row.starts_at, row.ends_at, row.reason) for row in down),
    )


def lost_on(known: Frame, venue: VenueRow, day: date) -> LostRow | None:
    """Why the venue does not open on a day; None when it opens, also where the day is an exception."""
    gone = venue.valid_until is not None and day > venue.valid_until
    if not known.opens_on <= day <= known.claim_by:
        return LostRow(day, DayLost.OUTSIDE)
    if day < venue.valid_from or gone:
        return LostRow(day, DayLost.NOT_VALID)
    return _shut(known, venue, day) or _by_rule(known, venue, day)


def _shut(known: Frame, venue: VenueRow, day: date) -> LostRow | None:
    for closure in known.closures.get(venue.id, ()):
        if closure.from_date <= day <= closure.until_date:
            return LostRow(day, DayLost.SHUT, closure.reason)
    for starts_at, ends_at, reason in known.down:
        if starts_at <= moment(day, venue.starts) and ends_at >= moment(day, venue.ends):
            return LostRow(day, DayLost.DOWN, reason)
    return LostRow(day, DayLost.CLOSED_WEEKDAY) if day.weekday() in venue.closed_weekdays else None


def _by_rule(known: Frame, venue: VenueRow, day: date) -> LostRow | None:
    """Weekdays only and no holidays, unless the campaign says otherwise of the day."""
    exception = known.exceptions.get((day, venue.kind)) or known.exceptions.get((day, None))
    if exception is not None:
        return None if exception[0] else LostRow(day, DayLost.EXCEPTION, exception[1])
    if day.weekday() >= SATURDAY:
        return LostRow(day, DayLost.OUTSIDE)
    return LostRow(day, DayLost.HOLIDAY, known.holidays[day]) if day in known.holidays else None


def outside(day: date) -> LostRow:
    """Say of a day that it is not planned."""
    return LostRow(day, DayLost.OUTSIDE)


def open_days(known: Frame, venue: VenueRow, first: date, last: date) -> tuple[date, ...]:
    """Give the days (both ends included) on which the venue opens."""
    return tuple(day for day in each(first, last) if lost_on(known, venue, day) is None)


def lost_days(known: Frame, venue: VenueRow, week: date, first: date, last: date) -> tuple[LostRow, ...]:
    """Give the weekdays of a week that the venue loses; of the week the days from first to last are planned.

    Weekdays on which it never opens are not lost.
    """
    found: list[LostRow] = []
    for day in each(week, week + timedelta(days=SATURDAY - 1)):
        why = lost_on(known, venue, day) if first <= day <= last else outside(day)
        if why is not None and day.weekday() not in venue.closed_weekdays:
            found.append(why)
    return tuple(found)


def part(week: date, first: date, last: date) -> tuple[date, date]:
    """Which days of a week lie between two days."""
    return max(week, first), min(last_of(week), last)
