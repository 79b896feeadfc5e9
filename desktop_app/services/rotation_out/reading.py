"""Reads the schedule of a range of days: who opens when, week by week."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from desktop_app.campaign_terms import DayLost, VenueKind
from desktop_app.errors import Invalid, NotAllowed
from desktop_app.models.rotation import RotationTurn
from desktop_app.services.campaigns import reading
from desktop_app.services.rotation import calendar, listing
from desktop_app.services.slots.calendar import check_range, each

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from desktop_app.services.campaigns.rows import CampaignRow, DayRow, VenueRow
    from desktop_app.services.rotation.calendar import Frame
    from desktop_app.services.rotation.rows import WeekRow

WEEKDAYS = 5


@dataclass(frozen=True, slots=True)
class Wanted:
    """Days (both included) of a campaign; venue_id: only that venue."""

    campaign_id: int
    first: date
    last: date
    venue_id: int | None = None

    def subject(self) -> str:
        """Name it without anybody's name."""
        return f"{self.campaign_id} {self.first} {self.last} {self.venue_id or '*'}"


@dataclass(frozen=True, slots=True)
class StopRow:
    """A venue with the days of a week, or of the whole range, on which it opens."""

    venue: VenueRow
    days: tuple[date, ...]
    stands_in_for: str = ""


@dataclass(frozen=True, slots=True)
class OutWeek:
    """A week with the venues that have their turn and open in it."""

    monday: date
    stops: tuple[StopRow, ...]

    @property
    def days(self) -> tuple[date, ...]:
        """The days on which one of them opens."""
        return tuple(sorted({day for stop in self.stops for day in stop.days}))


@dataclass(frozen=True, slots=True)
class Schedule:
    """What is given out. gone: days at a venue of which people were told and that fell away since.

    extra: days of the range that are open by exception.
    """

    campaign: CampaignRow
    wanted: Wanted
    weeks: tuple[OutWeek, ...]
    permanent: tuple[StopRow, ...]
    gone: tuple[tuple[VenueRow, date], ...]
    extra: tuple[DayRow, ...]

    def count(self) -> int:
        """So many days of venues there are."""
        weeks = sum(len(stop.days) for week in self.weeks for stop in week.stops)
        return weeks + sum(len(stop.days) for stop in self.permanent)


def read(session: Session, wanted: Wanted) -> Schedule:
    """Read the planned weeks and the permanent windows of the days.

    Raises Unknown for a campaign or a venue that is none, Invalid for a range that is none or too long, and
    NotAllowed (not_planned) where no day of it is planned and no permanent window opens.
    """
    check_range(wanted.first, wanted.last)
    if wanted.last < wanted.first:
        raise Invalid("until", "before_from")
    campaign = reading.one(session, wanted.campaign_id)
    known = listing.known_venues(session)
    planned = listing.weeks(session, campaign.id, wanted.first, wanted.last)
    frame = calendar.frame(session, campaign, tuple(known.values()), wanted.first, wanted.last)
    found = Schedule(
        campaign,
        wanted,
        tuple(week for row in planned if (week := _week(row, known, wanted)).stops),
        _permanent(session, frame, wanted),
        tuple(_gone(session, planned, known, frame, wanted)),
        tuple(
            row
            for row in reading.exceptions(session, campaign.id)
            if row.open and wanted.first <= row.on_date <= wanted.last
        ),
    )
    if not found.weeks and not found.permanent and not found.gone:
        raise NotAllowed("rotation_out", "not_planned")
    return found


def _week(row: WeekRow, known: dict[int, VenueRow], wanted: Wanted) -> OutWeek:
    stops = [
        StopRow(known[turn.venue_id], days, turn.stands_in_for_name)
        for turn in row.turns
        if wanted.venue_id in {None, turn.venue_id}
        and (days := tuple(day for day in turn.days if wanted.first <= day <= wanted.last))
    ]
    return OutWeek(row.monday, tuple(stops))


def _permanent(session: Session, frame: Frame, wanted: Wanted) -> tuple[StopRow, ...]:
    found = reading.venues(session, wanted.campaign_id, VenueKind.PERMANENT)
    return tuple(
        StopRow(venue, days)
        for venue in found
        if wanted.venue_id in {None, venue.id}
        and (days := calendar.open_days(frame, venue, wanted.first, wanted.last))
    )


def _gone(
    session: Session,
    planned: tuple[WeekRow, ...],
    known: dict[int, VenueRow],
    frame: Frame,
    wanted: Wanted,
) -> list[tuple[VenueRow, date]]:
    """Days that a calendar may hold from before: of turns that ended, or whose venue is shut since."""
    told = {row.monday: row for row in planned if row.announced_at is not None}
    stand = {(turn.venue_id, day) for row in planned for turn in row.turns for day in turn.days}
    turns = session.execute(
        select(RotationTurn.monday, RotationTurn.venue_id)
        .where(RotationTurn.campaign_id == wanted.campaign_id, RotationTurn.monday.in_(told))
        .distinct()
        .order_by(RotationTurn.monday, RotationTurn.venue_id)
    )
    found: list[tuple[VenueRow, date]] = []
    for monday, venue_id in turns:
        venue, row = known[venue_id], told[monday]
        if wanted.venue_id not in {None, venue_id}:
            continue
        for day in each(max(row.first, wanted.first), min(row.last, wanted.last)):
            lost = calendar.lost_on(frame, venue, day)
            could = lost is None or lost.why in {DayLost.SHUT, DayLost.DOWN}
            if could and day.weekday() < WEEKDAYS and (venue_id, day) not in stand:
                found.append((venue, day))
    return found
