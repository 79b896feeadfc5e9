"""Which cards lay in custody on a day, with their stage and notices of then, as parts of statements."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, and_, case, func, literal, or_, select, union_all
from sqlalchemy.orm import InstrumentedAttribute

from desktop_app.errors import Invalid
from desktop_app.models.application import Application
from desktop_app.models.event import Notice
from desktop_app.models.keeping import CustodyTally
from desktop_app.models.outreach import PostedCard
from desktop_app.services.tallies import MOST_NOTICES
from desktop_app.terms import AGE_CLASSES, Stage

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy import Select

Column = ColumnElement[Any] | InstrumentedAttribute[Any]
DAY = timedelta(days=1)
_LAY: Select[*tuple[Any, ...]] = select(Application.id, Application.custody_on)


def check_day(as_of: date, today: date) -> None:
    """Raise Invalid when the day lies in the future: nothing is known of it."""
    if as_of > today:
        raise Invalid("as_of", "in_future")


def days_of_age(age: int, as_of: date) -> tuple[date | None, date | None]:
    """First and last day of entering custody of an age class (its place in AGE_CLASSES); None is open.

    A card whose day lies after as_of counts as new, so that the classes always add up to the whole.
    """
    youngest, oldest = AGE_CLASSES[age]
    first = None if oldest is None else as_of - oldest * DAY
    return first, None if age == 0 else as_of - youngest * DAY


def of_age(column: Column, age: int, as_of: date) -> ColumnElement[bool]:
    """Whether the column's day of entering custody belongs to the age class."""
    first, last = days_of_age(age, as_of)
    return and_(
        *([column >= first] if first else []),
        *([column <= last] if last else []),
    )


def in_custody() -> ColumnElement[bool]:
    """Whether the card lies in custody now, in the words of the partial index."""
    return and_(Application.custody_on.is_not(None), Application.left_on.is_(None))


def ids_on(as_of: date) -> Select[*tuple[Any, ...]]:
    """Id and custody_on of the cards that lay in custody at the end of a past day."""
    both = union_all(*parts_on(as_of)).subquery("lay")
    return select(both.c.id, both.c.custody_on)


def parts_on(
    as_of: date, first: date | None = None, last: date | None = None
) -> tuple[Select[*tuple[Any, ...]], Select[*tuple[Any, ...]]]:
    """The same in two parts, each a range of an index: what still lies here, and what has left since.

    first, last: only those that came between these days. A card that was on its way by post then, and came
    back, lay nowhere.
    """
    until = as_of if last is None else min(last, as_of)
    lay = [Application.custody_on <= until, Application.id.not_in(_away(as_of))]
    if first is not None:
        lay.append(Application.custody_on >= first)
    return _LAY.where(in_custody(), *lay), _LAY.where(Application.left_on > as_of, *lay)


def parts_between(
    as_of: date, days: tuple[date, date], left: Sequence[date]
) -> tuple[Select[*tuple[Any, ...]], Select[*tuple[Any, ...]]]:
    """The same of those that came between two days until as_of, both included: work for these alone.

    left: all days after as_of on which any card left; a few days of coming are looked up in each of them.
    """
    away = _away(as_of).where(PostedCard.application_pk == Application.id).exists()
    # One upper bound alone: beside another one SQLite might read until that.
    lay = Application.custody_on.between(*days), ~away
    return _LAY.where(in_custody(), *lay), _LAY.where(Application.left_on.in_(left), *lay)


def _away(as_of: date) -> Select[int]:
    """The cards that were on their way by post at the end of a past day."""
    return select(PostedCard.application_pk).where(PostedCard.posted_on <= as_of, PostedCard.ended_on > as_of)


def stage_on(as_of: date) -> ColumnElement[str]:
    """Stage at the end of a past day, from the dates; a booking leaves none, the card counts as notified."""
    back = and_(
        Application.returned_mail_on <= as_of,
        or_(
            Application.last_notice_on.is_(None),
            Application.last_notice_on > as_of,
            Application.last_notice_on <= Application.returned_mail_on,
        ),
    )
    return case(
        (Application.lapsed_on <= as_of, Stage.LAPSED.value),
        (back, Stage.RETURNED_MAIL.value),
        (Application.first_notice_on <= as_of, Stage.NOTIFIED.value),
        (Application.shelved_on <= as_of, Stage.SHELVED.value),
        (Application.prepared_on <= as_of, Stage.PREPARED.value),
        else_=Stage.DELIVERED.value,
    )


def notices_on(as_of: date) -> ColumnElement[int]:
    """Notices sent until the end of a past day, 9 for 9 and more; counted only between two notices."""
    sent = (
        select(func.count())
        .select_from(Notice)
        .where(Notice.application_pk == Application.id, Notice.sent_on <= as_of)
        .scalar_subquery()
    )
    known = case(
        (Application.last_notice_on <= as_of, Application.notices),
        (Application.first_notice_on <= as_of, case((sent > 0, sent), else_=1)),
        else_=0,
    )
    return case((known > MOST_NOTICES, MOST_NOTICES), else_=known)


def cells_now() -> Select[*tuple[Any, ...]]:
    """The cards in custody now, counted by office, stage, notices and day: the tally as it is kept."""
    tally = CustodyTally
    wanted = (tally.office_code, tally.stage, tally.notices, tally.custody_on, tally.count)
    return select(*wanted).where(tally.count > 0)


def cells_on(as_of: date) -> Select[*tuple[Any, ...]]:
    """The same for the end of a past day, one row a card."""
    lay = ids_on(as_of).subquery("cards")
    return select(
        Application.office_code,
        stage_on(as_of).label("stage"),
        notices_on(as_of).label("notices"),
        lay.c.custody_on,
        literal(1).label("count"),
    ).join(lay, lay.c.id == Application.id)
