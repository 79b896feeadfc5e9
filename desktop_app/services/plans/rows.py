"""What is told of plans and of memos."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.services.forecast.question import Question, Terms
    from desktop_app.services.forecast.rows import ForecastRow

Past = tuple[tuple[date, int], ...]
"""Days and how many cards lay uncollected at their end, the oldest first."""


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A plan to try; terms is what it changes."""

    plan_id: int
    name: str
    terms: Terms
    made_at: datetime
    made_by: str
    version: int


@dataclass(frozen=True, slots=True)
class TriedRow:
    """A plan as it was when a memo was kept, with its answer; no name: things as they are."""

    name: str
    terms: Terms
    answer: ForecastRow


@dataclass(frozen=True, slots=True)
class MemoRow:
    """A memo as it was kept: the question, the plans that were compared, the way until that day.

    made_by_name: as the account is called now. print_job_id: the last printing that left.
    """

    memo_id: int
    title: str
    note: str
    question: Question
    tried: tuple[TriedRow, ...]
    past: Past
    on_date: date
    made_at: datetime
    made_by: str
    made_by_name: str
    print_job_id: str | None
