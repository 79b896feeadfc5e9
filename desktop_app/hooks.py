"""What catches our own bugs: exceptions that nobody handled, and Qt's complaints."""

from __future__ import annotations

import logging
import sys
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QMessageLogContext, QtMsgType
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app import log
from desktop_app.views.shared.dialogs import BugDialog

if TYPE_CHECKING:
    from types import TracebackType

_LOG = logging.getLogger("desktop_app")


def catch_bugs(window: QWidget) -> None:
    """Bring every exception that nobody handled to the log and to a dialog; the program goes on."""

    def uncaught(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        if isinstance(error, KeyboardInterrupt):
            QApplication.quit()
            return
        BugDialog(window, log.bug(error)).open()

    def in_thread(arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            log.bug(arguments.exc_value)

    sys.excepthook = uncaught
    threading.excepthook = in_thread


def log_qt(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    """Put Qt's own complaints into the log."""
    level = logging.INFO if kind in {QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg} else logging.WARNING
    _LOG.log(level, "Qt: %s (%s)", text, context.category)
