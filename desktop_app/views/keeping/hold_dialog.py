"""Why a card is held, until when the person asked for it, and until when the office holds it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from desktop_app.views.shared.dialogs import Dialog, DialogWords
from desktop_app.views.shared.fields import DateField, Labelled

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

LONGEST = 200


class HoldDialog(Dialog):
    """asked(reason, asked_until, until) comes when the card is to be held; the dialog stays until it was."""

    asked = Signal(str, object, object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "", "")
        self.say_title(self.tr("Hold this card"))
        self.reason = Labelled(self.tr("Why it must not be disposed of"), QLineEdit())
        self.reason.field.setMaxLength(LONGEST)
        self.asked_until = Labelled(self.tr("Day that the person asked for (may stay empty)"), DateField())
        self.until = Labelled(self.tr("Held until (empty: without an end)"), DateField())
        for part in (self.reason, self.asked_until, self.until):
            self.body.addWidget(part)
        self.add_button(DialogWords().cancel(), self.reject)
        self.yes = self.add_button(self.tr("Hold the card"), self._ask, "primary")
        self.yes.setEnabled(False)
        self.reason.field.textChanged.connect(
            lambda: self.yes.setEnabled(bool(self.reason.field.text().strip()))
        )
        self.reason.field.setFocus()

    def _ask(self) -> None:
        self.reason.say_error("")
        days = (self.asked_until, self.until)
        for day in days:
            day.say_error("" if day.field.is_readable() else self.tr("No such day."))
        if all(day.field.is_readable() for day in days):
            self.asked.emit(self.reason.field.text(), self.asked_until.field.day(), self.until.field.day())
