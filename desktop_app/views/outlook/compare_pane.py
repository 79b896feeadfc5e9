"""Two plans side by side: a sentence, both fans in one chart, their figures under each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop_app.views.figures.chart_canvas import ChartCanvas
from desktop_app.views.outlook import charts
from desktop_app.views.outlook.column_area import BAR, ColumnArea
from desktop_app.views.outlook.number_table import NumberTable
from desktop_app.views.outlook.plan_words import plan_words
from desktop_app.views.shared.dialogs import plain

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtGui import QResizeEvent

    from desktop_app.services.forecast.question import Question
    from desktop_app.services.forecast.rows import ForecastRow
    from desktop_app.services.plans.rows import Past

BESIDE, NARROWEST = 24, 340
"""Pixels: what lies between chart and table; a chart that is narrower says little."""


class ComparePane(QWidget):
    """Shows what it is given; a plan without an answer yet is left out."""

    def __init__(self) -> None:
        super().__init__()
        self.sentence = plain("", "heading")
        self.chart = ChartCanvas()
        self.chart.hide()
        self.chart.setAccessibleName(self.tr("Both plans"))
        self.chart.setMinimumWidth(NARROWEST)
        self.table = NumberTable(size="small")
        self.table.setAccessibleName(self.tr("Figures of both plans"))
        self.why = plain("", "small")
        column = QWidget()
        beside = QVBoxLayout(column)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(8)
        beside.addWidget(self.table)
        beside.addWidget(self.why)
        beside.addStretch(1)
        inside = QWidget()
        self._below = QBoxLayout(QBoxLayout.Direction.LeftToRight, inside)
        self._below.setContentsMargins(0, 0, 0, 0)
        self._below.setSpacing(BESIDE)
        self._below.addWidget(self.chart, 1)
        self._beside = ColumnArea(column)
        self._below.addWidget(self._beside)
        area = self.area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(self.sentence)
        whole.addWidget(area, 1)

    def show_plans(
        self, tried: Sequence[tuple[str, ForecastRow]], past: Past, today: date, question: Question
    ) -> None:
        """Show the answers by the names of their plans."""
        self.sentence.setText(plan_words.in_letters(tried, today))
        drawing = charts.compared(tried, past, today, question.by, question.below)
        if drawing != self.chart.drawing:
            self.chart.show_drawing(drawing)
        self.table.show_lines(plan_words.headings(tried), plan_words.lines(tried, today))
        self.why.setText(plan_words.why(tried))
        self.why.setVisible(bool(self.why.text()))
        self.why.setFixedWidth(self.table.width())
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Put the table below the chart where both don't fit beside each other, as with large text."""
        fits = self.width() - self.table.sizeHint().width() - BESIDE - 2 * BAR >= NARROWEST
        self._beside.fit(whole=not fits)
        ways = QBoxLayout.Direction
        self._below.setDirection(ways.LeftToRight if fits else ways.TopToBottom)
