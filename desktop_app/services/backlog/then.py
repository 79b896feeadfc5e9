"""Which cards lay here on a past day, in the order in which they came, read as far as somebody looks."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, Any

from sqlalchemy import literal, select, tuple_, union_all

from desktop_app.models.application import Application
from desktop_app.services.backlog import cards

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date

    from sqlalchemy import ColumnElement, Select
    from sqlalchemy.orm import Session

CHUNK = 1_000
_KEY = tuple_(Application.custody_on, Application.id)


class Then:
    """The ids of such cards that fit; each step is read behind the last one known."""

    def __init__(self, as_of: date, fits: Sequence[ColumnElement[bool]]) -> None:
        self._parts = [part.where(*fits) for part in cards.parts_on(as_of)]
        self._ids = array("q")
        self._last: tuple[date, int] | None = None
        self._complete = False

    def all(self, session: Session) -> array[int]:
        """Give all ids."""
        self._read(session, None)
        return self._ids

    def between(self, session: Session, offset: int, limit: int) -> array[int]:
        """Give the ids from offset (0 is the first); far behind what is known all are read at once."""
        known = len(self._ids)
        if offset + limit > known:
            self._read(session, max(offset + limit - known, CHUNK) if offset <= known + CHUNK else None)
        return self._ids[offset : offset + limit]

    def among(self, session: Session, pks: Collection[Any]) -> Sequence[int]:
        """Give those of some ids that belong to them."""
        parts = [part.where(Application.id.in_(pks)) for part in self._parts]
        both = union_all(*parts).subquery("lay")
        return session.scalars(select(both.c.id)).all()

    def _read(self, session: Session, most: int | None) -> None:
        if self._complete:
            return
        both = union_all(*(select(self._step(part, most).subquery()) for part in self._parts)).subquery("lay")
        statement: Select[*tuple[Any, ...]] = (
            select(both.c.id, both.c.custody_on).order_by(both.c.custody_on, both.c.id).limit(most)
        )
        before = len(self._ids)
        for pk, day in session.execute(statement.execution_options(yield_per=CHUNK)):
            self._ids.append(pk)
            self._last = day, pk
        self._complete = most is None or len(self._ids) - before < most

    def _step(self, part: Select[*tuple[Any, ...]], most: int | None) -> Select[*tuple[Any, ...]]:
        if self._last is not None:
            part = part.where(tuple_(*map(literal, self._last)) < _KEY)
        # Each part alone is asked for no more than the step needs.
        return part if most is None else part.order_by(Application.custody_on, Application.id).limit(most)
