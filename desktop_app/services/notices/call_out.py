"""A call list as it leaves: the facts of its pages, and the list as a file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from desktop_app.errors import NotAllowed
from desktop_app.services import audit, dates, guard, ward_settings
from desktop_app.services.export import Page, draft_of, write
from desktop_app.services.notices import listing
from desktop_app.services.notices.call_list import CallPeople

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from sqlalchemy.orm import Session

    from desktop_app.backlog_terms import CallOutcome
    from desktop_app.models.database import Database
    from desktop_app.services.acting import Acting
    from desktop_app.services.export import Cell, FileKind, Written
    from desktop_app.services.notices.call_list import CallRow
    from desktop_app.terms import LetterState

CHUNK = 500
WIDTHS = (6, 26, 22, 12, 14, 14, 8, 16, 18, 12, 30)


@dataclass(frozen=True, slots=True)
class CallWords:
    """Words of the file in the exporter's language: title, eleven headings, states and outcomes."""

    title: str
    headings: Sequence[str]
    states: Mapping[LetterState, str]
    outcomes: Mapping[CallOutcome, str]


def facts(session: Session, today: date, run_id: int) -> dict[str, Any]:
    """Give who is still to be called, ready for the snapshot of a print job.

    Raises Unknown, NotAllowed("notice_run", "nobody_to_call").
    """
    run = listing.one(session, run_id)
    people = list(_all(session, CallPeople(run_id, to_call=True)))
    if not people:
        raise NotAllowed("notice_run", "nobody_to_call")
    return {
        "run": run.run_id,
        "ward": ward_settings.read(session).ward_name,
        "day": dates.in_era(today),
        "total": len(people),
        "people": [_person(row) for row in people],
    }


def export(
    database: Database,
    acting: Acting,
    run_id: int,
    target: Path,
    kind: FileKind,
    words: CallWords,
    progress: Callable[[int, int, str], None] | None = None,
) -> Written:
    """Write the people of a run with what came of each call to the target.

    The file gets its name only after the audit entry is committed. progress may raise Cancelled, which leaves
    nothing behind. Raises Unknown, OSError when the disk is full or the target is open elsewhere.
    """
    with draft_of(target) as draft:
        with database.read() as session:
            listing.one(session, run_id)
            rows = _cells(session, CallPeople(run_id), words, progress)
            written = write(kind, draft, Page(words.title, words.headings, WIDTHS), rows)
        with database.write() as session:
            detail = {"run": run_id, "kind": kind.value, "people": written.rows}
            audit.record(session, acting, "call_list_export", guard.mask(target.name), detail)
        draft.replace(target)
    return written


def _person(row: CallRow) -> dict[str, Any]:
    return {
        "number": row.position,
        "kana": row.kana,
        "name": row.name,
        "born": dates.in_era(row.birth_date),
        "notice": row.notice_number or "",
        "place": row.place,
        "tries": row.tries,
    }


def _all(session: Session, people: CallPeople) -> Iterator[CallRow]:
    for offset in range(0, people.count(session), CHUNK):
        yield from people.page(session, offset, CHUNK)


def _cells(
    session: Session,
    people: CallPeople,
    words: CallWords,
    progress: Callable[[int, int, str], None] | None,
) -> Iterator[Sequence[Cell]]:
    total = people.count(session)
    for done, row in enumerate(_all(session, people)):
        if progress and done % CHUNK == 0:
            progress(done, total, "")
        outcome = words.outcomes[row.outcome] if row.outcome else ""
        # The phone number is looked up and written by hand: this program keeps none.
        yield (
            *(row.position, row.kana, row.name, row.birth_date, row.notice_number or "", row.place),
            *(row.notices, "", words.states[row.state], outcome, row.note),
        )
    if progress:
        progress(total, total, "")
