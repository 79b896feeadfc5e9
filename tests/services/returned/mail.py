"""What the tests of returned mail share: letters that went out, came back, and addresses that changed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from desktop_app.errors import NotAllowed
from desktop_app.models.clearing import AddressWork
from desktop_app.services import change, printing
from desktop_app.services.notices import letters, making, sending
from desktop_app.services.notices import listing as notices
from desktop_app.services.returned import listing, reading, scanning
from desktop_app.services.search_keys import fold
from desktop_app.services.verify import verify
from desktop_app.terms import EventKind
from tests.factories import NOW, TODAY, acting, stored
from tests.services.notices import runs

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from desktop_app.models.database import Database
    from desktop_app.services.acting import Acting
    from desktop_app.services.returned.rows import TakenRow, WorkRow

BACK = TODAY
"""The day on which letters come back: an hour after they went out, so that a run can follow."""

OTHER = "足立区千住一丁目4番18号"
ADDRESS = {"address": OTHER, "address_key": fold(OTHER)}


@dataclass(frozen=True, slots=True)
class Told:
    """A ward with a run whose letters went out: whose cards, and the print job."""

    database: Database
    pks: list[int]
    run_id: int
    job: str

    def code(self, at: int) -> str:
        """The code in the window of a letter (from 0)."""
        return printing.stamp(self.job, at + 1, len(self.pks))


def told_three(database: Database, count: int = 3) -> Told:
    """Make a run for some people and send all its letters."""
    pks = runs.cards(database, count)
    run = runs.made(database)
    job = runs.printed(database, run)
    for position in range(1, count + 1):
        runs.sent(database, run, runs.letter_of(database, run, position).notice_number or "")
    return Told(database, pks, run.run_id, job)


def later(staff: str = "w1", hours: int = 1, **fields: Any) -> Acting:
    """Somebody acts some hours after the letters went out."""
    return acting(staff, now=NOW + timedelta(hours=hours), **fields)


def scanned(ward: Told, text: str, hours: int = 1) -> TakenRow:
    """An envelope came back."""
    with ward.database.write() as session:
        return scanning.scan(session, later(hours=hours), text)


def moved(ward: Told, pk: int, hours: int = 2, **columns: Any) -> None:
    """The ledger brings another address."""
    with ward.database.write() as session:
        version = change.load(session, pk).version
        kind, who = EventKind.CORRECTED, later("command-line", hours)
        change.apply(session, who, pk, kind, version, columns or ADDRESS)


def row_of(ward: Told, pk: int, today: date = BACK) -> WorkRow:
    """The newest work of a card."""
    with ward.database.read() as session:
        return reading.works(session, ids(ward, pk), today)[-1]


def run_again(ward: Told, hours: int = 3) -> str:
    """A supervisor makes the next run, prints it and it goes out; gives the job."""
    boss, clerk = later("s1", hours), later("w1", hours)
    with ward.database.write() as session:
        run = making.make(session, boss, replace(runs.WANTED, percent=10))
    with ward.database.write() as session:
        letters.get_ready(session, boss, run.run_id)
        job = printing.start(session, later("s1", hours), letters.order(session, TODAY, run.run_id)).job_id
        printing.release(session, boss, job, "0" * 64)
        letters.note_printed(session, boss, run.run_id)
    with ward.database.write() as session:
        for row in notices.Letters(run.run_id).page(session, 0, 100):
            sending.send(
                session, replace(clerk, operation=f"{row.position:032}"), run.run_id, row.application_id
            )
    return job


def ids(ward: Told, pk: int) -> list[int]:
    """The ids of all work of a card, the oldest first."""
    with ward.database.read() as session:
        found = select(AddressWork.id).where(AddressWork.application_pk == pk).order_by(AddressWork.id)
        return list(session.scalars(found))


def rows(ward: Told, wanted: listing.Filter = listing.ALL_TO_DO, today: date = BACK) -> list[WorkRow]:
    """The list as it is on a day."""
    with ward.database.read() as session:
        return list(listing.Works(today, wanted).page(session, 0, 100))


def problems(ward: Told) -> set[str]:
    """What verify finds."""
    with ward.database.read() as session:
        return {one.kind for one in verify(session).problems}


def id_of(ward: Told, pk: int) -> str:
    """The id of an application."""
    with ward.database.read() as session:
        return stored(session, pk).application_id


def refusal(call: Callable[[], object]) -> str:
    """Why a step is not allowed."""
    try:
        call()
    except NotAllowed as error:
        return error.reason
    return ""
