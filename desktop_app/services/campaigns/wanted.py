"""What somebody wants a campaign or a venue to be, and whether that can be."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop_app.campaign_terms import CampaignKind, VenueKind
from desktop_app.errors import Invalid
from desktop_app.services import guard
from desktop_app.services.search_keys import fold

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.services.campaigns.rows import DayRow, PartRow

LONGEST_NAME, LONGEST_ADDRESS, LONGEST_REASON, LONGEST_LINE = 60, 100, 100, 30
MOST_PARTS, MOST_AMOUNT, MOST_A_WEEK, MOST_DESKS, MOST_POSITION = 12, 1_000_000, 50, 50, 9_999
MIDNIGHT = 24 * 60
WORKDAYS = frozenset(range(5))
JAPAN = ((20.0, 46.0), (122.0, 154.0))
"""Degrees of latitude and of longitude: two numbers that were exchanged are noticed."""

_PHONE = re.compile(r"[0-9]{1,5}(?:-[0-9]{1,5})*")


@dataclass(frozen=True, slots=True)
class CampaignWanted:
    """All that can be set of a campaign; its kind only when it is made."""

    name: str
    kind: CampaignKind
    opens_on: date
    claim_by: date
    applied_by: date | None
    expires_from: date | None
    expires_until: date | None
    inquiry_name: str
    inquiry_line: str
    venues_a_week: int
    parts: tuple[PartRow, ...]
    days: tuple[DayRow, ...]


@dataclass(frozen=True, slots=True)
class VenueWanted:
    """All that can be set of a venue; its kind only when it is made. campaigns: in which it takes part."""

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
    position: int
    campaigns: frozenset[int]


def campaign(wanted: CampaignWanted) -> CampaignWanted:
    """Give it with its texts in order. Raises Invalid for what can't be, PersonalNumber."""
    _campaign_days(wanted)
    if not 1 <= wanted.venues_a_week <= MOST_A_WEEK:
        raise Invalid("venues_a_week", "out_of_bounds")
    return replace(
        wanted,
        name=text("campaign_title", wanted.name),
        inquiry_name=text("inquiry_name", wanted.inquiry_name),
        inquiry_line=phone(wanted.inquiry_line),
        parts=_parts(wanted.parts),
        days=_days(wanted),
    )


def venue(wanted: VenueWanted) -> VenueWanted:
    """Give it with its texts in order. Raises Invalid for what can't be, PersonalNumber."""
    if wanted.valid_until is not None and wanted.valid_until < wanted.valid_from:
        raise Invalid("valid_until", "before_from")
    if not 0 <= wanted.starts < wanted.ends <= MIDNIGHT:
        raise Invalid("venue_hours", "out_of_bounds")
    if not 1 <= wanted.desks <= MOST_DESKS:
        raise Invalid("desks", "out_of_bounds")
    if wanted.closed_weekdays >= WORKDAYS:
        raise Invalid("closed_weekdays", "all")
    if not 0 <= wanted.position <= MOST_POSITION:
        raise Invalid("position", "out_of_bounds")
    _coordinates(wanted.latitude, wanted.longitude)
    return replace(
        wanted,
        name=text("venue_name", wanted.name),
        address=text("venue_address", wanted.address, LONGEST_ADDRESS),
        district=text("district", wanted.district, needed=wanted.kind is VenueKind.ROTATING),
    )


def text(field: str, given: str, longest: int = LONGEST_NAME, *, needed: bool = True) -> str:
    """Give a text of one line without superfluous blanks. Raises Invalid, PersonalNumber."""
    plain = " ".join(guard.refuse(given).split())
    if needed and not plain:
        raise Invalid(field, "missing")
    if len(plain) > longest:
        raise Invalid(field, "too_long")
    return plain


def phone(given: str) -> str:
    """Give a phone number in figures and hyphens. Raises Invalid, PersonalNumber."""
    plain = text("inquiry_line", given, LONGEST_LINE)
    folded = fold(plain)
    if not _PHONE.fullmatch(folded):
        raise Invalid("inquiry_line", "form")
    return folded


def _campaign_days(wanted: CampaignWanted) -> None:
    if wanted.claim_by < wanted.opens_on:
        raise Invalid("claim_by", "before_from")
    if wanted.kind is CampaignKind.POINTS:
        if wanted.applied_by is None:
            raise Invalid("applied_by", "missing")
        if wanted.applied_by > wanted.claim_by:
            raise Invalid("applied_by", "after_end")
        return
    if wanted.expires_from is None:
        raise Invalid("expires_from", "missing")
    if wanted.expires_until is None:
        raise Invalid("expires_until", "missing")
    if wanted.expires_until < wanted.expires_from:
        raise Invalid("expires_until", "before_from")


def _parts(given: tuple[PartRow, ...]) -> tuple[PartRow, ...]:
    """Give the parts, each with a code: one that is new gets the first that is free."""
    if not 1 <= len(given) <= MOST_PARTS:
        raise Invalid("parts", "number")
    used = {part.code for part in given if part.code}
    free = (code for at in range(1, 2 * MOST_PARTS + 1) if (code := f"part{at}") not in used)
    found: list[PartRow] = []
    for part in given:
        if part.amount is not None and not 0 <= part.amount <= MOST_AMOUNT:
            raise Invalid("amount", "out_of_bounds")
        found.append(replace(part, code=part.code or next(free), name=text("part_name", part.name)))
    if len({fold(part.name) for part in found}) < len(found):
        raise Invalid("part_name", "taken")
    return tuple(found)


def _days(wanted: CampaignWanted) -> tuple[DayRow, ...]:
    found: list[DayRow] = []
    for row in sorted(wanted.days, key=lambda row: (row.on_date, row.venue_kind or "")):
        if not wanted.opens_on <= row.on_date <= wanted.claim_by:
            raise Invalid("on_date", "outside")
        if any((row.on_date, row.venue_kind) == (other.on_date, other.venue_kind) for other in found):
            raise Invalid("on_date", "taken")
        found.append(replace(row, reason=text("reason", row.reason, LONGEST_REASON)))
    return tuple(found)


def _coordinates(latitude: float | None, longitude: float | None) -> None:
    if latitude is None and longitude is None:
        return
    if latitude is None or longitude is None:
        raise Invalid("coordinates", "half")
    for value, (least, most) in zip((latitude, longitude), JAPAN, strict=True):
        if not least <= value <= most:
            raise Invalid("coordinates", "out_of_bounds")
