"""One sheet of paper: texts, rules, boxes and codes placed in millimetres, and PDF files of such sheets."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import segno
from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPageLayout, QPageSize, QPainter, QPdfWriter, QPen

from desktop_app.paper.glyphs import Glyphs

if TYPE_CHECKING:
    from collections.abc import Callable

DPI = 300
WIDE, HIGH, EDGE = 210.0, 297.0, 14.0
"""Millimetres: an A4 sheet and its margin."""

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
BREAKS = int(Qt.TextFlag.TextWordWrap)
BETWEEN_WORDS = int(LEFT) | BREAKS
WRAPPED = int(LEFT | Qt.TextFlag.TextWrapAnywhere)
FROM_TOP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
"""A paragraph: broken where Japanese may be broken."""


def pdf(
    title: str,
    pages: int,
    draw: Callable[[QPainter, int], object],
    size: tuple[float, float] = (WIDE, HIGH),
) -> bytes:
    """Give a PDF with its fonts inside; draw is called with each page's index, size is in millimetres."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DPI)
    writer.setTitle(title)
    page = QPageSize(QSizeF(*size), QPageSize.Unit.Millimeter)
    writer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
    painter = QPainter(writer)
    try:
        for at in range(pages):
            if at:
                writer.newPage()
            draw(painter, at)
    finally:
        # A painter that outlives its writer brings the program down.
        painter.end()
    return bytes(buffer.data().data())


class Sheet:
    """Draws in millimetres, black on white; lacks says whether a letter had to be written as 〓."""

    def __init__(self, painter: QPainter, font: QFont) -> None:
        self._painter, self._font = painter, font
        self._glyphs, self.lacks = Glyphs(font), False
        self._unit = painter.device().logicalDpiX() / 25.4

    def text(
        self,
        area: tuple[float, float, float, float],
        text: str,
        points: float,
        *,
        bold: bool = False,
        right: bool = False,
        top: bool = False,
        lines: bool = False,
    ) -> None:
        """Write into (left, top, width, height), mid-height or at its top; what is too long gets smaller.

        lines: what stands at the right may take several lines before it gets smaller; figures never do.
        """
        written = self._glyphs.written(text)
        self.lacks = self.lacks or written != text
        text = written
        font = QFont(self._font)
        font.setBold(bold)
        room = self._area(*area)
        ways = (RIGHT, RIGHT | BREAKS) if lines else (RIGHT,) if right else (BETWEEN_WORDS, WRAPPED)
        flags = RIGHT
        # A long name is written smaller, never cut: its end may be what tells two people apart.
        for share, flags in product((1, 0.8, 0.65, 0.5), (FROM_TOP,) if top else ways):
            size = points * share
            font.setPixelSize(max(round(size * self._unit * 25.4 / 72), 1))
            self._painter.setFont(font)
            taken = self._painter.boundingRect(room, flags, text)
            if taken.height() <= room.height() and taken.width() <= room.width():
                break
        self._painter.setPen(QColor(Qt.GlobalColor.black))
        self._painter.drawText(room, flags, text)

    def height(self, width: float, text: str, points: float) -> float:
        """Give the height (mm) that a paragraph from its top takes in a width."""
        font = QFont(self._font)
        font.setPixelSize(max(round(points * self._unit * 25.4 / 72), 1))
        self._painter.setFont(font)
        room = self._area(0, 0, width, 1_000)
        return self._painter.boundingRect(room, FROM_TOP, text).height() / self._unit

    def rule(self, top: float, thick: float, left: float = EDGE, width: float = WIDE - 2 * EDGE) -> None:
        """Draw a line; without left and width from margin to margin of an A4 sheet."""
        self._painter.fillRect(self._area(left, top, width, thick), QColor(Qt.GlobalColor.black))

    def box(self, left: float, top: float, side: float) -> None:
        """Draw a square to be ticked by hand."""
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(QPen(QColor(Qt.GlobalColor.black), 0.3 * self._unit))
        self._painter.drawRect(self._area(left, top, side, side))

    def code(self, left: float, top: float, side: float, text: str) -> None:
        """Draw a QR code; the white around it is the paper's."""
        matrix = segno.make(text, error="m", micro=False).matrix
        # Whole pixels: a reader needs modules of one width.
        module = max(int(side * self._unit / len(matrix)), 1)
        x, y = round(left * self._unit), round(top * self._unit)
        for row, bits in enumerate(matrix):
            for column, bit in enumerate(bits):
                if bit:
                    area = QRectF(x + column * module, y + row * module, module, module)
                    self._painter.fillRect(area, QColor(Qt.GlobalColor.black))

    def _area(self, left: float, top: float, width: float, height: float) -> QRectF:
        unit = self._unit
        return QRectF(left * unit, top * unit, width * unit, height * unit)
