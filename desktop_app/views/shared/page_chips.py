"""The line of chips that leads to the pages of a screen, and what a screen does by a key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget


def add_action(screen: QWidget, text: str, key: str, call: Callable[[], object]) -> None:
    """Let a screen do something by a key; the list of keys shows it with the text."""
    action = QAction(text, screen)
    action.setShortcut(key)
    action.triggered.connect(lambda _checked=False: call())
    screen.addAction(action)


class PageChips(QHBoxLayout):
    """A chip for each page by its name, with Alt and its number as key; chosen(name)."""

    chosen = Signal(str)

    def __init__(self, screen: QWidget, titles: Mapping[str, str], said: str) -> None:
        """Make the chips; said names the key of a page, with its title for {page}."""
        super().__init__()
        self.setSpacing(8)
        self.buttons: dict[str, QPushButton] = {}
        self._group = QButtonGroup(screen)
        for number, (name, title) in enumerate(titles.items(), 1):
            key = f"Alt+{number}"
            button = QPushButton(f"{title}  {key}")
            button.setProperty("kind", "chip")
            button.setCheckable(True)
            button.clicked.connect(lambda _checked=False, name=name: self.chosen.emit(name))
            self._group.addButton(button)
            self.addWidget(button)
            self.buttons[name] = button
            add_action(screen, said.format(page=title), key, lambda name=name: self.chosen.emit(name))

    def mark(self, name: str) -> None:
        """Show which page is open; one without a chip leaves the mark where it came from."""
        if name in self.buttons:
            self.buttons[name].setChecked(True)
