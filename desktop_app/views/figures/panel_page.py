"""One panel: a sentence, large figures, the table as the report prints it, its chart, and what a cell is."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop_app.figure_terms import Differs, Part
from desktop_app.services.figures.rows import Cell, Table
from desktop_app.views.backlog.figure_door import FigureDoor
from desktop_app.views.figures.chart_canvas import ChartCanvas
from desktop_app.views.figures.charts import Charts
from desktop_app.views.figures.figure_table import FigureTable, Mode
from desktop_app.views.figures.figures_line import large
from desktop_app.views.figures.sentences import Sentences
from desktop_app.views.figures.words import FigureWords
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.first_focus import FirstFocus

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from desktop_app.services.figures.panels import PanelRow

LARGE = 30
BETWEEN = 24
NOTE_LINES = 2
LEAST_CHART = 300


class Area(QScrollArea):
    """resized comes whenever there is more or less room inside, also when a bar comes or goes."""

    resized = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()


class PanelPage(FirstFocus):
    """wanted(Cell) asks for the rows behind a figure."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._words, self._sentences, self._charts = FigureWords(), Sentences(), Charts()
        self.panel: PanelRow | None = None
        self.mode = Mode.BOTH
        self.sentence = plain("", "heading")
        self.doors: list[FigureDoor] = []
        self.name = plain("", "muted")
        self.table, self.chart = FigureTable(), ChartCanvas()
        self.marks = plain("", "small")
        self.note = plain("", "muted")
        self.copy_table = QPushButton(self.tr("Copy table  Ctrl+C"))
        self.copy_chart = QPushButton(self.tr("Copy chart  Ctrl+Shift+C"))
        for button in (self.copy_table, self.copy_chart):
            button.setProperty("kind", "foot")
        self.table.opened.connect(self.wanted)
        self.table.walked.connect(self._tell)
        self.chart.chosen.connect(self._chosen)
        self._door_line = QHBoxLayout()
        self._both = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._lay_out()
        self.begin_with(self.table)

    def _lay_out(self) -> None:
        self._door_line.setSpacing(8)
        left = QVBoxLayout()
        left.setSpacing(6)
        # Alone it would stand in the middle.
        left.addWidget(self.table, 0, Qt.AlignmentFlag.AlignLeft)
        left.addWidget(self.marks)
        left.addStretch(1)
        self._both.setSpacing(BETWEEN)
        self._both.addLayout(left)
        self._both.addWidget(self.chart, 1)
        inside = self._inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(4, 0, 8, 0)
        column.setSpacing(12)
        column.addWidget(self.sentence)
        column.addLayout(self._door_line)
        named = QHBoxLayout()
        named.setSpacing(8)
        for part in (self.name, self.copy_table, self.copy_chart):
            named.addWidget(part)
        named.addStretch(1)
        column.addLayout(named)
        column.addLayout(self._both)
        column.addStretch(1)
        self.area = Area()
        self.area.resized.connect(self._turn)
        self.area.setWidget(inside)
        card = self.card = QFrame()
        card.setProperty("kind", "card")
        line = QHBoxLayout(card)
        line.setContentsMargins(12, 8, 12, 8)
        line.addWidget(self.note)
        self.note.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.note.setMinimumHeight(round(self.note.fontMetrics().height() * 1.45 * NOTE_LINES))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(self.area, 1)
        whole.addWidget(card)

    def show_panel(self, panel: PanelRow) -> None:
        """Show a panel."""
        same = self.panel is not None and self.panel.name == panel.name
        self.panel = panel
        self.sentence.setText(self._sentences.of(panel))
        has_figures = self._sentences.has_figures(panel)
        self.table.show_table(panel.table if has_figures else Table("", (), (), {}), self.mode)
        for part in (self.table, self.name, self.copy_table):
            part.setVisible(has_figures)
        self.name.setText(self._words.title(panel.table))
        self.table.setAccessibleName(self.name.text())
        self.chart.show_drawing(self._charts.of(panel) if has_figures else None)
        self.chart.setAccessibleName(self.name.text())
        self.copy_chart.setVisible(self.chart.drawing is not None)
        self._show_doors(large(panel) if has_figures else ())
        differing = sum(cell.differs is not None for cell in panel.table.cells.values())
        self.marks.setText(self._of_marks(differing, panel))
        self.marks.setVisible(bool(self.marks.text()))
        self._tell(self.table.chosen())
        self._turn()
        if not same:
            self.area.verticalScrollBar().setValue(0)

    def wait(self) -> None:
        """Say that it is being counted, in place of what was shown before."""
        self.panel = None
        self.sentence.setText(self.tr("Counting …"))
        self.chart.show_drawing(None)
        self._show_doors(())
        self.note.setText("")
        for part in (self.table, self.name, self.marks, self.copy_table, self.copy_chart):
            part.hide()

    def show_mode(self, mode: Mode) -> None:
        """Show published, computed, or both."""
        self.mode = mode
        if self.panel is not None:
            self.show_panel(self.panel)

    def _of_marks(self, differing: int, panel: PanelRow) -> str:
        if differing:
            text = self.tr(
                "{n} figure(s) differ from what is computed here: ≠ and a filled corner.", "", differing
            )
            return text.format(n=differing)
        cells = panel.table.cells.values()
        numbers = [cell for cell in cells if cell.published is not None or (cell.printed and cell.text)]
        compared = [cell for cell in numbers if cell.computed is not None or cell.text]
        if numbers and len(compared) == len(numbers):
            return self.tr("All published figures agree with what is computed here.")
        if compared:
            return self.tr("{n} of {all} published figures can be computed here, and agree.").format(
                n=len(compared), all=len(numbers)
            )
        if panel.has_published and panel.has_computed:
            return self.tr("What was published can't be computed as at this day; other figures are.")
        if panel.has_published:
            return self.tr("As published; nothing is computed here for it.")
        return self.tr("Computed here; no report has published it.") if panel.has_computed else ""

    def _show_doors(self, cells: Sequence[Cell]) -> None:
        for door in self.doors:
            self._door_line.removeWidget(door)
            door.hide()
            door.deleteLater()
        while self._door_line.count():
            self._door_line.takeAt(0)
        self.doors = []
        for cell in cells:
            door = FigureDoor(self.label(cell), LARGE)
            door.say_text(self._words.large(self._number(cell), cell.unit))
            door.clicked.connect(lambda _checked=False, cell=cell: self._open(cell))
            self.doors.append(door)
            self._door_line.addWidget(door)
        self._door_line.addStretch(1)

    def _number(self, cell: Cell) -> str:
        published, computed = self._words.published(cell), self._words.computed(cell)
        now = cell.differs is Differs.OTHER_DAY and cell.shown == computed and self.mode is Mode.BOTH
        if self.mode is Mode.COMPUTED or cell.part is Part.ABOUT or now:
            return computed or published
        return published or computed

    def label(self, cell: Cell) -> str:
        """Name of a figure: its row and column."""
        code = self.panel.table.code if self.panel else ""
        row, column = self._words.row(code, cell.row), self._words.column(code, cell.column)
        if cell.row == "places":
            # It counts places, whatever stands in the column above.
            return row
        return " · ".join(dict.fromkeys((row, column)))

    def _open(self, cell: Cell) -> None:
        if cell.opens is not None:
            self.wanted.emit(cell)
        else:
            self._stand(cell.row, cell.column)

    def _chosen(self, key: object) -> None:
        cell = self.panel.table.cells.get(cast("tuple[str, str]", key)) if self.panel else None
        if cell is not None:
            self._stand(cell.row, cell.column)
            self._open(cell)

    def _stand(self, row: str, column: str) -> None:
        """Go to a cell of the table and tell of it."""
        table = self.table.figures.table
        if row in table.rows and column in table.columns:
            at = self.table.figures.index(table.rows.index(row), table.columns.index(column) + 1)
            self.table.setCurrentIndex(at)

    def _tell(self, cell: object) -> None:
        if isinstance(cell, Cell):
            told = self._words.told(cell)
            self.note.setText(f"{self.label(cell)}: {told}" if told else self.label(cell))
            self._bring_into_sight()
        else:
            text = self.tr(
                "Tab and the arrow keys lead into the table; here stands what is known of the figure."
            )
            self.note.setText(text if self.table.figures.rowCount() else "")
        self.card.setVisible(bool(self.note.text()))

    def _bring_into_sight(self) -> None:
        where = self.table.visualRect(self.table.currentIndex())
        top = self.table.viewport().mapTo(self._inside, where.topLeft() if where.isValid() else QPoint(0, 0))
        place = QRect(top, where.size())
        self.area.ensureVisible(place.center().x(), place.center().y(), 0, place.height() * 2)

    def _turn(self) -> None:
        """Put the chart beside the table where both find room, else below it."""
        free = self.area.viewport().width() - 16
        used = 0
        for door in self.doors:
            used += door.sizeHint().width() + 8
            door.setVisible(used <= free)
        self.table.fit_into(free)
        needed = self.table.full_width + BETWEEN + max(round(self.chart.least_width() * 0.8), LEAST_CHART)
        beside = free >= needed
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._both.direction() != way:
            self._both.setDirection(way)
