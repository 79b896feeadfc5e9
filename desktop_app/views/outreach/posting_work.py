"""What each scan of a card sent by post does: letter, pouch, number; or what became of the letter."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.errors import Refused
from desktop_app.services import custody, handover
from desktop_app.services.handover import ComparedRow, SecondRow, StartedRow, StopRow
from desktop_app.services.outreach import posting, reading
from desktop_app.services.outreach.rows import PostChecks, PostedRow
from desktop_app.terms import HandoverCase

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtWidgets import QWidget
    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting
    from desktop_app.services.handover import TriedRow
    from desktop_app.views.shared.shell import Shell


class Mode(StrEnum):
    """What a scan is for."""

    SEND = "send"
    RECEIVED = "received"
    RETURNED = "returned"


class Step(StrEnum):
    """What is scanned next when a card is sent."""

    LETTER = "letter"
    CARD = "card"
    SECOND = "second"
    NUMBER = "number"


ENDS = {Mode.RECEIVED: posting.received, Mode.RETURNED: posting.returned}


@dataclass(slots=True)
class Sending:
    """One card that is being sent; a fresh one is empty. acting is its command, so that it counts once."""

    acting: Acting | None = None
    started: StartedRow | None = None
    compared: ComparedRow | None = None
    second: SecondRow | None = None

    def step(self) -> Step:
        """Say what is scanned next."""
        if self.started is None:
            return Step.LETTER
        if self.compared is None:
            return Step.CARD
        needed = self.started.second_reason(HandoverCase.BY_POST)
        return Step.SECOND if needed and self.second is None else Step.NUMBER


class PostingWork(QObject):
    """moved: another step. sent(row) and ended(row): a card left, or its outcome is noted. stopped(StopRow).

    refused(text, error): nothing was changed; second_refused(reason).
    """

    moved = Signal()
    sent = Signal(object)
    ended = Signal(object)
    stopped = Signal(object)
    refused = Signal(str, object)
    second_refused = Signal(str)

    def __init__(self, shell: Shell, page: QWidget) -> None:
        super().__init__(page)
        self._shell = shell
        self.mode = Mode.SEND
        self.visit_id: int | None = None
        self.day: date | None = None
        self.sending = Sending()
        self._busy = False

    def begin(self, mode: Mode | None = None) -> None:
        """Begin anew; what was scanned is dropped, nothing was changed by it."""
        self.mode = mode or self.mode
        self.sending, self._busy = Sending(), False
        self.moved.emit()

    def scan(self, text: str) -> None:
        """Take a scan or what was typed; while the database is asked no other is taken."""
        if self._busy or not text.strip():
            return
        if self.mode is not Mode.SEND:
            self._end(text)
            return
        match self.sending.step():
            case Step.LETTER:
                self._start(text)
            case Step.CARD:
                self._compare(text)
            case Step.NUMBER:
                self._post(text)
            case Step.SECOND:
                return

    def try_second(self, staff_id: str, password: str) -> None:
        """Ask whether the second person is who they say."""
        acting = self._shell.acting()

        def came(tried: TriedRow) -> None:
            self.sending.second = tried.second
            if tried.second is None:
                self.second_refused.emit(tried.reason)
            else:
                self.moved.emit()

        self._ask("", lambda session: handover.second_person(session, acting, staff_id, password), came)

    def _start(self, text: str) -> None:
        acting = self._shell.acting()

        def came(found: StartedRow | StopRow) -> None:
            if isinstance(found, StopRow):
                self._stop(found)
            else:
                self.sending = Sending(self._shell.acting(), found)
                self.moved.emit()

        self._ask(text, lambda session: posting.start(session, acting, text), came)

    def _compare(self, text: str) -> None:
        acting, started = self._shell.acting(), self.sending.started
        if started is None:
            return

        def came(found: ComparedRow | StopRow) -> None:
            if isinstance(found, StopRow):
                self._stop(found)
            else:
                self.sending.compared = found
                self.moved.emit()

        self._ask(text, lambda session: posting.compare(session, acting, started, text), came)

    def _post(self, text: str) -> None:
        sending = self.sending
        if sending.started is None or sending.compared is None or sending.acting is None:
            return
        acting, started = sending.acting, sending.started
        checks = PostChecks(
            started.application_pk,
            started.version,
            started.notice_scan,
            sending.compared.card_scan,
            text,
            self.visit_id,
            sending.second,
        )

        def came(found: PostedRow | StopRow) -> None:
            self.sending = Sending()
            if isinstance(found, StopRow):
                self.stopped.emit(found)
            else:
                self.moved.emit()
                self.sent.emit(found)

        self._ask(text, lambda session: posting.post(session, acting, checks), came)

    def _end(self, text: str) -> None:
        acting, on, end = self._shell.acting(), self.day or self._shell.today(), ENDS[self.mode]
        self._ask(
            text,
            lambda session: end(session, acting, reading.found(session, acting, text), on),
            self.ended.emit,
        )

    def _stop(self, stop: StopRow) -> None:
        """Put a stop into the errors to review, then show it."""
        acting = self._shell.acting()
        self.sending = Sending()
        self._ask("", lambda session: handover.record_stop(session, acting, stop), self.stopped.emit)

    def note(self, text: str, error: Refused) -> None:
        """Put a scan that led nowhere among the errors to review."""
        acting = self._shell.acting()
        self._shell.jobs.write(
            self,
            lambda session: custody.note_stop(session, acting, "post_end", text, error),
            lambda _entry: None,
        )

    def _ask(self, text: str, work: Callable[[Session], object], then: Callable[..., object]) -> None:
        self._busy = True

        def came(found: object) -> None:
            self._busy = False
            then(found)

        def failed(error: Exception) -> None:
            self._busy = False
            if isinstance(error, Refused):
                self.refused.emit(text, error)
            else:
                self._shell.fail(error)

        self._shell.jobs.write(self, work, came, failed)
