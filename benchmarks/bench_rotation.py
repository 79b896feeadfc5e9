"""The rotation: the summer of 2023 and a year of 64 venues, beside a planner that takes what comes first."""

from __future__ import annotations

import random
import time
from collections import Counter
from datetime import date, timedelta
from itertools import combinations
from typing import TYPE_CHECKING

import jpholiday

from benchmarks.measured import Measure, milliseconds
from desktop_app.services.rotation import planner
from desktop_app.services.rotation.improve import kilometres
from desktop_app.services.rotation.rows import Ask, PlannedTurn, PlanVenue

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

MONDAY = date(2023, 6, 26)
WEEKDAYS, SELDOM, OFTEN = 5, 0.03, 0.3
GREEDY = "first come, first served"


def measures(scale: float = 1.0) -> list[Measure]:
    """Measure the time beside its bound, and the plan beside that of a greedy planner."""
    summer, year, long_rounds = _ask(16, 4, 14), _ask(64, 16, round(52 * scale) or 1), _ask(64, 4, 52)
    found = [
        Measure(
            "summer 2023, 16 venues, planned",
            milliseconds(lambda: planner.plan(summer), 3),
            "ms",
            "the bound of 2 s",
            2_000,
        ),
        Measure("a year, 64 venues, 16 a week, planned", _seconds(year), "s", "the bound of 20 s", 20),
        Measure("a year, 64 venues, 4 a week, planned", _seconds(long_rounds), "s", "the bound of 20 s", 20),
    ]
    often_shut = _ask(16, 4, 16, OFTEN)
    for name, unit, call, ask in (
        ("most weekdays that a venue loses, summer", "days", _most_lost, summer),
        ("nearest neighbours in a week, summer (more is better)", "km", _nearest, summer),
        ("turns missing in 16 weeks when venues are often shut, and one more", "turns", _missing, often_shut),
    ):
        ours, theirs = _turns(planner.plan(ask).weeks), _greedy(ask)
        found.append(Measure(name, call(ask, ours), unit, GREEDY, call(ask, theirs)))
    return found


def _seconds(ask: Ask) -> float:
    begin = time.perf_counter()
    planner.plan(ask)
    return time.perf_counter() - begin


def _ask(count: int, a_week: int, length: int, shut: float = SELDOM) -> Ask:
    """Venues over a ward of eight by nine kilometres; holidays are real, some are shut here and there."""
    draw = random.Random(count)
    weeks = tuple(MONDAY + timedelta(days=7 * at) for at in range(length))
    venues = tuple(
        PlanVenue(number, "", (35.74 + draw.random() * 0.07, 139.75 + draw.random() * 0.1))
        for number in range(count)
    )
    days: dict[tuple[date, int], int] = {}
    for week in weeks:
        holidays = sum(jpholiday.is_holiday(week + timedelta(days=at)) for at in range(WEEKDAYS))
        for venue in venues:
            days[week, venue.id] = 0 if draw.random() < shut else WEEKDAYS - holidays
    lost = {cell: WEEKDAYS - number for cell, number in days.items()}
    return Ask(weeks, venues, a_week, days, lost, frozenset(days))


def _greedy(ask: Ask) -> dict[date, list[int]]:
    """Fill each week of a round with the first venues that can open and had no turn in it yet."""
    length = -(-len(ask.venues) // ask.a_week)
    found: dict[date, list[int]] = {}
    for at, week in enumerate(ask.weeks):
        begin = at - at % length
        had = {venue for one in ask.weeks[begin:at] for venue in found[one]}
        free = [venue.id for venue in ask.venues if venue.id not in had and ask.days[week, venue.id]]
        found[week] = free[: ask.a_week]
    return found


def _turns(weeks: Mapping[date, Sequence[PlannedTurn]]) -> dict[date, list[int]]:
    return {week: [turn.venue_id for turn in turns] for week, turns in weeks.items()}


def _most_lost(ask: Ask, plan: Mapping[date, Sequence[int]]) -> float:
    lost: Counter[int] = Counter()
    for week, venues in plan.items():
        for venue in venues:
            lost[venue] += ask.lost[week, venue]
    return max(lost.values())


def _nearest(ask: Ask, plan: Mapping[date, Sequence[int]]) -> float:
    places = {venue.id: venue.place for venue in ask.venues}
    apart = [
        kilometres(first, second)
        for venues in plan.values()
        for one, other in combinations(venues, 2)
        if (first := places[one]) and (second := places[other])
    ]
    return min(apart)


def _missing(ask: Ask, plan: Mapping[date, Sequence[int]]) -> float:
    length = -(-len(ask.venues) // ask.a_week)
    whole = len(ask.weeks) // length * length
    # And one: a ratio needs a figure that is not nothing.
    return 1 + len(ask.venues) * (whole // length) - sum(len(plan[week]) for week in ask.weeks[:whole])
