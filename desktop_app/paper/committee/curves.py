"""A chart of a report: grey bars on the left scale, lines on the right one, each number beside its point."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from desktop_app.paper.chart import ticks
from desktop_app.paper.committee.measure import POINT, Item, Measure, box, fill, rule, text

if TYPE_CHECKING:
    from desktop_app.services.committee.rows import DocChart, Series

HEIGHT = 88.0
"""Millimetres that a chart takes."""

TITLE, FOOT, LEFT, RIGHT = 8.0, 19.0, 14.0, 9.0
POINTS, SMALL = 9.0, 7.0
GREY, LIGHT = 0.85, 0.6
SIGNS = ("●", "□", "▲", "◇")


def draw(chart: DocChart, measure: Measure, width: float) -> list[Item]:
    """Give the items of a chart in its own area, which is as wide as said and HEIGHT high."""
    found = _title(chart, measure, width)
    plot = (LEFT, TITLE + 3, width - LEFT - RIGHT, HEIGHT - TITLE - 3 - FOOT)
    bars = [one for one in chart.series if one.bars]
    lines = [one for one in chart.series if not one.bars]
    found += _scale(measure, plot, _ticks(bars), right=False)
    found += _scale(measure, plot, _ticks(lines), right=True)
    for one in bars:
        found += _bars(plot, one, _ticks(bars)[-1])
    if lines:
        found += _lines(measure, plot, lines, _ticks(lines)[-1])
    found += _labels(chart, measure, plot)
    return found


Plot = tuple[float, float, float, float]


def _title(chart: DocChart, measure: Measure, width: float) -> list[Item]:
    x = (width - measure.width(chart.title, POINTS, bold=True)) / 2
    return [text(x, 5, chart.title, POINTS, bold=True)]


def _ticks(series: list[Series]) -> list[int]:
    values = [value for one in series for value in one.values if value is not None]
    return ticks(int(max(values, default=Decimal(1))) + 1)


def _scale(measure: Measure, plot: Plot, marks: list[int], *, right: bool) -> list[Item]:
    x, y, width, height = plot
    found = list[Item]()
    for mark in marks:
        at = y + height - height * mark / marks[-1]
        words = f"{mark:,}{'%' if right else ''}"
        place = x + width + 1.5 if right else x - 1.5 - measure.width(words, SMALL)
        found.append(text(place, at + 0.9, words, SMALL))
        if not right:
            found.append(fill(x, at, width, 0.1, LIGHT))
    return found


def _bars(plot: Plot, series: Series, top: int) -> list[Item]:
    x, y, width, height = plot
    step = width / len(series.values)
    found = list[Item]()
    for number, value in enumerate(series.values):
        if value is None:
            continue
        tall = height * float(value) / top
        left = x + number * step + step * 0.2
        found.append(fill(left, y + height - tall, step * 0.6, tall, GREY))
        found += box(left, y + height - tall, step * 0.6, tall, 0.15)
    return found


def _lines(measure: Measure, plot: Plot, series: list[Series], top: int) -> list[Item]:
    """Draw the lines first, then their points and numbers, so that no line runs through a number."""
    x, y, width, height = plot
    found, shown = list[Item](), list[Item]()
    for number, one in enumerate(series):
        step = width / len(one.values)
        before: tuple[float, float] | None = None
        for at, value in enumerate(one.values):
            if value is None:
                before = None
                continue
            here = (x + at * step + step / 2, y + height - height * float(value) / top)
            if before is not None:
                found.append(rule(*before, *here, 0.35, dashed=number > 0))
            before = here
            others = [other.values[at] or Decimal(0) for other in series]
            low = value < max(others)
            shown += _point(
                measure, here, SIGNS[number % len(SIGNS)], f"{one.shown[at]}%", low=low, floor=y + height
            )
    return [*found, *shown]


def _point(
    measure: Measure, at: tuple[float, float], sign: str, words: str, *, low: bool, floor: float
) -> list[Item]:
    """Draw a point with its number above it; that of a lower line stands below, or aside where it is low."""
    wide, high = measure.width(words, SMALL), SMALL * POINT
    left, base = at[0] - wide / 2, at[1] - 1.9
    if low and floor - at[1] > 2 * high:
        base = at[1] + 3.8
    elif low:
        left, base = at[0] + 1.6, at[1] + 0.9
    return [
        fill(left - 0.2, base - high * 0.9, wide + 0.4, high * 1.1, 1.0),
        text(left, base, words, SMALL),
        text(at[0] - measure.width(sign, SMALL) / 2, at[1] + 0.9, sign, SMALL),
    ]


def _labels(chart: DocChart, measure: Measure, plot: Plot) -> list[Item]:
    x, y, width, height = plot
    step = width / max(len(chart.labels), 1)
    found = list[Item]()
    for at, label in enumerate(chart.labels):
        numbers = [one.shown[at] for one in chart.series if one.bars]
        for line, words in enumerate((label, *numbers)):
            middle = x + at * step + step / 2 - measure.width(words, SMALL) / 2
            found.append(text(middle, y + height + 4 + 3.8 * line, words, SMALL))
    left, number = x, 0
    for one in chart.series:
        if one.bars:
            found += [
                fill(left, y + height + 12.3, 3, 2.2, GREY),
                *box(left, y + height + 12.3, 3, 2.2, 0.15),
            ]
        else:
            found.append(text(left, y + height + 14.2, SIGNS[number % len(SIGNS)], SMALL))
            number += 1
        found.append(text(left + 4, y + height + 14.2, one.name, SMALL))
        left += 4 + measure.width(one.name, SMALL) + 6
    return found
