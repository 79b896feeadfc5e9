"""How SQLite is set up for one transaction that brings very much, such as a ward's first ledger."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from desktop_app.models.sqlite_file import CACHE

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

# With small runs of rows to sort there is always one for the threads while the next is read.
SORTING = {"temp_store": 1, "threads": 2, "mmap_size": 0}
SORTED_AT_ONCE = "PRAGMA cache_size = -4096"
USUAL_CACHE = f"PRAGMA cache_size = {CACHE}"


@contextmanager
def prepared(dbapi: sqlite3.Connection, path: Path, *, alone: bool) -> Generator[None]:
    """Let SQLite sort for new indexes in threads of its own, and leave the log out where nobody reads.

    Sorting in memory knows one thread only: 13 indexes of half a million rows took 1.7 times as long. Through
    files it knows several; these have no name, are gone when they are closed and lie beside the database,
    which holds the same. Without the log all that is new is written once, not twice; readers would wait
    meanwhile, so that is only done alone, for a file without applications that nobody else has open.
    """
    folder = str(path.absolute().parent).replace("'", "''")
    dbapi.execute(f"PRAGMA temp_store_directory = '{folder}'")
    without_log = False
    try:
        for name, value in SORTING.items():
            dbapi.execute(f"PRAGMA {name} = {value}")
        without_log = alone and _is_empty(dbapi) and _leave_log_out(dbapi)
        yield
    finally:
        if without_log:
            # All is stored by now. Whoever reads already keeps it from changing back: the next to open does.
            with suppress(sqlite3.OperationalError):
                dbapi.execute("PRAGMA journal_mode = wal")
        dbapi.execute("PRAGMA temp_store_directory = ''")


def _is_empty(dbapi: sqlite3.Connection) -> bool:
    return dbapi.execute("SELECT 1 FROM application LIMIT 1").fetchone() is None


def _leave_log_out(dbapi: sqlite3.Connection) -> bool:
    try:
        return dbapi.execute("PRAGMA journal_mode = delete").fetchone()[0] == "delete"
    except sqlite3.OperationalError:
        # Somebody else has the file open.
        return False
