"""The Japanese font: the bundle's or the system's, and whether there is any."""

from __future__ import annotations

from PySide6.QtGui import QFontDatabase

from desktop_app import paths


def load() -> bool:
    """Load the fonts that a bundle carries; false when no font on this PC can show Japanese."""
    for path in sorted((paths.resources() / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))
    return bool(QFontDatabase.families(QFontDatabase.WritingSystem.Japanese))
