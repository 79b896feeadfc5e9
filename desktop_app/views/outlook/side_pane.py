"""Beside the chart: what to do next, a few numbers of the forecast, and whether the seats are enough."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app.views.outlook import charts
from desktop_app.views.outlook.action_door import ActionDoor
from desktop_app.views.outlook.number_table import NumberTable
from desktop_app.views.outlook.seat_words import seat_words
from desktop_app.views.outlook.words import outlook_words
from desktop_app.views.shared import theme
from desktop_app.views.shared.dialogs import plain

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from desktop_app.services.forecast.rows import ForecastRow
    from desktop_app.services.front.rows import ActionRow

KEYS = ("Ctrl+1", "Ctrl+2", "Ctrl+3")
LETTERS_WIDE = 22
"""Letters of the text: the width of the pane."""


class SidePane(QWidget):
    """chosen(number) when one of the actions is wanted."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.next = plain(self.tr("What to do next"), "heading")
        self.next.setWordWrap(False)
        self.renewals = QPushButton(self.tr("Renewals  Alt+R"))
        self.renewals.setProperty("kind", "foot")
        self.nothing = plain(self.tr("Nothing presses at this moment."), "muted")
        self.doors = [ActionDoor(key) for key in KEYS]
        for number, door in enumerate(self.doors):
            door.clicked.connect(lambda _checked=False, number=number: self.chosen.emit(number))
        self.table = NumberTable(size="small")
        self.table.setAccessibleName(self.tr("Numbers of the chart"))
        self.seats = plain("", "small")
        self._lay_out()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.next, 1)
        top.addWidget(self.renewals)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.nothing)
        for door in self.doors:
            column.addWidget(door)
        column.addSpacing(4)
        column.addWidget(self.table)
        column.addWidget(self.seats)
        column.addStretch(1)
        self.setMinimumWidth(theme.look().sizes["body"] * LETTERS_WIDE)

    def show_answer(self, last: ForecastRow | None) -> None:
        """Show the numbers of an answer; None before there is one."""
        self.table.show_lines(outlook_words.headings(), [] if last is None else charts.lines(last))
        self.table.setVisible(last is not None)
        self.seats.setText("" if last is None else seat_words.enough(last))
        self.seats.setVisible(bool(self.seats.text()))

    def show_actions(self, actions: Sequence[ActionRow], today: date) -> None:
        """Show what can be done next, the most useful first."""
        for number, door in enumerate(self.doors):
            door.setVisible(number < len(actions))
            if number < len(actions):
                door.say(*outlook_words.action(actions[number], today))
        self.nothing.setVisible(not actions)
