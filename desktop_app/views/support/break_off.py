"""Why a session is broken off: one answer by key; its log-out is confirmed all the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.services.support.desk import REASONS
from desktop_app.views.shared.answers_dialog import AnswersDialog
from desktop_app.views.support.words import support_words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class BreakOffDialog(AnswersDialog):
    """The reasons for which it is broken off."""

    def __init__(self, parent: QWidget) -> None:
        answers = [(reason, support_words.broken_off(reason)) for reason in REASONS]
        super().__init__(parent, answers)
        self.say_title(self.tr("Why is the support broken off?"))
        self.back.setText(self.tr("Go on with the support"))
