"""The day until which the backlog is to shrink: a supervisor's, else the campaign's, else the half-year's."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from desktop_app.services import ward_settings
from desktop_app.services.campaigns import reading as campaigns

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

DAY = timedelta(days=1)


def read(session: Session, today: date) -> date:
    """Give the day that holds: the chosen one, else the usual one."""
    return chosen(session, today) or usual(session, today)


def chosen(session: Session, today: date) -> date | None:
    """Give the day that a supervisor chose; one that is over counts for nothing."""
    day = ward_settings.read(session).outlook_by
    return day if day is not None and day > today else None


def usual(session: Session, today: date) -> date:
    """Give the last day on which the current campaign can be claimed, else the end of the half-year."""
    campaign = campaigns.current(session, today)
    if campaign is not None and campaign.claim_by > today:
        return campaign.claim_by
    return half_year_end(today + DAY)


def half_year_end(day: date) -> date:
    """Give the end of the fiscal half-year that the day lies in: 30 September or 31 March."""
    if 4 <= day.month <= 9:
        return date(day.year, 9, 30)
    return date(day.year + (day.month >= 10), 3, 31)
