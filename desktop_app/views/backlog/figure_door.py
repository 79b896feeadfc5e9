"""A figure that opens its list: large under its label, or at the end of a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QSizePolicy

from desktop_app.views.shared import theme
from desktop_app.views.shared.door import Door

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

MARGIN = 12
CORNER = 8


class FigureDoor(Door):
    """A button of a label and a figure of that many pixels; 0 puts both on one line."""

    def __init__(self, label: str, pixels: int = 0) -> None:
        super().__init__()
        self.label = label
        self.figure = ""
        self._is_line = not pixels
        look = theme.look()
        self._small = theme.font(look, "body" if self._is_line else "small")
        self._large = theme.font(look, bold=True)
        if pixels:
            self._large.setPixelSize(pixels)
        policy = QSizePolicy.Policy
        self.setSizePolicy(policy.Expanding if self._is_line else policy.Preferred, policy.Fixed)

    def say(self, figure: int) -> None:
        """Show a figure."""
        self.say_text(f"{figure:,}")

    def say_text(self, figure: str) -> None:
        """Show a figure with what it counts."""
        self.figure = figure
        self.setAccessibleName(f"{self.label}: {self.figure}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        label, figure = QFontMetrics(self._small), QFontMetrics(self._large)
        across = label.horizontalAdvance(self.label), figure.horizontalAdvance(self.figure)
        if self._is_line:
            height = max(label.height(), figure.height()) + 6
            return QSize(sum(across) + 4 * MARGIN, max(height, theme.look().sizes["row"] - 8))
        return QSize(max(across) + 2 * MARGIN, label.height() + figure.height() + MARGIN)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.look()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("selected" if self.isDown() else "hover"))
            painter.drawRoundedRect(self.rect(), CORNER, CORNER)
        inside = self.rect().adjusted(MARGIN, 4, -MARGIN, -4)
        if self._is_line:
            self._write(painter, inside, self._small, "text", self.label)
            self._write(painter, inside, self._large, "action", self.figure, right=True)
        else:
            height = QFontMetrics(self._small).height()
            top = QRect(inside.left(), inside.top(), inside.width(), height)
            self._write(painter, top, self._small, "muted", self.label)
            self._write(painter, inside.adjusted(0, height, 0, 0), self._large, "action", self.figure)
        painter.end()

    def _write(
        self, painter: QPainter, area: QRect, font: QFont, colour: str, text: str, *, right: bool = False
    ) -> None:
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.setFont(font)
        painter.setPen(theme.look().colour(colour))
        painter.drawText(area, int(side | Qt.AlignmentFlag.AlignVCenter), text)
