"""What is worth doing next, ranked by one rule.

First what protects people (errors that ask whose card it was), then what stops everything else (no seats),
then what brings people in (reminders, mail to newer addresses), at last what only makes room (disposal).
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from desktop_app.backlog_terms import NextAction
from desktop_app.models.slot import Slot
from desktop_app.services.front.rows import ActionRow

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from sqlalchemy.orm import Session

    from desktop_app.services.forecast.rows import ForecastRow

MOST = 3
AHEAD = timedelta(days=28)
"""So far ahead slots are opened as a rule: who sees further finds nothing to do."""


def ranked(rows: Iterable[ActionRow], most: int = MOST) -> tuple[ActionRow, ...]:
    """Give the most pressing ones; the order of NextAction is the rule."""
    order = list(NextAction)
    return tuple(sorted(rows, key=lambda row: order.index(row.action))[:most])


def find(session: Session, today: date, errors: int, last: ForecastRow | None) -> tuple[ActionRow, ...]:
    """Give the three most useful actions at this moment, fewer where there is less to do."""
    found = [ActionRow(NextAction.REVIEW, errors)] if errors else []
    seats = _seats(session, today, last)
    return ranked([*found, *seats])


def _seats(session: Session, today: date, last: ForecastRow | None) -> list[ActionRow]:
    """What is to be done about seats, by whichever day comes first."""
    full = last.first_full_day if last else None
    ends = session.scalar(select(func.max(Slot.on_date)).where(Slot.closed.is_(False), Slot.on_date >= today))
    if full is not None and full > today and (ends is None or full <= ends):
        return [ActionRow(NextAction.FULL_DAY, day=full)]
    if ends is None or ends < today + AHEAD:
        return [ActionRow(NextAction.OPEN_SLOTS, day=ends)]
    return []
