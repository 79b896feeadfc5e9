"""The count with which a day ends, to be read in passing: pulled = handed over + back + left + still out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from desktop_app.views.shared import theme
from desktop_app.views.shared.dialogs import plain

if TYPE_CHECKING:
    from desktop_app.services.pulling.rows import CountRow

MIDDLE = Qt.AlignmentFlag.AlignHCenter
SIGNS = ("=", "+", "+", "+")


class DayCount(QFrame):
    """Five figures in one line; cards still out are the only ones that ask for something."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "panel")
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(16, 8, 16, 8)
        self._line.setSpacing(8)
        names = (
            self.tr("pulled"),
            self.tr("handed over"),
            self.tr("back on the shelf"),
            self.tr("left otherwise"),
            self.tr("still out"),
        )
        self.figures: list[QLabel] = []
        self.names: list[QLabel] = []
        for place, name in enumerate(names):
            if place:
                sign = plain(SIGNS[place - 1], "title")
                sign.setWordWrap(False)
                self._line.addWidget(sign)
            self._add(name)
        self.show_count(None)

    def show_count(self, count: CountRow | None) -> None:
        """Show the count; without one dashes."""
        parts = (
            ["–"] * 5
            if count is None
            else [
                f"{figure:,}"
                for figure in (
                    count.pulled,
                    count.handed_over,
                    count.returned,
                    count.left_otherwise,
                    count.out,
                )
            ]
        )
        for figure, text in zip(self.figures, parts, strict=True):
            figure.setText(text)
        theme.kind(self.names[-1], "warning" if count and count.out else "muted")
        said = "  ".join(f"{name.text()} {text}" for name, text in zip(self.names, parts, strict=True))
        self.setAccessibleName(said)

    def _add(self, name: str) -> None:
        column = QVBoxLayout()
        column.setSpacing(0)
        figure, label = plain("", "figure"), plain(name, "muted")
        for each, found in ((figure, self.figures), (label, self.names)):
            each.setWordWrap(False)
            each.setAlignment(MIDDLE)
            column.addWidget(each)
            found.append(each)
        self._line.addLayout(column, 1)
