"""Which turns that stand lose days when a venue is shut: said before, and until it is planned anew."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.services.rotation import calendar, listing

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from desktop_app.services.rotation.rows import TurnRow


@dataclass(frozen=True, slots=True)
class AffectedRow:
    """A turn that loses days: those that go and those that are left; announced: people were told."""

    campaign_id: int
    monday: date
    turn: TurnRow
    goes: tuple[date, ...]
    left: tuple[date, ...]
    announced: bool


def without_days(session: Session, campaign_id: int, today: date, until: date) -> tuple[AffectedRow, ...]:
    """Give the turns from this week on in which the venue can't open on any day: to be planned anew."""
    return tuple(
        AffectedRow(campaign_id, week.monday, turn, (), (), week.announced_at is not None)
        for week in listing.weeks(session, campaign_id, today, until)
        for turn in week.turns
        if not turn.days
    )


def by_closure(
    session: Session, campaign_id: int, venue_id: int, first: date, last: date
) -> tuple[AffectedRow, ...]:
    """Say which turns would lose days if the venue were shut on these days (both included)."""
    found: list[AffectedRow] = []
    for week in listing.weeks(session, campaign_id, calendar.monday(first), last):
        for turn in week.turns:
            goes = tuple(day for day in turn.days if first <= day <= last)
            if turn.venue_id == venue_id and goes:
                left = tuple(day for day in turn.days if day not in goes)
                announced = week.announced_at is not None
                found.append(AffectedRow(campaign_id, week.monday, turn, goes, left, announced))
    return tuple(found)
