"""A supervisor confirms the log-out of a session that is open at another PC."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from desktop_app.views.shared.dialogs import Dialog, DialogWords
from desktop_app.views.shared.fields import Labelled
from desktop_app.views.support.words import support_words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from desktop_app.services.support.rows import SessionRow


class ElsewhereDialog(Dialog):
    """confirmed(SessionRow) comes after both ticks."""

    confirmed = Signal(object)

    def __init__(self, parent: QWidget, rows: Sequence[SessionRow], today: date) -> None:
        super().__init__(parent, "", "")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.say_title(self.tr("Log-out at another PC"))
        self._rows = list(rows)
        self.which = Labelled(self.tr("PC, who received the person, since when"), QComboBox())
        for row in self._rows:
            since = support_words.since(row.received_at, today)
            self.which.field.addItem(f"{row.terminal}  {row.staff_name}  {since}")
        self.first = QCheckBox(self.tr("The person logged out on the device there."))
        self.second = QCheckBox(self.tr("The screen there is empty."))
        self.body.addWidget(self.which)
        for box in (self.first, self.second):
            self.body.addWidget(box)
            box.toggled.connect(self._ticked)
        self.which.field.currentIndexChanged.connect(self._begin_anew)
        self.add_button(DialogWords().cancel(), self.reject)
        self.yes = self.add_button(self.tr("Confirm the log-out"), self._confirm, "primary")
        self.yes.setEnabled(False)
        self.which.field.setFocus()

    def _ticked(self) -> None:
        self.yes.setEnabled(self.first.isChecked() and self.second.isChecked())

    def _begin_anew(self) -> None:
        # Ticks are given for one PC.
        for box in (self.first, self.second):
            box.setChecked(False)

    def _confirm(self) -> None:
        self.accept()
        self.confirmed.emit(self._rows[self.which.field.currentIndex()])
