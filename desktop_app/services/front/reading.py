"""Reads the front page in few statements, none of which grows with the ward."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from desktop_app.services import bridge, review
from desktop_app.services.forecast import asking
from desktop_app.services.forecast.question import Question
from desktop_app.services.front import actions, goal, past
from desktop_app.services.front.rows import FrontRow
from desktop_app.services.slots import listing as slots

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting

DAY = timedelta(days=1)
AHEAD = timedelta(days=28)
SHORTEST, LONGEST = timedelta(days=28), timedelta(days=182)
"""Of the past that is shown: as long as the way ahead, within these bounds."""


def read(session: Session, acting: Acting) -> FrontRow:
    """Give the page as at this moment, with the last answer to its question that is kept, of any day."""
    today, now = acting.today, acting.now
    uncollected = bridge.uncollected(session)
    wanted = goal.read(session, today, uncollected)
    question = Question(wanted.by, wanted.below)
    last = asking.last(session, question, today)
    until = today + AHEAD
    free = sum(slots.free_by_day(session, today + DAY, until, now).values())
    errors = review.open_count(session)
    back = min(max(wanted.by - today, SHORTEST), LONGEST)
    days = past.by_day(session, today - back, today, uncollected)
    return FrontRow(
        as_of=today,
        uncollected=uncollected,
        goal=wanted,
        question=question,
        last=last,
        free_seats=free,
        seats_until=until,
        errors=errors,
        past=days,
        actions=actions.find(session, acting, errors, last),
        mark=(uncollected, free),
        moves=any(count for _day, count in days),
    )
