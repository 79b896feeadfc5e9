"""Columns with their numbers, and above them the lines of rates: drawn alike on screen and on paper."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPen

from desktop_app.paper.chart import MARK, Ink, fill, mark, ticks
from desktop_app.paper.drawing import Spot, write

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Sequence

    from PySide6.QtGui import QPainter

GAP = 8.0
WIDEST = 64.0
SHADE = 1
LINES_SHARE = 0.5
"""How much of the height belongs to the lines where there are columns too."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of rates in percent: its name, the rates (None: no point), and how each is written."""

    name: str
    values: Sequence[float | None]
    texts: Sequence[str]


@dataclass(frozen=True, slots=True)
class ColumnChart:
    """Columns from left to right: labels, numbers, what each stands for; lines stand above them."""

    name: str
    labels: Sequence[str]
    values: Sequence[int]
    keys: Sequence[Hashable]
    lines: Sequence[Line] = ()

    def least(self, metrics: QFontMetricsF) -> QSizeF:
        """Size below which its numbers would touch."""
        wide = max((metrics.horizontalAdvance(text) for text in self._texts()), default=0.0) + 6
        high = metrics.height() * (13 if self.lines else 9)
        return QSizeF(wide * max(len(self.labels), 1) + _axis(metrics, self.values) + GAP, high)

    def spots(self, area: QRectF, metrics: QFontMetricsF) -> Sequence[Spot]:
        """Each column over its whole height, with its number and rates."""
        plan = _Plan(self, area, metrics)
        return [Spot(plan.whole(at), self.said(at), key) for at, key in enumerate(self.keys)]

    def said(self, at: int) -> str:
        """What a column says, as one line."""
        rates = [f"{line.name} {line.texts[at]}" for line in self.lines if line.texts[at]]
        return "  ".join([self.labels[at], f"{self.values[at]:,}", *rates])

    def draw(self, painter: QPainter, area: QRectF, ink: Ink) -> None:
        """Draw it into the area."""
        painter.save()
        painter.setFont(ink.font)
        plan = _Plan(self, area, QFontMetricsF(ink.font, painter.device()))
        _draw_legend(painter, plan, ink)
        _draw_axis(painter, plan, ink)
        for at, value in enumerate(self.values):
            _draw_column(painter, plan, ink, at, value)
        for number in range(len(self.lines)):
            _draw_line(painter, plan, ink, number)
        painter.restore()

    def _texts(self) -> Iterator[str]:
        yield from self.labels
        yield from (f"{value:,}" for value in self.values)
        for line in self.lines:
            yield from line.texts


class _Plan:
    """Where each part lies in an area."""

    def __init__(self, chart: ColumnChart, area: QRectF, metrics: QFontMetricsF) -> None:
        self.chart, self.area, self.metrics = chart, area, metrics
        self.line = metrics.height()
        top = area.top() + self.line + GAP
        left = area.left() + _axis(metrics, chart.values) + GAP
        bottom = area.bottom() - self.line - GAP / 2
        middle = top + (bottom - top) * (LINES_SHARE if chart.lines else 0.0)
        self.rates = QRectF(left, top + self.line, area.right() - left, max(middle - top - 2 * self.line, 1))
        self.plot = QRectF(left, middle + self.line, area.right() - left, max(bottom - middle - self.line, 1))
        self.ticks = ticks(max(chart.values, default=0))
        self.step = self.plot.width() / max(len(chart.labels), 1)
        found = [value for line in chart.lines for value in line.values if value is not None]
        self.highest = max(found, default=0.0) or 1.0

    def whole(self, at: int) -> QRectF:
        """All that belongs to one column."""
        top = self.rates.top() - self.line if self.chart.lines else self.plot.top() - self.line
        left = self.plot.left() + at * self.step
        return QRectF(left, top, self.step, self.area.bottom() - top)

    def column(self, at: int, value: int) -> QRectF:
        """The column itself."""
        wide = min(self.step * 0.62, WIDEST)
        left = self.plot.left() + at * self.step + (self.step - wide) / 2
        top = self.y_of(value)
        return QRectF(left, top, wide, self.plot.bottom() - top)

    def y_of(self, value: int) -> float:
        return self.plot.bottom() - self.plot.height() * value / self.ticks[-1]

    def point(self, at: int, value: float) -> QPointF:
        """Where a rate's mark stands."""
        across = self.plot.left() + (at + 0.5) * self.step
        return QPointF(across, self.rates.bottom() - self.rates.height() * value / self.highest)


