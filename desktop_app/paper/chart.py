"""Stacked horizontal bars, drawn alike on screen, PDF and SVG, and readable without colour."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QFont

GAP = 8.0
THICKEST = 30.0
TICKS = 5
SPACING = {1: 9.0, 2: 6.0, 3: 8.0, 4: 5.0}
"""Pixels between the lines of each series' hatching; the first and the last series have none."""

MARK = 4.0
"""Half the side of a mark, in the units of the painter."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: what stands beside it, and its parts from left to right, one for each series."""

    label: str
    parts: tuple[int, ...]

    @property
    def total(self) -> int:
        """Length of the whole bar."""
        return sum(self.parts)


@dataclass(frozen=True, slots=True)
class BarChart:
    """Bars from top to bottom and the names of the series, the least grave first."""

    bars: Sequence[Bar]
    series: Sequence[str]


@dataclass(frozen=True, slots=True)
class Ink:
    """Colours and font; shades has a colour for each series, all of them seen against the ground."""

    text: QColor
    muted: QColor
    line: QColor
    ground: QColor
    shades: Sequence[QColor]
    font: QFont


class Layout:
    """Where each part of a chart lies in an area; also answers what lies under a point."""

    def __init__(self, chart: BarChart, area: QRectF, metrics: QFontMetricsF) -> None:
        self.chart = chart
        self.metrics = metrics
        self.line = metrics.height()
        self.swatch = self.line * 0.9
        self.legend = list(self._legend(area))
        top = (self.legend[-1].bottom() if self.legend else area.top()) + GAP
        labels = max((metrics.horizontalAdvance(bar.label) for bar in chart.bars), default=0.0)
        totals = max((metrics.horizontalAdvance(f"{bar.total:,}") for bar in chart.bars), default=0.0)
        left = area.left() + labels + GAP
        width = max(area.right() - totals - GAP - left, 1.0)
        self.plot = QRectF(left, top, width, max(area.bottom() - self.line - top, 1.0))
        self.ticks = ticks(max((bar.total for bar in chart.bars), default=0))
        self.row = self.plot.height() / max(len(chart.bars), 1)

    def _legend(self, area: QRectF) -> Iterator[QRectF]:
        x, y = area.left(), area.top()
        for name in self.chart.series:
            width = self.swatch + GAP / 2 + self.metrics.horizontalAdvance(name)
            if x > area.left() and x + width > area.right():
                x, y = area.left(), y + self.line * 1.3
            yield QRectF(x, y, width, self.line)
            x += width + 2 * GAP

    def x_of(self, value: float) -> float:
        """Place of a value on the axis."""
        return self.plot.left() + self.plot.width() * value / self.ticks[-1]

    def whole(self, bar: int) -> QRectF:
        """Line of a bar with its label and total, as wide as the area."""
        left = self.legend[0].left() if self.legend else 0.0
        right = self.plot.right() + GAP
        right += max(self.metrics.horizontalAdvance(f"{one.total:,}") for one in self.chart.bars)
        return QRectF(left, self.plot.top() + bar * self.row, right - left, self.row)

    def part(self, bar: int, series: int) -> QRectF:
        """Rectangle of one part of a bar."""
        parts = self.chart.bars[bar].parts
        left, right = self.x_of(sum(parts[:series])), self.x_of(sum(parts[: series + 1]))
        thick = min(self.row * 0.76, THICKEST)
        return QRectF(left, self.plot.top() + bar * self.row + (self.row - thick) / 2, right - left, thick)

    def at(self, point: QPointF) -> tuple[int, int | None] | None:
        """Bar and series under a point; no series beside the parts, None outside the bars."""
        for bar in range(len(self.chart.bars)):
            if self.whole(bar).contains(point):
                for series in range(len(self.chart.series)):
                    if self.part(bar, series).contains(point):
                        return bar, series
                return bar, None
        return None


def ticks(largest: int) -> list[int]:
    """Round figures from 0 to at least the largest, a handful of them."""
    rough = max(largest, 1) / TICKS
    power = 10 ** math.floor(math.log10(rough)) if rough >= 1 else 1
    step = next(power * factor for factor in (1, 2, 5, 10) if power * factor >= rough)
    return [step * number for number in range(math.ceil(max(largest, 1) / step) + 1)]


def least_height(chart: BarChart, metrics: QFontMetricsF) -> float:
    """Height below which the labels of the bars would touch."""
    return (len(chart.bars) + 3) * metrics.height() + 2 * GAP


