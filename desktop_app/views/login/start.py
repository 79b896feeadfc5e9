"""The first start: practise with invented people, or begin the ward's own database."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPushButton

from desktop_app.errors import Invalid, PersonalNumber
from desktop_app.services import guard
from desktop_app.views.login.page import Page
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.error_words import error_words
from desktop_app.views.shared.fields import Labelled
from desktop_app.views.shared.progress import ProgressStrip


class StartPage(Page):
    """Two ways to begin; both leave the other one open for another data folder."""

    wants_demo = Signal()
    wants_own = Signal()

    def __init__(self, folder: str) -> None:
        super().__init__("")
        self.say_title(self.tr("Kofu Desk"))
        text = self.tr("There is no database yet. It will lie in {folder}.")
        self.say_text(text.format(folder=folder))
        demo = self.add_primary(self.tr("Try with an invented ward"))
        demo.clicked.connect(self.wants_demo)
        self.body.addWidget(
            plain(
                self.tr("About 540,000 invented applications, as of 27 June 2023. Takes under a minute."),
                "small",
            )
        )
        own = QPushButton(self.tr("Start the ward's own database"))
        own.clicked.connect(self.wants_own)
        self.body.addWidget(own)
        self.body.addWidget(plain(self.tr("Empty. The first account is a supervisor's."), "small"))
        self.setFocusProxy(demo)


class BusyPage(Page):
    """Shown while the database is opened or filled."""

    stop = Signal()

    def __init__(self, text: str, *, can_stop: bool = False) -> None:
        super().__init__("")
        self.say_title(self.tr("Kofu Desk"))
        self.strip = ProgressStrip()
        self.strip.stop.connect(self.stop)
        self.body.addWidget(self.strip)
        self.strip.begin(text)
        self.strip.cancel.setVisible(can_stop)


class TroublePage(Page):
    """The database can't be opened: why, and another try."""

    again = Signal()

    def __init__(self, text: str) -> None:
        super().__init__("", text)
        self.say_title(self.tr("The database can't be opened"))
        button = self.add_primary(self.tr("Try again"))
        button.clicked.connect(self.again)
        self.setFocusProxy(button)


class FirstSupervisorPage(Page):
    """Makes the first account. Emits submitted(staff id, name, password)."""

    submitted = Signal(str, str, str)

    def __init__(self) -> None:
        super().__init__("")
        self.say_title(self.tr("The first supervisor"))
        self.say_text(self.tr("This database has no accounts yet. A supervisor makes all others."))
        self.staff_id = Labelled(self.tr("Staff ID"), QLineEdit(), self.tr("1 to 20 letters or figures"))
        self.name = Labelled(self.tr("Name"), QLineEdit())
        self.password = Labelled(self.tr("Password"), QLineEdit(), self.tr("At least 8 characters"))
        self.again = Labelled(self.tr("Password once more"), QLineEdit())
        for part in (self.staff_id, self.name, self.password, self.again):
            self.body.addWidget(part)
        for part in (self.password, self.again):
            part.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.add_primary(self.tr("Make the account")).clicked.connect(self._submit)
        self.again.field.returnPressed.connect(self._submit)
        self.setFocusProxy(self.staff_id)

    def refuse(self, error: Invalid) -> None:
        """Show what is wrong beside its field."""
        self.setEnabled(True)
        part = {"staff_id": self.staff_id, "name": self.name}.get(error.field, self.password)
        part.say_error(error_words.said(error))
        part.field.setFocus()

    def _submit(self) -> None:
        for part in (self.staff_id, self.name, self.password, self.again):
            part.say_error("")
        for part in (self.staff_id, self.name):
            try:
                guard.refuse(part.field.text())
            except PersonalNumber as error:
                part.say_error(error_words.said(error))
                part.field.setFocus()
                return
        if self.password.field.text() != self.again.field.text():
            self.again.say_error(self.tr("The two passwords differ."))
            self.again.field.setFocus()
            return
        self.setEnabled(False)
        self.submitted.emit(
            self.staff_id.field.text().strip(), self.name.field.text(), self.password.field.text()
        )
