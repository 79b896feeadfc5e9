"""A plan is kept in one go, for supervisors; what was announced stays, what was planned before is history."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import func, select

from desktop_app.campaign_terms import PlanFault, TurnEnd, TurnOrigin
from desktop_app.errors import Conflict, Invalid, NoPermission, NotAllowed, Unknown
from desktop_app.models.database import Database
from desktop_app.models.rotation import RotationTurn
from desktop_app.services.rotation import changing, listing, making, sentences
from desktop_app.services.rotation.asking import Wanted
from desktop_app.services.verify import verify
from tests.factories import acting, make_campaign
from tests.services.rotation.summer import (
    FIRST,
    LAST,
    MONDAY,
    SUMMER,
    VENUES,
    made,
    proposed,
    shut,
    week,
    weeks,
)

HOLIDAYS = {date(2023, 7, 17), date(2023, 8, 11), date(2023, 9, 18)}


def announce(database: Database, campaign: int, until: date) -> int:
    seen = {row.monday: row.version for row in weeks(database, campaign)}
    with database.write() as session:
        return changing.announce(session, acting("s1"), campaign, until, seen)


def test_that_the_summer_of_2023_is_planned(database: Database, campaign: int) -> None:
    assert made(database, campaign).turns == 56
    found = weeks(database, campaign)
    assert [len(row.turns) for row in found] == [4] * 14
    assert (found[0].first, found[0].last, found[-1].last) == (FIRST, date(2023, 7, 2), LAST)
    for at in range(0, 12, 4):
        names = {turn.venue_name for row in found[at : at + 4] for turn in row.turns}
        assert len(names) == VENUES
    days = [day for row in found for turn in row.turns for day in turn.days]
    assert (min(days), max(days)) == (FIRST, date(2023, 9, 29))
    assert not HOLIDAYS & set(days)


def test_that_days_lost_to_holidays_are_shared_out(database: Database, campaign: int) -> None:
    made(database, campaign)
    lost = dict.fromkeys(range(1, VENUES + 1), 0)
    for row in weeks(database, campaign)[1:]:
        for turn in row.turns:
            lost[int(turn.venue_code[1:])] += len(turn.lost)
    assert sum(lost.values()) == 12
    assert max(lost.values()) == 1


def test_that_a_proposal_keeps_nothing(database: Database, campaign: int) -> None:
    found = proposed(database, campaign)
    assert (found.turns, found.new, found.gone, found.faults) == (56, 56, 0, ())
    assert weeks(database, campaign) == ()


def test_that_the_plan_is_the_one_that_was_proposed(database: Database, campaign: int) -> None:
    wanted = replace(SUMMER, seed=7)
    plan = proposed(database, campaign, wanted).plan
    made(database, campaign, wanted)
    assert {row.monday: {turn.venue_id for turn in row.turns} for row in weeks(database, campaign)} == {
        monday: {turn.venue_id for turn in turns} for monday, turns in plan.weeks.items()
    }


def test_that_only_supervisors_plan(database: Database, campaign: int) -> None:
    with pytest.raises(NoPermission), database.write() as session:
        making.make(session, acting("w1"), campaign, SUMMER)


def test_that_a_repeat_does_no_harm(database: Database, campaign: int) -> None:
    who = acting("s1")
    for _ in range(2):
        with database.write() as session:
            assert making.make(session, who, campaign, SUMMER).new == 56
    with database.read() as session:
        assert session.scalar(select(func.count()).select_from(RotationTurn)) == 56


def test_that_planning_again_with_the_same_seed_changes_nothing(database: Database, campaign: int) -> None:
    made(database, campaign)
    before = weeks(database, campaign)
    again = made(database, campaign)
    assert (again.new, again.gone) == (0, 0)
    assert weeks(database, campaign) == before


def test_that_planning_anew_keeps_announced_weeks_and_the_rest_as_history(
    database: Database, campaign: int
) -> None:
    made(database, campaign)
    assert announce(database, campaign, date(2023, 7, 16)) == 3
    before = weeks(database, campaign)
    again = made(database, campaign, replace(SUMMER, seed=5))
    after = weeks(database, campaign)
    assert after[:3] == before[:3]
    assert {turn.turn_id for row in after[3:] for turn in row.turns} != {
        turn.turn_id for row in before[3:] for turn in row.turns
    }
    with database.read() as session:
        ended = session.scalars(select(RotationTurn).where(RotationTurn.ended_at.is_not(None))).all()
        assert len(ended) == again.gone == again.new
        assert {turn.end_kind for turn in ended} == {TurnEnd.REPLANNED}
        assert verify(session).ok


def test_that_a_venue_shut_for_two_weeks_has_its_turn_in_another(database: Database, campaign: int) -> None:
    made(database, campaign)
    venue = week(database, campaign).turns[0]
    shut(database, venue.venue_id, MONDAY, MONDAY + timedelta(days=13))
    assert week(database, campaign).turns[0].days == ()
    made(database, campaign)
    found = weeks(database, campaign)
    assert all(turn.days for row in found for turn in row.turns)
    mine = [row.monday for row in found[:4] for turn in row.turns if turn.venue_id == venue.venue_id]
    assert len(mine) == 1
    assert mine[0] not in {MONDAY, MONDAY + timedelta(days=7)}


def test_that_an_announced_week_whose_venue_is_shut_gets_the_substitute(
    database: Database, campaign: int
) -> None:
    made(database, campaign)
    announce(database, campaign, MONDAY)
    row = week(database, campaign)
    gone, there = row.turns[0], {turn.venue_id for turn in row.turns}
    other = next(
        turn for one in weeks(database, campaign) for turn in one.turns if turn.venue_id not in there
    )
    with database.write() as session:
        from desktop_app.models.campaign import Venue

        session.get_one(Venue, gone.venue_id).substitute_id = other.venue_id
    shut(database, gone.venue_id, MONDAY, MONDAY + timedelta(days=4))
    assert proposed(database, campaign).substitutes == 1
    made(database, campaign)
    after = week(database, campaign)
    stands_in = next(turn for turn in after.turns if turn.stands_in_for is not None)
    assert (stands_in.venue_id, stands_in.stands_in_for_name) == (other.venue_id, gone.venue_name)
    assert stands_in.origin is TurnOrigin.SUBSTITUTE
    assert after.announced_at == row.announced_at
    with database.read() as session:
        ended = session.get_one(RotationTurn, gone.turn_id)
        assert ended.end_kind == TurnEnd.SHUT


def test_that_where_there_is_no_plan_it_is_said_in_one_sentence_and_nothing_is_kept(
    database: Database, campaign: int
) -> None:
    august = date(2023, 8, 7)
    for number in range(1, 6):
        for first, last in (
            (date(2023, 7, 24), date(2023, 8, 6)),
            (date(2023, 8, 14), date(2023, 8, 20)),
        ):
            shut(database, number, first, last)
    found = proposed(database, campaign)
    assert [(row.fault, row.weeks, row.places) for row in found.faults] == [
        (PlanFault.TOO_FEW_PLACES, (august,), 4)
    ]
    assert sentences.fault(found.faults[0], found.asked.venues, "ja") == (
        "7/24からの巡回では、会場R01、会場R02、会場R03、会場R04、会場R05（5か所）を開けられるのは8/7の週だけで、"
        "合わせて4か所分しかありません。"
    )
    assert sentences.fault(found.faults[0], found.asked.venues, "en") == (
        "In the round from 7/24, 会場R01, 会場R02, 会場R03, 会場R04 and 会場R05 can only open in the week of"
        " 8/7, with 4 places."
    )
    with pytest.raises(NotAllowed) as refused:
        made(database, campaign)
    assert refused.value.reason == "no_plan"
    assert weeks(database, campaign) == ()
    assert made(database, campaign, leave_out=True).turns == 55


def test_that_who_plans_over_somebody_else_s_plan_is_told(database: Database, campaign: int) -> None:
    seen = proposed(database, campaign).versions
    made(database, campaign)
    with pytest.raises(Conflict) as lost, database.write() as session:
        making.make(session, acting("s2"), campaign, replace(SUMMER, seed=3), seen)
    assert lost.value.changed_by == "s1"


def test_that_weeks_that_are_over_are_not_planned(database: Database, campaign: int) -> None:
    with pytest.raises(Invalid):
        made(database, campaign, Wanted(date(2023, 6, 25), LAST))
    assert made(database, campaign, Wanted(date(2023, 6, 26), LAST)).weeks == 14


def test_that_days_outside_the_campaign_and_campaigns_without_venues_are_refused(
    database: Database, campaign: int
) -> None:
    for days in (Wanted(date(2023, 10, 1), date(2023, 10, 31)), Wanted(LAST, FIRST)):
        with pytest.raises((NotAllowed, Invalid)):
            proposed(database, campaign, days)
    with database.write() as session:
        other = make_campaign(session, "next")
    with pytest.raises(NotAllowed) as refused:
        proposed(database, other)
    assert refused.value.reason == "no_venues"
    with pytest.raises(Unknown):
        proposed(database, 999)
    with pytest.raises(Invalid):
        proposed(database, campaign, replace(SUMMER, seed=-1))


def test_that_a_later_plan_goes_on_with_the_round(database: Database, campaign: int) -> None:
    made(database, campaign, Wanted(FIRST, date(2023, 7, 9)))
    made(database, campaign, Wanted(date(2023, 7, 10), LAST))
    names = {turn.venue_name for row in weeks(database, campaign)[:4] for turn in row.turns}
    assert len(names) == VENUES


def test_that_the_days_that_are_planned_are_listed(database: Database, campaign: int) -> None:
    made(database, campaign)
    with database.read() as session:
        assert listing.planned_days(session, campaign) == (FIRST, LAST)


def test_that_damage_to_a_turn_is_noticed(database: Database, campaign: int) -> None:
    made(database, campaign)
    with database.write() as session:
        turn = session.scalars(select(RotationTurn)).first()
        assert turn is not None
        turn.venue_id = turn.venue_id % VENUES + 1
        turn.monday += timedelta(days=70)
    with database.read() as session:
        assert not verify(session).ok
