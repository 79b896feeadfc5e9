"""The line that says when an answer was worked out, and how far a new one is; nothing below it moves."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QSizePolicy, QWidget

from desktop_app.views.shared import theme
from desktop_app.views.shared.dialogs import plain

BAR_WIDE, SPARE = 96, 8
FIRST = 1_000


class StateLine(QWidget):
    """again is pressed to work out anew, or to stop."""

    def __init__(self) -> None:
        super().__init__()
        self._said = ""
        self._can_ask = True
        self._busy = False
        self.words = plain("", "muted")
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(BAR_WIDE)
        self.bar.setAccessibleName(self.tr("Working out a new answer"))
        self.bar.hide()
        self.again = QPushButton()
        self.again.setProperty("kind", "foot")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        # As wide as what is said, in several lines only where there is no room for it.
        line.addWidget(self.words, FIRST)
        line.addWidget(self.again)
        line.addWidget(self.bar)
        line.addStretch(1)
        self.setMinimumHeight(theme.look().sizes["row"] - 8)
        self._show()

    def say(self, text: str, *, can_ask: bool = True) -> None:
        """Say what holds while nothing is worked out; can_ask: whether there is anything to work out."""
        self._said, self._can_ask = text, can_ask
        self._show()

    def begin(self) -> None:
        """Say that a new answer is being worked out."""
        self._busy = True
        self.bar.setRange(0, 0)
        self._show()

    def tell(self, done: int, total: int) -> None:
        """Say how far it is."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def end(self, text: str = "") -> None:
        """Say that it is over, and why it brought nothing."""
        self._busy = False
        self._said = text or self._said
        self._show()

    def _show(self) -> None:
        working = self.tr("Working out anew …") if self._busy else ""
        self.words.setText("  ".join(filter(None, (self._said, working))))
        self.words.setMaximumWidth(self.words.fontMetrics().horizontalAdvance(self.words.text()) + SPARE)
        self.words.setVisible(bool(self.words.text()))
        self.again.setText(self.tr("Stop  Ctrl+R") if self._busy else self.tr("Work out anew  Ctrl+R"))
        self.again.setVisible(self._can_ask or self._busy)
        self.bar.setVisible(self._busy)
