"""A label for sentences and data: never read as markup, its lines well apart, no letter cut."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QFrame, QLabel

LINE_HEIGHT = 1.45
COMFORTABLE = 36
# The height that the font tells is rounded down: without room its tallest letters lose a row of pixels.
ROOM = 2


class PlainLabel(QLabel):
    """A QLabel of plain text; where it breaks into lines they stand 1.45 of their height apart."""

    def __init__(self, text: str = "") -> None:
        super().__init__()
        self._broken: dict[int, list[tuple[float, str, float]]] = {}
        self._broken_for: object = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setWordWrap(True)

    def hasHeightForWidth(self) -> bool:
        return self.wordWrap()

    def heightForWidth(self, width: int) -> int:
        margins = self.contentsMargins()
        lines = self._lines(width - margins.left() - margins.right())
        own = round(self._height(lines)) + margins.top() + margins.bottom()
        # Text that can be marked is drawn by Qt: a rare kanji from another font makes its line higher.
        return max(own, super().heightForWidth(width)) if self._is_markable() else own

    def sizeHint(self) -> QSize:
        margins = self.contentsMargins()
        sides = margins.left() + margins.right()
        advance = self.fontMetrics().horizontalAdvance
        natural = max((advance(line) for line in self.text().split("\n")), default=0) + 2
        width = min(natural, self.fontMetrics().height() * COMFORTABLE) if self.wordWrap() else natural
        return QSize(width + sides, self.heightForWidth(width + sides))

    def minimumSizeHint(self) -> QSize:
        whole = self.sizeHint()
        if not self.wordWrap():
            return whole
        margins = self.contentsMargins()
        height = round(self._height([])) + margins.top() + margins.bottom()
        return QSize(min(whole.width(), self.fontMetrics().height() * 6), height)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._is_markable():
            super().paintEvent(event)
            return
        QFrame.paintEvent(self, event)
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(self.foregroundRole()))
        self._draw(painter, self.contentsRect())
        painter.end()

    def _is_markable(self) -> bool:
        return bool(self.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse)

    def _draw(self, painter: QPainter, area: QRect) -> None:
        lines = self._lines(area.width())
        free = area.height() - self._height(lines)
        top = area.top() + ROOM
        if self.alignment() & Qt.AlignmentFlag.AlignVCenter:
            top += free / 2
        elif self.alignment() & Qt.AlignmentFlag.AlignBottom:
            top += free
        for y, text, width in lines:
            left = float(area.left())
            if self.alignment() & Qt.AlignmentFlag.AlignHCenter:
                left += (area.width() - width) / 2
            elif self.alignment() & Qt.AlignmentFlag.AlignRight:
                left += area.width() - width
            painter.drawText(QPointF(left, top + y + self.fontMetrics().ascent()), text)

    def _height(self, lines: list[tuple[float, str, float]]) -> float:
        above = lines[-1][0] if lines else 0.0
        return above + self.fontMetrics().height() + 2 * ROOM

    def _lines(self, width: int) -> list[tuple[float, str, float]]:
        """Top, text and width of each line at that width; a layout asks for the same again and again."""
        now = (self.text(), self.font(), self.wordWrap())
        if now != self._broken_for:
            self._broken_for, self._broken = now, {}
        if width not in self._broken:
            self._broken[width] = self._break(width)
        return self._broken[width]

    def _break(self, width: int) -> list[tuple[float, str, float]]:
        found: list[tuple[float, str, float]] = []
        step = self.fontMetrics().height() * LINE_HEIGHT
        option = QTextOption()
        wraps = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
        option.setWrapMode(wraps if self.wordWrap() else QTextOption.WrapMode.NoWrap)
        for paragraph in self.text().split("\n"):
            layout = QTextLayout(paragraph, self.font())
            layout.setTextOption(option)
            layout.beginLayout()
            line = layout.createLine()
            while line.isValid():
                line.setLineWidth(max(width, 1))
                start, length = line.textStart(), line.textLength()
                part = paragraph[start : start + length].rstrip()
                found.append((len(found) * step, part, line.naturalTextWidth()))
                line = layout.createLine()
            layout.endLayout()
        return found
