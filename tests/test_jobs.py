"""Work in threads: results come home to the screen's thread, or to nobody when the screen is gone."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QObject, Qt
from pytestqt.qtbot import QtBot
from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from desktop_app.errors import Cancelled, Unknown
from desktop_app.jobs import Jobs, LongJob, Progress
from desktop_app.models.database import Database
from desktop_app.models.keeping import AuditEntry
from desktop_app.models.office import Office
from desktop_app.services import audit
from tests import factories

MOST_SECONDS = 20


class Gate:
    """Holds a worker where it is until the test lets it go on."""

    def __init__(self) -> None:
        self.reached = threading.Event()
        self.open = threading.Event()

    def wait(self) -> None:
        self.reached.set()
        assert self.open.wait(MOST_SECONDS)


class News:
    """Keeps what a long job tells."""

    def __init__(self) -> None:
        self.heard: list[tuple[int, int, str]] = []

    def __call__(self, done: int, total: int, text: str) -> None:
        self.heard.append((done, total, text))


@pytest.fixture
def threaded(qtbot: QtBot, local_database: Database) -> Iterator[Jobs]:
    """Jobs with their threads."""
    jobs = Jobs(local_database)
    yield jobs
    jobs.close()


def come_home(qtbot: QtBot, jobs: Jobs) -> None:
    qtbot.waitUntil(lambda: jobs.pending == 0, timeout=MOST_SECONDS * 1_000)


def add_office(session: Session, code: str = "01") -> str:
    session.execute(insert(Office).values(code=code, name="x", position=1, active=True))
    return code


def offices(session: Session) -> int:
    return session.scalar(select(func.count()).select_from(Office)) or 0


def test_that_work_runs_beside_and_its_result_comes_home(qtbot: QtBot, threaded: Jobs) -> None:
    here = threading.get_ident()
    threads: list[int] = []
    found: list[int] = []

    def work(session: Session) -> int:
        threads.append(threading.get_ident())
        return offices(session)

    def then(count: int) -> None:
        threads.append(threading.get_ident())
        found.append(count)

    threaded.read(threaded, work, then)
    come_home(qtbot, threaded)
    assert found == [0]
    assert threads[0] != here
    assert threads[1] == here


def test_that_a_write_is_kept_and_told(qtbot: QtBot, threaded: Jobs) -> None:
    found: list[object] = []
    with qtbot.waitSignal(threaded.changed):
        threaded.write(threaded, add_office, found.append)
    threaded.read(threaded, offices, found.append)
    come_home(qtbot, threaded)
    assert found == ["01", 1]


def test_that_reading_and_looking_change_nothing(qtbot: QtBot, threaded: Jobs) -> None:
    found: list[object] = []
    with qtbot.assertNotEmitted(threaded.changed):
        threaded.read(threaded, offices, found.append)
        threaded.look(
            threaded, lambda session: audit.record(session, factories.acting(), "view", "1"), found.append
        )
        come_home(qtbot, threaded)
    assert found == [0, None]


def test_that_a_failed_write_leaves_nothing_and_names_its_error(qtbot: QtBot, threaded: Jobs) -> None:
    def fail(session: Session) -> None:
        add_office(session)
        raise Unknown("office", "02")

    failed: list[Exception] = []
    found: list[object] = []
    with qtbot.assertNotEmitted(threaded.changed):
        threaded.write(threaded, fail, found.append, failed.append)
        come_home(qtbot, threaded)
    threaded.read(threaded, offices, found.append)
    come_home(qtbot, threaded)
    assert [type(error) for error in failed] == [Unknown]
    assert found == [0]


def test_that_an_error_nobody_asked_for_is_trouble(qtbot: QtBot, threaded: Jobs) -> None:
    def fail(_session: Session) -> None:
        raise Unknown("office", "02")

    told: list[object] = []
    threaded.trouble.connect(told.append)
    threaded.read(threaded, fail, lambda _: None)
    come_home(qtbot, threaded)
    assert [type(error) for error in told] == [Unknown]


def test_that_an_error_in_a_screen_does_not_hold_up_the_others(qtbot: QtBot, threaded: Jobs) -> None:
    def stumble(_result: object) -> None:
        raise ZeroDivisionError

    found: list[int] = []
    with qtbot.captureExceptions() as caught:
        threaded.read(threaded, offices, stumble)
        threaded.read(threaded, offices, found.append)
        with qtbot.waitSignal(threaded.idle):
            come_home(qtbot, threaded)
    assert [kind for kind, *_ in caught] == [ZeroDivisionError]
    assert found == [0]


@pytest.mark.parametrize("fails", [True, False])
def test_that_the_result_for_a_screen_that_is_gone_is_dropped(
    qtbot: QtBot, threaded: Jobs, *, fails: bool
) -> None:
    owner, gate = QObject(), Gate()
    found: list[object] = []

    def work(_session: Session) -> None:
        gate.wait()
        if fails:
            raise Unknown("office", "02")

    threaded.read(owner, work, found.append, found.append)
    assert gate.reached.wait(MOST_SECONDS)
    shiboken6.delete(owner)
    gate.open.set()
    come_home(qtbot, threaded)
    assert found == []


def test_that_a_screen_dies_in_its_own_thread(qtbot: QtBot, threaded: Jobs) -> None:
    class Owner(QObject):
        def come(self, _result: object) -> None:
            raise AssertionError

    gate, threads = Gate(), list[int]()

    def begin() -> None:
        owner = Owner()
        owner.destroyed.connect(
            lambda: threads.append(threading.get_ident()), Qt.ConnectionType.DirectConnection
        )

        def work(_session: Session) -> None:
            gate.wait()
            raise Unknown(owner.objectName(), "")

        threaded.read(owner, work, owner.come, lambda _error: None)

    begin()
    assert gate.reached.wait(MOST_SECONDS)
    gate.open.set()
    come_home(qtbot, threaded)
    qtbot.waitUntil(lambda: bool(threads))
    assert threads == [threading.get_ident()]


def test_that_a_long_job_tells_how_far_it_is(qtbot: QtBot, threaded: Jobs) -> None:
    told = News()

    def work(session: Session, progress: Progress) -> str:
        for done in range(1, 5_001):
            progress(done, 5_000, "rows")
        return add_office(session)

    found: list[str] = []
    with qtbot.waitSignal(threaded.changed):
        threaded.long(threaded, work, found.append, None, told)
    assert found == ["01"]
    assert told.heard[-1] == (5_000, 5_000, "rows")
    assert len(told.heard) < 500, "the screen is not to be flooded"


def test_that_a_cancelled_job_leaves_nothing(qtbot: QtBot, threaded: Jobs) -> None:
    gate = Gate()

    def work(session: Session, progress: Progress) -> None:
        add_office(session)
        gate.wait()
        progress(1, 2)

    failed: list[Exception] = []
    found: list[object] = []
    job = threaded.long(threaded, work, found.append, failed.append)
    assert gate.reached.wait(MOST_SECONDS)
    job.cancel()
    gate.open.set()
    come_home(qtbot, threaded)
    threaded.read(threaded, offices, found.append)
    come_home(qtbot, threaded)
    assert [type(error) for error in failed] == [Cancelled]
    assert found == [0]


def test_that_a_clerk_looks_while_another_writes_and_the_entry_follows(qtbot: QtBot, threaded: Jobs) -> None:
    gate = Gate()

    def write(session: Session) -> None:
        add_office(session)
        gate.wait()

    def look(session: Session) -> int:
        audit.record(session, factories.acting("w7"), "view", "1")
        return offices(session)

    found: list[int] = []
    threaded.long_outside(threaded, lambda _progress: threaded_write(threaded, write), lambda _: None)
    assert gate.reached.wait(MOST_SECONDS)
    threaded.look(threaded, look, found.append)
    qtbot.waitUntil(lambda: found == [0], timeout=MOST_SECONDS * 1_000)
    gate.open.set()
    come_home(qtbot, threaded)
    with threaded.database.read() as session:
        entry = session.scalars(select(AuditEntry)).one()
        assert (entry.staff_id, entry.action) == ("w7", "view")
        assert offices(session) == 1


def threaded_write(jobs: Jobs, work: object) -> None:
    assert callable(work)
    with jobs.database.write() as session:
        work(session)


def test_that_many_jobs_all_come_home(qtbot: QtBot, threaded: Jobs) -> None:
    found: list[object] = []
    for number in range(60):
        if number % 3:
            threaded.read(threaded, offices, found.append)
        else:
            threaded.write(
                threaded, lambda session, code=str(number): add_office(session, code), found.append
            )
    come_home(qtbot, threaded)
    assert len(found) == 60
    with threaded.database.read() as session:
        assert offices(session) == 20


def test_that_jobs_at_once_are_done_before_they_return(jobs: Jobs) -> None:
    found: list[object] = []
    jobs.write(jobs, add_office, found.append)
    jobs.read(jobs, offices, found.append)
    told = News()
    jobs.long(jobs, lambda _session, progress: progress(1, 1), found.append, None, told)
    assert found == ["01", 1, None]
    assert told.heard == [(1, 1, "")]
    assert jobs.pending == 0


def test_that_a_job_that_was_not_cancelled_goes_on() -> None:
    job = LongJob()
    job.stop_if_cancelled()
    job.cancel()
    with pytest.raises(Cancelled):
        job.stop_if_cancelled()
