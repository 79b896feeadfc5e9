"""The sum of a run, week by week: how many letters bring no more people than the seats of each week take."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

WHOLE = 10_000
"""Shares and expected visits are counted in ten-thousandths of a person, so that nothing is rounded."""


@dataclass(frozen=True, slots=True)
class Told:
    """People told already, without a booking: how many, whole weeks ago, and their shares by week."""

    people: int
    weeks_ago: int
    shares: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Load:
    """What each week takes, in ten-thousandths: of those told before, of the run; and who finds no seat."""

    told: tuple[int, ...]
    run: tuple[int, ...]
    left_over: int


def spread(shares: Sequence[int], weeks: int) -> list[int]:
    """Give the shares of so many weeks; who would come later counts in the last of them."""
    head = [*shares[: weeks - 1], *[0] * max(weeks - 1 - len(shares), 0)]
    return [*head, sum(shares[weeks - 1 :])]


def coming(told: Iterable[Told], weeks: int) -> list[int]:
    """Give the visits of people told before, by week, in ten-thousandths; each part is rounded up.

    Of those who still wait after some weeks the share of the weeks to come is larger than it was at first:
    who has come is no longer among them.
    """
    found = [0] * weeks
    for group in told:
        still = WHOLE - sum(group.shares[: group.weeks_ago])
        if still <= 0:
            continue
        for week, share in enumerate(spread(group.shares[group.weeks_ago :], weeks)):
            found[week] += -(-group.people * share * WHOLE // still)
    return found


def fits(seats: Sequence[int], before: Sequence[int], shares: Sequence[int]) -> list[int | None]:
    """Say for each week how many letters its seats and those after it bear; None where no share is left.

    Who finds a week full comes in a later one, never in an earlier one: so what is expected from a week on
    must fit the seats from that week on. The fewest of these numbers fits all weeks.
    """
    found: list[int | None] = []
    free = wanted = share = 0
    for at in reversed(range(len(seats))):
        free, wanted, share = free + seats[at] * WHOLE, wanted + before[at], share + shares[at]
        found.append(max(free - wanted, 0) // share if share else None)
    return found[::-1]


def load(seats: Sequence[int], before: Sequence[int], shares: Sequence[int], letters: int) -> Load:
    """Seat the people week by week: first those told before, then those of the run; the rest comes later."""
    told: list[int] = []
    run: list[int] = []
    waiting = asked = 0
    for free, earlier, share in zip(seats, before, shares, strict=True):
        waiting, asked = waiting + earlier, asked + letters * share
        told.append(min(waiting, free * WHOLE))
        run.append(min(asked, free * WHOLE - told[-1]))
        waiting, asked = waiting - told[-1], asked - run[-1]
    return Load(tuple(told), tuple(run), waiting + asked)


def people(parts: Iterable[int]) -> list[int]:
    """Round ten-thousandths to people so that the sum is the rounded sum, and no week goes over its seats."""
    sums = [(part + WHOLE // 2) // WHOLE for part in accumulate(parts)]
    return [now - then for now, then in zip(sums, [0, *sums], strict=False)]
