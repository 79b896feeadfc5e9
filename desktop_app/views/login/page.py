"""The frame of the pages before the work: a card in the middle, the language below it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app import __version__
from desktop_app.views.shared import icons, theme
from desktop_app.views.shared.dialogs import plain

CARD_WIDTH = 440


class Page(QWidget):
    """Shows a title and a body; `language` is emitted by the button under the card."""

    language = Signal()

    def __init__(self, title: str, text: str = "") -> None:
        super().__init__()
        self._card = QFrame()
        self._card.setProperty("kind", "panel")
        self._card.setFixedWidth(CARD_WIDTH * theme.look().sizes["body"] // 16)
        self.body = QVBoxLayout(self._card)
        self.body.setContentsMargins(32, 28, 32, 28)
        self.body.setSpacing(16)
        self.title = plain(title, "title")
        self.body.addLayout(self._head())
        self.text = plain("", "muted")
        self.body.addWidget(self.text)
        self.say_text(text)
        whole = QVBoxLayout(self)
        whole.addStretch(2)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._card)
        middle.addStretch(1)
        whole.addLayout(middle)
        whole.addLayout(self._below())
        whole.addStretch(3)

    def _head(self) -> QHBoxLayout:
        sign = QLabel()
        sign.setPixmap(icons.pixmap("card", 32, "action"))
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(sign)
        line.addWidget(self.title, 1)
        return line

    def _below(self) -> QHBoxLayout:
        other = QPushButton("English / 日本語")
        other.setProperty("kind", "quiet")
        other.clicked.connect(self.language)
        line = QHBoxLayout()
        line.addStretch(1)
        version = plain(self.tr("Kofu Desk {version}").format(version=__version__), "small")
        version.setWordWrap(False)
        line.addWidget(version)
        line.addWidget(other)
        line.addStretch(1)
        return line

    def say_title(self, text: str) -> None:
        self.title.setText(text)

    def say_text(self, text: str) -> None:
        self.text.setText(text)
        self.text.setVisible(bool(text))

    def add_primary(self, text: str) -> QPushButton:
        """Put the page's one main button under the body."""
        button = QPushButton(text)
        button.setProperty("kind", "primary")
        button.setDefault(True)
        self.body.addWidget(button)
        return button
