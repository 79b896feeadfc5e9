"""A part of the window that hands the keyboard to one of its parts."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

OTHER = Qt.FocusReason.OtherFocusReason


class FirstFocus(QWidget):
    """setFocus goes to the part named by `begin_with`.

    A focus proxy would make the whole a stop of the Tab key, and what stands before its proxy would be
    skipped.
    """

    _first: QWidget | None = None

    def begin_with(self, part: QWidget) -> None:
        """Name the part that the keyboard goes to."""
        self._first = part

    def setFocus(self, reason: Qt.FocusReason = OTHER, /) -> None:
        """Give the keyboard to the part."""
        if self._first is None:
            super().setFocus(reason)
        else:
            self._first.setFocus(reason)
