"""The dialog of F1: what the screen is for and the keys that work on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop_app.views.shared.dialogs import Dialog, DialogWords, plain

if TYPE_CHECKING:
    from collections.abc import Sequence


FEW = 2
MANY = 26
"""Keys that two columns hold on the lowest screen."""


class HelpDialog(Dialog):
    """The screen's sentences and a table of keys."""

    def __init__(self, parent: QWidget, title: str, text: str, actions: Sequence[QAction]) -> None:
        super().__init__(parent, title, text, "help")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        keyed = [action for action in actions if action.text() and not action.shortcut().isEmpty()]
        columns = FEW if len(keyed) <= MANY else FEW + 1
        grid.setVerticalSpacing(8 if columns == FEW else 4)
        tall = -(-len(keyed) // columns)
        for place, action in enumerate(keyed):
            key = plain(action.shortcut().toString(QKeySequence.SequenceFormat.NativeText), "key")
            key.setWordWrap(False)
            key.setAlignment(Qt.AlignmentFlag.AlignCenter)
            name = plain(action.text().replace("&", ""))
            name.setWordWrap(False)
            grid.addWidget(key, place % tall, place // tall * 2)
            grid.addWidget(name, place % tall, place // tall * 2 + 1)
        for column in range(columns):
            grid.setColumnStretch(2 * column + 1, 1)
        self.wide = 380 * columns
        self.body.addLayout(grid)
        self.add_button(DialogWords().close(), self.accept, "primary").setFocus()
