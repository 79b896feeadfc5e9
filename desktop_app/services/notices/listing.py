"""Runs of notices and their letters, as lists show them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import case, func, select

from desktop_app.backlog_terms import RunKind, WaveOrder
from desktop_app.errors import Unknown
from desktop_app.models.application import Application
from desktop_app.models.notice_run import NoticeRun, NoticeRunCard
from desktop_app.models.office import Office
from desktop_app.services import audit
from desktop_app.services.notices import rules
from desktop_app.services.notices.rows import LetterRow, RunRow
from desktop_app.terms import LetterState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import ColumnElement, Row, Select
    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting

MOST_RUNS = 500
STATE = 7
"""The place of the state in a letter's row."""


def runs(session: Session) -> list[RunRow]:
    """Give the runs, open ones first, then the newest first; at most five hundred."""
    statement = _runs().order_by(NoticeRun.ended_at.is_not(None), NoticeRun.id.desc()).limit(MOST_RUNS)
    return [_run(row) for row in session.execute(statement)]


def one(session: Session, run_id: int) -> RunRow:
    """Give one run. Raises Unknown."""
    row = session.execute(_runs().where(NoticeRun.id == run_id)).one_or_none()
    if row is None:
        raise Unknown("notice_run", str(run_id))
    return _run(row)


def record(session: Session, run_id: int) -> NoticeRun:
    """Give one run as it is kept now. Raises Unknown."""
    run = session.get(NoticeRun, run_id, populate_existing=True)
    if run is None:
        raise Unknown("notice_run", str(run_id))
    return run


def letter(session: Session, run_id: int, position: int) -> LetterRow:
    """Give one letter. Raises Unknown."""
    wanted = (NoticeRunCard.run_id == run_id, NoticeRunCard.position == position)
    row = session.execute(_letters().where(*wanted)).one_or_none()
    if row is None:
        raise Unknown("letter", f"{run_id}/{position}")
    return _letter(row)


def to_post(session: Session, pk: int) -> LetterRow | None:
    """Give the letter of a card that has not gone out yet, None when there is none."""
    wanted = (NoticeRunCard.application_pk == pk, NoticeRunCard.state.in_(rules.TO_POST))
    row = session.execute(_letters().where(*wanted)).one_or_none()
    return None if row is None else _letter(row)


def last(session: Session, pk: int) -> LetterRow | None:
    """Give the newest letter of a card, whatever became of it."""
    newest = _letters().where(NoticeRunCard.application_pk == pk).order_by(NoticeRunCard.run_id.desc())
    row = session.execute(newest.limit(1)).one_or_none()
    return None if row is None else _letter(row)


def open_letters(session: Session, acting: Acting, run_id: int) -> Letters:
    """Open the list of a run's letters, which is audited. Raises Unknown."""
    found = one(session, run_id)
    audit.record(session, acting, "notice_letters", str(run_id), {"letters": found.size})
    return Letters(run_id)


@dataclass(frozen=True, slots=True)
class Letters:
    """The letters of a run in their order, for a windowed table; state None gives all."""

    run_id: int
    state: LetterState | None = None

    def count(self, session: Session) -> int:
        """Count the letters."""
        statement = select(func.count()).select_from(NoticeRunCard).where(*self._fits())
        return session.scalar(statement) or 0

    def page(self, session: Session, offset: int, limit: int) -> Sequence[LetterRow]:
        """Give the rows from offset (0 is the first)."""
        statement = _letters().where(*self._fits()).order_by(NoticeRunCard.position)
        return [_letter(row) for row in session.execute(statement.offset(offset).limit(limit))]

    def _fits(self) -> list[ColumnElement[bool]]:
        state = [] if self.state is None else [NoticeRunCard.state == self.state.value]
        return [NoticeRunCard.run_id == self.run_id, *state]


def _runs() -> Select[*tuple[Any, ...]]:
    return (
        select(
            *(NoticeRun.id, NoticeRun.reminder, NoticeRun.kind, NoticeRun.ordered_by),
            *(NoticeRun.place_code, Office.name),
            *(NoticeRun.from_date, NoticeRun.until_date, NoticeRun.seats_free, NoticeRun.already_told),
            *(NoticeRun.percent_coming, NoticeRun.size),
            *(_number_of(state) for state in LetterState),
            *(NoticeRun.made_at, NoticeRun.made_by, NoticeRun.ended_at, NoticeRun.version),
        )
        .outerjoin(Office, Office.code == NoticeRun.place_code)
        .outerjoin(NoticeRunCard, NoticeRunCard.run_id == NoticeRun.id)
        .group_by(NoticeRun.id, Office.name)
    )


def _run(row: Row[*tuple[Any, ...]]) -> RunRow:
    run_id, reminder, kind, order, *rest = row
    return RunRow(run_id, reminder, RunKind(kind), WaveOrder(order), *rest)


def _number_of(state: LetterState) -> ColumnElement[int]:
    return func.coalesce(func.sum(case((NoticeRunCard.state == state.value, 1), else_=0)), 0)


def _letters() -> Select[*tuple[Any, ...]]:
    return select(
        *(NoticeRunCard.run_id, NoticeRunCard.position, Application.id, Application.application_id),
        *(Application.notice_number, Application.kana, Application.name, NoticeRunCard.state),
        *(NoticeRunCard.reason, NoticeRunCard.print_job_id, NoticeRunCard.ended_at, NoticeRunCard.ended_by),
    ).join(Application, Application.id == NoticeRunCard.application_pk)


def _letter(row: Row[*tuple[Any, ...]]) -> LetterRow:
    facts = list(row)
    facts[STATE] = LetterState(facts[STATE])
    return LetterRow(*facts)
