"""What the screen of the rotation hands to the jobs: functions that run off the screen's thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from desktop_app.campaign_terms import VenueKind
from desktop_app.services.campaigns import reading
from desktop_app.services.rotation import affected, asking, calendar, explaining, listing, rounds
from desktop_app.services.rotation.asking import Wanted
from desktop_app.services.rotation.rows import LostRow
from desktop_app.services.slots.calendar import each

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting
    from desktop_app.services.campaigns.rows import CampaignRow, VenueRow
    from desktop_app.services.rotation.affected import AffectedRow
    from desktop_app.services.rotation.explaining import HistoryRow, WeekWhyRow
    from desktop_app.services.rotation.rows import WeekRow


@dataclass(frozen=True, slots=True)
class Board:
    """All weeks of a campaign that are planned, with what stands around them.

    round_of: of a week the number of its round, from 1. without_days: turns whose venue is shut all week.
    """

    campaign: CampaignRow | None
    today: date
    weeks: tuple[WeekRow, ...] = ()
    a_week: int = 0
    round_of: Mapping[date, int] = field(default_factory=dict[date, int])
    holidays: Mapping[date, str] = field(default_factory=dict[date, str])
    without_days: tuple[AffectedRow, ...] = ()
    venues: tuple[VenueRow, ...] = ()

    @property
    def announced_until(self) -> date | None:
        """The last day up to which, from today on, all weeks are announced."""
        last: date | None = None
        for week in self.weeks:
            if week.last >= self.today and week.announced_at is None:
                break
            last = week.last if week.announced_at else last
        return last


@dataclass(frozen=True, slots=True)
class VenueWeek:
    """A venue in a week, day by day: None where it opens, else why it doesn't."""

    venue: VenueRow
    days: tuple[LostRow | None, ...]


@dataclass(frozen=True, slots=True)
class WeekDays:
    """A week day by day: the permanent windows first, then the venues that have their turn."""

    monday: date
    today: date
    rows: tuple[VenueWeek, ...]
    holidays: Mapping[date, str]


def read_board(acting: Acting) -> Callable[[Session], Board]:
    """Read the campaign of the day with its weeks."""

    def work(session: Session) -> Board:
        campaign = reading.current(session, acting.today)
        if campaign is None:
            return Board(None, acting.today)
        venues = reading.venues(session, campaign.id, VenueKind.ROTATING)
        planned = listing.planned_days(session, campaign.id)
        if planned is None:
            return Board(campaign, acting.today, venues=venues)
        weeks = listing.weeks(session, campaign.id, *planned)
        asked = asking.gather(session, acting.today, campaign.id, Wanted(*planned, as_planned=True))
        parts = rounds.rounds(asked.ask)
        return Board(
            campaign,
            acting.today,
            weeks,
            max([asked.ask.a_week, *(len(week.turns) for week in weeks)]),
            {monday: at for at, part in enumerate(parts, 1) for monday in part.weeks},
            asked.frame.holidays,
            affected.without_days(session, campaign.id, acting.today, planned[1]),
            venues,
        )

    return work


def read_why(acting: Acting, campaign_id: int, monday: date) -> Callable[[Session], WeekWhyRow]:
    """Read why a week looks as it does."""
    return lambda session: explaining.why(session, acting.today, campaign_id, monday)


def read_history(campaign_id: int, monday: date) -> Callable[[Session], tuple[HistoryRow, ...]]:
    """Read all turns that a week has or had."""
    return lambda session: explaining.history(session, campaign_id, monday)


def read_days(acting: Acting, campaign_id: int, monday: date) -> Callable[[Session], WeekDays]:
    """Read a week day by day."""

    def work(session: Session) -> WeekDays:
        sunday = calendar.last_of(monday)
        campaign = listing.campaign(session, campaign_id)
        known = listing.known_venues(session)
        found = listing.weeks(session, campaign_id, monday, monday)
        turns = [known[turn.venue_id] for week in found for turn in week.turns]
        permanent = reading.venues(session, campaign_id, VenueKind.PERMANENT)
        here = [*permanent, *turns]
        frame = calendar.frame(session, campaign, here, monday, sunday)
        first, last = (found[0].first, found[0].last) if found else (monday, sunday)

        def days(venue: VenueRow, begin: date, end: date) -> tuple[LostRow | None, ...]:
            return tuple(
                calendar.lost_on(frame, venue, day) if begin <= day <= end else calendar.outside(day)
                for day in each(monday, sunday)
            )

        rows = [VenueWeek(venue, days(venue, monday, sunday)) for venue in permanent]
        rows += [VenueWeek(venue, days(venue, first, last)) for venue in turns]
        return WeekDays(monday, acting.today, tuple(rows), frame.holidays)

    return work
