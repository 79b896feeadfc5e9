"""A counter that disposes of cards and dies: python -m tests.journeys.disposing URL DIES_AT [--apart].

DIES_AT: after so many statements the process is killed. --apart is the control: what changes a card is kept
at once, as if list and card were not one transaction.
"""

from __future__ import annotations

import os
import signal
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import event

from desktop_app.backlog_terms import DisposalState
from desktop_app.models.database import Database
from desktop_app.services.disposal import control, disposing, listing, making, pulling
from desktop_app.services.disposal.disposing import Confirmed
from desktop_app.services.verify import verify
from tests.factories import LOG_IN_WITH, acting
from tests.services.disposal import lists

if TYPE_CHECKING:
    from sqlalchemy.engine.interfaces import DBAPICursor

    from desktop_app.services.disposal.rows import CardRow, SecondRow

CARDS = 12


@dataclass(frozen=True)
class Found:
    """What a look after a kill found: whether all agrees, and what became of the cards."""

    agrees: bool
    adds_up: bool
    disposed: int
    waiting: int


def fill(database: Database, cards: int = CARDS) -> None:
    """A ward with one open list of cards, and one card that is on none."""
    with database.write() as session:
        lists.furnish(session)
        for at in range(1, cards + 2):
            lists.card(session, at)
        making.make(session, acting(lists.SUPERVISOR), "01", cards)


def look(database: Database) -> Found:
    """Look at what is kept: the control count, and everything that verify compares."""
    with database.read() as session:
        count = control.count(session, 1)
        after = count.before == count.after + count.disposed
        agrees = verify(session).ok
    return Found(agrees, after and not count.difference, count.disposed, count.listed + count.pulled)


def work(database: Database) -> None:
    """Dispose of whatever is still on the list, one card after the other."""
    with database.write() as session:
        second = disposing.stand_by(session, acting(), lists.OTHER, LOG_IN_WITH).second
    if second is None:
        raise SystemExit(2)
    with database.read() as session:
        rows = listing.cards(session, 1)
    for row in rows:
        if row.state in {DisposalState.LISTED, DisposalState.PULLED}:
            dispose(database, row, second)


def dispose(database: Database, row: CardRow, second: SecondRow) -> None:
    """Pull a card and dispose of it, each in its own transaction."""
    text = f"K{row.application_id}"
    with database.write() as session:
        pulling.pull(session, acting(), row.disposal_id, text)
    with database.write() as session:
        seen = disposing.look(session, acting(), row.disposal_id, text)
    with database.write() as session:
        confirmed = Confirmed(row.disposal_id, row.position, seen.version, text, text, second)
        disposing.dispose(session, acting(), confirmed)


def die(database: Database, at: int, *, apart: bool) -> None:
    """Kill this process after so many statements; apart: so many after a card was kept by itself."""
    done, counts = 0, not apart

    def before(_connection: object, cursor: DBAPICursor, statement: str, *_rest: object) -> None:
        nonlocal counts
        if apart and statement.startswith("INSERT INTO event "):
            # What was written of the card until here outlives the kill, as if it were all.
            cursor.connection.commit()
            counts = True

    def after(_connection: object, _cursor: object, _statement: str, *_rest: object) -> None:
        nonlocal done
        done += counts
        if done == at:
            os.kill(os.getpid(), signal.SIGKILL)

    event.listen(database.engine, "before_cursor_execute", before)
    event.listen(database.engine, "after_cursor_execute", after)


def main() -> int:
    """Work until the end, or until the kill."""
    database = Database(sys.argv[1])
    die(database, int(sys.argv[2]), apart="--apart" in sys.argv)
    work(database)
    database.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
