"""Betters a plan by exchanging turns within their round: fair loss of days, neighbours apart, even gaps."""

from __future__ import annotations

import math
import random
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

LOST, GAP, CROWD = 300, 4, 400
"""What a lost weekday (squared, a venue), a gap that is not even (squared), a fuller week weigh."""

NEAR, SAME_DISTRICT = 120, 60
"""What two venues at the same place, or in the same district, weigh in a week."""

LEFT_OUT = 60
"""What a lost day of a venue weighs that has no turn in a round that is not whole: others can wait better."""

WARM, COLD = 150.0, 1.0
MOST_STEPS = 400_000
BENCH = -1
EARTH = 6_371.0


@dataclass(slots=True)
class Seat:
    """One turn: whose it is and which venue opens (both by number), and the weeks that it can be in.

    week is its place now, BENCH where it has none (only a turn that may be left out has BENCH among its
    weeks); round_at groups those that may be exchanged.
    """

    whose: int
    venue: int
    round_at: int
    weeks: frozenset[int]
    week: int
    moves: bool = True


def near(first: tuple[float, float] | None, second: tuple[float, float] | None, far: float) -> int | None:
    """Say how much two places weigh in the same week: nothing from `far` kilometres on; None: not known."""
    if first is None or second is None:
        return None
    share = max(0.0, 1 - kilometres(first, second) / far) if far else 0.0
    return round(NEAR * share * share)


def kilometres(first: tuple[float, float], second: tuple[float, float]) -> float:
    """How far two places (latitude, longitude in degrees) are apart: on a ward's scale the earth is flat."""
    north = math.radians(second[0] - first[0])
    east = math.radians(second[1] - first[1]) * math.cos(math.radians(first[0]))
    return EARTH * math.hypot(north, east)


class Search:
    """Simulated annealing with a fixed number of steps: the same seed gives the same plan everywhere."""

    def __init__(
        self,
        seats: Sequence[Seat],
        places: Sequence[int],
        lost: Mapping[tuple[int, int], int],
        close: Sequence[Sequence[int]],
        round_weeks: int,
    ) -> None:
        self.seats, self.places, self.lost, self.close = seats, places, lost, close
        self.round_weeks = round_weeks
        self.here: list[set[int]] = [set() for _ in places]
        # What a venue weighs in a week beside those that are there.
        self.beside = [[0] * len(places) for _ in close]
        self.sum, self.out = [0] * len(close), [0] * len(close)
        self.turns: list[list[int]] = [[] for _ in close]
        for number, seat in enumerate(seats):
            self.turns[seat.whose].append(number)
            self.sum[seat.whose] += self._lost(seat, seat.week)
            if seat.week == BENCH:
                self.out[seat.whose] += 1
            else:
                self._enter(seat.venue, seat.week)
        self.after = dict[int, int]()
        self.before = dict[int, int]()
        for numbers in self.turns:
            for first, second in pairwise(numbers):
                self.after[first], self.before[second] = second, first

    def run(self, seed: int, effort: int) -> None:
        """Exchange turns, `effort` times each, until it is cold; the best plan that was met stays."""
        draw = random.Random(seed)
        groups = self._groups()
        movable = [number for numbers in groups for number in numbers if len(numbers) > 1]
        group_of = {number: numbers for numbers in groups for number in numbers}
        steps = min(effort * len(movable), MOST_STEPS) if movable else 0
        now, best, kept = 0, 0, [seat.week for seat in self.seats]
        heat, cooling = WARM, (COLD / WARM) ** (1 / max(steps, 1))
        for _ in range(steps):
            heat *= cooling
            first = movable[int(draw.random() * len(movable))]
            others = group_of[first]
            worse = self._try(first, others[int(draw.random() * len(others))], heat, draw)
            now += worse
            if now < best:
                best, kept = now, [seat.week for seat in self.seats]
        for seat, week in zip(self.seats, kept, strict=True):
            seat.week = week

    def _groups(self) -> list[list[int]]:
        groups: dict[int, list[int]] = {}
        for number, seat in enumerate(self.seats):
            if seat.moves and seat.weeks:
                groups.setdefault(seat.round_at, []).append(number)
        return list(groups.values())

    def _try(self, first: int, second: int, heat: float, draw: random.Random) -> int:
        """Exchange two turns, or move the first into the second's week where there is room."""
        one, other = self.seats[first], self.seats[second]
        here, there = one.week, other.week
        if here == there or there not in one.weeks or {one.whose, one.venue} & {other.whose, other.venue}:
            return 0
        # Into room that is left the first moves alone: else a week would stay empty for ever.
        is_move = BENCH not in {here, there} and len(self.here[there]) < self.places[there]
        if self._meets(one, there) or not (is_move or here in other.weeks):
            return 0
        if not is_move and self._meets(other, here):
            return 0
        worse = self._worse(first, here, there)
        if is_move:
            worse += CROWD * (len(self.here[there]) - len(self.here[here]) + 1)
        else:
            worse += self._worse(second, there, here)
            apart = 2 * self.close[one.venue][other.venue]
            worse -= apart // 2 if BENCH in {here, there} else apart
        if worse > 0 and draw.random() >= math.exp(-worse / heat):
            return 0
        self._put(first, there)
        if not is_move:
            self._put(second, here)
        return worse

    def _meets(self, seat: Seat, week: int) -> bool:
        """Whether the seat's venue is in that week already, for itself or for another one."""
        return week != BENCH and seat.venue in self.here[week]

    def _worse(self, number: int, was: int, week: int) -> int:
        seat = self.seats[number]
        before, out = self.sum[seat.whose], self.out[seat.whose]
        after = before + self._lost(seat, week) - self._lost(seat, was)
        found = LOST * (after**2 - before**2)
        found += LEFT_OUT * ((out + (week == BENCH) - (was == BENCH)) * after - out * before)
        beside = self.beside[seat.venue]
        found += (0 if week == BENCH else beside[week]) - (0 if was == BENCH else beside[was])
        for neighbour in (self.before.get(number), self.after.get(number)):
            at = BENCH if neighbour is None else self.seats[neighbour].week
            if at != BENCH:
                found += self._gap(week, at) - self._gap(was, at)
        return found

    def _gap(self, week: int, other: int) -> int:
        return 0 if week == BENCH else GAP * (abs(week - other) - self.round_weeks) ** 2

    def _lost(self, seat: Seat, week: int) -> int:
        return 0 if week == BENCH else self.lost.get((seat.venue, week), 0)

    def _put(self, number: int, week: int) -> None:
        seat, was = self.seats[number], self.seats[number].week
        self.sum[seat.whose] += self._lost(seat, week) - self._lost(seat, was)
        self.out[seat.whose] += (week == BENCH) - (was == BENCH)
        if was != BENCH:
            self.here[was].discard(seat.venue)
            self._weigh(seat.venue, was, -1)
        if week != BENCH:
            self._enter(seat.venue, week)
        seat.week = week

    def _enter(self, venue: int, week: int) -> None:
        self.here[week].add(venue)
        self._weigh(venue, week, 1)

    def _weigh(self, venue: int, week: int, by: int) -> None:
        for other, weight in enumerate(self.close[venue]):
            if weight:
                self.beside[other][week] += by * weight
