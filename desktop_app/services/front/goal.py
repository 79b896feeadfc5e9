"""Until when the backlog is to be below how many cards: chosen by a supervisor, or as usual."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.services import until, ward_settings
from desktop_app.services.front.rows import GoalRow

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

HALF = 2


def read(session: Session, today: date, uncollected: int) -> GoalRow:
    """Give the goal: usually below the largest power of ten that is at most half of what lies here now."""
    by, below = until.chosen(session, today), ward_settings.read(session).outlook_below
    return GoalRow(
        by or until.usual(session, today),
        usual_below(uncollected) if below is None else below,
        own_by=by is not None,
        own_below=below is not None,
    )


def usual_below(uncollected: int) -> int | None:
    """Give the number that holds while nobody has chosen one; None where next to nothing lies here."""
    half = uncollected // HALF
    return 10 ** (len(str(half)) - 1) if half else None
