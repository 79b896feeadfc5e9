"""The line above week and month: back, which one it is, forward, and the way to today."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from desktop_app.views.shared.dialogs import plain
from desktop_app.views.slots.words import slot_words

LONG_WEEK = date(2023, 10, 23), date(2023, 10, 29)
"""A week whose days are as wide as any."""


class Turner(QWidget):
    """turned(-1 or 1) and today come from its buttons."""

    turned = Signal(int)
    today = Signal()

    def __init__(self, widest: str) -> None:
        super().__init__()
        self.label = plain("", "heading")
        self.label.setWordWrap(False)
        self.label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        # The buttons beside it stay where they are from page to page.
        self.label.setMinimumWidth(self.label.fontMetrics().horizontalAdvance(widest) * 5 // 4)
        self.legend = plain(slot_words.legend(), "small")
        self.legend.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.back = QPushButton(self.tr("◀ PageUp"))
        self.forward = QPushButton(self.tr("PageDown ▶"))
        self.to_today = QPushButton(self.tr("Today  T"))
        for button, step in ((self.back, -1), (self.forward, 1)):
            button.clicked.connect(lambda _checked=False, step=step: self.turned.emit(step))
        self.to_today.clicked.connect(lambda _checked=False: self.today.emit())
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        for part in (self.back, self.label, self.forward, self.to_today):
            line.addWidget(part)
        line.addSpacing(16)
        line.addWidget(self.legend, 1)

    def say(self, text: str) -> None:
        """Name what is shown."""
        self.label.setText(text)
