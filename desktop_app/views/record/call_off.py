"""Calls a handover off: a reason, and a second person who confirms by password."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.errors import Invalid, PersonalNumber
from desktop_app.services import custody
from desktop_app.views.custody.words import custody_words
from desktop_app.views.shared.dialogs import Dialog, DialogWords
from desktop_app.views.shared.fields import Labelled

if TYPE_CHECKING:
    from desktop_app.services.custody import CalledOffRow
    from desktop_app.services.record import RecordRow
    from desktop_app.views.shared.shell import Shell


class CallOffDialog(Dialog):
    """Nothing changes before both persons have said so."""

    def __init__(self, shell: Shell, parent: QWidget, row: RecordRow) -> None:
        super().__init__(parent, "", "", "warning")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._shell, self._row = shell, row
        self.say_title(self.tr("Call the handover off"))
        self.reason = Labelled(self.tr("Reason (no personal data)"), QLineEdit())
        self.second = Labelled(self.tr("Second person: staff ID"), QLineEdit())
        self.password = Labelled(self.tr("Second person: password"), QLineEdit())
        self.password.field.setEchoMode(QLineEdit.EchoMode.Password)
        for part in (self.reason, self.second, self.password):
            self.body.addWidget(part)
        self.add_button(DialogWords().cancel(), self.reject)
        self.yes = self.add_button(
            self.tr("Call off, take the card out of custody"), self._call_off, "danger"
        )
        self.reason.field.setFocus()

    def _call_off(self) -> None:
        for part in (self.reason, self.second, self.password):
            part.say_error("")
        acting, row = self._shell.acting(), self._row
        reason, second = self.reason.field.text(), self.second.field.text().strip()
        password = self.password.field.text()
        self._shell.jobs.write(
            self,
            lambda session: custody.call_off(
                session, acting, row.application_pk, row.version, reason, second, password
            ),
            self._came,
            self._refused,
        )

    def _came(self, done: CalledOffRow) -> None:
        if done.card is not None:
            tail = done.card.application_id[-6:]
            self._shell.say(self.tr("Handover of card …{tail} called off.").format(tail=tail))
            self.accept()
        elif done.reason == "locked":
            self.password.say_error(custody_words.reason("locked"))
        else:
            self.password.field.clear()
            self.password.say_error(self.tr("The staff ID or the password is wrong."))
            self.password.field.setFocus()

    def _refused(self, error: Exception) -> None:
        fields = {"reason": self.reason, "second_staff": self.second}
        if isinstance(error, PersonalNumber):
            self.reason.say_error(custody_words.said(error))
        elif isinstance(error, Invalid) and error.field in fields:
            fields[error.field].say_error(custody_words.said(error))
            fields[error.field].field.setFocus()
        else:
            self.reject()
            self._shell.fail(error)
