"""All campaigns, venues, closures and publicity at once, as the pages on which they are changed need them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from desktop_app.models.campaign import CampaignVenue
from desktop_app.services.campaigns import reading

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from desktop_app.services.campaigns.rows import CampaignRow, ClosureRow, DayRow, PublicityRow, VenueRow


@dataclass(frozen=True, slots=True)
class Overview:
    """What there is; takes_part: the campaigns of each venue; days: those that differ, of each campaign.

    publicity is that of the campaign that the screens are about.
    """

    campaigns: tuple[CampaignRow, ...]
    current: CampaignRow | None
    venues: tuple[VenueRow, ...]
    takes_part: dict[int, frozenset[int]]
    days: dict[int, tuple[DayRow, ...]]
    closures: tuple[ClosureRow, ...]
    publicity: tuple[PublicityRow, ...]

    def names(self) -> dict[int, str]:
        """Give the names of the venues by their ids."""
        return {row.id: row.name for row in self.venues}


def read(session: Session, today: date) -> Overview:
    """Read all of it; a ward has some dozens of venues."""
    campaigns = reading.all_of(session)
    current = reading.current(session, today)
    links: defaultdict[int, set[int]] = defaultdict(set)
    for row in session.execute(select(CampaignVenue.venue_id, CampaignVenue.campaign_id)):
        links[row.venue_id].add(row.campaign_id)
    return Overview(
        campaigns,
        current,
        reading.every_venue(session),
        {venue_id: frozenset(found) for venue_id, found in links.items()},
        {row.id: reading.exceptions(session, row.id) for row in campaigns},
        reading.every_closure(session),
        reading.publicity(session, current.id) if current else (),
    )
