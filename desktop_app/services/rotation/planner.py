"""Plans a rotation: each venue once in each round, in weeks in which it opens; the same seed, the same plan.

A round of weeks and turns is a matching: it shows whether there is a plan, and if not, who shares too few
places. Exchanges within a round keep it a plan; they only make it a better one.
"""

from __future__ import annotations

import random
import statistics
from dataclasses import dataclass, replace
from itertools import combinations
from typing import TYPE_CHECKING

from desktop_app.campaign_terms import PlanFault
from desktop_app.services.rotation import rounds
from desktop_app.services.rotation.improve import BENCH, SAME_DISTRICT, Search, Seat, kilometres, near
from desktop_app.services.rotation.matching import Turn, lacking, match, sharing
from desktop_app.services.rotation.rows import FaultRow, Plan, PlannedTurn

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from desktop_app.services.rotation.matching import Match
    from desktop_app.services.rotation.rounds import RoundAsk
    from desktop_app.services.rotation.rows import Ask, PlanVenue

SHUFFLE, SEARCH = 1, 2


@dataclass(frozen=True, slots=True)
class Placed:
    """The turns of a round with the week of each, None where it has none."""

    part: RoundAsk
    weeks: tuple[date | None, ...]


def plan(ask: Ask) -> Plan:
    """Plan the weeks that do not stay; what can't be met is told, and all the rest is planned."""
    draw = random.Random(2 * ask.seed + SHUFFLE)
    faults: list[FaultRow] = []
    placed: list[Placed] = []
    lost = _lost_before(ask)
    parts = rounds.rounds(ask)
    for part in parts:
        wanted = rounds.asked(ask, part)
        turns = _shuffled(wanted.turns, draw, lost)
        found = match(turns, wanted.places)
        faults += [_in_order(ask, fault) for fault in (*wanted.faults, *_faults(wanted, turns, found))]
        wanted = rounds.RoundAsk(wanted.weeks, turns, wanted.places, wanted.kept, wanted.faults)
        placed.append(Placed(wanted, tuple(found.week_of)))
        for turn, week in zip(turns, found.week_of, strict=True):
            if week is not None and turn.venue_id in lost:
                lost[turn.venue_id] += ask.lost.get((week, turn.venue_id), 0)
    weeks = _improved(ask, placed)
    return Plan(weeks, tuple(faults), tuple(part.weeks for part in parts), rounds.round_weeks(ask))


def _in_order(ask: Ask, fault: FaultRow) -> FaultRow:
    order = {venue.id: at for at, venue in enumerate(ask.venues)}
    return replace(fault, venue_ids=tuple(sorted(fault.venue_ids, key=lambda one: order.get(one, 0))))


def _lost_before(ask: Ask) -> dict[int, int]:
    lost = {venue.id: 0 for venue in ask.venues}
    for week, turns in ask.kept.items():
        for turn in turns:
            if turn.venue_id in lost:
                lost[turn.venue_id] += ask.lost.get((week, turn.venue_id), 0)
    return lost


def _shuffled(turns: Sequence[Turn], draw: random.Random, lost: dict[int, int]) -> tuple[Turn, ...]:
    """Mix the turns and their weeks; who has lost most days comes first where not all can have a turn."""
    mixed = [
        Turn(
            turn.venue_id,
            turn.stands_in_for,
            tuple(draw.sample(turn.options, len(turn.options))),
            turn.must,
            turn.pinned,
        )
        for turn in turns
    ]
    draw.shuffle(mixed)
    return tuple(sorted(mixed, key=lambda turn: -lost.get(turn.venue_id, 0)))


