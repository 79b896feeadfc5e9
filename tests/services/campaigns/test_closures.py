"""A venue is shut for a reason: the planned days that fall away are said, and the plan stays as it is."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlalchemy import update

from desktop_app.errors import Invalid, NoPermission, NotAllowed, PersonalNumber, Unknown
from desktop_app.models.campaign import VenueClosure
from desktop_app.models.database import Database
from desktop_app.services.campaigns import closures, reading
from desktop_app.services.verify import verify
from tests.factories import acting
from tests.services.rotation.summer import MONDAY, furnish, made, week

FRIDAY = MONDAY + timedelta(days=4)


@pytest.fixture
def campaign(database: Database) -> int:
    """The summer of 2023 with sixteen venues, planned."""
    with database.write() as session:
        found = furnish(session)
    made(database, found)
    return found


def test_that_what_falls_away_is_said_before_and_after_and_the_turn_stays(
    database: Database, campaign: int
) -> None:
    turn, who = week(database, campaign).turns[0], acting("s1")
    with database.read() as session:
        [seen] = closures.preview(session, turn.venue_id, MONDAY + timedelta(days=1), date(2023, 7, 16))
        assert (seen.monday, seen.days, seen.announced) == (MONDAY, turn.days[1:], False)
    with database.write() as session:
        row = closures.add(session, who, turn.venue_id, MONDAY, FRIDAY, " 空調の　工事 ")
        assert row.touched[0].days == turn.days
        assert (row.closure.reason, row.closure.made_by) == ("空調の 工事", "s1")
    with database.write() as session:
        assert closures.add(session, who, turn.venue_id, MONDAY, FRIDAY, "空調") == row
        assert len(reading.every_closure(session)) == 1
        assert verify(session).ok
    after = week(database, campaign).turns[0]
    assert (after.turn_id, after.days) == (turn.turn_id, ())


def test_that_a_closure_is_withdrawn_once_and_the_days_are_back(database: Database, campaign: int) -> None:
    turn, who = week(database, campaign).turns[0], acting("s1")
    with database.write() as session:
        row = closures.add(session, acting("s1"), turn.venue_id, MONDAY, FRIDAY, "工事")
        assert closures.withdraw(session, who, row.closure.id).withdrawn_by == "s1"
    with database.write() as session:
        assert closures.withdraw(session, who, row.closure.id).withdrawn_by == "s1"
    with pytest.raises(NotAllowed), database.write() as session:
        closures.withdraw(session, acting("s1"), row.closure.id)
    assert week(database, campaign).turns[0].days == turn.days
    with database.read() as session:
        assert reading.closures(session, [turn.venue_id]) == ()
        assert verify(session).ok


def test_that_days_reason_and_role_must_be_right(database: Database, campaign: int) -> None:
    venue = week(database, campaign).turns[0].venue_id
    with database.write() as session:
        for first, last, why, field in (
            (FRIDAY, MONDAY, "工事", "until"),
            (MONDAY, MONDAY + timedelta(days=900), "工事", "until"),
            (MONDAY, FRIDAY, " ", "reason"),
            (MONDAY, FRIDAY, "あ" * 101, "reason"),
        ):
            with pytest.raises(Invalid) as stop:
                closures.add(session, acting("s1"), venue, first, last, why)
            assert stop.value.field == field
        with pytest.raises(PersonalNumber):
            closures.add(session, acting("s1"), venue, MONDAY, FRIDAY, "621498320257 の件")
        with pytest.raises(NoPermission):
            closures.add(session, acting("w1"), venue, MONDAY, FRIDAY, "工事")
        with pytest.raises(NoPermission):
            closures.withdraw(session, acting("w1"), 1)
        with pytest.raises(Unknown):
            closures.add(session, acting("s1"), 999, MONDAY, FRIDAY, "工事")
        with pytest.raises(Unknown):
            closures.withdraw(session, acting("s1"), 999)


def test_that_verify_finds_a_closure_that_was_changed_past_the_log(database: Database, campaign: int) -> None:
    venue = week(database, campaign).turns[0].venue_id
    with database.write() as session:
        closures.add(session, acting("s1"), venue, MONDAY, FRIDAY, "工事")
        session.execute(update(VenueClosure).values(until_date=MONDAY))
        assert not verify(session).ok
