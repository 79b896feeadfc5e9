"""The hours of a place: the pattern of its weekdays, and whether it is open on every weekend."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QVBoxLayout

from desktop_app.services.slots import hours
from desktop_app.terms import Role
from desktop_app.views.booking.words import span
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.first_focus import FirstFocus
from desktop_app.views.shared.row_source import ListSource
from desktop_app.views.shared.row_table import Column, RowTable
from desktop_app.views.slots.hours_dialog import DayDialog, PatternDialog
from desktop_app.views.slots.words import slot_words

if TYPE_CHECKING:
    from desktop_app.services.slots.hours import HoursRow, PlaceHoursRow
    from desktop_app.views.shared.shell import Shell


class HoursPage(FirstFocus):
    """Everybody may look; a supervisor changes them, each change for days to come."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self.place: PlaceHoursRow | None = None
        may = shell.role() is not Role.WINDOW
        self.weekends = QCheckBox(self.tr("Open on every Saturday and Sunday on which the system works"))
        self.weekends.setEnabled(may)
        self.change = QPushButton(self.tr("Change the hours …  Ctrl+H"))
        self.differ = QPushButton(self.tr("A day that differs …  Ctrl+J"))
        self.table = RowTable(self._columns(), shell.jobs)
        self.table.serve(shell, "hours")
        self.table.setAccessibleName(self.tr("Hours"))
        self.table.say_when_empty(self.tr("This place has no hours yet. A supervisor sets them."))
        if not may:
            self.change.hide()
            self.differ.hide()
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addStretch(1)
        line.addWidget(self.differ)
        line.addWidget(self.change)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.weekends)
        column.addLayout(line)
        column.addWidget(self.table, 1)
        column.addWidget(
            plain(self.tr("A weekend day without hours of its own has those of a Monday."), "small")
        )
        self.begin_with(self.table)
        self.weekends.clicked.connect(lambda _checked=False: self._switch())
        self.change.clicked.connect(lambda _checked=False: self.ask_pattern())
        self.differ.clicked.connect(lambda _checked=False: self.ask_day())

    def show_place(self, place: PlaceHoursRow | None) -> None:
        """Show the hours of a place."""
        self.place = place
        self.weekends.setChecked(place is not None and place.every_weekend)
        self.table.show_source(ListSource(place.hours if place else ()))

    def ask_pattern(self) -> PatternDialog | None:
        """Ask for the hours of weekdays."""
        if self.place is None:
            return None
        dialog = PatternDialog(self._shell, self, self.place)
        dialog.open()
        return dialog

    def ask_day(self) -> DayDialog | None:
        """Ask for the hours of one day."""
        if self.place is None:
            return None
        dialog = DayDialog(self._shell, self, self.place)
        dialog.open()
        return dialog

    def _switch(self) -> None:
        place, wanted = self.place, self.weekends.isChecked()
        if place is None:
            return
        acting = self._shell.acting()
        text = (
            self.tr("{place} is open on every weekend now.")
            if wanted
            else self.tr("{place} is no longer open on weekends.")
        )
        self._shell.jobs.write(
            self,
            lambda session: hours.set_every_weekend(session, acting, place.place, wanted=wanted),
            lambda _done: self._shell.say(text.format(place=place.name)),
            self._shell.fail,
        )

    def _columns(self) -> list[Column[HoursRow]]:
        return [
            Column(
                self.tr("Weekday"),
                lambda row: slot_words.weekday(row.weekday),
                width=110,
                key="weekday",
                stays=True,
            ),
            Column(
                self.tr("Hours"), lambda row: span(row.starts, row.ends), right=True, width=150, key="hours"
            ),
            Column(
                self.tr("Minutes each"), lambda row: str(row.minutes), right=True, width=130, key="minutes"
            ),
            Column(self.tr("Desks"), lambda row: str(row.desks), right=True, width=100, key="desks"),
            Column(self.tr("Since"), lambda row: slot_words.long_day(row.valid_from), width=170, key="since"),
            Column(
                self.tr("Until"),
                lambda row: slot_words.long_day(row.valid_until) if row.valid_until else "",
                width=170,
                key="until",
            ),
        ]
