"""Our own small drawings, recoloured for the theme."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop_app import paths
from desktop_app.views.shared import theme


def icon(name: str, colour: str = "text") -> QIcon:
    """Icon from resources/icons in a colour of the theme."""
    return QIcon(pixmap(name, 24, colour))


def pixmap(name: str, size: int, colour: str = "text") -> QPixmap:
    """Drawing as a picture of that many pixels, twice as fine as asked for sharp screens."""
    return _drawn(name, size, theme.look().colours[colour])


@lru_cache(maxsize=256)
def _drawn(name: str, size: int, colour: str) -> QPixmap:
    drawing = (paths.resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode()))
    picture = QPixmap(size * 2, size * 2)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer.render(painter, QRectF(0, 0, size * 2, size * 2))
    painter.end()
    picture.setDevicePixelRatio(2)
    return picture