def _faults(wanted: RoundAsk, turns: Sequence[Turn], found: Match) -> list[FaultRow]:
    """Say why turns have no week, or where a round is not whole, why a week has places left."""
    begin = wanted.weeks.weeks[0]
    faults: list[FaultRow] = []
    told: set[int] = set()
    for number, turn in enumerate(turns):
        if found.week_of[number] is None and turn.must and number not in told:
            numbers, weeks = sharing(turns, found, number)
            places = sum(wanted.places[week] for week in weeks)
            told.update(numbers)
            whose = tuple(_whose(turns[at]) for at in numbers)
            if places >= len(numbers):
                # There is room, but the substitute is there already for itself.
                faults.append(FaultRow(PlanFault.NO_WEEK, (_whose(turn),), tuple(wanted.places), 0, begin))
            else:
                faults.append(FaultRow(PlanFault.TOO_FEW_PLACES, whose, tuple(weeks), places, begin))
    if wanted.weeks.whole:
        return faults
    seen: set[date] = set()
    for week, numbers in found.taken.items():
        if len(numbers) < wanted.places[week] and week not in seen:
            here, weeks = lacking(turns, found, week)
            seen.update(weeks)
            if len(here) < len(turns) or len(turns) < sum(wanted.places.values()):
                places = sum(wanted.places[one] for one in weeks)
                whose = tuple(_whose(turns[at]) for at in here)
                faults.append(FaultRow(PlanFault.WEEK_NOT_FULL, whose, tuple(weeks), places, begin))
    return faults


def _whose(turn: Turn) -> int:
    return turn.venue_id if turn.stands_in_for is None else turn.stands_in_for


def _improved(ask: Ask, placed: Sequence[Placed]) -> dict[date, tuple[PlannedTurn, ...]]:
    weeks = {week: number for number, week in enumerate(ask.weeks)}
    numbers = _numbers(ask, placed)
    seats: list[Seat] = []
    turns: list[PlannedTurn] = []
    for round_at, one in enumerate(placed):
        for week, stays in one.part.kept.items():
            for kept in stays:
                at = (numbers[kept.whose], numbers[kept.venue_id])
                seats.append(Seat(*at, round_at, frozenset(), weeks[week], moves=False))
                turns.append(PlannedTurn(kept.venue_id, kept.stands_in_for, kept=True))
        for turn, week in zip(one.part.turns, one.weeks, strict=True):
            if turn.must and week is None:
                continue
            options = {weeks[option] for option in turn.options} | (set[int]() if turn.must else {BENCH})
            at = (numbers[_whose(turn)], numbers[turn.venue_id])
            where = BENCH if week is None else weeks[week]
            seats.append(Seat(*at, round_at, frozenset(options), where, moves=not turn.pinned))
            turns.append(PlannedTurn(turn.venue_id, turn.stands_in_for, turn.pinned))
    lost = {
        (numbers[venue_id], weeks[week]): days
        for (week, venue_id), days in ask.lost.items()
        if venue_id in numbers and week in weeks
    }
    places = [ask.a_week] * len(ask.weeks)
    search = Search(seats, places, lost, _closeness(ask, numbers), rounds.round_weeks(ask))
    search.run(2 * ask.seed + SEARCH, ask.effort)
    found: dict[date, tuple[PlannedTurn, ...]] = {}
    order = {venue.id: at for at, venue in enumerate(ask.venues)}
    for one in placed:
        for week in one.part.weeks.weeks:
            here = [turn for seat, turn in zip(seats, turns, strict=True) if seat.week == weeks[week]]
            found[week] = tuple(sorted(here, key=lambda turn: (order.get(turn.whose, 0), turn.whose)))
    return found


def _numbers(ask: Ask, placed: Sequence[Placed]) -> dict[int, int]:
    """Number the venues from 0: those that rotate, then those that only stand in or have left."""
    ids = [venue.id for venue in ask.venues]
    for one in placed:
        ids += [turn.venue_id for turn in one.part.turns]
        ids += [
            each for turns in one.part.kept.values() for turn in turns for each in (turn.venue_id, turn.whose)
        ]
    return {venue_id: number for number, venue_id in enumerate(dict.fromkeys(ids))}


def _closeness(ask: Ask, numbers: dict[int, int]) -> list[list[int]]:
    """Say how much two venues weigh in the same week; half of all pairs are nearer than "far"."""
    known: dict[int, PlanVenue] = {numbers[venue.id]: venue for venue in ask.venues}
    apart = [
        kilometres(first.place, second.place)
        for first, second in combinations(known.values(), 2)
        if first.place and second.place
    ]
    far = statistics.median(apart) if apart else 0.0
    found = [[0] * len(numbers) for _ in numbers]
    for (one, first), (other, second) in combinations(known.items(), 2):
        weight = near(first.place, second.place, far)
        if weight is None:
            weight = SAME_DISTRICT if first.district and first.district == second.district else 0
        found[one][other] = found[other][one] = weight
    return found
