"""The PostgreSQL server of the tests, and the database on it that each of them finds empty."""

from __future__ import annotations

import psycopg
from psycopg.sql import SQL, Identifier
from sqlalchemy import make_url

from desktop_app.models.database import Database

# What tells that a test changed the tables; lower numbers are the server's own.
SHAPE = """
SELECT (SELECT sum(hashtext(format('%s %s %s', oid, relname, relkind))) FROM pg_class WHERE oid >= 16384),
    (SELECT sum(hashtext(format('%s %s %s %s', attrelid, attname, atttypid, attnotnull))) FROM pg_attribute
     WHERE attrelid >= 16384),
    (SELECT sum(hashtext(format('%s %s', oid, conname))) FROM pg_constraint),
    (SELECT sum(hashtext(format('%s %s', oid, tgname))) FROM pg_trigger)
"""
# A table in which nothing was ever written has no first page; emptied and vacuumed it has none again.
WRITTEN = """
SELECT relname FROM pg_class
WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND pg_relation_size(oid) > 0
"""
OTHERS = """
SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
WHERE datname = current_database() AND pid <> pg_backend_pid()
"""
COUNT_ANEW = """
SELECT setval(format('%I.%I', schemaname, sequencename)::regclass, start_value, false) FROM pg_sequences
WHERE last_value IS NOT NULL
"""


def run_on(address: str, statement: str) -> None:
    """Run one statement outside a transaction."""
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(statement.encode())


def named(address: str, database: str) -> str:
    """The same server's address with another database."""
    return make_url(address).set(database=database).render_as_string(hide_password=False)


def prepare(address: str) -> None:
    """Make the server fast, since no test has to outlive a power cut, and make the database `empty`."""
    for setting in ("fsync", "synchronous_commit", "full_page_writes", "autovacuum"):
        run_on(address, f"ALTER SYSTEM SET {setting} = off")
    run_on(address, "SELECT pg_reload_conf()")
    run_on(address, "CREATE DATABASE empty")
    database = Database(named(address, "empty"))
    database.upgrade()
    database.close()


class Emptied:
    """One database that is emptied after each test: to make and drop one costs ten times as much."""

    def __init__(self, server: str) -> None:
        """Make it."""
        self._server = server
        self.address = named(server, "ward")
        self._make()

    def _make(self) -> None:
        run_on(self._server, "CREATE DATABASE ward TEMPLATE empty")
        self._connection = psycopg.connect(self.address, autocommit=True)
        self._connection.execute("SET session_replication_role = replica")
        self._shape = self._connection.execute(SHAPE).fetchone()
        self._filled = [(table, self._rows(table)) for table in self._written()]

    def empty(self) -> None:
        """Leave nothing of a test: no row, no counted number, no connection. Changed tables are made anew."""
        self._connection.execute(OTHERS)
        if self._connection.execute(SHAPE).fetchone() != self._shape:
            self.drop()
            self._make()
            return
        written = self._written()
        for table in written:
            self._connection.execute(SQL("DELETE FROM {}").format(table))
        vacuum = SQL("VACUUM (INDEX_CLEANUP ON, SKIP_DATABASE_STATS) {}")
        self._connection.execute(vacuum.format(SQL(", ").join(written)))
        for table, rows in self._filled:
            with self._connection.cursor().copy(SQL("COPY {} FROM STDIN").format(table)) as copy:
                copy.write(rows)
        self._connection.execute(COUNT_ANEW)

    def drop(self) -> None:
        """Drop it."""
        self._connection.close()
        run_on(self._server, "DROP DATABASE ward WITH (FORCE)")

    def _written(self) -> list[Identifier]:
        return [Identifier(name) for (name,) in self._connection.execute(WRITTEN)]

    def _rows(self, table: Identifier) -> bytes:
        with self._connection.cursor().copy(SQL("COPY {} TO STDOUT").format(table)) as copy:
            return b"".join(copy)
