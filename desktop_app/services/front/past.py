"""How many cards lay uncollected at the end of each day until today."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import select

from desktop_app.models.clearing import DayTally

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop_app.services.front.rows import Past

DAY = timedelta(days=1)
ITEM = "uncollected"


def by_day(session: Session, first: date, today: date, uncollected: int) -> Past:
    """Give the days from first until today, counted back from what lies here now by each day's change."""
    wanted = (DayTally.item == ITEM, DayTally.on_date > first)
    changes = dict(session.execute(select(DayTally.on_date, DayTally.count).where(*wanted)).all())
    found: list[tuple[date, int]] = []
    day, count = today, uncollected
    while day >= first:
        found.append((day, count))
        count -= changes.get(day, 0)
        day -= DAY
    return tuple(reversed(found))
