"""How many people lived in the ward on a day: the denominators, listed and entered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QLineEdit

from desktop_app.errors import Invalid
from desktop_app.services.figures import people, table_file
from desktop_app.services.figures.people import PopulationRow
from desktop_app.views.figures.entered_page import EnteredPage
from desktop_app.views.shared import theme
from desktop_app.views.shared.dialogs import confirm
from desktop_app.views.shared.error_words import error_words
from desktop_app.views.shared.fields import DateField, Labelled
from desktop_app.views.shared.row_table import Column, RowTable

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop_app.views.shared.shell import Shell

DAY_WIDE = 18


class PeoplePage(EnteredPage[PopulationRow]):
    """One population for each day."""

    def __init__(self, shell: Shell) -> None:
        table: RowTable = RowTable(self._columns(), shell.jobs)
        table.setAccessibleName(self.tr("Population by day"))
        table.serve(shell, "population", lambda row: row.on_date)
        table.say_when_empty(
            self.tr("No population is entered yet: rates have no denominator. Enter one below.")
        )
        super().__init__(shell, table, self.tr("Remove this day …"), self.tr("Save the day"))
        self.day = Labelled(self.tr("Day"), DateField())
        self.count = Labelled(self.tr("People"), QLineEdit())
        self.source = Labelled(self.tr("Where the number comes from"), QLineEdit())
        # Wide enough for a day in both calendars, also in large letters.
        self.day.field.setMinimumWidth(theme.look().sizes["body"] * DAY_WIDE)
        self.day.field.changed.connect(self.name_changed)
        told = self.tr("A fiscal year is measured against the last population by its 1 April.")
        self.lay_out(told, {self.day: 0, self.count: 0, self.source: 1})

    def read_rows(self, session: Session) -> tuple[PopulationRow, ...]:
        return people.all_of(session)

    def take_up(self, row: PopulationRow) -> None:
        """Take a day into the fields."""
        self.day.field.set_day(row.on_date)
        self.count.field.setText(f"{row.count:,}")
        self.source.field.setText(row.source)
        self.name_changed()
        self.count.field.setFocus()

    def store(self) -> None:
        """Store what was typed: a new day, or the one that stands in the list."""
        day, count = self.day.field.day(), table_file.count(self.count.field.text())
        self.day.say_error("" if day else self.tr("No such day."))
        self.count.say_error(error_words.said(Invalid("population", "form")) if count is None else "")
        if day is None or count is None:
            return
        acting, seen = self._shell.acting(), self.seen()
        wanted = PopulationRow(day, count, self.source.field.text(), 0)
        text = self.tr("The population of {day} is saved: {count}.")
        self.write(
            lambda session: people.enter(session, acting, seen, wanted),
            lambda row: text.format(day=row.on_date, count=QLocale().toString(row.count)),
        )

    def ask_remove(self) -> None:
        """Ask before a day is taken away."""
        seen = self.seen()
        if seen is None:
            return
        text = self.tr("The population of {day} is removed; rates of that year may lose their denominator.")
        title, yes = self.tr("Remove this day?"), self.tr("Remove")
        confirm(self, title, text.format(day=seen.on_date), yes, lambda: self._remove(seen))

    def _remove(self, seen: PopulationRow) -> None:
        acting = self._shell.acting()
        text = self.tr("The population of {day} is removed.").format(day=seen.on_date)
        self.write(lambda session: people.remove(session, acting, seen), lambda _: text)

    def seen(self) -> PopulationRow | None:
        day = self.day.field.day()
        return next((row for row in self.rows if row.on_date == day), None)

    def clear(self) -> None:
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
