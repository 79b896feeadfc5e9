"""Dialogs about one work: why it is closed, and the run that takes what is sent again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QListWidget, QRadioButton, QVBoxLayout, QWidget

from desktop_app.backlog_terms import SAID_BY_CLERKS, AddressEnd
from desktop_app.views.notices.words import notice_words
from desktop_app.views.returned.words import returned_words
from desktop_app.views.shared.dialogs import Dialog, DialogWords, plain
from desktop_app.views.shared.fields import Labelled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.services.notices.rows import RunRow
    from desktop_app.services.returned.rows import WorkRow

LONGEST = 200


class CloseDialog(Dialog):
    """chosen(AddressEnd, note) comes with the reason; the dialog stays until the work is closed."""

    chosen = Signal(object, str)

    def __init__(self, parent: QWidget, row: WorkRow) -> None:
        super().__init__(parent, "", "")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.say_title(self.tr("Nothing more is done about this address"))
        self.body.addWidget(plain(row.name, "name"))
        self.reasons = {why: QRadioButton(returned_words.reason(why)) for why in SAID_BY_CLERKS}
        choice = QVBoxLayout()
        choice.setSpacing(4)
        for button in self.reasons.values():
            choice.addWidget(button)
        first = next(iter(self.reasons.values()))
        first.setChecked(True)
        self.body.addLayout(choice)
        self.note = Labelled(self.tr("Note (no personal data)"), QLineEdit())
        self.note.field.setMaxLength(LONGEST)
        self.body.addWidget(self.note)
        self.add_button(DialogWords().cancel(), self.reject)
        self.yes = self.add_button(self.tr("Close the work"), self._choose, "primary")
        first.setFocus()

    def why(self) -> AddressEnd:
        """The reason that is chosen."""
        return next(why for why, button in self.reasons.items() if button.isChecked())

    def _choose(self) -> None:
        self.chosen.emit(self.why(), self.note.field.text())


class RunDialog(Dialog):
    """chosen(RunRow) comes with the run that takes the letters; to_runs when there is none yet."""

    chosen = Signal(object)
    to_runs = Signal()

    def __init__(self, parent: QWidget, letters: int, runs: Sequence[RunRow]) -> None:
        super().__init__(parent, "", "")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.say_title(self.tr("Put %n letter(s) into a run of notices", "", letters))
        self._runs = list(runs)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Open runs"))
        self.add_button(DialogWords().cancel(), self.reject)
        if not self._runs:
            self.body.addWidget(plain(self.tr("No run is open. Make one first; then come back here.")))
            self.yes = self.add_button(self.tr("To the notices"), self._leave, "primary")
            self.yes.setFocus()
            return
        self.body.addWidget(plain(self.tr("They are printed and scanned there like its other letters.")))
        self.list.addItems([self._name(run) for run in self._runs])
        self.list.setCurrentRow(0)
        self.list.activated.connect(self._choose)
        self.body.addWidget(self.list)
        self.yes = self.add_button(self.tr("Put them in"), self._choose, "primary")
        self.list.setFocus()

    def _name(self, run: RunRow) -> str:
        number = self.tr("Run {number}").format(number=run.run_id)
        return "　".join((number, notice_words.place(run), notice_words.days(run.first, run.last)))

    def _choose(self, _place: object = None) -> None:
        self.accept()
        self.chosen.emit(self._runs[self.list.currentRow()])

    def _leave(self) -> None:
        self.accept()
        self.to_runs.emit()
