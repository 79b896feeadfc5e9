"""Applications and handovers until a day and within a fiscal year, from the tallies wherever they reach."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from desktop_app.models.keeping import Tally
from desktop_app.services import dates, past_days, ways
from desktop_app.terms import Stage

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

KEPT = {Stage.APPLIED: ways.APPLIED, Stage.HANDED_OVER: ways.HANDED_OVER}


@dataclass(frozen=True, slots=True)
class ReachedRow:
    """How many cards had come to a stage by a day, and how many of them since the fiscal year began."""

    on: date
    cumulative: int
    in_year: int


def reached(session: Session, stage: Stage, on: date, today: date) -> int:
    """Count what had come to the stage by the end of the day.

    Where the day ends a month, or nothing can be later, the monthly tallies say it; for another day of the
    past the daily ones are added for its month.
    """
    month = f"{on:%Y-%m}"
    whole = on >= today or (on + timedelta(days=1)).day == 1
    within = Tally.month <= month if whole else Tally.month < month
    found = session.scalar(select(func.sum(Tally.count)).where(Tally.stage == stage.value, within))
    if whole:
        return int(found or 0)
    return int(found or 0) + past_days.came(session, KEPT[stage], on.replace(day=1), on)


def in_fiscal_year(session: Session, stage: Stage, year: int, as_of: date, today: date) -> ReachedRow:
    """Count until the end of a fiscal year, or until the day asked where it comes before."""
    first, last = dates.fiscal_bounds(year)
    on = min(last, as_of)
    cumulative = reached(session, stage, on, today)
    before = reached(session, stage, min(first - timedelta(days=1), as_of), today)
    return ReachedRow(on, cumulative, cumulative - before)
