"""Asks for the name under which a layout is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.services.ledger.profiles import LONGEST_NAME
from desktop_app.views.shared.dialogs import Dialog, DialogWords
from desktop_app.views.shared.fields import Labelled

if TYPE_CHECKING:
    from collections.abc import Callable


class NameDialog(Dialog):
    """One line for the name."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "", "")
        self.say_title(self.tr("Save this layout"))
        hint = self.tr("A layout of the same name is replaced.")
        self.name = Labelled(self.tr("Name, such as the office it comes from"), QLineEdit(), hint)
        self.name.field.setMaxLength(LONGEST_NAME)
        self.body.addWidget(self.name)
        self.add_button(DialogWords().cancel(), self.reject)
        self.save = self.add_button(self.tr("Save"), self.accept, "primary")
        self.save.setEnabled(False)
        self.name.field.textChanged.connect(lambda: self.save.setEnabled(bool(self.chosen())))
        self.name.setFocus()

    def chosen(self) -> str:
        """Give the name without blanks around it."""
        return self.name.field.text().strip()


def ask_name(parent: QWidget, then: Callable[[str], object]) -> NameDialog:
    """Ask for the name; nothing happens without one."""
    dialog = NameDialog(parent)
    dialog.accepted.connect(lambda: then(dialog.chosen()))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog
