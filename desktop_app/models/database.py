"""The database: opened, checked, upgraded; the only place that opens sessions and commits."""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import URL, Connection, Engine, create_engine, event, inspect, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.orm import Session
from sqlalchemy.pool import NullPool

from desktop_app.errors import DatabaseUnusable, UpgradeNeeded
from desktop_app.models import sqlite_file
from desktop_app.models.drive import can_write, on_network_drive
from desktop_app.models.filling import prepared
from desktop_app.models.sqlite_file import IMPATIENT_MILLISECONDS
from desktop_app.models.tables import Base
from desktop_app.models.trouble import BUSY, reason_of

if TYPE_CHECKING:
    from collections.abc import Generator

    from psycopg import Connection as ServerConnection
    from sqlalchemy.pool import ConnectionPoolEntry

HEAD = "0009"
"""The newest revision in migrations/versions (a test compares them), known without importing Alembic."""

MIGRATIONS = Path(__file__).parent / "migrations"
METADATA = Base.metadata
"""All tables: whoever opens a database has them complete."""

BUSY_MILLISECONDS = 5_000
MISSING = "missing"
_UPGRADE_LOCK = 20_230_627


class Database:
    """One ward's database, SQLite or PostgreSQL, named by its URL."""

    def __init__(
        self, url: str, *, may_be_new: bool = True, busy_milliseconds: int = BUSY_MILLISECONDS
    ) -> None:
        """Prepare the engine; nothing is opened yet.

        may_be_new: a database that is not there may be made. Raises DatabaseUnusable where it must not, for a
        network drive, and for what is no address of a database.
        """
        self.url = _address(url)
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        self.path = Path(self.url.database) if self.is_sqlite and self.url.database else None
        if self.path:
            if on_network_drive(self.path.parent):
                raise DatabaseUnusable("network_drive", str(self.path))
            if not may_be_new and (not self.path.exists() or self.path.stat().st_size == 0):
                raise DatabaseUnusable(MISSING, str(self.path))
            self.path.parent.mkdir(parents=True, exist_ok=True)
        elif not self.is_sqlite:
            self.url = self.url.set(drivername="postgresql+psycopg")
        self._busy_milliseconds, self._may_be_new = busy_milliseconds, may_be_new
        self.engine = create_engine(self.url, hide_parameters=True, pool_pre_ping=not self.is_sqlite)
        if self.is_sqlite:
            sqlite_file.prepare(self.engine, self.where(), busy_milliseconds)
            self._reading = self.engine
        else:
            _prepare_postgresql(self.engine, busy_milliseconds)
            self._reading = self.engine.execution_options(
                isolation_level="REPEATABLE READ", postgresql_readonly=True
            )
        self._writing = self.engine.execution_options(writing=True)
        self._impatient = self.engine.execution_options(writing=True, impatient=True)

    @contextmanager
    def read(self) -> Generator[Session]:
        """Give a session over one consistent picture; it is rolled back at the end.

        Raises DatabaseUnusable for what lies outside the program.
        """
        with self._plainly(), Session(self._reading, autoflush=False) as session:
            yield session

    @contextmanager
    def write(self, *, impatient: bool = False) -> Generator[Session]:
        """Give a session for one transaction: committed at the end, rolled back if anything is raised.

        impatient: give up after a quarter of a second when another writer is at work. Raises
        DatabaseUnusable ("busy", "disk_full" …) for what lies outside the program.
        """
        engine = self._impatient if impatient else self._writing
        with self._plainly(), Session(engine) as session, session.begin():
            yield session

    @contextmanager
    def fill(self, *, alone: bool = False) -> Generator[Session]:
        """Give a session as `write` does, for a transaction that may bring as much as a whole ledger.

        alone: nobody in this program reads meanwhile. Raises DatabaseUnusable as `write` does.
        """
        if not self.path:
            with self.write() as session:
                yield session
            return
        if alone:
            self.engine.dispose()
        engine = create_engine(self.url, hide_parameters=True, poolclass=NullPool)
        sqlite_file.prepare(engine, self.where(), self._busy_milliseconds)
        with self._plainly(), engine.connect() as plain:
            connection = plain.execution_options(writing=True)
            dbapi = cast("sqlite3.Connection", connection.connection.driver_connection)
            with prepared(dbapi, self.path, alone=alone), Session(connection) as session, session.begin():
                yield session

    def revision(self) -> str | None:
        """Revision of the tables in the database, None when there are none. Raises DatabaseUnusable."""
        with self._plainly(), self.engine.connect() as connection:
            if not inspect(connection).has_table("alembic_version"):
                return None
            return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()

    def is_current(self) -> bool:
        """Whether the tables are those of this program. Raises DatabaseUnusable."""
        return self.revision() == HEAD

    def is_whole(self) -> bool:
        """Whether the pages of a SQLite file fit together; a server looks after its own."""
        if not self.is_sqlite:
            return True
        with self._plainly(), self.engine.connect() as connection:
            return connection.exec_driver_sql("PRAGMA quick_check(1)").scalar() == "ok"

    def make_new(self) -> None:
        """Make the tables of an empty database, where it may be one; an older program's are left as they are.

        Raises UpgradeNeeded for an older program's, DatabaseUnusable as `upgrade` does.
        """
        before = self.revision()
        if before is not None and before < HEAD:
            raise UpgradeNeeded(self.where())
        if before is None and not self._may_be_new and not self._has_tables():
            raise DatabaseUnusable(MISSING, self.where())
        self.upgrade()

    def make_ready(self) -> str | None:
        """Bring the tables to HEAD before a window opens, where that is nobody else's business.

        A file is this PC's own: gives the path of its copy. On a server other counters may be at work with
        the older program: IT upgrades there when they are closed. Raises what `make_new` does.
        """
        if self.is_sqlite:
            return self.upgrade()
        self.make_new()
        return None

    def upgrade(self) -> str | None:
        """Bring the tables to HEAD; a SQLite file is copied beside itself first. Gives the copy's path.

        Raises DatabaseUnusable when a newer or another program made the tables, and for what lies outside.
        """
        before = self.revision()
        if before == HEAD:
            return None
        if before is not None and before > HEAD:
            raise DatabaseUnusable("newer_program", self.where())
        # Asked again: a counter that starts at the same moment may just have made the tables.
        if before is None and self._has_tables() and self.revision() is None:
            raise DatabaseUnusable("other_tables", self.where())
        copy = self._copy(self.path, before) if before and self.path else None
        from alembic import command
        from alembic.config import Config

        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS))
        with self._plainly(), self._writing.connect() as connection, connection.begin():
            if not self.is_sqlite:
                # Two counters that start at once: the second waits and then finds the work done.
                connection.exec_driver_sql("SET LOCAL lock_timeout = 0")
                connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _UPGRADE_LOCK})
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
        return copy

    def _has_tables(self) -> bool:
        with self._plainly(), self.engine.connect() as connection:
            return bool(inspect(connection).get_table_names())

    def close(self) -> None:
        """Close all connections."""
        self.engine.dispose()

    def _copy(self, path: Path, revision: str) -> str:
        target = path.with_name(f"{path.stem}.before-upgrade-from-{revision}{path.suffix}")
        draft = target.with_suffix(".new")
        with self._plainly():
            with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(draft)) as copy:
                source.backup(copy)
            draft.replace(target)
        return str(target)

    @contextmanager
    def _plainly(self) -> Generator[None]:
        try:
            yield
        except (DBAPIError, sqlite3.Error) as error:
            reason = reason_of(error)
            if reason is None:
                raise
            if reason == "cannot_open" and self.path and not can_write(self.path):
                # SQLite needs its companions beside the file, also to read, and says no more than this.
                reason = "read_only"
            # What the driver says may quote a row: it goes no further than this.
            raise DatabaseUnusable(reason, self.where()) from None

    def where(self) -> str:
        """Name the file or server for people, without a password."""
        return str(self.path) if self.path else self.url.render_as_string(hide_password=True)


