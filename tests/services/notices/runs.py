"""What the tests of notices share: a ward with twelve free seats, runs made, letters printed and sent."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from desktop_app.services import change, printing
from desktop_app.services.notices import letters, listing, making, sending
from desktop_app.services.notices.rows import LetterRow, RunRow, ScannedRow, SumRow, Wanted
from desktop_app.terms import EventKind, Stage
from tests.factories import NOW, TODAY, acting, make_application
from tests.services.slots.places import WEDNESDAY, furnish, open_day

if TYPE_CHECKING:
    from desktop_app.models.database import Database

WANTED = Wanted(WEDNESDAY, WEDNESDAY)
REMINDER = replace(WANTED, reminder=True, notices=1, days=10)
LATER = NOW + timedelta(minutes=10)
LONG_AGO = TODAY - timedelta(days=60)
"""Twelve seats, of a hundred people told fifty come."""


def furnish_ward(database: Database) -> None:
    """Open one Wednesday with six times two seats, and the documents that the letters name."""
    from desktop_app.services import documents

    with database.write() as session:
        furnish(session)
        open_day(session)
        documents.install_defaults(session)


def cards(database: Database, count: int, stage: Stage = Stage.SHELVED, **fields: Any) -> list[int]:
    """So many cards; the first came first."""
    with database.write() as session:
        return [make_application(session, stage, **fields) for _ in range(count)]


def told(database: Database, count: int, **fields: Any) -> list[int]:
    """Cards whose people had one notice long ago."""
    days = {"first_notice_on": LONG_AGO, "last_notice_on": LONG_AGO}
    return cards(database, count, Stage.NOTIFIED, **(days | fields))


def proposed(database: Database, wanted: Wanted = WANTED) -> SumRow:
    """The sum, nothing stored."""
    with database.read() as session:
        return making.propose(session, acting("s1"), wanted)


def made(database: Database, wanted: Wanted = WANTED, **who: Any) -> RunRow:
    """A run that a supervisor made."""
    with database.write() as session:
        return making.make(session, acting("s1", **who), wanted)


def letter_of(database: Database, run: RunRow, position: int = 1) -> LetterRow:
    """A letter as it is now."""
    with database.read() as session:
        return listing.letter(session, run.run_id, position)


def pks(database: Database, run: RunRow) -> list[int]:
    """Whose letters the run holds, in their order."""
    with database.read() as session:
        return [row.application_pk for row in listing.Letters(run.run_id).page(session, 0, 100)]


def printed(database: Database, run: RunRow) -> str:
    """Put the letters of the run on paper; gives the job."""
    with database.write() as session:
        letters.get_ready(session, acting("s1"), run.run_id)
    with database.read() as session:
        order = letters.order(session, TODAY, run.run_id)
    with database.write() as session:
        job = printing.start(session, acting("s1"), order).job_id
        printing.release(session, acting("s1"), job, "0" * 64)
        letters.note_printed(session, acting("s1"), run.run_id)
    return job


def sent(database: Database, run: RunRow, text: str) -> ScannedRow:
    """The letter was scanned into the post bag, some minutes later."""
    with database.write() as session:
        return sending.send(session, acting("w1", now=LATER), run.run_id, text)


def changed(database: Database, pk: int, kind: EventKind, **columns: Any) -> None:
    """The card changes meanwhile."""
    with database.write() as session:
        version = change.load(session, pk).version
        change.apply(session, acting("w1", now=LATER), pk, kind, version, columns)
