"""Where people are supported: the campaign of the day and its windows, those that are open today first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import select

from desktop_app.campaign_terms import VenueKind
from desktop_app.models.rotation import RotationTurn
from desktop_app.services.campaigns import reading
from desktop_app.services.slots import holidays

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from desktop_app.services.campaigns.rows import CampaignRow, VenueRow

SATURDAY = 5


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A window at which somebody may be supported; open: today, by the calendar of its campaign."""

    venue_id: int
    code: str
    name: str
    open: bool


@dataclass(frozen=True, slots=True)
class DeskRow:
    """What a support desk needs to know of the day; campaign None: there is none yet."""

    campaign: CampaignRow | None
    places: tuple[PlaceRow, ...]


def of_today(session: Session, today: date) -> DeskRow:
    """Give the campaign of the day and its windows, open ones first, in the ward's order."""
    campaign = reading.current(session, today)
    if campaign is None:
        return DeskRow(None, ())
    venues = [row for row in reading.venues(session, campaign.id) if row.kind is not VenueKind.POST_OFFICE]
    closures = reading.closures(session, [row.id for row in venues])
    shut = {row.venue_id for row in closures if row.from_date <= today <= row.until_date}
    turns = _turns(session, campaign.id, today)
    places = [
        PlaceRow(
            row.id,
            row.code,
            row.name,
            row.id not in shut and _is_open(session, campaign, row, today) and _has_turn(row, turns),
        )
        for row in venues
    ]
    return DeskRow(campaign, tuple(sorted(places, key=lambda place: not place.open)))


def _is_open(session: Session, campaign: CampaignRow, venue: VenueRow, today: date) -> bool:
    if today < venue.valid_from or (venue.valid_until and today > venue.valid_until):
        return False
    for day in reading.exceptions(session, campaign.id):
        if day.on_date == today and day.venue_kind in {None, venue.kind}:
            return day.open
    if today.weekday() >= SATURDAY or today.weekday() in venue.closed_weekdays:
        return False
    return today not in holidays.between(session, today, today)


def _turns(session: Session, campaign_id: int, today: date) -> set[int]:
    monday = today - timedelta(days=today.weekday())
    mine = (RotationTurn.campaign_id == campaign_id, RotationTurn.monday == monday)
    return set(session.scalars(select(RotationTurn.venue_id).where(*mine, RotationTurn.ended_at.is_(None))))


def _has_turn(venue: VenueRow, turns: set[int]) -> bool:
    return venue.kind is not VenueKind.ROTATING or venue.id in turns
