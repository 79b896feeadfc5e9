"""The second person of a disposal: who they are, by id and password, and that they still stand by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout

from desktop_app.views.custody.words import custody_words
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.fields import Labelled

if TYPE_CHECKING:
    from desktop_app.services.disposal.rows import SecondRow


class SecondBox(QFrame):
    """entered(staff_id, password); changed() when somebody else is to stand by."""

    entered = Signal(str, str)
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.said = plain("")
        self.other = QPushButton(self.tr("Another person  Alt+W"))
        self.other.clicked.connect(lambda _checked=False: self.changed.emit())
        self.staff_id = Labelled(self.tr("Staff ID of the second person"), QLineEdit())
        self.password = Labelled(self.tr("Password"), QLineEdit())
        self.password.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.confirm = QPushButton(self.tr("I stand by (Enter)"))
        self.confirm.clicked.connect(lambda _checked=False: self._enter())
        self.staff_id.field.returnPressed.connect(self.password.field.setFocus)
        self.password.field.returnPressed.connect(self._enter)
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(self.said, 1)
        top.addWidget(self.other)
        line = QHBoxLayout()
        line.setSpacing(16)
        for part in (self.staff_id, self.password):
            line.addWidget(part, 1, Qt.AlignmentFlag.AlignTop)
        # Beside them, not below: in large text the list would have no room.
        line.addWidget(self.confirm, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(8)
        column.addLayout(top)
        column.addLayout(line)
        self.show_second(None)

    def show_second(self, second: SecondRow | None) -> None:
        """Show who stands by, or ask for it."""
        if second is None:
            self.said.setText(self.tr("A second person sees each card destroyed, and says so by their scan."))
        else:
            self.said.setText(
                self.tr("Second person: {name} ({id})").format(name=second.name, id=second.staff_id)
            )
        for part in (self.staff_id, self.password, self.confirm):
            part.setVisible(second is None)
        self.other.setVisible(second is not None)
        self.forget()

    def forget(self) -> None:
        """Drop what was typed."""
        for part in (self.staff_id, self.password):
            part.field.clear()
            part.say_error("")

    def refuse(self, reason: str) -> None:
        """Say why it does not count."""
        wrong = self.tr("The staff ID or the password is wrong.")
        self.password.field.clear()
        self.password.say_error(custody_words.reason("locked") if reason == "locked" else wrong)
        self.password.field.setFocus()

    def refuse_who(self, said: str) -> None:
        """Say why this person can't be the second one."""
        self.password.field.clear()
        self.staff_id.say_error(said)
        self.staff_id.field.setFocus()
        # Who types on names somebody else.
        self.staff_id.field.selectAll()

    def _enter(self) -> None:
        for part in (self.staff_id, self.password):
            part.say_error("")
        self.entered.emit(self.staff_id.field.text().strip(), self.password.field.text())