def _address(url: str) -> URL:
    """Read the address of a SQLite file or a PostgreSQL database. Raises DatabaseUnusable."""
    try:
        found = make_url(url)
    except ArgumentError:
        # What was meant is not known: it may hold a password and is not repeated.
        raise DatabaseUnusable("no_address", "") from None
    is_sqlite = found.get_backend_name() == "sqlite"
    if not is_sqlite and found.get_backend_name() != "postgresql":
        raise DatabaseUnusable("no_address", found.render_as_string(hide_password=True))
    # A file knows no settings in its address, and one in memory is gone with its connection.
    if is_sqlite and (found.query or not found.database or found.database == ":memory:"):
        raise DatabaseUnusable("no_address", found.render_as_string(hide_password=True))
    return found


def _prepare_postgresql(engine: Engine, busy_milliseconds: int) -> None:
    def connected(dbapi: ServerConnection, _entry: ConnectionPoolEntry) -> None:
        if dbapi.info.parameter_status("server_encoding") != "UTF8":
            raise DatabaseUnusable("not_utf8", str(dbapi.info.dbname))

    def begun(connection: Connection) -> None:
        options: dict[str, Any] = dict(connection.get_execution_options())
        if options.get("writing"):
            wait = IMPATIENT_MILLISECONDS if options.get("impatient") else busy_milliseconds
            connection.exec_driver_sql(f"SET LOCAL lock_timeout = {wait}")

    event.listen(engine, "connect", connected)
    event.listen(engine, "begin", begun)


def is_busy(error: BaseException) -> bool:
    """Whether the error says that another writer holds the database."""
    return isinstance(error, DatabaseUnusable) and error.reason == BUSY
