"""One part of the screen: a list with its own buttons above."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app.terms import Role
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.first_focus import FirstFocus
from desktop_app.views.shared.row_source import ListSource
from desktop_app.views.shared.row_table import Column, RowTable

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

    from desktop_app.services.campaigns.overview import Overview
    from desktop_app.views.shared.shell import Shell


class Page(FirstFocus):
    """What is known comes by `take`; subclasses say which rows the list has. Only supervisors change."""

    def __init__(
        self, shell: Shell, name: str, columns: Sequence[Column[Any]], key: Callable[[Any], Hashable]
    ) -> None:
        super().__init__()
        self._shell = shell
        self.known: Overview | None = None
        self.may = shell.role() is Role.SUPERVISOR
        self.count = plain("", "muted")
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.table = RowTable(columns, shell.jobs)
        self.table.serve(shell, name, key)
        self.line = QHBoxLayout()
        self.line.setSpacing(8)
        self.line.addWidget(self.count, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self.line)
        column.addWidget(self.table, 1)
        self.begin_with(self.table)
        self.table.selected.connect(self.chosen)

    def take(self, known: Overview) -> None:
        """Show what was read; the place where somebody reads stays."""
        place = self.table.chosen_place()
        self.known = known
        rows = self.rows(known)
        self.count.setText(self.counted(len(rows)))
        self.table.say_when_empty(self.empty(known))
        self.table.show_source(ListSource(rows))
        self.table.choose_place(place if place < len(rows) else -1)
        self.chosen(self.table.current_row())

    def rows(self, known: Overview) -> Sequence[Any]:
        """Which rows the list has."""
        raise NotImplementedError

    def empty(self, known: Overview) -> str:
        """Why the list is empty, and what to do."""
        raise NotImplementedError

    def counted(self, count: int) -> str:
        """How many rows there are."""
        raise NotImplementedError

    def add_new(self) -> None:
        """Ask for a new one."""
        raise NotImplementedError

    def chosen(self, row: object) -> None:
        """Offer what can be done with the chosen row."""

    def button(
        self, text: str, name: str, key: str, call: Callable[[], object], *, for_all: bool = False
    ) -> QPushButton:
        """Give a button with its key; unless it is for all, only supervisors see it."""
        button = QPushButton(f"{text}  {key}")
        button.clicked.connect(lambda _checked=False: call())
        if not (self.may or for_all):
            button.hide()
            return button
        action = QAction(name, self)
        action.setShortcut(key)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(button.click)
        self.addAction(action)
        self.line.addWidget(button)
        return button


def beside(*parts: QWidget, shares: Sequence[int] = ()) -> QHBoxLayout:
    """Lay fields beside each other, their labels at one height."""
    line = QHBoxLayout()
    line.setSpacing(16)
    for place, part in enumerate(parts):
        line.addWidget(part, shares[place] if shares else 1, Qt.AlignmentFlag.AlignTop)
    return line
