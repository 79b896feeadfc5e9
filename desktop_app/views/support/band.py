"""The sentence that meets the eye first: whether the person can take part, or whose log-out is to confirm."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from desktop_app.views.shared import icons, theme
from desktop_app.views.shared.dialogs import plain

SIGN = 32


class SentenceBand(QFrame):
    """A sign, a sentence and a detail over the whole width; never the red of the wrong card."""

    def __init__(self) -> None:
        super().__init__()
        self._sign = QLabel()
        # A long sentence beside it must not squeeze it.
        self._sign.setFixedWidth(SIGN)
        self.text = plain("", "heading")
        self.detail = plain("")
        texts = QVBoxLayout()
        texts.setSpacing(4)
        texts.addWidget(self.text)
        texts.addWidget(self.detail)
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 12, 16, 12)
        line.setSpacing(16)
        line.addWidget(self._sign)
        line.addLayout(texts, 1)
        self.clear()

    def say(self, kind: str, text: str, detail: str = "") -> None:
        """Show a sentence: success, warning, or an empty kind for what has to be asked."""
        theme.kind(self, f"band_{kind}" if kind else "card")
        self._sign.setPixmap(icons.pixmap(kind or "help", SIGN, kind or "muted"))
        self.text.setText(text)
        self.detail.setText(detail)
        self.detail.setVisible(bool(detail))
        self.show()

    def clear(self) -> None:
        """Say nothing."""
        self.text.clear()
        self.detail.clear()
        self.hide()
