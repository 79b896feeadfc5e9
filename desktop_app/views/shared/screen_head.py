"""The line at the top of a screen: its title at the left, its one primary action at the right."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app.views.shared import theme
from desktop_app.views.shared.dialogs import plain


def screen_column(screen: QWidget) -> QVBoxLayout:
    """Give a screen its column with the margins that all screens have."""
    column = QVBoxLayout(screen)
    column.setContentsMargins(24, 16, 24, 16)
    column.setSpacing(16)
    return column


def head(title: str, *buttons: QPushButton) -> QHBoxLayout:
    """Lay out the title and the buttons; the last one is the primary one."""
    line = QHBoxLayout()
    line.setSpacing(8)
    words = plain(title, "title")
    words.setWordWrap(False)
    # With buttons or without: the title does not jump from screen to screen.
    words.setMinimumHeight(theme.look().sizes["target"] + 2)
    line.addWidget(words, 1)
    for button in buttons:
        line.addWidget(button)
    return line
