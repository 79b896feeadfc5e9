"""The desk screen: the empty desk, one person's handover, the stop, and the list of the day."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton, QStackedWidget, QWidget

from desktop_app.errors import NotAllowed
from desktop_app.services import handover, resolve
from desktop_app.views.desk.break_off import BreakOffDialog
from desktop_app.views.desk.calm_keys import CalmKeys
from desktop_app.views.desk.day_page import DayPage
from desktop_app.views.desk.flow import PAPERS, Step
from desktop_app.views.desk.handling import Handling
from desktop_app.views.desk.idle_page import IdlePage
from desktop_app.views.desk.result import RED, ResultBand, StopPage
from desktop_app.views.desk.reversal import Reversal
from desktop_app.views.desk.words import TAIL, DeskWords
from desktop_app.views.desk.work_page import WorkPage
from desktop_app.views.shared.error_words import error_words
from desktop_app.views.shared.first_focus import FirstFocus
from desktop_app.views.shared.screen_head import head, screen_column
from desktop_app.views.shared.screen_words import ScreenWords

if TYPE_CHECKING:
    from desktop_app.services.handover import DoneRow, StopRow
    from desktop_app.views.shared.shell import Shell

BY_ENTER = {*PAPERS, Step.FACE, Step.HAND_OVER}
"""Steps that Enter finishes; the others have a field or a choice of their own."""


class DeskScreen(FirstFocus):
    """One person at a time. A scan is the notice first, then the card; Esc goes a step back."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self.handling = Handling(shell, self)
        self.keys = CalmKeys(self)
        self.reversal = Reversal(shell, self)
        self.band = ResultBand()
        self.idle = IdlePage()
        self.work = WorkPage(self.handling)
        self.stop = StopPage()
        self.day = DayPage(shell)
        self.break_off = QPushButton(self.tr("Break off (Shift+F5)"))
        self.break_off.setProperty("kind", "danger")
        self.show_day = QPushButton(self.tr("Today's handovers (F4)"))
        self.pages = QStackedWidget()
        for page in (self.idle, self.work, self.stop, self.day):
            self.pages.addWidget(page)
        column = screen_column(self)
        column.addLayout(head(self.title(), self.break_off, self.show_day))
        column.addWidget(self.band)
        column.addWidget(self.pages, 1)
        self._add_action(self.tr("Break off the handover"), "Shift+F5", self._ask_why)
        self._add_action(self.tr("Today's handovers"), "F4", self.open_day)
        self.begin_with(self.idle)
        self._connect()
        self._show_page(self.idle)

    def title(self) -> str:
        return ScreenWords().title("desk")

    def refresh(self) -> None:
        """Read again how the day stands; a handover under way is not touched."""
        today = self._shell.today()
        self._shell.jobs.read(self, lambda session: handover.figures(session, today), self.idle.show_figures)
        if self.pages.currentWidget() is self.day:
            self.day.refresh()

    def scanned(self, text: str) -> bool:
        """Take a scan: notice, card, or a label once more."""
        self.keys.drop()
        page = self.pages.currentWidget()
        if page is self.stop:
            QApplication.beep()
            return True
        if page is self.day:
            self._show_page(self.idle)
        self._submit(text)
        return True

    def step_back(self) -> bool:
        """Answer the stop, leave the day's list, go a step back, or ask why it is broken off."""
        page = self.pages.currentWidget()
        if page is self.stop:
            self._understood()
        elif page is self.day:
            self._show_page(self.idle)
        elif page is self.work:
            if not self.handling.go_back():
                self._ask_why()
        else:
            # What is typed is marked, not lost: the next Esc goes on.
            return self.idle.mark_typed()
        return True

    def leave(self) -> None:
        """Break off what is under way; no name stays."""
        self.keys.drop()
        if self.handling.flow.started is not None:
            self.handling.abort("left_screen")
        self.idle.forget()
        self.day.forget()
        self.band.clear()
        self._show_page(self.idle)

    def open_day(self) -> None:
        """Show the handovers of the day; not while somebody stands at the counter."""
        if self.pages.currentWidget() is self.idle:
            self.band.clear()
            self._show_page(self.day)
            self.day.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        page, text = self.pages.currentWidget(), event.text()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            # A key that is held down hands nothing over, and reads no stop.
            if not event.isAutoRepeat():
                self._enter()
        elif page is self.work and len(text) == 1 and text.isalnum():
            self.keys.take(text)
        else:
            super().keyPressEvent(event)

    def _enter(self) -> None:
        focus = QApplication.focusWidget()
        if self.pages.currentWidget() is self.stop:
            self._understood()
        elif isinstance(focus, QPushButton) and self.isAncestorOf(focus):
            focus.click()
        elif self.pages.currentWidget() is self.work and self.handling.flow.step in BY_ENTER:
            self.handling.go_on()

    def _submit(self, text: str) -> None:
        flow = self.handling.flow
        if flow.step not in {Step.NOTICE, Step.CARD}:
            card = resolve.application_id(text)
            if card is None:
                self.band.say(
                    "warning", self.tr("One person at a time: finish this handover or break it off.")
                )
                return
            if flow.compared and card == flow.compared.application_id:
                return
        self.handling.scanned(text)

    def _moved(self) -> None:
        flow = self.handling.flow
        if flow.started is None:
            self.work.forget()
            if self.pages.currentWidget() is self.work:
                self._show_page(self.idle)
            return
        if flow.compared:
            self.band.same_person(flow.compared)
        else:
            self.band.clear()
        if self.pages.currentWidget() is not self.work:
            self.idle.forget()
            self._show_page(self.work)
        self.work.show_flow(flow, self._shell.today())

    def _stopped(self, stop: StopRow) -> None:
        self.idle.forget()
        if stop.kind not in RED:
            self._show_page(self.idle)
            words = DeskWords()
            self.band.say(
                "warning", words.stop(stop), f"{words.detail(stop)} {words.what_to_do(stop)}".strip()
            )
            return
        self.band.clear()
        self.stop.show_stop(stop)
        self._show_page(self.stop)
        QApplication.beep()

    def _recorded(self, stop: StopRow) -> None:
        if self.pages.currentWidget() is self.stop:
            self.stop.show_stop(stop)

    def _refused(self, error: Exception) -> None:
        own = DeskWords().reason(error.reason) if isinstance(error, NotAllowed) else ""
        said = own or error_words.said(error)
        if self.handling.flow.step is Step.CARD:
            self.work.scan.line.say_error(said)
            self.work.scan.line.field.selectAll()
        elif self.handling.flow.step is Step.SECOND:
            self.work.second.refused(said)
        else:
            self.band.say("warning", said)

    def _second_refused(self, reason: str) -> None:
        wrong = self.tr("The staff ID or the password is wrong.")
        locked = self.tr("Too many wrong passwords. Ask somebody else.")
        self.work.second.refused(locked if reason == "locked" else wrong)

    def _done(self, done: DoneRow) -> None:
        tail = done.application_id[-TAIL:]
        text = self.tr("Handed over")
        self.band.say("success", text, self.tr("Application ID ends with {tail}").format(tail=tail))
        undo = partial(self.reversal.ask, done.handover_id, done.version, done.application_id, recorded=False)
        text = self.tr("Handed over: …{tail}").format(tail=tail)
        self._shell.say(text, undo if self.reversal.is_allowed() else None)
        self.refresh()

    def _understood(self) -> None:
        self._show_page(self.idle)

    def _ask_why(self) -> None:
        if self.handling.flow.started is None:
            return
        dialog = BreakOffDialog(self)
        dialog.chosen.connect(self._broken_off)
        dialog.open()

    def _broken_off(self, reason: str) -> None:
        kept = self.handling.abort(reason)
        if kept is None:
            self.band.say(
                "warning",
                self.tr("Breaking off … Keep the card."),
                self.tr("The database has not said yet whether the handover was recorded before."),
            )
            return
        self._say_broken_off(reason, kept=kept)

    def _say_broken_off(self, reason: str, *, kept: bool = True) -> None:
        text = self.tr("Broken off. It is under “To review”.") if kept else self.tr("Broken off.")
        self.band.say("warning", text, DeskWords().broken_off(reason))

    def _too_late(self, done: DoneRow) -> None:
        tail = done.application_id[-TAIL:]
        text = self.tr("Too late to break off: …{tail} is recorded as handed over.").format(tail=tail)
        detail = self.tr("If the card is still here, a supervisor takes it back under today's handovers.")
        self.band.say("warning", text, detail)
        self._shell.say(text)
        self.refresh()

    def _show_page(self, page: QWidget) -> None:
        self.pages.setCurrentWidget(page)
        self.break_off.setVisible(page is self.work)
        self.show_day.setVisible(page is self.idle)
        if page is self.idle:
            self.idle.line.setFocus()
        elif page is self.stop:
            self.stop.button.setFocus()
        elif page is self.day:
            self.day.table.setFocus()

    def _connect(self) -> None:
        handling = self.handling
        handling.moved.connect(self._moved)
        handling.stopped.connect(self._stopped)
        handling.recorded.connect(self._recorded)
        handling.refused.connect(self._refused)
        handling.second_refused.connect(self._second_refused)
        handling.done.connect(self._done)
        handling.broken_off.connect(self._say_broken_off)
        handling.too_late.connect(self._too_late)
        self.keys.pressed.connect(self.work.press)
        self.idle.entered.connect(self._submit)
        self.work.scan.entered.connect(self._submit)
        self.stop.understood.connect(self._understood)
        self.break_off.clicked.connect(self._ask_why)
        self.show_day.clicked.connect(self.open_day)
        self.day.closed.connect(lambda: self._show_page(self.idle))

    def _add_action(self, text: str, key: str, call: object) -> None:
        action = QAction(text, self)
        action.setShortcut(key)
        action.triggered.connect(call)
        self.addAction(action)
