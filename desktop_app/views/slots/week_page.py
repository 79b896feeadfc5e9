"""The pages of the screen that show a week or a month of one place."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from desktop_app.views.agenda.dialog import Days, Here
from desktop_app.views.agenda.export import AgendaExport
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.first_focus import FirstFocus
from desktop_app.views.slots import week as weeks
from desktop_app.views.slots.grid import MONTH, TODAY, WeekGrid
from desktop_app.views.slots.month import MonthGrid
from desktop_app.views.slots.month_table import MonthAround
from desktop_app.views.slots.turner import LONG_WEEK, Turner
from desktop_app.views.slots.week import DAYS
from desktop_app.views.slots.words import slot_words

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.services.slots.listing import SlotRow
    from desktop_app.views.shared.shell import Shell
    from desktop_app.views.slots.week import Month, Week


class WeekPage(FirstFocus):
    """opened(slot_id) for the visits of a slot, day_wanted(date) for another week, month_wanted."""

    opened = Signal(int)
    day_wanted = Signal(object)
    month_wanted = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._turn = 0
        self.grid = WeekGrid()
        self.turner = Turner(slot_words.week(*LONG_WEEK))
        self.said = plain("")
        self.visits = QPushButton(self.tr("Visits  Enter"))
        self.visits.setEnabled(False)
        self.export_it = QPushButton(self.tr("Export …  Ctrl+E"))
        self.agenda = AgendaExport(shell, self)
        self._place, self._day = "", shell.today()
        self.begin_with(self.grid)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self.said, 1)
        below.addWidget(self.export_it)
        below.addWidget(self.visits)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.turner)
        column.addWidget(self.grid, 1)
        column.addLayout(self.agenda.strips())
        column.addLayout(below)
        self.export_it.clicked.connect(lambda _checked=False: self.ask_export())
        self.grid.chosen.connect(self.opened)
        self.grid.stood.connect(self._stood)
        self.grid.turned.connect(self._turned)
        self.grid.asked.connect(self._asked)
        self.turner.turned.connect(self._turned)
        self.turner.today.connect(lambda: self._asked(TODAY))
        self.visits.clicked.connect(lambda _checked=False: self.grid.choose(self.grid.currentIndex()))

    def read(self, place: str, day: date) -> None:
        """Read the week of a day at a place."""
        self._turn += 1
        self._place, self._day = place, day
        turn, first = self._turn, weeks.monday(day)
        self.turner.say(slot_words.week(first, first + timedelta(days=DAYS - 1)))
        self._shell.jobs.read(
            self,
            weeks.read_week(self._shell.acting(), place, day),
            lambda week: self._came(turn, week),
            self._shell.fail,
        )

    def ask_export(self) -> None:
        """Ask what of the visits is to be exported, at first the week that is shown."""
        slot = self.grid.current_slot()
        self.agenda.ask(Here(slot.on_date if slot else self._day, self._place, Days.WEEK))

    def _came(self, turn: int, week: Week) -> None:
        if turn == self._turn:
            self.grid.show_week(week)

    def _stood(self, slot: SlotRow | None) -> None:
        self.said.setText(slot_words.slot(slot) if slot else "")
        self.visits.setEnabled(slot is not None)

    def _turned(self, step: int) -> None:
        week = self.grid.cells.week
        if week is not None:
            self.day_wanted.emit(week.first + timedelta(days=step * DAYS))

    def _asked(self, letter: str) -> None:
        if letter == MONTH:
            self.month_wanted.emit()
        else:
            self.grid.stand(self._shell.today())
            self.day_wanted.emit(self._shell.today())


class MonthPage(MonthAround):
    """The month of one place."""

    def __init__(self, shell: Shell) -> None:
        self.grid = MonthGrid()
        super().__init__(self.grid, shell.today)
        self._shell = shell
        self._turn = 0

    def read(self, place: str, day: date) -> None:
        """Read the month of a day at a place."""
        self._turn += 1
        shown = self.grid.cells.month
        if shown is not None and shown.first == day.replace(day=1) == self._day.replace(day=1):
            day = self.grid.current_day() or day
        turn, self._day = self._turn, day
        self.turner.say(slot_words.month(day))
        self._shell.jobs.read(
            self,
            weeks.read_month(self._shell.acting(), place, day),
            lambda month: self._came(turn, month),
            self._shell.fail,
        )

    def _came(self, turn: int, month: Month) -> None:
        if turn == self._turn:
            self.grid.show_month(month, self._day)
