"""The buttons below the board: what can be done with the week and the venue that the keyboard stands on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

if TYPE_CHECKING:
    from desktop_app.services.rotation.rows import TurnRow, WeekRow
    from desktop_app.views.rotation.works import Board


class BoardButtons(QWidget):
    """Only supervisors have more than the history."""

    def __init__(self, *, may_change: bool) -> None:
        super().__init__()
        self.history = QPushButton(self.tr("History …  Ctrl+H"))
        self.announce = QPushButton(self.tr("Announce …  Ctrl+U"))
        self.wish = QPushButton(self.tr("Hold, keep out …  Ctrl+I"))
        self.swap = QPushButton(self.tr("Swap …  Ctrl+M"))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addStretch(1)
        for button in (self.history, self.announce, self.wish, self.swap):
            line.addWidget(button)
            if not may_change and button is not self.history:
                button.hide()

    def may(self, board: Board | None, week: WeekRow | None, turn: TurnRow | None) -> None:
        """Allow what can be done now."""
        planned = board is not None and bool(board.weeks)
        coming = week is not None and board is not None and week.last >= board.today
        self.swap.setEnabled(coming and turn is not None)
        self.wish.setEnabled(planned)
        self.announce.setEnabled(planned)
        self.history.setEnabled(week is not None)
