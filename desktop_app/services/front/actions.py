"""What is worth doing next, ranked by one rule.

First what protects people (errors that ask whose card it was), then what stops everything else (no seats),
then what brings people in (reminders, mail to newer addresses), at last what only makes room (disposal).
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from desktop_app.backlog_terms import AddressState, NextAction
from desktop_app.models.slot import Slot
from desktop_app.services.disposal import candidates
from desktop_app.services.front.rows import ActionRow
from desktop_app.services.notices import waves
from desktop_app.services.returned import listing as returned

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting
    from desktop_app.services.forecast.rows import ForecastRow

MOST = 3
AHEAD = timedelta(days=28)
"""So far ahead slots are opened as a rule: who sees further finds nothing to do."""


def ranked(rows: Iterable[ActionRow], most: int = MOST) -> tuple[ActionRow, ...]:
    """Give the most pressing ones; the order of NextAction is the rule."""
    order = list(NextAction)
    return tuple(sorted(rows, key=lambda row: order.index(row.action))[:most])


def find(session: Session, acting: Acting, errors: int, last: ForecastRow | None) -> tuple[ActionRow, ...]:
    """Give the three most useful actions at this moment, fewer where there is less to do."""
    found = [ActionRow(NextAction.REVIEW, errors)] if errors else []
    found += _seats(session, acting.today, last)
    wave = waves.next_wave(session, acting)
    if wave is not None:
        found.append(ActionRow(NextAction.REMIND, wave.size, wave.last))
    back = returned.counts(session, acting.today)
    newer = back.by_state.get(AddressState.NEWER, 0) + back.before_newer
    if newer:
        found.append(ActionRow(NextAction.RETURNED, newer))
    return ranked(found)


def over(session: Session, today: date) -> int:
    """Count the cards that may be put on a list for disposal: each is judged, so it is asked apart."""
    return sum(card.excluded is None for card in candidates.over(session, today).cards)


def _seats(session: Session, today: date, last: ForecastRow | None) -> list[ActionRow]:
    """What is to be done about seats, by whichever day comes first."""
    full = last.first_full_day if last else None
    ends = session.scalar(select(func.max(Slot.on_date)).where(Slot.closed.is_(False), Slot.on_date >= today))
    if full is not None and full > today and (ends is None or full <= ends):
        return [ActionRow(NextAction.FULL_DAY, day=full)]
    if ends is None or ends < today + AHEAD:
        return [ActionRow(NextAction.OPEN_SLOTS, day=ends)]
    return []
