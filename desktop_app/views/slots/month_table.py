"""What each month has in common: weeks down, seven days across, and the page around it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QVBoxLayout, QWidget

from desktop_app.views.shared.first_focus import FirstFocus
from desktop_app.views.slots.calendar_table import TONE, CalendarTable
from desktop_app.views.slots.grid import TODAY
from desktop_app.views.slots.turner import LONG_WEEK, Turner
from desktop_app.views.slots.week import DAYS, SATURDAY
from desktop_app.views.slots.words import slot_words

if TYPE_CHECKING:
    from collections.abc import Callable

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
ROOT = QModelIndex()


class DaysOfMonth(QAbstractTableModel):
    """A row for each week that a month touches."""

    def day(self, index: Index) -> date | None:
        """Day of a cell."""
        raise NotImplementedError

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else DAYS

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> str | None:
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Role.DisplayRole:
            return slot_words.weekday(section)
        return ("weekend" if section >= SATURDAY else "day") if role == TONE else None


class MonthTable(CalendarTable):
    """chosen(day) by Enter or a double click; turned(-1, 1) by PageUp and PageDown; asked("T") for today."""

    chosen = Signal(object)

    def __init__(self, days: DaysOfMonth, parent: QWidget | None = None) -> None:
        super().__init__(TODAY, parent)
        self._shown = days
        days.setParent(self)
        self.setModel(days)
        self.setAccessibleName(self.tr("Month"))
        self.days.notes = False
        weeks_down = self.verticalHeader()
        weeks_down.hide()
        weeks_down.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)

    def stand(self, day: date, first: date) -> None:
        """Let the keyboard stand on a day; first is the Monday of the first row."""
        place = (day - first).days
        self.setCurrentIndex(self._shown.index(place // DAYS, place % DAYS))

    def choose(self, index: QModelIndex) -> None:
        day = self._shown.day(index)
        if day is not None:
            self.chosen.emit(day)

    def current_day(self) -> date | None:
        """Day where the keyboard stands."""
        return self._shown.day(self.currentIndex())


class MonthAround(FirstFocus):
    """The page of a month: chosen(date) for the week of a day, day_wanted(date) for another month."""

    chosen = Signal(object)
    day_wanted = Signal(object)

    def __init__(self, grid: MonthTable, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self._day = today()
        self.turner = Turner(slot_words.week(*LONG_WEEK))
        self.begin_with(grid)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.turner)
        column.addWidget(grid, 1)
        grid.chosen.connect(self.chosen)
        grid.turned.connect(self._turned)
        grid.asked.connect(self._to_today)
        self.turner.turned.connect(self._turned)
        self.turner.today.connect(self._to_today)

    def _turned(self, step: int) -> None:
        first = self._day.replace(day=1)
        there = first + timedelta(days=31) if step > 0 else first - timedelta(days=1)
        self.day_wanted.emit(there.replace(day=1))

    def _to_today(self, _letter: str = "") -> None:
        self.day_wanted.emit(self._today())
