"""The strip at the foot of a list: the line to find rows with, and how many rows are marked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QWidget

from desktop_app.views.shared import theme
from desktop_app.views.shared.dialogs import plain

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.views.shared.kept_text import Kept

LATIN_TAIL = re.compile(r"[A-Za-zＡ-Ｚａ-ｚ]+$")
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class FindField(QLineEdit):
    """typed(text) also while an input method composes; stepped(±1), done, left (Esc) and wants_copy."""

    typed = Signal(str)
    stepped = Signal(int)
    done = Signal()
    left = Signal()
    wants_copy = Signal()

    def __init__(self, keep: Callable[[], Kept]) -> None:
        super().__init__()
        self._keep = keep
        self._draft = ""
        self.setProperty("kind", "find")
        self.setPlaceholderText(self.tr("Find in the list"))
        self.setAccessibleName(self.tr("Find in the list"))
        self.textChanged.connect(self._tell)

    def as_it_stands(self) -> Kept:
        """Remember the whole list: what is typed here moves its current row."""
        return self._keep()

    def event(self, event: QEvent) -> bool:
        if is_escape(event):
            # The window's Esc leaves the screen: here it leaves the line.
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in STEPS:
            self.stepped.emit(STEPS[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.done.emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.matches(QKeySequence.StandardKey.Copy) and not self.hasSelectedText():
            self.wants_copy.emit()
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        # や, then "m" on its way to ま: the letter is no part of the word yet.
        self._draft = LATIN_TAIL.sub("", event.preeditString())
        self._tell()

    def _tell(self) -> None:
        text, place = self.text(), self.cursorPosition()
        self.typed.emit(text[:place] + self._draft + text[place:])


def is_escape(event: QEvent) -> bool:
    """Whether the window asks if somebody has a use of their own for Esc."""
    return (
        event.type() == QEvent.Type.ShortcutOverride
        and isinstance(event, QKeyEvent)
        and event.key() == Qt.Key.Key_Escape
    )


class Foot(QFrame):
    """Shown while something is looked for or marked."""

    def __init__(self, table: QWidget, keep: Callable[[], Kept]) -> None:
        super().__init__(table)
        self.setProperty("kind", "list_foot")
        self.setAutoFillBackground(True)
        look = theme.look()
        self.field = FindField(keep)
        self.field.setFixedWidth(look.sizes["body"] * 16)
        self.said = plain("", "muted")
        self.marked = plain("", "heading")
        self.copy = QPushButton(self.tr("Copy  Ctrl+C"))
        self.clear = QPushButton(self.tr("Unmark all  Esc"))
        line = QHBoxLayout(self)
        line.setContentsMargins(8, 0, 8, 0)
        line.setSpacing(8)
        for part in (self.field, self.said):
            line.addWidget(part)
        line.addStretch(1)
        for label in (self.said, self.marked):
            label.setWordWrap(False)
        for button in (self.copy, self.clear):
            button.setProperty("kind", "foot")
        for part in (self.marked, self.copy, self.clear):
            line.addWidget(part)
        self.tall = look.sizes["row"] + 12
        self.show_find(shown=False)
        self.show_marks(0)
        self.hide()

    def is_needed(self) -> bool:
        """Whether there is anything to show."""
        return not self.field.isHidden() or not self.marked.isHidden()

    def show_find(self, *, shown: bool) -> None:
        """Show or hide the line to find rows with."""
        self.field.setVisible(shown)
        self.said.setVisible(shown)

    def show_marks(self, count: int) -> None:
        """Say how many rows are marked; nothing when none is."""
        self.marked.setText(self.tr("{n} marked").format(n=f"{count:,}"))
        for part in (self.marked, self.copy, self.clear):
            part.setVisible(count > 0)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.tall)
