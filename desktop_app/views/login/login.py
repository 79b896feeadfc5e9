"""Login by staff id and password; a demo database shows its accounts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPushButton

from desktop_app.views.login.page import Page
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.fields import Labelled
from desktop_app.views.shared.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.services.demo.accounts import DemoAccount


class LoginPage(Page):
    """Emits submitted(staff id, password)."""

    submitted = Signal(str, str)

    def __init__(self, accounts: Sequence[DemoAccount] = ()) -> None:
        super().__init__("")
        self.say_title(self.tr("Kofu Desk"))
        self.staff_id = Labelled(self.tr("Staff ID"), QLineEdit())
        self.password = Labelled(self.tr("Password"), QLineEdit())
        self.password.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.body.addWidget(self.staff_id)
        self.body.addWidget(self.password)
        self.enter = self.add_primary(self.tr("Log in"))
        self.enter.clicked.connect(self._submit)
        self.staff_id.field.returnPressed.connect(self.password.field.setFocus)
        self.password.field.returnPressed.connect(self._submit)
        if accounts:
            self._list(accounts)
        self.setFocusProxy(self.staff_id)

    def refuse(self, text: str) -> None:
        """Say why the login failed; the password is asked for again."""
        self.password.field.clear()
        self.password.say_error(text)
        self.setEnabled(True)
        self.password.field.setFocus()

    def _submit(self) -> None:
        if not self.staff_id.field.text().strip():
            self.staff_id.field.setFocus()
            return
        self.password.say_error("")
        self.setEnabled(False)
        self.submitted.emit(self.staff_id.field.text().strip(), self.password.field.text())

    def _list(self, accounts: Sequence[DemoAccount]) -> None:
        self.body.addWidget(plain(self.tr("Accounts of this practice database"), "small"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        for line, account in enumerate(accounts):
            pick = QPushButton(account.staff_id)
            pick.setProperty("kind", "chip")
            pick.setAccessibleName(f"{account.staff_id} {words.role(account.role)}")
            pick.clicked.connect(lambda _checked=False, account=account: self._pick(account))
            grid.addWidget(pick, line, 0)
            grid.addWidget(plain(words.role(account.role)), line, 1)
            password = plain(account.password, "number")
            password.setWordWrap(False)
            grid.addWidget(password, line, 2)
        grid.setColumnStretch(1, 1)
        self.body.addLayout(grid)

    def _pick(self, account: DemoAccount) -> None:
        self.staff_id.field.setText(account.staff_id)
        self.password.field.setText(account.password)
        self.enter.setFocus()
