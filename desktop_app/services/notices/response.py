"""How many of the people told come, and how soon: from the ward's own letters and calls, else as a guess."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import and_, case, func, or_, select
from sqlalchemy.orm import aliased

from desktop_app.backlog_terms import CallOutcome
from desktop_app.models.application import Application
from desktop_app.models.clearing import CardCall
from desktop_app.models.event import Notice
from desktop_app.services.notices.weeks import WHOLE

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from sqlalchemy.orm import Session

WEEKS = 8
"""Who has not come so many weeks after a letter or call does not come because of it."""

LETTER_SHAPE = (20, 40, 25, 15)
CALL_SHAPE = (50, 30, 15, 5)
"""Of a hundred people who come after a letter (a call) so many come in its first, second, … week: a guess."""

ENOUGH = 100
"""Fewer letters than these say nothing about the next ones."""

LEAST = 1
USUAL_PERCENT = 50
"""Of a hundred people told, so many are taken to come while neither history nor supervisor says more."""

REACHED = (CallOutcome.BOOKED, CallOutcome.WILL_COME, CallOutcome.MESSAGE_LEFT)


@dataclass(frozen=True, slots=True)
class Response:
    """Of WHOLE people told so many come in each week after; counted: letters that it was measured with."""

    shares: tuple[int, ...]
    counted: int = 0

    @property
    def percent(self) -> int:
        """Of a hundred people told so many come, rounded up."""
        return -(-sum(self.shares) * 100 // WHOLE)


@dataclass(frozen=True, slots=True)
class Responses:
    """After a first notice, a reminder and a call."""

    first: Response
    reminder: Response
    call: Response


def of(session: Session, today: date, percent: int | None) -> Responses:
    """Give what is expected: the supervisor's percent, else what was seen, else the usual guess.

    Seen: letters posted between sixteen and eight weeks ago, and whether the card was handed over within
    eight weeks and before the next letter; calls in which somebody was reached alike.
    """
    if percent is not None:
        letter = guess(percent, LETTER_SHAPE)
        return Responses(letter, letter, guess(percent, CALL_SHAPE))
    first, reminder = _letters(session, today)
    return Responses(
        _measured(first, LETTER_SHAPE),
        _measured(reminder, LETTER_SHAPE),
        _measured(_calls(session, today), CALL_SHAPE),
    )


def guess(percent: int, shape: Iterable[int]) -> Response:
    """Give a response of so many in a hundred, spread over the weeks as the shape says."""
    return Response(tuple(percent * part for part in shape))


def _measured(came: Counter[int | None], shape: tuple[int, ...]) -> Response:
    """Give the shares that were seen, each rounded up; the guess while there were too few letters."""
    counted = came.total()
    if counted < ENOUGH:
        return guess(USUAL_PERCENT, shape)
    shares = [-(-came[week] * WHOLE // counted) for week in range(WEEKS)]
    if sum(shares) < WHOLE * LEAST // 100:
        return Response(guess(LEAST, shape).shares, counted)
    return Response(tuple(shares), counted)


def _letters(session: Session, today: date) -> tuple[Counter[int | None], Counter[int | None]]:
    """Count first notices and reminders by the week in which the card was collected, None for never."""
    after = aliased(Notice)
    came = and_(
        Application.handed_over_on >= Notice.sent_on,
        or_(after.sent_on.is_(None), Application.handed_over_on <= after.sent_on),
    )
    posted = (
        select(
            (Notice.number > 1).label("again"),
            Notice.sent_on.label("sent"),
            case((came, Application.handed_over_on)).label("handed"),
        )
        .join(Application, Application.id == Notice.application_pk)
        .outerjoin(
            after, and_(after.application_pk == Notice.application_pk, after.number == Notice.number + 1)
        )
        .where(Notice.sent_on.between(*_window(today)))
        .subquery()
    )
    parts = (posted.c.again, posted.c.sent, posted.c.handed)
    first: Counter[int | None] = Counter()
    reminder: Counter[int | None] = Counter()
    for again, sent, handed, count in session.execute(select(*parts, func.count()).group_by(*parts)):
        (reminder if again else first)[_week(sent, handed)] += count
    return first, reminder


def _calls(session: Session, today: date) -> Counter[int | None]:
    statement = (
        select(CardCall.on_date, Application.handed_over_on, func.count())
        .join(Application, Application.id == CardCall.application_pk)
        .where(
            CardCall.on_date.between(*_window(today)),
            CardCall.outcome.in_([one.value for one in REACHED]),
        )
        .group_by(CardCall.on_date, Application.handed_over_on)
    )
    came: Counter[int | None] = Counter()
    for called, handed, count in session.execute(statement):
        came[_week(called, handed)] += count
    return came


def _window(today: date) -> tuple[date, date]:
    return today - timedelta(weeks=2 * WEEKS), today - timedelta(weeks=WEEKS, days=1)


def _week(told: date, handed: date | None) -> int | None:
    if handed is None or handed < told:
        return None
    week = (handed - told).days // 7
    return week if week < WEEKS else None
