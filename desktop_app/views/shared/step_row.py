"""One line of the steps: a sign, its name, what came of it; the current one is large and holds its fields."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_app.views.shared import icons, theme
from desktop_app.views.shared.dialogs import plain

SIGN = 22


class StepRow(QFrame):
    """Shows one step as done, current or still to come."""

    def __init__(self, name: str, content: QWidget | None) -> None:
        super().__init__()
        self.content = content
        self._shown: tuple[str, str, int] | None = None
        self._sign = QLabel()
        self._sign.setFixedWidth(SIGN + 4)
        self._name = plain(name)
        self.value = plain("", "small")
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._sign)
        self._name.setWordWrap(False)
        self.value.setWordWrap(False)
        line.addWidget(self._name, 1)
        line.addWidget(self.value)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(12, 4, 12, 4)
        column.setSpacing(12)
        column.addLayout(line)
        if content is not None:
            column.addWidget(content)

    def show_as(self, state: str, value: str, number: int) -> None:
        """Show the step as "done", "current" or "later" with what came of it."""
        if self._shown == (state, value, number):
            return
        self._shown = (state, value, number)
        current = state == "current"
        theme.kind(self, "panel" if current else "")
        edge = 12 if current else 4
        self._column.setContentsMargins(12, edge, 12, edge)
        theme.kind(self._name, {"current": "heading", "later": "muted"}.get(state, ""))
        if state == "done":
            self._sign.setPixmap(icons.pixmap("success", SIGN, "success"))
        else:
            self._sign.setText(str(number))
        self.value.setText(value)
        self.value.setVisible(bool(value))
        if self.content is not None:
            self.content.setVisible(current)
