"""Figures as at any day, from the daily tallies: sums up to the day, at the same cost for any ward."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import bindparam, func, select

from desktop_app.models.clearing import CustodyDay, DayTally
from desktop_app.services import ways

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

_ITEMS = (
    select(DayTally.item, func.sum(DayTally.count))
    .where(DayTally.item.in_(ways.KEPT), DayTally.on_date <= bindparam("on"))
    .group_by(DayTally.item)
)
_AGES = tuple(column for column in CustodyDay.__table__.columns if not column.primary_key)
_LYING = (
    select(CustodyDay.office_code, *map(func.sum, _AGES))
    .where(CustodyDay.on_date <= bindparam("on"))
    .group_by(CustodyDay.office_code)
)


def items(session: Session, on: date) -> dict[str, int]:
    """Count the applications in each item of the bridge at the end of the day, and what had come by then.

    The keys are ways.KEPT: beside the items all that had been applied for, and all handed over.
    """
    found = {name: int(count) for name, count in session.execute(_ITEMS, {"on": on})}
    return {name: found.get(name, 0) for name in ways.KEPT}


def came(session: Session, name: str, first: date, last: date) -> int:
    """Count what was applied for or handed over (ways.KEPT) between two days, both included."""
    wanted = DayTally.item == name, DayTally.on_date.between(first, last)
    return int(session.scalar(select(func.sum(DayTally.count)).where(*wanted)) or 0)


def lying(session: Session, on: date) -> dict[str, tuple[int, ...]]:
    """Count the cards in custody at the end of the day, by age class for each office that has any."""
    rows = {row[0]: tuple(map(int, row[1:])) for row in session.execute(_LYING, {"on": on})}
    return {office: ages for office, ages in rows.items() if any(ages)}
