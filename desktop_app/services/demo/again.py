"""People of the synthetic ward who apply a second time: after a refusal, for another card, after a loss."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from desktop_app.services.demo.calendar import Days
from desktop_app.services.demo.collect import Ways
from desktop_app.services.demo.flow import Flow
from desktop_app.services.demo.names import Picks

NONE = -1
AFTER_REFUSAL = 0.75
LOST = 0.012
FIVE_YEARS_ON = 0.02
RENEWAL_DAYS = (1_735, 1_826)
"""Days from a minor's handover to the application for the next card: the last three months of five years."""


@dataclass(frozen=True, slots=True)
class Wish:
    """A later application of a person: the place of the earlier one, the days between which it falls."""

    before: int
    first_day: int
    last_day: int


def earlier(random: np.random.Generator, applied: Days, flow: Flow, ways: Ways) -> Picks:
    """For each application the place of the same person's earlier one, NONE for a first one.

    A replaced card always finds its replacement, unless all applications of those days are taken.
    """
    found = np.full(len(applied), NONE, dtype=np.int64)
    wishes = _wishes(random, flow, ways, int(applied[-1]) if len(applied) else 0)
    firsts = np.searchsorted(applied, np.array([wish.first_day for wish in wishes], dtype=np.int32))
    ends = np.searchsorted(
        applied, np.array([wish.last_day for wish in wishes], dtype=np.int32), side="right"
    )
    for wish, first, end in zip(wishes, firsts.tolist(), ends.tolist(), strict=True):
        begin = max(first, wish.before + 1)
        free = begin + np.flatnonzero(found[begin:end] == NONE)
        if len(free):
            found[free[int(random.integers(len(free)))]] = wish.before
    return found


def roots(before: Picks) -> Picks:
    """The place of each person's first application."""
    found = np.arange(len(before), dtype=np.int64)
    for place in np.flatnonzero(before != NONE).tolist():
        found[place] = found[before[place]]
    return found


def _wishes(random: np.random.Generator, flow: Flow, ways: Ways, last: int) -> list[Wish]:
    wishes: list[Wish] = []
    # The old card leaves custody when the new application is seen: up to four weeks after it.
    wishes += [
        Wish(place, int(ways.replaced[place]) - 28, int(ways.replaced[place]))
        for place in np.flatnonzero(ways.replaced <= last).tolist()
    ]
    refused = np.flatnonzero(flow.rejected + 5 <= last)
    wishes += [
        Wish(place, int(flow.rejected[place]) + 5, int(flow.rejected[place]) + 50)
        for place in refused[random.random(len(refused)) < AFTER_REFUSAL].tolist()
    ]
    handed = np.flatnonzero(ways.handed_over + 30 <= last)
    chance = random.random(len(handed))
    for place in handed[chance < LOST].tolist():
        day = int(ways.handed_over[place]) + int(random.integers(30, 1_500))
        wishes.append(Wish(place, day, day + 2))
    for place in handed[(chance >= LOST) & (chance < LOST + FIVE_YEARS_ON)].tolist():
        handed_over = int(ways.handed_over[place])
        wishes.append(Wish(place, handed_over + RENEWAL_DAYS[0], handed_over + RENEWAL_DAYS[1]))
    return [wish for wish in wishes if wish.first_day <= last]
