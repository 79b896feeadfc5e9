"""The desk of the support screen: the reception, or the one person who sits there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.campaign_terms import CheckResult, SupportOutcome, SupportState
from desktop_app.errors import Conflict, NotAllowed
from desktop_app.services import resolve, search
from desktop_app.services.search import HitRow, Hits
from desktop_app.views.desk.calm_keys import CalmKeys
from desktop_app.views.shared.error_words import error_words
from desktop_app.views.shared.first_focus import FirstFocus
from desktop_app.views.support.break_off import BreakOffDialog
from desktop_app.views.support.escalation_dialog import EscalationDialog
from desktop_app.views.support.handling import Handling
from desktop_app.views.support.pick_dialog import PickDialog
from desktop_app.views.support.reception_page import ReceptionPage
from desktop_app.views.support.work_page import WorkPage

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.services.support.rows import Escalation
    from desktop_app.views.shared.shell import Shell

MOST_HITS = 50


class DeskPage(FirstFocus):
    """Shows what is open at this PC; until the log-out is confirmed nobody else is received."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self.handling = Handling(shell, self)
        self.keys = CalmKeys(self)
        self.reception, self.work = ReceptionPage(), WorkPage(self.handling)
        self.break_off = QPushButton(self.tr("Break off (Shift+F5)"))
        self.break_off.clicked.connect(lambda _checked=False: self.ask_why())
        self.stack = QStackedWidget()
        self.stack.addWidget(self.reception)
        self.stack.addWidget(self.work)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)
        self._here = True
        self._connect()
        self.begin_with(self.reception)

    def receive(self, pk: int) -> None:
        """Receive the person of a card for what is chosen."""
        if self.handling.row is None:
            self.handling.receive(self.reception.kind, pk=pk)
        elif self.handling.row.application_pk != pk:
            self._shell.say(self.tr("One person at a time: finish this one and confirm the log-out."))

    def scanned(self, text: str) -> bool:
        """Receive the person of a notice; while somebody sits here a scan is answered with a sentence."""
        self.keys.drop()
        if self.handling.row is not None:
            QApplication.beep()
            self._shell.say(self.tr("One person at a time: finish this one and confirm the log-out."))
            return True
        self.handling.receive(self.reception.kind, text=text)
        return True

    def may_enter(self, focus: QWidget | None) -> bool:
        """Whether Enter goes on with the step: not while the keyboard is on a button outside of it."""
        content = self.work.content()
        inside = focus is None or not isinstance(focus, QPushButton) or self.work.isAncestorOf(focus)
        return content is not None and content.main.isEnabled() and inside

    def enter(self) -> None:
        """Take Enter where nothing else takes it."""
        content = self.work.content()
        if self.stack.currentWidget() is self.work and content is not None and content.main.isEnabled():
            content.go_on.emit()

    def tell(self) -> None:
        """Receive somebody without a card of the ward."""
        if self.stack.currentWidget() is self.reception and self.isVisible():
            self.reception.tell()

    def switch_kind(self) -> None:
        """Take the other kind for the next person."""
        if self.stack.currentWidget() is self.reception:
            self.reception.kinds.choose_next()

    def ask_why(self) -> BreakOffDialog | None:
        """Ask why the support is broken off."""
        row = self.handling.row
        if row is None or row.state is SupportState.ENDED:
            return None
        dialog = BreakOffDialog(self)

        def chosen(reason: str) -> None:
            self.handling.end(SupportOutcome.BROKEN_OFF, reason)

        dialog.chosen.connect(chosen)
        dialog.open()
        return dialog

    def step_back(self) -> bool:
        """Ask why it is broken off, or mark what is typed."""
        if self.handling.row is None:
            return self.reception.mark_typed()
        if self.handling.row.state is SupportState.ENDED:
            return False
        self.ask_why()
        return True

    def forget(self) -> None:
        """Drop what is shown of people."""
        self.keys.drop()
        self.reception.forget()
        self.work.forget()
        self.handling.forget()

    def show_break_off(self, *, here: bool) -> None:
        """Show the button only where somebody sits; here: this page is shown."""
        self._here = here
        row = self.handling.row
        self.break_off.setVisible(here and row is not None and row.state is not SupportState.ENDED)

    def _submit(self, text: str) -> None:
        """Receive by a number; a name leads to a choice."""
        if resolve.application_id(text) or resolve.notice_number(text):
            self.handling.receive(self.reception.kind, text=text)
            return
        acting = self._shell.acting()
        self._shell.jobs.look(
            self,
            lambda session: search.search(session, acting, text, MOST_HITS),
            self._found,
            self._refused,
        )

    def _found(self, hits: Hits) -> None:
        if not hits.rows:
            self.reception.refused(self.tr("Nobody found. Type more, or receive without a card."))
            return
        dialog = PickDialog(self, hits)
        dialog.chosen.connect(self._picked)
        dialog.open()

    def _picked(self, row: object) -> None:
        if isinstance(row, HitRow):
            self.receive(row.application_pk)

    def _told(self, day: date | None) -> None:
        self.handling.receive(self.reception.kind, applied_on=day)

    def _moved(self) -> None:
        row = self.handling.row
        if row is None:
            self.work.forget()
            self._show(self.reception)
        else:
            self.reception.forget()
            self._show(self.work)
            self.work.show_session(row, self._shell.today())
        self.show_break_off(here=self._here)

    def _show(self, page: QWidget) -> None:
        if self.stack.currentWidget() is page:
            return
        self.stack.setCurrentWidget(page)
        self.begin_with(self.work if page is self.work else self.reception)
        if page is self.reception and self.isVisible():
            self.reception.line.setFocus()

    def _closed(self) -> None:
        self.work.forget_typed()
        self._shell.say(self.tr("Log-out confirmed. The next person may come."))

    def _refused(self, error: Exception) -> None:
        said = error_words.said(error)
        row = self.handling.row
        if row is None and not isinstance(error, Conflict):
            self.reception.refused(said)
        elif row is not None and row.state is SupportState.ENDED and not isinstance(error, NotAllowed):
            self.work.log_out.refused(said)
        else:
            self._shell.fail(error)

    def _go_on(self) -> None:
        match self.handling.row.state if self.handling.row else None:
            case SupportState.RECEIVED:
                self.handling.identify()
            case SupportState.IDENTIFIED:
                self.handling.begin()
            case SupportState.IN_PROGRESS:
                self.handling.end(SupportOutcome.DONE)
            case SupportState.ENDED:
                follow_up = self.work.log_out.follow_up()
                if follow_up is not None:
                    self.handling.close(follow_up)
            case _:
                pass

    def _note_result(self, result: CheckResult) -> None:
        if result is CheckResult.RIGHT:
            self.handling.note_result(result, None)
            return
        dialog = EscalationDialog(self, result, self._shell.today)

        def noted(waits: Escalation | None) -> None:
            self.handling.note_result(result, waits)

        dialog.noted.connect(noted)
        dialog.open()

    def _press(self, key: str) -> None:
        content = self.work.content()
        if content is not None and self.stack.currentWidget() is self.work:
            content.press(key)

    def _connect(self) -> None:
        handling, work = self.handling, self.work
        handling.moved.connect(self._moved)
        handling.refused.connect(self._refused)
        handling.closed.connect(self._closed)
        handling.known.connect(lambda: self.reception.show_desk(handling.here))
        self.reception.entered.connect(self._submit)
        self.reception.told.connect(self._told)
        self.keys.pressed.connect(self._press)
        for content in (work.who, work.device, work.parts, work.check, work.log_out):
            content.go_on.connect(self._go_on)
        work.parts.noted.connect(handling.note_part)
        work.check.chosen.connect(self._note_result)
        work.log_out.logged_out.connect(handling.tick_logged_out)
        work.log_out.cleared.connect(handling.tick_cleared)
