"""Changing one's own password."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QPushButton

from desktop_app.errors import Invalid
from desktop_app.views.settings.card import Card
from desktop_app.views.shared.error_words import error_words
from desktop_app.views.shared.fields import Labelled

if TYPE_CHECKING:
    from desktop_app.views.shared.shell import Shell


class OwnPassword(Card):
    """Asks for the present password and twice for the new one."""

    def __init__(self, shell: Shell) -> None:
        super().__init__("")
        self._shell = shell
        self.heading.setText(self.tr("My password"))
        self.old = Labelled(self.tr("Present password"), QLineEdit())
        self.new = Labelled(self.tr("New password"), QLineEdit(), self.tr("At least 8 characters"))
        self.again = Labelled(self.tr("New password once more"), QLineEdit())
        for part in (self.old, self.new, self.again):
            part.field.setEchoMode(QLineEdit.EchoMode.Password)
            self.fields.addWidget(part)
        self.change = QPushButton(self.tr("Change the password"))
        self.change.clicked.connect(self._change)
        self.fields.addWidget(self.change)

    def forget(self) -> None:
        """Empty the fields."""
        for part in (self.old, self.new, self.again):
            part.field.clear()
            part.say_error("")

    def _change(self) -> None:
        from desktop_app.services import staff

        for part in (self.old, self.new, self.again):
            part.say_error("")
        old, new = self.old.field.text(), self.new.field.text()
        if new != self.again.field.text():
            self.again.say_error(self.tr("The two passwords differ."))
            return
        acting = self._shell.acting()
        self._shell.jobs.write(
            self,
            lambda session: staff.change_own_password(session, acting, old, new),
            lambda _done: self._changed(),
            self._refused,
        )

    def _changed(self) -> None:
        self.forget()
        self._shell.say(self.tr("Password changed."))

    def _refused(self, error: Exception) -> None:
        if isinstance(error, Invalid):
            part = self.old if error.field == "old_password" else self.new
            part.say_error(error_words.said(error))
            part.field.setFocus()
        else:
            self._shell.fail(error)
