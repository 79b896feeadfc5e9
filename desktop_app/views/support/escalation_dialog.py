"""Who waits for what after a registration check, and to whom it went."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.campaign_terms import CheckResult
from desktop_app.errors import AccountLike, PersonalNumber
from desktop_app.services import account_guard
from desktop_app.services.support.rows import Escalation
from desktop_app.services.support.steps import LONGEST_TEXT
from desktop_app.views.shared.dialogs import Dialog, DialogWords
from desktop_app.views.shared.error_words import error_words
from desktop_app.views.shared.fields import DateField, Labelled

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date


class EscalationDialog(Dialog):
    """noted(Escalation or None) comes when it is to be kept; None: nobody waits."""

    noted = Signal(object)

    def __init__(self, parent: QWidget, result: CheckResult, today: Callable[[], date]) -> None:
        super().__init__(parent, "", "")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._must, self._today = result is CheckResult.WRONG_ACCOUNT, today
        self.say_title(self.tr("Who waits for what?"))
        self.to = self._field(self.tr("To whom it went"))
        self.waits_for = self._field(self.tr("What is waited for (no account number)"))
        self.person = self._field(self.tr("Who asked, and how to reach them (kept until it is settled)"))
        self.due = Labelled(self.tr("By when"), DateField())
        self.body.addWidget(self.due)
        self.add_button(DialogWords().cancel(), self.reject)
        if not self._must:
            self.add_button(self.tr("Nobody waits"), self._nobody)
        self.yes = self.add_button(self.tr("Note it"), self._note, "primary")
        self.to.field.setFocus()

    def _field(self, label: str) -> Labelled[QLineEdit]:
        field = Labelled(label, QLineEdit())
        field.field.setMaxLength(LONGEST_TEXT)
        self.body.addWidget(field)
        return field

    def _nobody(self) -> None:
        self.accept()
        self.noted.emit(None)

    def _note(self) -> None:
        fields = (self.to, self.waits_for, self.person)
        fit = [*map(self._is_fit, fields), self._day_is_fit()]
        if not all(fit):
            return
        to, waits_for, person = (field.field.text() for field in fields)
        self.accept()
        self.noted.emit(Escalation(to, waits_for, person, self.due.field.day()))

    def _is_fit(self, field: Labelled[QLineEdit]) -> bool:
        text = field.field.text()
        said = ""
        try:
            account_guard.refuse(text)
        except (PersonalNumber, AccountLike) as error:
            said = error_words.said(error)
        if field is not self.person and not text.strip():
            said = self.tr("This is missing.")
        field.say_error(said)
        return not said

    def _day_is_fit(self) -> bool:
        day = self.due.field.day()
        said = ""
        if not self.due.field.is_readable():
            said = self.tr("No such day.")
        elif day is not None and day < self._today():
            said = self.tr("This day is over.")
        self.due.say_error(said)
        return not said
