"""The month: a calendar in which each venue is a bar over the days on which it opens."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop_app.services.rotation import calendar
from desktop_app.views.rotation.words import rotation_words
from desktop_app.views.shared import theme
from desktop_app.views.slots.calendar_table import ground, paint_lines, paint_stand
from desktop_app.views.slots.grid import tone
from desktop_app.views.slots.month_table import ROOT, DaysOfMonth, Index, MonthTable, Role
from desktop_app.views.slots.words import slot_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.services.rotation.rows import TurnRow, WeekRow
    from desktop_app.views.rotation.works import Board

BAR, GAP, EDGE, INSIDE = 1.35, 2, 4, 6
CLOSE_BAR, CLOSE_GAP, CLOSE_EDGE = 1.1, 1, 1
"""The same where the weeks have less room: five are seen whole at 1366 × 768."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A venue over days that follow each other: columns of the first and last, and its line in the week."""

    turn: TurnRow
    first: int
    last: int
    line: int


class MonthModel(DaysOfMonth):
    """A row for each week that the month touches."""

    def __init__(self) -> None:
        super().__init__()
        self.board: Board | None = None
        self.mondays: list[date] = []
        self.month = date.min

    def show_month(self, board: Board, day: date) -> None:
        self.beginResetModel()
        self.board, self.month = board, day.replace(day=1)
        last = (self.month + timedelta(days=31)).replace(day=1) - timedelta(days=1)
        self.mondays = [*calendar.mondays(self.month, last)]
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.mondays)

    def day(self, index: Index) -> date | None:
        """Day of a cell."""
        return self.mondays[index.row()] + timedelta(days=index.column()) if index.isValid() else None

    def week(self, row: int) -> WeekRow | None:
        """Week of a row, where there is a plan for it."""
        weeks = self.board.weeks if self.board else ()
        return next((week for week in weeks if week.monday == self.mondays[row]), None)

    def bars(self, row: int) -> Iterator[Bar]:
        """Give the venues of a week as bars."""
        week = self.week(row)
        for line, turn in enumerate(week.turns if week else ()):
            # Days that follow each other have the same distance from their place in the row.
            columns = enumerate(day.weekday() for day in turn.days)
            for _, run in groupby(columns, key=lambda pair: pair[1] - pair[0]):
                found = [column for _, column in run]
                yield Bar(turn, found[0], found[-1], line)

    def holiday(self, day: date) -> str:
        """Name of a holiday, "" on other days."""
        return self.board.holidays.get(day, "") if self.board else ""

    def data(self, index: Index, role: int = Role.DisplayRole) -> str | None:
        day = self.day(index)
        if day is None:
            return None
        if role == Role.DisplayRole:
            return str(day.day)
        if role in {Role.AccessibleTextRole, Role.ToolTipRole}:
            week = self.week(index.row())
            names = [turn.venue_name for turn in week.turns if day in turn.days] if week else []
            holiday = self.holiday(day)
            told = [*([holiday] if holiday else []), *names]
            return f"{slot_words.short_day(day)}  {slot_words.join(told)}".strip()
        return None


