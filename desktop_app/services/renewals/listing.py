"""The people whose card or certificates expire in a month: any page of the list at the same cost."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from desktop_app.models.application import Application
from desktop_app.services import audit
from desktop_app.services.backlog.finding import ways_to_fit
from desktop_app.services.renewals import expiring, window
from desktop_app.services.renewals.rows import Kind

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Sequence
    from datetime import date

    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting

CHUNK = 500

Place = tuple["date", int, Kind]


@dataclass(frozen=True, slots=True)
class ExpiryRow:
    """What expires of one person: the card or its certificates, when, and from when on it can be renewed.

    under_way: it can be renewed now.
    """

    application_pk: int
    application_id: str
    name: str
    kana: str
    birth_date: date
    address: str
    kind: Kind
    expires_on: date
    starts_on: date
    under_way: bool

    @property
    def key(self) -> tuple[int, str]:
        """What tells this row from all others: somebody's card and certificates may expire in one month."""
        return self.application_pk, self.kind.value


def open_list(session: Session, acting: Acting, month: date, kind: Kind | None = None) -> Listing:
    """Open the list of a month, of one kind or both, which is audited."""
    listing = Listing(month, acting.today, kind)
    detail = {"kind": kind.value if kind else "", "people": listing.count(session)}
    audit.record(session, acting, "renewals_list", f"{month:%Y-%m}", detail)
    return listing


class Listing:
    """What expires in a month, by day; a source for a windowed table.

    `count` notes the order as keys, so that a page costs the same wherever it lies.
    """

    def __init__(self, month: date, today: date, kind: Kind | None = None) -> None:
        self.month, self.today, self.kind = window.first_of(month), today, kind
        self._places: list[Place] = []
        self._counted = False
        self._found: tuple[str, list[int]] = ("", [])

    def count(self, session: Session) -> int:
        """Count the rows anew."""
        first, last = self.month, window.last_of(self.month)
        taken = expiring.taken(expiring.later(session, first - expiring.EARLY))
        found: list[Place] = []
        for kind in Kind if self.kind is None else (self.kind,):
            day, gone = expiring.column(kind), taken.of(kind)
            rows = session.execute(select(day, Application.id).where(*expiring.where(kind, first, last)))
            found += [(on, pk, kind) for on, pk in rows if pk not in gone]
        self._places = sorted(found)
        self._counted, self._found = True, ("", [])
        return len(found)

    def page(self, session: Session, offset: int, limit: int) -> Sequence[ExpiryRow]:
        """Give the rows from offset (0 is the first)."""
        self._need(session)
        return self._rows(session, self._places[offset : offset + limit])

    def find(self, session: Session, text: str, start: int, step: int) -> int | None:
        """Give the place of the next row with the text from `start` on (step 1), or of the one before (-1).

        It goes on at the other end. None when no row has it.
        """
        self._need(session)
        wanted, hits = self._found
        if wanted != text:
            first, last = self.month, window.last_of(self.month)
            then = {
                pk
                for kind in Kind
                for way in ways_to_fit(text)
                for pk in session.scalars(
                    select(Application.id).where(*expiring.where(kind, first, last), way)
                )
            }
            hits = [at for at, (_, pk, _kind) in enumerate(self._places) if pk in then]
            self._found = (text, hits)
        if not hits:
            return None
        at = bisect_left(hits, start) if step > 0 else bisect_right(hits, start) - 1
        return hits[at % len(hits)]

    def pick(self, session: Session, keys: Sequence[Hashable]) -> Sequence[ExpiryRow]:
        """Give the rows of these keys of the table that are in the list, in its order."""
        self._need(session)
        there = set(keys)
        return self._rows(session, [one for one in self._places if (one[1], one[2].value) in there])

    def stream(self, session: Session) -> Iterator[ExpiryRow]:
        """Give all rows, some hundred at a time in memory."""
        for offset in range(0, self.count(session), CHUNK):
            yield from self.page(session, offset, CHUNK)

    def _need(self, session: Session) -> None:
        if not self._counted:
            self.count(session)

    def _rows(self, session: Session, places: Sequence[Place]) -> list[ExpiryRow]:
        statement = select(
            *(Application.id, Application.application_id, Application.name, Application.kana),
            *(Application.birth_date, Application.address, Application.address_detail),
        ).where(Application.id.in_({pk for _, pk, _kind in places}))
        known = {row.id: row for row in session.execute(statement)}
        found: list[ExpiryRow] = []
        for expires, pk, kind in places:
            row, starts = known[pk], window.start_of_renewal(expires)
            where = f"{row.address} {row.address_detail}".strip()
            who = (row.id, row.application_id, row.name, row.kana, row.birth_date, where)
            under_way = starts <= self.today <= expires
            found.append(ExpiryRow(*who, kind, expires, starts, under_way))
        return found
