"""How each connection to a SQLite file is set up, and how its transactions begin."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Engine, event

from desktop_app.errors import DatabaseUnusable
from desktop_app.models.trouble import BUSY, reason_of

if TYPE_CHECKING:
    from sqlalchemy.pool import ConnectionPoolEntry

SETTING_TRIES = 20
IMPATIENT_MILLISECONDS = 250
CACHE = -65536
"""KiB of pages in memory, as SQLite writes it."""

PRAGMAS = {
    "journal_mode": "wal",
    "synchronous": 2,
    "foreign_keys": 1,
    "secure_delete": 1,
    "temp_store": 2,
}


def prepare(engine: Engine, where: str, busy_milliseconds: int) -> None:
    """Set up whatever connects; a transaction that writes takes its lock at once."""

    def connected(dbapi: sqlite3.Connection, _entry: ConnectionPoolEntry) -> None:
        # The driver's own BEGIN comes after the first SELECT; ours comes in the begin event below.
        dbapi.isolation_level = None
        dbapi.execute(f"PRAGMA busy_timeout = {busy_milliseconds}")
        # Before the first setting: what another program made is not touched.
        if {"alembic_version"}.isdisjoint(tables := _tables(dbapi)) and tables:
            raise DatabaseUnusable("other_tables", where)
        # For new files: with pages larger than usual an import is a quarter faster, a search no slower.
        dbapi.execute("PRAGMA page_size = 16384")
        dbapi.execute(f"PRAGMA cache_size = {CACHE}")
        dbapi.execute("PRAGMA mmap_size = 1073741824")
        for name, value in PRAGMAS.items():
            _set(dbapi, f"PRAGMA {name} = {value}")
            if dbapi.execute(f"PRAGMA {name}").fetchone()[0] != value:
                raise DatabaseUnusable("sqlite_setting", name)

    def begun(connection: Connection) -> None:
        options: dict[str, Any] = dict(connection.get_execution_options())
        if not options.get("writing"):
            connection.exec_driver_sql("BEGIN")
            return
        if not options.get("impatient"):
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            return
        connection.exec_driver_sql(f"PRAGMA busy_timeout = {IMPATIENT_MILLISECONDS}")
        try:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        finally:
            connection.exec_driver_sql(f"PRAGMA busy_timeout = {busy_milliseconds}")

    event.listen(engine, "connect", connected)
    event.listen(engine, "begin", begun)


def _set(dbapi: sqlite3.Connection, statement: str) -> None:
    """Carry out a setting; SQLite does not wait by itself where another PC or window sets the same."""
    for _ in range(SETTING_TRIES):
        try:
            dbapi.execute(statement)
        except sqlite3.OperationalError as error:
            if reason_of(error) != BUSY:
                raise
        else:
            return
        # This does wait until the other one is done.
        dbapi.execute("BEGIN IMMEDIATE")
        dbapi.execute("ROLLBACK")
    dbapi.execute(statement)


def _tables(dbapi: sqlite3.Connection) -> set[str]:
    return {name for (name,) in dbapi.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
