"""Cancels a visit: by whom, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QRadioButton, QVBoxLayout, QWidget

from desktop_app.errors import PersonalNumber
from desktop_app.services import guard
from desktop_app.terms import CancelledBy
from desktop_app.views.booking.words import booking_words
from desktop_app.views.shared.dialogs import Dialog, DialogWords, plain
from desktop_app.views.shared.error_words import error_words
from desktop_app.views.shared.fields import Labelled
from desktop_app.views.shared.reason_words import reason_words

if TYPE_CHECKING:
    from desktop_app.services.booking import VisitRow


class CancelDialog(Dialog):
    """chosen(by, reason) comes when both are given."""

    chosen = Signal(str, str)

    def __init__(self, parent: QWidget, visit: VisitRow) -> None:
        super().__init__(parent, "", "", "warning")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.say_title(self.tr("Cancel the visit"))
        self.body.addWidget(plain(visit.name, "name"))
        when = booking_words.when(visit.on_date, visit.starts, visit.ends)
        self.body.addWidget(plain(f"{when}  {visit.place_name}"))
        self.by_person = QRadioButton(self.tr("The person cancels"))
        self.by_office = QRadioButton(self.tr("The office cancels"))
        self.by_person.setChecked(True)
        choice = QVBoxLayout()
        choice.setSpacing(4)
        choice.addWidget(self.by_person)
        choice.addWidget(self.by_office)
        self.body.addLayout(choice)
        self.reason = Labelled(self.tr("Reason (no personal data)"), QLineEdit())
        self.reason.field.setMaxLength(200)
        self.body.addWidget(self.reason)
        self.add_button(DialogWords().close(), self.reject)
        self.yes = self.add_button(self.tr("Cancel the visit"), self._choose, "primary")
        self.reason.field.setFocus()

    def _choose(self) -> None:
        reason = self.reason.field.text().strip()
        try:
            guard.refuse(reason)
        except PersonalNumber as error:
            self.reason.say_error(error_words.said(error))
            return
        if not reason:
            self.reason.say_error(reason_words.of_field("reason", "missing"))
            return
        self.accept()
        by = CancelledBy.PERSON if self.by_person.isChecked() else CancelledBy.OFFICE
        self.chosen.emit(by.value, reason)
