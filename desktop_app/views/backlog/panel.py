"""The figures for somebody who looks for ten seconds; each opens the list behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.paper.chart import Bar, BarChart
from desktop_app.services.backlog import EVERYTHING, Filter
from desktop_app.terms import AGE_CLASSES
from desktop_app.views.backlog.figure_door import FigureDoor
from desktop_app.views.backlog.words import BacklogWords
from desktop_app.views.shared.chart import ChartView
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.words import words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop_app.services.backlog import BacklogRow

MAIN, SIDE = 45, 36
LINES_WIDE = 260


class Panel(QWidget):
    """wanted(Filter) asks for the list behind a figure."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._words = BacklogWords()
        self._row: BacklogRow | None = None
        self.sentence = plain("", "heading")
        self.details = plain("", "muted")
        self.all = self._door(self.tr("Uncollected"), EVERYTHING, MAIN)
        self.ages = [self._door(self._words.age(age), Filter(age=age)) for age in range(len(AGE_CLASSES))]
        self.stages = Lines(self.tr("By stage"))
        self.notices = Lines(self.tr("By notices sent"))
        self.chart = ChartView()
        self.chart.setAccessibleName(self.tr("Cards by place and age"))
        self.chart.chosen.connect(self._chosen)
        self._lay_out()

    def _lay_out(self) -> None:
        figures = QHBoxLayout()
        figures.setSpacing(8)
        for door in (self.all, *self.ages):
            figures.addWidget(door)
        figures.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.stages)
        right.addWidget(self.notices)
        right.addStretch(1)
        below = QHBoxLayout()
        below.setSpacing(32)
        below.addWidget(self.chart, 1)
        below.addLayout(right)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(self.sentence)
        whole.addWidget(self.details)
        whole.addLayout(figures)
        whole.addLayout(below, 1)

    def show_figures(self, row: BacklogRow, *, is_now: bool, has_outlook: bool = False) -> None:
        """Show the figures of a day; has_outlook: who looks can also open the outlook."""
        self._row = row
        self.sentence.setText(self._words.sentence(row, is_now=is_now))
        details = [self._words.details(row), "" if is_now else self._words.of_then()]
        if has_outlook and is_now and row.uncollected and row.pace:
            details.append(self._words.beside_outlook())
        self.details.setText(" ".join(part for part in details if part))
        self.details.setVisible(bool(self.details.text()))
        self.all.say(row.uncollected)
        for door, count in zip(self.ages, row.by_age, strict=True):
            door.say(count)
        stages = {words.stage(stage): (Filter(stage=stage), n) for stage, n in row.by_stage.items() if n}
        self._show_lines(self.stages, stages)
        notices = {
            self._words.notices(number): (Filter(notices=number), n) for number, n in row.by_notices.items()
        }
        self._show_lines(self.notices, notices)
        series = [self._words.age(age) for age in range(len(AGE_CLASSES))]
        # Without cards there is nothing to draw but an empty grid.
        self.chart.setVisible(row.uncollected > 0)
        self.chart.show_chart(BarChart([Bar(place.name, place.by_age) for place in row.places], series))

    def _show_lines(self, lines: Lines, figures: Mapping[str, tuple[Filter, int]]) -> None:
        if list(lines.doors) != list(figures):
            lines.make([self._door(label, wanted, 0) for label, (wanted, _n) in figures.items()])
        for label, (_wanted, count) in figures.items():
            lines.doors[label].say(count)

    def _door(self, label: str, wanted: Filter, pixels: int = SIDE) -> FigureDoor:
        door = FigureDoor(label, pixels)
        door.clicked.connect(lambda _checked=False: self.wanted.emit(wanted))
        return door

    def _chosen(self, bar: int, series: object) -> None:
        if self._row:
            age = series if isinstance(series, int) else None
            self.wanted.emit(Filter(place=self._row.places[bar].code, age=age))


class Lines(QWidget):
    """A heading and a line for each figure; the lines are made anew only when their labels change."""

    def __init__(self, heading: str) -> None:
        super().__init__()
        self.setMinimumWidth(LINES_WIDE)
        self.doors: dict[str, FigureDoor] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(plain(heading, "heading"))

    def make(self, doors: list[FigureDoor]) -> None:
        """Put other lines under the heading."""
        for door in self.doors.values():
            door.hide()
            door.deleteLater()
        self.doors = {door.label: door for door in doors}
        for door in doors:
            self._column.addWidget(door)
