"""The band under the header: what a person can put right, or what went well, in one sentence."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from desktop_app.views.shared import icons, theme
from desktop_app.views.shared.dialogs import plain


class NoticeBand(QFrame):
    """Stays until it is closed, Esc is pressed, or something else is said."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = QLabel()
        self.words = plain("")
        close = QToolButton()
        close.setIcon(icons.icon("close"))
        close.setAccessibleName(self.tr("Close this notice"))
        close.clicked.connect(self.hide)
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 8, 8, 8)
        line.setSpacing(12)
        line.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self.words, 1)
        line.addWidget(close)
        self.hide()

    def show_error(self, text: str) -> None:
        self._sign.setPixmap(icons.pixmap("error", 24, "error"))
        self._show("band_error", text)

    def show_warning(self, text: str) -> None:
        self._sign.setPixmap(icons.pixmap("warning", 24, "warning"))
        self._show("band_warning", text)

    def _show(self, kind: str, text: str) -> None:
        self.words.setText(text)
        theme.kind(self, kind)
        self.setAccessibleName(text)
        self.show()
