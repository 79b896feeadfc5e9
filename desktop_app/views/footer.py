"""The line at the foot: the last thing done with its time, and the state of the database."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from desktop_app.views.shared import icons
from desktop_app.views.shared.dialogs import plain


class Footer(QFrame):
    """Texts only; nothing here can be pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "footer")
        self.at = plain("", "number")
        self.last = plain("")
        self.state = plain("", "small")
        self._sign = QLabel()
        for label in (self.at, self.last, self.state):
            label.setWordWrap(False)
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 6, 16, 6)
        line.setSpacing(8)
        line.addWidget(self.at)
        line.addWidget(self.last, 1)
        line.addWidget(self._sign)
        line.addWidget(self.state)
        self.say_database(good=True)

    def say(self, text: str, at: str) -> None:
        """Show the last thing done; `at` is the time of day."""
        self.at.setText(at)
        self.last.setText(text)
        self.last.setToolTip(text)

    def say_database(self, *, good: bool) -> None:
        """Show whether the database answered the last time."""
        self._sign.setPixmap(
            icons.pixmap("database" if good else "warning", 16, "muted" if good else "warning")
        )
        self.state.setText(self.tr("Database: in order") if good else self.tr("Database: trouble"))
