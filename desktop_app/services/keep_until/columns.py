"""Until when cards are kept, as a part of statements: long lists are ordered and filtered by it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import Date, and_, case, cast, func, literal, select, text

from desktop_app.models.application import Application
from desktop_app.models.event import Notice
from desktop_app.services.keep_until.rules import Base, When
from desktop_app.terms import Stage

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sqlalchemy import ColumnElement

    from desktop_app.services.keep_until.rules import Rule, Term

NEVER = date(9999, 12, 31)
"""Stands for a day that is not there yet: later than every day."""

LONGEST_CLOSURE = 31


def kept_until(rule: Rule, today: date, dialect: str) -> ColumnElement[Any]:
    """Give the last day on which a card is kept, NEVER while it is not known; the same as `evaluate` gives.

    A last day on which the ward is closed is not moved: no order changes by that, and `latest` tells a
    filter what to compare with.
    """
    kinds: dict[When, list[ColumnElement[Any]]] = {}
    for term in rule.terms:
        kinds.setdefault(term.when, []).append(_end(term, dialect))
    ends = [case((_is(when, today), _latest(days)), else_=_never()) for when, days in kinds.items()]
    return _earliest(ends)


def latest(rule: Rule, until: date, is_open: Callable[[date], bool]) -> date:
    """Give the last day that stands for `until` in the column: days moved to an open one lie behind it."""
    if not rule.next_open_day:
        return until
    day = until
    for _ in range(LONGEST_CLOSURE):
        if is_open(day):
            break
        day -= timedelta(days=1)
    return day


def over(
    rule: Rule, on: date, today: date, is_open: Callable[[date], bool], dialect: str
) -> ColumnElement[bool]:
    """Whether the time of a card is over on a day, by what is known of it today; holds are not looked at."""
    last = latest(rule, on - timedelta(days=1), is_open)
    return kept_until(rule, today, dialect) <= last


def _end(term: Term, dialect: str) -> ColumnElement[Any]:
    day = _base(term.base)
    return func.coalesce(_plus(day, term.months, term.days, dialect), _never())


def _plus(day: ColumnElement[Any], months: int, days: int, dialect: str) -> ColumnElement[Any]:
    if not months and not days:
        return cast(day, Date) if dialect == "postgresql" else day
    if dialect == "postgresql":
        return cast(day + text(f"INTERVAL '{months} months {days} days'"), Date)
    if not months:
        return func.date(day, f"+{days} days", type_=Date)
    # SQLite goes on into the next month where a month lacks the day: its last day is the earlier one then.
    plain = func.date(day, f"+{months} months", type_=Date)
    last = func.date(day, "start of month", f"+{months + 1} months", "-1 day", type_=Date)
    return case((plain <= last, plain), else_=last)


def _base(base: Base) -> ColumnElement[Any]:
    again = Application.notices > 1
    match base:
        case Base.FIRST_NOTICE:
            found = func.coalesce(Application.first_notice_on, _notice(1))
        case Base.SECOND_NOTICE:
            found = func.coalesce(_notice(2), case((again, Application.last_notice_on)))
        case Base.REMINDER:
            found = case((again, Application.last_notice_on))
        case Base.APPLICATION:
            found = Application.applied_on.expression
        case Base.CUSTODY:
            found = Application.custody_on.expression
        case Base.RETURNED_MAIL:
            found = Application.returned_mail_on.expression
        case Base.CARD_EXPIRY:
            found = Application.card_expires_on.expression
        case Base.LAPSED:
            found = Application.lapsed_on.expression
    return found


def _notice(number: int) -> ColumnElement[Any]:
    own = and_(Notice.application_pk == Application.id, Notice.number == number)
    return select(Notice.sent_on).where(own).correlate(Application).scalar_subquery()


def _is(when: When, today: date) -> ColumnElement[bool]:
    match when:
        case When.ALWAYS:
            return Application.id.is_not(None)
        case When.RETURNED_MAIL:
            return Application.stage == Stage.RETURNED_MAIL.value
        case When.EXPIRED:
            return func.coalesce(Application.card_expires_on < today, literal(value=False))
        case When.LAPSED:
            return Application.stage == Stage.LAPSED.value


def _latest(days: Sequence[ColumnElement[Any]]) -> ColumnElement[Any]:
    found = days[0]
    for day in days[1:]:
        found = case((day > found, day), else_=found)
    return found


def _earliest(days: Sequence[ColumnElement[Any]]) -> ColumnElement[Any]:
    found = days[0]
    for day in days[1:]:
        found = case((day < found, day), else_=found)
    return found


def _never() -> ColumnElement[Any]:
    return literal(NEVER, Date)
