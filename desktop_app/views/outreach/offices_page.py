"""Applications that post offices helped with: offices by months of a fiscal year, by hand or from a file."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout

from desktop_app.services import dates
from desktop_app.services.outreach import count_file, months, post_offices
from desktop_app.services.outreach.post_offices import OfficeRow
from desktop_app.views.outreach.counts_dialog import CountsDialog
from desktop_app.views.outreach.file_dialog import FileDialog
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.first_focus import FirstFocus
from desktop_app.views.shared.row_source import ListSource
from desktop_app.views.shared.row_table import Column, RowTable

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.services.outreach.count_file import Preview
    from desktop_app.services.outreach.post_offices import CellRow, GridRow
    from desktop_app.views.shared.shell import Shell

YEAR = timedelta(days=366)
FIRST_MONTH, MONTHS = 4, 12
NOTHING = "–"
"""Nothing is entered: not the same as none."""


class OfficesPage(FirstFocus):
    """Enter opens an office to enter its counts; the first row holds the totals."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell, self._turn = shell, 0
        self.day = shell.today()
        self.grid: GridRow | None = None
        self.year = plain("", "heading")
        self.year.setWordWrap(False)
        self.sum = plain("", "muted")
        self.sum.setWordWrap(False)
        self.back = QPushButton(self.tr("◀ PageUp"))
        self.forward = QPushButton(self.tr("PageDown ▶"))
        self.edit = QPushButton(self.tr("Enter counts …  Enter"))
        self.table = RowTable(self._columns(), shell.jobs)
        self.table.serve(shell, "post_offices", lambda row: row.venue_id)
        self.table.setAccessibleName(self.tr("Applications by post office and month"))
        self.table.say_when_empty(
            self.tr("No post office is known yet. A supervisor adds them as venues in the settings (F10).")
        )
        self.table.opened.connect(self.ask_counts)
        self.table.selected.connect(self._chosen)
        self.back.clicked.connect(lambda _checked=False: self.turn(-1))
        self.forward.clicked.connect(lambda _checked=False: self.turn(1))
        self.edit.clicked.connect(lambda _checked=False: self.ask_counts())
        self._lay_out()
        self._chosen(None)
        self.begin_with(self.table)

    def refresh(self) -> None:
        """Read the counts again."""
        self._turn += 1
        turn, shown = self._turn, months.fiscal(self.day)
        self._shell.jobs.read(
            self,
            lambda session: post_offices.grid(session, shown),
            lambda found: self._show(turn, found),
            self._shell.fail,
        )

    def turn(self, years: int) -> None:
        """Go to another fiscal year."""
        first, last = dates.fiscal_bounds(dates.fiscal_year(self.day))
        self.go_to(first - timedelta(days=1) if years < 0 else last + timedelta(days=1))

    def go_to(self, day: date) -> None:
        """Show the fiscal year of a day."""
        self.day = day
        self.refresh()

    def ask_counts(self, _row: object = None) -> CountsDialog | None:
        """Ask for the counts of the chosen office."""
        row = self.chosen()
        if row is None:
            return None
        dialog = CountsDialog(self._shell, self, row)
        dialog.open()
        return dialog

    def chosen(self) -> OfficeRow | None:
        """Give the office on which the keyboard stands; the row of totals is none."""
        row = self.table.current_row()
        return row if isinstance(row, OfficeRow) and row.venue_id else None

    def ask_file(self) -> QFileDialog:
        """Ask for the file to take in."""
        dialog = QFileDialog(self, self.tr("Take in a file of post offices"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("CSV files") + " (*.csv *.txt)")
        dialog.fileSelected.connect(self.read_file)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def read_file(self, name: str) -> None:
        """Read a file and show what it would do."""
        acting, path = self._shell.acting(), Path(name)
        self._shell.jobs.read(
            self, lambda session: count_file.preview(session, acting, path), self._preview, self._shell.fail
        )

    def _preview(self, seen: Preview) -> None:
        FileDialog(self._shell, self, seen).open()

    def _show(self, turn: int, found: GridRow) -> None:
        if turn != self._turn:
            return
        kept = self.table.chosen_place()
        self.grid = found
        year = dates.fiscal_year(self.day)
        name = self.tr("{name}  {first} – {last}")
        text = name.format(name=dates.fiscal_name(year), first=found.months[0], last=found.months[-1])
        self.year.setText(text)
        self.sum.setText(self.tr("{n} in the year").format(n=f"{found.total:,}"))
        total = OfficeRow(0, "", self.tr("All post offices"), False, (), found.total)
        self.table.show_source(ListSource([total, *found.offices] if found.offices else []))
        if 0 <= kept <= len(found.offices):
            self.table.choose_place(kept)

    def _chosen(self, _row: object) -> None:
        self.edit.setEnabled(self.chosen() is not None)

    def _columns(self) -> list[Column[OfficeRow]]:
        names = [(FIRST_MONTH + at - 1) % MONTHS + 1 for at in range(MONTHS)]
        return [
            Column(self.tr("Code"), lambda row: row.code, width=58, key="code"),
            Column(self.tr("Post office"), self._name, width=206, tone=_muted, key="name", stays=True),
            *(
                Column(
                    QLocale().monthName(month, QLocale.FormatType.ShortFormat),
                    lambda row, at=at: self._count(row, at),
                    right=True,
                    width=54,
                    key=f"month_{month}",
                )
                for at, month in enumerate(names)
            ),
            Column(
                self.tr("Total"), lambda row: f"{row.total:,}", right=True, width=76, key="total", stays=True
            ),
        ]

    def _name(self, row: OfficeRow) -> str:
        return self.tr("{name} (sample)").format(name=row.name) if row.sample else row.name

    def _count(self, row: OfficeRow, at: int) -> str:
        if not row.venue_id:
            return f"{self.grid.by_month[at]:,}" if self.grid else ""
        return _written(row.cells[at])

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        for part in (self.back, self.year, self.forward, self.edit):
            top.addWidget(part)
        top.addStretch(1)
        top.addWidget(self.sum)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.table, 1)


def _written(cell: CellRow) -> str:
    return NOTHING if cell.count is None else f"{cell.count:,}"


def _muted(row: OfficeRow) -> str:
    return "muted" if row.sample else ""
