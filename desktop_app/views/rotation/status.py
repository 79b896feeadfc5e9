"""The sentence above the board: until when it is planned and announced, and what is to be mended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.views.rotation.words import rotation_words
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.slots.words import slot_words

if TYPE_CHECKING:
    from desktop_app.services.rotation.affected import AffectedRow
    from desktop_app.views.rotation.works import Board

MOST_NAMED = 3


class RotationStatus(QWidget):
    """One line; `trouble` is a line of its own that stands elsewhere and is hidden while all is well."""

    def __init__(self) -> None:
        super().__init__()
        self.said = plain("", "muted")
        self.trouble = plain("", "warning")
        self.trouble.hide()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.said, 1)

    def show_board(self, board: Board) -> None:
        """Say how far the plan goes."""
        self.said.setText(self._said(board))
        self.trouble.setVisible(bool(board.without_days))
        if board.without_days:
            self.trouble.setText(self._trouble(board.without_days))

    def _said(self, board: Board) -> str:
        if board.campaign is None or not board.weeks:
            return ""
        parts = [board.campaign.name]
        text = self.tr("planned until {day}").format(day=rotation_words.day(board.weeks[-1].last))
        parts.append(text)
        until = board.announced_until
        if until is None or until < board.today:
            parts.append(self.tr("no coming week is announced"))
        else:
            parts.append(self.tr("announced until {day}").format(day=rotation_words.day(until)))
        return slot_words.join(parts)

    def _trouble(self, rows: tuple[AffectedRow, ...]) -> str:
        names = [f"{row.turn.venue_name} ({rotation_words.day(row.monday)})" for row in rows[:MOST_NAMED]]
        if len(rows) > MOST_NAMED:
            names.append(self.tr("{n} more").format(n=len(rows) - MOST_NAMED))
        text = self.tr("Shut in its whole week: {venues}. Plan anew: others take their turns.")
        return text.format(venues=slot_words.join(names))
