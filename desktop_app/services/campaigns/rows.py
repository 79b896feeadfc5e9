"""What is told of a campaign, its venues, their closures and its publicity."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

    from desktop_app.campaign_terms import CampaignKind, Medium, VenueKind


@dataclass(frozen=True, slots=True)
class PartRow:
    """One part of a campaign; amount in points (yen), None where nothing is given."""

    code: str
    name: str
    amount: int | None


@dataclass(frozen=True, slots=True)
class CampaignRow:
    """One campaign with its parts in order.

    applied_by: points for cards applied for until this day; expires_from and expires_until: renewals of what
    expires between them. venues_a_week: so many rotating venues have their turn in a week. sample: shipped as
    an example, not the ward's own word. Of all campaigns one is active: the screens are about it.
    """

    id: int
    code: str
    name: str
    kind: CampaignKind
    opens_on: date
    claim_by: date
    applied_by: date | None
    expires_from: date | None
    expires_until: date | None
    inquiry_name: str
    inquiry_line: str
    sample: bool
    version: int
    parts: tuple[PartRow, ...]
    active: bool = True
    venues_a_week: int = 4


@dataclass(frozen=True, slots=True)
class DayRow:
    """A day on which the rule "weekdays only" does not hold, for venues of a kind or for all."""

    on_date: date
    venue_kind: VenueKind | None
    open: bool
    reason: str
    id: int = 0


@dataclass(frozen=True, slots=True)
class VenueRow:
    """One venue; times are minutes after midnight, weekdays 0 Monday … 6 Sunday."""

    id: int
    code: str
    name: str
    kind: VenueKind
    address: str
    district: str
    latitude: float | None
    longitude: float | None
    valid_from: date
    valid_until: date | None
    closed_weekdays: frozenset[int]
    starts: int
    ends: int
    desks: int
    substitute_id: int | None
    sample: bool
    version: int
    position: int = 0


@dataclass(frozen=True, slots=True)
class ClosureRow:
    """Days, both ends included, on which a venue is shut."""

    venue_id: int
    from_date: date
    until_date: date
    reason: str
    id: int = 0
    made_by: str = ""
    withdrawn_by: str | None = None


@dataclass(frozen=True, slots=True)
class PublicityRow:
    """One time that the ward tells of a campaign; done_at and done_by once somebody ticked it."""

    id: int
    campaign_id: int
    medium: Medium
    due_on: date
    subject: str
    done_at: datetime | None
    done_by: str | None
    version: int
