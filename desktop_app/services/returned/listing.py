"""The work on returned mail as a list that can be filtered, and counted by state and by run."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, case, func, select
from sqlalchemy.orm import aliased

from desktop_app.backlog_terms import AddressState
from desktop_app.models.application import Application
from desktop_app.models.clearing import AddressWork
from desktop_app.models.event import Event
from desktop_app.models.notice_run import NoticeRun, NoticeRunCard
from desktop_app.services import audit
from desktop_app.services.backlog.finding import cards_with
from desktop_app.services.notices import rules
from desktop_app.services.returned import reading, state
from desktop_app.services.returned.rows import TO_DO, CountRow, RunReturnRow
from desktop_app.terms import LetterState

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Sequence
    from datetime import date

    from sqlalchemy import Select
    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting
    from desktop_app.services.returned.rows import WorkRow

CHUNK = 500
BEFORE = "before"
"""Asks for returns that the ledger told of and that nobody took up."""

MOST_RUNS = 100


@dataclass(frozen=True, slots=True)
class Filter:
    """Which work: state is one of AddressState, or BEFORE; None asks for all that is still to be done.

    newer: whether the ledger has a newer address. place: an office code.
    """

    state: str | None = None
    newer: bool | None = None
    place: str | None = None


ALL_TO_DO = Filter()


class Works:
    """Rows for a windowed table: what can be done at once first, then what waits longest.

    `count` notes the order as ids, so that a page costs the same wherever it lies.
    """

    def __init__(self, today: date, wanted: Filter) -> None:
        self.today, self.wanted = today, wanted
        self._ids, self._pks = array("q"), array("q")
        self._counted = False
        self._found: tuple[str, list[int]] = ("", [])

    def count(self, session: Session) -> int:
        """Count the work anew."""
        rows = session.execute(self._keys()).all()
        self._ids, self._pks = array("q", [row[0] for row in rows]), array("q", [row[1] for row in rows])
        self._counted, self._found = True, ("", [])
        return len(rows)

    def page(self, session: Session, offset: int, limit: int) -> Sequence[WorkRow]:
        """Give the rows from offset (0 is the first)."""
        self._count_once(session)
        return self._rows(session, self._ids[offset : offset + limit])

    def place(self, work_id: int) -> int | None:
        """Where a work stands in the order that was counted last."""
        here = self.wanted.state != BEFORE and work_id in self._ids
        return self._ids.index(work_id) if here else None

    def find(self, session: Session, text: str, start: int, step: int) -> int | None:
        """Give the place of the next row with the text from `start` on, in the direction of step (±1)."""
        self._count_once(session)
        wanted, hits = self._found
        if wanted != text:
            there = set(session.scalars(cards_with(text, None)))
            hits = [place for place, pk in enumerate(self._pks) if pk in there]
            self._found = (text, hits)
        if not hits:
            return None
        at = bisect_left(hits, start) if step > 0 else bisect_right(hits, start) - 1
        return hits[at % len(hits)]

    def pick(self, session: Session, keys: Sequence[Hashable]) -> Sequence[WorkRow]:
        """Give the rows with these keys that are in the list, in its order."""
        self._count_once(session)
        there = set(keys)
        sign = -1 if self.wanted.state == BEFORE else 1
        return self._rows(session, [one for one in self._ids if sign * one in there])

    def stream(self, session: Session) -> Iterator[WorkRow]:
        """Give all rows, some hundred at a time in memory."""
        for offset in range(0, self.count(session), CHUNK):
            yield from self.page(session, offset, CHUNK)

    def _count_once(self, session: Session) -> None:
        if not self._counted:
            self.count(session)

    def _rows(self, session: Session, ids: Sequence[int]) -> list[WorkRow]:
        read = reading.cards if self.wanted.state == BEFORE else reading.works
        return read(session, list(ids), self.today)

    def _keys(self) -> Select[int, int]:
        wanted = self.wanted
        if wanted.state == BEFORE:
            newer = rules.address_changed()
            keys = select(Application.id, Application.id.label("pk")).where(state.not_taken_up())
            order: tuple[Any, ...] = (case((newer, 0), else_=1), Application.returned_mail_on, Application.id)
        else:
            newer, now = state.newer(), state.evaluated(self.today)
            names = [one.value for one in TO_DO] if wanted.state is None else [wanted.state]
            keys = select(AddressWork.id, AddressWork.application_pk).join(
                Application, Application.id == AddressWork.application_pk
            )
            keys = keys.where(now.in_(names))
            turn = case(*((now == one.value, at) for at, one in enumerate(TO_DO)), else_=len(TO_DO))
            done = AddressWork.ended_at.desc().nulls_first()
            order = (turn, done, AddressWork.returned_on, AddressWork.id)
        if wanted.newer is not None:
            keys = keys.where(newer if wanted.newer else ~newer)
        if wanted.place is not None:
            keys = keys.where(Application.office_code == wanted.place)
        return keys.order_by(*order)


def open_list(session: Session, acting: Acting, wanted: Filter) -> Works:
    """Open a list of the work, which is audited."""
    found = Works(acting.today, wanted)
    audit.record(session, acting, "returned_list", "", {**asdict(wanted), "works": found.count(session)})
    return found


def counts(session: Session, today: date) -> CountRow:
    """Count the work by its state, and the returns that nobody took up."""
    now = state.evaluated(today)
    states = session.execute(
        select(now, func.count())
        .select_from(AddressWork)
        .join(Application, Application.id == AddressWork.application_pk)
        .group_by(now)
    )
    newer = case((rules.address_changed(), 1), else_=0)
    before = session.execute(
        select(func.count(), func.coalesce(func.sum(newer), 0))
        .select_from(Application)
        .where(state.not_taken_up())
    ).one()
    return CountRow({AddressState(name): count for name, count in states}, before[0], before[1])


def by_run(session: Session, run_id: int | None = None) -> tuple[RunReturnRow, ...]:
    """Count for each run of letters how many came back, and how many of these have a newer address now.

    run_id asks for one run alone. A run of which nothing came back is not told of.
    """
    other = aliased(NoticeRunCard)
    sent_of_run = and_(NoticeRunCard.run_id == NoticeRun.id, NoticeRunCard.state == LetterState.SENT.value)
    sent = (
        select(func.count(other.position))
        .where(other.run_id == NoticeRun.id, other.state == LetterState.SENT.value)
        .correlate(NoticeRun)
        .scalar_subquery()
    )
    statement = (
        select(
            NoticeRun.id,
            NoticeRun.made_at,
            sent,
            func.count(AddressWork.id),
            func.sum(case((state.newer(), 1), else_=0)),
        )
        .join(NoticeRunCard, sent_of_run)
        .join(
            Event,
            and_(Event.application_pk == NoticeRunCard.application_pk, Event.at == NoticeRunCard.ended_at),
        )
        .join(
            AddressWork,
            and_(
                AddressWork.application_pk == Event.application_pk, AddressWork.version_sent == Event.version
            ),
        )
        .group_by(NoticeRun.id)
        .order_by(NoticeRun.id.desc())
        .limit(MOST_RUNS)
    )
    if run_id is not None:
        statement = statement.where(NoticeRun.id == run_id)
    return tuple(RunReturnRow(*row) for row in session.execute(statement))
