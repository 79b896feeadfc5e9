"""Why a handover is broken off: one answer by key; it is kept in the errors to review."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.views.desk.words import DeskWords
from desktop_app.views.shared.answers_dialog import AnswersDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


REASONS = ("documents_missing", "person_left", "card_not_found", "opened_by_mistake", "other_reason")


class BreakOffDialog(AnswersDialog):
    """The reasons for which it is broken off."""

    def __init__(self, parent: QWidget) -> None:
        words = DeskWords()
        answers = [(reason, words.broken_off(reason)) for reason in REASONS]
        super().__init__(parent, answers)
        self.say_title(self.tr("Why is this handover broken off?"))
        self.back.setText(self.tr("Go on with the handover"))
