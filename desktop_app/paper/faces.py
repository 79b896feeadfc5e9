"""The faces that pages are written in: the bundle's or the system's, without a window."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase

from desktop_app import paths

RARE = "Kofu Rare Kanji"
"""Kanji of names that BIZ UDPGothic lacks (𠮷), for a PC without another Japanese font."""

SYSTEM = ("Noto Sans CJK JP", "Noto Sans JP", "Yu Gothic UI", "Meiryo")
FAMILIES = ("BIZ UDPGothic", "BIZ UDPゴシック", *SYSTEM, RARE)


def load() -> bool:
    """Load the fonts that the program carries; false when no font on this PC can show Japanese."""
    for path in sorted((paths.resources() / "fonts").glob("*.[ot]tf")):
        QFontDatabase.addApplicationFont(str(path))
    return bool(QFontDatabase.families(QFontDatabase.WritingSystem.Japanese))


def page_font() -> QFont:
    """Give the font of a page; its size is set where it is drawn."""
    made = QFont()
    made.setFamilies(list(FAMILIES))
    return made
