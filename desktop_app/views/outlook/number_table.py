"""A few numbers under headings, to be read beside a chart; walked with the arrow keys, copied whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from desktop_app.views.shared import copied, theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

Index = QModelIndex | QPersistentModelIndex
NONE = QModelIndex()
MARGIN, DENSE = 11, 28


class NumberModel(QAbstractTableModel):
    """The first column holds names, the others numbers as they are written."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.headings: Sequence[str] = ()
        self.lines: Sequence[Sequence[str]] = ()

    def show_lines(self, headings: Sequence[str], lines: Sequence[Sequence[str]]) -> None:
        self.beginResetModel()
        self.headings, self.lines = headings, lines
        self.endResetModel()

    def rowCount(self, parent: Index = NONE) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = NONE) -> int:
        return 0 if parent.isValid() else len(self.headings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(index.column())
        return self.lines[index.row()][index.column()] if role == Qt.ItemDataRole.DisplayRole else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(section)
        return self.headings[section] if role == Qt.ItemDataRole.DisplayRole else None

    def as_text(self) -> str:
        """Give the whole table as a spreadsheet takes it."""
        return "\n".join("\t".join(line) for line in [self.headings, *self.lines])


class NumberTable(QTableView):
    """As high as its lines, as wide as its numbers; it never scrolls. size: of its text."""

    def __init__(self, parent: QWidget | None = None, size: str = "body") -> None:
        super().__init__(parent)
        self._size = size
        self.numbers = NumberModel(self)
        self.setModel(self.numbers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setSectionsClickable(False)
        head.setHighlightSections(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        for name in ("setVerticalScrollBarPolicy", "setHorizontalScrollBarPolicy"):
            getattr(self, name)(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_lines(self, headings: Sequence[str], lines: Sequence[Sequence[str]]) -> None:
        """Show other numbers; who stands on a line stays on it."""
        if (headings, lines) == (self.numbers.headings, self.numbers.lines):
            return
        row = self.currentIndex().row()
        self.numbers.show_lines(headings, lines)
        self._fit()
        if 0 <= row < len(lines):
            self.setCurrentIndex(self.numbers.index(row, 0))

    def copy(self) -> bool:
        """Put the table on the clipboard; false when it is empty."""
        if not self.numbers.lines:
            return False
        copied.put(self.numbers.as_text())
        return True

    def sizeHint(self) -> QSize:
        high = self.horizontalHeader().sizeHint().height() + self.verticalHeader().length()
        return QSize(self.horizontalHeader().length() + 2, high + 2)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _fit(self) -> None:
        look = theme.look()
        head = QFontMetrics(theme.font(look, "small", bold=True))
        written = theme.font(look, self._size)
        self.setFont(written)
        body = QFontMetrics(written)
        for at, heading in enumerate(self.numbers.headings):
            texts = [line[at] for line in self.numbers.lines]
            widest = max((body.horizontalAdvance(text) for text in texts), default=0)
            self.setColumnWidth(at, max(widest, head.horizontalAdvance(heading)) + 2 * MARGIN + 2)
        for row in range(len(self.numbers.lines)):
            self.setRowHeight(row, max(min(look.sizes["row"] - 8, DENSE), body.height() + 6))
        self.setFixedSize(self.sizeHint())
        self.updateGeometry()


def _side(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
