"""Puts the turns of one round into its weeks, or finds those that share too few places."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

MOST_BRANCHES = 12


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn to be given: by which venue, for which other one, in which weeks it can be.

    A turn that must be is given before those that may be.
    """

    venue_id: int
    stands_in_for: int | None
    options: tuple[date, ...]
    must: bool = True
    pinned: bool = False


@dataclass(slots=True)
class Match:
    """Week of each turn by its number, None where it has none; taken: numbers of the turns in a week."""

    week_of: list[date | None]
    taken: dict[date, list[int]]


def match(turns: Sequence[Turn], places: Mapping[date, int]) -> Match:
    """Give as many turns a week as can have one; no venue is twice in a week.

    Where a turn for another venue would meet the venue's own, each way out is tried.
    """
    return _match(turns, places, MOST_BRANCHES)


def sharing(turns: Sequence[Turn], found: Match, number: int) -> tuple[list[int], list[date]]:
    """Who shares too few places with a turn that has no week: these turns can be in these weeks only.

    All places of the weeks are taken by these turns, one of which is left over (Hall's condition).
    """
    numbers, weeks = [number], list[date]()
    for one in numbers:
        for week in turns[one].options:
            if week not in weeks:
                weeks.append(week)
                numbers += [other for other in found.taken[week] if other not in numbers]
    return sorted(numbers), sorted(weeks)


def lacking(turns: Sequence[Turn], found: Match, week: date) -> tuple[list[int], list[date]]:
    """Which weeks share too few turns with a week that is not full: only these turns can be in them."""
    weeks, numbers = [week], list[int]()
    for one in weeks:
        for number, turn in enumerate(turns):
            if one in turn.options and number not in numbers:
                numbers.append(number)
                at = found.week_of[number]
                if at is not None and at not in weeks:
                    weeks.append(at)
    return sorted(numbers), sorted(weeks)


def _match(turns: Sequence[Turn], places: Mapping[date, int], branches: int) -> Match:
    found = Match([None] * len(turns), {week: [] for week in places})
    # A turn that has a week keeps one when others follow: what must be goes first.
    for number in sorted(range(len(turns)), key=lambda at: (not turns[at].pinned, not turns[at].must)):
        _give(turns, places, found, number, set())
    clash = next(_clashes(turns, found), None)
    if clash is None:
        return found
    week, first, second = clash
    tried: list[Match] = []
    for number in (first, second) if branches else ():
        if turns[number].pinned:
            continue
        left = tuple(other for other in turns[number].options if other != week)
        less = [*turns]
        less[number] = replace(turns[number], options=left)
        tried.append(_match(less, places, branches - 1))
        if not _left_over(turns, tried[-1]):
            break
    return min(tried, key=lambda one: _left_over(turns, one)) if tried else _without_clashes(turns, found)


def _give(
    turns: Sequence[Turn], places: Mapping[date, int], found: Match, number: int, seen: set[date]
) -> bool:
    """Find a week for a turn, where need be by moving others on (an augmenting path)."""
    for week in turns[number].options:
        if week in seen:
            continue
        seen.add(week)
        here = found.taken[week]
        if len(here) < places[week]:
            here.append(number)
            found.week_of[number] = week
            return True
        for other in [*here]:
            if _give(turns, places, found, other, seen):
                here[here.index(other)] = number
                found.week_of[number] = week
                return True
    return False


def _clashes(turns: Sequence[Turn], found: Match) -> Iterator[tuple[date, int, int]]:
    for week, numbers in found.taken.items():
        known: dict[int, int] = {}
        for number in numbers:
            venue_id = turns[number].venue_id
            if venue_id in known:
                yield week, known[venue_id], number
            known[venue_id] = number


def _without_clashes(turns: Sequence[Turn], found: Match) -> Match:
    for week, _, number in [*_clashes(turns, found)]:
        found.taken[week].remove(number)
        found.week_of[number] = None
    return found


def _left_over(turns: Sequence[Turn], found: Match) -> tuple[int, int]:
    missing = [turn for turn, week in zip(turns, found.week_of, strict=True) if week is None]
    return sum(turn.must for turn in missing), len(missing)
