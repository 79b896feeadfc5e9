"""Text measured in millimetres as the page will hold it, broken where Japanese may be broken."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from desktop_app.paper.glyphs import Glyphs
from desktop_app.paper.sheet import DPI

if TYPE_CHECKING:
    from collections.abc import Sequence

UNIT = DPI / 25.4
"""Pixels of the page for one millimetre."""

POINT = 25.4 / 72
LEADING = 1.5
"""Height of a line in heights of its letters."""

Item = list[float | str | bool]
"""What is drawn: its sign, then places in millimetres, then how. Kept in the job's snapshot as it is."""


@dataclass(frozen=True, slots=True)
class Piece:
    """What is never parted: items from its own left upper corner. keep: the next piece stays with it.

    head: what stands above it again where it begins a page.
    """

    height: float
    items: Sequence[Item]
    keep: bool = False
    head: Sequence[Piece] = ()


class Measure:
    """Fonts of one family at the page's resolution; lacks says whether a letter had to be written as 〓."""

    def __init__(self, font: QFont) -> None:
        self._font, self._glyphs, self.lacks = font, Glyphs(font), False
        self._known: dict[tuple[float, bool], tuple[QFont, QFontMetricsF]] = {}

    def font(self, points: float, *, bold: bool = False) -> QFont:
        """Give the font of a size."""
        return self._of(points, bold=bold)[0]

    def written(self, text: str) -> str:
        """Give the text as it can be written here."""
        made = self._glyphs.written(text)
        self.lacks = self.lacks or made != text
        return made

    def width(self, text: str, points: float, *, bold: bool = False) -> float:
        """Give the width of one line."""
        return self._of(points, bold=bold)[1].horizontalAdvance(text) / UNIT

    def line(self, points: float) -> float:
        """Give the height of a line."""
        return points * POINT * LEADING

    def base(self, points: float) -> float:
        """Give how far below its top the letters of a line stand."""
        return points * POINT * (LEADING / 2 + 0.37)

    def lines(self, text: str, width: float, points: float, *, bold: bool = False) -> list[str]:
        """Break a text into lines of at most a width."""
        made = self.written(text)
        found = list[str]()
        for part in made.split("\n"):
            found += self._broken(part, width, points, bold=bold)
        return found

    def _broken(self, text: str, width: float, points: float, *, bold: bool) -> list[str]:
        layout = QTextLayout(text, self._of(points, bold=bold)[0])
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        found = list[str]()
        layout.beginLayout()
        line = layout.createLine()
        while line.isValid():
            line.setLineWidth(max(width * UNIT, 1.0))
            found.append(text[line.textStart() : line.textStart() + line.textLength()].rstrip())
            line = layout.createLine()
        layout.endLayout()
        return found or [""]

    def _of(self, points: float, *, bold: bool) -> tuple[QFont, QFontMetricsF]:
        if (points, bold) not in self._known:
            made = QFont(self._font)
            made.setBold(bold)
            made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            made.setPixelSize(max(round(points * POINT * UNIT), 1))
            self._known[points, bold] = made, QFontMetricsF(made)
        return self._known[points, bold]


def text(x: float, y: float, words: str, points: float, *, bold: bool = False) -> Item:
    """Give an item that writes one line; y is where its letters stand."""
    return ["t", round(x, 3), round(y, 3), words, points, bold]


def rule(
    x: float, y: float, right: float, bottom: float, thick: float = 0.2, *, dashed: bool = False
) -> Item:
    """Give an item that draws a line."""
    return ["l", round(x, 3), round(y, 3), round(right, 3), round(bottom, 3), thick, dashed]


def fill(x: float, y: float, width: float, height: float, grey: float) -> Item:
    """Give an item that fills an area: grey from 0 (black) to 1."""
    return ["f", round(x, 3), round(y, 3), round(width, 3), round(height, 3), grey]


def box(x: float, y: float, width: float, height: float, thick: float = 0.2) -> list[Item]:
    """Give the items that draw a frame."""
    right, bottom = x + width, y + height
    return [
        rule(x, y, right, y, thick),
        rule(x, bottom, right, bottom, thick),
        rule(x, y, x, bottom, thick),
        rule(right, y, right, bottom, thick),
    ]


def moved(items: Sequence[Item], right: float, down: float) -> list[Item]:
    """Give items at another place."""
    found = list[Item]()
    for item in items:
        sign, x, y, *rest = item
        made: Item = [sign, round(float(x) + right, 3), round(float(y) + down, 3), *rest]
        if sign == "l":
            made[3], made[4] = round(float(item[3]) + right, 3), round(float(item[4]) + down, 3)
        found.append(made)
    return found
