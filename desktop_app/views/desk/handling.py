"""Carries one handover through the services: their answers let it go on, stop it or refuse a step."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from desktop_app.errors import Cancelled, Refused
from desktop_app.services import documents, handover
from desktop_app.services.handover import ComparedRow, DoneRow, StartedRow, StopRow, TriedRow
from desktop_app.views.desk.flow import Flow, Step

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting
    from desktop_app.services.documents import ChoiceRow
    from desktop_app.terms import HandoverCase, OldCard, Party
    from desktop_app.views.shared.shell import Shell

T = TypeVar("T")

ONLY_ENDED = frozenset({"left_screen", "opened_by_mistake"})
"""Reasons that name nothing to look into while no card was scanned yet."""


class Handling(QObject):
    """Holds the one handover under way.

    moved: something of it is new. stopped(StopRow): nothing may be handed over; recorded(StopRow) follows
    with its entry's number. refused(error): what a person can put right at this step.
    second_refused(reason). done(DoneRow). broken_off(reason) or too_late(DoneRow): what came of breaking off
    a handover that was already to be recorded.
    """

    moved = Signal()
    stopped = Signal(object)
    recorded = Signal(object)
    refused = Signal(object)
    second_refused = Signal(str)
    done = Signal(object)
    broken_off = Signal(str)
    too_late = Signal(object)

    def __init__(self, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self._shell = shell
        self.flow = Flow()
        self._busy = False
        self._turn = 0
        self._waiting: list[str] = []

    def scanned(self, text: str) -> None:
        """Take a scan or a typed number; one that comes while the last is looked up waits for it."""
        if self._busy:
            self._waiting.append(text)
        elif self.flow.step is Step.NOTICE:
            self._start(text)
        else:
            self._compare(text)

    def choose_case(self, case: HandoverCase) -> None:
        """Take who collects, and go on to the documents."""
        who, today = self.flow.started, self._shell.today()
        if who is None:
            return

        def came(choices: tuple[ChoiceRow, ...]) -> None:
            self.flow.choose_case(case, choices)
            self.go_on()

        self._look(lambda session: documents.choices(session, case, who.birth_date, today), came, plain=True)

    def tick_paper(self, party: Party, code: str) -> None:
        """Tick a document or take the tick back."""
        self.flow.tick_paper(party, code, self._shell.acting().now)
        self.moved.emit()

    def tick_face(self, party: Party) -> None:
        """Tick face, card and name or take the tick back."""
        self.flow.tick_face(party, self._shell.acting().now)
        self.moved.emit()

    def choose_old_card(self, value: OldCard) -> None:
        """Take what became of the old card, and go on."""
        self.flow.old_card = value
        self.go_on()

    def try_second(self, staff_id: str, password: str) -> None:
        """Ask whether the second person is who they say."""
        acting = self._shell.acting()

        def came(tried: TriedRow) -> None:
            self.flow.second = tried.second
            if tried.second is None:
                self.second_refused.emit(tried.reason)
            else:
                self.go_on()

        self._write(lambda session: handover.second_person(session, acting, staff_id, password), came)

    def go_on(self) -> None:
        """Go to the next step; at the last one the card is handed over."""
        if self.flow.step is Step.HAND_OVER:
            self._complete()
            return
        self.flow.step = self.flow.next_step()
        self.moved.emit()

    def go_back(self) -> bool:
        """Go to the step before; false when only breaking off is left."""
        if self.flow.asked:
            return True
        before = self.flow.step_before()
        if before is None:
            return False
        self.flow.step = before
        self.moved.emit()
        return True

    def abort(self, reason: str) -> bool | None:
        """Break off what was begun, and say whether it goes to the errors to review; None: not known yet.

        Before a card was scanned nobody held one: a look that just ends asks nobody whose it was.
        """
        flow = self.flow
        flow.broken_off = True
        begun, only_looked = flow.started, flow.compared is None
        self.reset()
        if begun is None or (only_looked and reason in ONLY_ENDED):
            return False
        acting = self._shell.acting()

        def came(found: int | DoneRow) -> None:
            if isinstance(found, DoneRow):
                self.too_late.emit(found)
            elif flow.asked:
                self.broken_off.emit(reason)

        # Writes follow each other: this one knows what came of the handover that was asked for before it.
        self._shell.jobs.write(
            self,
            lambda session: handover.abort(session, acting, begun.application_pk, reason, flow.operation),
            came,
            self._shell.fail,
        )
        return None if flow.asked else True

    def reset(self) -> None:
        """Be ready for the next person; what is still under way comes to nobody."""
        self._turn += 1
        self._busy = False
        self._waiting = []
        self.flow = Flow()
        self.moved.emit()

    def _start(self, text: str) -> None:
        acting = self._shell.acting()

        def came(found: StartedRow | StopRow) -> None:
            if isinstance(found, StopRow):
                self._stop(found)
                return
            self.flow = Flow(operation=acting.operation, step=Step.CARD, started=found)
            self.moved.emit()

        self._look(lambda session: handover.start(session, acting, text), came)

    def _compare(self, text: str) -> None:
        begun, acting = self.flow.started, self._shell.acting()
        if begun is None:
            return

        def came(found: ComparedRow | StopRow) -> None:
            if isinstance(found, StopRow):
                self._stop(found)
            elif self.flow.step is Step.CARD:
                self.flow.compared = found
                self.go_on()

        self._look(lambda session: handover.compare(session, acting, begun, text), came)

    def _complete(self) -> None:
        flow = self.flow
        checks = flow.checks()
        if checks is None or self._busy:
            return
        acting = self._same_command()

        def work(session: Session) -> DoneRow | StopRow:
            found = handover.complete(session, acting, checks)
            # Broken off while it waited for the database: nothing of it is kept.
            if flow.broken_off:
                raise Cancelled
            return found

        def came(found: DoneRow | StopRow) -> None:
            if isinstance(found, StopRow):
                self.reset()
                self.stopped.emit(found)
            else:
                self.reset()
                self.done.emit(found)

        flow.asked = True
        self.moved.emit()
        self._write(work, came)

    def _same_command(self) -> Acting:
        # Sent again after an unknown outcome it is the same command: the card is handed over once.
        return replace(self._shell.acting(), operation=self.flow.operation)

    def _stop(self, stop: StopRow) -> None:
        """Tell the stop at once and record it in a transaction of its own."""
        self.reset()
        self.stopped.emit(stop)
        acting = self._shell.acting()
        self._shell.jobs.write(
            self,
            lambda session: handover.record_stop(session, acting, stop),
            self.recorded.emit,
            self._shell.fail,
        )

    def _look(
        self, work: Callable[[Session], T], then: Callable[[T], object], *, plain: bool = False
    ) -> None:
        came, failed = self._answers(then)
        if plain:
            self._shell.jobs.read(self, work, came, failed)
        else:
            self._shell.jobs.look(self, work, came, failed)

    def _write(self, work: Callable[[Session], T], then: Callable[[T], object]) -> None:
        if self._busy:
            return
        came, failed = self._answers(then)
        self._shell.jobs.write(self, work, came, failed)

    def _answers(
        self, then: Callable[[T], object]
    ) -> tuple[Callable[[T], None], Callable[[Exception], None]]:
        """Callbacks that count only while the same handover is under way."""
        self._busy = True
        turn = self._turn

        def came(result: T) -> None:
            if turn == self._turn:
                self._busy = False
                then(result)
                self._next_waiting()

        def failed(error: Exception) -> None:
            if turn != self._turn:
                return
            self._busy = False
            self._waiting = []
            self.flow.asked = False
            self.moved.emit()
            if isinstance(error, Refused):
                self.refused.emit(error)
            else:
                self._shell.fail(error)

        return came, failed

    def _next_waiting(self) -> None:
        if self._waiting and not self._busy:
            self.scanned(self._waiting.pop(0))
