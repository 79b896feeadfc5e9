"""Dialogs about one letter: why it is taken out, and which card is added by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QRadioButton, QVBoxLayout, QWidget

from desktop_app.errors import Refused
from desktop_app.services.notices import making
from desktop_app.terms import LetterFault
from desktop_app.views.notices.words import notice_words
from desktop_app.views.shared.dialogs import Dialog, DialogWords, plain
from desktop_app.views.shared.error_words import error_words
from desktop_app.views.shared.fields import Labelled

if TYPE_CHECKING:
    from desktop_app.services.notices.rows import LetterRow
    from desktop_app.views.shared.shell import Shell


class TakeOutDialog(Dialog):
    """chosen(LetterFault) comes with the reason."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget, letter: LetterRow) -> None:
        super().__init__(parent, "", "", "warning")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.say_title(self.tr("Take letter {number} out of the run").format(number=letter.position))
        self.body.addWidget(plain(letter.name, "name"))
        self.body.addWidget(
            plain(self.tr("If it is printed, shred the paper. The card may be picked again."))
        )
        self.faults = {fault: QRadioButton(notice_words.fault(fault)) for fault in LetterFault}
        choice = QVBoxLayout()
        choice.setSpacing(4)
        for button in self.faults.values():
            choice.addWidget(button)
        first = next(iter(self.faults.values()))
        first.setChecked(True)
        self.body.addLayout(choice)
        self.add_button(DialogWords().cancel(), self.reject)
        self.yes = self.add_button(self.tr("Take it out"), self._choose, "primary")
        first.setFocus()

    def _choose(self) -> None:
        self.accept()
        self.chosen.emit(next(fault for fault, button in self.faults.items() if button.isChecked()))


class AddDialog(Dialog):
    """added(LetterRow) comes when the card is in the run. The number may be scanned."""

    added = Signal(object)

    def __init__(self, shell: Shell, parent: QWidget, run_id: int) -> None:
        super().__init__(parent, "", "")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._shell, self._run_id = shell, run_id
        self.say_title(self.tr("Add a letter by hand"))
        text = self.tr("Also for somebody whose notice came back, when you know that it will arrive now.")
        self.body.addWidget(plain(text))
        self.number = Labelled(self.tr("Notice number, or scan the pouch"), QLineEdit())
        self.number.field.setMaxLength(64)
        self.reason = Labelled(self.tr("Reason (no personal data)"), QLineEdit())
        self.reason.field.setMaxLength(200)
        for part in (self.number, self.reason):
            self.body.addWidget(part)
        self.error = plain("", "error")
        self.error.hide()
        self.body.addWidget(self.error)
        self.add_button(DialogWords().cancel(), self.reject)
        self.yes = self.add_button(self.tr("Add the letter"), self._add, "primary")
        self.number.field.setFocus()

    def scanned(self, text: str) -> bool:
        """Take the scan as the card."""
        self.number.field.setText(text)
        self.reason.field.setFocus()
        return True

    def _add(self) -> None:
        self.error.hide()
        acting, run_id = self._shell.acting(), self._run_id
        number, reason = self.number.field.text(), self.reason.field.text()
        self._shell.jobs.write(
            self,
            lambda session: making.add(session, acting, run_id, number, reason),
            self._done,
            self._refused,
        )

    def _done(self, letter: LetterRow) -> None:
        self.accept()
        self.added.emit(letter)

    def _refused(self, error: Exception) -> None:
        if isinstance(error, Refused):
            self.error.setText(error_words.said(error))
            self.error.show()
            self.resize(self.sizeHint())
        else:
            self.reject()
            self._shell.fail(error)
