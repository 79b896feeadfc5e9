"""How many letters or calls fit the free seats of the following weeks, beside those who were told before."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import and_, func, select

from desktop_app.backlog_terms import CallOutcome, RunKind
from desktop_app.models.application import Application
from desktop_app.models.clearing import CardCall
from desktop_app.models.notice_run import NoticeRun, NoticeRunCard
from desktop_app.services.notices import response, rules, weeks
from desktop_app.services.notices.rows import WeekSumRow
from desktop_app.services.notices.weeks import Told
from desktop_app.services.slots import listing as seats
from desktop_app.terms import Stage

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import ColumnElement, Select
    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting
    from desktop_app.services.notices.response import Response, Responses
    from desktop_app.services.notices.rows import Wanted

WEEK = timedelta(days=7)
WAITED_FOR = (CallOutcome.WILL_COME.value, CallOutcome.MESSAGE_LEFT.value)


@dataclass(frozen=True, slots=True)
class Fitted:
    """Free seats and people told before, by week from the first day; size: so many letters or calls fit."""

    days: tuple[tuple[date, date], ...]
    seats: tuple[int, ...]
    before: tuple[int, ...]
    told: int
    response: Response
    shares: tuple[int, ...]
    fits: tuple[int | None, ...]

    @property
    def size(self) -> int:
        """The fewest that any week bears."""
        return min((fit for fit in self.fits if fit is not None), default=0)

    def rows(self, size: int) -> tuple[WeekSumRow, ...]:
        """Give the weeks as they would be with so many letters or calls."""
        load = weeks.load(self.seats, self.before, self.shares, size)
        told = weeks.people(load.told)
        both = weeks.people(map(sum, zip(load.told, load.run, strict=True)))
        return tuple(
            WeekSumRow(*days, free, earlier, max(whole - earlier, 0), fit)
            for days, free, earlier, whole, fit in zip(
                self.days, self.seats, told, both, self.fits, strict=True
            )
        )


def fit(session: Session, acting: Acting, wanted: Wanted) -> Fitted:
    """Read seats, people told before, and how many come, and put them together; nothing is stored."""
    came = response.of(session, acting.today, wanted.percent)
    free = seats.free_by_day(session, wanted.first, wanted.last, acting.now, wanted.place)
    days = _weeks(wanted.first, max(free, default=wanted.first))
    by_week = tuple(sum(free.get(day, 0) for day in _days(*week)) for week in days)
    told = _told(session, acting.today, wanted, came)
    mine = _response(came, wanted.kind, reminder=wanted.reminder)
    before, shares = weeks.coming(told, len(days)), weeks.spread(mine.shares, len(days))
    return Fitted(
        days,
        by_week,
        tuple(before),
        sum(group.people for group in told),
        mine,
        tuple(shares),
        tuple(weeks.fits(by_week, before, shares)),
    )


def _weeks(first: date, last: date) -> tuple[tuple[date, date], ...]:
    """Give the weeks that have slots: who would come after the last day with slots is to come before it."""
    found: list[tuple[date, date]] = []
    begin = first
    while begin <= last:
        found.append((begin, min(begin + WEEK - timedelta(days=1), last)))
        begin += WEEK
    return tuple(found)


def _days(first: date, last: date) -> list[date]:
    return [first + timedelta(days=at) for at in range((last - first).days + 1)]


def _response(came: Responses, kind: RunKind, *, reminder: bool) -> Response:
    if kind is RunKind.CALL:
        return came.call
    return came.reminder if reminder else came.first


def _told(session: Session, today: date, wanted: Wanted, came: Responses) -> list[Told]:
    """People who may still come by themselves: told lately without a booking, or about to be told."""
    count: Counter[tuple[int, Response]] = Counter()
    since = today - response.WEEKS * WEEK
    for again, day, people in session.execute(_by_letter(since, wanted)):
        if day is not None:
            mine = _response(came, RunKind.LETTER, reminder=again)
            count[(max((wanted.first - day) // WEEK, 0), mine)] += people
    for day, people in session.execute(_by_call(since, wanted)):
        count[(max((wanted.first - day) // WEEK, 0), came.call)] += people
    for kind, reminder, people in session.execute(_about_to_be(wanted)):
        count[(0, _response(came, RunKind(kind), reminder=reminder))] += people
    return [Told(people, ago, mine.shares) for (ago, mine), people in count.items()]


def _waits(wanted: Wanted) -> ColumnElement[bool]:
    return and_(
        Application.custody_on.is_not(None),
        Application.left_on.is_(None),
        Application.stage == Stage.NOTIFIED.value,
        rules.here(wanted),
    )


def _by_letter(since: date, wanted: Wanted) -> Select[*tuple[bool, date | None, int]]:
    waits = (
        select((Application.notices > 1).label("again"), Application.last_notice_on.label("day"))
        .where(
            _waits(wanted),
            Application.last_notice_on > since,
            Application.id.not_in(_listed()),
            Application.id.not_in(_called(since)),
        )
        .subquery()
    )
    return select(waits.c.again, waits.c.day, func.count()).group_by(waits.c.again, waits.c.day)


def _by_call(since: date, wanted: Wanted) -> Select[*tuple[date, int]]:
    last = (
        select(CardCall.application_pk, func.max(CardCall.on_date).label("on_date"))
        .where(CardCall.on_date > since, CardCall.outcome.in_(WAITED_FOR))
        .group_by(CardCall.application_pk)
        .subquery()
    )
    return (
        select(last.c.on_date, func.count())
        .join(Application, Application.id == last.c.application_pk)
        .where(_waits(wanted), Application.id.not_in(_listed()))
        .group_by(last.c.on_date)
    )


def _about_to_be(wanted: Wanted) -> Select[*tuple[str, bool, int]]:
    return (
        select(NoticeRun.kind, NoticeRun.reminder, func.count())
        .join(NoticeRunCard, NoticeRunCard.run_id == NoticeRun.id)
        .join(Application, Application.id == NoticeRunCard.application_pk)
        .where(NoticeRunCard.state.in_(rules.TO_POST), rules.here(wanted))
        .group_by(NoticeRun.kind, NoticeRun.reminder)
    )


def _listed() -> Select[int]:
    return select(NoticeRunCard.application_pk).where(NoticeRunCard.state.in_(rules.TO_POST))


def _called(since: date) -> Select[int]:
    return select(CardCall.application_pk).where(CardCall.on_date > since, CardCall.outcome.in_(WAITED_FOR))
