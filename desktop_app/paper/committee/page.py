"""Draws the pages of a report from the facts of their snapshot, on paper and as pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QBuffer, QIODevice, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QImageWriter, QPainter, QPen

from desktop_app.paper.committee import curves
from desktop_app.paper.committee.measure import UNIT, Item, Measure
from desktop_app.paper.sheet import DPI, HIGH, WIDE, Sheet

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from desktop_app.paper.print_job import Stamp
    from desktop_app.services.committee.rows import DocChart, Document

CODE, FOOT = 13.0, 278.0
"""Millimetres: the side of the job's code, where the foot begins."""

BLACK = Qt.GlobalColor.black
DASH = (4.0, 3.0)
PICTURE_WIDTH = 170.0


def draw(
    painter: QPainter,
    facts: Mapping[str, Any],
    stamp: Stamp,
    foot: Callable[[str], str],
    lacks: str,
    font: QFont,
) -> None:
    """Draw one page with its number and, small in the foot, its job; lacks tells what 〓 means."""
    paint(painter, facts["items"], font)
    sheet = Sheet(painter, font)
    middle = Measure(font).width(stamp.page, 10)
    sheet.text(((WIDE - middle) / 2, FOOT, middle + 2, 6), stamp.page, 10)
    below = f"{foot(stamp.job)}  {lacks}" if facts["lacks"] else foot(stamp.job)
    sheet.text((18, FOOT + 7, 150, 5), below, 7)
    sheet.code(WIDE - 18 - CODE, FOOT, CODE, stamp.code)


def paint(painter: QPainter, items: Sequence[Item], font: QFont) -> None:
    """Draw the items of a page."""
    unit = painter.device().logicalDpiX() / 25.4
    painter.save()
    # Items are measured at the page's own resolution: a picture of it is drawn smaller by the painter.
    painter.scale(unit / UNIT, unit / UNIT)
    measure = Measure(font)
    for sign, *rest in items:
        match sign:
            case "t":
                _text(painter, measure, rest)
            case "l":
                _rule(painter, rest)
            case _:
                x, y, width, height, grey = (float(one) for one in rest)
                shade = QColor.fromRgbF(grey, grey, grey)
                painter.fillRect(QRectF(x * UNIT, y * UNIT, width * UNIT, height * UNIT), shade)
    painter.restore()


def chart_picture(chart: DocChart, font: QFont) -> bytes:
    """Give a chart as a PNG picture for a Word file."""
    measure = Measure(font)
    width, height = PICTURE_WIDTH, curves.HEIGHT
    image = QImage(round(width * UNIT), round(height * UNIT), QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    image.setDotsPerMeterX(round(DPI / 0.0254))
    image.setDotsPerMeterY(round(DPI / 0.0254))
    painter = QPainter(image)
    try:
        paint(painter, curves.draw(chart, measure, width), font)
    finally:
        painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"PNG").write(image)
    return bytes(buffer.data().data())


def pictures(reports: Sequence[Document], font: QFont) -> dict[str, bytes]:
    """Give the charts of reports as pictures by their codes."""
    charts = [block.chart for report in reports for block in report.blocks if block.chart]
    return {chart.code: chart_picture(chart, font) for chart in charts}


def preview(items: Sequence[Item], font: QFont, dots: int) -> QImage:
    """Give a page as a picture of so many dots an inch, without the code of a job: none was made."""
    image = QImage(round(WIDE * dots / 25.4), round(HIGH * dots / 25.4), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    image.setDotsPerMeterX(round(dots / 0.0254))
    image.setDotsPerMeterY(round(dots / 0.0254))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    try:
        paint(painter, items, font)
    finally:
        painter.end()
    return image


def _text(painter: QPainter, measure: Measure, rest: Sequence[float | str | bool]) -> None:
    x, y, words, points, bold = rest
    painter.setFont(measure.font(float(points), bold=bool(bold)))
    painter.setPen(QColor(BLACK))
    painter.drawText(QPointF(float(x) * UNIT, float(y) * UNIT), str(words))


def _rule(painter: QPainter, rest: Sequence[float | str | bool]) -> None:
    x, y, right, bottom, thick, dashed = (float(one) for one in rest)
    pen = QPen(QColor(BLACK), thick * UNIT)
    pen.setCapStyle(Qt.PenCapStyle.SquareCap)
    if dashed:
        pen.setDashPattern(list(DASH))
    painter.setPen(pen)
    painter.drawLine(QPointF(x * UNIT, y * UNIT), QPointF(right * UNIT, bottom * UNIT))
