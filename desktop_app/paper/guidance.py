"""How to look up one's own registered account: one A4 page in large type, with the inquiry line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.paper.sheet import EDGE, HIGH, WIDE, Sheet

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from PySide6.QtGui import QFont, QPainter

    from desktop_app.paper.print_job import Stamp

TOP, STEP, STAMP = 44.0, 26.0, 16.0
"""Millimetres: where the steps begin, the room of one, the code of the page."""

NUMBER, TITLE_POINTS, POINTS, LINE_POINTS = 14.0, 22, 17, 34


def drawing(font: QFont) -> Callable[[QPainter, Mapping[str, Any], Stamp], None]:
    """Give what draws the page from its facts: title, steps, wrong, help, never, ask, inquiry, line."""

    def draw(painter: QPainter, facts: Mapping[str, Any], stamp: Stamp) -> None:
        page = Sheet(painter, font)
        wide = WIDE - 2 * EDGE
        page.text((EDGE, EDGE + 2, wide - STAMP - 6, 16), facts["title"], TITLE_POINTS, bold=True, top=True)
        page.code(WIDE - EDGE - STAMP, EDGE, STAMP, stamp.code)
        page.rule(TOP - 8, 0.6)
        top = TOP
        for number, step in enumerate(facts["steps"], 1):
            page.text((EDGE, top, NUMBER, 10), str(number), TITLE_POINTS, bold=True)
            page.text((EDGE + NUMBER, top + 1, wide - NUMBER, STEP - 2), step, POINTS, top=True)
            top += STEP
        page.rule(top - 2, 0.2)
        for text in (facts["wrong"], facts["help"], facts["never"]):
            bold = text == facts["never"]
            page.text((EDGE, top + 2, wide, STEP - 6), text, POINTS, bold=bold, top=True)
            top += STEP - 5
        page.rule(top + 2, 0.6)
        page.text((EDGE, top + 5, wide, 8), f"{facts['ask']}　{facts['inquiry']}", POINTS)
        page.text((EDGE, top + 14, wide, 18), facts["line"], LINE_POINTS, bold=True)
        page.text((EDGE, HIGH - EDGE, wide - 40, 5), stamp.job, 8)
        page.text((WIDE - EDGE - 40, HIGH - EDGE, 40, 5), stamp.page, 8, right=True)

    return draw
