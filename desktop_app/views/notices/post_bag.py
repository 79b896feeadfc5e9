"""The scan line of the post bag: each letter goes out by its own scan; a stop holds until it was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from desktop_app.errors import NotAllowed, Refused
from desktop_app.services.notices import sending
from desktop_app.views.custody.band import Band
from desktop_app.views.custody.pane import TAIL
from desktop_app.views.custody.words import custody_words
from desktop_app.views.notices.words import notice_words
from desktop_app.views.shared.error_words import error_words

if TYPE_CHECKING:
    from desktop_app.services.notices.rows import RunRow, ScannedRow
    from desktop_app.views.shared.shell import Shell

LONGEST = 100


class PostBag(QObject):
    """Its line and band stand on the page; scanned(ScannedRow) after each letter that went or was taken."""

    scanned = Signal(object)

    def __init__(self, shell: Shell, page: QWidget) -> None:
        super().__init__(page)
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

    def tell_next(self, run: RunRow) -> None:
        """Say what is to be done with the run now."""
        if run.ended_at:
            self.band.tell(self.tr("This run has ended."))
        elif run.picked and not run.printed:
            self.band.tell(
                self.tr("Print the letters first."),
                self.tr("Then scan each one as it goes into the post bag: only that makes it a notice sent."),
            )
        elif run.printed:
            self.band.tell(
                self.tr("Scan each letter as it goes into the post bag."),
                self.tr("The code in the window of the envelope, or the one beside the notice number."),
            )
        else:
            self.band.tell(self.tr("No letter is left to send. A supervisor ends the run."))

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
            self._after()

        def failed(error: Exception) -> None:
            self._busy = False
            if not isinstance(error, Refused):
                self._queue = []
            self._refused(text, error)
            self._after()

        self._shell.jobs.write(
            self, lambda session: sending.send(session, acting, run_id, text), came, failed
        )

    def _after(self) -> None:
        """Go on with the scans that wait; after a stop none of them is taken."""
        if self.band.is_stop():
            self._queue = []
        self._next()

    def _came(self, row: ScannedRow) -> None:
        number, tail = row.position, row.application_id[-TAIL:]
        if row.sent:
            text = self.tr("Letter {number} is in the bag (card …{tail}).")
            self.band.done(text.format(number=number, tail=tail))
        else:
            QApplication.beep()
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
        self.band.stop(self.tr("Stop: {reason}").format(reason=said), error_words.read(text))
        acting = self._shell.acting()
        self._shell.jobs.write(
            self, lambda session: sending.note_stop(session, acting, text, error), lambda _entry: None
        )
