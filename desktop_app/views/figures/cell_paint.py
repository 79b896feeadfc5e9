"""How a cell of a figure table is painted: ruled, marked where figures differ, ringed where one stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from desktop_app.figure_terms import Unit
from desktop_app.services.figures.rows import Cell
from desktop_app.views.figures.column_fit import FULL, two_lines
from desktop_app.views.shared import theme
from desktop_app.views.shared.row_delegate import paint_ring

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTableView

SIGN = 7


class CellPaint(QStyledItemDelegate):
    """A corner is filled where published and computed differ; a figure that opens a list is underlined."""

    def __init__(self, view: QTableView, cell_role: int, sum_role: int) -> None:
        super().__init__(view)
        self._view = view
        self._role = cell_role
        self._sum_role = sum_role
        self.ease = FULL

    def is_broken(self, index: QModelIndex | QPersistentModelIndex) -> bool:
        """Whether what stands in a cell needs two lines."""
        cell = index.data(self._role)
        if not self.ease.broken or (isinstance(cell, Cell) and cell.unit is not Unit.TEXT):
            return False
        font = theme.font(theme.look(), self.ease.size, bold=bool(index.data(self._sum_role)))
        room = self._view.columnWidth(index.column()) - 2 * self.ease.margin
        return QFontMetrics(font).horizontalAdvance(str(index.data() or "")) > room

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        look, area = theme.look(), option.rect
        cell = index.data(self._role)
        stands = self._view.currentIndex() == index and self._view.hasFocus()
        painter.save()
        painter.fillRect(area, look.colour("selected" if stands else "ground"))
        painter.setPen(QPen(look.colour("line"), 1))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        painter.drawLine(area.topRight(), area.bottomRight())
        text = str(index.data() or "")
        is_figure = isinstance(cell, Cell)
        differs = is_figure and cell.differs is not None and "≠" in text
        is_sum = bool(index.data(self._sum_role))
        if is_sum:
            painter.setPen(QPen(look.colour("field_line"), 1))
            painter.drawLine(area.topLeft(), area.topRight())
        figures = is_figure and cell.unit is not Unit.TEXT
        font = theme.font(look, self.ease.size, figures=figures, bold=differs or is_sum)
        opens = is_figure and cell.opens is not None and bool(text)
        painter.setFont(font)
        painter.setPen(look.colour("action" if opens else "text"))
        side = index.data(Qt.ItemDataRole.TextAlignmentRole)
        inside = area.adjusted(self.ease.margin, 0, -self.ease.margin, 0)
        painter.drawText(inside, int(side), two_lines(text) if self.is_broken(index) else text)
        if is_figure and cell.differs is not None:
            self._sign(painter, area)
        if stands:
            paint_ring(painter, area)
        painter.restore()

    def _sign(self, painter: QPainter, area: QRect) -> None:
        look = theme.look()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("warning"))
        corner = area.topLeft()
        for step in range(SIGN):
            painter.fillRect(QRect(corner.x() + 1, corner.y() + step, SIGN - step, 1), look.colour("warning"))
