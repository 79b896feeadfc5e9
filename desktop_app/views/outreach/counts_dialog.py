"""Enters the counts of one post office for the months of a year; each cell is kept on its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QGridLayout, QLineEdit

from desktop_app.errors import Conflict, Invalid
from desktop_app.services.outreach import months, post_offices
from desktop_app.views.shared.dialogs import Dialog, DialogWords, plain
from desktop_app.views.shared.error_words import error_words
from desktop_app.views.shared.fields import Labelled

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from sqlalchemy.orm import Session

    from desktop_app.services.outreach.post_offices import CellRow, OfficeRow
    from desktop_app.views.shared.shell import Shell

COLUMNS = 4
WIDE = 640


class CountsDialog(Dialog):
    """Months to come can't be filled; an empty field says nothing and changes nothing."""

    def __init__(self, shell: Shell, parent: QWidget, row: OfficeRow) -> None:
        super().__init__(parent, "", "")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.wide = WIDE
        self._shell, self._row = shell, row
        self.say_title(self.tr("Applications supported at {name}").format(name=row.name))
        self.body.addWidget(plain(self.tr("Leave a month empty while nothing is reported. 0 means none.")))
        this_month = shell.today().isoformat()[: months.LENGTH]
        self.fields: list[Labelled[QLineEdit]] = []
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        for at, cell in enumerate(row.cells):
            field = QLineEdit("" if cell.count is None else str(cell.count))
            field.setValidator(QIntValidator(0, post_offices.MOST, field))
            field.setAlignment(Qt.AlignmentFlag.AlignRight)
            part = Labelled(cell.month, field)
            part.setEnabled(cell.month <= this_month)
            self.fields.append(part)
            grid.addWidget(part, at // COLUMNS, at % COLUMNS, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(grid)
        self.add_button(DialogWords().cancel(), self.reject)
        self.yes = self.add_button(self.tr("Keep the counts"), self.keep, "primary")
        self.fields[0].field.setFocus()
        self.fields[0].field.selectAll()

    def keep(self) -> None:
        """Keep what was changed, all of it or nothing."""
        for part in self.fields:
            part.say_error("")
        wanted = [(cell, int(text)) for cell, text in self._typed_counts() if text != _shown(cell)]
        if not wanted:
            self.accept()
            return
        acting = self._shell.acting()

        def work(session: Session) -> int:
            for cell, count in wanted:
                post_offices.enter(session, acting, cell, count)
            return len(wanted)

        self._shell.jobs.write(self, work, self._done, self._refused)

    def _typed_counts(self) -> list[tuple[CellRow, str]]:
        """Cells with what stands in their fields; an emptied field says nothing."""
        typed = [part.field.text().strip() for part in self.fields]
        return [(cell, text) for cell, text in zip(self._row.cells, typed, strict=True) if text]

    def _done(self, count: int) -> None:
        text = self.tr("{name}: %n count(s) kept.", "", count)
        self._shell.say(text.format(name=self._row.name))
        self.accept()

    def _refused(self, error: Exception) -> None:
        if isinstance(error, Conflict | Invalid):
            self.fields[0].say_error(error_words.said(error))
        else:
            self.reject()
            self._shell.fail(error)


def _shown(cell: CellRow) -> str:
    return "" if cell.count is None else str(cell.count)