def _axis(metrics: QFontMetricsF, values: Sequence[int]) -> float:
    return metrics.horizontalAdvance(f"{ticks(max(values, default=0))[-1]:,}")


def _draw_legend(painter: QPainter, plan: _Plan, ink: Ink) -> None:
    x, line = plan.area.left(), plan.line
    vertical = int(Qt.AlignmentFlag.AlignVCenter)
    for number, name in enumerate((plan.chart.name, *(each.name for each in plan.chart.lines))):
        swatch = QRectF(x, plan.area.top() + line * 0.1, line * 1.4, line * 0.8)
        if number == 0:
            fill(painter, swatch, SHADE, ink)
        else:
            middle = swatch.center().y()
            painter.setPen(_pen(number - 1, ink))
            painter.drawLine(QPointF(swatch.left(), middle), QPointF(swatch.right(), middle))
            mark(painter, swatch.center(), number - 1, ink)
        wide = plan.metrics.horizontalAdvance(name)
        painter.setPen(ink.text)
        painter.drawText(QRectF(swatch.right() + 4, plan.area.top(), wide + GAP, line), vertical, name)
        x = swatch.right() + wide + 3 * GAP


def _draw_axis(painter: QPainter, plan: _Plan, ink: Ink) -> None:
    right = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    for tick in plan.ticks:
        y = plan.y_of(tick)
        painter.setPen(QPen(ink.line, 1))
        painter.drawLine(QPointF(plan.plot.left(), y), QPointF(plan.plot.right(), y))
        painter.setPen(ink.muted)
        words = QRectF(
            plan.area.left(), y - plan.line / 2, plan.plot.left() - GAP - plan.area.left(), plan.line
        )
        painter.drawText(words, right, f"{tick:,}")


def _draw_column(painter: QPainter, plan: _Plan, ink: Ink, at: int, value: int) -> None:
    column = plan.column(at, value)
    if column.height() >= 1:
        fill(painter, column, SHADE, ink)
    cell = plan.plot.left() + at * plan.step
    number = QRectF(cell, column.top() - plan.line - 1, plan.step, plan.line)
    write(painter, number, f"{value:,}", ink)
    painter.setPen(ink.text)
    below = QRectF(cell, plan.plot.bottom() + GAP / 2, plan.step, plan.line)
    painter.drawText(below, int(Qt.AlignmentFlag.AlignCenter), plan.chart.labels[at])


def _draw_line(painter: QPainter, plan: _Plan, ink: Ink, number: int) -> None:
    line = plan.chart.lines[number]
    points = [(at, plan.point(at, value)) for at, value in enumerate(line.values) if value is not None]
    painter.setRenderHint(painter.RenderHint.Antialiasing)
    painter.setPen(_pen(number, ink))
    for (_, start), (_, end) in pairwise(points):
        painter.drawLine(start, end)
    for at, point in points:
        mark(painter, point, number, ink)
        above = not any(_stands_above(other, line, at) for other in plan.chart.lines if other is not line)
        top = point.y() - MARK - plan.line if above else point.y() + MARK
        write(painter, QRectF(point.x() - plan.step / 2, top, plan.step, plan.line), line.texts[at], ink)


def _stands_above(other: Line, line: Line, at: int) -> bool:
    mine, its = line.values[at], other.values[at]
    return its is not None and mine is not None and its > mine


def _pen(number: int, ink: Ink) -> QPen:
    dashes = Qt.PenStyle.SolidLine if number == 0 else Qt.PenStyle.DashLine
    return QPen(ink.shades[-1 if number == 0 else -2], 2, dashes)
