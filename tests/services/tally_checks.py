"""Whether the kept tallies say what the applications say, on any day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from desktop_app.models.clearing import DayTally
from desktop_app.services import bridge, past_days, recount
from desktop_app.services.backlog import cards

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def wrong(session: Session) -> list[object]:
    """Name what the tallies have wrong: against a recount of all, and for each day against plain queries."""
    kept, right = recount.kept(session), recount.recount(session).right()
    found: list[object] = [
        (name, *one) for name, counts in right.items() for one in recount.differences(kept[name], counts)
    ]
    for on in days_of(session):
        items = bridge.recounted(session, on)
        if bridge.bridge(session, on) != items:
            found.append((on, bridge.bridge(session, on), items))
        lay = session.scalar(select(func.count()).select_from(cards.ids_on(on).subquery()))
        if not items["uncollected"] == lay == sum(map(sum, past_days.lying(session, on).values())):
            found.append((on, items["uncollected"], lay, past_days.lying(session, on)))
    return found


def days_of(session: Session) -> list[date]:
    """Give each day on which something changes, and the days beside it."""
    changing = session.scalars(select(DayTally.on_date).distinct()).all()
    return sorted({day + timedelta(days=beside) for day in changing for beside in (-1, 0, 1)})
