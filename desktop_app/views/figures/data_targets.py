"""What the ward wants to reach by the end of a fiscal year: listed and set."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from desktop_app.errors import Invalid
from desktop_app.services import dates
from desktop_app.services.figures import targets
from desktop_app.services.figures.targets import TargetRow
from desktop_app.views.figures.entered_page import EnteredPage
from desktop_app.views.shared.dialogs import confirm
from desktop_app.views.shared.error_words import error_words
from desktop_app.views.shared.fields import Labelled
from desktop_app.views.shared.row_table import Column, RowTable

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop_app.views.shared.shell import Shell


class TargetsPage(EnteredPage[TargetRow]):
    """One target for each fiscal year."""

    def __init__(self, shell: Shell) -> None:
        table: RowTable = RowTable(self._columns(), shell.jobs)
        table.setAccessibleName(self.tr("Targets by fiscal year"))
        table.serve(shell, "targets", lambda row: row.year)
        table.say_when_empty(self.tr("No target is set yet. Set one below."))
        super().__init__(shell, table, self.tr("Remove this target …"), self.tr("Save the target"))
        self.year = Labelled(self.tr("Fiscal year (such as R5 or 2023)"), QLineEdit())
        self.value = Labelled(self.tr("Share of stores (%)"), QLineEdit())
        self.year.field.textChanged.connect(self.name_changed)
        told = self.tr("How many of a year's certificates are to be issued at convenience stores.")
        self.lay_out(told, {self.year: 0, self.value: 0})

    def read_rows(self, session: Session) -> tuple[TargetRow, ...]:
        return targets.all_of(session)

    def take_up(self, row: TargetRow) -> None:
        """Take a year into the fields."""
        self.year.field.setText(row.name)
        self.value.field.setText(f"{row.value}")
        self.value.field.setFocus()

    def store(self) -> None:
        """Store what was typed: a new year, or the one that stands in the list."""
        year, value = dates.parse_fiscal(self.year.field.text().strip()), self._value()
        self.year.say_error(error_words.said(Invalid("target_year", "form")) if year is None else "")
        self.value.say_error(error_words.said(Invalid("target", "form")) if value is None else "")
        if year is None or value is None:
            return
        acting, seen = self._shell.acting(), self.seen()
        wanted = TargetRow(year, value, 0)
        text = self.tr("The target of {year} is saved: {value} %.")
        self.write(
            lambda session: targets.enter(session, acting, seen, wanted),
            lambda row: text.format(year=row.name, value=row.value),
        )

    def ask_remove(self) -> None:
        """Ask before a target is taken away."""
        seen = self.seen()
        if seen is None:
            return
        text = self.tr("The target of {year}, {value} %, is removed.").format(
            year=seen.name, value=seen.value
        )
        title, yes = self.tr("Remove this target?"), self.tr("Remove")
        confirm(self, title, text, yes, lambda: self._remove(seen))

    def _remove(self, seen: TargetRow) -> None:
        acting = self._shell.acting()
        text = self.tr("The target of {year} is removed.").format(year=seen.name)
        self.write(lambda session: targets.remove(session, acting, seen), lambda _: text)

    def _value(self) -> Decimal | None:
        try:
            found = Decimal(self.value.field.text().strip().rstrip("%％"))
        except InvalidOperation:
            return None
        return found if found.is_finite() else None

    def seen(self) -> TargetRow | None:
        year = dates.parse_fiscal(self.year.field.text().strip())
        return next((row for row in self.rows if row.year == year), None)

    def clear(self) -> None:
        for part in (self.year, self.value):
            part.field.clear()

    def _columns(self) -> list[Column[TargetRow]]:
        return [
            Column(self.tr("Fiscal year"), lambda row: row.name, width=140, key="year", stays=True),
            Column(
                self.tr("Share of stores (%)"),
                lambda row: f"{row.value}",
                right=True,
                width=200,
                key="value",
                stays=True,
            ),
        ]
