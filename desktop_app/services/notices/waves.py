"""The next wave of reminders in a few figures, for the first page of a supervisor."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import case, func, or_, select

from desktop_app.models.application import Application
from desktop_app.models.notice_run import NoticeRun
from desktop_app.services.notices import fitting, making, response, rules
from desktop_app.services.notices.rows import Wanted
from desktop_app.terms import Stage

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import Select
    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting

SOON, FOR = timedelta(days=1), timedelta(days=27)
"""Letters go out tomorrow; then four weeks of seats."""

LATELY = timedelta(days=180)


@dataclass(frozen=True, slots=True)
class WaveRow:
    """A wave of reminders that would fit now, told on `first`, for the seats until `last`.

    size: so many letters would go out; waiting: whose turn it is; never_reminded: those of them who have had
    one notice only. open_runs: waves that are under way; they count as told.
    """

    first: date
    last: date
    size: int
    fit: int
    waiting: int
    never_reminded: int
    seats_free: int
    open_runs: int


def next_wave(session: Session, acting: Acting) -> WaveRow | None:
    """Say which wave of reminders fits now; None when nobody waits for one or no seat is left.

    Cheap enough for a page that is looked at all day: how many come is taken from the last run, not measured
    anew, so that the plan itself may say a little more or less.
    """
    wanted = Wanted(
        acting.today + SOON, acting.today + SOON + FOR, reminder=True, percent=_percent(session, acting.today)
    )
    fitted = fitting.fit(session, acting, wanted)
    waiting, never_reminded = session.execute(_waiting(acting.today, wanted)).one()
    size = min(fitted.size, waiting, making.MOST_LETTERS)
    if not size:
        return None
    under_way = select(func.count()).select_from(NoticeRun).where(NoticeRun.ended_at.is_(None))
    return WaveRow(
        wanted.first,
        wanted.last,
        size,
        fitted.size,
        waiting,
        never_reminded,
        sum(fitted.seats),
        session.scalar(under_way) or 0,
    )


def _waiting(today: date, wanted: Wanted) -> Select[int, int]:
    """Count whose turn it is, from an index alone: what rules.may_be_told asks for beyond is told by them."""
    never = func.coalesce(func.sum(case((Application.notices == 1, 1), else_=0)), 0)
    return select(func.count(), never).where(
        Application.custody_on.is_not(None),
        Application.left_on.is_(None),
        Application.stage == Stage.NOTIFIED.value,
        Application.last_notice_on <= today - timedelta(days=wanted.days),
        or_(Application.card_expires_on.is_(None), Application.card_expires_on >= today),
        rules.nowhere_else(today, wanted),
    )


def _percent(session: Session, today: date) -> int:
    last = (
        select(NoticeRun.percent_coming)
        .where(NoticeRun.reminder.is_(True), NoticeRun.from_date >= today - LATELY)
        .order_by(NoticeRun.id.desc())
        .limit(1)
    )
    return session.scalar(last) or response.USUAL_PERCENT
