"""Campaigns and venues are changed as they were seen, and what can't be is refused beside its field."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from sqlalchemy import update

from desktop_app.errors import Conflict, Invalid, NotAllowed
from desktop_app.models.campaign import Venue
from desktop_app.models.database import Database
from desktop_app.models.support import SupportPart, SupportSession
from desktop_app.services.campaigns import changing, reading, venues, wanted
from desktop_app.services.campaigns.rows import DayRow, PartRow
from desktop_app.services.campaigns.wanted import CampaignWanted
from desktop_app.services.verify import verify
from desktop_app.terms import Role
from tests import factories
from tests.factories import NOW, TODAY, make_campaign, make_staff, make_venue
from tests.services.campaigns.wishes import POINTS, RENEWAL, VENUE


@pytest.fixture
def ward(database: Database) -> Database:
    """A supervisor, a clerk, IT, and a campaign of 2023."""
    with database.write() as session:
        make_staff(session, "s1", Role.SUPERVISOR)
        make_staff(session, "w1")
        make_staff(session, "it", Role.IT)
        make_campaign(session)
    return database


def test_that_the_next_campaign_is_made_without_code_and_becomes_the_active_one(ward: Database) -> None:
    who = factories.acting("s1")
    with ward.write() as session:
        made = changing.make(session, who, RENEWAL)
        assert (made.name, made.inquiry_line) == ("カードの 更新", "03-5888-7707")
        assert (made.code, made.active, made.sample, made.venues_a_week) == ("renewal-2026", False, False, 3)
        assert [part.code for part in made.parts] == ["part1", "part2"]
    with ward.write() as session:
        assert changing.make(session, who, RENEWAL) == made
        assert len(reading.all_of(session)) == 2
    with ward.write() as session:
        changing.activate(session, factories.acting("s1"), made)
    with ward.read() as session:
        assert [row.code for row in reading.all_of(session) if row.active] == ["renewal-2026"]
        found = reading.current(session, TODAY)
        assert found is not None
        assert found.id == made.id
        assert [day.reason for day in reading.exceptions(session, made.id)] == ["連休の初日"]
        assert verify(session).ok


def test_that_a_campaign_is_changed_as_seen_and_the_loser_is_told(ward: Database) -> None:
    with ward.write() as session:
        [seen] = reading.all_of(session)
        parts = (*seen.parts, PartRow("", "保険証", 7_500))
        changed = changing.change(session, factories.acting("s1"), seen, replace(POINTS, parts=parts))
        assert (changed.version, [part.code for part in changed.parts]) == (2, ["card", "part1"])
    with pytest.raises(Conflict), ward.write() as session:
        changing.change(session, factories.acting("s1"), seen, POINTS)
    with pytest.raises(Conflict), ward.write() as session:
        changing.end(session, factories.acting("s1"), seen)
    with ward.write() as session:
        assert not changing.end(session, factories.acting("s1"), changed).active
        assert reading.current(session, TODAY) is None
        assert verify(session).ok


def test_that_a_part_of_sessions_stays_and_a_kind_is_never_another(ward: Database) -> None:
    with ward.write() as session:
        [seen] = reading.all_of(session)
        venue = make_venue(session, seen.id)
        facts: dict[str, Any] = {"kind": "points", "terminal": "T1", "on_date": TODAY, "state": "received"}
        row = SupportSession(
            campaign_id=seen.id, venue_id=venue, received_at=NOW, received_by="w1", version=1, **facts
        )
        session.add(row)
        session.flush()
        session.add(SupportPart(session_id=row.id, part_code="card", outcome="done", minutes=5))
    with pytest.raises(NotAllowed) as stop, ward.write() as session:
        changing.change(session, factories.acting("s1"), seen, POINTS)
    assert stop.value.reason == "part_in_use"
    with pytest.raises(Invalid), ward.write() as session:
        changing.change(session, factories.acting("s1"), seen, RENEWAL)


@pytest.mark.parametrize(
    ("given", "field", "reason"),
    [
        (replace(RENEWAL, name=""), "campaign_title", "missing"),
        (replace(RENEWAL, name="あ" * 61), "campaign_title", "too_long"),
        (replace(RENEWAL, claim_by=date(2026, 3, 31)), "claim_by", "before_from"),
        (replace(POINTS, applied_by=None), "applied_by", "missing"),
        (replace(POINTS, applied_by=date(2027, 4, 1)), "applied_by", "after_end"),
        (replace(RENEWAL, expires_from=None), "expires_from", "missing"),
        (replace(RENEWAL, expires_until=None), "expires_until", "missing"),
        (replace(RENEWAL, expires_until=date(2026, 1, 1)), "expires_until", "before_from"),
        (replace(RENEWAL, inquiry_name=""), "inquiry_name", "missing"),
        (replace(RENEWAL, inquiry_line="内線"), "inquiry_line", "form"),
        (replace(RENEWAL, venues_a_week=0), "venues_a_week", "out_of_bounds"),
        (replace(RENEWAL, parts=()), "parts", "number"),
        (replace(RENEWAL, parts=(PartRow("", "", None),)), "part_name", "missing"),
        (replace(RENEWAL, parts=(PartRow("", "a", None), PartRow("", "Ａ", 1))), "part_name", "taken"),
        (replace(RENEWAL, parts=(PartRow("", "a", -1),)), "amount", "out_of_bounds"),
        (replace(RENEWAL, days=(DayRow(date(2027, 4, 1), None, True, "x"),)), "on_date", "outside"),
        (replace(RENEWAL, days=RENEWAL.days * 2), "on_date", "taken"),
        (replace(RENEWAL, days=(DayRow(date(2026, 5, 2), None, True, " "),)), "reason", "missing"),
    ],
)
def test_that_a_campaign_that_can_not_be_is_refused_beside_its_field(
    given: CampaignWanted, field: str, reason: str
) -> None:
    with pytest.raises(Invalid) as stop:
        wanted.campaign(given)
    assert (stop.value.field, stop.value.reason) == (field, reason)


def test_that_a_venue_is_added_once_with_a_code_and_changed_as_seen(ward: Database) -> None:
    who = factories.acting("s1")
    with ward.write() as session:
        [campaign] = reading.all_of(session)
        other = make_venue(session, campaign.id, "R01", sample=True)
        given = replace(VENUE, campaigns=frozenset({campaign.id}), substitute_id=other)
        added = venues.add(session, who, given)
        assert (added.code, added.name, added.closed_weekdays) == ("R02", "千住 会場", frozenset({0}))
        assert venues.add(session, who, given) == added
    with ward.write() as session:
        sample = venues.one(session, other)
        given = replace(VENUE, name="花畑", valid_until=date(2023, 9, 30))
        changed = venues.change(session, factories.acting("s1"), sample, given)
        assert (changed.sample, changed.version, changed.valid_until) == (False, 2, date(2023, 9, 30))
        assert [row.code for row in reading.venues(session, campaign.id)] == ["R02"]
        assert verify(session).ok
    with pytest.raises(Conflict), ward.write() as session:
        venues.change(session, factories.acting("s1"), sample, given)
    with ward.write() as session:
        session.execute(update(Venue).where(Venue.id == other).values(closed_weekdays=""))
        assert not verify(session).ok


@pytest.mark.parametrize(
    ("changes", "field", "reason"),
    [
        ({"name": " "}, "venue_name", "missing"),
        ({"address": ""}, "venue_address", "missing"),
        ({"district": ""}, "district", "missing"),
        ({"valid_until": date(2023, 3, 31)}, "valid_until", "before_from"),
        ({"ends": 600}, "venue_hours", "out_of_bounds"),
        ({"desks": 0}, "desks", "out_of_bounds"),
        ({"closed_weekdays": frozenset(range(5))}, "closed_weekdays", "all"),
        ({"latitude": None}, "coordinates", "half"),
        ({"latitude": 139.8, "longitude": 35.75}, "coordinates", "out_of_bounds"),
        ({"position": -1}, "position", "out_of_bounds"),
    ],
)
def test_that_a_venue_that_can_not_be_is_refused_beside_its_field(
    changes: dict[str, Any], field: str, reason: str
) -> None:
    with pytest.raises(Invalid) as stop:
        wanted.venue(replace(VENUE, **changes))
    assert (stop.value.field, stop.value.reason) == (field, reason)


def test_that_names_are_taken_once_and_a_substitute_is_another_venue_of_its_kind(ward: Database) -> None:
    who = factories.acting
    with ward.write() as session:
        [campaign] = reading.all_of(session)
        own = make_venue(session, campaign.id, "R01")
        office = make_venue(session, campaign.id, "P01", kind="post_office")
        seen = venues.one(session, own)
        same = replace(POINTS, name="マイナ　ポイント")
        refused = [
            (lambda: changing.make(session, who("s1"), same), "campaign_title"),
            (lambda: venues.add(session, who("s1"), replace(VENUE, name="会場　Ｒ０１")), "venue_name"),
            (lambda: venues.add(session, who("s1"), replace(VENUE, substitute_id=99)), "substitute"),
            (lambda: venues.add(session, who("s1"), replace(VENUE, substitute_id=office)), "substitute"),
            (
                lambda: venues.change(session, who("s1"), seen, replace(VENUE, substitute_id=own)),
                "substitute",
            ),
        ]
        for attempt, field in refused:
            with pytest.raises(Invalid) as stop:
                attempt()
            assert stop.value.field == field
