"""Single keys that tick: each waits a moment, so that the first letters of a scan never tick anything."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

# Longer than the longest gap between two letters of a scan.
WAIT = 60


class CalmKeys(QObject):
    """pressed(key) comes once no other key has followed; keys that follow too quickly are no hand's."""

    pressed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting = ""
        self._timer = QTimer(self, singleShot=True, interval=WAIT)
        self._timer.timeout.connect(self._calm)

    def take(self, key: str) -> None:
        """Take one key."""
        self._waiting += key
        self._timer.start()

    def drop(self) -> None:
        """Forget what waits: it was a scan."""
        self._waiting = ""
        self._timer.stop()

    def _calm(self) -> None:
        key, self._waiting = self._waiting, ""
        if len(key) == 1:
            self.pressed.emit(key.upper())
