"""Lines that are split into shares, each as long as the whole: offices by kind, shops beside offices."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF

from desktop_app.paper.chart import Ink, fill
from desktop_app.paper.drawing import Spot, write

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Sequence

    from PySide6.QtGui import QPainter

GAP = 8.0
LEAST_BAR = 240.0
MIDDLE = int(Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True, slots=True)
class ShareLine:
    """One line: its label, its parts with their texts and what they stand for, and its whole as a text."""

    label: str
    parts: Sequence[int]
    texts: Sequence[str]
    keys: Sequence[Hashable]
    whole: str


@dataclass(frozen=True, slots=True)
class ShareChart:
    """Lines from top to bottom and the names of the parts."""

    lines: Sequence[ShareLine]
    series: Sequence[str]

    def least(self, metrics: QFontMetricsF) -> QSizeF:
        """Size below which its labels would touch."""
        labels, wholes = _columns(self, metrics)
        legend = sum(metrics.horizontalAdvance(name) + metrics.height() + 2 * GAP for name in self.series)
        wide = max(labels + wholes + 2 * GAP + LEAST_BAR, min(legend, 620.0))
        return QSizeF(wide, metrics.height() * (1.6 * len(self.lines) + 3))

    def spots(self, area: QRectF, metrics: QFontMetricsF) -> Sequence[Spot]:
        """Each part of each line."""
        return [spot for spot, _series in self._parts(area, metrics)]

    def draw(self, painter: QPainter, area: QRectF, ink: Ink) -> None:
        """Draw it into the area."""
        painter.save()
        painter.setFont(ink.font)
        metrics = QFontMetricsF(ink.font, painter.device())
        labels, wholes = _columns(self, metrics)
        for place, name in zip(_legend(self, area, metrics), self.series, strict=True):
            series = list(self.series).index(name)
            swatch = QRectF(place.left(), place.top() + 2, metrics.height() - 4, metrics.height() - 4)
            fill(painter, swatch, series, ink)
            painter.setPen(ink.text)
            painter.drawText(place.adjusted(metrics.height(), 0, GAP, 0), MIDDLE, name)
        for at, line in enumerate(self.lines):
            row = _row(self, area, metrics, at)
            painter.setPen(ink.text)
            painter.drawText(QRectF(row.left(), row.top(), labels + GAP, row.height()), MIDDLE, line.label)
            right = MIDDLE | int(Qt.AlignmentFlag.AlignRight)
            beside = QRectF(row.right() - wholes, row.top(), wholes, row.height())
            painter.drawText(beside, right, line.whole)
        for spot, series in self._parts(area, metrics):
            fill(painter, spot.area, series, ink)
            text = spot.words.rpartition("  ")[2]
            if text and metrics.horizontalAdvance(text) + 6 <= spot.area.width():
                middle = QRectF(0, 0, spot.area.width() - 4, metrics.height())
                middle.moveCenter(spot.area.center())
                write(painter, middle, text, ink)
        painter.restore()

    def _parts(self, area: QRectF, metrics: QFontMetricsF) -> Iterator[tuple[Spot, int]]:
        labels, wholes = _columns(self, metrics)
        for at, line in enumerate(self.lines):
            row = _row(self, area, metrics, at)
            left, total = row.left() + labels + GAP, sum(line.parts)
            width = max(row.width() - labels - wholes - 2 * GAP, 1.0)
            for series, part in enumerate(line.parts):
                wide = width * part / total if total else 0.0
                if wide > 0:
                    inside = QRectF(left, row.top() + row.height() * 0.12, wide, row.height() * 0.76)
                    words = f"{line.label}  {self.series[series]}  {part:,}  {line.texts[series]}"
                    yield Spot(inside, words, line.keys[series]), series
                left += wide


def _columns(chart: ShareChart, metrics: QFontMetricsF) -> tuple[float, float]:
    labels = max((metrics.horizontalAdvance(line.label) for line in chart.lines), default=0.0)
    wholes = max((metrics.horizontalAdvance(line.whole) for line in chart.lines), default=0.0)
    return labels, wholes


def _legend(chart: ShareChart, area: QRectF, metrics: QFontMetricsF) -> list[QRectF]:
    x, y = area.left(), area.top()
    found: list[QRectF] = []
    for name in chart.series:
        wide = metrics.height() + metrics.horizontalAdvance(name)
        if x > area.left() and x + wide > area.right():
            x, y = area.left(), y + metrics.height() * 1.2
        found.append(QRectF(x, y, wide, metrics.height()))
        x += wide + 2 * GAP
    return found


def _row(chart: ShareChart, area: QRectF, metrics: QFontMetricsF, at: int) -> QRectF:
    legend = _legend(chart, area, metrics)
    top = (legend[-1].bottom() if legend else area.top()) + GAP
    high = max(area.bottom() - top, 1.0) / max(len(chart.lines), 1)
    return QRectF(area.left(), top + at * high, area.width(), min(high, metrics.height() * 2.4))
