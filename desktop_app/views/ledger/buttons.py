"""The buttons at the top of the import: which of them lead on from a step, each with its key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton

from desktop_app.views.ledger.step_line import Step

if TYPE_CHECKING:
    from desktop_app.services.ledger.importing import ImportRow

FORWARD, TAKE_GOOD, CHECK_AGAIN, SAVE = "Ctrl+Return", "Ctrl+T", "Ctrl+R", "Ctrl+S"


class Buttons(QObject):
    """Made once; `arrange` shows those that fit."""

    def __init__(self) -> None:
        super().__init__()
        self.back = QPushButton(self.tr("Back (Esc)"))
        self.save_refused = _button(self.tr("Save refused rows …  Ctrl+S"), SAVE)
        self.take_good = _button(self.tr("Good rows only …  Ctrl+T"), TAKE_GOOD)
        self.check_again = _button(self.tr("Check again  Ctrl+R"), CHECK_AGAIN)
        self.forward = QPushButton("")
        self.forward.setProperty("kind", "primary")

    def all(self) -> tuple[QPushButton, ...]:
        """Give them from left to right, the primary one last."""
        return self.back, self.save_refused, self.take_good, self.check_again, self.forward

    def arrange(self, step: int, result: ImportRow | None, *, busy: bool, unanswered: bool) -> None:
        """Show the buttons that lead on from here, and only those."""
        words = {
            Step.COLUMNS: self.tr("Check all rows  Ctrl+Enter"),
            Step.CHECK: self.tr("Take in  Ctrl+Enter"),
            Step.DONE: self.tr("Another ledger  Ctrl+Enter"),
        }
        self.forward.setText(words.get(Step(step), ""))
        # A new text takes a button's key away.
        self.forward.setShortcut(FORWARD)
        self.forward.setVisible(step != Step.PICK)
        refused_rows = result is not None and result.refused > 0
        good_rows = result is not None and result.created + result.changed > 0
        stuck = unanswered if step == Step.COLUMNS else step == Step.CHECK and (refused_rows or not good_rows)
        self.forward.setEnabled(not busy and not stuck)
        self.back.setVisible(step in {Step.COLUMNS, Step.CHECK})
        self.back.setEnabled(not busy)
        self.check_again.setVisible(False)
        self.take_good.setVisible(step == Step.CHECK and refused_rows and good_rows)
        self.take_good.setEnabled(not busy)
        self.save_refused.setVisible(step in {Step.CHECK, Step.DONE} and bool(result and result.problems))
        self.save_refused.setEnabled(not busy)


def _button(text: str, key: str) -> QPushButton:
    button = QPushButton(text)
    button.setShortcut(key)
    return button
