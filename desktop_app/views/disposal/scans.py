"""What each scan does on a list for disposal: pulled, put back, looked at, confirmed by the second person."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, Signal
from PySide6.QtWidgets import QApplication

from desktop_app.errors import Invalid, NotAllowed, Unknown
from desktop_app.services import resolve
from desktop_app.services.disposal import disposing, pulling
from desktop_app.services.disposal.disposing import Confirmed
from desktop_app.services.disposal.rows import SecondRow
from desktop_app.views.disposal.words import disposal_words
from desktop_app.views.shared.error_words import error_words
from desktop_app.views.shared.scan_line import ScanLine

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.errors import Refused
    from desktop_app.services.acting import Acting
    from desktop_app.services.disposal.rows import CardRow, ToDisposeRow, TriedRow
    from desktop_app.views.shared.shell import Shell

TAIL = 4
LOOK_FOR = 1_500
"""Milliseconds: a scanner that reads twice must not be taken for the second person."""


class Mode(StrEnum):
    """What a scan is for."""

    PULL = "pull"
    DISPOSE = "dispose"


class DisposalScans(QObject):
    """Line and band stand on the page. moved(): what is shown changes; came(CardRow): a card changed.

    second_refused(reason) and second_wrong(said) tell why a second person does not count.
    """

    moved = Signal()
    came = Signal(object)
    second_refused = Signal(str)
    second_wrong = Signal(str)

    def __init__(self, shell: Shell, page: QWidget) -> None:
        super().__init__(page)
        self._shell = shell
        self.disposal_id = 0
        self.mode = Mode.PULL
        self.second: SecondRow | None = None
        self.seen: ToDisposeRow | None = None
        self.look_for = LOOK_FOR
        self._acting: Acting | None = None
        self._since = QElapsedTimer()
        self._back: CardRow | None = None
        self._line = ScanLine(shell, page, self._take, self._refused)
        self.line, self.band = self._line.line, self._line.band
        self.submit, self.go_on = self._line.submit, self._line.go_on

    def begin(self, mode: Mode) -> None:
        """Begin with a mode; what was scanned is dropped, nothing was changed by it."""
        self.mode = mode
        self.seen = self._acting = self._back = None
        self._line.forget()
        self._tell()
        self.moved.emit()

    def forget(self) -> None:
        """Drop all that is shown of people, and who stood by."""
        self.second = None
        self.begin(Mode.PULL)

    def step_back(self) -> bool:
        """Answer a stop, else forget the card in the hand; true when there was one."""
        waited = self.band.is_stop() or self.seen is not None or self._back is not None
        if self.band.is_stop():
            self.go_on()
        elif waited:
            self.begin(self.mode)
        return waited

    def stand_by(self, staff_id: str, password: str) -> None:
        """Ask whether the second person is who they say."""
        acting = self._shell.acting()

        def came(tried: TriedRow) -> None:
            self.second = tried.second
            if tried.second is None:
                self.second_refused.emit(tried.reason)
            else:
                self.begin(self.mode)
                self.line.setFocus()

        def failed(error: Exception) -> None:
            if isinstance(error, Invalid):
                self.second_wrong.emit(error_words.said(error))
            else:
                self._shell.fail(error)

        self._shell.jobs.write(
            self, lambda session: disposing.stand_by(session, acting, staff_id, password), came, failed
        )

    def leave_second(self) -> None:
        """Let somebody else stand by."""
        self.second = None
        self.begin(self.mode)

    def _take(self, text: str) -> None:
        pouch = resolve.is_pouch_label(text)
        if self.mode is Mode.PULL and not pouch and self._back is not None:
            self._put_back(self._back, text)
        elif self.mode is Mode.DISPOSE and self.second is None:
            QApplication.beep()
            self.band.warn(self.tr("The second person says first that they stand by."))
        elif not pouch:
            self.band.warn(self.tr("Scan the label on the pouch, so that the card itself is in your hand."))
        elif self.mode is Mode.PULL:
            self._pull(text)
        elif self.seen is None:
            self._look(text)
        elif self._since.elapsed() < self.look_for:
            QApplication.beep()
        else:
            self._dispose(self.seen, text)

    def _pull(self, text: str) -> None:
        acting, disposal_id, self._back = self._shell.acting(), self.disposal_id, None
        self._line.write(text, lambda session: pulling.pull(session, acting, disposal_id, text), self._pulled)

    def _pulled(self, row: CardRow) -> None:
        place = row.shelf or self.tr("no place")
        if row.fresh:
            self.band.done(f"{place}  {row.name}", self.tr("Pulled."))
        else:
            self._back = row if row.shelf else None
            text = self.tr("Card …{tail} is pulled already ({by}).")
            self.band.tell(
                text.format(tail=row.application_id[-TAIL:], by=row.pulled_by),
                self.tr("Wrong? Put it back on {shelf}, then scan that place.").format(shelf=place),
            )
        self.came.emit(row)

    def _put_back(self, row: CardRow, text: str) -> None:
        acting, disposal_id = self._shell.acting(), self.disposal_id
        label = f"{resolve.POUCH_MARK}{row.application_id}"

        def is_back(found: CardRow) -> None:
            self._back = None
            self.band.done(f"{found.shelf}  {found.name}", self.tr("Is back on its place."))
            self.came.emit(found)

        self._line.write(
            text, lambda session: pulling.put_back(session, acting, disposal_id, label, text), is_back
        )

    def _look(self, text: str) -> None:
        acting, disposal_id = self._shell.acting(), self.disposal_id

        def came(seen: ToDisposeRow) -> None:
            # One command for this card, however often its confirmation is sent.
            self.seen, self._acting = seen, self._shell.acting()
            self._since.start()
            name = self.second.name if self.second else ""
            text = self.tr("{name} compares card and pouch, and scans the pouch once more.")
            self.band.tell(
                text.format(name=name), self.tr("Only that records it as disposed of. Esc: not now.")
            )
            self.moved.emit()

        self._line.write(text, lambda session: disposing.look(session, acting, disposal_id, text), came)

    def _dispose(self, seen: ToDisposeRow, text: str) -> None:
        if self.second is None or self._acting is None:
            return
        acting = self._acting.again(self._shell.acting())
        card = seen.card
        confirmed = Confirmed(card.disposal_id, card.position, seen.version, seen.scan, text, self.second)

        def came(row: CardRow) -> None:
            self.seen = self._acting = None
            if self.second is not None:
                self.second = SecondRow(self.second.staff_id, self.second.name, acting.now)
            said = self.tr("Disposed of: card …{tail}  {name}")
            two = self.tr("{first} before {second}. Destroy it now, then scan the next one.")
            self.band.done(
                said.format(tail=row.application_id[-TAIL:], name=row.name),
                two.format(first=row.disposed_name or row.disposed_by, second=row.seconded_name),
            )
            self.moved.emit()
            self.came.emit(row)

        self._line.write(text, lambda session: disposing.dispose(session, acting, confirmed), came)

    def _refused(self, text: str, error: Refused) -> None:
        said = error_words.said(error)
        if isinstance(error, NotAllowed) and error.reason == "second_person_missing":
            self.leave_second()
            self.band.warn(
                self.tr("The second person was away for a while: they say again that they stand by.")
            )
            return
        if isinstance(error, NotAllowed) and error.reason in pulling.HARMLESS:
            self.band.warn(said, error_words.read(text))
            return
        if isinstance(error, Invalid):
            self.band.warn(said, error_words.read(text))
            return
        self._stop(text, error, said)

    def _stop(self, text: str, error: Refused, said: str) -> None:
        self.seen = self._acting = self._back = None
        tail = (resolve.application_id(text) or text)[-TAIL:]
        if isinstance(error, NotAllowed):
            title = self.tr("Stop: card …{tail} must not be disposed of.").format(tail=tail)
            why = self.tr("{why} Put it back to its place.").format(why=disposal_words.with_day(said, error))
        elif isinstance(error, Unknown):
            title = self.tr("Stop: card …{tail} is not known here.").format(tail=tail)
            why = self.tr("Nothing was made. Put it aside and ask a supervisor.")
        else:
            title, why = self.tr("Stop: {reason}").format(reason=said), error_words.read(text)
        self.band.stop(title, why)
        self.moved.emit()
        acting, disposal_id, step = self._shell.acting(), self.disposal_id, f"disposal_{self.mode}"
        self._shell.jobs.write(
            self,
            lambda session: pulling.note_stop(session, acting, disposal_id, step, text, error),
            lambda _entry: self.came.emit(None),
        )

    def _tell(self) -> None:
        if self.mode is Mode.PULL:
            self._line.ask(self.tr("Scan each pouch"))
            self.band.tell(
                self.tr("Take each card from its place, and scan its pouch."),
                self.tr("What a scan stops goes back to its place. Nothing is disposed of here."),
            )
        elif self.second is None:
            self._line.ask(self.tr("Scan the pouch to destroy"))
            self.band.tell(self.tr("The second person says first that they stand by."))
        else:
            self._line.ask(self.tr("Scan the pouch to destroy"))
            self.band.tell(
                self.tr("Scan the pouch of the card to destroy."),
                self.tr("{name} compares it then, and scans it once more.").format(name=self.second.name),
            )
