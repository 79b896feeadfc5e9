"""The supervisor's first screen: whether the deadline will hold, and what to do next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from desktop_app.services import ward_settings
from desktop_app.views.outlook.days_page import DaysPage
from desktop_app.views.outlook.front_page import KEYS, FrontPage
from desktop_app.views.outlook.goal_dialog import GoalDialog
from desktop_app.views.outlook.words import outlook_words
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.first_focus import FirstFocus
from desktop_app.views.shared.screen_head import head, screen_column
from desktop_app.views.shared.screen_words import ScreenWords

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.services.ward_settings import WardSettings
    from desktop_app.views.shared.shell import Shell


class OutlookScreen(FirstFocus):
    """Esc leads from the days back to the page."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self.front, self.days = FrontPage(shell), DaysPage(shell)
        self.front.days_wanted.connect(self.show_days)
        self.front.painted.connect(self._painted)
        self.goal = plain("", "muted")
        self.goal.setWordWrap(False)
        self.change = QPushButton(self.tr("Change the goal …  Ctrl+G"))
        self.change.clicked.connect(lambda _checked=False: self.ask_goal())
        self.stack = QStackedWidget()
        self.stack.addWidget(self.front)
        self.stack.addWidget(self.days)
        column = screen_column(self)
        top = head(self.title(), self.change)
        top.insertWidget(1, self.goal)
        column.addLayout(top)
        column.addWidget(self.stack, 1)
        self._add_actions()
        self.begin_with(self.front)

    def title(self) -> str:
        return ScreenWords().title("outlook")

    def refresh(self) -> None:
        """Read again what others may have changed."""
        self.front.refresh()

    def step_back(self) -> bool:
        """Go back from the days."""
        if self.stack.currentWidget() is self.front:
            return False
        self._show(self.front)
        return True

    def show_days(self) -> None:
        """Show each day of the last answer."""
        self.days.show_answer(self.front.row.last if self.front.row else None)
        self._show(self.days)

    def ask_goal(self) -> None:
        """Ask until when the backlog is to be below how many cards."""
        self._shell.jobs.read(self, ward_settings.read, self._ask_goal, self._shell.fail)

    def _ask_goal(self, seen: WardSettings) -> None:
        GoalDialog(self._shell, self, seen).open()

    def _painted(self) -> None:
        row = self.front.row
        self.goal.setText("" if row is None else outlook_words.goal(row.goal, row.as_of))

    def _show(self, page: QWidget) -> None:
        self.stack.setCurrentWidget(page)
        self.begin_with(page)
        page.setFocus()

    def _add_actions(self) -> None:
        front = self.front
        self._add(self.tr("Change the goal of the ward"), "Ctrl+G", self.ask_goal)
        self._add(self.tr("Work the forecast out anew, or stop"), "Ctrl+R", front.work_out)
        for number, (key, text) in enumerate(
            zip(
                KEYS,
                (self.tr("First next action"), self.tr("Second next action"), self.tr("Third next action")),
                strict=True,
            )
        ):
            self._add(text, key, lambda number=number: front.do_next(number))
        self._add(self.tr("Each day of the forecast"), "Ctrl+D", self.show_days)
        self._add(self.tr("Copy the chart as a picture"), "Ctrl+Shift+C", front.copy_picture)
        self._add(self.tr("Copy the numbers of the chart"), "Ctrl+Shift+X", front.copy_table)

    def _add(self, text: str, key: str, call: Callable[[], object]) -> None:
        action = QAction(text, self)
        action.setShortcut(key)
        action.triggered.connect(lambda _checked=False: call())
        self.addAction(action)
