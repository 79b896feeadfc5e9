"""A card of settings: a heading and its fields."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout

from desktop_app.views.shared.dialogs import plain


class Card(QFrame):
    """Fields go into `fields`."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setProperty("kind", "panel")
        self.fields = QVBoxLayout(self)
        self.fields.setContentsMargins(24, 20, 24, 20)
        self.fields.setSpacing(12)
        self.heading = plain(title, "heading")
        self.fields.addWidget(self.heading)
