"""What may be done next with a card: one button a step, and under a closed one why it is closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop_app.views.custody.words import custody_words
from desktop_app.views.shared.dialogs import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.services.record import StepRow


class Steps(QWidget):
    """chosen(step) comes from the button of a step that is allowed."""

    chosen = Signal(str)

    def __init__(self, steps: Sequence[StepRow]) -> None:
        super().__init__()
        self.buttons: dict[str, QPushButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for place, step in enumerate(steps):
            button = QPushButton(self._verb(step.step))
            button.clicked.connect(lambda _checked=False, name=step.step: self.chosen.emit(name))
            button.setEnabled(step.why_not is None)
            if step.step == "hand_over":
                button.setProperty("kind", "primary")
            column.addWidget(button)
            after = steps[place + 1].why_not if place + 1 < len(steps) else None
            if step.why_not is not None:
                reason = custody_words.reason(step.why_not)
                button.setAccessibleDescription(reason)
                # Steps that are closed for one reason say it once, under the last of them.
                if step.why_not != after:
                    column.addWidget(plain(reason, "small"))
            column.addSpacing(4)
            self.buttons[step.step] = button

    def _verb(self, step: str) -> str:
        verbs = {
            "prepare": self.tr("Prepare by scan"),
            "put_away": self.tr("Put away by scan"),
            "move": self.tr("Move by scan"),
            "book": self.tr("Book a visit … (F4)"),
            "hand_over": self.tr("Hand over at the desk"),
            "post": self.tr("Send by post …"),
            "return_mail": self.tr("Notice came back …"),
        }
        return verbs.get(step) or self.tr("Call the handover off …")
