"""The card of a record that says how long the card is kept, and holds it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop_app.views.disposal.words import disposal_words
from desktop_app.views.keeping.words import keeping_words
from desktop_app.views.shared.dialogs import plain

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.services.disposal.rows import CardRow
    from desktop_app.services.keep_until.reading import KeepRow


class KeepingCard(QWidget):
    """to_hold() and to_release() come from its button."""

    to_hold = Signal()
    to_release = Signal()

    def __init__(self, keep: KeepRow, today: date, disposal: CardRow | None = None) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.sentence = plain(keeping_words.sentence(keep, today))
        column.addWidget(self.sentence)
        held = keeping_words.held(keep)
        if held:
            column.addWidget(plain(held, "warning"))
        if disposal is not None:
            column.addWidget(plain(disposal_words.on_list(disposal), "warning"))
        self.button = QPushButton(
            self.tr("End hold …  (Shift+F9)") if held else self.tr("Hold …  (Shift+F9)")
        )
        self.button.clicked.connect(self.to_release if held else self.to_hold)
        column.addWidget(self.button)
