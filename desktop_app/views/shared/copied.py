"""Rows of lists on the clipboard: kept out of its history, and taken back when somebody else may sit down."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

OURS = "application/x-kofu-desk-rows"
NO_HISTORY = 'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"'
"""Windows keeps no such text in its history (Windows+V) and sends it to no other PC."""


def put(text: str) -> None:
    """Put rows on the clipboard."""
    content = QMimeData()
    content.setText(text)
    content.setData(OURS, b"1")
    content.setData(NO_HISTORY, bytes(4))
    QGuiApplication.clipboard().setMimeData(content)


def forget() -> None:
    """Empty the clipboard if it still holds rows of ours; what others put there stays."""
    clipboard = QGuiApplication.clipboard()
    # An empty clipboard has no content to be asked.
    if clipboard.text() and clipboard.mimeData().hasFormat(OURS):
        clipboard.clear()
