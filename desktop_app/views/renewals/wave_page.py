"""The months of the wave: a sentence, the chart, the table, and what all of it rests on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dateutil.relativedelta import relativedelta
from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout

from desktop_app.paper.columns import ColumnChart, Line
from desktop_app.services.renewals import window
from desktop_app.services.renewals.rows import MonthRow
from desktop_app.views.figures.chart_canvas import ChartCanvas
from desktop_app.views.renewals.table import MonthColumns
from desktop_app.views.renewals.words import renewal_words
from desktop_app.views.shared import copied, theme
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.first_focus import FirstFocus
from desktop_app.views.shared.row_source import ListSource
from desktop_app.views.shared.row_table import RowTable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from PySide6.QtGui import QResizeEvent

    from desktop_app.services.renewals.rows import RenewalsRow
    from desktop_app.views.shared.shell import Shell

SPANS = (12, 24, 36)
USUAL_SPAN = 24
ROOM_FOR_LINE = 34
"""So many times the size of its letters the page must be high for a chart with both columns and line."""


class WavePage(FirstFocus):
    """opened(month) asks for the people of a month, assume for the assumptions."""

    opened = Signal(object)
    assume = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell, self._turn = shell, 0
        self.first = window.first_of(shell.today())
        self.span = USUAL_SPAN
        self.row: RenewalsRow | None = None
        self._drawn_whole = True
        self.sentence = plain("", "heading")
        self.notes = plain("", "small")
        self.label = plain("", "muted")
        self.label.setWordWrap(False)
        self.chart = ChartCanvas()
        self.chart.setAccessibleName(self.tr("Expected visits by month"))
        self.chart.chosen.connect(self._chosen)
        self.table = RowTable(MonthColumns().all(), shell.jobs)
        self.table.serve(shell, "renewals", lambda row: row.month)
        self.table.setAccessibleName(self.tr("Months"))
        self.table.opened.connect(self._open)
        self.back, self.forward = QPushButton(self.tr("◀ Alt+←")), QPushButton(self.tr("Alt+→ ▶"))
        self.to_today = QPushButton(self.tr("Today  Ctrl+T"))
        self.change = QPushButton(self.tr("Assumptions …  Ctrl+R"))
        self.change.setProperty("kind", "quiet")
        self.chips: dict[int, QPushButton] = {}
        self.doable: list[QAction] = []
        self._lay_out()
        self.begin_with(self.table)

    @property
    def last(self) -> date:
        """The last month that is shown."""
        return self.first + relativedelta(months=self.span - 1)

    def refresh(self) -> None:
        """Count again."""
        from desktop_app.services.renewals import asking

        self._turn += 1
        turn, first, last, today = self._turn, self.first, self.last, self._shell.today()

        def came(row: RenewalsRow) -> None:
            if turn == self._turn:
                self.show_row(row)

        self.label.setText(renewal_words.months(first, last))
        self._shell.jobs.read(
            self, lambda session: asking.ask(session, first, last, today), came, self._shell.fail
        )

    def show_row(self, row: RenewalsRow) -> None:
        """Show the months of a wave."""
        self.row = row
        self.sentence.setText(renewal_words.sentence(row))
        self.notes.setText(renewal_words.short(row))
        self._draw()
        self.table.show_source(ListSource(row.months))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._has_room() != self._drawn_whole:
            self._draw()

    def _has_room(self) -> bool:
        return self.height() >= theme.look().sizes["body"] * ROOM_FOR_LINE

    def _draw(self) -> None:
        """Draw the chart; where the page is low its line is left out, so that some months can be read."""
        self._drawn_whole = self._has_room()
        if self.row is None:
            return
        name, rate = self.tr("Visits expected"), self.tr("of the free seats")
        chart = chart_of(self.row.months, name, rate)
        if chart is not None and not self._drawn_whole:
            chart = replace(chart, lines=())
        self.chart.show_drawing(chart)

    def show_months(self, first: date, span: int | None = None) -> None:
        """Show so many months from one on."""
        self.first = window.first_of(first)
        if span is not None:
            self.span = span
            self.chips[span].setChecked(True)
        self.refresh()

    def turn(self, step: int) -> None:
        """Go a page of months forward or back."""
        self.show_months(self.first + relativedelta(months=step * self.span))

    def copy_table(self) -> None:
        """Put the whole table on the clipboard, for a spreadsheet."""
        if self.row is None:
            return
        from desktop_app.services.renewals.export import table_cells

        lines = [renewal_words.headings(), *table_cells(self.row)]
        copied.put("\n".join("\t".join("" if cell is None else str(cell) for cell in line) for line in lines))
        self._shell.say(self.tr("The table is copied."))

    def copy_chart(self) -> None:
        """Put the chart on the clipboard as a picture."""
        if self.chart.copy_picture():
            self._shell.say(self.tr("The chart is copied as a picture."))

    def _chosen(self, key: object) -> None:
        self.opened.emit(key)

    def _open(self, row: object) -> None:
        if isinstance(row, MonthRow):
            self.opened.emit(row.month)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        for part in (self.back, self.forward, self.to_today):
            line.addWidget(part)
        line.addSpacing(16)
        group = QButtonGroup(self)
        for place, span in enumerate(SPANS, 1):
            chip = QPushButton(self.tr("%n year(s)", "", span // 12) + f"  Alt+{place}")
            chip.setCheckable(True)
            chip.setProperty("kind", "chip")
            chip.setChecked(span == self.span)
            chip.clicked.connect(lambda _checked=False, span=span: self.show_months(self.first, span))
            group.addButton(chip)
            self.chips[span] = chip
            line.addWidget(chip)
        line.addStretch(1)
        below = QHBoxLayout()
        below.setSpacing(16)
        below.addWidget(self.notes, 1)
        below.addWidget(self.change)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.sentence)
        column.addLayout(line)
        column.addWidget(self.chart, 2)
        column.addWidget(self.table, 3)
        column.addLayout(below)
        self._wire()

    def _wire(self) -> None:
        self.back.clicked.connect(lambda _checked=False: self.turn(-1))
        self.forward.clicked.connect(lambda _checked=False: self.turn(1))
        self.to_today.clicked.connect(lambda _checked=False: self.show_months(self._shell.today()))
        self.change.clicked.connect(lambda _checked=False: self.assume.emit())
        spans = [(chip, f"Alt+{place}") for place, chip in enumerate(self.chips.values(), 1)]
        for button, key in (
            (self.back, "Alt+Left"),
            (self.forward, "Alt+Right"),
            (self.to_today, "Ctrl+T"),
            (self.change, "Ctrl+R"),
            *spans,
        ):
            self._do(button.text().replace(key, "").strip(" ◀▶←→"), key, button.click)
        self._do(self.tr("Copy the chart as a picture"), "Ctrl+Shift+C", self.copy_chart)
        self._do(self.tr("Copy the whole table"), "Ctrl+Shift+X", self.copy_table)

    def _do(self, text: str, key: str, call: Callable[[], object]) -> None:
        action = QAction(text, self)
        action.setShortcut(key)
        action.triggered.connect(lambda _checked=False: call())
        self.doable.append(action)


def chart_of(months: Sequence[MonthRow], name: str, rate: str) -> ColumnChart | None:
    """Draw expected visits as columns, and how much of the seats that are not booked they take as a line."""
    if not any(one.visits for one in months):
        return None
    rates: list[float | None] = []
    for one in months:
        free = (one.seats or 0) - (one.booked or 0)
        rates.append(round(100 * one.seats_needed / free) if one.seats is not None and free > 0 else None)
    texts = ["" if value is None else f"{value:.0f}%" for value in rates]
    labels = [f"{one.month:%y}/{one.month.month}" for one in months]
    lines = [Line(rate, rates, texts)] if any(value is not None for value in rates) else []
    return ColumnChart(name, labels, [one.visits for one in months], [one.month for one in months], lines)