class DayDelegate(QStyledItemDelegate):
    """Paints the ground and the number of a day, and the name of a holiday."""

    def __init__(self, grid: MonthGrid) -> None:
        super().__init__(grid)
        self._grid = grid

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, cells, area = theme.look(), self._grid.cells, option.rect
        day = cells.day(index)
        if day is None or cells.board is None:
            return
        painter.save()
        holiday = cells.holiday(day)
        mood = tone(day, cells.board.today)
        painter.fillRect(area, ground("weekend" if holiday and mood == "day" else mood))
        paint_lines(painter, area)
        is_close = self._grid.is_close()
        edge = min(CLOSE_EDGE + self._grid.spare() // 2, EDGE) if is_close else EDGE
        inner = area.adjusted(EDGE * 2, edge, -EDGE, -edge)
        is_other = day.month != cells.month.month
        size = "small" if is_close else "body"
        painter.setFont(theme.font(look, size, figures=True, bold=not is_other))
        painter.setPen(look.colour("muted" if is_other else "text"))
        number = rotation_words.day(day) if is_other or day.day == 1 else str(day.day)
        if day == cells.board.today:
            number = f"{number} {slot_words.today()}"
        painter.drawText(inner, 0, number)
        if holiday:
            beside = inner.adjusted(painter.fontMetrics().horizontalAdvance(number) + EDGE * 2, 0, 0, 0)
            painter.setFont(theme.font(look, "small"))
            painter.setPen(look.colour("warning"))
            name = painter.fontMetrics().elidedText(holiday, Qt.TextElideMode.ElideRight, beside.width())
            painter.drawText(beside, int(Qt.AlignmentFlag.AlignRight), name)
        painter.restore()


class MonthGrid(MonthTable):
    """The days of a month with the venues as bars."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.cells = MonthModel()
        super().__init__(self.cells, parent)
        self.setItemDelegate(DayDelegate(self))
        self.verticalHeader().setMinimumSectionSize(self._close_height(self._lines()))

    def show_month(self, board: Board, day: date) -> None:
        """Show the month of a day; the keyboard stands on that day."""
        self.cells.show_month(board, day)
        self.verticalHeader().setMinimumSectionSize(self._close_height(self._lines()))
        self.stand(day, self.cells.mondays[0])

    def is_close(self) -> bool:
        """Whether the weeks are too low for their venues as they are drawn where there is room."""
        return self.rowHeight(0) < self._height(self._lines())

    def spare(self) -> int:
        """Pixels that the line with the number of the day may take more where the weeks are low."""
        most = 2 * (EDGE - CLOSE_EDGE)
        return min(max(self.rowHeight(0) - self._close_height(self._lines()), 0), most)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Only now it is known what is seen.
        self.scrollTo(self.currentIndex())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        for row in range(self.cells.rowCount()):
            for bar in self.cells.bars(row):
                self._bar(painter, row, bar)
        if self.currentIndex().isValid():
            # Over the bars: where the keyboard stands is always seen.
            paint_stand(painter, self.visualRect(self.currentIndex()), focused=self.hasFocus())
        painter.end()

    def _bar(self, painter: QPainter, row: int, bar: Bar) -> None:
        look = theme.look()
        first = self.visualRect(self.cells.index(row, bar.first))
        last = self.visualRect(self.cells.index(row, bar.last))
        is_close = self.is_close()
        height = round(look.sizes["small"] * (CLOSE_BAR if is_close else BAR))
        under = self._close_height(1) + self.spare() if is_close else self._height(1)
        top = first.top() + under + bar.line * (height + (CLOSE_GAP if is_close else GAP))
        area = QRect(first.left() + EDGE, top, last.right() - first.left() - 2 * EDGE, height)
        past = self.cells.board is not None and bar.turn.days[-1] < self.cells.board.today
        painter.setPen(look.colour("line" if past else "action"))
        painter.setBrush(look.colour("raised" if past else "selected"))
        painter.drawRoundedRect(area, 4, 4)
        painter.setFont(theme.font(look, "small"))
        painter.setPen(look.colour("muted" if past else "text"))
        inner = area.adjusted(INSIDE, 0, -INSIDE, 0)
        name = painter.fontMetrics().elidedText(
            bar.turn.venue_name, Qt.TextElideMode.ElideRight, inner.width()
        )
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), name)

    def _height(self, lines: int) -> int:
        sizes = theme.look().sizes
        return round(sizes["body"] * BAR) + EDGE + (lines - 1) * (round(sizes["small"] * BAR) + GAP) + EDGE

    def _close_height(self, lines: int) -> int:
        line = round(theme.look().sizes["small"] * CLOSE_BAR)
        return line + 2 * CLOSE_EDGE + (lines - 1) * (line + CLOSE_GAP)

    def _lines(self) -> int:
        """Lines of a week: the number of the day, then its venues."""
        return 1 + max(self.cells.board.a_week if self.cells.board else 4, 1)
