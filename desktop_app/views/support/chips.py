"""A few answers side by side, one of them chosen."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QPushButton, QSizePolicy, QWidget

from desktop_app.views.shared.dialogs import plain

if TYPE_CHECKING:
    from collections.abc import Iterable

E = TypeVar("E", bound=StrEnum)
MANY = 9


class Chips(QWidget, Generic[E]):
    """value is the chosen one; chosen() when it was chosen by hand or by `choose`."""

    chosen = Signal()

    def __init__(self, answers: Iterable[tuple[E, str]], most_in_line: int = MANY) -> None:
        super().__init__()
        self.buttons: dict[E, QPushButton] = {}
        self._group = QButtonGroup(self)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._lines = QGridLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(8)
        for value, text in answers:
            button = QPushButton(text)
            button.setProperty("kind", "chip")
            button.setCheckable(True)
            button.clicked.connect(lambda _checked=False, value=value: self.choose(value))
            self._group.addButton(button)
            self._lines.addWidget(button, *divmod(len(self.buttons), most_in_line))
            self.buttons[value] = button
        self._lines.setColumnStretch(most_in_line, 1)
        self.value: E = next(iter(self.buttons))
        self.buttons[self.value].setChecked(True)

    def show_key(self, key: str) -> None:
        """Show beside them the key that goes to the next one."""
        sign = plain(key, "key")
        sign.setWordWrap(False)
        self._lines.addWidget(sign, 0, len(self.buttons))

    def choose(self, value: E) -> None:
        """Choose one."""
        self.value = value
        self.buttons[value].setChecked(True)
        self.chosen.emit()

    def choose_next(self) -> None:
        """Choose the one after it, from the last the first."""
        values = list(self.buttons)
        self.choose(values[(values.index(self.value) + 1) % len(values)])
