"""Carries the session of this PC through the services: their answers let it go on or say why not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.campaign_terms import SupportKind, SupportState
from desktop_app.errors import Conflict, NotAllowed, Refused
from desktop_app.services import resolve
from desktop_app.services.support import checks, desk, looking, places
from desktop_app.services.support.places import DeskRow
from desktop_app.services.support.rows import Ending, FollowUp, Reception, SessionRow

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime

    from sqlalchemy.orm import Session

    from desktop_app.campaign_terms import CheckResult, PartOutcome, SupportOutcome
    from desktop_app.services.acting import Acting
    from desktop_app.services.support.rows import Escalation, PartRow, PersonRow
    from desktop_app.views.shared.shell import Shell

Found = tuple[DeskRow, SessionRow | None]
MINUTE = 60


class Handling(QObject):
    """Holds the session that is open at this PC, whoever opened it.

    moved: something of it is new. known: campaign and windows were read, loaded: also who sits here.
    refused(error): what a person can put right at this step. closed: nobody sits at the desk any more.
    """

    moved = Signal()
    known = Signal()
    loaded = Signal()
    refused = Signal(object)
    closed = Signal()

    def __init__(self, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self._shell = shell
        self.here = DeskRow(None, ())
        self.venue_id: int | None = None
        self.row: SessionRow | None = None
        self.person: PersonRow | None = None
        self.resumed = False
        self._since: datetime | None = None
        self._busy = False
        self._turn = 0

    def load(self) -> None:
        """Read what is open at this PC, and the campaign with its windows."""
        if self._busy:
            return
        acting, turn = self._shell.acting(), self._turn

        def work(session: Session) -> Found:
            open_now = looking.open_at(session, acting.terminal, acting.today)
            return places.of_today(session, acting.today), open_now

        def came(found: Found) -> None:
            # What was read before a step was taken is older than its answer.
            if turn == self._turn and not self._busy:
                self._take(*found)

        self._shell.jobs.read(self, work, came, self._shell.fail)

    def forget(self) -> None:
        """Drop what is shown of the person; the session stays open in the database."""
        self._turn += 1
        self._busy = False
        self.row = self.person = None
        self.moved.emit()

    def receive(
        self, kind: SupportKind, *, pk: int | None = None, text: str = "", applied_on: date | None = None
    ) -> None:
        """Receive somebody: a card by its key or by a scan, the day of application as told, or neither."""
        campaign, venue_id = self.here.campaign, self.venue_id
        if campaign is None or venue_id is None:
            return
        acting = self._shell.acting()

        def work(session: Session) -> SessionRow:
            card = resolve.one(session, text) if text else pk
            wanted = Reception(kind, campaign.id, venue_id, card, applied_on)
            return desk.receive(session, acting, wanted)

        self._write(work)

    def identify(self) -> None:
        """Note that the person showed who they are."""
        self._step(desk.identify)

    def begin(self) -> None:
        """Note that the person begins to operate."""
        self._since = self._shell.acting().now
        self._step(desk.begin)

    def note_part(self, part: PartRow, outcome: PartOutcome | None, minutes: int | None = None) -> None:
        """Note what became of a part; minutes None: since the part before."""
        taken = self._minutes() if minutes is None else minutes
        taken = taken if outcome else 0
        if minutes is None:
            self._since = self._shell.acting().now
        self._step(
            lambda session, acting, session_id, version: desk.note_part(
                session, acting, session_id, version, part.code, outcome, taken
            )
        )

    def note_result(self, result: CheckResult, waits: Escalation | None) -> None:
        """Note what a registration check showed."""
        self._step(
            lambda session, acting, session_id, version: checks.note_assisted(
                session, acting, session_id, version, result, waits
            )
        )

    def end(self, outcome: SupportOutcome, reason: str = "") -> None:
        """End the support; the log-out is to be confirmed."""
        ending = Ending(outcome, reason)
        self._step(
            lambda session, acting, session_id, version: desk.end(
                session, acting, session_id, version, ending
            )
        )

    def tick_logged_out(self) -> None:
        """Tick that the person logged out, or take the tick back."""
        if self.row:
            ticked = not self.row.logged_out
            self._step(
                lambda session, acting, session_id, version: desk.tick_logged_out(
                    session, acting, session_id, version, ticked=ticked
                )
            )

    def tick_cleared(self) -> None:
        """Tick that the screen is empty, or take the tick back."""
        if self.row:
            ticked = not self.row.screen_cleared
            self._step(
                lambda session, acting, session_id, version: desk.tick_cleared(
                    session, acting, session_id, version, ticked=ticked
                )
            )

    def close(self, follow_up: FollowUp) -> None:
        """Close the session: the next person may come."""
        self._step(
            lambda session, acting, session_id, version: desk.close(
                session, acting, session_id, version, follow_up
            )
        )

    def _minutes(self) -> int:
        now = self._shell.acting().now
        since = self._since or (self.row.started_at if self.row else None) or now
        return max(1, round((now - since).total_seconds() / MINUTE))

    def _step(self, work: Callable[[Session, Acting, int, int], SessionRow]) -> None:
        row, acting = self.row, self._shell.acting()
        if row is not None:
            self._write(lambda session: work(session, acting, row.session_id, row.version))

    def _write(self, work: Callable[[Session], SessionRow]) -> None:
        # A second click while the first is on its way asks for nothing new.
        if self._busy:
            return
        self._busy = True
        self._turn += 1
        turn = self._turn

        def came(row: SessionRow) -> None:
            if turn != self._turn:
                return
            self._busy = False
            self.resumed = False
            if row.state is SupportState.CLOSED:
                self.row = self.person = None
                self.moved.emit()
                self.closed.emit()
            else:
                self._show(row)

        self._shell.jobs.write(self, work, came, lambda error: self._failed(turn, error))

    def _failed(self, turn: int, error: Exception) -> None:
        if turn != self._turn:
            return
        self._busy = False
        if not isinstance(error, Refused):
            self._shell.fail(error)
            return
        self.refused.emit(error)
        if isinstance(error, Conflict | NotAllowed):
            # Another window of this PC was quicker: what is open now is shown.
            self.load()

    def _take(self, here: DeskRow, row: SessionRow | None) -> None:
        self.here = here
        self.known.emit()
        if row is None:
            if self.row is not None:
                self.row = self.person = None
                self.moved.emit()
        elif row != self.row:
            self.resumed = self.row is None
            self._since = self._shell.acting().now if self.resumed else self._since
            self._show(row)
        self.loaded.emit()

    def _show(self, row: SessionRow) -> None:
        at_work = row.state in desk.AT_WORK
        self.row = row
        if not at_work:
            self.person = None
        self.moved.emit()
        if at_work and row.application_pk and self.person is None:
            self._look_who(row)

    def _look_who(self, row: SessionRow) -> None:
        acting, turn = self._shell.acting(), self._turn

        def came(found: PersonRow | None) -> None:
            if turn == self._turn and self.row is not None and self.row.session_id == row.session_id:
                self.person = found
                self.moved.emit()

        self._shell.jobs.look(
            self, lambda session: looking.person(session, acting, row.session_id), came, self._shell.fail
        )
