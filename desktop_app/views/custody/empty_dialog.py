"""Notes that a box is empty: two people looked into it, the second confirms by password."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.errors import Invalid
from desktop_app.views.custody.words import custody_words
from desktop_app.views.shared.dialogs import Dialog, DialogWords, plain
from desktop_app.views.shared.fields import Labelled

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting
    from desktop_app.services.emptied import DoneRow
    from desktop_app.views.shared.shell import Shell

    Note = Callable[[Session, Acting, str, str], DoneRow]


class EmptyDialog(Dialog):
    """note(session, acting, second id, password) keeps it; noted(EmptiedRow) comes when it is kept."""

    noted = Signal(object)

    def __init__(self, shell: Shell, parent: QWidget, name: str, note: Note) -> None:
        super().__init__(parent, "", "", "warning")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._shell, self._name, self._note = shell, name, note
        self.say_title(self.tr("Box {name} is empty").format(name=name))
        self.body.addWidget(
            plain(
                self.tr("Both of you look into the box and under its lining. By the record it holds no card.")
            )
        )
        self.second = Labelled(self.tr("Second person: staff ID"), QLineEdit())
        self.password = Labelled(self.tr("Second person: password"), QLineEdit())
        self.password.field.setEchoMode(QLineEdit.EchoMode.Password)
        for part in (self.second, self.password):
            self.body.addWidget(part)
        self.add_button(DialogWords().cancel(), self.reject)
        self.yes = self.add_button(self.tr("We both saw that it is empty"), self._keep, "primary")
        self.second.field.setFocus()

    def _keep(self) -> None:
        for part in (self.second, self.password):
            part.say_error("")
        acting, second = self._shell.acting(), self.second.field.text().strip()
        password, note = self.password.field.text(), self._note
        self._shell.jobs.write(
            self, lambda session: note(session, acting, second, password), self._came, self._refused
        )

    def _came(self, done: DoneRow) -> None:
        if done.emptied is not None:
            said = self.tr("Box {name} was found empty by {first} and {second}.")
            who = {"first": done.emptied.staff_id, "second": done.emptied.second_staff_id}
            self._shell.say(said.format(name=self._name, **who))
            self.noted.emit(done.emptied)
            self.accept()
        elif done.reason == "locked":
            self.password.say_error(custody_words.reason("locked"))
        else:
            self.password.field.clear()
            self.password.say_error(self.tr("The staff ID or the password is wrong."))
            self.password.field.setFocus()

    def _refused(self, error: Exception) -> None:
        if isinstance(error, Invalid) and error.field == "second_staff":
            self.second.say_error(custody_words.said(error))
            self.second.field.setFocus()
        else:
            self.reject()
            self._shell.fail(error)
