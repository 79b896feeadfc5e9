"""The list of the cards to pull for a day: ruled pages in shelf order with the code of each place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import segno
from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPageLayout, QPageSize, QPainter, QPdfWriter, QPen

if TYPE_CHECKING:
    from collections.abc import Sequence

DPI = 300
WIDE, HIGH = 210.0, 297.0
EDGE, TOP, FOOT, ROW = 14.0, 36.0, 12.0, 13.0
"""Millimetres: the sheet, its margin, where the lines begin, the foot, one line."""

LINES = int((HIGH - TOP - EDGE - FOOT) / ROW)
COLUMNS = (10.0, 12.0, 34.0, 26.0, 68.0, 32.0)
"""Widths: box to tick, code, place, time, who, end of the application id."""

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
WRAPPED = int(LEFT | Qt.TextFlag.TextWrapAnywhere)


@dataclass(frozen=True, slots=True)
class PullLine:
    """One card: the label of its place is also its code; without a place both are empty."""

    shelf: str
    when: str
    kana: str
    name: str
    tail: str


@dataclass(frozen=True, slots=True)
class PullWords:
    """What stands around the lines; headings for place, time, who, id; foot on every page with its job."""

    title: str
    below: str
    headings: tuple[str, str, str, str]
    no_place: str
    foot: str


def pdf(lines: Sequence[PullLine], words: PullWords, font: QFont) -> bytes:
    """Give the whole list as a PDF with its fonts inside; an empty one has one page that says nothing."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DPI)
    writer.setTitle(words.title)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)
        )
    )
    painter = QPainter(writer)
    found = pages(lines)
    for number, page in enumerate(found, 1):
        if number > 1:
            writer.newPage()
        draw_page(painter, page, words, font, f"{number}/{len(found)}")
    painter.end()
    return bytes(buffer.data().data())


def pages(lines: Sequence[PullLine]) -> list[Sequence[PullLine]]:
    """Part the lines into pages; at least one."""
    return [lines[at : at + LINES] for at in range(0, max(len(lines), 1), LINES)]


def draw_page(
    painter: QPainter, lines: Sequence[PullLine], words: PullWords, font: QFont, number: str
) -> None:
    """Draw one page; number is "1/3"."""
    sheet = _Sheet(painter, font)
    sheet.text((EDGE, EDGE, 130, 9), words.title, 16, bold=True)
    sheet.text((EDGE, EDGE + 9, 150, 6), words.below, 10)
    sheet.text((WIDE - EDGE - 30, EDGE, 30, 9), number, 14, bold=True, right=True)
    left = EDGE + COLUMNS[0] + COLUMNS[1]
    for heading, width in zip(words.headings, COLUMNS[2:], strict=True):
        sheet.text((left, TOP - 6, width, 5), heading, 8, bold=True)
        left += width
    sheet.rule(TOP, 0.5)
    for place, line in enumerate(lines):
        _draw_line(sheet, TOP + place * ROW, line, words)
    sheet.rule(HIGH - EDGE - 6, 0.2)
    sheet.text((EDGE, HIGH - EDGE - 5, 150, 5), words.foot, 8)
    sheet.text((WIDE - EDGE - 30, HIGH - EDGE - 5, 30, 5), number, 8, right=True)


def _draw_line(sheet: _Sheet, top: float, line: PullLine, words: PullWords) -> None:
    sheet.box(EDGE + 1.5, top + 3.5, 6)
    left = EDGE + COLUMNS[0]
    if line.shelf:
        sheet.code(left, top + 1, ROW - 2, line.shelf)
    left += COLUMNS[1]
    sheet.text((left + 1, top, COLUMNS[2] - 1, ROW), line.shelf or words.no_place, 11, bold=True)
    left += COLUMNS[2]
    sheet.text((left, top, COLUMNS[3], ROW), line.when, 11)
    left += COLUMNS[3]
    sheet.text((left, top + 1, COLUMNS[4] - 2, 4), line.kana, 7)
    sheet.text((left, top + 4.5, COLUMNS[4] - 2, 8), line.name, 11, bold=True)
    left += COLUMNS[4]
    sheet.text((left, top, COLUMNS[5], ROW), line.tail, 11, right=True)
    sheet.rule(top + ROW, 0.2)


class _Sheet:
    """Draws in millimetres, black on white."""

    def __init__(self, painter: QPainter, font: QFont) -> None:
        self._painter, self._font = painter, font
        self._unit = painter.device().logicalDpiX() / 25.4

    def text(
        self,
        area: tuple[float, float, float, float],
        text: str,
        points: float,
        *,
        bold: bool = False,
        right: bool = False,
    ) -> None:
        font = QFont(self._font)
        font.setBold(bold)
        room = self._area(*area)
        flags = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter) if right else WRAPPED
        # A long name is written smaller, never cut: its end may be what tells two people apart.
        for size in (points, points * 0.8, points * 0.65, points * 0.5):
            font.setPixelSize(max(round(size * self._unit * 25.4 / 72), 1))
            self._painter.setFont(font)
            if self._painter.boundingRect(room, flags, text).height() <= room.height():
                break
        self._painter.setPen(QColor(Qt.GlobalColor.black))
        self._painter.drawText(room, flags, text)

    def rule(self, top: float, thick: float) -> None:
        self._painter.fillRect(self._area(EDGE, top, WIDE - 2 * EDGE, thick), QColor(Qt.GlobalColor.black))

    def box(self, left: float, top: float, side: float) -> None:
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
