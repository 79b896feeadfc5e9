"""Dialogs that make or change an account, or give it a new password."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from desktop_app.errors import Invalid
from desktop_app.terms import Role
from desktop_app.views.shared.dialogs import Dialog, DialogWords
from desktop_app.views.shared.error_words import error_words
from desktop_app.views.shared.fields import Labelled
from desktop_app.views.shared.words import words

if TYPE_CHECKING:
    from desktop_app.services.staff import StaffRow
    from desktop_app.views.shared.shell import Shell


class AccountDialog(Dialog):
    """A new account, or the name, role and state of one that is there."""

    def __init__(self, shell: Shell, parent: QWidget, row: StaffRow | None) -> None:
        super().__init__(parent, "", "")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._shell, self._row = shell, row
        self.say_title(self.tr("New account") if row is None else self.tr("Account {id}").format(id=row.id))
        self.staff_id = Labelled(self.tr("Staff ID"), QLineEdit(), self.tr("1 to 20 letters or figures"))
        self.name = Labelled(self.tr("Name"), QLineEdit(row.name if row else ""))
        self.role = Labelled(self.tr("Role"), QComboBox())
        for role in Role:
            self.role.field.addItem(words.role(role), role.value)
        self.password = Labelled(self.tr("First password"), QLineEdit(), self.tr("At least 8 characters"))
        self.password.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.active = QCheckBox(self.tr("May log in"))
        self.active.setChecked(row is None or row.active)
        if row is not None:
            self.role.field.setCurrentIndex(self.role.field.findData(row.role.value))
        for part in (self.staff_id, self.name, self.role, self.password, self.active):
            self.body.addWidget(part)
        self.staff_id.setVisible(row is None)
        self.password.setVisible(row is None)
        self.active.setVisible(row is not None)
        self.add_button(DialogWords().cancel(), self.reject)
        self.add_button(self.tr("Save"), self._save, "primary")
        (self.staff_id if row is None else self.name).field.setFocus()

    def _save(self) -> None:
        from desktop_app.services import staff

        for part in (self.staff_id, self.name, self.password):
            part.say_error("")
        acting, row = self._shell.acting(), self._row
        staff_id, name = self.staff_id.field.text().strip(), self.name.field.text()
        role, password = Role(self.role.field.currentData()), self.password.field.text()
        active = self.active.isChecked()
        self._shell.jobs.write(
            self,
            lambda session: (
                staff.create(session, acting, staff_id, name, role, password)
                if row is None
                else staff.change(session, acting, row.id, row.version, name, role, active=active)
            ),
            self._saved,
            self._refused,
        )

    def _saved(self, row: StaffRow) -> None:
        self._shell.say(self.tr("Account {id} saved.").format(id=row.id))
        self.accept()

    def _refused(self, error: Exception) -> None:
        fields = {"staff_id": self.staff_id, "name": self.name, "password": self.password}
        if isinstance(error, Invalid) and error.field in fields:
            fields[error.field].say_error(error_words.said(error))
            fields[error.field].field.setFocus()
        else:
            self.reject()
            self._shell.fail(error)


class PasswordDialog(Dialog):
    """Gives somebody a new password and lifts a lock."""

    def __init__(self, shell: Shell, parent: QWidget, staff_id: str) -> None:
        super().__init__(parent, "", "")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._shell, self._staff_id = shell, staff_id
        self.say_title(self.tr("New password for {id}").format(id=staff_id))
        self.password = Labelled(self.tr("New password"), QLineEdit(), self.tr("At least 8 characters"))
        self.password.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.body.addWidget(self.password)
        self.add_button(DialogWords().cancel(), self.reject)
        self.add_button(self.tr("Save"), self._save, "primary")
        self.password.field.setFocus()

    def _save(self) -> None:
        from desktop_app.services import staff

        acting, staff_id, password = self._shell.acting(), self._staff_id, self.password.field.text()
        self._shell.jobs.write(
            self,
            lambda session: staff.set_password(session, acting, staff_id, password),
            lambda _done: self._saved(),
            self._refused,
        )

    def _saved(self) -> None:
        self._shell.say(self.tr("New password for {id} saved.").format(id=self._staff_id))
        self.accept()

    def _refused(self, error: Exception) -> None:
        if isinstance(error, Invalid):
            self.password.say_error(error_words.said(error))
            self.password.field.setFocus()
        else:
            self.reject()
            self._shell.fail(error)
