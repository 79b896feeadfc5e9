"""The list behind a figure: any page of it at the same cost, wherever it lies."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace
from datetime import date
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from desktop_app.errors import Invalid
from desktop_app.models.application import Application
from desktop_app.models.office import Office, ShelfLocation
from desktop_app.services import audit, past_days
from desktop_app.services.backlog import cards, kept
from desktop_app.services.backlog.finding import cards_with
from desktop_app.services.backlog.rows import ListRow
from desktop_app.services.backlog.then import Then
from desktop_app.services.keep_until import reading
from desktop_app.services.tallies import MOST_NOTICES
from desktop_app.terms import Stage

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Sequence

    from sqlalchemy import ColumnElement, Select
    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting
    from desktop_app.services.backlog.rows import Filter

CHUNK = 1_000
# An index that begins with the stage has not the list's order: all cards of a stage were sorted for a page.
STAGE: ColumnElement[str] = Application.stage.concat("")
NOW = (Application.office_code, STAGE, Application.notices, Application.custody_on)
"""Columns that the filters look at."""


def open_list(session: Session, acting: Acting, as_of: date, wanted: Filter) -> Listing:
    """Open a list of people's cards, which is audited. Raises Invalid for a day after today."""
    listing = Listing(as_of, acting.today, wanted)
    detail = wanted.told() | {"as_of": as_of.isoformat()}
    if listing.is_now:
        # A past day takes longer to count, and whoever wants to write would wait for it.
        detail["cards"] = listing.count(session)
    audit.record(session, acting, "backlog_list", "", detail)
    return listing


