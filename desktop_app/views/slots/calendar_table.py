"""What the week and the month have in common: a grid of cells under seven days, walked through by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from desktop_app.views.desk.calm_keys import CalmKeys
from desktop_app.views.shared import theme
from desktop_app.views.shared.focus_ring import OWN_RING
from desktop_app.views.shared.row_delegate import paint_ring

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

NOTE = Qt.ItemDataRole.UserRole + 1
"""Role of a heading: its second, smaller line."""

TONE = Qt.ItemDataRole.UserRole + 2
"""Role of a heading: "today", "weekend" or "", for the ground behind it."""

PADDING = 8
LINE = 1.4
ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


def ground(tone: str) -> QColor:
    """Ground of a day by its tone."""
    names = {"today": "hover", "weekend": "raised"}
    return theme.look().colour(names.get(tone, "ground"))


def paint_lines(painter: QPainter, area: QRect) -> None:
    """Draw the lines right of a cell and below it."""
    painter.setPen(theme.look().colour("line"))
    painter.drawLine(area.topRight(), area.bottomRight())
    painter.drawLine(area.bottomLeft(), area.bottomRight())


def paint_stand(painter: QPainter, area: QRect, *, focused: bool) -> None:
    """Draw where the keyboard stands: the ring, or a frame while it is elsewhere."""
    if focused:
        paint_ring(painter, area)
        return
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.look().colour("action"), 2))
    painter.drawRect(area.adjusted(1, 1, -1, -1))


class DayHeader(QHeaderView):
    """The days: date and weekday, below it holiday, closure or what is free."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.notes = True

    def sizeHint(self) -> QSize:
        look = theme.look()
        lines = look.sizes["body"] + (look.sizes["small"] if self.notes else 0)
        return QSize(super().sizeHint().width(), round(lines * LINE) + PADDING)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        look, model = theme.look(), self.model()

        def told(role: int) -> str:
            return str(model.headerData(logicalIndex, Qt.Orientation.Horizontal, role) or "")

        painter.save()
        painter.fillRect(rect, ground(told(TONE) or "weekend"))
        painter.setPen(look.colour("field_line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        area = rect.adjusted(PADDING, PADDING // 2, -PADDING, -PADDING // 2)
        middle = Qt.AlignmentFlag.AlignHCenter
        painter.setFont(theme.font(look, "body", bold=True))
        painter.setPen(look.colour("text"))
        top = middle | (Qt.AlignmentFlag.AlignTop if self.notes else Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(area, int(top), told(Qt.ItemDataRole.DisplayRole))
        if self.notes:
            font = theme.font(look, "small")
            painter.setFont(font)
            painter.setPen(look.colour("muted"))
            text = QFontMetrics(font).elidedText(told(NOTE), Qt.TextElideMode.ElideRight, area.width())
            painter.drawText(area, int(middle | Qt.AlignmentFlag.AlignBottom), text)
        painter.restore()


class CalendarTable(QTableView):
    """Enter or a double click chooses the current cell; PageUp and PageDown turn the page.

    turned(-1 or 1), asked(letter) for a letter of `letters` that was pressed alone.
    """

    turned = Signal(int)
    asked = Signal(str)

    def __init__(self, letters: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._letters = letters
        self._empty = ""
        self._calm = CalmKeys(self)
        self._calm.pressed.connect(self.asked)
        self.days = DayHeader(self)
        self.setHorizontalHeader(self.days)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setProperty(OWN_RING, True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(self.choose)

    def say_when_empty(self, text: str) -> None:
        """Set the text that stands where no cell is: why, and what to do."""
        self._empty = text
        self.setAccessibleDescription(text)
        self.viewport().update()

    def choose(self, index: QModelIndex) -> None:
        """Take a cell."""
        raise NotImplementedError

    def keyPressEvent(self, event: QKeyEvent) -> None:
        turn = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}.get(Qt.Key(event.key()), 0)
        letter = event.text().upper()
        if turn:
            self.turned.emit(turn)
        elif event.key() in ENTER and self.currentIndex().isValid():
            self.choose(self.currentIndex())
        elif letter and letter.isprintable() and letter != " ":
            # Digits and the other letters of a scan pass here too: they keep a T of it from being a command.
            self._calm.take(letter if letter in self._letters else "  ")
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.model().rowCount():
            return
        painter = QPainter(self.viewport())
        if self.hasFocus():
            paint_ring(painter, self.viewport().rect())
        painter.setPen(theme.look().colour("muted"))
        painter.setFont(theme.font(theme.look()))
        area = self.viewport().rect()
        area.adjust(area.width() // 8, 0, -area.width() // 8, 0)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(area, int(flags), self._empty)
        painter.end()
