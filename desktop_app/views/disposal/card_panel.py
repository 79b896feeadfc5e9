"""The one card that is about to be disposed of: whose it is, where it lay, and why its time is over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QVBoxLayout

from desktop_app.views.disposal.words import disposal_words
from desktop_app.views.shared.dialogs import plain

if TYPE_CHECKING:
    from desktop_app.services.disposal.rows import ToDisposeRow


class CardPanel(QFrame):
    """Empty until a card is scanned, and again as soon as it is done."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "panel")
        self.kana, self.name = plain("", "small"), plain("", "name")
        self.facts, self.why = plain("", "muted"), plain("")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(4)
        for part in (self.kana, self.name, self.facts, self.why):
            column.addWidget(part)
        self.show_card(None)

    def show_card(self, seen: ToDisposeRow | None) -> None:
        """Show the card, or nothing."""
        self.setVisible(seen is not None)
        card = seen.card if seen else None
        self.kana.setText(card.kana if card else "")
        self.name.setText(card.name if card else "")
        self.facts.setText(disposal_words.facts(card) if card else "")
        self.why.setText(disposal_words.since(card.kept) if card else "")