def draw(painter: QPainter, area: QRectF, chart: BarChart, ink: Ink) -> Layout:
    """Draw the chart into the area and tell where its parts are."""
    painter.save()
    painter.setFont(ink.font)
    layout = Layout(chart, area, QFontMetricsF(ink.font, painter.device()))
    _draw_legend(painter, layout, ink)
    _draw_axis(painter, layout, ink)
    for place, bar in enumerate(chart.bars):
        _draw_bar(painter, layout, ink, place, bar)
    painter.restore()
    return layout


def svg(chart: BarChart, ink: Ink, size: QSize) -> bytes:
    """Give the chart as an SVG picture of that size in pixels."""
    # Imported here: QtSvg is loaded only by who makes a file of it.
    from PySide6.QtSvg import QSvgGenerator

    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(size)
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    painter = QPainter(generator)
    draw(painter, QRectF(0, 0, size.width(), size.height()), chart, ink)
    painter.end()
    return bytes(buffer.data().data())


def _draw_legend(painter: QPainter, layout: Layout, ink: Ink) -> None:
    for series, name in enumerate(layout.chart.series):
        place = layout.legend[series]
        top = place.top() + (place.height() - layout.swatch) / 2
        fill(painter, QRectF(place.left(), top, layout.swatch, layout.swatch), series, ink)
        painter.setPen(ink.text)
        words = place.adjusted(layout.swatch + GAP / 2, 0, GAP, 0)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), name)


def _draw_axis(painter: QPainter, layout: Layout, ink: Ink) -> None:
    plot = layout.plot
    for tick in layout.ticks:
        x = layout.x_of(tick)
        painter.setPen(QPen(ink.line, 1))
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))
        painter.setPen(ink.muted)
        words = QRectF(x - 60, plot.bottom(), 120, layout.line)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignCenter), f"{tick:,}")


def _draw_bar(painter: QPainter, layout: Layout, ink: Ink, place: int, bar: Bar) -> None:
    whole = layout.whole(place)
    middle = int(Qt.AlignmentFlag.AlignVCenter)
    painter.setPen(ink.text)
    painter.drawText(whole.adjusted(0, 0, layout.plot.left() - whole.right() - GAP, 0), middle, bar.label)
    for series in range(len(bar.parts)):
        part = layout.part(place, series)
        if part.width() > 0:
            fill(painter, part, series, ink)
    end = layout.x_of(bar.total) + GAP
    painter.setPen(ink.text)
    painter.drawText(QRectF(end, whole.top(), whole.width(), whole.height()), middle, f"{bar.total:,}")


def fill(painter: QPainter, area: QRectF, series: int, ink: Ink) -> None:
    """Fill a part in the shade of its series, hatched and outlined so that it reads in black and white."""
    shade = ink.shades[series]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.fillRect(area, shade)
    painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
    # Lines in whichever of the two is further from the shade.
    contrast = max((ink.text, ink.ground), key=lambda colour: abs(colour.lightnessF() - shade.lightnessF()))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(contrast, 1))
    spacing = SPACING.get(series)
    if spacing and series < len(ink.shades) - 1:
        lines = levels(area, spacing) if series == len(SPACING) else None
        for line in lines or hatching(area, spacing, falls=series == 2, crossed=series == 3):
            painter.drawLine(*line)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setPen(QPen(ink.text, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(area.adjusted(0, 0, -1, -1))
    painter.restore()


def hatching(
    area: QRectF, spacing: float, *, falls: bool = False, crossed: bool = False
) -> Iterator[tuple[QPointF, QPointF]]:
    """Slanting lines over an area; the pattern starts at the area, so that equal parts look alike."""
    steps = math.ceil((area.width() + area.height()) / spacing)
    for step in range(1, steps):
        x = area.left() + step * spacing
        if not falls or crossed:
            yield QPointF(x, area.top()), QPointF(x - area.height(), area.bottom())
        if falls or crossed:
            yield QPointF(x, area.bottom()), QPointF(x - area.height(), area.top())


def levels(area: QRectF, spacing: float) -> Iterator[tuple[QPointF, QPointF]]:
    """Level lines over an area."""
    for step in range(1, math.ceil(area.height() / spacing)):
        y = area.top() + step * spacing
        yield QPointF(area.left(), y), QPointF(area.right(), y)


def mark(painter: QPainter, point: QPointF, number: int, ink: Ink) -> None:
    """A disc for the first line, an empty square for the second: told apart without colour."""
    painter.save()
    painter.setPen(QPen(ink.text, 1.5))
    painter.setBrush(ink.shades[-1] if number == 0 else ink.ground)
    if number == 0:
        painter.drawEllipse(point, MARK, MARK)
    else:
        painter.drawRect(QRectF(point.x() - MARK, point.y() - MARK, 2 * MARK, 2 * MARK))
    painter.restore()
