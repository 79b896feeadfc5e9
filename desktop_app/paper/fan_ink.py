"""How a fan chart is inked: bands, lines and marks that are told apart without colour."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from desktop_app.paper.chart import hatching, mark

if TYPE_CHECKING:
    from desktop_app.paper.chart import Ink
    from desktop_app.paper.fan import Fan, Plan

MIDDLE = Qt.AlignmentFlag.AlignVCenter
LEFT, RIGHT = int(MIDDLE | Qt.AlignmentFlag.AlignLeft), int(MIDDLE | Qt.AlignmentFlag.AlignRight)
CENTRE = int(Qt.AlignmentFlag.AlignCenter)
GAP, HATCH = 8.0, 7.0
DASHES: tuple[list[float], ...] = ([5.0, 2.0], [1.2, 1.8])
"""Of the middle line of the first and of the second fan."""


def paint(painter: QPainter, plan: Plan, ink: Ink) -> None:
    """Draw everything into its place."""
    _grid(painter, plan, ink)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for number, fan in enumerate(plan.chart.fans):
        _band(painter, plan, ink, number, fan)
    _marks_behind(painter, plan, ink)
    _past(painter, plan, ink)
    for number, fan in enumerate(plan.chart.fans):
        _middle(painter, plan, ink, number, fan)
    _words(painter, plan, ink)
    _legend(painter, plan, ink)


def _grid(painter: QPainter, plan: Plan, ink: Ink) -> None:
    plot, line = plan.plot, plan.line
    for tick in plan.ticks:
        y = plan.y_of(tick)
        painter.setPen(QPen(ink.line, 1))
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
        painter.setPen(ink.muted)
        left = plan.area.left()
        painter.drawText(QRectF(left, y - line / 2, plot.left() - GAP - left, line), RIGHT, f"{tick:,}")
    for x, text in plan.months():
        painter.setPen(QPen(ink.line, 1))
        painter.drawLine(QPointF(x, plot.bottom()), QPointF(x, plot.bottom() + GAP / 2))
        painter.setPen(ink.muted)
        painter.drawText(QRectF(x - 60, plot.bottom() + GAP / 2, 120, line), CENTRE, text)


def _band(painter: QPainter, plan: Plan, ink: Ink, number: int, fan: Fan) -> None:
    if len(fan.days) < 2:
        return
    upper = [plan.at(day, high) for day, _low, _middle, high in fan.days]
    lower = [plan.at(day, low) for day, low, _middle, _high in fan.days]
    path = QPainterPath(upper[0])
    for point in [*upper[1:], *reversed(lower)]:
        path.lineTo(point)
    path.closeSubpath()
    painter.save()
    if number == 0:
        painter.fillPath(path, ink.shades[0])
    else:
        _hatch(painter, path, ink)
    painter.setPen(_edge(number, ink))
    for edge in (upper, lower):
        _through(painter, edge)
    painter.restore()


def _hatch(painter: QPainter, path: QPainterPath, ink: Ink) -> None:
    painter.save()
    painter.setClipPath(path)
    painter.setPen(QPen(ink.muted, 0.8))
    for start, end in hatching(path.boundingRect(), HATCH, falls=True):
        painter.drawLine(start, end)
    painter.restore()


def _edge(number: int, ink: Ink) -> QPen:
    return QPen(ink.muted, 1, Qt.PenStyle.SolidLine if number == 0 else Qt.PenStyle.DashLine)


def _pen(number: int, ink: Ink) -> QPen:
    """Pen of a middle line."""
    pen = QPen(ink.shades[-1] if number == 0 else ink.text, 2.5)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setDashPattern(DASHES[number % len(DASHES)])
    return pen


def _past(painter: QPainter, plan: Plan, ink: Ink) -> None:
    painter.setPen(QPen(ink.text, 2))
    _through(painter, [plan.at(day, count) for day, count in plan.chart.past])


def _middle(painter: QPainter, plan: Plan, ink: Ink, number: int, fan: Fan) -> None:
    points = [plan.at(day, middle) for day, _low, middle, _high in fan.days]
    painter.setPen(_pen(number, ink))
    _through(painter, points)
    for point in points[-1:]:
        mark(painter, point, number, ink)


def _through(painter: QPainter, points: list[QPointF]) -> None:
    # One path: a dash pattern goes on from piece to piece.
    if points:
        path = QPainterPath(points[0])
        for _before, after in pairwise(points):
            path.lineTo(after)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)


def _marks_behind(painter: QPainter, plan: Plan, ink: Ink) -> None:
    """Today, the deadline, and the number to be below, as lines."""
    plot, chart = plan.plot, plan.chart
    today, by = plan.x_of(chart.today), plan.x_of(chart.by)
    painter.setPen(QPen(ink.muted, 1))
    painter.drawLine(QPointF(today, plot.top()), QPointF(today, plot.bottom()))
    painter.setPen(QPen(ink.text, 2, Qt.PenStyle.DashDotLine))
    painter.drawLine(QPointF(by, plot.top()), QPointF(by, plot.bottom()))
    if chart.below is not None:
        y = plan.y_of(chart.below)
        painter.setPen(QPen(ink.text, 1.5, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))


def _words(painter: QPainter, plan: Plan, ink: Ink) -> None:
    plot, chart, line = plan.plot, plan.chart, plan.line
    wide = plan.metrics.horizontalAdvance(chart.words.deadline)
    by = max(min(plan.x_of(chart.by) - wide / 2, plan.area.right() - wide), plot.left())
    top = plot.top() - line - 1
    painter.setPen(ink.text)
    painter.drawText(QRectF(by, top, wide + 1, line), LEFT, chart.words.deadline)
    short = plan.metrics.horizontalAdvance(chart.words.today)
    today = min(plan.x_of(chart.today) - short / 2, by - short - 2 * GAP)
    if today >= plan.area.left():
        painter.setPen(ink.muted)
        painter.drawText(QRectF(today, top, short + 1, line), LEFT, chart.words.today)
    if chart.below is not None:
        words = plan.metrics.horizontalAdvance(chart.words.target)
        area = QRectF(plot.left() + GAP, plan.y_of(chart.below) - line - 1, words + 4, line)
        _plate(painter, area, ink.ground)
        painter.setPen(ink.text)
        painter.drawText(area, CENTRE, chart.words.target)
    left = plot.right() + GAP
    painter.setPen(ink.text)
    for text, y in plan.placed_ends():
        painter.drawText(QRectF(left, y - line / 2, plan.area.right() - left + 1, line), LEFT, text)


def _plate(painter: QPainter, area: QRectF, ground: QColor) -> None:
    painter.fillRect(area.adjusted(0, 1, 0, -1), ground)


def _legend(painter: QPainter, plan: Plan, ink: Ink) -> None:
    for row, left, name, number in plan.legend:
        top = plan.area.top() + row * plan.line * 1.3
        swatch = QRectF(left, top + plan.line * 0.1, plan.line * 1.6, plan.line * 0.8)
        middle = swatch.center().y()
        ends = QPointF(swatch.left(), middle), QPointF(swatch.right(), middle)
        if number is None and name:
            painter.setPen(QPen(ink.text, 2))
            painter.drawLine(*ends)
        elif number == -1:
            painter.fillRect(swatch, ink.shades[0])
            painter.setPen(QPen(ink.muted, 1))
            painter.drawLine(swatch.topLeft(), swatch.topRight())
            painter.drawLine(swatch.bottomLeft(), swatch.bottomRight())
        elif number is not None:
            painter.setPen(_pen(number, ink))
            painter.drawLine(*ends)
            mark(painter, swatch.center(), number, ink)
        painter.setPen(ink.text)
        words = QRectF(swatch.right() + GAP / 2, top, plan.area.right() - swatch.right(), plan.line)
        painter.drawText(words, LEFT, name)
