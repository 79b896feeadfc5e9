"""The planner keeps its rules over any calendar; where it says that there is no plan, there is none."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import find, given, settings
from hypothesis import strategies as st
from hypothesis.errors import NoSuchExample

from desktop_app.campaign_terms import PlanFault
from desktop_app.services.rotation import planner
from desktop_app.services.rotation.rows import Ask, Kept
from tests.services.rotation.asks import ask_for, asks, broken, kept_from, mondays, possible

QUICK = settings(max_examples=60, deadline=None)


@QUICK
@given(asks())
def test_that_every_plan_keeps_the_rules(ask: Ask) -> None:
    assert list(broken(ask, planner.plan(ask))) == []


@QUICK
@given(asks(), st.data())
def test_that_planning_anew_keeps_what_was_announced(ask: Ask, data: st.DataObject) -> None:
    before = planner.plan(ask)
    stays = data.draw(st.sets(st.sampled_from(ask.weeks)))
    shut = data.draw(st.sets(st.sampled_from(sorted(ask.days)), max_size=2))
    again = replace(
        ask,
        kept=kept_from(before, sorted(stays)),
        days={cell: 0 if cell in shut else days for cell, days in ask.days.items()},
        seed=ask.seed + 1,
    )
    assert list(broken(again, planner.plan(again))) == []


@QUICK
@given(st.integers(1, 4), st.integers(1, 4), st.integers(1, 3), st.data())
def test_that_each_full_week_has_its_venues_and_each_venue_one_turn_a_round(
    a_week: int, length: int, rounds: int, data: st.DataObject
) -> None:
    ask = ask_for(a_week * length, a_week, length * rounds, effort=20)
    shut = data.draw(st.frozensets(st.sampled_from(sorted(ask.days)), max_size=3))
    ask = replace(ask, days={cell: 0 if cell in shut else 5 for cell in ask.days})
    found = planner.plan(ask)
    if found.faults:
        return
    # A week in which nobody can open is none of the rotation.
    assert {len(turns) for turns in found.weeks.values()} <= {a_week}
    for part in [part for part in found.rounds if len(part) == length]:
        whose = sorted(turn.whose for week in part for turn in found.weeks[week])
        assert whose == [venue.id for venue in ask.venues]


@QUICK
@given(asks(most=6, substitutes=False))
def test_that_there_is_no_plan_where_it_says_so(ask: Ask) -> None:
    found = planner.plan(ask)
    for part in found.rounds:
        told = {fault.fault for fault in found.faults if fault.round_from == part[0]}
        hard = {PlanFault.NO_WEEK, PlanFault.FORBIDDEN, PlanFault.TOO_FEW_PLACES}
        pinned = [venue_id for week, venue_id in ask.pins if week in part]
        if len(part) < found.round_weeks or told - hard or len(set(pinned)) < len(pinned):
            continue
        assert possible(ask, part) is not bool(told & hard), (part, found.faults)


@pytest.mark.parametrize("rule", ["days", "forbids", "pins"])
def test_that_a_planner_without_a_rule_is_found_out(rule: str) -> None:
    def without(ask: Ask) -> bool:
        free = {
            "days": {"days": dict.fromkeys(ask.days, 5)},
            "forbids": {"forbids": frozenset[object]()},
            "pins": {"pins": frozenset[object]()},
        }[rule]
        plan = replace(planner.plan(replace(ask, **free)), faults=())
        return any(broken(ask, plan))

    assert find(asks(), without)
    with pytest.raises(NoSuchExample):
        find(
            asks(),
            lambda ask: any(broken(ask, planner.plan(ask))),
            settings=settings(max_examples=20, deadline=None),
        )


def test_that_the_same_seed_gives_the_same_plan_and_another_seed_another() -> None:
    ask = ask_for(16, 4, 8)
    assert planner.plan(ask) == planner.plan(ask)
    assert planner.plan(ask).weeks != planner.plan(replace(ask, seed=1)).weeks


def test_that_venues_that_share_too_few_places_are_named_with_their_week() -> None:
    weeks = mondays(4)
    ask = ask_for(16, 4, 4)
    only = weeks[2]
    days = {(week, venue_id): 0 if venue_id <= 5 and week != only else 5 for week, venue_id in ask.days}
    found = planner.plan(replace(ask, days=days))
    assert [(fault.fault, fault.venue_ids, fault.weeks, fault.places) for fault in found.faults] == [
        (PlanFault.TOO_FEW_PLACES, (1, 2, 3, 4, 5), (only,), 4)
    ]
    assert sum(map(len, found.weeks.values())) == 15


def test_that_a_substitute_has_the_turn_of_a_venue_that_is_shut_for_a_round() -> None:
    ask = ask_for(16, 4, 8)
    shut = {(week, 1) for week in ask.weeks[:4]}
    venues = (replace(ask.venues[0], substitute_id=2), *ask.venues[1:])
    days = {cell: 0 if cell in shut else 5 for cell in ask.days}
    found = planner.plan(replace(ask, venues=venues, days=days))
    assert found.faults == ()
    stood_in = [
        (week, turn.venue_id)
        for week, turns in found.weeks.items()
        for turn in turns
        if turn.stands_in_for == 1
    ]
    assert [(week in ask.weeks[:4], venue_id) for week, venue_id in stood_in] == [(True, 2)]


def test_that_a_venue_without_a_week_and_without_a_substitute_is_told() -> None:
    ask = ask_for(8, 2, 4)
    days = {(week, venue_id): 0 if venue_id == 3 else 5 for week, venue_id in ask.days}
    found = planner.plan(replace(ask, days=days))
    assert [(fault.fault, fault.venue_ids) for fault in found.faults] == [(PlanFault.NO_WEEK, (3,))]
    assert all(turn.whose != 3 for turns in found.weeks.values() for turn in turns)


def test_that_an_announced_week_whose_venue_is_shut_gets_the_substitute() -> None:
    ask = ask_for(8, 2, 4)
    week = ask.weeks[0]
    venues = (replace(ask.venues[0], substitute_id=5), *ask.venues[1:])
    days = {cell: 0 if cell == (week, 1) else 5 for cell in ask.days}
    asked = replace(ask, venues=venues, days=days, kept={week: (Kept(1), Kept(2))})
    found = planner.plan(asked)
    assert [(turn.venue_id, turn.stands_in_for) for turn in found.weeks[week]] == [(5, 1), (2, None)]
    assert found.faults == ()
    without = planner.plan(replace(asked, venues=ask.venues))
    assert [fault.fault for fault in without.faults] == [PlanFault.ANNOUNCED_SHUT]
    assert [turn.venue_id for turn in without.weeks[week]] == [2]


def test_that_a_week_in_which_nobody_opens_belongs_to_no_round() -> None:
    ask = ask_for(8, 2, 5)
    dead = ask.weeks[1]
    days = {(week, venue_id): 0 if week == dead else 5 for week, venue_id in ask.days}
    found = planner.plan(replace(ask, days=days))
    assert found.faults == ()
    assert dead not in found.weeks
    assert [len(part) for part in found.rounds] == [4]


def test_that_a_round_that_is_not_whole_gives_its_turns_to_who_lost_days() -> None:
    ask = ask_for(8, 2, 6)
    lost = {(week, venue_id): int(venue_id <= 4) for week, venue_id in ask.days if week < ask.weeks[4]}
    found = planner.plan(replace(ask, lost=lost))
    extra = sorted(turn.venue_id for week in ask.weeks[4:] for turn in found.weeks[week])
    assert extra == [1, 2, 3, 4]


def test_that_lost_days_are_shared_out_evenly() -> None:
    ask = ask_for(16, 4, 16)
    # A holiday in the first week of each round: four rounds, four venues each.
    lost = {
        (week, venue_id): int(at % 4 == 0) for at, week in enumerate(ask.weeks) for venue_id in range(1, 17)
    }
    found = planner.plan(replace(ask, lost=lost))
    sums = dict.fromkeys(range(1, 17), 0)
    for week, turns in found.weeks.items():
        for turn in turns:
            sums[turn.venue_id] += lost[week, turn.venue_id]
    assert set(sums.values()) == {1}


def test_that_neighbours_are_apart_by_place_or_by_district() -> None:
    ask = ask_for(8, 2, 4)
    pairs = [(turn.venue_id % 2 for turn in turns) for turns in planner.plan(ask).weeks.values()]
    assert [sum(pair) for pair in pairs] == [1, 1, 1, 1]
    places = {venue.id: (35.7 + (venue.id > 4) * 0.1, 139.8) for venue in ask.venues}
    found = planner.plan(
        replace(ask, venues=tuple(replace(venue, place=places[venue.id]) for venue in ask.venues))
    )
    assert all(len({turn.venue_id > 4 for turn in turns}) == 2 for turns in found.weeks.values())
