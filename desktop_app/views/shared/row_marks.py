"""Rows that somebody has marked to copy or export them, and the signs at the left of a list."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from typing import Any

from PySide6.QtCore import QObject, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QHeaderView

from desktop_app.views.shared import theme

WIDTH = 36
BOX = 18


class Marks(QObject):
    """Keys of the marked rows. A mark never leads to a change: a card changes by its own scan."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.keys: dict[Hashable, None] = {}
        self.key_of: Callable[[Any], Hashable] = repr

    def __len__(self) -> int:
        return len(self.keys)

    def has(self, row: object) -> bool:
        """Whether the row is marked; one that is not here yet is not."""
        return row is not None and self.key_of(row) in self.keys

    def toggle(self, row: object) -> None:
        """Mark a row, or take its mark away."""
        key = self.key_of(row)
        if key in self.keys:
            del self.keys[key]
        else:
            self.keys[key] = None
        self.changed.emit()

    def keep_only(self, keys: Iterable[Hashable]) -> None:
        """Take the marks of all other rows away."""
        there = set(keys)
        kept = {key: None for key in self.keys if key in there}
        if len(kept) != len(self.keys):
            self.keys = kept
            self.changed.emit()

    def clear(self) -> None:
        """Take all marks away."""
        self.keep_only(())


class MarkHead(QHeaderView):
    """A box for each row, ticked when the row is marked; shown while anything is marked."""

    clicked = Signal(int)

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self.setProperty("kind", "marks")
        self.is_marked: Callable[[int], bool] = bool

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 0)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self.logicalIndexAt(event.position().toPoint())
        if row >= 0:
            self.clicked.emit(row)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        look = theme.look()
        painter.fillRect(rect, look.colour("ground"))
        painter.setPen(look.colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        paint_box(painter, rect, marked=self.is_marked(logicalIndex))


def paint_box(painter: QPainter, rect: QRect, *, marked: bool) -> None:
    """Draw a box in the middle of the area, with a tick when it is marked."""
    look = theme.look()
    box = QRect(0, 0, BOX, BOX)
    box.moveCenter(rect.center())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.colour("action" if marked else "field_line"), 1.5))
    painter.setBrush(look.colour("action") if marked else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, 3, 3)
    if marked:
        left, top = box.left(), box.top()
        painter.setPen(QPen(look.colour("on_action"), 2.5))
        painter.drawPolyline([QPointF(left + x, top + y) for x, y in ((4, 9.5), (7.5, 13), (14, 5.5))])
    painter.restore()
