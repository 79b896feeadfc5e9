"""Which cards of the backlog have had their time on a day, as a condition of statements."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import and_, false, or_, select

from desktop_app.models.application import Application
from desktop_app.models.keep_until import CardHold
from desktop_app.services.keep_until import choosing, columns, reading

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session


def over_on(session: Session, today: date, day: date) -> ColumnElement[bool]:
    """Whether the time of a card is over on a day, and nothing holds it then.

    By the rule that holds today and those that begin until then, as each row says it; without a rule no
    card's time is ever over.
    """
    now, later = choosing.current(session, today), choosing.later(session, today)
    begun = [(now.rule, today)] if now else []
    begun += [(row.rule, row.valid_from) for row in later if row.valid_from and row.valid_from <= day]
    lasts = [begins - timedelta(days=1) for _rule, begins in begun[1:]] + [day]
    is_open, dialect = reading.open_days(session), session.get_bind().dialect.name
    held = select(CardHold.application_pk).where(
        CardHold.ended_at.is_(None), or_(CardHold.until.is_(None), CardHold.until >= day)
    )
    over = [
        columns.over(rule, last, begins, is_open, dialect)
        for (rule, begins), last in zip(begun, lasts, strict=False)
    ]
    return and_(or_(false(), *over), Application.id.not_in(held))
