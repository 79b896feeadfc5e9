"""Who is called to the desk, large enough to be read out; the notice opens the handover as always."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.services import dates
from desktop_app.views.booking.words import span
from desktop_app.views.shared.dialogs import Dialog, plain

if TYPE_CHECKING:
    from desktop_app.services.booking import VisitRow

WIDE = 640


class CalledDialog(Dialog):
    """Accepted: to the desk. read(text): the notice was scanned already; absent(): nobody came."""

    read = Signal(str)
    absent = Signal()

    def __init__(self, parent: QWidget, visit: VisitRow) -> None:
        super().__init__(parent, "", "", "desk")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.wide = WIDE
        self.visit = visit
        self.say_title(self.tr("Call this person"))
        for text, kind in ((visit.kana, "title"), (visit.name, "stop_title")):
            label = plain(text, kind)
            label.setMaximumWidth(WIDE)
            self.body.addWidget(label)
        born = dates.both(visit.birth_date)
        self.body.addWidget(plain(f"{span(visit.starts, visit.ends)}  {born}", "muted"))
        hint = self.tr("At the desk the notice is scanned again, then the card: nothing is skipped.")
        self.body.addWidget(plain(hint, "small"))
        self.no = self.add_button(self.tr("Nobody came: wait again"), self._absent)
        self.yes = self.add_button(self.tr("To the desk (Enter)"), self.accept, "primary")
        self.yes.setFocus()

    def scanned(self, text: str) -> bool:
        """Take the scan of the notice to the desk."""
        self.accept()
        self.read.emit(text)
        return True

    def _absent(self) -> None:
        self.reject()
        self.absent.emit()
