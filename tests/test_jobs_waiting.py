"""Writes wait for each other: a handover for an import, but never for an entry of the audit log."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from desktop_app.errors import DatabaseUnusable
from desktop_app.jobs import Jobs
from desktop_app.models.database import Database
from desktop_app.services import audit
from tests import factories
from tests.test_jobs import add_office, come_home, offices

SHORT = 30


@pytest.fixture
def impatient(qtbot: QtBot, local_database: Database) -> Iterator[Jobs]:
    """Jobs with their threads over a database that waits only a moment for a lock."""
    jobs = Jobs(Database(str(local_database.url), busy_milliseconds=SHORT))
    yield jobs
    jobs.close()
    jobs.database.close()


class Writer:
    """Another program that is at work in the database until it is told to end."""

    def __init__(self, database: Database) -> None:
        self._began, self._end = threading.Event(), threading.Event()
        self._database = database
        self._thread = threading.Thread(target=self._work)
        self._thread.start()
        assert self._began.wait(20)

    def _work(self) -> None:
        with self._database.write() as session:
            offices(session)
            self._began.set()
            self._end.wait(20)

    def end(self) -> None:
        self._end.set()
        self._thread.join()


def test_that_a_write_waits_for_another_writer_and_says_so(
    qtbot: QtBot, impatient: Jobs, local_database: Database
) -> None:
    other = Writer(local_database)
    told: list[bool] = []
    impatient.waits.connect(told.append)
    # Straight from the writer's thread: the lock is given back while it waits.
    impatient.waits.connect(other.end, Qt.ConnectionType.DirectConnection)
    done: list[str] = []
    impatient.write(impatient, add_office, done.append)
    come_home(qtbot, impatient)
    assert done == ["01"]
    assert told[0] is True
    assert told[-1] is False


def test_that_a_job_in_the_callers_thread_waits_too(impatient: Jobs, local_database: Database) -> None:
    other = Writer(local_database)
    impatient.at_once = True
    impatient.waits.connect(other.end)
    done: list[str] = []
    impatient.write(impatient, add_office, done.append)
    assert done == ["01"]


def test_that_a_write_gives_up_at_last(
    qtbot: QtBot, impatient: Jobs, local_database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop_app.jobs.TRIES_TO_WRITE", 2)
    other = Writer(local_database)
    failed: list[Exception] = []
    impatient.write(impatient, add_office, lambda _: None, failed.append)
    come_home(qtbot, impatient)
    other.end()
    assert [error.reason for error in failed if isinstance(error, DatabaseUnusable)] == ["busy"]


def test_that_no_handover_stands_behind_an_audit_entry_that_waits(
    qtbot: QtBot, impatient: Jobs, local_database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop_app.jobs.TRIES_TO_WRITE_LATER", 10_000)
    other = Writer(local_database)
    waiting = threading.Event()
    impatient.look(impatient, look, lambda _: None)
    qtbot.waitUntil(lambda: impatient.pending == 1, timeout=20_000)
    impatient.write(impatient, lambda _session: waiting.set(), lambda _: None)
    assert waiting.wait(20), "the write is tried while the entry waits"
    other.end()
    come_home(qtbot, impatient)


def look(session: Session) -> int:
    audit.record(session, factories.acting("w7"), "view", "1")
    return offices(session)
