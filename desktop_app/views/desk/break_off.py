"""Why a handover is broken off: one answer by key; it is kept in the errors to review."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from desktop_app.views.desk.calm_keys import CalmKeys
from desktop_app.views.desk.words import DeskWords
from desktop_app.views.shared.dialogs import Dialog

REASONS = ("documents_missing", "person_left", "card_not_found", "opened_by_mistake", "other_reason")


class BreakOffDialog(Dialog):
    """chosen(reason) comes with a stable code."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "", "", "warning")
        self.say_title(self.tr("Why is this handover broken off?"))
        self.answers: dict[str, QPushButton] = {}
        words = DeskWords()
        for number, reason in enumerate(REASONS, 1):
            button = QPushButton(f"{number}  {words.broken_off(reason)}")
            button.setAutoDefault(False)
            button.setStyleSheet("text-align: left;")
            button.clicked.connect(lambda _checked=False, reason=reason: self._choose(reason))
            self.answers[str(number)] = button
            self.body.addWidget(button)
        self._keys = CalmKeys(self)
        self._keys.pressed.connect(self._press)
        self.add_button(self.tr("Go on with the handover"), self.reject)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def scanned(self, _text: str) -> bool:
        """Answer nothing by a scan."""
        self._keys.drop()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() in self.answers:
            self._keys.take(event.text())
        else:
            super().keyPressEvent(event)

    def _press(self, key: str) -> None:
        if key in self.answers:
            self.answers[key].click()

    def _choose(self, reason: str) -> None:
        self.chosen.emit(reason)
        self.accept()
