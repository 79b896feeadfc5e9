"""Shows what a file of post offices would do, row by row, before anything is stored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox

from desktop_app.errors import Conflict
from desktop_app.services.outreach import count_file
from desktop_app.services.outreach.count_file import FileRow, RowState
from desktop_app.views.outreach.words import outreach_words
from desktop_app.views.shared import theme
from desktop_app.views.shared.dialogs import Dialog, DialogWords, plain
from desktop_app.views.shared.error_words import error_words
from desktop_app.views.shared.row_source import ListSource
from desktop_app.views.shared.row_table import Column, RowTable

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.services.outreach.count_file import Preview, TakenRow
    from desktop_app.views.shared.shell import Shell

WIDE, ROWS = 940, 8
ORDER = (RowState.REFUSED, RowState.DIFFERS, RowState.NEW, RowState.SAME)
"""What needs an eye comes first."""


class FileDialog(Dialog):
    """Rows that differ are taken in only when somebody ticks that they are."""

    def __init__(self, shell: Shell, parent: QWidget, seen: Preview) -> None:
        super().__init__(parent, "", "")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.wide = WIDE * theme.look().sizes["body"] // 16
        self._shell, self._seen = shell, seen
        self._acting = shell.acting()
        self.say_title(self.tr("What {name} would do").format(name=seen.name))
        text = self.tr("{new} new, {differs} differ, {same} as stored, {refused} not taken.")
        self.sum = plain(
            text.format(**{state.value: f"{seen.number(state):,}" for state in RowState}), "heading"
        )
        self.body.addWidget(self.sum)
        self.table = RowTable(self._columns(), shell.jobs)
        self.table.serve(shell, "post_office_file", lambda row: row.line)
        self.table.setAccessibleName(self.tr("Rows of the file"))
        self.table.setMinimumHeight(theme.look().sizes["target"] * ROWS)
        self.table.show_source(
            ListSource(sorted(seen.rows, key=lambda row: (ORDER.index(row.state), row.line)))
        )
        self.body.addWidget(self.table)
        self.differing = QCheckBox(self.tr("Also put the file's counts over those that differ"))
        self.differing.setVisible(bool(seen.number(RowState.DIFFERS)))
        self.differing.toggled.connect(self._name)
        self.body.addWidget(self.differing)
        self.told = plain("", "error")
        self.told.hide()
        self.body.addWidget(self.told)
        self.add_button(DialogWords().cancel(), self.reject)
        self.yes = self.add_button("", self.take, "primary")
        self._name()
        self.table.setFocus()

    def number(self) -> int:
        """How many counts would be stored."""
        more = self._seen.number(RowState.DIFFERS) if self.differing.isChecked() else 0
        return self._seen.number(RowState.NEW) + more

    def take(self) -> None:
        """Store what is new, and what differs where that is ticked."""
        acting = self._acting.again(self._shell.acting())
        seen, differing = self._seen, self.differing.isChecked()
        self._shell.jobs.write(
            self,
            lambda session: count_file.take(session, acting, seen, differing=differing),
            self._done,
            self._refused,
        )

    def _done(self, taken: TakenRow) -> None:
        text = self.tr("{name}: {new} new counts, {changed} changed.")
        self._shell.say(text.format(name=self._seen.name, new=taken.new, changed=taken.changed))
        self.accept()

    def _refused(self, error: Exception) -> None:
        if isinstance(error, Conflict):
            again = self.tr("{why} Nothing was stored. Choose the file once more.")
            self.told.setText(again.format(why=error_words.said(error)))
            self.told.show()
            self.yes.setEnabled(False)
        else:
            self.reject()
            self._shell.fail(error)

    def _name(self, _ticked: bool = False) -> None:
        self.yes.setText(self.tr("Take in %n count(s)", "", self.number()))
        self.yes.setEnabled(self.number() > 0)

    def _columns(self) -> list[Column[FileRow]]:
        said = outreach_words
        return [
            Column(self.tr("Row"), lambda row: str(row.line), right=True, width=56, key="row"),
            Column(self.tr("Post office"), lambda row: row.office, width=200, key="office", stays=True),
            Column(self.tr("Month"), lambda row: row.month, width=136, key="month"),
            Column(self.tr("Count"), lambda row: row.text, right=True, width=76, key="count"),
            Column(self.tr("Stored"), _stored, right=True, width=76, key="stored"),
            Column(
                self.tr("What happens"),
                lambda row: said.file_fault(row.fault) if row.fault else said.file_state(row.state),
                width=330,
                tone=_tone,
                key="state",
                stays=True,
            ),
        ]


def _stored(row: FileRow) -> str:
    return "" if row.seen is None or row.seen.count is None else f"{row.seen.count:,}"


def _tone(row: FileRow) -> str:
    tones = {RowState.REFUSED: "error", RowState.DIFFERS: "warning", RowState.SAME: "muted"}
    return tones.get(row.state, "success")
