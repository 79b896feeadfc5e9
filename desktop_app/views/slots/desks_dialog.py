"""How many desks work at one time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSpinBox, QWidget

from desktop_app.errors import Refused
from desktop_app.services.slots import opening
from desktop_app.views.shared.dialogs import Dialog, DialogWords
from desktop_app.views.shared.error_words import error_words
from desktop_app.views.shared.fields import Labelled
from desktop_app.views.slots.words import slot_words

if TYPE_CHECKING:
    from desktop_app.services.slots.listing import SlotRow
    from desktop_app.views.shared.shell import Shell


class DesksDialog(Dialog):
    """More desks are more seats; only free seats can be taken away."""

    def __init__(self, shell: Shell, parent: QWidget, slot: SlotRow) -> None:
        super().__init__(parent, "", slot_words.slot(slot))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._shell, self._slot = shell, slot
        self.say_title(self.tr("Desks at this time"))
        self.desks = Labelled(self.tr("Desks"), QSpinBox())
        self.desks.field.setRange(0, opening.MOST_DESKS)
        self.desks.field.setValue(slot.seats)
        self.body.addWidget(self.desks)
        self.add_button(DialogWords().cancel(), self.reject)
        self.yes = self.add_button(self.tr("Save"), self._save, "primary")
        self.desks.field.setFocus()

    def _save(self) -> None:
        acting, slot_id, desks = self._shell.acting(), self._slot.slot_id, self.desks.field.value()
        self._shell.jobs.write(
            self,
            lambda session: opening.set_desks(session, acting, slot_id, desks),
            self._saved,
            self._refused,
        )

    def _saved(self, seats: int) -> None:
        self._shell.say(self.tr("Seats at this time now: {n}.").format(n=seats))
        self.accept()

    def _refused(self, error: Exception) -> None:
        if isinstance(error, Refused):
            self.desks.say_error(error_words.said(error))
        else:
            self.reject()
            self._shell.fail(error)
