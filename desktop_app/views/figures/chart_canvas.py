"""A chart on the screen: pointed at, walked through with the arrow keys, copied as a picture."""

from __future__ import annotations

import html
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QGuiApplication, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.paper import drawing as on_paper
from desktop_app.paper.chart import Ink
from desktop_app.views.shared import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

    from desktop_app.paper.drawing import Drawing, Spot

SHADES = ("chart_1", "chart_2", "chart_3", "chart_3", "chart_4", "chart_5")
MARGIN = 8
PICTURE_WIDTH = 900
MOST_SHRUNK = 0.7
WIDEST_HINT = 480


def ink_of(look: theme.Look) -> Ink:
    """Colours and font of a look, for a chart."""
    return Ink(
        text=look.colour("text"),
        muted=look.colour("muted"),
        line=look.colour("line"),
        ground=look.colour("ground"),
        shades=[look.colour(name) for name in SHADES],
        font=theme.font(look, "small"),
    )


class ChartCanvas(QWidget):
    """The arrow keys walk over the parts, Enter or a click chooses one: chosen(key)."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.drawing: Drawing | None = None
        self.current: int | None = None
        self._under: int | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_drawing(self, drawing: Drawing | None) -> None:
        """Show another chart, or none."""
        self.drawing, self.current, self._under = drawing, None, None
        self.setVisible(drawing is not None)
        self.setToolTip("")
        self.updateGeometry()
        self.update()

    def spots(self) -> Sequence[Spot]:
        """Give its parts as they lie now."""
        if self.drawing is None:
            return ()
        found = self.drawing.spots(self._area(), QFontMetricsF(theme.font(theme.look(), "small")))
        shrunk = self._shrunk()
        return [replace(spot, area=_scaled(spot.area, shrunk)) for spot in found]

    def least_width(self) -> int:
        """Width below which the numbers of the chart would touch."""
        if self.drawing is None:
            return 0
        return round(self._least().width()) + 2 * MARGIN

    def copy_picture(self) -> bool:
        """Put the chart on the clipboard as a picture on white, whatever the look; false without a chart."""
        if self.drawing is None:
            return False
        ink = ink_of(theme.read("light", "normal"))
        least = self.drawing.least(QFontMetricsF(ink.font))
        size = QSize(max(round(least.width()) + 24, PICTURE_WIDTH), round(least.height() * 1.3) + 24)
        content = QMimeData()
        content.setImageData(on_paper.image(self.drawing, ink, size))
        QGuiApplication.clipboard().setMimeData(content)
        return True

    def minimumSizeHint(self) -> QSize:
        least = self._least()
        wide = round(least.width() * MOST_SHRUNK)
        return QSize(min(wide, WIDEST_HINT) + 2 * MARGIN, round(least.height()) + 2 * MARGIN)

    def sizeHint(self) -> QSize:
        least = self._least()
        return QSize(round(least.width()) + 2 * MARGIN, round(least.height() * 1.2) + 2 * MARGIN)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.drawing is None:
            return
        look = theme.look()
        painter = QPainter(self)
        spots = self.spots()
        if self._under is not None and self._under < len(spots):
            painter.fillRect(spots[self._under].area, look.colour("hover"))
        painter.save()
        painter.scale(self._shrunk(), self._shrunk())
        self.drawing.draw(painter, self._area(), ink_of(look))
        painter.restore()
        if self.current is not None and self.hasFocus() and self.current < len(spots):
            ring = spots[self.current].area
            # Black, yellow, black: seen on the palest and on the darkest part alike.
            for colour, out in (("focus_outer", 3.0), ("focus_inner", 1.0), ("focus_outer", -1.0)):
                painter.setPen(QPen(look.colour(colour), 2))
                painter.drawRect(ring.adjusted(-out, -out, out, out))
        painter.end()

    def said(self) -> str:
        """What stands at the current part."""
        spots = self.spots()
        return spots[self.current].words if self.current is not None and self.current < len(spots) else ""

    def _least(self) -> QSizeF:
        if self.drawing is None:
            return QSizeF(0, 0)
        return self.drawing.least(QFontMetricsF(theme.font(theme.look(), "small")))

    def _shrunk(self) -> float:
        """How much smaller a chart is drawn that finds too little room: its numbers must not touch."""
        least = self._least().width() + 2 * MARGIN
        return min(self.width() / least, 1.0) if least else 1.0

    def _area(self) -> QRectF:
        whole = QRectF(0, 0, self.width() / self._shrunk(), self.height() / self._shrunk())
        return whole.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)

    def _at(self, point: QPointF) -> int | None:
        found = (number for number, spot in enumerate(self.spots()) if spot.area.contains(point))
        return next(found, None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        under = self._at(event.position())
        if under == self._under:
            return
        self._under = under
        self.setCursor(Qt.CursorShape.ArrowCursor if under is None else Qt.CursorShape.PointingHandCursor)
        # What looks like markup in the name of an office is none.
        words = "" if under is None else self.spots()[under].words
        self.setToolTip(f"<span>{html.escape(words)}</span>" if words else "")
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._under = None
        self.update()
        super().leaveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at = self._at(event.position())
        if at is not None and event.button() == Qt.MouseButton.LeftButton:
            self._stand(at)
            self.chosen.emit(self.spots()[at].key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, last = Qt.Key(event.key()), len(self.spots()) - 1
        at = -1 if self.current is None else self.current
        steps = {
            Qt.Key.Key_Right: min(at + 1, last),
            Qt.Key.Key_Down: min(at + 1, last),
            Qt.Key.Key_Left: max(at - 1, 0),
            Qt.Key.Key_Up: max(at - 1, 0),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        if last >= 0 and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and at >= 0:
            self.chosen.emit(self.spots()[at].key)
        elif last >= 0 and key in steps:
            self._stand(steps[key])
        else:
            super().keyPressEvent(event)

    def _stand(self, at: int) -> None:
        self.current = at
        self.setAccessibleDescription(self.said())
        self.update()


def _scaled(area: QRectF, by: float) -> QRectF:
    return QRectF(area.left() * by, area.top() * by, area.width() * by, area.height() * by)
