"""Two ways to choose a time: the list of the next free ones, and the week of a place."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop_app.views.booking.offer_list import SEEN, OfferTable
from desktop_app.views.shared import theme
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.slots.grid import TODAY, WeekGrid
from desktop_app.views.slots.week import DAYS, read_week
from desktop_app.views.slots.words import slot_words

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.views.shared.shell import Shell
    from desktop_app.views.slots.week import Week


class WeekChoice(QWidget):
    """chosen(slot_id) by Enter or a double click; PageUp and PageDown turn the weeks, T goes to today."""

    chosen = Signal(int)

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._place, self._turn = "", 0
        self._day: date = shell.today()
        self.name = plain("", "small")
        self.grid = WeekGrid()
        self.grid.say_when_empty(self.tr("This week has no slots here. PageDown goes on."))
        self.grid.chosen.connect(self.chosen)
        self.grid.turned.connect(self._turned)
        self.grid.asked.connect(self._asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.name)
        column.addWidget(self.grid, 1)
        self.setFocusProxy(self.grid)

    def show_at(self, place: str, day: date, starts: int | None = None) -> None:
        """Show the week of a day at a place; the keyboard stands at a time of it."""
        if self._place != place or self._day != day:
            self.grid.stand(day, starts)
        self._place, self._day = place, day
        self.refresh()

    def refresh(self) -> None:
        """Read the week again."""
        self._turn += 1
        turn, work = self._turn, read_week(self._shell.acting(), self._place, self._day)
        self._shell.jobs.read(self, work, lambda week: self._show(turn, week), self._shell.fail)

    def _show(self, turn: int, week: Week) -> None:
        if turn == self._turn:
            last = week.first + timedelta(days=DAYS - 1)
            self.name.setText(slot_words.week(week.first, last))
            self.grid.show_week(week)

    def _turned(self, weeks: int) -> None:
        self.show_at(self._place, self._day + timedelta(days=weeks * DAYS))

    def _asked(self, letter: str) -> None:
        if letter == TODAY:
            self.show_at(self._place, self._shell.today())


class Ways(QStackedWidget):
    """The list at first; both of one height, so that nothing moves."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.times, self.week = OfferTable(shell.jobs), WeekChoice(shell)
        self.times.serve(shell, "offers", lambda row: row.slot_id)
        self.addWidget(self.times)
        self.addWidget(self.week)
        self.make_room(1)

    def make_room(self, cards: int) -> None:
        """Take less height where a family needs some."""
        look = theme.look()
        rows = SEEN[look.text_size] - (2 if cards > 1 else 0)
        self.setFixedHeight(look.sizes["row"] * (rows + 1) + 2)

    def give_focus(self) -> None:
        """Put the keyboard into the way that is shown."""
        (self.week if self.currentIndex() else self.times).setFocus()
