"""The line at the foot: the last thing done with its time, and the state of the database."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from desktop_app.views.shared import icons
from desktop_app.views.shared.dialogs import plain

if TYPE_CHECKING:
    from collections.abc import Callable


class Footer(QFrame):
    """Texts, and one small button where the last thing may be undone by who is logged in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "footer")
        self.at = plain("", "number")
        self.last = plain("")
        self.state = plain("", "small")
        self._undo: Callable[[], object] | None = None
        self._waited = False
        self.undo = QPushButton(self.tr("Undo …"))
        self.undo.setProperty("kind", "foot")
        self.undo.clicked.connect(self.undo_last)
        self.undo.hide()
        self._sign = QLabel()
        for label in (self.at, self.last, self.state):
            label.setWordWrap(False)
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 6, 16, 6)
        line.setSpacing(8)
        line.addWidget(self.at)
        line.addWidget(self.last)
        line.addWidget(self.undo)
        line.addStretch(1)
        line.addWidget(self._sign)
        line.addWidget(self.state)
        self.say_database(good=True)

    def say(self, text: str, at: str, undo: Callable[[], object] | None = None) -> None:
        """Show the last thing done; `at` is the time of day; undo asks how to take it back."""
        self._undo = undo
        self.undo.setVisible(undo is not None)
        self.at.setText(at)
        self.last.setText(text)
        self.last.setToolTip(text)

    def undo_last(self) -> None:
        """Take the last thing back, if that is allowed."""
        if self._undo is not None:
            self._undo()

    def say_database(self, *, good: bool) -> None:
        """Show whether the database answered the last time."""
        self._sign.setPixmap(
            icons.pixmap("database" if good else "warning", 16, "muted" if good else "warning")
        )
        self.state.setText(self.tr("Database: in order") if good else self.tr("Database: trouble"))

    def say_waiting(self, waits: bool) -> None:
        """Show that what was to be kept waits for another writer."""
        if waits:
            self._sign.setPixmap(icons.pixmap("warning", 16, "warning"))
            self.state.setText(self.tr("Waiting: somebody else is writing (an import?)"))
        elif self._waited:
            self.say_database(good=True)
        self._waited = waits
