"""What the front page tells: goal, figures, the way until today, the last answer, what to do next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.backlog_terms import NextAction
    from desktop_app.services.forecast.question import Question
    from desktop_app.services.forecast.rows import ForecastRow

Past = tuple[tuple[date, int], ...]
"""Days and how many cards lay uncollected at their end, the oldest first."""


@dataclass(frozen=True, slots=True)
class GoalRow:
    """Until when the backlog is to be below how many cards; the ward's own choice, or the usual."""

    by: date
    below: int | None
    own_by: bool
    own_below: bool


@dataclass(frozen=True, slots=True)
class ActionRow:
    """Something that is worth doing next: count of what it is about, and the day that belongs to it."""

    action: NextAction
    count: int = 0
    day: date | None = None
    place: str = ""


@dataclass(frozen=True, slots=True)
class FrontRow:
    """All of the front page.

    free_seats from tomorrow until seats_until. errors: entries to review that are open. mark changes with
    what the last answer rests on: while it stays, a new one would hardly differ. moves: whether cards come
    or go, so that there is something to foresee.
    """

    as_of: date
    uncollected: int
    goal: GoalRow
    question: Question
    last: ForecastRow | None
    free_seats: int
    seats_until: date
    errors: int
    past: Past
    actions: tuple[ActionRow, ...]
    mark: tuple[int, int]
    moves: bool
