"""What is asked when the window is closed while a long job is under way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from desktop_app.views.shared.dialogs import confirm

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop_app.jobs import Jobs


class Closing(QObject):
    """Lets the window close at once, or asks whether a long job shall be stopped for it."""

    def __init__(self, window: QWidget, jobs: Callable[[], Jobs | None]) -> None:
        super().__init__(window)
        self._window, self._jobs = window, jobs
        self._asked: QObject | None = None

    def may_close(self) -> bool:
        """Whether nothing stands against closing; else the question is on the screen."""
        jobs = self._jobs()
        if jobs is None or not jobs.long_jobs:
            return True
        if self._asked is None:
            self._asked = confirm(
                self._window,
                self.tr("A job is still under way"),
                self.tr("Stop it and close the program? Nothing of it is kept then."),
                self.tr("Stop and close"),
                self._stop,
            )
            self._asked.destroyed.connect(self._forget)
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

    def _forget(self) -> None:
        self._asked = None
