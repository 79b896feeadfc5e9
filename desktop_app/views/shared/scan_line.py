"""The scan line with its band: one scan after the other, and a stop that holds the next ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QLineEdit

from desktop_app.errors import Refused
from desktop_app.views.shared.band import Band

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget
    from sqlalchemy.orm import Session

    from desktop_app.views.shared.shell import Shell

    Take = Callable[[str], object]
    RefusedScan = Callable[[str, Refused], object]

T = TypeVar("T")
LONGEST = 100


class ScanLine(QObject):
    """Line and band that stand on a page; `take` gets one scan at a time and calls `write` or `read` with it.

    Where it does neither, the next scan is taken at once. answered() comes when somebody has read a stop.
    """

    answered = Signal()

    def __init__(self, shell: Shell, page: QWidget, take: Take, refused: RefusedScan) -> None:
        super().__init__(page)
        self._shell, self._take, self._refused = shell, take, refused
        self._waiting: list[str] = []
        self._busy = False
        self.line = QLineEdit()
        self.line.setProperty("kind", "scan")
        self.line.setMaxLength(LONGEST)
        self.line.returnPressed.connect(self._entered)
        self.band = Band()
        self.band.understood.connect(self.go_on)

    def ask(self, text: str) -> None:
        """Say what is to be scanned."""
        self.line.setPlaceholderText(text)
        self.line.setAccessibleName(text)

    def submit(self, text: str) -> None:
        """Take a scan or what was typed; while a stop waits for its answer nothing is taken."""
        text = text.strip()
        if not text:
            return
        if self.band.is_stop():
            QApplication.beep()
            return
        self._waiting.append(text)
        self._next()

    def go_on(self) -> None:
        """Take the answer to a stop."""
        self.band.clear()
        self.line.setFocus()
        self.answered.emit()

    def forget(self) -> None:
        """Drop what was scanned and typed."""
        self._waiting.clear()
        self.line.clear()
        self.band.clear()

    def drop_waiting(self) -> int:
        """Take none of the scans that wait; gives how many there were."""
        dropped = len(self._waiting)
        self._waiting.clear()
        return dropped

    def write(self, text: str, work: Callable[[Session], T], then: Callable[[T], object]) -> None:
        """Do what the scan does in the database; further scans wait until it has come back."""
        self._busy = True
        self._shell.jobs.write(self, work, *self._answers(text, then))

    def read(self, text: str, work: Callable[[Session], T], then: Callable[[T], object]) -> None:
        """Look something up for the scan; further scans wait, so that what is told of it can be read."""
        self._busy = True
        self._shell.jobs.read(self, work, *self._answers(text, then))

    def _answers(
        self, text: str, then: Callable[[T], object]
    ) -> tuple[Callable[[T], None], Callable[[Exception], None]]:
        def came(result: T) -> None:
            self._busy = False
            then(result)
            self._next()

        def failed(error: Exception) -> None:
            self._busy = False
            if isinstance(error, Refused):
                QApplication.beep()
                self._refused(text, error)
            else:
                self._waiting.clear()
                self._shell.fail(error)
            self._next()

        return came, failed

    def _entered(self) -> None:
        text = self.line.text()
        self.line.clear()
        if self.band.is_stop() and not text.strip():
            self.go_on()
        else:
            self.submit(text)

    def _next(self) -> None:
        """Go on with the scans that wait; after a stop none of them is taken, and Enter is its answer."""
        while self._waiting and not self._busy and not self.band.is_stop():
            self._take(self._waiting.pop(0))
        if self.band.is_stop():
            self._waiting.clear()
            self.line.setFocus()
