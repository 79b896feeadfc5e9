"""Gathers what the planner is told: venues and their days, what stands, what people wish."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sqlalchemy import select

from desktop_app.campaign_terms import VenueKind, WishKind
from desktop_app.errors import Invalid, NotAllowed
from desktop_app.models.campaign import Campaign
from desktop_app.models.rotation import RotationTurn, RotationWeek
from desktop_app.services.campaigns import reading
from desktop_app.services.rotation import calendar, listing
from desktop_app.services.rotation.rows import Ask, Kept, PlanVenue
from desktop_app.services.slots.calendar import check_range

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from sqlalchemy.orm import Session

    from desktop_app.services.campaigns.rows import CampaignRow, VenueRow
    from desktop_app.services.rotation.calendar import Frame
    from desktop_app.services.rotation.rows import Cell


SEEDS = range(1_000_000)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody wants planned: the days from first to last (both included), by which seed.

    as_planned: of weeks that have a plan only the days that it has; a plan made anew may take more of them.
    """

    first: date
    last: date
    seed: int = 0
    as_planned: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """The question with what is needed to tell its answer.

    weeks: the Mondays that are to be planned; parts: of each week the days that are planned.
    """

    ask: Ask
    campaign: CampaignRow
    weeks: tuple[date, ...]
    parts: Mapping[date, tuple[date, date]]
    venues: Mapping[int, VenueRow]
    frame: Frame


@dataclass(frozen=True, slots=True)
class _Stored:
    """What stands: the weeks by their Monday, and their turns."""

    weeks: dict[date, RotationWeek]
    turns: dict[date, tuple[Kept, ...]]


def gather(session: Session, today: date, campaign_id: int, wanted: Wanted) -> Asked:
    """Gather what planning these days needs, cut to the campaign's.

    Raises Unknown for the campaign, Invalid for days that are no range and a seed that is none, NotAllowed:
    outside_campaign, no_venues.
    """
    check_range(wanted.first, wanted.last)
    if wanted.seed not in SEEDS:
        raise Invalid("seed", "out_of_bounds")
    campaign = listing.campaign(session, campaign_id)
    first, last = max(wanted.first, campaign.opens_on), min(wanted.last, campaign.claim_by)
    if last < first:
        raise NotAllowed("rotation", "outside_campaign")
    rotating = reading.venues(session, campaign_id, VenueKind.ROTATING)
    if not rotating:
        raise NotAllowed("rotation", "no_venues")
    stored = _stored(session, campaign_id)
    planned = tuple(calendar.mondays(first, last))
    parts = _parts(stored, planned, first, last, as_planned=wanted.as_planned)
    venues = listing.known_venues(session)
    needed = {venue.id for venue in rotating} | {venue.substitute_id for venue in rotating}
    for turns in stored.turns.values():
        needed.update(known for turn in turns for known in (turn.venue_id, turn.whose))
    here = [venues[known] for known in venues if known in needed]
    frame = calendar.frame(session, campaign, here, min(parts), max(until for _, until in parts.values()))
    ask = _ask(session, campaign, rotating, parts, Cells.of(frame, parts, here))
    this_week = calendar.monday(today)
    kept = {
        week: stored.turns.get(week, ())
        for week, row in stored.weeks.items()
        if week not in planned or row.announced_at is not None or week < this_week
    }
    over = frozenset(week for week in kept if week not in planned or week < this_week)
    ask = replace(ask, kept=kept, over=over, seed=wanted.seed)
    return Asked(ask, campaign, planned, parts, venues, frame)


@dataclass(frozen=True, slots=True)
class Cells:
    """Open days, lost days and whether a venue takes part, by week and venue."""

    days: dict[Cell, int]
    lost: dict[Cell, int]
    valid: frozenset[Cell]

    @classmethod
    def of(cls, frame: Frame, parts: Mapping[date, tuple[date, date]], venues: Iterable[VenueRow]) -> Cells:
        """Count them for these venues in these weeks."""
        days: dict[Cell, int] = {}
        lost: dict[Cell, int] = {}
        valid: set[Cell] = set()
        for venue in venues:
            for week, (first, last) in parts.items():
                cell = (week, venue.id)
                days[cell] = len(calendar.open_days(frame, venue, first, last))
                lost[cell] = len(calendar.lost_days(frame, venue, week, first, last))
                if venue.valid_from <= last and (venue.valid_until is None or venue.valid_until >= first):
                    valid.add(cell)
        return cls(days, lost, frozenset(valid))


def _ask(
    session: Session,
    campaign: CampaignRow,
    rotating: Iterable[VenueRow],
    parts: Mapping[date, tuple[date, date]],
    cells: Cells,
) -> Ask:
    wishes: defaultdict[WishKind, set[Cell]] = defaultdict(set)
    for wish in listing.wishes(session, campaign.id, min(parts), max(parts)):
        wishes[wish.kind].add((wish.monday, wish.venue_id))
    a_week = session.scalars(select(Campaign.venues_a_week).where(Campaign.id == campaign.id)).one()
    return Ask(
        tuple(sorted(parts)),
        tuple(_venue(row) for row in rotating),
        a_week,
        cells.days,
        cells.lost,
        cells.valid,
        pins=frozenset(wishes[WishKind.PINNED]),
        forbids=frozenset(wishes[WishKind.FORBIDDEN]),
    )


def _venue(row: VenueRow) -> PlanVenue:
    known = row.latitude is not None and row.longitude is not None
    place = (row.latitude or 0.0, row.longitude or 0.0) if known else None
    return PlanVenue(row.id, row.district, place, row.substitute_id)


def _stored(session: Session, campaign_id: int) -> _Stored:
    """Read what stands; a week without turns is as if it had no plan."""
    turns: defaultdict[date, list[Kept]] = defaultdict(list)
    for row in session.execute(
        select(RotationTurn.monday, RotationTurn.venue_id, RotationTurn.stands_in_for)
        .where(RotationTurn.campaign_id == campaign_id, RotationTurn.ended_at.is_(None))
        .order_by(RotationTurn.id)
    ):
        turns[row.monday].append(Kept(row.venue_id, row.stands_in_for))
    weeks = session.scalars(
        select(RotationWeek)
        .where(RotationWeek.campaign_id == campaign_id)
        .execution_options(populate_existing=True)
    )
    return _Stored(
        {week.monday: week for week in weeks if turns[week.monday]},
        {monday: tuple(found) for monday, found in turns.items()},
    )


def _parts(
    stored: _Stored, planned: Iterable[date], first: date, last: date, *, as_planned: bool
) -> dict[date, tuple[date, date]]:
    """Say which days of each week are planned: those wanted and those planned before."""
    parts = {week: (row.from_date, row.until_date) for week, row in stored.weeks.items()}
    for week in planned:
        if as_planned and week in parts:
            continue
        begin, end = calendar.part(week, first, last)
        before = parts.get(week, (begin, end))
        parts[week] = min(begin, before[0]), max(end, before[1])
    return dict(sorted(parts.items()))
