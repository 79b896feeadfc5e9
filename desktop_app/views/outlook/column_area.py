"""A column beside a chart: it scrolls by itself where the text is large, and the chart stays in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

BAR = 14
"""Pixels: what a bar to scroll with takes."""


class ColumnArea(QScrollArea):
    """As wide as what stands in it; a bar takes its room beside that."""

    def __init__(self, column: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._column = column
        self.setWidget(column)

    def fit(self, *, whole: bool = False) -> None:
        """Take the width of what stands in it, and its height where it is to be whole."""
        hint = self._column.sizeHint()
        self.setFixedWidth(max(hint.width(), self._column.minimumWidth()) + BAR)
        self.setMinimumHeight(hint.height() if whole else 0)

    def sizeHint(self) -> QSize:
        # It asks for no height: what stands beside it decides.
        return QSize(self._column.sizeHint().width() + BAR, self.minimumHeight())
