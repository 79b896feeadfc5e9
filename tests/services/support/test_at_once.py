"""Several windows of one terminal at once: one person sits there, and each step is taken once."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop_app.campaign_terms import PartOutcome
from desktop_app.errors import Conflict, NotAllowed, Refused
from desktop_app.models.database import Database
from desktop_app.models.support import SupportPart, SupportSession
from desktop_app.services import verify
from desktop_app.services.support import desk
from tests.factories import acting
from tests.services.support import sittings

WINDOWS = 6


def at_once(database: Database, work: Callable[[Session, int], object]) -> list[Refused | None]:
    """Run the work in all windows at once; what each was refused with."""

    def run(window: int) -> Refused | None:
        try:
            with database.write() as session:
                work(session, window)
        except Refused as error:
            return error
        return None

    with ThreadPoolExecutor(WINDOWS) as windows:
        return list(windows.map(run, range(WINDOWS)))


def test_that_of_all_who_receive_at_one_terminal_one_wins(database: Database) -> None:
    with database.write() as session:
        wanted = sittings.reception(session)
    found = at_once(
        database, lambda session, window: desk.receive(session, acting(f"w{window % 2 + 1}"), wanted)
    )
    assert found.count(None) == 1
    assert {error.reason for error in found if isinstance(error, NotAllowed)} == {"session_open"}
    with database.read() as session:
        assert session.scalar(select(func.count()).select_from(SupportSession)) == 1
        assert verify.verify(session).ok


def test_that_each_terminal_has_its_own(database: Database) -> None:
    with database.write() as session:
        wanted = sittings.reception(session)
    found = at_once(
        database,
        lambda session, window: desk.receive(session, acting(terminal=f"T{window % 3}"), wanted),
    )
    assert found.count(None) == 3


def test_that_a_part_noted_in_two_windows_is_noted_once_and_the_other_is_told(database: Database) -> None:
    with database.write() as session:
        row = sittings.sit_down(session)

    def note(session: Session, window: int) -> object:
        minutes = window + 1
        part = (row.session_id, row.version, "new_card", PartOutcome.DONE, minutes)
        return desk.note_part(session, acting(f"w{window % 2 + 1}"), *part)

    found = at_once(database, note)
    assert found.count(None) == 1
    assert all(isinstance(error, Conflict) and error.changed_by for error in found if error)
    with database.read() as session:
        winner = session.scalars(select(SupportPart.minutes)).one()
        assert winner == found.index(None) + 1
        assert verify.verify(session).ok
