"""One group of the day's visits: the time at the left, reading above name, and what is to be seen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_app.services.booking import VisitRow
from desktop_app.views.booking.words import time
from desktop_app.views.shared import icons, theme
from desktop_app.views.shared.row_delegate import paint_ring

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
WRAPPED = int(LEFT | Qt.TextFlag.TextWrapAnywhere)
MARK = int(LEFT | Qt.TextFlag.TextWordWrap)
BAR, EDGE, SIGN = 4, 12, 16
TIME = "00:00 "
SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect


@dataclass(frozen=True, slots=True)
class Shown:
    """A visit and what is to be seen about it: a word, and the colour of the theme that goes with it."""

    visit: VisitRow
    mark: str = ""
    tone: str = "muted"


class VisitModel(QAbstractListModel):
    """The visits of one group."""

    # On the class: Qt still asks for the count while the object is being thrown away.
    rows: Sequence[Shown] = ()

    def show(self, rows: Sequence[Shown]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or role not in {
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
        }:
            return None
        row = self.rows[index.row()]
        return "  ".join([time(row.visit.starts), row.visit.name, row.visit.kana, row.mark]).strip()


class VisitDelegate(QStyledItemDelegate):
    """Paints a visit; a long name is broken, never cut: its end may be what tells two apart."""

    def __init__(self, list_view: QListView, model: VisitModel) -> None:
        super().__init__(list_view)
        self._list, self._model = list_view, model
        look = self._look = theme.look()
        self._figures = theme.font(look, "heading", figures=True, bold=True)
        self._small, self._name = theme.font(look, "small"), theme.font(look, "name", bold=True)
        self._bold = theme.font(look, "small", bold=True)
        self._time = QFontMetrics(self._figures).horizontalAdvance(TIME) + 4

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = self._model.rows[index.row()]
        return QSize(option.rect.width(), sum(self._heights(row, self._list.viewport().width())) + 18)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, area = self._model.rows[index.row()], option.rect
        painter.save()
        self._paint_ground(painter, option)
        kana, name, mark = self._heights(row, area.width())
        left, top = area.left() + EDGE, area.top() + 8
        painter.setFont(self._figures)
        painter.setPen(self._look.colour("text"))
        painter.drawText(QRect(left, top, self._time, area.height()), LEFT, time(row.visit.starts))
        left, width = left + self._time, area.width() - 2 * EDGE - self._time
        painter.setFont(self._small)
        painter.setPen(self._look.colour("muted"))
        painter.drawText(QRect(left, top, width, kana), WRAPPED, row.visit.kana)
        painter.setFont(self._name)
        painter.setPen(self._look.colour("text"))
        painter.drawText(QRect(left, top + kana, width, name), WRAPPED, row.visit.name)
        if row.mark:
            self._paint_mark(painter, QRect(left, top + kana + name + 2, width, mark), row)
        painter.restore()

    def _paint_mark(self, painter: QPainter, area: QRect, row: Shown) -> None:
        if row.tone != "muted":
            sign = QRect(area.left(), area.top() + 2, SIGN, SIGN)
            painter.drawPixmap(sign, icons.pixmap(row.tone, SIGN, row.tone))
            area = area.adjusted(SIGN + 6, 0, 0, 0)
        painter.setFont(self._bold)
        painter.setPen(self._look.colour(row.tone))
        painter.drawText(area, MARK, row.mark)

    def _heights(self, row: Shown, width: int) -> tuple[int, int, int]:
        room = QRect(0, 0, width - 2 * EDGE - self._time, 10_000)
        kana = QFontMetrics(self._small).boundingRect(room, WRAPPED, row.visit.kana or " ").height()
        name = QFontMetrics(self._name).boundingRect(room, WRAPPED, row.visit.name or " ").height()
        if not row.mark:
            return kana, name, 0
        beside = room.adjusted(0, 0, 0 if row.tone == "muted" else -SIGN - 6, 0)
        return kana, name, QFontMetrics(self._bold).boundingRect(beside, MARK, row.mark).height() + 4

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        state, area = option.state, option.rect
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, self._look.colour("selected"))
            painter.fillRect(QRect(area.left(), area.top(), BAR, area.height()), self._look.colour("action"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, self._look.colour("hover"))
        painter.setPen(self._look.colour("line"))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        if state & QStyle.StateFlag.State_HasFocus:
            paint_ring(painter, area)


class VisitList(QListView):
    """opened(visit) by Enter or a double click; nothing is chosen by itself."""

    opened = Signal(object)

    def __init__(self, name: str, empty: str) -> None:
        super().__init__()
        self.visits = VisitModel(self)
        self._empty = empty
        self.setModel(self.visits)
        self.setItemDelegate(VisitDelegate(self, self.visits))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("kind", "group")
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        self.setAccessibleDescription(empty)
        self.doubleClicked.connect(self._open)

    def show_visits(self, rows: Sequence[Shown]) -> None:
        """Show other visits; the one that was chosen stays chosen if it is still there."""
        before, place = self.current(), self.verticalScrollBar().value()
        if list(rows) == list(self.visits.rows):
            return
        self.visits.show(rows)
        self.verticalScrollBar().setValue(place)
        for at, row in enumerate(rows):
            if before is not None and row.visit.booking_id == before.booking_id:
                self.setCurrentIndex(self.visits.index(at, 0))

    def current(self) -> VisitRow | None:
        """Give the chosen visit, None when none is chosen."""
        index = self.currentIndex()
        chosen = index.isValid() and self.selectionModel().isSelected(index)
        return self.visits.rows[index.row()].visit if chosen else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        elif event.key() == Qt.Key.Key_Down and self.visits.rows and self.current() is None:
            # Qt puts the keyboard on the first row, unchosen: the first step down chooses it.
            self.setCurrentIndex(self.visits.index(0, 0))
            self.selectionModel().select(self.currentIndex(), SELECT)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.visits.rows:
            return
        painter = QPainter(self.viewport())
        if self.hasFocus():
            paint_ring(painter, self.viewport().rect())
        painter.setPen(theme.look().colour("muted"))
        painter.setFont(theme.font(theme.look()))
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(self.viewport().rect().adjusted(16, 24, -16, 0), int(flags), self._empty)
        painter.end()

    def _open(self) -> None:
        visit = self.current()
        if visit is not None:
            self.opened.emit(visit)
