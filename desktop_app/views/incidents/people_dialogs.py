"""Forms for people concerned and for errors that belong to an incident."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.services.incidents import linking, people
from desktop_app.services.incidents.wanted import LONGEST_STEP
from desktop_app.services.review import Entries, EntryRow
from desktop_app.terms import Role
from desktop_app.views.campaigns.form import day_field
from desktop_app.views.desk.words import COUNTER
from desktop_app.views.incidents.form import IncidentForm
from desktop_app.views.review.words import ReviewWords
from desktop_app.views.shared import theme
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.fields import Labelled
from desktop_app.views.shared.row_table import Column, RowTable
from desktop_app.views.shared.words import words

if TYPE_CHECKING:
    from desktop_app.services.incidents.rows import ConcernedRow, WholeRow
    from desktop_app.views.shared.shell import Shell

WIDE, WIDE_LIST, TALL_LIST = 640, 1_000, 320


class PersonDialog(IncidentForm):
    """Who is concerned: by a scan, or a number of the card."""

    def __init__(self, shell: Shell, parent: QWidget, whole: WholeRow) -> None:
        super().__init__(shell, parent, WIDE)
        self._number = whole.incident.incident_id
        self.say_title(self.tr("Add somebody concerned"))
        self.number = QLineEdit()
        self.number.setMaxLength(64)
        hint = self.tr("Scan the notice or the pouch, or type one of their numbers.")
        self.fields = {"number": Labelled(self.tr("Card of the person"), self.number, hint)}
        self.body.addWidget(self.fields["number"])
        self.finish_with(self.tr("Add the person"))
        self.number.setFocus()

    def scanned(self, text: str) -> bool:
        """Take the scan as the card."""
        self.number.setText(text)
        self.yes.setFocus()
        return True

    def save(self) -> None:
        """Link the card."""
        acting, number, scan = self.shell.acting(), self._number, self.number.text()
        self.send(lambda session: people.link(session, acting, number, scan))


class ToldDialog(IncidentForm):
    """When somebody was told, or why not."""

    def __init__(self, shell: Shell, parent: QWidget, whole: WholeRow, row: ConcernedRow) -> None:
        super().__init__(shell, parent, WIDE)
        self._number, self._row = whole.incident.incident_id, row
        self.say_title(self.tr("Was this person told?"))
        self.body.addWidget(plain(row.kana, "kana"))
        self.body.addWidget(plain(row.name, "name"))
        self.note = QLineEdit(row.note or "")
        self.note.setMaxLength(LONGEST_STEP)
        self.fields = {
            "told_on": Labelled(self.tr("Told on"), day_field(row.told_on or shell.today())),
            "told_note": Labelled(
                self.tr("Or: the reason why not"),
                self.note,
                self.tr("Leave the day empty then. No personal data."),
            ),
        }
        if row.note and not row.told_on:
            self.fields["told_on"].field.set_day(None)
        for part in self.fields.values():
            self.body.addWidget(part)
        may_drop = shell.role() is Role.SUPERVISOR
        self.finish_with(
            self.tr("Save"), ((self.tr("Not concerned: take out"), self._drop),) if may_drop else ()
        )
        self.fields["told_on"].field.setFocus()

    def save(self) -> None:
        """Note the day or the reason."""
        day = self.day("told_on", needed=False)
        if self.has_errors():
            return
        acting, number, row, note = self.shell.acting(), self._number, self._row, self.note.text()
        self.send(lambda session: people.settle(session, acting, number, row, day, note))

    def _drop(self) -> None:
        acting, number, row = self.shell.acting(), self._number, self._row
        self.send(lambda session: people.unlink(session, acting, number, row))


class ErrorDialog(IncidentForm):
    """Which error to review belongs to the incident."""

    def __init__(self, shell: Shell, parent: QWidget, whole: WholeRow) -> None:
        super().__init__(shell, parent, WIDE_LIST)
        self._number = whole.incident.incident_id
        self.say_title(self.tr("Add an error to review"))
        self.table = RowTable(error_columns(), shell.jobs)
        self.table.serve(shell, "incident_error_choice", lambda row: row.entry_id)
        self.table.say_when_empty(self.tr("There is no error to review."))
        self.table.setMinimumHeight(TALL_LIST * theme.look().sizes["body"] // 16)
        self.table.opened.connect(self.save)
        self.table.selected.connect(self._may_save)
        self.body.addWidget(self.table)
        self.finish_with(self.tr("Add the chosen error"))
        self.yes.setEnabled(False)
        self.table.show_source(Entries(closed=None))
        self.table.setFocus()

    def _may_save(self, row: object) -> None:
        self.yes.setEnabled(row is not None)

    def save(self) -> None:
        """Link the chosen one."""
        row = self.table.current_row()
        if isinstance(row, EntryRow):
            acting, number, entry_id = self.shell.acting(), self._number, row.entry_id
            self.send(lambda session: linking.link(session, acting, number, entry_id))


def error_columns() -> list[Column[EntryRow]]:
    """Columns of errors to review in a list of an incident."""
    said, heads = ReviewWords(), Heads()
    return [
        Column(heads.number(), lambda row: str(row.entry_id), right=True, width=52, key="number", stays=True),
        Column(
            heads.when(),
            lambda row: f"{row.at.astimezone(COUNTER):%Y-%m-%d %H:%M}",
            right=True,
            width=150,
            key="at",
        ),
        Column(heads.what(), lambda row: words.error_kind(row.kind), width=220, key="kind"),
        Column(heads.reason(), said.reason, width=300, key="reason"),
        Column(heads.answer(), lambda row: said.answer(row) or heads.still_open(), width=180, key="answer"),
    ]


class Heads(QObject):
    """Headings of a list of errors."""

    def number(self) -> str:
        return self.tr("No.")

    def when(self) -> str:
        return self.tr("When")

    def what(self) -> str:
        return self.tr("What")

    def reason(self) -> str:
        return self.tr("Reason")

    def answer(self) -> str:
        return self.tr("Answer")

    def still_open(self) -> str:
        return self.tr("still open")
