"""What campaigns and venues are wanted to be in tests."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from desktop_app.campaign_terms import CampaignKind, VenueKind
from desktop_app.services.campaigns.rows import DayRow, PartRow
from desktop_app.services.campaigns.wanted import CampaignWanted, VenueWanted

PERSONAL = "621498320257"
RENEWAL = CampaignWanted(
    name=" カードの　更新 ",
    kind=CampaignKind.RENEWAL,
    opens_on=date(2026, 4, 1),
    claim_by=date(2027, 3, 31),
    applied_by=None,
    expires_from=date(2026, 4, 1),
    expires_until=date(2027, 6, 30),
    inquiry_name="ダイヤル",
    inquiry_line="０３－５８８８－７７０７",
    venues_a_week=3,
    parts=(PartRow("", "カード", None), PartRow("", "証明書", None)),
    days=(DayRow(date(2026, 5, 2), None, True, "連休の初日"),),
)
POINTS = replace(
    RENEWAL, kind=CampaignKind.POINTS, applied_by=date(2026, 4, 1), expires_from=None, expires_until=None
)
VENUE = VenueWanted(
    name=" 千住　会場 ",
    kind=VenueKind.ROTATING,
    address="足立区千住一丁目",
    district="千住",
    latitude=35.75,
    longitude=139.8,
    valid_from=date(2023, 4, 1),
    valid_until=None,
    closed_weekdays=frozenset({0}),
    starts=600,
    ends=960,
    desks=2,
    substitute_id=None,
    position=3,
    campaigns=frozenset(),
)
