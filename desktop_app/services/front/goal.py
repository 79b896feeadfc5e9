"""Until when the backlog is to be below how many cards: chosen by a supervisor, or as usual."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from desktop_app.services import ward_settings
from desktop_app.services.backlog.figures import deadline_after
from desktop_app.services.campaigns import reading as campaigns
from desktop_app.services.front.rows import GoalRow

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

HALF = 2
DAY = timedelta(days=1)


def read(session: Session, today: date, uncollected: int) -> GoalRow:
    """Give the goal; a chosen day that is over counts for nothing.

    The usual day is the last one on which the current campaign can be claimed, else the end of the fiscal
    half-year; the usual number the largest power of ten that is at most half of what lies here now.
    """
    kept = ward_settings.read(session)
    own_by = kept.outlook_by is not None and kept.outlook_by > today
    by = kept.outlook_by if own_by and kept.outlook_by else usual_by(session, today)
    below = kept.outlook_below
    return GoalRow(
        by, usual_below(uncollected) if below is None else below, own_by=own_by, own_below=below is not None
    )


def usual_by(session: Session, today: date) -> date:
    """Give the day that holds while nobody has chosen one."""
    campaign = campaigns.current(session, today)
    if campaign is not None and campaign.claim_by > today:
        return campaign.claim_by
    return deadline_after(today + DAY)


def usual_below(uncollected: int) -> int | None:
    """Give the number that holds while nobody has chosen one; None where next to nothing lies here."""
    half = uncollected // HALF
    return 10 ** (len(str(half)) - 1) if half else None
