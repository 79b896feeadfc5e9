"""Announces a delivery with the code and the control count of its slip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from desktop_app.errors import Invalid, PersonalNumber
from desktop_app.services import deliveries
from desktop_app.views.custody.words import custody_words
from desktop_app.views.shared.dialogs import Dialog, DialogWords
from desktop_app.views.shared.fields import DateField, Labelled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.services.deliveries import DeliveryRow, OfficeRow
    from desktop_app.views.shared.shell import Shell


class AnnounceDialog(Dialog):
    """announced(DeliveryRow) comes when the delivery is kept. The code may be scanned."""

    announced = Signal(object)

    def __init__(self, shell: Shell, parent: QWidget) -> None:
        super().__init__(parent, "", "")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._shell = shell
        self.say_title(self.tr("Announce a delivery"))
        self.code = Labelled(self.tr("Code on the slip"), QLineEdit())
        self.office = Labelled(self.tr("Office"), QComboBox())
        self.count = Labelled(self.tr("Number of cards on the slip"), QLineEdit())
        self.count.field.setValidator(QIntValidator(0, deliveries.MOST_CARDS * 10, self))
        self.day = Labelled(self.tr("Arrived on"), DateField(shell.today()))
        for part in (self.code, self.count, self.day, self.office):
            self.body.addWidget(part)
        self.add_button(DialogWords().cancel(), self.reject)
        self.yes = self.add_button(self.tr("Announce"), self._announce, "primary")
        self.code.field.setFocus()
        shell.jobs.read(self, deliveries.offices, self._show_offices, shell.fail)

    def scanned(self, text: str) -> bool:
        """Take the scan as the code."""
        self.code.field.setText(text)
        self.count.field.setFocus()
        return True

    def _show_offices(self, rows: Sequence[OfficeRow]) -> None:
        for row in rows:
            self.office.field.addItem(row.name, row.code)
        here = self.office.field.findData(self._shell.acting().place)
        self.office.field.setCurrentIndex(max(here, 0))

    def _announce(self) -> None:
        for part in (self.code, self.office, self.count, self.day):
            part.say_error("")
        day = self.day.field.day()
        if day is None:
            self._refused(Invalid("arrived_on", "missing"))
            return
        acting, code = self._shell.acting(), self.code.field.text()
        office, count = str(self.office.field.currentData() or ""), int(self.count.field.text() or 0)
        self._shell.jobs.write(
            self,
            lambda session: deliveries.announce(session, acting, code, office, count, day),
            self._done,
            self._refused,
        )

    def _done(self, row: DeliveryRow) -> None:
        self._shell.say(self.tr("Delivery {code} announced.").format(code=row.code))
        self.announced.emit(row)
        self.accept()

    def _refused(self, error: Exception) -> None:
        fields = {
            "delivery_code": self.code,
            "announced": self.count,
            "arrived_on": self.day,
            "office": self.office,
        }
        if isinstance(error, Invalid) and error.field in fields:
            fields[error.field].say_error(custody_words.said(error))
            fields[error.field].field.setFocus()
        elif isinstance(error, PersonalNumber):
            self.code.say_error(custody_words.said(error))
        else:
            self.reject()
            self._shell.fail(error)
