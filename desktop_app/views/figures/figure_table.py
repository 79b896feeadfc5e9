"""A small ruled table as a report prints it: every cell can be walked to, asked about, and opened."""

from __future__ import annotations

import html
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from desktop_app.figure_terms import Unit
from desktop_app.services.figures.own_tables import BRIDGE_SUMS, TOTAL
from desktop_app.services.figures.rows import Cell, Table
from desktop_app.views.figures.cell_paint import CellPaint
from desktop_app.views.figures.column_fit import FULL, Column, fit
from desktop_app.views.figures.words import FigureWords
from desktop_app.views.shared import copied, theme

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

Index = QModelIndex | QPersistentModelIndex
NONE = QModelIndex()
BROAD = 1_000_000
"""Pixels that any table finds room in."""

SUMS = {TOTAL, *BRIDGE_SUMS}
OPENS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
CELL_ROLE = Qt.ItemDataRole.UserRole
SUM_ROLE = CELL_ROLE + 1
"""Whether a row is a sum or stands beside the parts."""


class Mode(StrEnum):
    """Which of the two figures a cell shows; both: one where they agree, two where they differ."""

    PUBLISHED = "published"
    COMPUTED = "computed"
    BOTH = "both"


class FigureModel(QAbstractTableModel):
    """The first column holds the rows' names, the others the cells."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.table = Table("", (), (), {})
        self.mode = Mode.BOTH
        self.lines: dict[int, str] = {}
        """Headings that stand in two lines."""
        self._words = FigureWords()

    def show_table(self, table: Table, mode: Mode) -> None:
        self.beginResetModel()
        self.table, self.mode, self.lines = table, mode, {}
        self.endResetModel()

    def cell(self, index: Index) -> Cell | None:
        """Give the cell of a place, None in the column of names."""
        if not index.isValid() or not index.column():
            return None
        return self.table.cell(self.table.rows[index.row()], self.table.columns[index.column() - 1])

    def is_sum(self, row: str) -> bool:
        """Whether a row is no part of the whole, or the one that is looked for among others."""
        return row in self.table.form.beside_rows or row in SUMS or row == self.table.form.own_row

    def rowCount(self, parent: Index = NONE) -> int:
        return 0 if parent.isValid() else len(self.table.rows)

    def columnCount(self, parent: Index = NONE) -> int:
        return 0 if parent.isValid() or not self.table.rows else len(self.table.columns) + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        cell = self.cell(index)
        if role == SUM_ROLE:
            return self.is_sum(self.table.rows[index.row()])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            is_left = cell is None or _is_text(cell)
            side = Qt.AlignmentFlag.AlignLeft if is_left else Qt.AlignmentFlag.AlignRight
            return side | Qt.AlignmentFlag.AlignVCenter
        if cell is None:
            name = self._words.row(self.table.code, self.table.rows[index.row()])
            return name if role == Qt.ItemDataRole.DisplayRole else None
        return self._of_cell(cell, role)

    def _of_cell(self, cell: Cell, role: int) -> object:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.text(cell)
            case Qt.ItemDataRole.UserRole:
                return cell
            case Qt.ItemDataRole.ToolTipRole:
                told = self._words.told(cell)
                return f"<span>{html.escape(told)}</span>" if told else None
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self.text(cell)} {self._words.told(cell)}".strip()
            case _:
                return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if self.is_right(section) else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.lines.get(section) or self.heading(section)

    def heading(self, section: int) -> str:
        """Heading of a column, in one line."""
        if not section:
            return self._words.corner(self.table)
        return self._words.column(self.table.code, self.table.columns[section - 1])

    def is_right(self, section: int) -> bool:
        """Whether a column holds numbers."""
        column = self.table.columns[section - 1] if section else ""
        cells = [self.table.cell(row, column) for row in self.table.rows] if section else []
        return any(not _is_text(cell) for cell in cells)

    def text(self, cell: Cell) -> str:
        """What stands in a cell."""
        published, computed = self._words.published(cell), self._words.computed(cell)
        match self.mode:
            case Mode.PUBLISHED:
                return published
            case Mode.COMPUTED:
                return computed
            case Mode.BOTH if published and computed and cell.differs is not None:
                return f"{published} ≠ {computed}"
            case Mode.BOTH:
                return self._words.copied(cell)[0]

    def as_text(self) -> str:
        """Give the whole table for a spreadsheet: its title, headings, rows, and what differs below."""
        columns = range(self.columnCount())
        lines = [[self._words.title(self.table)], [self.heading(at) for at in columns]]
        lines += [[self._as_copied(row, at) for at in columns] for row in range(self.rowCount())]
        if self.mode is Mode.BOTH:
            lines += self._words.differing(self.table)
        return "\n".join("\t".join(" ".join(cell.split()) for cell in line) for line in lines)

    def _as_copied(self, row: int, at: int) -> str:
        """Give a cell that a spreadsheet can reckon with: of two figures the one that is shown first."""
        cell = self.cell(self.index(row, at))
        shown = self._words.copied(cell)[0] if cell is not None and self.mode is Mode.BOTH else ""
        return shown or str(self.data(self.index(row, at)) or "")


class FigureTable(QTableView):
    """Enter or a double click opens what stands behind a figure: opened(Cell); walked(Cell or None).

    full_width: what the columns would like to have, however far they are closed up.
    """

    opened = Signal(object)
    walked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figures = FigureModel(self)
        self.setModel(self.figures)
        self._columns: list[Column] = []
        self.full_width = 0
        self.painted = CellPaint(self, CELL_ROLE, SUM_ROLE)
        self.setItemDelegate(self.painted)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setSectionsClickable(False)
        head.setHighlightSections(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(self._open)
        self.selectionModel().currentChanged.connect(self._walked)

    def show_table(self, table: Table, mode: Mode) -> None:
        """Show a table; the place somebody stands at stays where the table is the same one."""
        before = self.currentIndex()
        same = table.code == self.figures.table.code
        place = (before.row(), before.column()) if same else (-1, -1)
        self.figures.show_table(table, mode)
        self._columns = [self._column(at) for at in range(self.figures.columnCount())]
        self.fit_into(BROAD)
        self.full_width = self.natural_width()
        if 0 <= place[0] < self.figures.rowCount() and place[1] < self.figures.columnCount():
            self.setCurrentIndex(self.figures.index(*place))
        else:
            self.walked.emit(None)

    def chosen(self) -> Cell | None:
        """Give the cell that the keyboard stands at."""
        return self.figures.cell(self.currentIndex())

    def copy(self) -> None:
        """Put the table on the clipboard, as a spreadsheet takes it."""
        copied.put(self.figures.as_text())

    def natural_width(self) -> int:
        """Give the width of all columns as they are."""
        return self.horizontalHeader().length() + 2 * self.frameWidth()

    def sizeHint(self) -> QSize:
        high = self.horizontalHeader().sizeHint().height() + self.verticalHeader().length()
        # Room for the bar at once, or the last row would hide when it comes.
        bar = self.horizontalScrollBar().sizeHint().height() if self._is_cut() else 0
        return QSize(self.natural_width(), high + 2 * self.frameWidth() + bar + 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    def _is_cut(self) -> bool:
        return self.width() < self.natural_width()

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.natural_width(), 320), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in OPENS:
            self._open()
        elif event.key() in {Qt.Key.Key_Home, Qt.Key.Key_End} and self.figures.rowCount():
            column = 0 if event.key() == Qt.Key.Key_Home else self.figures.columnCount() - 1
            self.setCurrentIndex(self.figures.index(max(self.currentIndex().row(), 0), column))
        else:
            super().keyPressEvent(event)

    def _walked(self) -> None:
        self.walked.emit(self.chosen())

    def _open(self) -> None:
        cell = self.chosen()
        if cell is not None:
            self.opened.emit(cell)

    def fit_into(self, free: int) -> None:
        """Close the columns up as far as they need it to be read side by side."""
        ease, fitted = fit(self._columns, free - 2 * self.frameWidth())
        self.painted.ease = ease
        theme.kind(self.horizontalHeader(), "" if ease is FULL else "close")
        self.figures.lines = {at: column.heading for at, column in enumerate(fitted)}
        for at, column in enumerate(fitted):
            self.setColumnWidth(at, column.width)
        for row in range(self.figures.rowCount()):
            self.setRowHeight(row, self._row_height(row))
        self.setMaximumWidth(self.natural_width())
        self.updateGeometry()

    def _column(self, at: int) -> Column:
        rows = range(self.figures.rowCount())
        texts = tuple(str(self.figures.data(self.figures.index(row, at)) or "") for row in rows)
        return Column(self.figures.heading(at), texts, self.figures.is_right(at))

    def _row_height(self, row: int) -> int:
        look = theme.look()
        line = QFontMetrics(theme.font(look, figures=True)).height()
        indexes = [self.figures.index(row, at) for at in range(self.figures.columnCount())]
        lines = 1 + any(self.painted.is_broken(index) for index in indexes)
        return max(look.sizes["row"] - 8, line * lines + 6)


def _is_text(cell: Cell) -> bool:
    return cell.unit is Unit.TEXT
