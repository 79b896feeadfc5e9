"""A small picture of a sheet of labels: which are used already, and where printing begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.services.label_sheets import SHEETS
from desktop_app.views.shared import theme

if TYPE_CHECKING:
    from desktop_app.services.label_sheets import LabelSheet

WIDE, HIGH = 210, 297


class SheetPicture(QWidget):
    """chosen(position) comes from a click on a label; by keyboard its field does the same."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._sheet: LabelSheet = next(iter(SHEETS.values()))
        self._start, self._count = 1, 0
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(120)

    def sizeHint(self) -> QSize:
        return QSize(160, 220)

    def show_sheet(self, sheet: str, start: int, count: int) -> None:
        """Show the first sheet of a job: from which label on, and how many labels follow the job's own."""
        self._sheet, self._start, self._count = SHEETS[sheet], start, count
        self.update()

    def middle_of(self, position: int) -> QPoint:
        """Say where the middle of a label is in the picture."""
        return self._area(position).center().toPoint()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for position in range(1, self._sheet.count + 1):
            if self._area(position).contains(event.position()):
                self.chosen.emit(position)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = QPainter(self), theme.look()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour("field_line"), 1))
        painter.setBrush(look.colour("ground"))
        painter.drawRect(self._page())
        for position in range(1, self._sheet.count + 1):
            area = self._area(position).adjusted(1, 1, -1, -1)
            after = position - self._start
            painter.setPen(QPen(look.colour("line"), 1))
            if after < 0:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(area)
                painter.drawLine(area.bottomLeft(), area.topRight())
                continue
            wanted = "action" if after == 0 else "selected" if after <= self._count else "ground"
            painter.setBrush(look.colour(wanted))
            painter.drawRect(area)
        painter.end()

    def _page(self) -> QRectF:
        high = min(self.height() - 2, (self.width() - 2) * HIGH / WIDE)
        wide = high * WIDE / HIGH
        return QRectF((self.width() - wide) / 2, (self.height() - high) / 2, wide, high)

    def _area(self, position: int) -> QRectF:
        page, sheet = self._page(), self._sheet
        scale = page.width() / WIDE
        left, top = sheet.corner(position)
        return QRectF(
            page.left() + left * scale, page.top() + top * scale, sheet.width * scale, sheet.height * scale
        )
