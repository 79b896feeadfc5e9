"""What the tests of the planner share: questions drawn at random, and the rules that each plan must keep."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from desktop_app.services.rotation.rounds import round_weeks
from desktop_app.services.rotation.rows import Ask, Kept, Plan, PlannedTurn, PlanVenue

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop_app.services.rotation.rows import Cell

MONDAY = date(2023, 7, 3)


def mondays(count: int) -> tuple[date, ...]:
    """So many weeks from the first Monday of July 2023 on."""
    return tuple(MONDAY + timedelta(days=7 * at) for at in range(count))


def ask_for(count: int, a_week: int, weeks: int, **fields: object) -> Ask:
    """Venues 1, 2, 3 … that are open on all weekdays of all weeks."""
    found = mondays(weeks)
    venues = tuple(PlanVenue(number, "東" if number % 2 else "西") for number in range(1, count + 1))
    cells = {(week, venue.id): 5 for week in found for venue in venues}
    return replace(Ask(found, venues, a_week, cells, valid=frozenset(cells)), **fields)


@st.composite
def asks(draw: st.DrawFn, most: int = 12, substitutes: bool = True) -> Ask:
    """Venues that are shut, lose days, begin or end, stand in for others; what is pinned and forbidden."""
    a_week = draw(st.integers(1, 4))
    count = draw(st.integers(1, most))
    found = ask_for(count, a_week, draw(st.integers(1, 9)), seed=draw(st.integers(0, 99)), effort=20)
    cells = sorted(found.days)
    days = draw(st.lists(st.sampled_from([5, 5, 5, 5, 4, 3, 0]), min_size=len(cells), max_size=len(cells)))
    some = st.frozensets(st.sampled_from(cells), max_size=4)
    venues = found.venues
    if substitutes:
        other = st.sampled_from([None, *(venue.id for venue in venues)])
        venues = tuple(replace(venue, substitute_id=draw(other)) for venue in venues)
    pins = draw(some)
    return replace(
        found,
        venues=tuple(
            replace(venue, substitute_id=None if venue.substitute_id == venue.id else venue.substitute_id)
            for venue in venues
        ),
        days=dict(zip(cells, days, strict=True)),
        lost={cell: 5 - number for cell, number in zip(cells, days, strict=True)},
        valid=found.valid - draw(some),
        pins=pins,
        forbids=draw(some) - pins,
    )


def kept_from(plan: Plan, weeks: Sequence[date]) -> dict[date, tuple[Kept, ...]]:
    """Weeks of a plan as they stay when it is planned anew."""
    return {
        week: tuple(Kept(turn.venue_id, turn.stands_in_for) for turn in plan.weeks[week])
        for week in weeks
        if week in plan.weeks
    }


def broken(ask: Ask, plan: Plan) -> Iterator[str]:
    """Say which rules a plan breaks."""
    told = {(week, venue_id) for fault in plan.faults for week in fault.weeks for venue_id in fault.venue_ids}
    for week, turns in plan.weeks.items():
        there = [turn.venue_id for turn in turns]
        if len(set(there)) < len(there):
            yield f"{week}: a venue is there twice"
        if len(turns) > ask.a_week and week not in ask.kept:
            yield f"{week}: {len(turns)} venues"
        if week not in ask.over and any(not ask.days[week, venue_id] for venue_id in there):
            yield f"{week}: a venue that is shut"
        if week in ask.kept:
            yield from _stays(ask, week, turns)
        elif any((week, turn.venue_id) in ask.forbids for turn in turns):
            yield f"{week}: a venue that is forbidden"
    for week, venue_id in ask.pins - told:
        if week in plan.weeks and week not in ask.kept and venue_id not in _own(plan.weeks[week]):
            yield f"{week}: {venue_id} is pinned there"
    for part in plan.rounds:
        yield from _round(ask, plan, part)


def _own(turns: Sequence[PlannedTurn]) -> list[int]:
    return [turn.venue_id for turn in turns if turn.stands_in_for is None]


def _stays(ask: Ask, week: date, turns: Sequence[PlannedTurn]) -> Iterator[str]:
    now = {Kept(turn.venue_id, turn.stands_in_for) for turn in turns}
    for kept in ask.kept[week]:
        if (week in ask.over or ask.days[week, kept.venue_id]) and kept not in now:
            yield f"{week}: {kept} was announced"


def _round(ask: Ask, plan: Plan, part: Sequence[date]) -> Iterator[str]:
    whose = [turn.whose for week in part for turn in plan.weeks[week]]
    pinned = {turn.whose for week in part for turn in plan.weeks[week] if turn.pinned or turn.kept}
    if any(whose.count(one) > 1 and one not in pinned for one in whose):
        yield f"round from {part[0]}: a venue has two turns"
    planned = [week for week in part if week not in ask.kept]
    if plan.faults or not planned or len(part) < round_weeks(ask) or len(set(whose)) < len(whose):
        return
    for venue in ask.venues:
        if venue.id not in whose and all((week, venue.id) in ask.valid for week in part):
            yield f"round from {part[0]}: {venue.id} has no turn"
    if len(whose) == ask.a_week * len(part) and not ask.kept:
        for week in part:
            if len(plan.weeks[week]) != ask.a_week:
                yield f"{week}: not {ask.a_week} venues"


def possible(ask: Ask, part: Sequence[date]) -> bool:
    """Whether a whole round has a plan, by trying every way: for few venues, none of which stands in."""
    pinned = [venue_id for week, venue_id in ask.pins if week in part]
    whole = [venue.id for venue in ask.venues if all((week, venue.id) in ask.valid for week in part)]
    return _try(ask, part, list(dict.fromkeys([*pinned, *whole])), dict.fromkeys(part, ask.a_week))


def _try(ask: Ask, part: Sequence[date], venues: Sequence[int], places: dict[date, int]) -> bool:
    if not venues:
        return True
    first, *rest = venues
    pinned = [week for week in part if (week, first) in ask.pins]

    def may(cell: Cell) -> bool:
        return bool(ask.days[cell]) and cell not in ask.forbids and (not pinned or cell[0] in pinned)

    return any(
        _try(ask, part, rest, {**places, week: places[week] - 1})
        for week in part
        if places[week] and may((week, first))
    )
