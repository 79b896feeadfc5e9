"""The forms of a kind of document: a new one, and the last day of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit

from desktop_app.services import document_kinds
from desktop_app.services.document_kinds import LONGEST_NAME, KindRow, WantedKind
from desktop_app.terms import DocumentClass
from desktop_app.views.campaigns.form import Form, day_field
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.fields import Labelled
from desktop_app.views.shared.words import words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.views.shared.shell import Shell

WIDE = 560


class KindForm(Form):
    """What is added is offered at the desk from its first day on."""

    def __init__(self, shell: Shell, parent: QWidget) -> None:
        super().__init__(shell, parent, WIDE)
        self._acting = shell.acting()
        self.say_title(self.tr("New document"))
        self.name = Labelled(self.tr("Name, as it stands on the document"), QLineEdit())
        self.english = Labelled(self.tr("English name (may be empty)"), QLineEdit())
        for part in (self.name, self.english):
            part.field.setMaxLength(LONGEST_NAME)
        self.kind = Labelled(self.tr("What it proves"), QComboBox())
        for one in DocumentClass:
            self.kind.field.addItem(words.document_class(one), one.value)
        self.kind.field.setCurrentIndex(self.kind.field.findData(DocumentClass.B.value))
        self.photo = QCheckBox(self.tr("It shows a photo"))
        self.first = Labelled(self.tr("Accepted from"), day_field(shell.today()))
        self.fields = {"document_name": self.name, "valid_from": self.first}
        for part in (self.name, self.english, self.kind, self.photo, self.first):
            self.body.addWidget(part)
        self.finish(self.tr("Add the document"))
        self.name.field.setFocus()

    def save(self) -> None:
        self.clear_errors()
        first = self.day("valid_from")
        if self.has_errors() or first is None:
            return
        kind = DocumentClass(str(self.kind.field.currentData()))
        name, english = self.name.field.text(), self.english.field.text()
        acting = self._acting.again(self.shell.acting())
        wanted = WantedKind(name, english, kind, self.photo.isChecked(), first)
        self.shell.jobs.write(
            self, lambda session: document_kinds.add(session, acting, wanted), self._saved, self.refused
        )

    def _saved(self, row: KindRow) -> None:
        self.shell.say(self.tr("“{name}” is added.").format(name=row.name_ja))
        self.accept()


class EndForm(Form):
    """What was handed over against a document stays as it was ticked."""

    def __init__(self, shell: Shell, parent: QWidget, row: KindRow) -> None:
        super().__init__(shell, parent, WIDE)
        self._acting, self._row = shell.acting(), row
        self.say_title(self.tr("Last day of “{name}”").format(name=row.name_ja))
        self.last = Labelled(self.tr("Accepted until (empty: without an end)"), day_field(row.valid_until))
        self.fields = {"valid_until": self.last}
        self.body.addWidget(self.last)
        note = self.tr("On this day it is still accepted, from the next on it is not offered any more.")
        self.body.addWidget(plain(note, "small"))
        self.finish()
        self.last.field.setFocus()

    def save(self) -> None:
        self.clear_errors()
        last = self.day("valid_until", needed=False)
        if self.has_errors():
            return
        acting, row = self._acting.again(self.shell.acting()), self._row
        self.shell.jobs.write(
            self, lambda session: document_kinds.end(session, acting, row, last), self._saved, self.refused
        )

    def _saved(self, row: KindRow) -> None:
        self.shell.say(self.tr("The last day of “{name}” is set.").format(name=row.name_ja))
        self.accept()
