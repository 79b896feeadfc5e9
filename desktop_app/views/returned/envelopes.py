"""The scan line for envelopes that came back: each is noted by its own scan, or by name where it is torn."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.errors import NotAllowed, Refused, Unknown
from desktop_app.services import printing, search
from desktop_app.services.resolve import ScanKind
from desktop_app.services.returned import recording, scanning
from desktop_app.terms import CUSTODY_STAGES
from desktop_app.views.returned.whose_dialogs import AskDialog, WhoseDialog
from desktop_app.views.returned.words import returned_words
from desktop_app.views.shared.error_words import error_words
from desktop_app.views.shared.scan_line import ScanLine

if TYPE_CHECKING:
    from desktop_app.services.returned.rows import AskRow, TakenRow
    from desktop_app.services.search import HitRow, Hits
    from desktop_app.views.shared.shell import Shell

MOST_HITS = 50


class Envelopes(QObject):
    """Its line and band stand on the screen; noted(TakenRow) after each envelope."""

    noted = Signal(object)

    def __init__(self, shell: Shell, page: QWidget) -> None:
        super().__init__(page)
        self._shell, self._page = shell, page
        self._scans = ScanLine(shell, page, self._take, self._refused)
        self.line, self.band = self._scans.line, self._scans.band
        self._scans.ask(self.tr("Scan an envelope, or type a name"))
        self.submit, self.go_on = self._scans.submit, self._scans.go_on
        self.tell_next()

    def tell_next(self) -> None:
        """Say what can be scanned."""
        self.band.tell(
            self.tr("Scan the envelopes that the post brought back."),
            self.tr("The code in the window, or the notice number beside it. The card stays on its place."),
        )

    def forget(self) -> None:
        """Drop what was scanned and typed."""
        self._scans.forget()
        self.tell_next()

    def ask_person(self, pk: int) -> None:
        """Ask whether the last letter of an application is the one that came back."""
        acting = self._shell.acting()
        self._shell.jobs.write(
            self, lambda session: scanning.ask(session, acting, pk), self._ask, self._not_asked
        )

    def _take(self, text: str) -> None:
        acting = self._shell.acting()
        if _is_code(text):
            self._scans.write(text, lambda session: scanning.scan(session, acting, text), self._came)
        else:
            self._scans.read(
                text,
                lambda session: search.search(session, acting, text, MOST_HITS),
                lambda hits: self._choose(text, hits),
            )

    def _choose(self, text: str, hits: Hits) -> None:
        here = [row for row in hits.rows if row.stage in CUSTODY_STAGES]
        if not here:
            self._refused(text, Unknown(ScanKind.NOTHING.value, text))
            return
        dialog = WhoseDialog(self._page, replace(hits, rows=tuple(here)))
        dialog.chosen.connect(self._found)
        dialog.open()

    def _found(self, row: HitRow) -> None:
        self.ask_person(row.application_pk)

    def _ask(self, row: AskRow) -> None:
        dialog = AskDialog(self._page, row)
        dialog.accepted.connect(lambda: self._by_hand(row))
        dialog.open()

    def _by_hand(self, row: AskRow) -> None:
        acting = self._shell.acting()
        self._shell.jobs.write(
            self,
            lambda session: scanning.by_hand(session, acting, row.application_pk, row.version),
            self._came,
            self._not_asked,
        )

    def _not_asked(self, error: Exception) -> None:
        if isinstance(error, Refused):
            self.band.warn(returned_words.said(error))
        else:
            self._shell.fail(error)

    def _came(self, row: TakenRow) -> None:
        said, detail = returned_words.taken(row)
        if row.booked_on is not None:
            self.band.warn(said, detail)
        else:
            self.band.done(said, detail)
        self.noted.emit(row)

    def _refused(self, text: str, error: Refused) -> None:
        said = returned_words.said(error)
        if isinstance(error, NotAllowed) and error.reason in recording.HARMLESS:
            self.band.warn(said, error_words.read(text))
            return
        self.band.stop(self.tr("Stop: {reason}").format(reason=said), error_words.read(text))
        acting = self._shell.acting()
        self._shell.jobs.write(
            self, lambda session: scanning.note_stop(session, acting, text, error), lambda _entry: None
        )


def _is_code(text: str) -> bool:
    """Whether the text has the form of a code: what else is typed is looked for as a name."""
    return printing.read_stamp(text) is not None or any(sign.isdecimal() for sign in text)
