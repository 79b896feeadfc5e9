"""The scan line of the post bag: each letter goes out by its own scan; a stop holds until it was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.errors import NotAllowed
from desktop_app.services.notices import sending
from desktop_app.views.custody.pane import TAIL
from desktop_app.views.custody.words import custody_words
from desktop_app.views.notices.words import notice_words
from desktop_app.views.shared.error_words import error_words
from desktop_app.views.shared.scan_line import ScanLine

if TYPE_CHECKING:
    from desktop_app.errors import Refused
    from desktop_app.services.notices.rows import RunRow, ScannedRow
    from desktop_app.views.shared.shell import Shell


class PostBag(QObject):
    """Its line and band stand on the page; scanned(ScannedRow) after each letter that went or was taken."""

    scanned = Signal(object)

    def __init__(self, shell: Shell, page: QWidget) -> None:
        super().__init__(page)
        self._shell = shell
        self.run_id = 0
        self._scans = ScanLine(shell, page, self._take, self._refused)
        self.line, self.band = self._scans.line, self._scans.band
        self._scans.ask(self.tr("Scan each letter"))
        self.submit, self.go_on, self.forget = self._scans.submit, self._scans.go_on, self._scans.forget

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

    def _take(self, text: str) -> None:
        acting, run_id = self._shell.acting(), self.run_id
        self._scans.write(text, lambda session: sending.send(session, acting, run_id, text), self._came)

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

    def _refused(self, text: str, error: Refused) -> None:
        said = custody_words.said(error)
        if isinstance(error, NotAllowed) and error.reason in sending.HARMLESS:
            self.band.warn(said)
            return
        self.band.stop(self.tr("Stop: {reason}").format(reason=said), error_words.read(text))
        acting = self._shell.acting()
        self._shell.jobs.write(
            self, lambda session: sending.note_stop(session, acting, text, error), lambda _entry: None
        )
