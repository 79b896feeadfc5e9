"""How many cards lay uncollected at the end of each day until today."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from desktop_app.models.application import Application
from desktop_app.models.keeping import CustodyTally

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop_app.services.front.rows import Past

DAY = timedelta(days=1)


def by_day(session: Session, first: date, today: date, uncollected: int) -> Past:
    """Give the days from first until today, counted back from what lies here now.

    A card that came back into custody counts from its latest coming.
    """
    came, left = _came(session, first), _left(session, first)
    found: list[tuple[date, int]] = []
    day, count = today, uncollected
    while day >= first:
        found.append((day, count))
        count += left[day] - came[day]
        day -= DAY
    return tuple(reversed(found))


def _came(session: Session, first: date) -> Counter[date]:
    here = (
        select(CustodyTally.custody_on, func.sum(CustodyTally.count))
        .where(CustodyTally.custody_on >= first)
        .group_by(CustodyTally.custody_on)
    )
    gone = (
        select(Application.custody_on, func.count())
        .where(Application.left_on >= first, Application.custody_on >= first)
        .group_by(Application.custody_on)
    )
    found: Counter[date] = Counter()
    for statement in (here, gone):
        for day, count in session.execute(statement):
            if day is not None:
                found[day] += int(count)
    return found


def _left(session: Session, first: date) -> Counter[date]:
    statement = (
        select(Application.left_on, func.count())
        .where(Application.left_on >= first)
        .group_by(Application.left_on)
    )
    return Counter({day: int(count) for day, count in session.execute(statement) if day is not None})
