"""Work off the screen's thread: threads and transactions stand here and nowhere else."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING, Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

from desktop_app.errors import Cancelled

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop_app.models.database import Database
    from desktop_app.services.audit import Entry

T = TypeVar("T")
Failed = Callable[[Exception], None] | None
Told = Callable[[int, int, str], None]
SECONDS_BETWEEN_NEWS = 0.05
TRIES_TO_WRITE, TRIES_TO_WRITE_LATER = 12, 60
"""Each waits as long as the database does: a minute, and five."""


class LongJob:
    """A long job under way; `progress` in its work raises Cancelled once `cancel` was called."""

    def __init__(self) -> None:
        self._stop = threading.Event()

    def cancel(self) -> None:
        """Ask the job to stop; it leaves nothing behind."""
        self._stop.set()

    @property
    def is_cancelled(self) -> bool:
        """Whether the job was asked to stop."""
        return self._stop.is_set()

    def stop_if_cancelled(self) -> None:
        """Raise Cancelled when the person asked for it."""
        if self._stop.is_set():
            raise Cancelled


class Progress:
    """Handed to the work of a long job: call it with (done, total, text) as often as is handy."""

    def __init__(self, job: LongJob, tell: Told) -> None:
        self._job = job
        self._tell = tell
        self._next = 0.0

    def __call__(self, done: int, total: int = 0, text: str = "") -> None:
        """Tell how far the work is (total 0: not known). Raises Cancelled."""
        self._job.stop_if_cancelled()
        now = time.monotonic()
        # The screen can't read faster, and its queue of events must not fill up.
        if now >= self._next or done == total:
            self._next = now + SECONDS_BETWEEN_NEWS
            self._tell(done, total, text)


@dataclass(slots=True)
class _Waiting:
    """What the screen's thread holds for a job under way.

    The worker only has the number of it, so that the last reference to a screen is never dropped by a
    worker: Qt objects must die in their own thread.
    """

    owner: QObject
    work: Callable[[], Any]
    then: Callable[[Any], None]
    failed: Failed
    progress: Told | None = None
    changes: bool = False
    job: LongJob | None = None
    result: object = None
    error: Exception | None = None


class Jobs(QObject):
    """Runs services over sessions in worker threads and brings their results back to the screen's thread.

    read: one consistent picture, nothing written. look: a read that leaves an entry in the audit log.
    write: one transaction, after which `changed` fires; while another writer (an import) is at work it tries
    again, and `waits` says so. long: a write with progress that can be cancelled.
    A result whose owner is gone is dropped. at_once runs everything in the caller's thread (for tests).
    """

    changed = Signal()
    trouble = Signal(object)
    idle = Signal()
    waits = Signal(bool)
    _finished = Signal(int)
    _told = Signal(int, int, int, str)

    def __init__(self, database: Database, parent: QObject | None = None, *, at_once: bool = False) -> None:
        super().__init__(parent)
        self.database = database
        self.at_once = at_once
        self._waiting: dict[int, _Waiting] = {}
        self._numbers = count(1)
        self._readers = ThreadPoolExecutor(2, "read")
        self._writer = ThreadPoolExecutor(1, "write")
        self._long = ThreadPoolExecutor(1, "long")
        # Audit entries that follow their look: nobody waits for them, and no handover behind them.
        self._later = ThreadPoolExecutor(1, "later")
        self._finished.connect(self._finish, Qt.ConnectionType.QueuedConnection)
        self._told.connect(self._pass_on, Qt.ConnectionType.QueuedConnection)

    @property
    def pending(self) -> int:
        """How many jobs have not come back yet."""
        return len(self._waiting)

    @property
    def long_jobs(self) -> list[LongJob]:
        """The long jobs that are under way and were not asked to stop."""
        return [
            waiting.job
            for waiting in self._waiting.values()
            if waiting.job is not None and not waiting.job.is_cancelled
        ]

    def read(
        self,
        owner: QObject,
        work: Callable[[Session], T],
        then: Callable[[T], None],
        failed: Failed = None,
    ) -> None:
        """Run work(session) over one consistent picture, then `then`(its result) on the screen's thread."""
        self._run(self._readers, _Waiting(owner, lambda: self._reading(work), then, failed))

    def look(
        self,
        owner: QObject,
        work: Callable[[Session], T],
        then: Callable[[T], None],
        failed: Failed = None,
    ) -> None:
        """Run a read that appends to the audit log in its transaction; nothing counts as changed."""
        self._run(self._readers, _Waiting(owner, lambda: self._looking(work), then, failed))

    def write(
        self,
        owner: QObject,
        work: Callable[[Session], T],
        then: Callable[[T], None],
        failed: Failed = None,
    ) -> None:
        """Run work(session) as one transaction, then `then`; `changed` fires after it."""
        self._run(self._writer, _Waiting(owner, lambda: self._writing(work), then, failed, changes=True))

    def long(
        self,
        owner: QObject,
        work: Callable[[Session, Progress], T],
        then: Callable[[T], None],
        failed: Failed = None,
        progress: Told | None = None,
    ) -> LongJob:
        """Run work(session, progress) as one transaction: all of it is kept, or nothing when cancelled."""

        def outside(told: Progress) -> T:
            return self._writing(lambda session: work(session, told), much=True)

        return self.long_outside(owner, outside, then, failed, progress)

    def long_outside(
        self,
        owner: QObject,
        work: Callable[[Progress], T],
        then: Callable[[T], None],
        failed: Failed = None,
        progress: Told | None = None,
    ) -> LongJob:
        """Run work(progress) that opens its own transactions over `database` (reading a file first, say)."""
        job = LongJob()
        number = next(self._numbers)
        tell = self._pass_on if self.at_once else self._told.emit
        told = Progress(job, lambda done, total, text: tell(number, done, total, text))
        waiting = _Waiting(owner, lambda: work(told), then, failed, progress, changes=True, job=job)
        self._run(self._long, waiting, number)
        return job

    def close(self) -> None:
        """Wait for what is under way and end the threads."""
        for pool in (self._readers, self._long, self._writer, self._later):
            pool.shutdown(wait=True)

    def _reading(self, work: Callable[[Session], T]) -> T:
        with self.database.read() as session:
            return work(session)

    def _writing(self, work: Callable[[Session], T], *, much: bool = False) -> T:
        try:
            return self._written(work, TRIES_TO_WRITE, lambda: self.waits.emit(True), much=much)
        finally:
            self.waits.emit(False)

    def _written(
        self, work: Callable[[Session], T], tries: int, waits: Callable[[], object], *, much: bool = False
    ) -> T:
        # Imported here: the first window is painted before SQLAlchemy is loaded.
        from desktop_app.models.database import is_busy

        opened = self.database.fill if much else self.database.write
        for _ in range(tries - 1):
            try:
                with opened() as session:
                    return work(session)
            except Exception as error:
                if not is_busy(error):
                    raise
            waits()
        with opened() as session:
            return work(session)

    def _looking(self, work: Callable[[Session], T]) -> T:
        # Imported here: the first window is painted before SQLAlchemy is loaded.
        from desktop_app.models.database import is_busy
        from desktop_app.services import audit

        try:
            with self.database.write(impatient=True) as session:
                return work(session)
        except Exception as error:
            if not is_busy(error):
                raise
        # An import holds the writer's lock for seconds: the clerk is not made to wait, the entries follow it.
        entries: list[Entry] = []
        with self.database.read() as session:
            session.info[audit.LATER] = entries
            result = work(session)
        self._write_later(entries)
        return result

    def _write_later(self, entries: list[Entry]) -> None:
        from desktop_app.services import audit

        def write(session: Session) -> None:
            for entry in entries:
                audit.write(session, entry)

        def write_at_last() -> None:
            self._written(write, TRIES_TO_WRITE_LATER, lambda: None)

        self._run(self._later, _Waiting(self, write_at_last, lambda _: None, None))

    def _run(self, pool: ThreadPoolExecutor, waiting: _Waiting, number: int = 0) -> None:
        number = number or next(self._numbers)
        self._waiting[number] = waiting
        if self.at_once:
            self._work(number)
        else:
            pool.submit(self._work, number)

    def _work(self, number: int) -> None:
        try:
            self._waiting[number].result = self._waiting[number].work()
        except Exception as error:
            self._waiting[number].error = error
        if self.at_once:
            self._finish(number)
        elif shiboken6.isValid(self):
            self._finished.emit(number)

    def _finish(self, number: int) -> None:
        waiting = self._waiting.pop(number)
        try:
            if shiboken6.isValid(waiting.owner):
                if waiting.error is None:
                    waiting.then(waiting.result)
                else:
                    (waiting.failed or self.trouble.emit)(waiting.error)
        finally:
            if waiting.error is None and waiting.changes:
                self.changed.emit()
            if not self._waiting:
                self.idle.emit()

    def _pass_on(self, number: int, done: int, total: int, text: str) -> None:
        waiting = self._waiting.get(number)
        if waiting and waiting.progress and shiboken6.isValid(waiting.owner):
            waiting.progress(done, total, text)
