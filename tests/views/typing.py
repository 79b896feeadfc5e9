"""Keys as a hand or a scanner sends them, each with the moment it was pressed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

ENTER = "\r"
TAB = "\t"
_KEYS = {ENTER: Qt.Key.Key_Return, TAB: Qt.Key.Key_Tab}


class Keyboard:
    """Sends keys to whatever has the focus; `gap` is the time between two of them in milliseconds."""

    def __init__(self) -> None:
        self.at = 1_000

    def type(self, text: str, gap: int) -> None:
        for letter in text:
            self.at += gap
            self.press(letter)

    def scan(self, text: str, end: str = ENTER, gap: int = 8) -> None:
        """Type as a scanner does."""
        self.at += 500
        self.type(text + end, gap)

    def press(self, letter: str) -> None:
        key = _KEYS.get(letter, Qt.Key(ord(letter.upper())) if letter.isascii() else Qt.Key.Key_unknown)
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter)
            event.setTimestamp(self.at)
            QApplication.sendEvent(target(), event)


def target() -> QWidget:
    """Widget that keys go to."""
    widget = QApplication.focusWidget() or QApplication.activeWindow()
    assert widget is not None
    return widget


def compose(draft: str, commit: str = "") -> None:
    """Let an input method show a draft, or put its text into the field."""
    event = QInputMethodEvent(draft, [])
    if commit:
        event.setCommitString(commit)
    QApplication.sendEvent(target(), event)
