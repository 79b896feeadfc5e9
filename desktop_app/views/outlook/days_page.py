"""The days of a forecast as a list, to be read, copied and found by typing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from desktop_app.services.forecast.rows import DayRow
from desktop_app.views.outlook.past_dialog import PastDialog
from desktop_app.views.outlook.words import outlook_words
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.first_focus import FirstFocus
from desktop_app.views.shared.row_source import ListSource
from desktop_app.views.shared.row_table import Column, RowTable

if TYPE_CHECKING:
    from desktop_app.services.forecast.rows import ForecastRow
    from desktop_app.views.shared.shell import Shell


class DaysPage(FirstFocus):
    """It names nobody."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self.sentence = plain("", "heading")
        self.past = QPushButton(self.tr("How good past forecasts were …  F4"))
        self.past.clicked.connect(lambda _checked=False: self.show_past())
        compare = QAction(self.tr("How good past forecasts were"), self)
        compare.setShortcut("F4")
        compare.triggered.connect(lambda _checked=False: self.show_past())
        self.addAction(compare)
        self.table = RowTable(self._columns(), shell.jobs)
        self.table.serve(shell, "outlook_days", lambda row: row.date)
        self.table.setAccessibleName(self.tr("Days of the forecast"))
        self.table.say_when_empty(
            self.tr("No forecast is worked out yet. Go back with Esc; it takes seconds.")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        top = QHBoxLayout()
        top.addWidget(self.sentence, 1)
        top.addWidget(self.past)
        column.addLayout(top)
        column.addWidget(self.table, 1)
        self.begin_with(self.table)

    def show_answer(self, row: ForecastRow | None) -> None:
        """Show the days of an answer."""
        text = ""
        if row is not None:
            text = self.tr(
                "{n} handovers on each of {days} open days lead to the goal; {seats} seats are there."
            ).format(
                n=f"{row.needed_per_open_day:,}", days=f"{row.open_days:,}", seats=f"{row.seats_total:,}"
            )
        self.sentence.setText(text)
        self.table.show_source(ListSource([] if row is None else row.days))

    def show_past(self) -> None:
        """Compare past forecasts with what happened."""
        PastDialog(self._shell, self).open()

    def _columns(self) -> list[Column[DayRow]]:
        day, low, middle, high = outlook_words.headings()
        return [
            Column(day, lambda row: outlook_words.weekday(row.date), width=150, key="day", stays=True),
            Column(low, lambda row: f"{row.p10:,}", right=True, width=120, key="low"),
            Column(middle, lambda row: f"{row.p50:,}", right=True, width=120, key="middle"),
            Column(high, lambda row: f"{row.p90:,}", right=True, width=120, key="high"),
        ]
