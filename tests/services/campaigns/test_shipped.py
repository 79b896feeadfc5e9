"""What the program ships: the campaign of 2023 as the report tells it, and the next one without any code."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest
from sqlalchemy import update

from desktop_app.campaign_terms import CampaignKind, VenueKind
from desktop_app.errors import NoPermission
from desktop_app.models.campaign import Campaign, Venue
from desktop_app.models.database import Database
from desktop_app.services.campaigns import reading, shipped
from desktop_app.services.campaigns.shipped import LoadedRow
from desktop_app.services.verify import verify
from desktop_app.terms import Role
from tests import factories
from tests.factories import TODAY, make_campaign, make_staff, make_venue


@pytest.fixture
def ward(database: Database) -> Database:
    """A database with a supervisor and a clerk, without campaigns."""
    with database.write() as session:
        make_staff(session, "s1", Role.SUPERVISOR)
        make_staff(session, "w1")
    return database


def test_that_the_campaign_of_the_report_is_shipped_with_its_dates_and_parts(ward: Database) -> None:
    with ward.write() as session:
        assert reading.current(session, TODAY) is None
        shipped.load(session, factories.acting("s1"))
    with ward.read() as session:
        campaign = reading.current(session, TODAY)
        assert campaign is not None
        assert (campaign.applied_by, campaign.claim_by) == (date(2023, 2, 28), date(2023, 9, 30))
        assert [part.amount for part in campaign.parts] == [5_000, 7_500, 7_500]
        assert campaign.inquiry_line == "03-5888-7707"
        [day] = reading.exceptions(session, campaign.id)
        assert (day.on_date, day.venue_kind, day.open) == (date(2023, 9, 30), VenueKind.PERMANENT, True)


def test_that_the_venues_are_two_windows_and_samples_that_say_so(ward: Database) -> None:
    with ward.write() as session:
        shipped.load(session, factories.acting("s1"))
    with ward.read() as session:
        campaign = reading.current(session, TODAY)
        assert campaign is not None
        found = reading.venues(session, campaign.id)
        assert Counter(row.kind for row in found) == {
            VenueKind.PERMANENT: 2,
            VenueKind.ROTATING: 16,
            VenueKind.POST_OFFICE: 20,
        }
        assert [row.name for row in found if not row.sample] == ["足立区役所", "イオン西新井"]
        rotating = reading.venues(session, campaign.id, VenueKind.ROTATING)
        ids = {row.id for row in rotating}
        assert all(row.substitute_id in ids - {row.id} and row.starts < row.ends for row in rotating)
        # Adachi lies between the Arakawa's bend and Soka.
        assert all(35.72 < (row.latitude or 0) < 35.82 for row in found)
        assert all(139.7 < (row.longitude or 0) < 139.88 for row in found)


def test_that_the_next_campaign_is_data_of_another_kind(ward: Database) -> None:
    with ward.write() as session:
        shipped.load(session, factories.acting("s1", today=date(2026, 5, 1)))
    with ward.read() as session:
        campaign = reading.current(session, date(2026, 5, 1))
        assert campaign is not None
        assert campaign.kind is CampaignKind.RENEWAL
        assert (campaign.applied_by, campaign.expires_from is None) == (None, False)
        assert [part.amount for part in campaign.parts] == [None, None, None]
        assert sum(row.active for row in reading.all_of(session)) == 1


def test_that_loading_twice_or_beside_the_wards_own_changes_nothing_of_it(ward: Database) -> None:
    with ward.write() as session:
        own = make_campaign(session, "points-2023", name="区のもの")
        make_venue(session, own, "R01", name="区の会場")
        who = factories.acting("s1")
        assert shipped.load(session, who) == LoadedRow(1, 37)
    with ward.write() as session:
        assert shipped.load(session, who) == LoadedRow(1, 37)
        assert shipped.load(session, factories.acting("s1")) == LoadedRow(0, 0)
    with ward.read() as session:
        found = reading.current(session, TODAY)
        assert found is not None
        assert found.name == "区のもの"
        assert [row.name for row in reading.venues(session, own)] == ["区の会場"]


def test_that_only_supervisors_load_and_verify_notices_later_damage(ward: Database) -> None:
    with pytest.raises(NoPermission), ward.write() as session:
        shipped.load(session, factories.acting("w1"))
    with ward.write() as session:
        shipped.load(session, factories.acting("s1"))
    with ward.write() as session:
        assert verify(session).ok
        session.execute(update(Venue).where(Venue.code == "R03").values(desks=9))
        session.execute(update(Campaign).where(Campaign.code == "points-2023").values(claim_by=TODAY))
        assert verify(session).problem_count == 2


def test_that_of_active_campaigns_the_one_that_runs_comes_first(ward: Database) -> None:
    with ward.write() as session:
        make_campaign(session, "old", opens_on=date(2022, 1, 1), claim_by=date(2022, 12, 31))
        make_campaign(session, "now")
        make_campaign(session, "next", opens_on=date(2024, 1, 1), claim_by=date(2024, 12, 31))
        make_campaign(session, "off", active=False)
    with ward.read() as session:
        for day, code in (
            (TODAY, "now"),
            (date(2023, 12, 1), "next"),
            (date(2022, 6, 1), "old"),
            (date(2025, 6, 1), "next"),
        ):
            found = reading.current(session, day)
            assert found is not None
            assert found.code == code


def test_that_the_invented_ward_has_told_of_its_campaign_and_has_more_to_do(demo_ward: Database) -> None:
    with demo_ward.read() as session:
        campaign = reading.current(session, TODAY)
        assert campaign is not None
        found = reading.publicity(session, campaign.id)
        assert [row.done_at is not None for row in found] == [True] * 3 + [False] * 4
        assert min(row.due_on for row in found if row.done_at is None) < TODAY
        assert len(reading.venues(session, campaign.id)) == 38
