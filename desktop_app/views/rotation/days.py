"""The week day by day: the permanent windows and the venues that have their turn, with their hours."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop_app.campaign_terms import DayLost, VenueKind
from desktop_app.views.booking.words import span
from desktop_app.views.rotation.words import rotation_words
from desktop_app.views.shared import theme
from desktop_app.views.slots.calendar_table import NOTE, TONE, CalendarTable, ground, paint_lines, paint_stand
from desktop_app.views.slots.grid import TODAY, tone
from desktop_app.views.slots.week import DAYS, SATURDAY
from desktop_app.views.slots.words import slot_words

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.views.rotation.works import WeekDays

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
ROOT = QModelIndex()
NAME_WIDTH, ROW = 12, 2.4
"""Width of the names and height of a row in heights of the text."""


class DaysModel(QAbstractTableModel):
    """Column 0 names the venue, the others are the days from Monday to Sunday."""

    def __init__(self) -> None:
        super().__init__()
        self.week: WeekDays | None = None

    def show_week(self, week: WeekDays | None) -> None:
        self.beginResetModel()
        self.week = week
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() or self.week is None else len(self.week.rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else 1 + DAYS

    def day(self, column: int) -> date | None:
        """Day of a column."""
        return self.week.monday + timedelta(days=column - 1) if self.week and column else None

    def text(self, index: Index) -> tuple[str, str]:
        """What stands in a cell, and its tone."""
        if self.week is None or not index.isValid():
            return "", ""
        row = self.week.rows[index.row()]
        if not index.column():
            return row.venue.name, "muted" if row.venue.kind is VenueKind.PERMANENT else "text"
        lost = row.days[index.column() - 1]
        if lost is None:
            return span(row.venue.starts, row.venue.ends), "text"
        is_weekend = index.column() - 1 >= SATURDAY
        if lost.why is DayLost.OUTSIDE and is_weekend:
            return "–", "muted"
        return rotation_words.why_lost(lost.why, lost.note), "muted" if is_weekend else "warning"

    def data(self, index: Index, role: int = Role.DisplayRole) -> str | None:
        if role in {Role.DisplayRole, Role.ToolTipRole, Role.AccessibleTextRole}:
            return self.text(index)[0]
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> str | None:
        day = self.day(section)
        if orientation == Qt.Orientation.Vertical or self.week is None:
            return None
        if day is None:
            return self.tr("Place") if role == Role.DisplayRole else None
        if role == Role.DisplayRole:
            return rotation_words.day_of_week(day)
        if role in {NOTE, Role.ToolTipRole}:
            today = [slot_words.today()] if day == self.week.today else []
            holiday = [self.week.holidays[day]] if day in self.week.holidays else []
            return slot_words.join([*today, *holiday])
        return tone(day, self.week.today) if role == TONE else None


class HoursDelegate(QStyledItemDelegate):
    """Paints hours, or why a venue does not open."""

    def __init__(self, grid: DaysGrid) -> None:
        super().__init__(grid)
        self._grid = grid

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, cells, area = theme.look(), self._grid.cells, option.rect
        if cells.week is None:
            return
        painter.save()
        day = cells.day(index.column())
        painter.fillRect(area, ground(tone(day, cells.week.today) if day else "weekend"))
        paint_lines(painter, area)
        text, colour = cells.text(index)
        painter.setPen(look.colour(colour or "text"))
        is_name = not index.column()
        small = not is_name and colour != "text"
        inner = area.adjusted(6, 0, -6, 0)
        # A long name or long hours stand there whole, if need be smaller.
        for size in ("small",) if small else ("body", "small"):
            painter.setFont(theme.font(look, size, bold=is_name, figures=not is_name and not small))
            if painter.fontMetrics().horizontalAdvance(text) <= inner.width():
                break
        side = Qt.AlignmentFlag.AlignLeft if is_name else Qt.AlignmentFlag.AlignHCenter
        cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, int(side | Qt.AlignmentFlag.AlignVCenter), cut)
        if index == self._grid.currentIndex():
            paint_stand(painter, area, focused=self._grid.hasFocus())
        painter.restore()


class DaysGrid(CalendarTable):
    """turned(-1, 1) by PageUp and PageDown; asked("T") for this week; chosen() by Enter."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(TODAY, parent)
        self.cells = DaysModel()
        self.cells.setParent(self)
        self.setModel(self.cells)
        self.setItemDelegate(HoursDelegate(self))
        self.setAccessibleName(self.tr("Week day by day"))
        down = self.verticalHeader()
        down.hide()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(round(theme.look().sizes["body"] * ROW))
        self.days.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        self.days.resizeSection(0, theme.look().sizes["body"] * NAME_WIDTH)

    def show_week(self, week: WeekDays | None) -> None:
        """Show a week; the keyboard stays where it is."""
        index = self.currentIndex()
        row, column = max(index.row(), 0), max(index.column(), 1)
        self.cells.show_week(week)
        self.setCurrentIndex(self.cells.index(min(row, self.cells.rowCount() - 1), column))

    def choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit()
