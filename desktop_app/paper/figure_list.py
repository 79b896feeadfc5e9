"""The list behind a figure on paper: ruled pages with the columns of the list on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop_app.paper.sheet import EDGE, HIGH, WIDE, Sheet

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QFont, QPainter

    from desktop_app.paper.print_job import Stamp

TOP, ROW, CODE, GAP = 40.0, 6.2, 18.0, 1.6
"""Millimetres: where the lines begin, one line, the side of the job's code, between columns."""


def draw(
    painter: QPainter,
    facts: Mapping[str, Any],
    stamp: Stamp,
    foot: Callable[[str], str],
    lacks: str,
    font: QFont,
) -> None:
    """Draw one page of a snapshot; foot(job) is the line below, lacks tells what 〓 means."""
    page = Sheet(painter, font)
    page.text((EDGE, EDGE - 2, 130, 9), facts["title"], 14, bold=True)
    page.text((EDGE, EDGE + 8, 130, 7), facts["below"], 10)
    right = WIDE - EDGE
    page.text((right - CODE - 24, EDGE - 2, 20, 9), stamp.page, 14, bold=True, right=True)
    page.code(right - CODE + 1, EDGE - 4, CODE, stamp.code)
    places = _places(facts["widths"])
    numbers = set(facts["numbers"])
    for at, (left, width) in enumerate(places):
        page.text((left, TOP - 6, width, 5), facts["headings"][at], 8, bold=True, right=at in numbers)
    page.rule(TOP, 0.5)
    for number, line in enumerate(facts["lines"]):
        top = TOP + number * ROW
        for at, (left, width) in enumerate(places):
            page.text((left, top, width, ROW), line[at], facts["points"], right=at in numbers)
        page.rule(top + ROW, 0.15)
    page.rule(HIGH - EDGE - 6, 0.2)
    page.text((EDGE, HIGH - EDGE - 5, 150, 5), foot(stamp.job), 8)
    if page.lacks:
        page.text((EDGE, HIGH - EDGE, 180, 5), lacks, 8)
    page.text((right - 30, HIGH - EDGE - 5, 30, 5), stamp.page, 8, right=True)


def _places(widths: list[float]) -> list[tuple[float, float]]:
    """Give left and width of each column: in proportion, over the whole line."""
    room = WIDE - 2 * EDGE
    found: list[tuple[float, float]] = []
    left = EDGE
    for width in widths:
        part = room * width / sum(widths)
        found.append((left, part - GAP))
        left += part
    return found
