"""The page over a locked window: only the password of who is logged in opens it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPushButton

from desktop_app.views.login.page import Page
from desktop_app.views.shared.fields import Labelled


class LockPage(Page):
    """Emits submitted(password), or `logout` when somebody else wants to work here."""

    submitted = Signal(str)
    logout = Signal()

    def __init__(self, staff_id: str) -> None:
        super().__init__("")
        self.say_title(self.tr("Locked"))
        self.say_text(self.tr("{staff} is logged in. What was open is still there.").format(staff=staff_id))
        self.password = Labelled(self.tr("Password"), QLineEdit())
        self.password.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.field.returnPressed.connect(self._submit)
        self.body.addWidget(self.password)
        self.add_primary(self.tr("Unlock")).clicked.connect(self._submit)
        other = QPushButton(self.tr("Somebody else logs in"))
        other.setProperty("kind", "quiet")
        other.clicked.connect(self.logout)
        self.body.addWidget(other)
        self.setFocusProxy(self.password)

    def refuse(self, text: str) -> None:
        """Say why it stays locked."""
        self.password.field.clear()
        self.password.say_error(text)
        self.setEnabled(True)
        self.password.field.setFocus()

    def _submit(self) -> None:
        self.setEnabled(False)
        self.submitted.emit(self.password.field.text())
