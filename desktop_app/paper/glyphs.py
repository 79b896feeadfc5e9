"""Whether a font, or those behind it on this PC, can write a name: no empty box goes out in its place."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextLayout

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

MISSING = "〓"
"""The printers' sign for a letter that is not at hand (geta)."""

INVISIBLE = {"Zs", "Cc", "Cf"}
SELECTORS = (range(0xFE00, 0xFE10), range(0xE0100, 0xE01F0))
"""Variation selectors: where a font lacks the variant it shows the letter itself."""


class Glyphs:
    """Asks a font for each letter once."""

    def __init__(self, font: QFont) -> None:
        self._font = font
        self._known: dict[str, bool] = {}

    def missing(self, text: str) -> str:
        """Give the letters of the text that nobody here can write, each once."""
        return "".join(letter for letter in dict.fromkeys(text) if not self._has(letter))

    def written(self, text: str) -> str:
        """Give the text with 〓 for each letter that nobody here can write."""
        return text if text.isascii() else "".join(one if self._has(one) else MISSING for one in text)

    def _has(self, letter: str) -> bool:
        if letter not in self._known:
            self._known[letter] = _is_invisible(letter) or self._is_drawn(letter)
        return self._known[letter]

    def _is_drawn(self, letter: str) -> bool:
        layout = QTextLayout(letter, self._font)
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()
        return all(0 not in run.glyphIndexes() for run in layout.glyphRuns())


def _is_invisible(letter: str) -> bool:
    return unicodedata.category(letter) in INVISIBLE or any(ord(letter) in part for part in SELECTORS)
