"""A box that scrolls where it is too small, and ends below a line of its text, never within it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget


class WholeLines(QScrollArea):
    """Over labels of a line each, as it stands before anybody scrolls."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self._rest = 0
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for part in (self, inside):
            part.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.setWidget(inside)
        inside.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        done = super().eventFilter(watched, event)
        if event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.Resize}:
            self._fit()
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave free below what would show a part of a line."""
        inside, room = self.widget(), self.height()
        layout = inside.layout() if inside else None
        if inside is None or layout is None:
            return
        layout.activate()
        ends = [
            label.mapTo(inside, label.rect().bottomLeft()).y() + 1
            for label in inside.findChildren(QLabel)
            if not label.isHidden() and label.text()
        ]
        whole = max((end for end in ends if end <= room), default=room)
        rest = room - whole if max(ends, default=0) > room else 0
        if rest != self._rest:
            self._rest = rest
            self.setViewportMargins(0, 0, 0, rest)
