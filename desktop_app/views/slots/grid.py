"""The week grid: days across, times down, in each cell a mark and how many seats are free."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop_app.views.booking.words import time
from desktop_app.views.shared import theme
from desktop_app.views.slots import week as weeks
from desktop_app.views.slots.calendar_table import NOTE, TONE, CalendarTable, ground, paint_stand
from desktop_app.views.slots.week import DAYS, SATURDAY, Week
from desktop_app.views.slots.words import slot_words

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.services.slots.listing import SlotRow

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
ROOT = QModelIndex()
ROW = 1.75
"""Height of a row in heights of the text: a day of quarter hours is much to scroll through."""

TODAY, MONTH = "T", "M"
TONES = {weeks.MANY: "success", weeks.FEW: "warning", weeks.NONE: "muted"}


class WeekModel(QAbstractTableModel):
    """The cells of one week; a day without a slot at a time has an empty one."""

    def __init__(self) -> None:
        super().__init__()
        self.week: Week | None = None

    def show_week(self, week: Week | None) -> None:
        self.beginResetModel()
        self.week = week
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() or self.week is None else len(self.week.starts)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else DAYS

    def slot(self, index: Index) -> SlotRow | None:
        """Slot of a cell."""
        if self.week is None or not index.isValid():
            return None
        return self.week.slot(index.row(), index.column())

    def data(self, index: Index, role: int = Role.DisplayRole) -> str | None:
        slot = self.slot(index)
        if slot is None:
            return None
        if role == Role.DisplayRole:
            if slot.closed:
                return slot_words.closed(slot.booked)
            return f"{weeks.mark(slot.seats, slot.free)} {slot.free}"
        if role in {Role.AccessibleTextRole, Role.ToolTipRole}:
            return slot_words.slot(slot)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> str | None:
        if self.week is None:
            return None
        if orientation == Qt.Orientation.Vertical:
            return self._time(section) if role == Role.DisplayRole else None
        day = self.week.day(section)
        if role == Role.DisplayRole:
            return slot_words.short_day(day)
        if role in {NOTE, Role.ToolTipRole}:
            slots = self.week.of_day(day)
            seats, free = sum(slot.seats for slot in slots), sum(slot.free for slot in slots)
            closed = bool(slots) and all(slot.closed for slot in slots)
            note = slot_words.note(self.week.notes[section], seats, free, is_closed=closed)
            return slot_words.join([slot_words.today(), note]) if day == self.week.today else note
        return tone(day, self.week.today) if role == TONE else None

    def _time(self, row: int) -> str:
        if self.week is None:
            return ""
        text = time(self.week.starts[row])
        return f"▶ {text}" if row == self.week.now_row() else text


def tone(day: date, today: date) -> str:
    """How a day stands out."""
    if day == today:
        return "today"
    return "weekend" if day.weekday() >= SATURDAY else "day"


class CellDelegate(QStyledItemDelegate):
    """Paints mark and figure; where the keyboard stands, the ring."""

    def __init__(self, grid: WeekGrid) -> None:
        super().__init__(grid)
        self._grid = grid

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, week, area = theme.look(), self._grid.cells.week, option.rect
        if week is None:
            return
        slot = self._grid.cells.slot(index)
        painter.save()
        painter.fillRect(area, ground(tone(week.day(index.column()), week.today)))
        if slot is not None and option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, look.colour("selected"))
        self._lines(painter, area, week, index.row())
        if slot is not None:
            self._say(painter, area, slot, is_over=week.is_over(slot))
        if index == self._grid.currentIndex():
            paint_stand(painter, area, focused=self._grid.hasFocus())
        painter.restore()

    def _lines(self, painter: QPainter, area: QRect, week: Week, row: int) -> None:
        """Draw a line right and below, a strong one where a pause follows."""
        look = theme.look()
        starts = week.starts
        pause = row + 1 < len(starts) and week.ends[starts[row]] < starts[row + 1]
        painter.setPen(look.colour("line"))
        painter.drawLine(area.topRight(), area.bottomRight())
        painter.setPen(QPen(look.colour("field_line"), 2) if pause else look.colour("line"))
        painter.drawLine(area.bottomLeft(), area.bottomRight())

    def _say(self, painter: QPainter, area: QRect, slot: SlotRow, *, is_over: bool) -> None:
        look = theme.look()
        middle = int(Qt.AlignmentFlag.AlignCenter)
        if slot.closed:
            painter.setFont(theme.font(look, "small", bold=bool(slot.booked)))
            painter.setPen(look.colour("error" if slot.booked and not is_over else "muted"))
            text = painter.fontMetrics().elidedText(
                slot_words.closed(slot.booked), Qt.TextElideMode.ElideRight, area.width() - 8
            )
            painter.drawText(area, middle, text)
            return
        sign = weeks.mark(slot.seats, slot.free)
        half = area.width() // 2
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(theme.font(look, "body", bold=True))
        painter.setPen(look.colour("disabled" if is_over else TONES[sign]))
        painter.drawText(area.adjusted(0, 0, -half - 2, 0), int(right), sign)
        painter.setFont(theme.font(look, "body", figures=True))
        painter.setPen(look.colour("disabled" if is_over else "text" if slot.free else "muted"))
        width = painter.fontMetrics().horizontalAdvance("00")
        painter.drawText(
            QRect(area.left() + half + 2, area.top(), width, area.height()), int(right), str(slot.free)
        )


class WeekGrid(CalendarTable):
    """The slots of one week at one place. show_week takes what `week.read_week` reads.

    chosen(slot_id) by Enter or a double click; stood(SlotRow or None) where the keyboard goes; turned(-1, 1)
    by PageUp and PageDown; asked("T" or "M") for today and the month.
    """

    chosen = Signal(int)
    stood = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(TODAY + MONTH, parent)
        self._place: tuple[int, int] | None = None
        self.cells = WeekModel()
        self.cells.setParent(self)
        self.setModel(self.cells)
        self.setItemDelegate(CellDelegate(self))
        self.setAccessibleName(self.tr("Week"))
        times = self.verticalHeader()
        times.setHighlightSections(False)
        times.setSectionsClickable(False)
        times.setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        height = round(theme.look().sizes["body"] * ROW)
        times.setMinimumSectionSize(height)
        times.setDefaultSectionSize(height)
        times.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.selectionModel().currentChanged.connect(self._moved)

    def show_week(self, week: Week) -> None:
        """Show a week; the keyboard stays at its weekday and time, at first it stands where it is now."""
        before = self.cells.week
        is_new = before is None or (before.place, before.first) != (week.place, week.first)
        self._place = self._stand_at()
        self.cells.show_week(week)
        self.executeDelayedItemsLayout()
        row, column = self._row_of(week)
        index = self.cells.index(row, column)
        self.setCurrentIndex(index)
        if is_new and index.isValid():
            self.scrollTo(index, self.ScrollHint.PositionAtCenter)
        if not index.isValid():
            self.stood.emit(None)

    def stand(self, day: date, starts: int | None = None) -> None:
        """Let the keyboard stand at a day of the week that is shown, or that is shown next."""
        week = self.cells.week
        at = starts if starts is not None else (week.now if week else 0)
        self._place = day.weekday(), at
        if week is not None and 0 <= (day - week.first).days < DAYS:
            self.setCurrentIndex(QModelIndex())
            row, column = self._row_of(week)
            self.setCurrentIndex(self.cells.index(row, column))

    def current_slot(self) -> SlotRow | None:
        """Slot where the keyboard stands."""
        return self.cells.slot(self.currentIndex())

    def choose(self, index: QModelIndex) -> None:
        slot = self.cells.slot(index)
        if slot is not None:
            self.chosen.emit(slot.slot_id)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        week = self.cells.week
        row = week.now_row() if week else None
        if week is None or row is None or week.starts[row] > week.now:
            return
        rect = self.visualRect(self.cells.index(row, (week.today - week.first).days))
        starts = week.starts[row]
        part = (week.now - starts) / max(week.ends[starts] - starts, 1)
        y = rect.top() + round(rect.height() * part)
        painter = QPainter(self.viewport())
        # Beside the mark and the figure, never over them.
        painter.setPen(QPen(theme.look().colour("action"), 3))
        painter.drawLine(rect.left() + 6, y, rect.left() + rect.width() // 4, y)
        painter.end()

    def _stand_at(self) -> tuple[int, int] | None:
        """Weekday and time where the keyboard stands."""
        index, week = self.currentIndex(), self.cells.week
        if week is None or not index.isValid():
            return self._place
        return index.column(), week.starts[index.row()]

    def _row_of(self, week: Week) -> tuple[int, int]:
        column = (week.today - week.first).days
        if self._place is None:
            if not 0 <= column < DAYS:
                column = 0
            return week.now_row() or 0, column
        column, at = self._place
        return min(range(len(week.starts)), key=lambda row: abs(week.starts[row] - at), default=0), column

    def _moved(self, index: QModelIndex) -> None:
        self.stood.emit(self.cells.slot(index))
