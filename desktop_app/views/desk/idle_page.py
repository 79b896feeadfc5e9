"""The desk between two people: one line to scan the next notice into, and what the day has brought."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop_app.views.shared import theme
from desktop_app.views.shared.dialogs import plain

if TYPE_CHECKING:
    from desktop_app.services.handover import FiguresRow

LETTERS = 42


class IdlePage(QWidget):
    """entered(text): a notice number or an application id was typed."""

    entered = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.prompt = plain(self.tr("Scan the person's notice"), "title")
        self.line = QLineEdit()
        self.line.setAccessibleName(self.prompt.text())
        self.line.setPlaceholderText(self.tr("Notice number or 23-digit application ID"))
        self.line.setProperty("kind", "scan")
        self.line.setMaxLength(64)
        self.line.returnPressed.connect(self._enter)
        self.hint = plain(
            self.tr("Scan the code on the postcard, or type its number and press Enter."), "muted"
        )
        self.figures = plain("", "muted")
        inner = QWidget()
        inner.setFixedWidth(theme.look().sizes["body"] * LETTERS)
        column = QVBoxLayout(inner)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(12)
        for part in (self.prompt, self.line, self.hint):
            column.addWidget(part)
        column.addSpacing(24)
        column.addWidget(self.figures)
        whole = QVBoxLayout(self)
        whole.addStretch(1)
        whole.addWidget(inner, 0, Qt.AlignmentFlag.AlignHCenter)
        whole.addStretch(2)
        self.setFocusProxy(self.line)

    def show_figures(self, found: FiguresRow) -> None:
        """Say how the day stands."""
        today = self.tr("Handed over today: {n}").format(n=f"{found.today:,}")
        waiting = self.tr("Not yet in the national system: {n}").format(n=f"{found.unrecorded:,}")
        self.figures.setText(f"{today}    {waiting}")

    def mark_typed(self) -> bool:
        """Mark what is typed; false when there is nothing, or it is marked already."""
        text = self.line.text()
        fresh = bool(text) and self.line.selectedText() != text
        if fresh:
            self.line.selectAll()
        return fresh

    def forget(self) -> None:
        """Drop what was typed."""
        self.line.clear()

    def _enter(self) -> None:
        text = self.line.text().strip()
        if text:
            self.entered.emit(text)
