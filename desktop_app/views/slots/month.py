"""The month: each day with the seats that are free and what stands against it; Enter goes to its week."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop_app.views.shared import theme
from desktop_app.views.slots import week as weeks
from desktop_app.views.slots.calendar_table import LINE, ground, paint_lines, paint_stand
from desktop_app.views.slots.grid import TONES, tone
from desktop_app.views.slots.month_table import ROOT, DaysOfMonth, Index, MonthTable, Role
from desktop_app.views.slots.week import DAYS, Month
from desktop_app.views.slots.words import slot_words

if TYPE_CHECKING:
    from datetime import date

MIDDLE = Qt.AlignmentFlag.AlignCenter
BOTTOM = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignHCenter
RIGHT = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight


class MonthModel(DaysOfMonth):
    """A row for each week; the days before and after the month are there too."""

    def __init__(self) -> None:
        super().__init__()
        self.month: Month | None = None

    def show_month(self, month: Month) -> None:
        self.beginResetModel()
        self.month = month
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() or self.month is None else len(self.month.notes) // DAYS

    def day(self, index: Index) -> date | None:
        """Day of a cell."""
        if self.month is None or not index.isValid():
            return None
        return self.month.day(index.row(), index.column())

    def figures(self, index: Index) -> str:
        """Mark, free seats and seats of a day, "" without any."""
        seats, free = self.seats(index)
        return f"{weeks.mark(seats, free)} {free:,} / {seats:,}" if seats else ""

    def seats(self, index: Index) -> tuple[int, int]:
        """Seats and free ones of a day."""
        day = self.day(index)
        return self.month.free.get(day, (0, 0)) if self.month and day else (0, 0)

    def names(self, index: Index) -> str:
        """Holiday and closures of a day, or why it has no slots."""
        if self.month is None:
            return ""
        note = self.month.notes[index.row() * DAYS + index.column()]
        seats, _ = self.seats(index)
        if seats or note.names:
            return slot_words.join(note.names)
        return slot_words.note(note, 0, 0)

    def data(self, index: Index, role: int = Role.DisplayRole) -> str | None:
        day = self.day(index)
        if day is None:
            return None
        if role == Role.DisplayRole:
            return f"{day.day} {self.figures(index)}".strip()
        if role in {Role.AccessibleTextRole, Role.ToolTipRole}:
            seats, free = self.seats(index)
            said = [slot_words.free(seats, free)] if seats else []
            names = self.names(index)
            return f"{slot_words.short_day(day)}  " + slot_words.join([*said, *([names] if names else [])])
        return None


class DayDelegate(QStyledItemDelegate):
    """Paints the day's number, its mark with the figures, and what it is called."""

    def __init__(self, grid: MonthGrid) -> None:
        super().__init__(grid)
        self._grid = grid

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, month, area = theme.look(), self._grid.cells.month, option.rect
        day = self._grid.cells.day(index)
        if month is None or day is None:
            return
        painter.save()
        painter.fillRect(area, ground(tone(day, month.today)))
        if option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, look.colour("selected"))
        paint_lines(painter, area)
        self._say(painter, area.adjusted(8, 4, -8, -4), index)
        if index == self._grid.currentIndex():
            paint_stand(painter, area, focused=self._grid.hasFocus())
        painter.restore()

    def _say(self, painter: QPainter, area: QRect, index: Index) -> None:
        look, cells = theme.look(), self._grid.cells
        month, day = cells.month, cells.day(index)
        if month is None or day is None:
            return
        is_other = day.month != month.first.month
        grey = look.colour("disabled")
        painter.setFont(theme.font(look, "body", bold=not is_other))
        painter.setPen(grey if is_other else look.colour("text"))
        number = f"{day.month}/{day.day}" if is_other or day.day == 1 else str(day.day)
        number = f"{number} {slot_words.today()}" if day == month.today else number
        painter.drawText(area, 0, number)
        beside = painter.fontMetrics().horizontalAdvance(number) + 8
        # Where three lines have no room, the name stands beside the day's number.
        three = area.height() >= (2 * look.sizes["body"] + look.sizes["small"]) * LINE
        seats, free = cells.seats(index)
        past = day < month.today
        if seats:
            painter.setFont(theme.font(look, "body", figures=True, bold=not past))
            painter.setPen(grey if past else look.colour(TONES[weeks.mark(seats, free)]))
            painter.drawText(area, int(MIDDLE if three else BOTTOM), cells.figures(index))
        painter.setFont(theme.font(look, "small"))
        painter.setPen(grey if past or is_other else look.colour("muted"))
        name = area if three or not seats else area.adjusted(beside, 0, 0, 0)
        text = painter.fontMetrics().elidedText(cells.names(index), Qt.TextElideMode.ElideRight, name.width())
        painter.drawText(name, int(BOTTOM if name is area else RIGHT), text)


class MonthGrid(MonthTable):
    """The days of a month with their seats."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.cells = MonthModel()
        super().__init__(self.cells, parent)
        self.setItemDelegate(DayDelegate(self))

    def show_month(self, month: Month, day: date) -> None:
        """Show a month; the keyboard stands on that day."""
        self.cells.show_month(month)
        self.stand(day, month.notes[0].on_date)
