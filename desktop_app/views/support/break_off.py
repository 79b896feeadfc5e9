"""Why a session is broken off: one answer by key; its log-out is confirmed all the same."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from desktop_app.services.support.desk import REASONS
from desktop_app.views.desk.calm_keys import CalmKeys
from desktop_app.views.shared.dialogs import Dialog
from desktop_app.views.support.words import support_words


class BreakOffDialog(Dialog):
    """chosen(reason) comes with a stable code."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "", "", "warning")
        self.say_title(self.tr("Why is the support broken off?"))
        self.answers: dict[str, QPushButton] = {}
        for number, reason in enumerate(REASONS, 1):
            button = QPushButton(f"{number}  {support_words.broken_off(reason)}")
            button.setAutoDefault(False)
            button.setStyleSheet("text-align: left;")
            button.clicked.connect(lambda _checked=False, reason=reason: self._choose(reason))
            self.answers[str(number)] = button
            self.body.addWidget(button)
        self._keys = CalmKeys(self)
        self._keys.pressed.connect(self._press)
        self.add_button(self.tr("Go on with the support"), self.reject)
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
