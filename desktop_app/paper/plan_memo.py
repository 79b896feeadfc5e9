"""The memo of a comparison on A4: the question, both plans, the chart, their figures, the note."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRectF

from desktop_app.paper.fan import Fan, FanChart
from desktop_app.paper.flow import CODE, Flow, draw_page
from desktop_app.paper.sheet import EDGE, HIGH, Sheet

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPainter

    from desktop_app.paper.chart import Ink
    from desktop_app.paper.fan import FanWords
    from desktop_app.paper.print_job import Stamp
    from desktop_app.services.plans.rows import MemoRow

CHART_HIGH = 82.0
"""Millimetres: the height of the chart."""

NAMES_WIDE = 62.0
DOTS = 96.0
"""Points of the chart's own ground on an inch: its lines are then as thick as on the screen."""


@dataclass(frozen=True, slots=True)
class MemoWords:
    """What stands around the facts, in the language of the page.

    head: label and text of each line on top. plans: name and terms of each. figures: the headings of the
    table, then its lines. assumed: what the forecast rests on.
    """

    day: Callable[[date], str]
    head: Callable[[MemoRow], Sequence[tuple[str, str]]]
    answer: Callable[[MemoRow], str]
    plans: Callable[[MemoRow], Sequence[tuple[str, str]]]
    figures: Callable[[MemoRow], Sequence[Sequence[str]]]
    assumed: Callable[[MemoRow], str]
    names: Callable[[MemoRow], Sequence[str]]
    chart: Callable[[date, int | None, date], FanWords]
    headings: tuple[str, str, str, str, str, str]
    foot: Callable[[str], str]
    lacks: str


def pages(memo: MemoRow, ward: str, words: MemoWords, font: QFont) -> tuple[Mapping[str, Any], ...]:
    """Lay out a memo as the facts of its pages, for the snapshot of a print job."""
    flow = Flow(font, HIGH - EDGE - CODE - 6)
    flow.line(words.day(memo.on_date), right=True)
    if ward:
        flow.line(ward, right=True)
    flow.gap(3)
    flow.middle(memo.title)
    flow.gap(3)
    flow.table((34.0, flow.wide - 34.0), words.head(memo), labels=True)
    answer, plans, chart, figures, note, assumed = words.headings
    flow.part(answer, words.answer(memo))
    flow.heading(plans)
    flow.table((NAMES_WIDE, flow.wide - NAMES_WIDE), words.plans(memo), labels=True)
    flow.heading(chart, CHART_HIGH)
    flow.picture(CHART_HIGH)
    head, *lines = words.figures(memo)
    each = (flow.wide - NAMES_WIDE) / max(len(head) - 1, 1)
    widths = (NAMES_WIDE, *(each for _ in head[1:]))
    flow.heading(figures, flow.tall(widths, (head, *lines)))
    flow.table(widths, lines, head=head, labels=True, whole=True, figures=True)
    if memo.note:
        flow.part(note, memo.note)
    flow.part(assumed, words.assumed(memo))
    drawn = _chart_of(memo, words.names(memo))
    return tuple({"drawn": page, "chart": drawn if _shows_chart(page) else None} for page in flow.pages)


def draw(
    painter: QPainter,
    facts: Mapping[str, Any],
    stamp: Stamp,
    words: MemoWords,
    font: QFont,
    ink: Ink,
) -> None:
    """Draw one page from the facts of its snapshot, with the job's code and "1/2" at its foot."""
    page = Sheet(painter, font)

    def picture(area: tuple[float, float, float, float]) -> None:
        _draw_chart(painter, area, _chart_from(facts["chart"], words), ink)

    draw_page(page, facts["drawn"], stamp, words.foot(stamp.job), words.lacks, picture)


def _shows_chart(page: Sequence[Sequence[object]]) -> bool:
    return any(part[0] == "picture" for part in page)


def _chart_of(memo: MemoRow, names: Sequence[str]) -> dict[str, Any]:
    """Write the chart as facts that a snapshot keeps."""
    return {
        "past": [[day.isoformat(), count] for day, count in memo.past],
        "fans": [
            [name, [[day.date.isoformat(), day.p10, day.p50, day.p90] for day in tried.answer.days]]
            for name, tried in zip(names, memo.tried, strict=True)
        ],
        "today": memo.on_date.isoformat(),
        "by": memo.question.by.isoformat(),
        "below": memo.question.below,
    }


def _chart_from(facts: Mapping[str, Any], words: MemoWords) -> FanChart:
    today, by = date.fromisoformat(facts["today"]), date.fromisoformat(facts["by"])
    fans = [
        Fan(name, [(date.fromisoformat(day), low, middle, high) for day, low, middle, high in days])
        for name, days in facts["fans"]
    ]
    past = [(date.fromisoformat(day), count) for day, count in facts["past"]]
    return FanChart(past, fans, today, by, facts["below"], words.chart(by, facts["below"], today))


def _draw_chart(
    painter: QPainter, area: tuple[float, float, float, float], chart: FanChart, ink: Ink
) -> None:
    left, top, width, tall = (part / 25.4 * DOTS for part in area)
    painter.save()
    scale = painter.device().logicalDpiX() / DOTS
    painter.scale(scale, scale)
    chart.draw(painter, QRectF(left, top, width, tall), ink)
    painter.restore()
