"""Text and ruled tables that flow over pages: what is drawn where is worked out before a job is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QTextLayout, QTextOption

from desktop_app.paper.sheet import DPI, EDGE, HIGH, WIDE

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop_app.paper.print_job import Stamp
    from desktop_app.paper.sheet import Sheet

    Picture = Callable[[tuple[float, float, float, float]], object]

Drawn = tuple[str, float, float, float, float, str, float, bool, bool]
"""Text, rule or picture; left, top, width, height (mm); the text, its points, whether bold, at the right."""

BODY, SMALL, HEADING, TITLE = 10.5, 9.0, 11.5, 16.0
"""Points."""

MM = 25.4 / 72
LINE = 1.5
"""Distance of lines, in heights of the letters."""

CODE = 16.0
"""Millimetres: the side of the job's code at the foot."""

TOP, PAD, THIN, INDENT = 18.0, 1.6, 0.2, 4.0
"""Millimetres: where a page begins, the room within a cell, a rule, the inset of a paragraph."""


class Flow:
    """Goes down the page in millimetres; `pages` is what it has drawn."""

    def __init__(self, font: QFont, bottom: float) -> None:
        self._font, self._bottom = font, bottom
        self.wide = WIDE - 2 * EDGE
        self.pages: list[list[Drawn]] = [[]]
        self._at = TOP

    def gap(self, tall: float) -> None:
        """Leave room."""
        self._at += tall

    def line(self, text: str, *, right: bool = False) -> None:
        """Write one line."""
        self._text(EDGE, self.wide, text, BODY, right=right)
        self._at += step(BODY)

    def middle(self, text: str) -> None:
        """Write a title in the middle."""
        for part in self.broken(text, self.wide, TITLE, bold=True):
            width = self._advance(part, TITLE, bold=True)
            self._text(EDGE + max(self.wide - width, 0) / 2, width + 2, part, TITLE, bold=True)
            self._at += step(TITLE)

    def heading(self, text: str, below: float = 0.0) -> None:
        """Write the heading of a part; it never stands alone: below (mm) is what must follow on its page."""
        self.gap(3)
        self._need(step(HEADING) + max(below, 3 * step(BODY)) + 0.5)
        self._text(EDGE, self.wide, text, HEADING, bold=True)
        self._at += step(HEADING) + 0.5

    def paragraph(self, text: str) -> None:
        """Write lines, over as many pages as they need."""
        for part in self.broken(text, self.wide - INDENT, BODY):
            self._need(step(BODY))
            self._text(EDGE + INDENT, self.wide - INDENT, part, BODY)
            self._at += step(BODY)

    def picture(self, tall: float) -> None:
        """Leave room for a picture as wide as the text, told as a part of kind "picture"."""
        self._need(tall)
        self.pages[-1].append(("picture", EDGE, self._at, self.wide, tall, "", 0.0, False, False))
        self._at += tall

    def part(self, heading: str, text: str) -> None:
        """Write a heading with its text."""
        self.heading(heading)
        self.paragraph(text)

    def table(
        self,
        widths: Sequence[float],
        rows: Sequence[Sequence[str]],
        *,
        head: Sequence[str] = (),
        labels: bool = False,
        whole: bool = False,
        figures: bool = False,
    ) -> None:
        """Rule a table; its head stands again on each page. labels: the first column is bold.

        whole: it begins a new page rather than be parted, unless it is longer than a page. figures: all
        columns but the first stand at the right.
        """
        first = tuple(row for row in (head, *rows) if row)
        tall = self.tall(widths, first)
        fits = whole and tall <= self._bottom - TOP
        self._need(tall if fits else self.tall(widths, first[:2]))
        right = tuple(range(1, len(widths))) if figures else ()
        self._head(widths, head, right)
        for row in rows:
            if self._at + self._tall(widths, row) > self._bottom:
                self._turn()
                self._head(widths, head, right)
            self._row(widths, row, (0,) if labels else (), right)

    def tall(self, widths: Sequence[float], rows: Sequence[Sequence[str]]) -> float:
        """Give the height (mm) of rows of a table."""
        return sum(self._tall(widths, row) for row in rows)

    def broken(self, text: str, width: float, points: float, *, bold: bool = False) -> list[str]:
        """Break a text into lines of that width (mm), as Japanese may be broken."""
        found: list[str] = []
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        for paragraph in text.split("\n"):
            layout = QTextLayout(paragraph, self._sized(points, bold=bold))
            layout.setTextOption(option)
            layout.beginLayout()
            line = layout.createLine()
            while line.isValid():
                line.setLineWidth(width * DPI / 25.4)
                start = line.textStart()
                found.append(paragraph[start : start + line.textLength()].rstrip())
                line = layout.createLine()
            layout.endLayout()
        return found

    def _head(self, widths: Sequence[float], head: Sequence[str], right: tuple[int, ...]) -> None:
        if head:
            self._row(widths, head, tuple(range(len(head))), right)

    def _row(
        self, widths: Sequence[float], row: Sequence[str], bold: tuple[int, ...], right: tuple[int, ...]
    ) -> None:
        tall, left, top = self._tall(widths, row), EDGE, self._at
        self._rule(EDGE, top, sum(widths), THIN)
        self._rule(EDGE, top + tall, sum(widths), THIN)
        for place, (width, text) in enumerate(zip(widths, row, strict=True)):
            self._rule(left, top, THIN, tall)
            self._at = top + PAD
            for part in self.broken(text, width - 2 * PAD, BODY, bold=place in bold):
                at_right = place in right
                wide = width - (2 if at_right else 1) * PAD
                self._text(left + PAD, wide, part, BODY, bold=place in bold, right=at_right)
                self._at += step(BODY)
            left += width
        self._rule(left, top, THIN, tall + THIN)
        self._at = top + tall

    def _tall(self, widths: Sequence[float], row: Sequence[str]) -> float:
        # Measured bold: the wider of the two.
        lines = max(
            len(self.broken(text, width - 2 * PAD, BODY, bold=True))
            for width, text in zip(widths, row, strict=True)
        )
        return lines * step(BODY) + 2 * PAD - (LINE - 1) * BODY * MM / 2

    def _text(
        self, left: float, width: float, text: str, points: float, *, bold: bool = False, right: bool = False
    ) -> None:
        if text:
            tall = step(points)
            self.pages[-1].append(("text", left, self._at, width, tall, text, points, bold, right))

    def _rule(self, left: float, top: float, width: float, tall: float) -> None:
        self.pages[-1].append(("rule", left, top, width, tall, "", 0.0, False, False))

    def _need(self, tall: float) -> None:
        if self._at + tall > self._bottom:
            self._turn()

    def _turn(self) -> None:
        self.pages.append([])
        self._at = TOP

    def _advance(self, text: str, points: float, *, bold: bool) -> float:
        layout = QTextLayout(text, self._sized(points, bold=bold))
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(1e6)
        layout.endLayout()
        return line.naturalTextWidth() * 25.4 / DPI

    def _sized(self, points: float, *, bold: bool) -> QFont:
        font = QFont(self._font)
        font.setBold(bold)
        font.setPixelSize(max(round(points * DPI / 72), 1))
        return font


def step(points: float) -> float:
    """Give the distance (mm) from a line to the next."""
    return points * MM * LINE


def draw_page(
    page: Sheet, drawn: Sequence[Drawn], stamp: Stamp, foot: str, lacks: str, picture: Picture | None = None
) -> None:
    """Draw what a flow laid out, with the job's code and "1/3" at its foot; lacks: said of its letters."""
    for kind, left, top, width, tall, text, points, bold, right in drawn:
        if kind == "text":
            page.text((left, top, width, tall), text, points, bold=bold, right=right)
        elif kind == "picture" and picture:
            picture((left, top, width, tall))
        else:
            page.rule(top, tall, left, width)
    below = HIGH - EDGE - CODE
    page.rule(below - 1, THIN)
    page.text((EDGE, below + 1, 150, 5), foot, 8)
    if page.lacks:
        page.text((EDGE, below + 6, 150, 5), lacks, 8)
    page.text((WIDE - EDGE - CODE - 32, below + 1, 28, 6), stamp.page, 11, bold=True, right=True)
    page.code(WIDE - EDGE - CODE + 1, below + 1, CODE, stamp.code)
