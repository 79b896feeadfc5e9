"""The fan of a forecast: the backlog until today, where it may go, the deadline and the number aimed at."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF

from desktop_app.paper import fan_ink
from desktop_app.paper.chart import ticks
from desktop_app.paper.drawing import Spot

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date

    from PySide6.QtGui import QPainter

    from desktop_app.paper.chart import Ink

GAP = 8.0
WEEK = timedelta(days=7)
LINES_HIGH = 13
LETTERS_WIDE = 34


@dataclass(frozen=True, slots=True)
class Fan:
    """A forecast: its name, and by day (day, P10, P50, P90)."""

    name: str
    days: Sequence[tuple[date, int, int, int]]


@dataclass(frozen=True, slots=True)
class FanWords:
    """Words of the chart; axis and day write a day short and long."""

    past: str
    band: str
    today: str
    deadline: str
    target: str
    axis: Callable[[date], str]
    day: Callable[[date], str]


@dataclass(frozen=True, slots=True)
class FanChart:
    """past is (day, cards) by day; by the deadline, below the number that is aimed at (None: none)."""

    past: Sequence[tuple[date, int]]
    fans: Sequence[Fan]
    today: date
    by: date
    below: int | None
    words: FanWords

    def least(self, metrics: QFontMetricsF) -> QSizeF:
        """Size below which its words would touch."""
        return QSizeF(metrics.averageCharWidth() * LETTERS_WIDE, metrics.height() * LINES_HIGH)

    def spots(self, area: QRectF, metrics: QFontMetricsF) -> Sequence[Spot]:
        """Give a strip for each week, with what is known or expected at its end."""
        plan = Plan(self, area, metrics)
        found: list[Spot] = []
        edge = plan.plot.left()
        for day in self._weeks():
            right = plan.x_of(day)
            if right - edge >= 1:
                strip = QRectF(edge, plan.plot.top(), right - edge, plan.plot.height())
                found.append(Spot(strip, self.said(day), day))
                edge = right
        return found

    def said(self, day: date) -> str:
        """What a day says, as one line."""
        parts = [self.words.day(day)]
        parts += [f"{self.words.past} {count:,}" for when, count in self.past if when == day]
        for fan in self.fans:
            for when, low, middle, high in fan.days:
                if when == day:
                    parts.append(f"{fan.name} {middle:,} ({low:,}–{high:,})")
        return "  ".join(parts)

    def draw(self, painter: QPainter, area: QRectF, ink: Ink) -> None:
        """Draw it into the area."""
        painter.save()
        painter.setFont(ink.font)
        fan_ink.paint(painter, Plan(self, area, QFontMetricsF(ink.font, painter.device())), ink)
        painter.restore()

    def span(self) -> tuple[date, date]:
        """Give the first and the last day that are drawn."""
        days = [day for day, _count in self.past] + [row[0] for fan in self.fans for row in fan.days]
        return min([*days, self.today]), max([*days, self.by])

    def highest(self) -> int:
        """Give the largest number that is drawn."""
        found = [count for _day, count in self.past] + [row[3] for fan in self.fans for row in fan.days]
        return max([*found, self.below or 0, 1])

    def _weeks(self) -> Iterator[date]:
        """Ends of weeks counted from today, and the last day."""
        first, last = self.span()
        day = self.today - WEEK * ((self.today - first).days // 7)
        while day < last:
            yield day
            day += WEEK
        yield last


class Plan:
    """Where each part of a fan chart lies in an area."""

    def __init__(self, chart: FanChart, area: QRectF, metrics: QFontMetricsF) -> None:
        self.chart, self.area, self.metrics = chart, area, metrics
        self.line = metrics.height()
        self.first, self.last = chart.span()
        self.ticks = ticks(chart.highest())
        self.legend = list(self._legend())
        top = area.top() + self.line * 1.3 * (self.legend[-1][0] + 1) + self.line + GAP / 2
        left = area.left() + metrics.horizontalAdvance(f"{self.ticks[-1]:,}") + GAP
        ends = max((metrics.horizontalAdvance(text) for text, _value in self.ends()), default=0.0)
        right = area.right() - ends - (GAP if ends else 0)
        bottom = area.bottom() - self.line - GAP / 2
        self.plot = QRectF(left, top, max(right - left, 1.0), max(bottom - top, 1.0))

    def x_of(self, day: date) -> float:
        """Place of a day."""
        whole = max((self.last - self.first).days, 1)
        return self.plot.left() + self.plot.width() * (day - self.first).days / whole

    def y_of(self, value: float) -> float:
        """Height of a number."""
        return self.plot.bottom() - self.plot.height() * value / self.ticks[-1]

    def at(self, day: date, value: float) -> QPointF:
        """Place of a number on a day."""
        return QPointF(self.x_of(day), self.y_of(value))

    def ends(self) -> list[tuple[str, int]]:
        """Numbers that stand beside the end of the fans: all three of one, the middle of each of several."""
        lasts = [(fan, fan.days[-1]) for fan in self.chart.fans if fan.days]
        if len(lasts) == 1:
            _day, low, middle, high = lasts[0][1]
            return [(f"{value:,}", value) for value in dict.fromkeys((high, middle, low))]
        return [(f"{fan.name[:1]} {row[2]:,}", row[2]) for fan, row in lasts]

    def placed_ends(self) -> list[tuple[str, float]]:
        """Give these numbers with the middle of their lines, kept apart from each other."""
        found = sorted(((text, self.y_of(value)) for text, value in self.ends()), key=lambda each: each[1])
        placed: list[tuple[str, float]] = []
        for text, y in found:
            least = placed[-1][1] + self.line if placed else self.plot.top()
            placed.append((text, max(y, least)))
        over = max((placed[-1][1] if placed else 0.0) - self.plot.bottom(), 0.0)
        return [(text, y - over) for text, y in placed]

    def names(self) -> list[tuple[str, int | None]]:
        """Entries of the legend: the past (None), each fan by its number, the band (-1)."""
        chart = self.chart
        past: list[tuple[str, int | None]] = [(chart.words.past, None)] if chart.past else []
        fans: list[tuple[str, int | None]] = [(fan.name, number) for number, fan in enumerate(chart.fans)]
        return [*past, *fans, *([(chart.words.band, -1)] if fans else [])]

    def _legend(self) -> Iterator[tuple[int, float, str, int | None]]:
        """Line, left edge, name and number of each entry; what does not fit goes to the next line."""
        x, row = self.area.left(), 0
        longest = self.area.width() - 2 * self.line - 2 * GAP
        for whole, number in self.names() or [("", None)]:
            name = self.metrics.elidedText(whole, Qt.TextElideMode.ElideRight, longest)
            wide = 2 * self.line + self.metrics.horizontalAdvance(name) + 2 * GAP
            if x > self.area.left() and x + wide > self.area.right():
                x, row = self.area.left(), row + 1
            yield row, x, name, number
            x += wide

    def months(self) -> list[tuple[float, str]]:
        """Places and names of the months' beginnings, as many as can be read beside each other."""
        found: list[tuple[float, str]] = []
        day = self.first.replace(day=1)
        while day <= self.last:
            if day >= self.first:
                found.append((self.x_of(day), self.chart.words.axis(day)))
            day = (day.replace(day=28) + timedelta(days=4)).replace(day=1)
        widest = max((self.metrics.horizontalAdvance(text) for _x, text in found), default=0.0) + 2 * GAP
        each = max(1, -int(-widest * len(found) // max(self.plot.width(), 1.0)))
        return found[::each]
