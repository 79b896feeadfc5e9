"""What the ward wants to reach by the end of a fiscal year: listed and set."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout

from desktop_app.errors import Invalid
from desktop_app.services import dates
from desktop_app.services.figures import targets
from desktop_app.services.figures.targets import TargetRow
from desktop_app.views.shared.dialogs import confirm, plain
from desktop_app.views.shared.error_words import error_words
from desktop_app.views.shared.fields import Labelled
from desktop_app.views.shared.first_focus import FirstFocus
from desktop_app.views.shared.row_source import ListSource
from desktop_app.views.shared.row_table import Column, RowTable

if TYPE_CHECKING:
    from desktop_app.views.shared.shell import Shell


class TargetsPage(FirstFocus):
    """Enter on a year takes it into the fields to be corrected; another year sets a new one."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._rows: tuple[TargetRow, ...] = ()
        self.table: RowTable = RowTable(self._columns(), shell.jobs)
        self.table.setAccessibleName(self.tr("Targets by fiscal year"))
        self.table.serve(shell, "targets", lambda row: row.year)
        self.table.say_when_empty(self.tr("No target is set yet. Set one below."))
        self.table.opened.connect(self.take_up)
        self.year = Labelled(self.tr("Fiscal year (such as R5 or 2023)"), QLineEdit())
        self.value = Labelled(self.tr("Share of stores (%)"), QLineEdit())
        self.remove = QPushButton(self.tr("Remove this target …  Ctrl+Del"))
        self.remove.setShortcut("Ctrl+Del")
        self.remove.clicked.connect(lambda _checked=False: self.ask_remove())
        self.save = QPushButton(self.tr("Save the target  Ctrl+S"))
        self.save.setShortcut("Ctrl+S")
        self.save.setProperty("kind", "primary")
        self.save.clicked.connect(lambda _checked=False: self.store())
        self.year.field.textChanged.connect(self._year_typed)
        self.begin_with(self.table)
        self._lay_out()
        self._year_typed()

    def refresh(self) -> None:
        """Read the targets again."""
        self._shell.jobs.read(self, targets.all_of, self._show, self._shell.fail)

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
        acting, seen = self._shell.acting(), self._seen()
        wanted = TargetRow(year, value, 0)
        self._shell.jobs.write(
            self, lambda session: targets.enter(session, acting, seen, wanted), self._saved, self._refused
        )

    def ask_remove(self) -> None:
        """Ask before a target is taken away."""
        seen = self._seen()
        if seen is None:
            return
        text = self.tr("The target of {year}, {value} %, is removed.").format(
            year=seen.name, value=seen.value
        )
        title, yes = self.tr("Remove this target?"), self.tr("Remove")
        confirm(self, title, text, yes, lambda: self._remove(seen))

    def _remove(self, seen: TargetRow) -> None:
        acting = self._shell.acting()
        self._shell.jobs.write(
            self,
            lambda session: targets.remove(session, acting, seen),
            lambda _: self._removed(seen),
            self._refused,
        )

    def _value(self) -> Decimal | None:
        try:
            found = Decimal(self.value.field.text().strip().rstrip("%％"))
        except InvalidOperation:
            return None
        return found if found.is_finite() else None

    def _seen(self) -> TargetRow | None:
        year = dates.parse_fiscal(self.year.field.text().strip())
        return next((row for row in self._rows if row.year == year), None)

    def _year_typed(self, _text: str = "") -> None:
        self.remove.setEnabled(self._seen() is not None)

    def _show(self, rows: tuple[TargetRow, ...]) -> None:
        self._rows = rows
        self.table.show_source(ListSource(rows))
        self._year_typed()

    def _saved(self, row: TargetRow) -> None:
        self._clear()
        text = self.tr("The target of {year} is saved: {value} %.")
        self._shell.say(text.format(year=row.name, value=row.value))
        self.refresh()

    def _removed(self, row: TargetRow) -> None:
        self._clear()
        self._shell.say(self.tr("The target of {year} is removed.").format(year=row.name))
        self.refresh()

    def _refused(self, error: Exception) -> None:
        self._shell.fail(error)
        self.refresh()

    def _clear(self) -> None:
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

    def _lay_out(self) -> None:
        fields = QHBoxLayout()
        fields.setSpacing(12)
        fields.addWidget(self.year)
        fields.addWidget(self.value)
        fields.addStretch(1)
        end = QHBoxLayout()
        end.addStretch(1)
        end.addWidget(self.remove)
        end.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(
            plain(
                self.tr("How many of a year's certificates are to be issued at convenience stores."), "muted"
            )
        )
        column.addWidget(self.table, 1)
        column.addLayout(fields)
        column.addLayout(end)
