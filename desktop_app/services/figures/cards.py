"""Applications and handovers until a day and within a fiscal year, from the tallies wherever they reach."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from desktop_app.models.application import Application
from desktop_app.models.keeping import Tally
from desktop_app.services import dates
from desktop_app.terms import Stage

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

COLUMNS = {Stage.APPLIED: Application.applied_on, Stage.HANDED_OVER: Application.handed_over_on}


@dataclass(frozen=True, slots=True)
class ReachedRow:
    """How many cards had come to a stage by a day, and how many of them since the fiscal year began."""

    on: date
    cumulative: int
    in_year: int


def reached(session: Session, stage: Stage, on: date, today: date) -> int:
    """Count what had come to the stage by the end of the day.

    Where the day ends a month, or nothing can be later, the monthly tallies say it at any size; for another
    day of the past the days of its month are counted one by one.
    """
    month = f"{on:%Y-%m}"
    whole = on >= today or (on + timedelta(days=1)).day == 1
    within = Tally.month <= month if whole else Tally.month < month
    found = session.scalar(select(func.sum(Tally.count)).where(Tally.stage == stage.value, within))
    if whole:
        return int(found or 0)
    days = COLUMNS[stage].between(on.replace(day=1), on)
    return int(found or 0) + int(session.scalar(select(func.count()).where(days)) or 0)


def in_fiscal_year(session: Session, stage: Stage, year: int, as_of: date, today: date) -> ReachedRow:
    """Count until the end of a fiscal year, or until the day asked where it comes before."""
    first, last = dates.fiscal_bounds(year)
    on = min(last, as_of)
    cumulative = reached(session, stage, on, today)
    before = reached(session, stage, min(first - timedelta(days=1), as_of), today)
    return ReachedRow(on, cumulative, cumulative - before)
