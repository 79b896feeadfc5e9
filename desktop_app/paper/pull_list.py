"""The list of the cards to pull for a day: ruled pages in shelf order with the code of each place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from desktop_app.paper.sheet import EDGE, HIGH, WIDE, Sheet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFont, QPainter

    from desktop_app.paper.print_job import Stamp

T = TypeVar("T")

TOP, FOOT, ROW, STAMP = 36.0, 12.0, 13.0, 18.0
"""Millimetres: where the lines begin, the foot, one line, the code of the page."""

LINES = int((HIGH - TOP - EDGE - FOOT) / ROW)
COLUMNS = (10.0, 12.0, 35.0, 34.0, 63.0, 28.0)
"""Widths: box to tick, code, place, time, who, end of the application id."""


@dataclass(frozen=True, slots=True)
class PullLine:
    """One card: the label of its place is also its code; without a place both are empty. pulled: ticked."""

    shelf: str
    when: str
    kana: str
    name: str
    tail: str
    pulled: bool = False


@dataclass(frozen=True, slots=True)
class PullWords:
    """What stands around the lines; headings for place, time, who, id; foot names the {job} on every page.

    lacks tells what 〓 means, on a page that has one.
    """

    title: str
    below: str
    headings: tuple[str, str, str, str]
    no_place: str
    foot: str
    lacks: str


def pages(lines: Sequence[T]) -> list[Sequence[T]]:
    """Part the lines into pages; at least one."""
    return [lines[at : at + LINES] for at in range(0, max(len(lines), 1), LINES)]


def draw_page(
    painter: QPainter, lines: Sequence[PullLine], words: PullWords, font: QFont, stamp: Stamp
) -> None:
    """Draw one page; its stamp says which one of which job it is."""
    page = Sheet(painter, font)
    page.text((EDGE, EDGE, 130, 9), words.title, 16, bold=True)
    page.text((EDGE, EDGE + 9, 150, 6), words.below, 10)
    page.text((WIDE - EDGE - STAMP - 33, EDGE, 30, 9), stamp.page, 14, bold=True, right=True)
    page.code(WIDE - EDGE - STAMP, EDGE - 4, STAMP, stamp.code)
    left = EDGE + COLUMNS[0] + COLUMNS[1]
    for heading, width in zip(words.headings, COLUMNS[2:], strict=True):
        page.text((left, TOP - 6, width, 5), heading, 8, bold=True)
        left += width
    page.rule(TOP, 0.5)
    for place, line in enumerate(lines):
        _draw_line(page, TOP + place * ROW, line, words)
    page.rule(HIGH - EDGE - 6, 0.2)
    page.text((EDGE, HIGH - EDGE - 5, 150, 5), words.foot.format(job=stamp.job), 8)
    if page.lacks:
        page.text((EDGE, HIGH - EDGE, 180, 5), words.lacks, 8)
    page.text((WIDE - EDGE - 30, HIGH - EDGE - 5, 30, 5), stamp.page, 8, right=True)


def _draw_line(page: Sheet, top: float, line: PullLine, words: PullWords) -> None:
    page.box(EDGE + 1.5, top + 3.5, 6)
    if line.pulled:
        page.text((EDGE + 2, top + 3, 7, 7), "✓", 16, bold=True)
    left = EDGE + COLUMNS[0]
    if line.shelf:
        page.code(left, top + 1, ROW - 2, line.shelf)
    left += COLUMNS[1]
    page.text((left + 1, top, COLUMNS[2] - 1, ROW), line.shelf or words.no_place, 11, bold=True)
    left += COLUMNS[2]
    page.text((left, top, COLUMNS[3], ROW), line.when, 11)
    left += COLUMNS[3]
    page.text((left, top + 1, COLUMNS[4] - 2, 4), line.kana, 7)
    page.text((left, top + 4.5, COLUMNS[4] - 2, 8), line.name, 11, bold=True)
    left += COLUMNS[4]
    page.text((left, top, COLUMNS[5], ROW), line.tail, 11, right=True)
    page.rule(top + ROW, 0.2)
