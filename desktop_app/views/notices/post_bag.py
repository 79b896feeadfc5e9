"""The scan line of the post bag: each letter goes out by its own scan; a stop holds until it was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit

from desktop_app.errors import NotAllowed, Refused
from desktop_app.services.notices import sending
from desktop_app.views.custody.band import Band
from desktop_app.views.custody.pane import TAIL
from desktop_app.views.custody.words import custody_words
from desktop_app.views.notices.words import notice_words
from desktop_app.views.shared.first_focus import FirstFocus

if TYPE_CHECKING:
    from desktop_app.services.notices.rows import ScannedRow
    from desktop_app.views.shared.shell import Shell

LONGEST = 100


class PostBag(FirstFocus):
    """scanned(ScannedRow) after each letter that went out or was taken out."""

    scanned = Signal(object)

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self.run_id = 0
        self._queue: list[str] = []
        self._busy = False
        self.line = QLineEdit()
        self.line.setProperty("kind", "scan")
        self.line.setMaxLength(LONGEST)
        self.line.setPlaceholderText(self.tr("Scan each letter"))
        self.line.setAccessibleName(self.line.placeholderText())
        self.line.returnPressed.connect(self._entered)
        self.band = Band()
        self.band.understood.connect(self.go_on)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(24)
        line.addWidget(self.line, 2)
        line.addWidget(self.band, 3)
        self.begin_with(self.line)

    def submit(self, text: str) -> None:
        """Take a scan or what was typed; while a stop waits for its answer nothing is taken."""
        text = text.strip()
        if not text:
            return
        if self.band.is_stop():
            QApplication.beep()
            return
        self._queue.append(text)
        self._next()

    def go_on(self) -> None:
        """Take the answer to a stop."""
        self.band.clear()
        self.line.setFocus()

    def forget(self) -> None:
        """Drop what was scanned."""
        self._queue = []
        self.line.clear()
        self.band.clear()

    def _entered(self) -> None:
        text = self.line.text()
        self.line.clear()
        if self.band.is_stop() and not text.strip():
            self.go_on()
        else:
            self.submit(text)

    def _next(self) -> None:
        if self._busy or not self._queue:
            return
        self._busy = True
        text, acting, run_id = self._queue.pop(0), self._shell.acting(), self.run_id

        def came(row: ScannedRow) -> None:
            self._busy = False
            self._came(row)
            self._next()

        def failed(error: Exception) -> None:
            self._busy = False
            self._queue = []
            self._refused(text, error)

        self._shell.jobs.write(
            self, lambda session: sending.send(session, acting, run_id, text), came, failed
        )

    def _came(self, row: ScannedRow) -> None:
        number, tail = row.position, row.application_id[-TAIL:]
        if row.sent:
            text = self.tr("Letter {number} is in the bag (card …{tail}).")
            self.band.done(text.format(number=number, tail=tail))
        else:
            QApplication.beep()
            self._queue = []
            text = self.tr("Take letter {number} out: it must not go (card …{tail}).")
            self.band.stop(text.format(number=number, tail=tail), notice_words.reason(row.reason or ""))
        self.scanned.emit(row)

    def _refused(self, text: str, error: Exception) -> None:
        if not isinstance(error, Refused):
            self._shell.fail(error)
            return
        QApplication.beep()
        said = custody_words.said(error)
        if isinstance(error, NotAllowed) and error.reason in sending.HARMLESS:
            self.band.warn(said)
            return
        self.band.stop(
            self.tr("Stop: {reason}").format(reason=said), self.tr("Read: {text}").format(text=text)
        )
        acting = self._shell.acting()
        self._shell.jobs.write(
            self, lambda session: sending.note_stop(session, acting, text, error), lambda _entry: None
        )
