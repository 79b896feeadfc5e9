"""Publicity is ticked with who and when; nobody but supervisors changes master data, and no text a number."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from desktop_app.campaign_terms import Medium
from desktop_app.errors import Conflict, NoPermission, NotAllowed, PersonalNumber, Unknown
from desktop_app.models.campaign import Publicity
from desktop_app.models.database import Database
from desktop_app.models.keeping import AuditEntry
from desktop_app.services.acting import Acting
from desktop_app.services.campaigns import changing, publicity, reading, venues
from desktop_app.services.campaigns.rows import DayRow, PartRow, PublicityRow
from desktop_app.services.verify import verify
from desktop_app.terms import Role
from tests import factories
from tests.factories import NOW, TODAY, make_campaign, make_staff, make_venue
from tests.services.campaigns.wishes import PERSONAL, POINTS, VENUE


@pytest.fixture
def ward(database: Database) -> Database:
    """A supervisor, a clerk, IT, and a campaign of 2023."""
    with database.write() as session:
        make_staff(session, "s1", Role.SUPERVISOR)
        make_staff(session, "w1")
        make_staff(session, "it", Role.IT)
        make_campaign(session)
    return database


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
