"""What pulling cards and putting them back share: scan after scan, and a stop that holds the next one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from desktop_app.errors import NotAllowed, Unknown
from desktop_app.services import resolve
from desktop_app.services.pulling import pulls
from desktop_app.views.booking.pull_words import pull_words
from desktop_app.views.booking.words import TAIL
from desktop_app.views.shared.error_words import error_words
from desktop_app.views.shared.first_focus import FirstFocus
from desktop_app.views.shared.scan_line import ScanLine

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy.orm import Session

    from desktop_app.errors import Refused
    from desktop_app.services.acting import Acting
    from desktop_app.services.pulling.rows import PulledRow
    from desktop_app.views.shared.shell import Shell

LOOK_EACH = 20_000
"""Milliseconds: other windows pull cards and put them back, too."""


class PouchPane(FirstFocus):
    """The scan of a pouch does what the pane says; that of its place right after it puts the card back."""

    step = ""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.place, self.place_name = "", ""
        self.going_back: PulledRow | None = None
        self.scans = ScanLine(shell, self, self._take, self._refused)
        self.scans.answered.connect(self._nothing_goes_back)
        self.line, self.band, self.prompt = self.scans.line, self.scans.band, self.scans.ask
        self.begin_with(self.line)
        self._watch = QTimer(self, interval=LOOK_EACH)
        self._watch.timeout.connect(self._look)
        self._watch.start()

    def refresh(self) -> None:
        """Read again what others may have changed."""
        raise NotImplementedError

    def pouch(self, acting: Acting, text: str) -> Callable[[Session], PulledRow]:
        """Give what the scan of a pouch does in the database."""
        raise NotImplementedError

    def came(self, row: PulledRow) -> None:
        """Show what came of the scan of a pouch."""
        raise NotImplementedError

    def acting(self) -> Acting:
        """Who acts, at the place that is chosen."""
        return replace(self.shell.acting(), place=self.place)

    def submit(self, text: str) -> None:
        """Take a scan or what was typed; while a stop is not read yet nothing is taken."""
        if self.place:
            self.scans.submit(text)

    def step_back(self) -> bool:
        """Answer a stop, else forget the card that was to go back; true when there was one."""
        waited = self.band.is_stop() or self.going_back is not None
        if waited:
            self.scans.go_on()
        return waited

    def forget(self) -> None:
        """Drop all that is shown of people."""
        self.going_back = None
        self.scans.forget()

    def _take(self, text: str) -> None:
        acting, back = self.acting(), self.going_back
        if resolve.is_pouch_label(text):
            self.going_back = None
            self.scans.write(text, self.pouch(acting, text), self.came)
        elif back is not None:
            label = f"{resolve.POUCH_MARK}{back.application_id}"
            self.scans.write(
                text, lambda session: pulls.put_back(session, acting, label, text), self._is_back
            )
        else:
            self.band.warn(self.tr("Scan the label on the pouch, so that the card itself is in your hand."))

    def _is_back(self, row: PulledRow) -> None:
        self.going_back = None
        self.band.done(f"{row.shelf}  {row.name}", self.tr("Is back on its place."))

    def _refused(self, text: str, error: Refused) -> None:
        back = self.going_back
        if isinstance(error, NotAllowed) and error.reason == "wrong_place" and back is not None:
            told = self.tr("Card …{tail} goes back to {shelf}. Scan that place.")
            self.band.warn(
                pull_words.said(error), told.format(tail=back.application_id[-TAIL:], shelf=back.shelf)
            )
        elif isinstance(error, NotAllowed) and error.reason == "pulled_elsewhere":
            self._tell_where(text, error)
        elif isinstance(error, NotAllowed) and error.reason in pulls.HARMLESS:
            self.band.warn(pull_words.said(error), error_words.read(text))
        else:
            self._stop(text, error)

    def _stop(self, text: str, error: Refused) -> None:
        tail = (resolve.application_id(text) or text)[-TAIL:]
        said, detail = self.tr("Stop: {reason}").format(reason=pull_words.said(error)), error_words.read(text)
        if isinstance(error, NotAllowed) and error.reason in pulls.OFF_THE_LIST:
            said = self.tr("Card …{tail} is not on this list.").format(tail=tail)
            detail = self.tr("{why} Put it back to its place.").format(why=pull_words.said(error))
        elif isinstance(error, NotAllowed):
            said = self.tr("Stop: card …{tail}").format(tail=tail)
            detail = self.tr("{why} Put it aside and look at its record.").format(why=pull_words.said(error))
        elif resolve.is_pouch_label(text) and isinstance(error, Unknown):
            said = self.tr("Stop: card …{tail} is not known here.").format(tail=tail)
            detail = self.tr("Nothing was made. Put it aside and ask a supervisor.")
        self.band.stop(said, detail)
        acting, step = self.acting(), self.step
        self.shell.jobs.write(
            self, lambda session: pulls.note_stop(session, acting, step, text, error), lambda _entry: None
        )

    def _tell_where(self, text: str, error: NotAllowed) -> None:
        def tell(row: PulledRow | None) -> None:
            self.band.warn(pull_words.said(error), pull_words.out(row) if row else error_words.read(text))

        self.scans.read(text, lambda session: pulls.where_out(session, text), tell)

    def _nothing_goes_back(self) -> None:
        self.going_back = None

    def _look(self) -> None:
        if self.isVisible():
            self.refresh()
