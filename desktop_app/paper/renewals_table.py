"""The wave of renewals on paper: the chart, the months, and what the figures rest on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont

from desktop_app.paper.chart import Ink
from desktop_app.paper.columns import ColumnChart, Line
from desktop_app.paper.sheet import EDGE, HIGH, WIDE, Sheet

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtGui import QPainter

    from desktop_app.paper.print_job import Stamp

CHART, ROW, STAMP = 54.0, 5.2, 16.0
"""Millimetres: height of the chart, of a line, side of the page's code."""

NOTE_POINTS, POINTS, CHART_POINTS = 7.5, 8.5, 6.0
LINES = 24
"""Months on a page."""

SHADES = ("#ffffff", "#c9c9c9", "#8f8f8f", "#8f8f8f", "#5c5c5c", "#1f1f1f")


@dataclass(frozen=True, slots=True)
class WaveWords:
    """What stands around the months: title, the line below it, headings; foot names the {job}."""

    title: str
    below: str
    headings: Sequence[str]
    chart: str
    rate: str
    foot: str


def pages(rows: Sequence[Any]) -> list[Sequence[Any]]:
    """Part the months into pages; at least one."""
    return [rows[at : at + LINES] for at in range(0, max(len(rows), 1), LINES)]


def drawing(font: QFont, words: WaveWords) -> Callable[[QPainter, Mapping[str, Any], Stamp], None]:
    """Give what draws a page from its facts: sentence, notes, rows of texts, labels, visits, rates."""

    def draw(painter: QPainter, facts: Mapping[str, Any], stamp: Stamp) -> None:
        page, wide = Sheet(painter, font), WIDE - 2 * EDGE
        page.text((EDGE, EDGE - 2, wide - STAMP - 20, 9), words.title, 16, bold=True)
        page.text((EDGE, EDGE + 7, wide - STAMP - 4, 5), words.below, 9)
        page.text((WIDE - EDGE - STAMP - 20, EDGE - 2, 18, 9), stamp.page, 12, bold=True, right=True)
        page.code(WIDE - EDGE - STAMP, EDGE - 4, STAMP, stamp.code)
        top = EDGE + 15
        page.text((EDGE, top, wide, 11), facts["sentence"], 11, bold=True, top=True)
        top += 13
        _chart(painter, top, facts, words, font)
        top += CHART + 3
        top = _table(page, top, facts["rows"], words.headings)
        for note in facts["notes"]:
            high = page.height(wide, note, NOTE_POINTS)
            page.text((EDGE, top, wide, high + 1), note, NOTE_POINTS, top=True)
            top += high + 1.2
        page.rule(HIGH - EDGE - 6, 0.2)
        page.text((EDGE, HIGH - EDGE - 5, wide - 40, 5), words.foot.format(job=stamp.job), 8)
        page.text((WIDE - EDGE - 30, HIGH - EDGE - 5, 30, 5), stamp.page, 8, right=True)

    return draw


def _chart(painter: QPainter, top: float, facts: Mapping[str, Any], words: WaveWords, font: QFont) -> None:
    if not any(facts["visits"]):
        return
    unit = painter.device().logicalDpiX() / 25.4
    small = QFont(font)
    small.setPixelSize(round(CHART_POINTS * unit * 25.4 / 72))
    black, grey = QColor("#000000"), QColor("#444444")
    ink = Ink(
        text=black,
        muted=grey,
        line=QColor("#bbbbbb"),
        ground=QColor("#ffffff"),
        shades=[QColor(shade) for shade in SHADES],
        font=small,
    )
    texts = ["" if rate is None else f"{rate:.0f}%" for rate in facts["rates"]]
    lines = [Line(words.rate, facts["rates"], texts)] if any(texts) else []
    chart = ColumnChart(words.chart, facts["labels"], facts["visits"], facts["labels"], lines)
    chart.draw(painter, QRectF(EDGE * unit, top * unit, (WIDE - 2 * EDGE) * unit, CHART * unit), ink)


def _table(page: Sheet, top: float, rows: Sequence[Sequence[str]], headings: Sequence[str]) -> float:
    first = 19.0
    each = (WIDE - 2 * EDGE - first) / max(len(headings) - 1, 1)
    for line, bold in ((headings, True), *((row, False) for row in rows)):
        high, points = (ROW * 1.4, POINTS * 0.85) if bold else (ROW, POINTS)
        page.text((EDGE, top, first, high), line[0], points, bold=bold)
        for place, text in enumerate(line[1:]):
            left = EDGE + first + place * each
            area = (left + 1, top, each - 1.5, high)
            page.text(area, text, points, bold=bold, right=True, lines=bold)
        top += high
        page.rule(top, 0.4 if bold else 0.1)
    return top + 3
