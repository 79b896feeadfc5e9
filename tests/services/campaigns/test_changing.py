"""Campaigns, venues and publicity are changed by supervisors only, once, and never past somebody else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from desktop_app.campaign_terms import CampaignKind, Medium, VenueKind
from desktop_app.errors import Conflict, Invalid, NoPermission, NotAllowed, PersonalNumber, Unknown
from desktop_app.models.campaign import Publicity, Venue
from desktop_app.models.database import Database
from desktop_app.models.keeping import AuditEntry
from desktop_app.models.support import SupportPart, SupportSession
from desktop_app.services.acting import Acting
from desktop_app.services.campaigns import changing, publicity, reading, venues, wanted
from desktop_app.services.campaigns.rows import DayRow, PartRow, PublicityRow
from desktop_app.services.campaigns.wanted import CampaignWanted, VenueWanted
from desktop_app.services.verify import verify
from desktop_app.terms import Role
from tests import factories
from tests.factories import NOW, TODAY, make_campaign, make_staff, make_venue

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


def test_that_publicity_is_ticked_with_who_and_when_and_taken_back(ward: Database) -> None:
    with ward.write() as session:
        [campaign] = reading.all_of(session)
        told = ("s1", campaign.id, Medium.MAGAZINE, date(2023, 7, 10), "広報 ７月10日号")
        added = publicity.add(session, factories.acting(told[0]), *told[1:])
        done = publicity.tick(session, factories.acting("w1"), added, done=True)
        assert (done.done_by, done.done_at) == ("w1", NOW)
    with pytest.raises(Conflict), ward.write() as session:
        publicity.tick(session, factories.acting("w1"), added, done=True)
    for forbidden in (publicity.remove, _changed):
        with pytest.raises(NotAllowed), ward.write() as session:
            forbidden(session, factories.acting("s1"), done)
    with ward.write() as session:
        again = publicity.tick(session, factories.acting("s1"), done, done=False)
        assert again.done_at is None
        later = _changed(session, factories.acting("s1"), again)
        assert (later.medium, later.subject) == (Medium.WEB, "日程")
        assert verify(session).ok
    who = factories.acting("s1")
    for _ in range(2):
        with ward.write() as session:
            publicity.remove(session, who, later)
    with ward.read() as session:
        assert reading.publicity(session, campaign.id) == ()
        assert verify(session).ok


def _changed(session: Session, who: Acting, seen: PublicityRow) -> PublicityRow:
    return publicity.change(session, who, seen, Medium.WEB, date(2023, 7, 11), "日程")


def test_that_verify_finds_publicity_that_was_changed_past_the_log(ward: Database) -> None:
    with ward.write() as session:
        [campaign] = reading.all_of(session)
        publicity.add(session, factories.acting("s1"), campaign.id, Medium.WEB, TODAY, "日程")
        session.execute(update(Publicity).values(done_by="w1"))
        assert not verify(session).ok


def every_change(session: Session, staff_id: str, **texts: str) -> list[Callable[[], object]]:
    """Each change of master data by somebody, with other texts where some are given."""
    who, [campaign] = factories.acting, reading.all_of(session)
    venue = venues.one(session, make_venue(session, campaign.id, "R09"))
    make_staff(session, "boss", Role.SUPERVISOR)
    entry = publicity.add(session, who("boss"), campaign.id, Medium.WEB, TODAY, "日程")
    text = texts.get("text", "日程")
    part, day = PartRow("", text, 1), DayRow(date(2026, 5, 2), None, True, text)
    campaigns = [
        replace(POINTS, name=text),
        replace(POINTS, inquiry_name=text),
        replace(POINTS, parts=(part,)),
    ]
    campaigns += [replace(POINTS, days=(day,)), replace(POINTS, inquiry_line=texts.get("text", "03"))]
    places = [replace(VENUE, name=text), replace(VENUE, address=text), replace(VENUE, district=text)]
    return [
        *(lambda one=one: changing.make(session, who(staff_id), one) for one in campaigns),
        *(lambda one=one: changing.change(session, who(staff_id), campaign, one) for one in campaigns),
        *(lambda one=one: venues.add(session, who(staff_id), one) for one in places),
        *(lambda one=one: venues.change(session, who(staff_id), venue, one) for one in places),
        lambda: publicity.add(session, who(staff_id), campaign.id, Medium.WEB, TODAY, text),
        lambda: publicity.change(session, who(staff_id), entry, Medium.WEB, TODAY, text),
    ]


@pytest.mark.parametrize("staff_id", ["w1", "it"])
def test_that_nobody_but_supervisors_changes_master_data(ward: Database, staff_id: str) -> None:
    with ward.write() as session:
        for attempt in every_change(session, staff_id):
            with pytest.raises(NoPermission):
                attempt()
        [campaign] = reading.all_of(session)
        for step in (changing.activate, changing.end):
            with pytest.raises(NoPermission):
                step(session, factories.acting(staff_id), campaign)


def test_that_no_text_takes_a_personal_number(ward: Database) -> None:
    with ward.write() as session:
        for attempt in every_change(session, "s1", text=f"メモ {PERSONAL}"):
            with pytest.raises(PersonalNumber):
                attempt()


def test_that_what_is_not_there_is_unknown_and_each_change_is_noted(ward: Database) -> None:
    with ward.write() as session:
        with pytest.raises(Unknown):
            venues.one(session, 7)
        with pytest.raises(Unknown):
            publicity.add(session, factories.acting("s1"), 7, Medium.WEB, TODAY, "日程")
        with pytest.raises(Unknown):
            venues.add(session, factories.acting("s1"), replace(VENUE, campaigns=frozenset({7})))
        venues.add(session, factories.acting("s1"), VENUE)
        actions = session.scalars(select(AuditEntry.action).order_by(AuditEntry.sequence)).all()
        assert actions[-1] == "venue_added"
