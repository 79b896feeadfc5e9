"""What is asked when the window is closed while a long job is under way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, Qt

from desktop_app.views.shared.dialogs import Dialog, confirm

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop_app.jobs import Jobs


class Closing(QObject):
    """Lets the window close at once, or asks whether a long job shall be stopped for it."""

    def __init__(self, window: QWidget, jobs: Callable[[], Jobs | None]) -> None:
        super().__init__(window)
        self._window, self._jobs = window, jobs
        self._asked: Dialog | None = None

    def may_close(self) -> bool:
        """Whether nothing stands against closing; else the question is on the screen."""
        jobs = self._jobs()
        if jobs is None or not jobs.long_jobs:
            return True
        if not self._is_asking():
            # One that the lock has hidden is not answered any more.
            self._drop()
            self._asked = confirm(
                self._window,
                self.tr("A job is still under way"),
                self.tr("Stop it and close the program? Nothing of it is kept then."),
                self.tr("Stop and close"),
                self._stop,
            )
            jobs.idle.connect(self._drop, Qt.ConnectionType.SingleShotConnection)
        return False

    def _stop(self) -> None:
        jobs = self._jobs()
        if jobs is not None:
            for job in jobs.long_jobs:
                job.cancel()
            if jobs.pending:
                jobs.idle.connect(self._window.close, Qt.ConnectionType.SingleShotConnection)
                return
        self._window.close()

    def _is_asking(self) -> bool:
        return self._asked is not None and shiboken6.isValid(self._asked) and self._asked.isVisible()

    def _drop(self) -> None:
        """Take the question away, wherever it is; without a job it would be false."""
        asked, self._asked = self._asked, None
        if asked is not None and shiboken6.isValid(asked):
            asked.reject()
