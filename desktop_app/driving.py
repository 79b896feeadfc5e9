"""The real window without a person: offscreen, with keys and scans as hands and readers send them."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Self

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QEventLoop,
    QMessageLogContext,
    Qt,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app import settings
from desktop_app.app import Program
from desktop_app.views.login.login import LoginPage
from desktop_app.views.work import Work

BETWEEN_SCANS, BETWEEN_SCANNED, BETWEEN_TYPED = 500, 8, 120
"""Milliseconds between the keys of a reader and of a hand."""

LONGEST_WAIT = 120_000
LOOK_EACH = 10
OFFSCREEN_LACKS = "propagateSizeHints"
SIZE = (1366, 768)
NO_MODIFIER = Qt.KeyboardModifier.NoModifier


class NotShownError(Exception):
    """The window didn't come to what was waited for."""


class Driver:
    """One running program and somebody who types; jobs run at once."""

    def __init__(self, folder: Path, *, language: str = "ja", scale: float = 1.0) -> None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        here = QApplication.instance()
        self.app = here if isinstance(here, QApplication) else QApplication(sys.argv[:1])
        kept = settings.load(folder)
        kept.language = language
        self.problems: list[str] = []
        self.program = Program(self.app, kept, offers_choice=False, at_once=True, scale=scale)
        # Nobody sits here: where the PC is slow, the lock came over the pictures.
        self.program.window.idle.disconnect(self.program.lock)
        self._moment = BETWEEN_SCANS

    def __enter__(self) -> Self:
        self._hook, sys.excepthook = sys.excepthook, self._caught
        self._handler = qInstallMessageHandler(self._heard)
        window = self.program.window
        window.resize(*SIZE)
        shown: list[bool] = []
        self.program.start()
        window.painted.connect(lambda: shown.append(True))
        self.wait_until(lambda: bool(shown), "the first picture")
        self.settle()
        return self

    def __exit__(self, *_error: object) -> None:
        for widget in QApplication.topLevelWidgets():
            widget.close()
        self.program.close()
        self.program.language.forget()
        self.app.removeEventFilter(self.program.router)
        for part in (self.program.ring, self.program.window, self.program):
            part.deleteLater()
        self.settle()
        self.app.setStyleSheet("")
        self.app.setProperty("look", None)
        sys.excepthook = self._hook
        qInstallMessageHandler(self._handler)

    def _caught(self, kind: type[BaseException], _error: BaseException, _trace: object) -> None:
        self.problems.append(f"bug: {kind.__name__}")

    def _heard(self, kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        quiet = kind in {QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg} or OFFSCREEN_LACKS in text
        if not quiet:
            self.problems.append(f"Qt: {text}")

    @property
    def work(self) -> Work:
        """The work area of who has logged in. Raises NotShownError."""
        if self.program.window.work is None:
            raise NotShownError("work")
        return self.program.window.work

    def log_in(self, staff_id: str, password: str) -> None:
        """Log in on the page that is shown. Raises NotShownError."""
        page = self.program.window.findChild(LoginPage)
        if page is None:
            raise NotShownError("login page")
        page.staff_id.field.setText(staff_id)
        page.password.field.setText(password)
        page.enter.click()
        self.settle()
        self.work.notice.hide()

    def open_screen(self, name: str, **arguments: object) -> QWidget:
        """Open a screen; what it complains of is kept as a problem. Raises NotShownError."""
        self.work.open_screen(name, **arguments)
        self.settle()
        shown = self.work.shown()
        if shown is None or self.work.current != name:
            raise NotShownError(name)
        if self.work.notice.isVisible():
            self.problems.append(f"{name}: {self.work.notice.words.text()}")
        return shown

    def wait_until(self, came: Callable[[], bool], what: str) -> None:
        """Let the window go on until it came. Raises NotShownError after two minutes."""
        loop, look, end = QEventLoop(), QTimer(interval=LOOK_EACH), QTimer(interval=LONGEST_WAIT)
        look.timeout.connect(lambda: came() and loop.quit())
        end.timeout.connect(loop.quit)
        look.start()
        end.start()
        if not came():
            loop.exec()
        if not came():
            notice = self.program.window.work and self.program.window.work.notice
            said = notice.words.text() if notice and notice.isVisible() else ""
            raise NotShownError(f"{what}; the window says: {said}" if said else what)

    def settle(self) -> None:
        """Let Qt lay out and throw away what is due."""
        for _ in range(3):
            QCoreApplication.sendPostedEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def scan(self, text: str) -> None:
        """Type as a reader does, quick and with Enter at the end, to whatever has the focus."""
        self._moment += BETWEEN_SCANS
        for letter in text:
            self.press(letter, BETWEEN_SCANNED)
        self.press_key(Qt.Key.Key_Return, BETWEEN_SCANNED)
        self.settle()

    def type(self, text: str) -> None:
        """Type as a hand does."""
        for letter in text:
            self.press(letter, BETWEEN_TYPED)
        self.settle()

    def press(self, letter: str, after: int = BETWEEN_SCANS) -> None:
        """Press the key of one letter."""
        key = Qt.Key(ord(letter.upper())) if letter.isascii() else Qt.Key.Key_unknown
        self._send(key, letter, after)

    def press_key(
        self, key: Qt.Key, after: int = BETWEEN_SCANS, modifiers: Qt.KeyboardModifier = NO_MODIFIER
    ) -> None:
        """Press a key without a letter."""
        self._send(key, "\r" if key is Qt.Key.Key_Return else "", after, modifiers)
        self.settle()

    def _send(
        self, key: Qt.Key, letter: str, after: int, modifiers: Qt.KeyboardModifier = NO_MODIFIER
    ) -> None:
        self._moment += after
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, modifiers, letter)
            event.setTimestamp(self._moment)
            QApplication.sendEvent(QApplication.focusWidget() or self.program.window, event)
