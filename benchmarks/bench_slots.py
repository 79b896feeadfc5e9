"""Slots: week, month, lists and board of a place with a year of slots, and the booking of one person."""

from __future__ import annotations

import sqlite3
import statistics
import time
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import event

from benchmarks import slot_pages
from benchmarks.measured import Measure, milliseconds
from benchmarks.slot_ward import FOLDER, LAST, PLACE, TODAY, acting, held, ward
from desktop_app.models.database import Database
from desktop_app.services import booking
from desktop_app.services.booking import CardToBook, visits
from desktop_app.services.slots import listing
from desktop_app.views.slots import week as weeks

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy.pool import ConnectionPoolEntry

BOOKED = 200
MIDDLE = TODAY + timedelta(days=180)
WRITES = ("INSERT", "UPDATE", "DELETE")
SEATS = (
    "SELECT slot.on_date, slot.starts, count(*), count(seat.booking_id)"
    " FROM slot JOIN seat ON slot_id = slot.id WHERE place_code = ? AND on_date BETWEEN ? AND ?"
    " GROUP BY slot.id"
)
VISITS = (
    "SELECT * FROM booking JOIN application ON application.id = application_pk"
    " WHERE on_date = ? AND booking.place_code = ?"
)
PRAGMAS = ("journal_mode = wal", "synchronous = 2", "foreign_keys = 1", "secure_delete = 1", "temp_store = 2")
BARE, PLAIN = "the bound of 100 ms", "the same rows by plain SQL"


def measures(scale: float = 1.0) -> list[Measure]:
    """Measure against plain SQL over the same tables, and what a person waits for against its bound."""
    database = ward(scale)
    found = [*_read(database), *_painted(database)]
    database.close()
    return [*found, *_book(Path(str(database.path)))]


def _read(database: Database) -> list[Measure]:
    who = acting()
    week, month = weeks.read_week(who, PLACE, MIDDLE), weeks.read_month(who, PLACE, MIDDLE)
    first, last = weeks.monday(MIDDLE), weeks.sunday(MIDDLE)
    found: list[Measure] = []
    with database.read() as session:
        for name, call, days in (
            ("week of a place, read", lambda: week(session), (first, last)),
            (
                "month of a place, read",
                lambda: month(session),
                (MIDDLE.replace(day=1), MIDDLE.replace(day=31)),
            ),
            (
                "list of a year of slots",
                lambda: listing.slots(session, TODAY, LAST, who.now, PLACE),
                (TODAY, LAST),
            ),
        ):
            asked = (PLACE, days[0].isoformat(), days[1].isoformat())
            found.append(Measure(name, milliseconds(call, 7), "ms", PLAIN, _plain(database, SEATS, asked)))
        board = milliseconds(lambda: visits.of_day(session, TODAY, PLACE))
        asked = (TODAY.isoformat(), PLACE)
        found.append(
            Measure(
                "board of a day with 200 visits, read", board, "ms", PLAIN, _plain(database, VISITS, asked)
            )
        )
        free = milliseconds(lambda: listing.next_free(session, who.now, (TODAY, 0), None))
        found.append(Measure("next two free times anywhere", free, "ms", BARE, 100))
    return found


def _painted(database: Database) -> list[Measure]:
    return [
        Measure(f"{name}, read and painted", taken, "ms", BARE, 100)
        for name, taken in slot_pages.painted(database).items()
    ]


def _book(path: Path) -> list[Measure]:
    copies = [FOLDER / f"slots_{name}.db" for name in ("ours", "traced", "peer")]
    for copy in copies:
        _copy(path, copy)
    ours = statistics.median(_bookings(copies[0], []))
    writes: list[list[str]] = []
    _bookings(copies[1], writes)
    peer = statistics.median(_replay(copies[2], writes))
    for copy in copies:
        copy.unlink()
    rows = statistics.median(len(one) for one in writes)
    return [
        Measure(
            "one person booked and committed, median",
            ours,
            "ms",
            f"its {rows:.0f} writes by plain sqlite3",
            peer,
        ),
        Measure("one person booked and committed, median", ours, "ms", "the bound of 20 ms", 20),
    ]


def _bookings(path: Path, writes: list[list[str]]) -> list[float]:
    """Book one person after the other; on the traced copy writes gets the statements of each."""
    database = Database(f"sqlite:///{path}")
    who = acting()
    with database.read() as session:
        cards = held(session, BOOKED)
        slots = [row.slot_id for row in listing.slots(session, MIDDLE, LAST, who.now, PLACE)]
    if path.stem.endswith("traced"):
        database.close()
        event.listen(database.engine, "connect", _tracer(writes))
    taken: list[float] = []
    for pk, slot in zip(cards, slots[:: len(slots) // BOOKED], strict=False):
        begin = time.perf_counter()
        with database.write() as session:
            booking.book(session, acting(), slot, [CardToBook(pk, 1)])
        taken.append((time.perf_counter() - begin) * 1_000)
    database.close()
    return taken


def _tracer(
    writes: list[list[str]],
) -> Callable[[sqlite3.Connection, ConnectionPoolEntry], None]:
    def connected(dbapi: sqlite3.Connection, _entry: ConnectionPoolEntry) -> None:
        dbapi.set_trace_callback(told)

    def told(statement: str) -> None:
        if statement.startswith("BEGIN"):
            writes.append([])
        elif statement.startswith(WRITES):
            writes[-1].append(statement)

    return connected


def _replay(path: Path, writes: list[list[str]]) -> list[float]:
    """Write the same rows, each booking's in one transaction, with nothing around it."""
    taken: list[float] = []
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        for statements in writes:
            begin = time.perf_counter()
            connection.execute("BEGIN IMMEDIATE")
            for statement in statements:
                connection.execute(statement).fetchall()
            connection.execute("COMMIT")
            taken.append((time.perf_counter() - begin) * 1_000)
    return taken


def _copy(path: Path, copy: Path) -> None:
    copy.unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)


def _plain(database: Database, statement: str, asked: tuple[str, ...]) -> float:
    with closing(sqlite3.connect(str(database.path))) as connection:
        connection.execute("PRAGMA cache_size = -65536")
        return milliseconds(lambda: connection.execute(statement, asked).fetchall(), 7)
