"""A field for a time of day, read as people write it: 9:00, 9.00, 900, 24:00."""

from __future__ import annotations

import re
import unicodedata

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from desktop_app.views.booking.words import time

_TIME = re.compile(r"(\d{1,2})[:.時]?(?:(\d\d)分?)?")
MIDNIGHT = 24 * 60


class TimeField(QLineEdit):
    """changed comes when the field is left with another text."""

    changed = Signal()

    def __init__(self, minutes: int | None = None) -> None:
        super().__init__()
        self.setMaxLength(8)
        self.setPlaceholderText("9:00")
        self.set_minutes(minutes)
        self._before = self.text()
        self.editingFinished.connect(self._left)

    def minutes(self) -> int | None:
        """Minutes after midnight, None for what is no time; 24:00 is the end of the day."""
        found = _TIME.fullmatch(unicodedata.normalize("NFKC", self.text()).strip())
        if found is None:
            return None
        hours, rest = int(found[1]), int(found[2] or 0)
        total = hours * 60 + rest
        return total if rest < 60 and total <= MIDNIGHT else None

    def set_minutes(self, minutes: int | None) -> None:
        """Show a time, or nothing."""
        self.setText("" if minutes is None else time(minutes))

    def _left(self) -> None:
        if self.text() != self._before:
            minutes = self.minutes()
            if minutes is not None:
                self.set_minutes(minutes)
            self._before = self.text()
            self.changed.emit()
