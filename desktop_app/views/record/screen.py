"""The record screen: reads one record, shows its page, starts what may come next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from desktop_app.errors import NotAllowed
from desktop_app.services import record
from desktop_app.services.booking import visits
from desktop_app.views.booking.doings import Doings
from desktop_app.views.keeping.holding import Holding
from desktop_app.views.record.call_off import CallOffDialog
from desktop_app.views.record.page import RecordPage
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.first_focus import FirstFocus
from desktop_app.views.shared.page_chips import add_action
from desktop_app.views.shared.screen_head import screen_column
from desktop_app.views.shared.screen_words import ScreenWords

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.services.booking import VisitRow
    from desktop_app.services.record import RecordRow
    from desktop_app.views.shared.shell import Shell

MODES = {"prepare": "prepare", "put_away": "put_away", "move": "move"}
"""The work mode of custody in which a step is done by scan."""


class RecordScreen(FirstFocus):
    """Opened with pk; leaving it drops the page, coming back reads it again."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._pk: int | None = None
        self._turn = 0
        self.page: RecordPage | None = None
        self._row: RecordRow | None = None
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(QWidget())
        column = screen_column(self)
        column.addWidget(self.area, 1)
        self.doings = Doings(shell, self)
        self.doings.over.connect(self.refresh)
        self.holding = Holding(shell, self)
        self.holding.over.connect(self.refresh)
        add_action(self, self.tr("Book a visit"), "F4", lambda: self._begin("book"))
        add_action(self, self.tr("Hold the card, or end its hold"), "Shift+F9", self.hold_or_release)
        add_action(self, self.tr("Receive the person at the support desk"), "Alt+W", self.receive)
        self.begin_with(self.area)
        self._show_nothing()

    def title(self) -> str:
        return ScreenWords().title("record")

    def show_for(self, **args: object) -> None:
        """Open the record of the application pk; slot_id begins to book it at that time."""
        pk, slot_id = args.get("pk"), args.get("slot_id")
        if isinstance(pk, int):
            self._pk = pk
            self._show_nothing()
            self.refresh()
            if isinstance(slot_id, int):
                self.doings.book(pk, slot_id)

    def refresh(self) -> None:
        """Read the record again; the place where somebody reads stays."""
        if self._pk is None or self.doings.is_open():
            return
        self._turn += 1
        acting, pk, turn = self._shell.acting(), self._pk, self._turn
        self._shell.jobs.look(
            self,
            lambda session: (record.record(session, acting, pk), visits.of_card(session, pk)),
            lambda found: self._came(turn, *found),
            self._shell.fail,
        )

    def leave(self) -> None:
        """Drop all that is shown of the person."""
        self._turn += 1
        self._show_nothing()

    def hold_or_release(self) -> None:
        """Hold the card of the record, or end the hold that stands."""
        keep = self._row.keep if self._row else None
        if self._row is None or keep is None:
            return
        if keep.hold is None:
            self.holding.hold(self._row.application_pk)
        else:
            self.holding.release(keep.hold)

    def receive(self) -> None:
        """Receive the person of the record at the support desk of this PC."""
        if self._row is not None:
            self._shell.open_screen("support", pk=self._row.application_pk)

    def _came(self, turn: int, row: RecordRow, booked: Sequence[VisitRow]) -> None:
        if turn != self._turn:
            return
        place = self.area.verticalScrollBar().value() if self.page else 0
        self._row = row
        self.page = RecordPage(row, self._shell.today(), booked)
        self.page.opened.connect(self._shell.open_record)
        self.page.steps.chosen.connect(self._begin)
        self.page.receive.clicked.connect(lambda _checked=False: self.receive())
        if self.page.keeping is not None:
            self.page.keeping.to_hold.connect(self.hold_or_release)
            self.page.keeping.to_release.connect(self.hold_or_release)
        self.page.visits.to_move.connect(self.doings.move)
        self.page.visits.to_cancel.connect(self.doings.cancel)
        self._put(self.page)
        self.area.verticalScrollBar().setValue(place)

    def _show_nothing(self) -> None:
        self.page, self._row = None, None
        nobody = plain(self.tr("No record is open. Press F2 and search for a person."), "muted")
        nobody.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._put(nobody)

    def _put(self, content: QWidget) -> None:
        """Show other content; the old one lives until its own click is over."""
        old = self.area.takeWidget()
        old.hide()
        old.deleteLater()
        self.area.setWidget(content)

    def _book(self, row: RecordRow) -> None:
        why = next((step.why_not for step in row.steps if step.step == "book"), None)
        if why:
            self._shell.fail(NotAllowed("book", why))
        else:
            self.doings.book(row.application_pk)

    def _begin(self, step: str) -> None:
        if self._row is None:
            return
        if step == "book":
            self._book(self._row)
        elif step == "withdraw":
            CallOffDialog(self._shell, self, self._row).open()
        elif step == "post":
            self._shell.open_screen("outreach", page="posting")
        elif step == "return_mail":
            self._shell.open_screen("returned", pk=self._row.application_pk)
        elif step in MODES:
            self._shell.open_screen("custody", mode=MODES[step])
        else:
            self._shell.open_screen("desk")
