"""Paints what the style sheet can't: the bar of a selected row and the focus ring around the current one."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from desktop_app.views.shared import theme

BAR = 4
RING = 4


class RowDelegate(QStyledItemDelegate):
    """Paints the cells of a RowTable."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        look = theme.look()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        option.state &= ~QStyle.StateFlag.State_HasFocus
        super().paint(painter, option, index)
        painter.save()
        painter.setPen(look.colour("line"))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        has_focus = self._table.hasFocus() and index.row() == self._table.currentIndex().row()
        if has_focus:
            self._ring(painter, option.rect, look)
        if selected and index.column() == self._table.horizontalHeader().logicalIndex(0):
            inset = RING if has_focus else 0
            bar = QRect(
                option.rect.left() + inset, option.rect.top() + inset, BAR, option.rect.height() - 2 * inset
            )
            painter.fillRect(bar, look.colour("action"))
        painter.restore()

    def _ring(self, painter: QPainter, cell: QRect, look: theme.Look) -> None:
        """Draw this cell's part of a ring that runs around the whole row."""
        row = QRect(0, cell.top(), self._table.viewport().width(), cell.height())
        painter.setClipRect(cell)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(look.colour("focus_outer"), 2))
        painter.drawRect(row.adjusted(1, 1, -1, -1))
        painter.setPen(QPen(look.colour("focus_inner"), 2))
        painter.drawRect(row.adjusted(3, 3, -3, -3))
