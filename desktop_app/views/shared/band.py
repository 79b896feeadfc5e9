"""The band under the scan line: what came of the last scan, or why it was stopped."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.views.shared import icons, theme
from desktop_app.views.shared.dialogs import plain

SIGN = 32


class Band(QFrame):
    """A sign, a sentence, details. A stop stays until somebody says that it was read: understood()."""

    understood = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = QLabel()
        # A long sentence beside it must not squeeze it.
        self._sign.setFixedWidth(SIGN)
        self.text = plain("", "heading")
        self.detail = plain("")
        self.detail.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.button = QPushButton(self.tr("Understood (Enter)"))
        self.button.clicked.connect(self.understood)
        texts = QVBoxLayout()
        texts.setSpacing(4)
        texts.addWidget(self.text)
        texts.addWidget(self.detail)
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 12, 16, 12)
        line.setSpacing(16)
        line.addWidget(self._sign)
        line.addLayout(texts, 1)
        line.addWidget(self.button)
        # Room for two lines at all times: the list below does not move from scan to scan.
        self.setMinimumHeight(theme.look().sizes["target"] * 2)
        self.clear()

    def done(self, text: str, detail: str = "") -> None:
        """Say what was done."""
        self._show("success", text, detail)

    def warn(self, text: str, detail: str = "") -> None:
        """Say what to look at; work goes on."""
        self._show("warning", text, detail)

    def tell(self, text: str, detail: str = "") -> None:
        """Say what is shown below."""
        self._show("", text, detail)

    def stop(self, text: str, detail: str = "") -> None:
        """Say why it was stopped; the button waits for an answer."""
        self._show("error", text, detail)
        self.button.show()

    def is_stop(self) -> bool:
        """Whether a stop waits for its answer."""
        return self.button.isVisibleTo(self)

    def clear(self) -> None:
        """Say nothing; the room stays, so that nothing below it moves."""
        theme.kind(self, "")
        self._sign.clear()
        self.text.clear()
        self.detail.clear()
        self.button.hide()

    def _show(self, kind: str, text: str, detail: str) -> None:
        theme.kind(self, f"band_{kind}" if kind else "card")
        self._sign.setPixmap(icons.pixmap(kind or "custody", SIGN, kind or "muted"))
        self.text.setText(text)
        self.detail.setText(detail)
        self.detail.setVisible(bool(detail))
        self.button.hide()
