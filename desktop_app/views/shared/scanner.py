"""The scanner: a scan typed by a keyboard-wedge reader is known by its timing and goes to one place."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QInputEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from desktop_app.views.shared.kept_text import Kept, keep
from desktop_app.views.shared.romaji import latin

if TYPE_CHECKING:
    from collections.abc import Callable

SHORTEST = 6
LABEL = re.compile(r"\D?\d{23}")
# A reader sends a key each 1 to 20 ms; the quickest of typists need 60.
LONGEST_GAP = 35
ENDS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}
TOUCHES = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
}
SILENT = {Qt.Key.Key_Shift, Qt.Key.Key_CapsLock, Qt.Key.Key_unknown}


class ScanRouter(QObject):
    """Sees every key before the widgets do; `scan` carries the text of a scan.

    What a scan typed into the focused field is taken out again. Keys are timed by when they were pressed,
    not by when they are handled, so that a busy moment never turns typing into a scan.
    """

    scan = Signal(str)

    def __init__(self, parent: QObject | None = None, clock: Callable[[], int] | None = None) -> None:
        """Clock gives milliseconds for events without a time of their own (an input method's)."""
        super().__init__(parent)
        self._timer = QElapsedTimer()
        self._timer.start()
        self.clock = clock or self._timer.elapsed
        self._keys = _Burst()
        self._composed = _Burst()
        self.touched_at = self.clock()

    def watch(self, app: QApplication) -> None:
        """Begin to look at the program's keys."""
        app.installEventFilter(self)

    def untouched_for(self) -> int:
        """Milliseconds since anybody used keyboard or mouse."""
        return self.clock() - self.touched_at

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Every event of the program comes by, and to ask for its kind costs more than all the rest.
        if not isinstance(event, QInputEvent | QInputMethodEvent):
            return False
        kind = event.type()
        if kind in TOUCHES:
            self.touched_at = self.clock()
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._is_target(watched) and self._key(event, watched)
        if kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            return self._is_target(watched) and self._shortcut(event)
        if kind == QEvent.Type.InputMethod and isinstance(event, QInputMethodEvent):
            return self._is_target(watched) and self._composition(event, watched)
        return False

    def _is_target(self, watched: QObject) -> bool:
        """A key that a widget passes on to its parents must be counted once only."""
        if not isinstance(watched, QWidget):
            return False
        popup = QApplication.activePopupWidget()
        if popup is not None:
            return watched is (popup.focusWidget() or popup)
        focus = QApplication.focusWidget()
        return watched is focus if focus is not None else watched.isWindow()

    def _key(self, event: QKeyEvent, watched: QObject) -> bool:
        at = event.timestamp() or self.clock()
        if event.key() in SILENT:
            return False
        if event.key() in ENDS:
            text, kept = self._keys.text, self._keys.kept
            whole = _may_be_scan(text, watched) and self._keys.goes_on(at)
            self._keys.end()
            if whole:
                self._finish(text, kept)
            return whole
        text = event.text()
        commands = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if event.isAutoRepeat() or len(text) != 1 or not text.isprintable() or commands:
            self._keys.end()
            return False
        if not self._keys.goes_on(at):
            self._keys.begin(keep(watched))
        self._keys.add(text, at)
        return False

    def _shortcut(self, event: QKeyEvent) -> bool:
        """In the middle of a scan no character is a command."""
        in_scan = len(self._keys.text) > 1 and self._keys.goes_on(event.timestamp() or self.clock())
        if in_scan and len(event.text()) == 1 and event.text().isprintable():
            event.accept()
            return True
        return False

    def _composition(self, event: QInputMethodEvent, watched: QObject) -> bool:
        """Follow an input method: a scan grows letter by letter and is committed by its own Enter."""
        at = self.clock()
        draft, done = event.preeditString(), event.commitString()
        if not self._composed.goes_on(at):
            self._composed.begin(keep(watched))
        if done:
            quick = self._composed.steps + 1 >= SHORTEST // 2 and self._composed.goes_on(at)
            kept = self._composed.kept
            text = latin(done)
            self._composed.end()
            if quick and len(text) >= SHORTEST:
                # The method still holds its draft: it is told that nothing is left of it.
                QApplication.sendEvent(watched, QInputMethodEvent())
                self._finish(text, kept)
                return True
            return False
        if draft:
            self._composed.add(draft[-1:], at)
        else:
            self._composed.end()
        return False

    def _finish(self, text: str, kept: Kept | None) -> None:
        if kept is not None:
            kept.put_back()
        self.scan.emit(unicodedata.normalize("NFKC", text).strip())


def _may_be_scan(text: str, watched: QObject) -> bool:
    """A password manager types as quick as a scanner: in a password's field only a card's label is a scan."""
    if isinstance(watched, QLineEdit) and watched.echoMode() != QLineEdit.EchoMode.Normal:
        return LABEL.fullmatch(text) is not None
    return len(text) >= SHORTEST


class _Burst:
    """Characters that came so quickly after each other that no hand typed them."""

    def __init__(self) -> None:
        self.text = ""
        self.kept: Kept | None = None
        self.steps = 0
        self._last = 0
        self._running = False

    def goes_on(self, at: int) -> bool:
        return self._running and 0 <= at - self._last < LONGEST_GAP

    def begin(self, kept: Kept | None) -> None:
        self.text, self.kept, self.steps = "", kept, 0

    def add(self, text: str, at: int) -> None:
        self.text += text
        self.steps += 1
        self._last = at
        self._running = True

    def end(self) -> None:
        self.begin(None)
        self._running = False
