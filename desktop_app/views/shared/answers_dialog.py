"""A question with a few answers, each taken by its number or by a click; a scan answers nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton

from desktop_app.views.desk.calm_keys import CalmKeys
from desktop_app.views.shared.dialogs import Dialog

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget


class AnswersDialog(Dialog):
    """chosen(code) comes with a stable code."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget, answers: Iterable[tuple[str, str]]) -> None:
        """answers: codes and their words; `back` is the button that closes without one."""
        super().__init__(parent, "", "", "warning")
        self.answers: dict[str, QPushButton] = {}
        for number, (code, words) in enumerate(answers, 1):
            button = QPushButton(f"{number}  {words}")
            button.setAutoDefault(False)
            button.setStyleSheet("text-align: left;")
            button.clicked.connect(lambda _checked=False, code=code: self._choose(code))
            self.answers[str(number)] = button
            self.body.addWidget(button)
        self._keys = CalmKeys(self)
        self._keys.pressed.connect(self._press)
        self.back = self.add_button("", self.reject)
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

    def _choose(self, code: str) -> None:
        self.chosen.emit(code)
        self.accept()
