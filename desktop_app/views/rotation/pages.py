"""The pages of the screen: all weeks, one week day by day, one month."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from desktop_app.services.rotation import calendar
from desktop_app.views.rotation import works
from desktop_app.views.rotation.board import BoardTable
from desktop_app.views.rotation.days import DaysGrid
from desktop_app.views.rotation.month import MonthGrid
from desktop_app.views.rotation.words import rotation_words
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.first_focus import FirstFocus
from desktop_app.views.slots.month_table import MonthAround
from desktop_app.views.slots.turner import LONG_WEEK, Turner
from desktop_app.views.slots.words import slot_words

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from desktop_app.services.rotation.rows import TurnRow, WeekRow
    from desktop_app.views.rotation.works import Board, WeekDays
    from desktop_app.views.shared.shell import Shell


class BoardPage(FirstFocus):
    """The table of all weeks; below it what is to be chosen for a swap that is under way."""

    def __init__(self, *, may_change: bool) -> None:
        super().__init__()
        self._may_change = may_change
        self.table = BoardTable()
        self.said = plain("", "name")
        self.said.hide()
        self.begin_with(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.table, 1)
        column.addWidget(self.said)

    def show_board(self, board: Board, day: date) -> None:
        """Show the weeks; what is missing is said where they would stand."""
        self.table.say_when_empty(self._empty(board))
        self.table.show_board(board)
        if self.table.current_week() is None:
            self.table.stand(day)

    def say_swap(self, week: WeekRow | None, turn: TurnRow | None) -> None:
        """Say which turn is to be swapped; None: none is."""
        self.table.pick(turn.turn_id if turn else None)
        self.said.setVisible(turn is not None)
        if week is None or turn is None:
            return
        text = self.tr("{venue} ({week}): choose the other venue, Enter swaps, Esc stops.")
        self.said.setText(text.format(venue=turn.venue_name, week=rotation_words.week(week)))

    def _empty(self, board: Board) -> str:
        if board.campaign is None:
            return self.tr("No campaign is active. A supervisor sets one up under “Settings”.")
        if not board.venues:
            return self.tr("This campaign has no venues that rotate. A supervisor enters them.")
        if self._may_change:
            return self.tr(
                "No week is planned yet. “Plan …” (Ctrl+N) gives each venue one turn in each round."
            )
        return self.tr("No week is planned yet. A supervisor plans them.")


class DaysPage(FirstFocus):
    """day_wanted(date) for another week; left when Enter leads back to the board."""

    day_wanted = Signal(object)
    left = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._turn, self._monday = 0, calendar.monday(shell.today())
        self.grid = DaysGrid()
        self.turner = Turner(slot_words.week(*LONG_WEEK))
        self.turner.legend.setText("")
        self.begin_with(self.grid)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.turner)
        column.addWidget(self.grid, 1)
        self.grid.say_when_empty(self.tr("No window is open in this week, and no venue has its turn."))
        self.grid.turned.connect(self._turned)
        self.grid.asked.connect(self._to_today)
        self.grid.chosen.connect(self.left)
        self.turner.turned.connect(self._turned)
        self.turner.today.connect(self._to_today)

    def read(self, campaign_id: int, monday: date) -> None:
        """Read a week of a campaign."""
        self._turn += 1
        turn, self._monday = self._turn, monday
        self.turner.say(slot_words.week(monday, calendar.last_of(monday)))
        self._shell.jobs.read(
            self,
            works.read_days(self._shell.acting(), campaign_id, monday),
            lambda week: self._came(turn, week),
            self._shell.fail,
        )

    def _came(self, turn: int, week: WeekDays) -> None:
        if turn == self._turn:
            self.grid.show_week(week)

    def _turned(self, step: int) -> None:
        self.day_wanted.emit(self._monday + timedelta(days=7 * step))

    def _to_today(self, _letter: str = "") -> None:
        self.day_wanted.emit(self._shell.today())


class MonthPage(MonthAround):
    """A month of the rotation."""

    def __init__(self, today: Callable[[], date]) -> None:
        self.grid = MonthGrid()
        super().__init__(self.grid, today)
        self.turner.legend.setText("")

    def show_board(self, board: Board, day: date) -> None:
        """Show the month of a day."""
        self._day = day
        self.turner.say(slot_words.month(day))
        self.grid.show_month(board, day)

    def day(self) -> date:
        """Day where the keyboard stands."""
        return self.grid.current_day() or self._day
