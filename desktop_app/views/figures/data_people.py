"""How many people lived in the ward on a day: the denominators, listed and entered."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout

from desktop_app.errors import Invalid
from desktop_app.services.figures import people, table_file
from desktop_app.services.figures.people import PopulationRow
from desktop_app.views.shared import theme
from desktop_app.views.shared.dialogs import confirm, plain
from desktop_app.views.shared.error_words import error_words
from desktop_app.views.shared.fields import DateField, Labelled
from desktop_app.views.shared.first_focus import FirstFocus
from desktop_app.views.shared.row_source import ListSource
from desktop_app.views.shared.row_table import Column, RowTable

if TYPE_CHECKING:
    from desktop_app.views.shared.shell import Shell

DAY_WIDE = 18


class PeoplePage(FirstFocus):
    """Enter on a day takes it into the fields to be corrected; empty fields enter a new one."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._rows: tuple[PopulationRow, ...] = ()
        self.table: RowTable = RowTable(self._columns(), shell.jobs)
        self.table.setAccessibleName(self.tr("Population by day"))
        self.table.serve(shell, "population", lambda row: row.on_date)
        self.table.say_when_empty(
            self.tr("No population is entered yet: rates have no denominator. Enter one below.")
        )
        self.table.opened.connect(self.take_up)
        self.day = Labelled(self.tr("Day"), DateField())
        self.count = Labelled(self.tr("People"), QLineEdit())
        self.source = Labelled(self.tr("Where the number comes from"), QLineEdit())
        # Wide enough for a day in both calendars, also in large letters.
        self.day.field.setMinimumWidth(theme.look().sizes["body"] * DAY_WIDE)
        self.remove = QPushButton(self.tr("Remove this day …  Ctrl+Del"))
        self.remove.setShortcut("Ctrl+Del")
        self.remove.clicked.connect(lambda _checked=False: self.ask_remove())
        self.save = QPushButton(self.tr("Save the day  Ctrl+S"))
        self.save.setShortcut("Ctrl+S")
        self.save.setProperty("kind", "primary")
        self.save.clicked.connect(lambda _checked=False: self.store())
        self.day.field.changed.connect(self._day_chosen)
        self.begin_with(self.table)
        self._lay_out()
        self._day_chosen()

    def refresh(self) -> None:
        """Read the days again."""
        self._shell.jobs.read(self, people.all_of, self._show, self._shell.fail)

    def take_up(self, row: PopulationRow) -> None:
        """Take a day into the fields."""
        self.day.field.set_day(row.on_date)
        self.count.field.setText(f"{row.count:,}")
        self.source.field.setText(row.source)
        self._day_chosen()
        self.count.field.setFocus()

    def store(self) -> None:
        """Store what was typed: a new day, or the one that stands in the list."""
        day, count = self.day.field.day(), table_file.count(self.count.field.text())
        self.day.say_error("" if day else self.tr("No such day."))
        self.count.say_error(error_words.said(Invalid("population", "form")) if count is None else "")
        if day is None or count is None:
            return
        acting, seen = self._shell.acting(), self._seen()
        wanted = PopulationRow(day, count, self.source.field.text(), 0)
        self._shell.jobs.write(
            self, lambda session: people.enter(session, acting, seen, wanted), self._saved, self._refused
        )

    def ask_remove(self) -> None:
        """Ask before a day is taken away."""
        seen = self._seen()
        if seen is None:
            return
        text = self.tr("The population of {day} is removed; rates of that year may lose their denominator.")
        title, yes = self.tr("Remove this day?"), self.tr("Remove")
        confirm(self, title, text.format(day=seen.on_date), yes, lambda: self._remove(seen))

    def _remove(self, seen: PopulationRow) -> None:
        acting = self._shell.acting()
        self._shell.jobs.write(
            self,
            lambda session: people.remove(session, acting, seen),
            lambda _: self._removed(seen.on_date),
            self._refused,
        )

    def _seen(self) -> PopulationRow | None:
        day = self.day.field.day()
        return next((row for row in self._rows if row.on_date == day), None)

    def _day_chosen(self, _day: object = None) -> None:
        self.remove.setEnabled(self._seen() is not None)

    def _show(self, rows: tuple[PopulationRow, ...]) -> None:
        self._rows = rows
        self.table.show_source(ListSource(rows))
        self._day_chosen()

    def _saved(self, row: PopulationRow) -> None:
        self._clear()
        text = self.tr("The population of {day} is saved: {count}.")
        self._shell.say(text.format(day=row.on_date, count=QLocale().toString(row.count)))
        self.refresh()

    def _removed(self, day: date) -> None:
        self._clear()
        self._shell.say(self.tr("The population of {day} is removed.").format(day=day))
        self.refresh()

    def _refused(self, error: Exception) -> None:
        self._shell.fail(error)
        self.refresh()

    def _clear(self) -> None:
        self.day.field.set_day(None)
        for part in (self.count, self.source):
            part.field.clear()

    def _columns(self) -> list[Column[PopulationRow]]:
        return [
            Column(self.tr("Day"), lambda row: row.on_date.isoformat(), width=140, key="day", stays=True),
            Column(
                self.tr("People"),
                lambda row: QLocale().toString(row.count),
                right=True,
                width=140,
                key="count",
                stays=True,
            ),
            Column(self.tr("Source"), lambda row: row.source, width=320, key="source"),
        ]

    def _lay_out(self) -> None:
        fields = QHBoxLayout()
        fields.setSpacing(12)
        fields.addWidget(self.day)
        fields.addWidget(self.count)
        fields.addWidget(self.source, 1)
        end = QHBoxLayout()
        end.addStretch(1)
        end.addWidget(self.remove)
        end.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(
            plain(self.tr("A fiscal year is measured against the last population by its 1 April."), "muted")
        )
        column.addWidget(self.table, 1)
        column.addLayout(fields)
        column.addLayout(end)
