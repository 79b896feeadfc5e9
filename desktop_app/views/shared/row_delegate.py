"""Paints what the style sheet can't: the bar of a selected row and the focus ring around the current one."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from desktop_app.views.shared import theme

BAR = 4
RING = 4
PADDING = 11
"""Pixels beside the text of a cell, as app.qss and the style give them."""


class RowDelegate(QStyledItemDelegate):
    """Paints the cells of a RowTable."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        self.first = 0
        """The column that stands at the left."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        look = theme.look()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        option.state &= ~QStyle.StateFlag.State_HasFocus
        tone = index.data(Qt.ItemDataRole.ForegroundRole)
        if isinstance(tone, QColor):
            self._toned(painter, option, index, tone)
        else:
            super().paint(painter, option, index)
        painter.save()
        painter.setPen(look.colour("line"))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        has_focus = self._table.hasFocus() and index.row() == self._table.currentIndex().row()
        if has_focus:
            self._ring(painter, option.rect)
        if selected and index.column() == self.first:
            inset = RING if has_focus else 0
            bar = QRect(
                option.rect.left() + inset, option.rect.top() + inset, BAR, option.rect.height() - 2 * inset
            )
            painter.fillRect(bar, look.colour("action"))
        painter.restore()

    def _toned(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        tone: QColor,
    ) -> None:
        """Paint a cell in a colour of its own: the sheet's colour of items hides the model's."""
        whole = QStyleOptionViewItem(option)
        self.initStyleOption(whole, index)
        text, whole.text = whole.text, ""
        self._table.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, whole, painter, self._table)
        area = option.rect.adjusted(PADDING, 0, -PADDING, 0)
        painter.save()
        painter.setFont(whole.font)
        painter.setPen(tone)
        elided = whole.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, int(whole.displayAlignment), elided)
        painter.restore()

    def _ring(self, painter: QPainter, cell: QRect) -> None:
        """Draw this cell's part of a ring that runs around the whole row."""
        row = QRect(0, cell.top(), self._table.viewport().width(), cell.height())
        painter.setClipRect(cell)
        paint_ring(painter, row)


def paint_ring(painter: QPainter, area: QRect) -> None:
    """Draw the ring of what has the focus, inside the area."""
    look = theme.look()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(look.colour("focus_outer"), 2))
    painter.drawRect(area.adjusted(1, 1, -1, -1))
    painter.setPen(QPen(look.colour("focus_inner"), 2))
    painter.drawRect(area.adjusted(3, 3, -3, -3))
