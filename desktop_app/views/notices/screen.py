"""The screen of the notices: the list of runs, and one run opened from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from desktop_app.services.booking import offers
from desktop_app.services.notices.rows import RunRow
from desktop_app.terms import Role
from desktop_app.views.notices.make_dialog import MakeDialog
from desktop_app.views.notices.run_page import RunPage
from desktop_app.views.notices.runs_page import RunsPage
from desktop_app.views.shared.first_focus import FirstFocus
from desktop_app.views.shared.screen_head import head, screen_column
from desktop_app.views.shared.screen_words import ScreenWords

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop_app.services.booking.offers import PlaceRow
    from desktop_app.views.shared.shell import Shell


class NoticesScreen(FirstFocus):
    """Enter opens a run; scans go to its post bag. show_for(run_id=…) opens one."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self.runs, self.page = RunsPage(shell), RunPage(shell)
        self.runs.opened.connect(self._open)
        self.page.left.connect(self.show_runs)
        self.page.opened.connect(shell.open_record)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.runs)
        self.stack.addWidget(self.page)
        self.new = QPushButton(self.tr("New run …  Ctrl+N"))
        self.new.setProperty("kind", "primary")
        self.new.clicked.connect(self.ask_new)
        self.returned = QPushButton(self.tr("Returned mail  Alt+T"))
        self.returned.clicked.connect(lambda _checked=False: shell.open_screen("returned"))
        self._add(self.tr("Open returned mail"), "Alt+T", self.returned.click)
        may_make = shell.role() is Role.SUPERVISOR
        self._may_make = may_make
        doings = self.page.doings
        if may_make:
            self._add(self.tr("New run of notices"), "Ctrl+N", self.ask_new)
            self._add(self.tr("Add a letter by hand"), "Alt+A", doings.ask_add)
            self._add(self.tr("End the run of notices"), "Ctrl+Shift+E", doings.ask_end)
        self._add(self.tr("Print the letters of the run"), "Ctrl+P", doings.print_letters)
        self._add(self.tr("Take a letter out of the run"), "Alt+X", doings.ask_take_out)
        self._add(self.tr("Print a letter again"), "Alt+R", doings.ask_again)
        column = screen_column(self)
        page = self.page
        column.addLayout(head(self.title(), page.add, page.end, page.print, self.returned, self.new))
        column.addWidget(self.stack, 1)
        self._show(self.runs)

    def title(self) -> str:
        return ScreenWords().title("notices")

    def show_for(self, **args: object) -> None:
        """Open a run by its number."""
        run_id = args.get("run_id")
        if isinstance(run_id, int):
            self.open_run(run_id)
        else:
            self.refresh()

    def refresh(self) -> None:
        """Read again what others may have changed."""
        (self.page if self.is_open() else self.runs).refresh()

    def is_open(self) -> bool:
        """Whether a run is shown."""
        return self.stack.currentWidget() is self.page

    def scanned(self, text: str) -> bool:
        """Give the scan to the post bag of the run that is shown."""
        if not self.is_open():
            return False
        self.page.bag.submit(text)
        return True

    def step_back(self) -> bool:
        """Answer a stop, else go from a run to the list."""
        if not self.is_open():
            return False
        if self.page.bag.band.is_stop():
            self.page.bag.go_on()
        else:
            self.show_runs()
        return True

    def leave(self) -> None:
        """Drop all names; an open run closes."""
        self.page.forget()
        self._show(self.runs)

    def show_runs(self) -> None:
        """Show the list of runs."""
        self.page.forget()
        self._show(self.runs)
        self.runs.refresh()
        self.runs.setFocus()

    def open_run(self, run_id: int) -> None:
        """Show a run with its letters."""
        self._show(self.page)
        self.page.show_run(run_id)

    def ask_new(self) -> None:
        """Ask what the new run is for."""
        today = self._shell.today()
        self._shell.jobs.read(
            self, lambda session: offers.places(session, today), self._ask, self._shell.fail
        )

    def _ask(self, places: Sequence[PlaceRow]) -> None:
        dialog = MakeDialog(self._shell, self, places)
        dialog.made.connect(self._open)
        dialog.open()

    def _open(self, row: object) -> None:
        if isinstance(row, RunRow):
            self.open_run(row.run_id)

    def _show(self, page: QWidget) -> None:
        self.stack.setCurrentWidget(page)
        self.returned.setVisible(not self.is_open())
        self.new.setVisible(self._may_make and not self.is_open())
        self.page.print.setVisible(self.is_open())
        for button in (self.page.add, self.page.end):
            button.setVisible(self._may_make and self.is_open())
        self.begin_with(self.page if page is self.page else self.runs)

    def _add(self, text: str, key: str, call: Callable[[], object]) -> None:
        action = QAction(text, self)
        action.setShortcut(key)
        action.triggered.connect(lambda _checked=False: call())
        self.addAction(action)
