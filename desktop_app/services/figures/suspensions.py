"""Suspensions of the service as they are kept here: closures of the whole ward's system, not of one place."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from sqlalchemy import or_, select

from desktop_app.figure_terms import Listed
from desktop_app.models.slot import Closure
from desktop_app.services import dates
from desktop_app.services.figures.making import Maker
from desktop_app.services.figures.rows import Opens

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop_app.services.figures.making import Asked
    from desktop_app.services.figures.rows import Table

CODE = "service_suspensions"
COUNTER = ZoneInfo("Asia/Tokyo")


def suspensions(session: Session, asked: Asked) -> Table:
    """Give when the system is down in a fiscal year and in the one that follows, as it was known at the day.

    A report tells of the year after the one that it is about. A closure that was withdrawn is none.
    """
    maker = Maker(CODE, asked)
    until, reason = maker.columns
    first = _midnight(dates.fiscal_bounds(asked.year)[0])
    last = _midnight(dates.fiscal_bounds(asked.year + 1)[1] + timedelta(days=1))
    known = datetime.combine(asked.as_of + timedelta(days=1), time(), COUNTER)
    rows: dict[str, None] = {}
    for starts_at, ends_at, why in session.execute(
        select(Closure.starts_at, Closure.ends_at, Closure.reason)
        .where(
            Closure.place_code.is_(None),
            Closure.made_at < known,
            or_(Closure.withdrawn_at.is_(None), Closure.withdrawn_at >= known),
            Closure.ends_at > first,
            Closure.starts_at < last,
        )
        .order_by(Closure.starts_at, Closure.id)
    ):
        row = written(starts_at)
        rows[row] = None
        opens = Opens(Listed.CLOSURES, starts_at.date(), ends_at.date())
        maker.keep(row, until, written(_last_minute(ends_at)), opens)
        maker.keep(row, reason, why, opens)
    return maker.table(rows)


def written(moment: datetime) -> str:
    """Write a moment as the report's table has it."""
    return moment.isoformat(timespec="minutes")


def _last_minute(ends_at: datetime) -> datetime:
    """Give the last minute of what ends at midnight: a table names the day before it."""
    return ends_at - timedelta(minutes=1) if ends_at.time() == time() else ends_at


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time())
