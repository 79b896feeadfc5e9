"""A bridge from one number to another: each named item is a step between them, with its number beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPen

from desktop_app.paper.chart import Ink, fill, ticks
from desktop_app.paper.drawing import Spot

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from PySide6.QtGui import QPainter

GAP = 8.0
TOTAL, TAKEN = 3, 1
"""Hatching of what is a sum, and of what is taken away from it."""
WIDEST_BAR = 160.0
THINNEST = 2.0
MIDDLE = int(Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True, slots=True)
class Step:
    """One line: what it is, its number, and whether it is a sum that stands on the axis.

    A step that is no sum is taken away from the line before it.
    """

    label: str
    value: int
    key: Hashable
    is_sum: bool = False

    @property
    def text(self) -> str:
        """Its number as it stands beside it."""
        return f"{self.value:,}" if self.is_sum else f"−{self.value:,}"


@dataclass(frozen=True, slots=True)
class Waterfall:
    """Steps from top to bottom."""

    steps: Sequence[Step]

    def least(self, metrics: QFontMetricsF) -> QSizeF:
        """Size below which its labels would touch."""
        labels, numbers = _columns(self, metrics)
        return QSizeF(
            labels + numbers + 2 * GAP + WIDEST_BAR, metrics.height() * (1.5 * len(self.steps) + 1.5)
        )

    def spots(self, area: QRectF, metrics: QFontMetricsF) -> Sequence[Spot]:
        """Each line over the whole width."""
        high = _row(self, area, metrics)
        return [
            Spot(
                QRectF(area.left(), area.top() + at * high, area.width(), high),
                f"{step.label}  {step.text}",
                step.key,
            )
            for at, step in enumerate(self.steps)
        ]

    def ends(self) -> Sequence[tuple[int, int]]:
        """From which number to which each step reaches."""
        found: list[tuple[int, int]] = []
        level = 0
        for step in self.steps:
            found.append((0, step.value) if step.is_sum else (level - step.value, level))
            level = step.value if step.is_sum else level - step.value
        return found

    def draw(self, painter: QPainter, area: QRectF, ink: Ink) -> None:
        """Draw it into the area."""
        painter.save()
        painter.setFont(ink.font)
        metrics = QFontMetricsF(ink.font, painter.device())
        labels, numbers = _columns(self, metrics)
        left, right = area.left() + labels + GAP, area.right() - numbers - GAP
        marks = ticks(max((step.value for step in self.steps), default=0))
        plot = QRectF(left, area.top(), max(right - left, 1), _row(self, area, metrics) * len(self.steps))
        _draw_axis(painter, plot, marks, metrics, ink)
        for at, (step, (low, high)) in enumerate(zip(self.steps, self.ends(), strict=True)):
            row = QRectF(area.left(), plot.top() + at * plot.height() / len(self.steps), area.width(), 0)
            row.setHeight(plot.height() / len(self.steps))
            start, end = (plot.left() + plot.width() * value / marks[-1] for value in (low, high))
            bar = QRectF(
                start, row.top() + row.height() * 0.14, max(end - start, THINNEST), row.height() * 0.72
            )
            fill(painter, bar, TOTAL if step.is_sum else TAKEN, ink)
            if at + 1 < len(self.steps):
                painter.setPen(QPen(ink.muted, 1, Qt.PenStyle.DotLine))
                foot = end if step.is_sum else start
                painter.drawLine(
                    QPointF(foot, bar.bottom()), QPointF(foot, row.bottom() + row.height() * 0.14)
                )
            painter.setPen(ink.text)
            painter.drawText(row.adjusted(0, 0, -row.width() + labels + GAP, 0), MIDDLE, step.label)
            beside = MIDDLE | int(Qt.AlignmentFlag.AlignRight)
            painter.drawText(QRectF(right, row.top(), numbers + GAP, row.height()), beside, step.text)
        painter.restore()


def _columns(chart: Waterfall, metrics: QFontMetricsF) -> tuple[float, float]:
    """Widths of the labels and of the numbers."""
    labels = max((metrics.horizontalAdvance(step.label) for step in chart.steps), default=0.0)
    numbers = max((metrics.horizontalAdvance(step.text) for step in chart.steps), default=0.0)
    return labels, numbers


def _row(chart: Waterfall, area: QRectF, metrics: QFontMetricsF) -> float:
    return max(area.height() - metrics.height() * 1.2, 1.0) / max(len(chart.steps), 1)


def _draw_axis(
    painter: QPainter, plot: QRectF, marks: Sequence[int], metrics: QFontMetricsF, ink: Ink
) -> None:
    for mark in marks:
        x = plot.left() + plot.width() * mark / marks[-1]
        painter.setPen(QPen(ink.line, 1))
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))
        painter.setPen(ink.muted)
        words = QRectF(x - 60, plot.bottom(), 120, metrics.height() * 1.2)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignCenter), f"{mark:,}")