class Listing:
    """The cards that a filter leaves, in the order in which they came; a source for a windowed table.

    `count` notes where each page begins, so that a page costs the same wherever it lies: for today the number
    of cards of each day from the tally, for a past day the ids themselves (then.py).
    """

    def __init__(self, as_of: date, today: date, wanted: Filter) -> None:
        """Raise Invalid for a day after today, and for a past one when over_on is asked for."""
        cards.check_day(as_of, today)
        if wanted.over_on is not None and as_of != today:
            raise Invalid("as_of", "kept_of_then")
        self.as_of, self._today = as_of, today
        self.wanted = wanted
        self.is_now = as_of == today
        self._days: list[date] = []
        self._ends: list[int] = []
        self._then = self._of_then()
        self._count = 0
        self._counted = False
        self._over: list[ColumnElement[bool]] | None = None
        self._found: tuple[str, list[tuple[date, int]]] = ("", [])

    def count(self, session: Session) -> int:
        """Count the cards anew."""
        if self.is_now:
            self._over = None
            self._days, self._ends = self._count_days(session)
        else:
            self._then = self._of_then()
            self._count = self._count_then(session)
        self._counted = True
        self._found = ("", [])
        return self._total()

    def page(self, session: Session, offset: int, limit: int) -> Sequence[ListRow]:
        """Give the rows from offset (0 is the first)."""
        if not self._counted:
            self.count(session)
        limit = min(limit, self._total() - offset)
        if limit <= 0:
            return []
        if self.is_now:
            wanted = self._page_now(session, offset, limit)
        else:
            wanted = self._shown_then(self._then.between(session, offset, limit))
        return self._rows(session, wanted)

    def find(self, session: Session, text: str, start: int, step: int) -> int | None:
        """Give the place of the next row with the text from `start` on (step 1), or of the one before (-1).

        It goes on at the other end. What fits a text is said in finding.py. None when no row does.
        """
        if not self._counted:
            self.count(session)
        wanted, hits = self._found
        if wanted != text:
            hits = self._hits(session, text)
            self._found = (text, hits)
        if not hits or not 0 <= start < self._total():
            return None
        key = self._key_at(session, start)
        at = bisect_left(hits, key) if step > 0 else bisect_right(hits, key) - 1
        return self._place_of(session, hits[at % len(hits)])

    def pick(self, session: Session, keys: Sequence[Hashable]) -> Sequence[ListRow]:
        """Give the rows of these applications (keys of the table) that are in the list, in its order."""
        if self.is_now:
            wanted = self._shown(Application.stage, Application.notices)
            fits = [cards.in_custody(), *self._fits_now(session), Application.id.in_(keys)]
            return self._rows(session, wanted.where(*fits))
        return self._rows(session, self._shown_then(self._then.among(session, keys)))

    def _hits(self, session: Session, text: str) -> list[tuple[date, int]]:
        """Keys of the rows with the text, in the list's order: day and id for today, else the place."""
        if not self.is_now:
            then = set(session.scalars(cards_with(text, self.as_of)))
            return [(self.as_of, place) for place, pk in enumerate(self._then.all(session)) if pk in then]
        statement: Select[*tuple[Any, ...]] = (
            select(Application.custody_on, Application.id)
            .where(Application.id.in_(cards_with(text)), *self._fits_now(session))
            .order_by(Application.custody_on, Application.id)
        )
        return [(row[0], row[1]) for row in session.execute(statement)]

    def _key_at(self, session: Session, place: int) -> tuple[date, int]:
        if not self.is_now:
            return self.as_of, place
        at = bisect_right(self._ends, place)
        before = self._ends[at - 1] if at else 0
        day = self._days[at]
        statement = self._of_day(session, day).order_by(Application.id).offset(place - before).limit(1)
        return day, session.scalar(statement) or 0

    def _place_of(self, session: Session, key: tuple[date, int]) -> int | None:
        day, pk = key
        if not self.is_now:
            return pk
        at = bisect_left(self._days, day)
        if at == len(self._days) or self._days[at] != day:
            return None
        earlier = self._of_day(session, day).where(Application.id < pk).subquery()
        before = self._ends[at - 1] if at else 0
        return before + (session.scalar(select(func.count()).select_from(earlier)) or 0)

    def _of_day(self, session: Session, day: date) -> Select[int]:
        return select(Application.id).where(
            cards.in_custody(), Application.custody_on == day, *self._fits_now(session)
        )

    def stream(self, session: Session) -> Iterator[ListRow]:
        """Give all rows, a thousand at a time in memory."""
        for offset in range(0, self.count(session), CHUNK):
            yield from self.page(session, offset, CHUNK)

    def _total(self) -> int:
        return (self._ends[-1] if self._ends else 0) if self.is_now else self._count

    def _count_days(self, session: Session) -> tuple[list[date], list[int]]:
        cells = cards.cells_now().subquery("cells").c
        fits = self._fits(cells.office_code, cells.stage, cells.notices, cells.custody_on)
        day, count = cells.custody_on, func.sum(cells.count)
        if self.wanted.over_on is not None:
            # The tally knows no rule: here the cards themselves are counted.
            fits = [cards.in_custody(), *self._fits_now(session)]
            day, count = Application.custody_on, func.count()
        statement: Select[*tuple[Any, ...]] = select(day, count).where(*fits).group_by(day).order_by(day)
        found = session.execute(statement).all()
        return [row[0] for row in found], list(accumulate(int(row[1]) for row in found))

    def _of_then(self) -> Then:
        day = self.as_of
        age = self.wanted.age
        came = (None, None) if age is None else cards.days_of_age(age, day)
        return Then(
            day, self._fits(Application.office_code, cards.stage_on(day), cards.notices_on(day)), came
        )

    def _count_then(self, session: Session) -> int:
        """Count from the daily tally, save for a stage or a number of notices of then."""
        wanted = self.wanted
        if wanted.stage is not None or wanted.notices is not None:
            return len(self._then.all(session))
        ages = slice(None) if wanted.age is None else slice(wanted.age, wanted.age + 1)
        lying = past_days.lying(session, self.as_of).items()
        return sum(sum(counts[ages]) for place, counts in lying if wanted.place in {None, place})

    def _fits(
        self,
        office: cards.Column,
        stage: cards.Column,
        notices: cards.Column,
        custody_on: cards.Column | None = None,
    ) -> list[ColumnElement[bool]]:
        wanted = self.wanted
        fits = [
            *([office == wanted.place] if wanted.place is not None else []),
            *([stage == wanted.stage.value] if wanted.stage is not None else []),
        ]
        if custody_on is not None and wanted.age is not None:
            fits.append(cards.of_age(custody_on, wanted.age, self.as_of))
        if wanted.notices is not None:
            at_most = wanted.notices >= MOST_NOTICES
            fits.append(notices >= MOST_NOTICES if at_most else notices == wanted.notices)
        return fits

    def _fits_now(self, session: Session) -> list[ColumnElement[bool]]:
        if self._over is None:
            day = self.wanted.over_on
            self._over = [] if day is None else [kept.over_on(session, self._today, day)]
        return [*self._fits(*NOW), *self._over]

    def _page_now(self, session: Session, offset: int, limit: int) -> Select[*tuple[Any, ...]]:
        first = bisect_right(self._ends, offset)
        last = bisect_right(self._ends, offset + limit - 1)
        before = self._ends[first - 1] if first else 0
        # Only the days that hold rows of the page, and of these only the index: the rest is never read.
        chosen = (
            select(Application.id, Application.custody_on)
            .where(
                cards.in_custody(),
                Application.custody_on.in_(self._days[first : last + 1]),
                *self._fits_now(session),
            )
            .order_by(Application.custody_on, Application.id)
            .limit(limit)
            .offset(offset - before)
            .subquery("chosen")
        )
        return self._shown(Application.stage, Application.notices).join(chosen, chosen.c.id == Application.id)

    def _shown_then(self, pks: Sequence[int]) -> Select[*tuple[Any, ...]]:
        shown = self._shown(cards.stage_on(self.as_of), cards.notices_on(self.as_of))
        return shown.where(Application.id.in_(pks))

    def _shown(self, stage: cards.Column, notices: cards.Column) -> Select[*tuple[Any, ...]]:
        return (
            select(
                *(Application.id, Application.application_id, Application.notice_number),
                *(Application.name, Application.kana, Application.birth_date),
                *(stage, Office.name, ShelfLocation.label, Application.custody_on, notices),
                Application.card_expires_on,
            )
            .join(Office, Office.code == Application.office_code)
            .outerjoin(ShelfLocation, ShelfLocation.id == Application.shelf_id)
            .order_by(Application.custody_on, Application.id)
        )

    def _rows(self, session: Session, wanted: Select[*tuple[Any, ...]]) -> list[ListRow]:
        found = [self._row(*row) for row in session.execute(wanted)]
        if not self.is_now:
            return found
        keep = reading.of_keys(session, [row.application_pk for row in found], self._today)
        return [replace(row, keep=keep.get(row.application_pk)) for row in found]

    def _row(
        self,
        pk: int,
        application_id: str,
        notice_number: str | None,
        name: str,
        kana: str,
        birth_date: date,
        stage: str,
        place: str,
        shelf: str | None,
        custody_on: date,
        notices: int,
        card_expires_on: date | None,
    ) -> ListRow:
        days = max((self.as_of - custody_on).days, 0)
        expired = card_expires_on is not None and card_expires_on < self.as_of
        return ListRow(
            pk, application_id, notice_number, name, kana, birth_date, Stage(stage), place, shelf,
            custody_on, days, notices, expired,
        )  # fmt: skip
