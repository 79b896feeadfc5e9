"""A second person looks at letter and card, too, and says so with a password."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout

from desktop_app.views.custody.words import custody_words
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.fields import Labelled


class SecondBox(QFrame):
    """entered(staff_id, password)."""

    entered = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.why = plain("", "warning")
        self.staff_id = Labelled(self.tr("Staff ID of the second person"), QLineEdit())
        self.password = Labelled(self.tr("Password"), QLineEdit())
        self.password.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.confirm = QPushButton(self.tr("I compared the letter and the card (Enter)"))
        self.confirm.clicked.connect(lambda _checked=False: self._enter())
        self.staff_id.field.returnPressed.connect(self.password.field.setFocus)
        self.password.field.returnPressed.connect(self._enter)
        line = QHBoxLayout()
        line.setSpacing(16)
        line.addWidget(self.staff_id, 1)
        line.addWidget(self.password, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self.why)
        column.addLayout(line)
        column.addWidget(self.confirm)

    def ask(self, why: str) -> None:
        """Say why somebody else has to look, and wait for the answer."""
        self.why.setText(why)
        self.show()
        self.staff_id.field.setFocus()

    def forget(self) -> None:
        """Drop what was typed."""
        self.staff_id.field.clear()
        self.password.field.clear()
        self.password.say_error("")
        self.hide()

    def refuse(self, reason: str) -> None:
        """Say why it does not count."""
        self.password.field.clear()
        wrong = self.tr("The staff ID or the password is wrong.")
        self.password.say_error(custody_words.reason("locked") if reason == "locked" else wrong)
        self.password.field.setFocus()

    def _enter(self) -> None:
        self.entered.emit(self.staff_id.field.text().strip(), self.password.field.text())
