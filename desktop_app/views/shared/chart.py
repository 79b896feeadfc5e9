"""The chart on screen: looked at, pointed at, and walked through with the arrow keys."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.paper import chart as drawing
from desktop_app.paper.chart import BarChart, Ink
from desktop_app.views.shared import theme

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

SHADES = ("chart_1", "chart_2", "chart_3", "chart_4", "chart_5")
WIDEST_HINT = 560


class ChartView(QWidget):
    """Up and down walk over the bars, left and right over the parts; Enter or a click chooses.

    chosen(bar, series): series is None for the whole bar.
    """

    chosen = Signal(int, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chart = BarChart((), ())
        self.current: tuple[int, int | None] | None = None
        self._under: tuple[int, int | None] | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_chart(self, chart: BarChart) -> None:
        """Show another chart."""
        self.chart = chart
        if self.current and self.current[0] >= len(chart.bars):
            self.current = None
        self._under = None
        self.updateGeometry()
        self.update()

    def said(self, place: tuple[int, int | None]) -> str:
        """What stands at a place, as a line: the bar, the part, its figure."""
        bar = self.chart.bars[place[0]]
        if place[1] is None:
            return f"{bar.label}  {bar.total:,}"
        return f"{bar.label}  {self.chart.series[place[1]]}  {bar.parts[place[1]]:,}"

    def layout_now(self) -> drawing.Layout:
        """Where the parts are at this size."""
        return drawing.Layout(self.chart, self._area(), QFontMetricsF(theme.font(theme.look(), "small")))

    def minimumSizeHint(self) -> QSize:
        metrics = QFontMetricsF(theme.font(theme.look(), "small"))
        return QSize(WIDEST_HINT // 2, round(drawing.least_height(self.chart, metrics)))

    def sizeHint(self) -> QSize:
        return QSize(WIDEST_HINT, round(self.minimumSizeHint().height() * 1.2))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.look()
        ink = Ink(
            text=look.colour("text"),
            muted=look.colour("muted"),
            line=look.colour("line"),
            ground=look.colour("ground"),
            shades=[look.colour(name) for name in SHADES],
            font=theme.font(look, "small"),
        )
        painter = QPainter(self)
        if self._under and self.chart.bars:
            painter.fillRect(self.layout_now().whole(self._under[0]), look.colour("hover"))
        layout = drawing.draw(painter, self._area(), self.chart, ink)
        if self.current and self.hasFocus():
            bar, series = self.current
            ring = layout.whole(bar) if series is None else layout.part(bar, series)
            # Black, yellow, black: seen on the palest and on the darkest part alike.
            for colour, out in (("focus_outer", 5.0), ("focus_inner", 3.0), ("focus_outer", 1.0)):
                painter.setPen(QPen(look.colour(colour), 2))
                painter.drawRect(ring.adjusted(-out, -out, out, out))
            self._tell(painter, ring, self.said(self.current))
        painter.end()

    def _tell(self, painter: QPainter, ring: QRectF, text: str) -> None:
        """Write the figure below the ring, as the mouse is shown it, or above where no room is left."""
        look = theme.look()
        painter.setFont(theme.font(look, "small"))
        metrics = painter.fontMetrics()
        box = QRectF(0, 0, metrics.horizontalAdvance(text) + 16, metrics.height() + 8)
        below = ring.bottom() + 8
        box.moveTop(below if below + box.height() < self.height() else ring.top() - 8 - box.height())
        box.moveLeft(max(4.0, min(ring.left(), self.width() - box.width() - 4)))
        painter.setPen(look.colour("field_line"))
        painter.setBrush(look.colour("raised"))
        painter.drawRect(box)
        painter.setPen(look.colour("text"))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)

    def _area(self) -> QRectF:
        return QRectF(self.rect()).adjusted(4, 4, -4, -4)

    def _at(self, point: QPointF) -> tuple[int, int | None] | None:
        return self.layout_now().at(point) if self.chart.bars else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        under = self._at(event.position())
        if under != self._under:
            self._under = under
            self.setCursor(Qt.CursorShape.PointingHandCursor if under else Qt.CursorShape.ArrowCursor)
            # What looks like markup in the name of a place is none.
            self.setToolTip(f"<span>{html.escape(self.said(under))}</span>" if under else "")
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._under = None
        self.update()
        super().leaveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = self._at(event.position())
        if place and event.button() == Qt.MouseButton.LeftButton:
            self._stand(place)
            self.chosen.emit(*place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        place = self._step(Qt.Key(event.key()))
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and self.current:
            self.chosen.emit(*self.current)
        elif place:
            self._stand(place)
        else:
            super().keyPressEvent(event)

    def _step(self, key: Qt.Key) -> tuple[int, int | None] | None:
        last_bar, last_part = len(self.chart.bars) - 1, len(self.chart.series) - 1
        bar, part = self.current or (-1, None)
        number = -1 if part is None else part
        steps = {
            Qt.Key.Key_Down: (min(bar + 1, last_bar), part),
            Qt.Key.Key_Up: (max(bar - 1, 0), part),
            Qt.Key.Key_Right: (max(bar, 0), min(number + 1, last_part)),
            Qt.Key.Key_Left: (max(bar, 0), None if number <= 0 else number - 1),
            Qt.Key.Key_Home: (0, None),
            Qt.Key.Key_End: (last_bar, None),
        }
        return steps.get(key) if self.chart.bars else None

    def _stand(self, place: tuple[int, int | None]) -> None:
        self.current = place
        self.setAccessibleDescription(self.said(place))
        self.update()
