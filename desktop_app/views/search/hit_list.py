"""The list of hits: reading above name, birth date in both calendars, stage, shelf, and what must be seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop_app.services import dates
from desktop_app.services.search import HitRow
from desktop_app.terms import Flag
from desktop_app.views.shared import icons, theme
from desktop_app.views.shared.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
BAR = 4
GAP = 16
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
WRAPPED = int(LEFT | Qt.TextFlag.TextWrapAnywhere)
FLAG_SIGNS = {Flag.EXPIRED: ("error", "error")}
"""Icon and colour of a flag; the others warn."""


def notice_number(number: str | None) -> str:
    """Write a notice number with its hyphen, as on the postcard."""
    return f"{number[:3]}-{number[3:]}" if number else ""


def cells(area: QRect) -> list[QRect]:
    """Part a row into name, birth date, stage, number and shelf, flags."""
    unit = theme.look().sizes["body"]
    widths = [unit * 10, unit * 8, unit * 10, unit * 11]
    rest = area.width() - sum(widths) - GAP * len(widths)
    left = area.left()
    found: list[QRect] = []
    for width in (min(rest, unit * 40), *widths):
        found.append(QRect(left, area.top(), width, area.height()))
        left += width + GAP
    return found


class HitHead(QWidget):
    """The headings above the hits."""

    def __init__(self, below: HitList) -> None:
        super().__init__()
        self._below = below
        self.setFixedHeight(theme.look().sizes["row"])
        self._titles = (
            self.tr("Kana and name"),
            self.tr("Born"),
            self.tr("Stage"),
            self.tr("Notice no., shelf"),
            self.tr("Mind"),
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.look()
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.colour("raised"))
        painter.setPen(look.colour("muted"))
        painter.setFont(theme.font(look, "small", bold=True))
        below = self._below.viewport()
        row = QRect(below.x() + GAP, 0, below.width() - 2 * GAP, self.height())
        for area, title in zip(cells(row), self._titles, strict=True):
            painter.drawText(area, LEFT, title)
        painter.end()


class HitModel(QAbstractListModel):
    """The rows of one page of hits."""

    # On the class: Qt still asks for the count while the object is being thrown away.
    rows: Sequence[HitRow] = ()

    def show(self, rows: Sequence[HitRow]) -> None:
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
        parts = [row.name, row.kana, dates.both(row.birth_date), words.stage(row.stage), row.shelf or ""]
        return "  ".join([*parts, *(words.flag(flag) for flag in row.flags)]).strip()


class HitDelegate(QStyledItemDelegate):
    """Paints one hit on two lines."""

    def __init__(self, list_view: QListView, model: HitModel) -> None:
        super().__init__(list_view)
        self._list, self._model = list_view, model
        look = theme.look()
        self._look = look
        self._small, self._body = theme.font(look, "small"), theme.font(look)
        self._name = theme.font(look, "name", bold=True)
        self._figures = theme.font(look, figures=True)
        self._upper = QFontMetrics(self._small).height()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row, width = self._model.rows[index.row()], self._list.viewport().width()
        name = cells(QRect(GAP, 0, width - 2 * GAP, 0))[0].width()
        two = sum(self._heights(name, row.kana, row.name, self._name)) + 2
        return QSize(option.rect.width(), max(two, len(row.flags) * (self._upper + 2)) + 16)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = self._model.rows[index.row()]
        painter.save()
        self._paint_ground(painter, option)
        name, born, stage, place, flags = cells(option.rect.adjusted(GAP, 8, -GAP, -8))
        self._paint_two(painter, name, row.kana, row.name, self._name)
        era = dates.in_era(row.birth_date)
        self._paint_two(painter, born, era, row.birth_date.isoformat(), self._figures)
        self._paint_two(painter, place, notice_number(row.notice_number), row.shelf or "", self._figures)
        painter.setFont(self._body)
        painter.drawText(stage, LEFT, words.stage(row.stage))
        self._paint_flags(painter, flags, row.flags)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        state, area = option.state, option.rect
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, self._look.colour("selected"))
            bar = QRect(area.left(), area.top(), BAR, area.height())
            painter.fillRect(bar, self._look.colour("action"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, self._look.colour("hover"))
        painter.setPen(self._look.colour("line"))
        painter.drawLine(area.bottomLeft(), area.bottomRight())

    def _paint_two(self, painter: QPainter, cell: QRect, upper: str, lower: str, font: QFont) -> None:
        above, below = self._heights(cell.width(), upper, lower, font)
        start = cell.top() + (cell.height() - above - below - 2) // 2
        for area, text, chosen, colour in (
            (QRect(cell.left(), start, cell.width(), above), upper, self._small, "muted"),
            (QRect(cell.left(), start + above + 2, cell.width(), below), lower, font, "text"),
        ):
            painter.setFont(chosen)
            painter.setPen(self._look.colour(colour))
            painter.drawText(area, WRAPPED, text)

    def _heights(self, width: int, upper: str, lower: str, font: QFont) -> tuple[int, int]:
        """Heights of the two texts; a long name is broken, never cut: its end may be what tells two apart."""
        room = QRect(0, 0, width, 10_000)
        above = QFontMetrics(self._small).boundingRect(room, WRAPPED, upper or " ").height()
        return above, QFontMetrics(font).boundingRect(room, WRAPPED, lower or " ").height()

    def _paint_flags(self, painter: QPainter, cell: QRect, flags: Sequence[Flag]) -> None:
        height = self._upper + 2
        top = cell.top() + (cell.height() - height * len(flags)) // 2
        painter.setFont(theme.font(self._look, "small", bold=True))
        for flag in flags:
            sign, colour = FLAG_SIGNS.get(flag, ("warning", "warning"))
            painter.drawPixmap(
                QRect(cell.left(), top + (height - 16) // 2, 16, 16), icons.pixmap(sign, 16, colour)
            )
            painter.setPen(self._look.colour(colour))
            area = QRect(cell.left() + 22, top, cell.width() - 22, height)
            painter.drawText(area, LEFT, words.flag(flag))
            top += height


class HitList(QListView):
    """Hits under the search box; nothing is chosen by itself. Enter or a double click opens."""

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hits = HitModel(self)
        self.setModel(self.hits)
        self.setItemDelegate(HitDelegate(self, self.hits))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAccessibleName(self.tr("People found"))
        self.doubleClicked.connect(self.open_current)

    def show_hits(self, rows: Sequence[HitRow]) -> None:
        """Show other hits from their top."""
        self.hits.show(rows)
        self.scrollToTop()

    def current(self) -> HitRow | None:
        """Give the chosen hit, None when none is chosen."""
        index = self.currentIndex()
        return self.hits.rows[index.row()] if index.isValid() else None

    def choose(self, place: int) -> None:
        """Choose the hit at that place of the list; places outside give its ends."""
        if self.hits.rows:
            self.setCurrentIndex(self.hits.index(max(0, min(place, len(self.hits.rows) - 1)), 0))

    def step(self, rows: int) -> None:
        """Choose the hit so many rows further; the first step down chooses the first one."""
        index = self.currentIndex()
        if index.isValid():
            self.choose(index.row() + rows)
        elif rows > 0:
            self.choose(0)

    def open_current(self) -> bool:
        """Open the chosen hit; false when none is chosen."""
        row = self.current()
        if row is not None:
            self.opened.emit(row)
        return row is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.open_current()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)
