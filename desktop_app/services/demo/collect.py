"""The counters of the synthetic ward, week by week: who collects, who moves away, what is given up."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

import numpy as np

from desktop_app.services.demo import calendar
from desktop_app.services.demo.calendar import NEVER, Days, Weights
from desktop_app.services.demo.flow import Flow
from desktop_app.services.demo.plan import BUSY_MONTHS, Plan

WEEK = 7
GIVEN_UP_DAYS = 1_440
"""A card so old is collected by nobody: some of these expire on the shelf."""

A_MONTH = {"lapsed": 220, "disposed": 200, "withdrawn": 60, "replaced": 45}
"""At full scale: moved away or died, such cards destroyed, card not wanted, person applied again."""

DAYS_A_MONTH = 30.4
LAST_MORNING = 0.35
"""Share of the last day's handovers that are done at eleven o'clock, when the ward is looked at."""


@dataclass(frozen=True, slots=True)
class Ways:
    """Day number of what became of each card in custody; NEVER where it did not happen."""

    handed_over: Days
    lapsed: Days
    disposed: Days
    withdrawn: Days
    replaced: Days


class Counters:
    """Plays the weeks until the last day so that the plan's totals come true."""

    def __init__(self, random: np.random.Generator, plan: Plan, flow: Flow, last: int) -> None:
        self.random = random
        self.plan = plan
        self.flow = flow
        self.last = last
        count = len(plan.applied)
        self.ways = Ways(*(np.full(count, NEVER, dtype=np.int32) for _way in range(5)))
        self.willing: Weights = random.gamma(1.5, 0.667, count) + 0.01
        self.delivered = np.sort(flow.delivered)
        self.ready_order = np.argsort(flow.notified, kind="stable")
        self.ready_days = flow.notified[self.ready_order]
        self.seen = 0
        self.waiting: Days = np.empty(0, dtype=np.int32)
        self.gone: Days = np.empty(0, dtype=np.int32)
        self.handed = 0
        self.left_otherwise = 0
        self.owed: dict[str, float] = dict.fromkeys(A_MONTH, 0.0)
        self.weights = _weights(random)
        self.weights[last] *= LAST_MORNING

    def play(self) -> Ways:
        """Play all weeks."""
        for first, end in self._weeks():
            self._arrive(first)
            self._leave(first, end)
            self._hand_over(first, end)
        return self.ways

    def _weeks(self) -> list[tuple[int, int]]:
        marks = {day + 1 for day, _count in (*self.plan.handed_over, *self.plan.uncollected)}
        edges = sorted({*range(0, self.last + 1, WEEK), *marks, self.last + 1})
        edges = [edge for edge in edges if edge <= self.last + 1]
        return list(itertools.pairwise(edges))

    def _arrive(self, first: int) -> None:
        until = int(np.searchsorted(self.ready_days, first))
        self.waiting = np.concatenate([self.waiting, self.ready_order[self.seen : until].astype(np.int32)])
        self.seen = until

    def _leave(self, first: int, end: int) -> None:
        """Cards whose person is gone, who wants none, or who applied again; and the disposal of the first."""
        share = (end - first) / DAYS_A_MONTH * self.plan.scale
        for name in ("lapsed", "withdrawn", "replaced"):
            self.owed[name] += share * A_MONTH[name]
            chosen = self._choose(self.waiting, self._due(name, self.waiting))
            getattr(self.ways, name)[chosen] = self._working_days(first, end, len(chosen))
            self.waiting = _without(self.waiting, chosen)
            if name == "lapsed":
                self.gone = np.concatenate([self.gone, chosen])
            else:
                self.left_otherwise += len(chosen)
        old = self.gone[self.ways.lapsed[self.gone] < first - 30]
        self.owed["disposed"] += share * A_MONTH["disposed"]
        chosen = self._choose(old, self._due("disposed", old))
        self.ways.disposed[chosen] = self._working_days(first, end, len(chosen))
        self.gone = _without(self.gone, chosen)
        self.left_otherwise += len(chosen)

    def _due(self, name: str, candidates: Days) -> int:
        due = min(int(self.owed[name]), len(candidates))
        self.owed[name] -= int(self.owed[name])
        return due

    def _choose(self, candidates: Days, count: int) -> Days:
        return self.random.choice(candidates, count, replace=False) if count else candidates[:0]

    def _working_days(self, first: int, end: int, count: int) -> Days:
        is_open = calendar.working()[first:end]
        days = np.flatnonzero(is_open) if is_open.any() else np.arange(end - first)
        return (first + self.random.choice(days, count)).astype(np.int32)

    def _hand_over(self, first: int, end: int) -> None:
        fit = self.waiting[self.flow.produced[self.waiting] > first - GIVEN_UP_DAYS]
        quota = min(self._quota(first, end), len(fit))
        if quota <= 0:
            return
        age = first - self.flow.notified[fit]
        pull = self.willing[fit] / (1.0 + age / 90.0)
        rank = self.random.exponential(size=len(fit)) / pull
        chosen = fit[np.argpartition(rank, quota - 1)[:quota]]
        weights = self.weights[first:end]
        weights = weights / weights.sum() if weights.any() else np.full(end - first, 1.0 / (end - first))
        edges = np.floor(np.cumsum(weights) * quota + 0.5).astype(np.int64)
        days = first + np.searchsorted(edges, np.arange(quota), side="right")
        self.ways.handed_over[chosen] = self.random.permutation(days).astype(np.int32)
        self.waiting = _without(self.waiting, chosen)
        self.handed += quota

    def _quota(self, first: int, end: int) -> int:
        """How many to hand over in the week so that the next total is met on its day."""
        day, total = self._target(first)
        share = self.weights[first:end].sum() / max(self.weights[first : day + 1].sum(), 1e-9)
        remaining = total - self.handed
        return remaining if end == day + 1 else int(remaining * min(share, 1.0) + self.random.random())

    def _target(self, first: int) -> tuple[int, int]:
        for day, total in self.plan.handed_over:
            if day >= first:
                return day, total
        for day, uncollected in self.plan.uncollected:
            if day >= first:
                arrived = int(np.searchsorted(self.delivered, day, side="right"))
                return day, arrived - self._left_until(day, first) - uncollected
        raise AssertionError

    def _left_until(self, day: int, first: int) -> int:
        """Cards that will have left otherwise by the day: those gone, and those of the coming weeks."""
        months = max(day + 1 - first - WEEK, 0) / DAYS_A_MONTH
        a_month = A_MONTH["disposed"] + A_MONTH["withdrawn"] + A_MONTH["replaced"]
        return self.left_otherwise + int(months * a_month * self.plan.scale)


def _weights(random: np.random.Generator) -> Weights:
    weights = calendar.handover_weights().copy()
    for at, day in enumerate(calendar.all_days()):
        weights[at] *= BUSY_MONTHS.get((day.year, day.month), 1.0)
    return weights * random.uniform(0.88, 1.12, len(weights))


def _without(cards: Days, chosen: Days) -> Days:
    if not len(chosen):
        return cards
    return np.setdiff1d(cards, chosen, assume_unique=True)
