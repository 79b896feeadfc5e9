"""Reads campaigns, the venues that take part, days that differ, closures and publicity."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from sqlalchemy import select

from desktop_app.campaign_terms import CampaignKind, Medium, VenueKind
from desktop_app.errors import Unknown
from desktop_app.models.campaign import (
    Campaign,
    CampaignDay,
    CampaignPart,
    CampaignVenue,
    Publicity,
    Venue,
    VenueClosure,
)
from desktop_app.services.campaigns.rows import (
    CampaignRow,
    ClosureRow,
    DayRow,
    PartRow,
    PublicityRow,
    VenueRow,
)

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from sqlalchemy import Select
    from sqlalchemy.orm import Session


def current(session: Session, today: date) -> CampaignRow | None:
    """Give the active campaign; of several the one that runs today, else the next, else the last."""
    active = [row for row in all_of(session) if row.active]
    runs = [row for row in active if row.opens_on <= today <= row.claim_by]
    coming = [row for row in active if row.opens_on > today]
    if runs:
        return max(runs, key=lambda row: (row.opens_on, row.id))
    if coming:
        return min(coming, key=lambda row: (row.opens_on, row.id))
    return max(active, key=lambda row: (row.claim_by, row.id), default=None)


def all_of(session: Session) -> tuple[CampaignRow, ...]:
    """Give all campaigns, the latest to open first."""
    parts: defaultdict[int, list[PartRow]] = defaultdict(list)
    for part in session.scalars(
        select(CampaignPart).order_by(CampaignPart.campaign_id, CampaignPart.position)
    ):
        parts[part.campaign_id].append(PartRow(part.code, part.name, part.amount))
    found = session.scalars(
        select(Campaign)
        .order_by(Campaign.opens_on.desc(), Campaign.id.desc())
        .execution_options(populate_existing=True)
    )
    return tuple(_campaign(row, tuple(parts[row.id])) for row in found)


def venues(session: Session, campaign_id: int, kind: VenueKind | None = None) -> tuple[VenueRow, ...]:
    """Give the venues that take part in a campaign, in the ward's order; of one kind or all."""
    statement = (
        _venues()
        .join(CampaignVenue, CampaignVenue.venue_id == Venue.id)
        .where(CampaignVenue.campaign_id == campaign_id)
    )
    if kind is not None:
        statement = statement.where(Venue.kind == kind.value)
    return tuple(venue_row(row) for row in session.scalars(statement))


def one(session: Session, campaign_id: int) -> CampaignRow:
    """Give one campaign. Raises Unknown."""
    for row in all_of(session):
        if row.id == campaign_id:
            return row
    raise Unknown("campaign", str(campaign_id))


def every_venue(session: Session) -> tuple[VenueRow, ...]:
    """Give all venues, whether they take part in a campaign or not, in the ward's order."""
    return tuple(venue_row(row) for row in session.scalars(_venues()))


def taking_part(session: Session, venue_id: int) -> frozenset[int]:
    """Give the campaigns in which a venue takes part."""
    wanted = CampaignVenue.venue_id == venue_id
    return frozenset(session.scalars(select(CampaignVenue.campaign_id).where(wanted)))


def exceptions(session: Session, campaign_id: int) -> tuple[DayRow, ...]:
    """Give the days of a campaign on which the rule "weekdays only" does not hold, in order."""
    found = session.scalars(
        select(CampaignDay)
        .where(CampaignDay.campaign_id == campaign_id)
        .order_by(CampaignDay.on_date, CampaignDay.id)
    )
    return tuple(DayRow(row.on_date, _kind(row.venue_kind), row.open, row.reason, row.id) for row in found)


def closures(session: Session, venue_ids: Collection[int]) -> tuple[ClosureRow, ...]:
    """Give the closures of venues that hold (those withdrawn are left out), in order of their days."""
    found = session.scalars(
        select(VenueClosure)
        .where(VenueClosure.venue_id.in_(venue_ids), VenueClosure.withdrawn_at.is_(None))
        .order_by(VenueClosure.from_date, VenueClosure.id)
    )
    return tuple(closure_row(row) for row in found)


def every_closure(session: Session) -> tuple[ClosureRow, ...]:
    """Give all closures of venues, also those withdrawn, the latest first."""
    found = session.scalars(
        select(VenueClosure).order_by(VenueClosure.from_date.desc(), VenueClosure.id.desc())
    )
    return tuple(closure_row(row) for row in found)


def publicity(session: Session, campaign_id: int) -> tuple[PublicityRow, ...]:
    """Give when and where the ward tells of a campaign, by day."""
    found = session.scalars(
        select(Publicity).where(Publicity.campaign_id == campaign_id).order_by(Publicity.due_on, Publicity.id)
    )
    return tuple(publicity_row(row) for row in found)


def publicity_row(row: Publicity) -> PublicityRow:
    """Give what is told of an entry of the publicity list."""
    return PublicityRow(
        row.id,
        row.campaign_id,
        Medium(row.medium),
        row.due_on,
        row.subject,
        row.done_at,
        row.done_by,
        row.version,
    )


def closure_row(row: VenueClosure) -> ClosureRow:
    """Give what is told of a closure of a venue."""
    return ClosureRow(
        row.venue_id,
        row.from_date,
        row.until_date,
        row.reason,
        row.id,
        row.made_by,
        row.withdrawn_by,
    )


def venue_row(row: Venue) -> VenueRow:
    """Give what is told of a venue."""
    return VenueRow(
        row.id,
        row.code,
        row.name,
        VenueKind(row.kind),
        row.address,
        row.district,
        row.latitude,
        row.longitude,
        row.valid_from,
        row.valid_until,
        frozenset(map(int, row.closed_weekdays)),
        row.starts,
        row.ends,
        row.desks,
        row.substitute_id,
        row.sample,
        row.version,
        row.position,
    )


def _kind(code: str | None) -> VenueKind | None:
    return VenueKind(code) if code else None


def _venues() -> Select[Venue]:
    return select(Venue).order_by(Venue.position, Venue.code).execution_options(populate_existing=True)


def _campaign(row: Campaign, parts: tuple[PartRow, ...]) -> CampaignRow:
    return CampaignRow(
        row.id,
        row.code,
        row.name,
        CampaignKind(row.kind),
        row.opens_on,
        row.claim_by,
        row.applied_by,
        row.expires_from,
        row.expires_until,
        row.inquiry_name,
        row.inquiry_line,
        row.sample,
        row.version,
        parts,
        row.active,
        row.venues_a_week,
    )
