"""The ring around whatever has the focus: black outside, yellow inside, on every kind of widget."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.views.shared import theme
from desktop_app.views.shared.row_table import RowTable

WIDTH = 4
OWN_RING = "own_ring"
"""Property of a widget that paints the ring around its current cell itself."""

MOVES = {
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.LayoutRequest,
    QEvent.Type.ZOrderChange,
}


class FocusRing(QObject):
    """Moves one transparent overlay to the widget that has the focus."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._overlay: _Overlay | None = None
        self._watched: list[QWidget] = []
        app.focusChanged.connect(self._focus_changed)

    def _focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        for widget in self._watched:
            if shiboken6.isValid(widget):
                widget.removeEventFilter(self)
        self._watched = []
        if self._overlay is not None and shiboken6.isValid(self._overlay):
            self._overlay.hide()
        if new is None or isinstance(new, RowTable) or new.property(OWN_RING) or new.isWindow():
            # A table paints the ring around its current row itself.
            return
        widget: QWidget | None = new
        while widget is not None and not widget.isWindow():
            widget.installEventFilter(self)
            self._watched.append(widget)
            widget = widget.parentWidget()
        self._place()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in MOVES:
            self._place()
        return False

    def _place(self) -> None:
        widget = self._watched[0] if self._watched else None
        if widget is None or not shiboken6.isValid(widget):
            return
        window = widget.window()
        if (
            self._overlay is None
            or not shiboken6.isValid(self._overlay)
            or self._overlay.parentWidget() is not window
        ):
            if self._overlay is not None and shiboken6.isValid(self._overlay):
                self._overlay.deleteLater()
            self._overlay = _Overlay(window)
        self._overlay.surround(widget, window)


class _Overlay(QWidget):
    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("focus_ring")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def surround(self, widget: QWidget, window: QWidget) -> None:
        if not widget.isVisible():
            self.hide()
            return
        area = _around(widget, window)
        clip = area & window.rect()
        parent = widget.parentWidget()
        while parent is not None and parent is not window:
            clip &= QRect(parent.mapTo(window, QPoint(0, 0)), parent.size()).adjusted(
                -WIDTH, -WIDTH, WIDTH, WIDTH
            )
            parent = parent.parentWidget()
        if clip.isEmpty():
            # Scrolled out of sight; an empty mask would mask nothing.
            self.hide()
            return
        self.setGeometry(area)
        self.setMask(QRegion(clip.translated(-area.topLeft())))
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.look()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for colour, inset in (("focus_outer", 1.0), ("focus_inner", 3.0)):
            painter.setPen(QPen(look.colour(colour), 2))
            ring = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
            painter.drawRoundedRect(ring, 10 - inset, 10 - inset)
        painter.end()


def _around(widget: QWidget, window: QWidget) -> QRect:
    """Area of a widget in its window, with room for the ring."""
    area = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    return area.adjusted(-WIDTH, -WIDTH, WIDTH, WIDTH)
