"""Asks the forecast off the screen's thread: one question at a time, told how far, stopped when wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.errors import Cancelled, DatabaseUnusable

if TYPE_CHECKING:
    from desktop_app.jobs import LongJob, Progress
    from desktop_app.services.forecast.question import Question
    from desktop_app.services.forecast.rows import ForecastRow
    from desktop_app.views.shared.shell import Shell


class Asker(QObject):
    """answered(question, row), told(done, total), stopped(), failed(error); each ends what `is_busy` says."""

    answered = Signal(object, object)
    told = Signal(int, int)
    stopped = Signal()
    failed = Signal(object)

    def __init__(self, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self._shell = shell
        self._job: LongJob | None = None
        self.question: Question | None = None

    def is_busy(self) -> bool:
        """Whether a question is being worked on."""
        return self.question is not None

    def ask(self, question: Question) -> None:
        """Work out the answer and keep it; what is asked meanwhile is passed over."""
        if self.is_busy():
            return
        self.question, self._job = question, None
        acting, database = self._shell.acting(), self._shell.jobs.database

        def stop() -> bool:
            return self._job is not None and self._job.is_cancelled

        def work(progress: Progress) -> ForecastRow:
            # Imported here: numpy is loaded only by who asks.
            from desktop_app.services.forecast import asking

            with database.read() as session:
                row = asking.ask(session, question, acting.today, acting.now, progress, stop)
            try:
                with database.write(impatient=True) as session:
                    asking.keep(session, question, row)
            except DatabaseUnusable:
                # An import is at work: the answer is shown all the same, and worked out again some time.
                return row
            return row

        job = self._shell.jobs.long_outside(
            self, work, lambda row: self._came(question, row), self._went_wrong, self._tell
        )
        # A job that ran at once is over by now.
        self._job = job if self.is_busy() else None

    def stop(self) -> None:
        """Break the work off; the answer before stays."""
        if self._job is not None:
            self._job.cancel()

    def _tell(self, done: int, total: int, _text: str) -> None:
        self.told.emit(done, total)

    def _end(self) -> None:
        self.question = self._job = None

    def _came(self, question: Question, row: ForecastRow) -> None:
        self._end()
        self.answered.emit(question, row)

    def _went_wrong(self, error: Exception) -> None:
        self._end()
        if isinstance(error, Cancelled):
            self.stopped.emit()
        else:
            self.failed.emit(error)
