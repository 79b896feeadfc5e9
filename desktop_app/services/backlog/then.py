"""Which cards lay here on a past day, in the order in which they came, read as far as somebody looks."""

from __future__ import annotations

from array import array
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select, union_all

from desktop_app.models.application import Application
from desktop_app.services.backlog import cards

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date

    from sqlalchemy import ColumnElement, Select, Subquery
    from sqlalchemy.orm import Session

CHUNK = 1_000
LEAST = 200
LONGEST = 31
"""Days of coming that are read at once: a step must not fall from years with few cards into a full month."""


class Then:
    """The ids of such cards that fit, read by the days on which they came, each step behind the last one.

    No index has what left since in the order in which it came; but within each day of leaving it has. A few
    days of coming are looked up in each day of leaving: work for what is shown, not for all that left since.
    """

    def __init__(
        self, as_of: date, fits: Sequence[ColumnElement[bool]], came: tuple[date | None, date | None]
    ) -> None:
        """Take the day, what must fit, and the first and last day of coming that are asked for."""
        first, last = self._came = came
        self._as_of = as_of
        self._fits = list(fits)
        self._last = as_of if last is None else min(last, as_of)
        self._ids = array("q")
        self._left: list[date] | None = None
        self._upto = None if first is None else first - cards.DAY
        self._span = 1
        self._jumps = True
        self._complete = False

    def all(self, session: Session) -> array[int]:
        """Give all ids."""
        if not self._complete:
            first = self._came[0] if self._upto is None else self._upto + cards.DAY
            self._take(session, cards.parts_on(self._as_of, first, self._came[1]))
            self._complete = True
        return self._ids

    def between(self, session: Session, offset: int, limit: int) -> array[int]:
        """Give the ids from offset (0 is the first); far behind what is known all are read at once."""
        if offset > len(self._ids) + CHUNK:
            return self.all(session)[offset : offset + limit]
        while len(self._ids) < offset + limit and not self._complete:
            self._step(session, max(offset + limit - len(self._ids), LEAST))
        return self._ids[offset : offset + limit]

    def among(self, session: Session, pks: Collection[Any]) -> Sequence[int]:
        """Give those of some ids that belong to them."""
        parts = [
            part.where(*self._fits, Application.id.in_(pks))
            for part in cards.parts_on(self._as_of, *self._came)
        ]
        both = union_all(*parts).subquery("lay")
        return session.scalars(select(both.c.id)).all()

    def _step(self, session: Session, wanted: int) -> None:
        """Read on for about so many: as many days of coming as it seems to take."""
        if self._left is None:
            self._left = list(session.scalars(select(_days_of_leaving(self._as_of).c.day)))
        first = self._next_day(session)
        if first is None or first > self._last:
            self._complete = True
            return
        self._upto = min(first + timedelta(days=self._span - 1), self._last)
        before = len(self._ids)
        self._take(session, cards.parts_between(self._as_of, (first, self._upto), self._left))
        found = len(self._ids) - before
        self._jumps = not found
        self._span = max(1, min(self._span * 2, self._span * wanted // max(found, 1), LONGEST))

    def _next_day(self, session: Session) -> date | None:
        """Give the next day; where none came on the last ones, over all days on which none did.

        That is one look into each day of leaving.
        """
        if not self._jumps and self._upto is not None:
            return self._upto + cards.DAY
        behind = [Application.custody_on <= self._last]
        if self._upto is not None:
            behind.append(Application.custody_on > self._upto)
        left = _days_of_leaving(self._as_of)
        came = select(func.min(Application.custody_on)).where(*behind)
        gone = came.where(Application.left_on == left.c.day).scalar_subquery()
        firsts = session.scalars(
            union_all(came.where(cards.in_custody()), select(func.min(gone)).select_from(left))
        )
        return min((day for day in firsts if day is not None), default=None)

    def _take(self, session: Session, parts: Sequence[Select[*tuple[Any, ...]]]) -> None:
        both = union_all(*(part.where(*self._fits) for part in parts)).subquery("lay")
        wanted: Select[*tuple[Any, ...]] = select(both.c.id).order_by(both.c.custody_on, both.c.id)
        self._ids.extend(session.scalars(wanted.execution_options(yield_per=CHUNK)))


def _days_of_leaving(as_of: date) -> Subquery:
    """Give the days after a past one on which any card left, from one to the next along their index."""
    days = (
        select(func.min(Application.left_on).label("day"))
        .where(Application.left_on > as_of)
        .cte("days", recursive=True)
    )
    following = (
        select(func.min(Application.left_on)).where(Application.left_on > days.c.day).scalar_subquery()
    )
    days = days.union_all(select(following).where(days.c.day.is_not(None)))
    return select(days.c.day).where(days.c.day.is_not(None)).subquery("left_days")
