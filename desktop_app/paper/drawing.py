"""What every chart can do: be drawn into an area, and tell which of its parts lies where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPainter

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from PySide6.QtCore import QSize, QSizeF

    from desktop_app.paper.chart import Ink

DOTS = 3
"""Dots of a picture for each pixel of the screen: sharp also where it is printed."""
MIDDLE = int(Qt.AlignmentFlag.AlignCenter)


@dataclass(frozen=True, slots=True)
class Spot:
    """A part that can be pointed at: where it is, what it says, and what it stands for."""

    area: QRectF
    words: str
    key: Hashable


class Drawing(Protocol):
    """A chart of any form."""

    def least(self, metrics: QFontMetricsF) -> QSizeF:
        """Size below which its numbers would touch."""
        ...

    def spots(self, area: QRectF, metrics: QFontMetricsF) -> Sequence[Spot]:
        """Its parts in reading order."""
        ...

    def draw(self, painter: QPainter, area: QRectF, ink: Ink) -> None:
        """Draw it into the area."""
        ...


def image(drawing: Drawing, ink: Ink, size: QSize) -> QImage:
    """Give a chart as a picture of that size on its ground, with several dots for each pixel."""
    made = QImage(size * DOTS, QImage.Format.Format_RGB32)
    made.fill(ink.ground)
    painter = QPainter(made)
    painter.scale(DOTS, DOTS)
    drawing.draw(painter, QRectF(0, 0, size.width(), size.height()).adjusted(8, 8, -8, -8), ink)
    painter.end()
    return made


def write(painter: QPainter, area: QRectF, text: str, ink: Ink) -> None:
    """Write a number into the middle of an area on a plate of the ground, so that no line runs through it."""
    wide = QFontMetricsF(painter.font(), painter.device()).horizontalAdvance(text)
    plate = QRectF(area.center().x() - wide / 2 - 2, area.top() + 1, wide + 4, area.height() - 2)
    painter.fillRect(plate.intersected(area), ink.ground)
    painter.setPen(ink.text)
    painter.drawText(area, MIDDLE, text)
