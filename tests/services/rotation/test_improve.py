"""Exchanges make a plan better and never worse, measured by counting everything anew."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations, pairwise

from hypothesis import given, settings

from desktop_app.services.rotation import improve, planner
from desktop_app.services.rotation.rows import Ask, Plan
from tests.services.rotation.asks import ask_for, asks


def cost(ask: Ask, plan: Plan) -> int:
    """What a plan weighs: lost days, venues that are near each other, uneven gaps, fuller weeks."""
    number = {week: at for at, week in enumerate(ask.weeks)}
    district = {venue.id: venue.district for venue in ask.venues}
    lost = dict.fromkeys(district, 0)
    left_out = dict.fromkeys(district, 0)
    found = 0
    for week, turns in plan.weeks.items():
        for turn in turns:
            lost[turn.venue_id] += ask.lost.get((week, turn.venue_id), 0)
        near = [district[one.venue_id] == district[other.venue_id] for one, other in combinations(turns, 2)]
        found += improve.SAME_DISTRICT * sum(near) + improve.CROWD * len(turns) ** 2 // 2
    for venue in district:
        at = [number[week] for week, turns in plan.weeks.items() for turn in turns if turn.venue_id == venue]
        found += sum(
            improve.GAP * (second - first - plan.round_weeks) ** 2 for first, second in pairwise(sorted(at))
        )
    for part in plan.rounds:
        there = {turn.venue_id for week in part for turn in plan.weeks[week]}
        for venue in district:
            could = any(ask.days[week, venue] for week in part)
            left_out[venue] += could and len(part) < plan.round_weeks and venue not in there
    return found + sum(
        improve.LOST * days**2 + improve.LEFT_OUT * left_out[venue] * days for venue, days in lost.items()
    )


@settings(max_examples=60, deadline=None)
@given(asks(substitutes=False))
def test_that_exchanges_never_make_a_plan_worse(ask: Ask) -> None:
    ask = replace(ask, valid=frozenset(ask.days), pins=frozenset(), forbids=frozenset())
    days = {cell: max(number, 1) for cell, number in ask.days.items()}
    ask = replace(ask, days=days)
    before, after = (cost(ask, planner.plan(replace(ask, effort=effort))) for effort in (0, 50))
    assert after <= before


def test_that_more_exchanges_find_a_better_plan() -> None:
    ask = ask_for(16, 4, 12)
    lost = {
        (week, venue): (at % 3 == 0) + (venue % 4 == 0)
        for at, week in enumerate(ask.weeks)
        for venue in range(1, 17)
    }
    costs = [cost(ask, planner.plan(replace(ask, lost=lost, effort=effort))) for effort in (0, 20, 1_000)]
    assert costs[0] > costs[1] >= costs[2]
