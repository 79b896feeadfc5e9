"""The screen of the notices: the list of runs, and one run opened from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from desktop_app.backlog_terms import RunKind
from desktop_app.services.booking import offers
from desktop_app.services.notices import listing
from desktop_app.services.notices.rows import RunRow
from desktop_app.terms import Role
from desktop_app.views.notices.call_page import CallPage
from desktop_app.views.notices.make_dialog import MakeDialog
from desktop_app.views.notices.run_page import RunPage
from desktop_app.views.notices.runs_page import RunsPage
from desktop_app.views.shared.first_focus import FirstFocus
from desktop_app.views.shared.page_chips import add_action
from desktop_app.views.shared.screen_head import head, screen_column
from desktop_app.views.shared.screen_words import ScreenWords
from desktop_app.views.shared.way_back import choose_again

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.services.booking.offers import PlaceRow
    from desktop_app.views.shared.shell import Shell


class NoticesScreen(FirstFocus):
    """Enter opens a run; scans go to its post bag. show_for(run_id=…) opens one."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self.runs, self.page, self.calls = RunsPage(shell), RunPage(shell), CallPage(shell)
        self.runs.opened.connect(self._open)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.runs)
        for part in (self.page, self.calls):
            part.left.connect(self.show_runs)
            part.opened.connect(shell.open_record)
            self.stack.addWidget(part)
        self.new = QPushButton(self.tr("New run …  Ctrl+N"))
        self.new.setProperty("kind", "primary")
        self.new.clicked.connect(self.ask_new)
        self._wants_reminder = False
        self._may_make = shell.role() is Role.SUPERVISOR
        self.returned = QPushButton(self.tr("Returned mail  Alt+T"))
        self.returned.clicked.connect(lambda _checked=False: shell.open_screen("returned"))
        self._add_actions()
        column = screen_column(self)
        page, calls = self.page, self.calls
        buttons = (page.add, page.end, page.print, calls.end, calls.export, calls.print, self.returned)
        column.addLayout(head(self.title(), *buttons, self.new))
        column.addWidget(self.stack, 1)
        self._show(self.runs)

    def title(self) -> str:
        return ScreenWords().title("notices")

    def show_for(self, **args: object) -> None:
        """Open a run by its number, at a row; or ask="reminder" what a run of reminders is for."""
        run_id = args.get("run_id")
        if args.get("ask") == "reminder" and self._may_make:
            self._wants_reminder = True
            self.ask_new()
        if isinstance(run_id, int):
            choose_again((self.calls if args.get("calls") else self.page).table, args.get("at"))
            self.open_run(run_id)
        else:
            self.refresh()

    def where(self) -> dict[str, object]:
        """Which run is open, and on which row somebody stands."""
        page = self.calls if self._calls() else self.page
        if not self.is_open() or page.run is None:
            return {}
        return {"run_id": page.run.run_id, "calls": self._calls(), "at": page.table.chosen_place()}

    def refresh(self) -> None:
        """Read again what others may have changed."""
        shown = self.stack.currentWidget()
        next((part for part in (self.page, self.calls) if part is shown), self.runs).refresh()

    def is_open(self) -> bool:
        """Whether a run is shown."""
        return self.stack.currentWidget() is not self.runs

    def scanned(self, text: str) -> bool:
        """Give the scan to the post bag of the run that is shown."""
        if self.stack.currentWidget() is not self.page:
            return False
        self.page.bag.submit(text)
        return True

    def step_back(self) -> bool:
        """Answer a stop, else go from a run to the list."""
        if not self.is_open():
            return False
        if self.stack.currentWidget() is self.page and self.page.bag.band.is_stop():
            self.page.bag.go_on()
        else:
            self.show_runs()
        return True

    def leave(self) -> None:
        """Drop all names; an open run closes."""
        self.page.forget()
        self.calls.forget()
        self._show(self.runs)

    def show_runs(self) -> None:
        """Show the list of runs."""
        self.page.forget()
        self.calls.forget()
        self._show(self.runs)
        self.runs.refresh()
        self.runs.setFocus()

    def open_run(self, run_id: int) -> None:
        """Show a run with its letters, or its call list."""
        self._shell.jobs.read(
            self, lambda session: listing.one(session, run_id), self._open, self._shell.fail
        )

    def ask_new(self) -> None:
        """Ask what the new run is for."""
        today = self._shell.today()
        self._shell.jobs.read(
            self, lambda session: offers.places(session, today), self._ask, self._shell.fail
        )

    def _ask(self, places: Sequence[PlaceRow]) -> None:
        dialog = MakeDialog(self._shell, self, places)
        if self._wants_reminder:
            dialog.choose_reminder()
        self._wants_reminder = False
        dialog.made.connect(self._open)
        dialog.open()

    def _open(self, row: object) -> None:
        if isinstance(row, RunRow):
            page = self.calls if row.kind is RunKind.CALL else self.page
            self._show(page)
            page.show_run(row.run_id)

    def _show(self, page: QWidget) -> None:
        self.stack.setCurrentWidget(page)
        self.new.setVisible(self._may_make and not self.is_open())
        self.returned.setVisible(not self.is_open())
        letters, calls = page is self.page, page is self.calls
        self.page.print.setVisible(letters)
        for button in (self.page.add, self.page.end):
            button.setVisible(self._may_make and letters)
        for button in (self.calls.print, self.calls.export):
            button.setVisible(calls)
        self.calls.end.setVisible(self._may_make and calls)
        self.begin_with(page)

    def _print(self) -> None:
        if self._calls():
            self.calls.doings.print_list()
        else:
            self.page.doings.print_letters()

    def _end(self) -> None:
        (self.calls.doings if self._calls() else self.page.doings).ask_end()

    def _calls(self) -> bool:
        return self.stack.currentWidget() is self.calls

    def _add_actions(self) -> None:
        doings = self.page.doings
        if self._may_make:
            add_action(self, self.tr("New run of letters or calls"), "Ctrl+N", self.ask_new)
            add_action(self, self.tr("Add a letter by hand"), "Alt+A", doings.ask_add)
            add_action(self, self.tr("End the run of letters or calls"), "Ctrl+Shift+E", self._end)
        add_action(self, self.tr("Print the letters or the call list"), "Ctrl+P", self._print)
        add_action(self, self.tr("Take a letter out of the run"), "Alt+X", doings.ask_take_out)
        add_action(self, self.tr("Print a letter again"), "Alt+R", doings.ask_again)
        add_action(self, self.tr("Export the call list"), "Alt+E", self.calls.doings.ask_export)
        add_action(self, self.tr("Open returned mail"), "Alt+T", self.returned.click)
        for action in self.calls.panel.actions_for(self):
            self.addAction(action)
