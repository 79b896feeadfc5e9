"""What a field held before a scan was typed into it, so that it can be put back."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
)


class Kept(Protocol):
    """The content of one widget at one moment."""

    def put_back(self) -> None: ...


@runtime_checkable
class KeepsItself(Protocol):
    """A widget that knows what a scan does to it."""

    def as_it_stands(self) -> Kept: ...


class KeptLine:
    """Text, cursor and selection of a line."""

    def __init__(self, line: QLineEdit) -> None:
        self._line = line
        self._text, self._cursor = line.text(), line.cursorPosition()
        self._selection = (line.selectionStart(), line.selectionLength())

    def put_back(self) -> None:
        if not shiboken6.isValid(self._line) or self._line.text() == self._text:
            return
        self._line.setText(self._text)
        self._line.setCursorPosition(self._cursor)
        if self._selection[0] >= 0:
            self._line.setSelection(*self._selection)


class KeptPage:
    """Text and cursor of a field of several lines."""

    def __init__(self, page: QPlainTextEdit | QTextEdit) -> None:
        self._page = page
        self._text, self._cursor = page.toPlainText(), page.textCursor().position()

    def put_back(self) -> None:
        if not shiboken6.isValid(self._page) or self._page.toPlainText() == self._text:
            return
        self._page.setPlainText(self._text)
        cursor = self._page.textCursor()
        cursor.setPosition(self._cursor)
        self._page.setTextCursor(cursor)


class KeptChoice:
    """The choice of a drop-down list, which jumps to what is typed."""

    def __init__(self, box: QComboBox) -> None:
        self._box, self._choice = box, box.currentIndex()

    def put_back(self) -> None:
        if shiboken6.isValid(self._box):
            self._box.setCurrentIndex(self._choice)


class KeptPlace:
    """The current place of a list, which jumps to what is typed."""

    def __init__(self, view: QAbstractItemView) -> None:
        self._view, self._place = view, view.currentIndex()

    def put_back(self) -> None:
        if shiboken6.isValid(self._view) and self._view.currentIndex() != self._place:
            self._view.setCurrentIndex(self._place)


def keep(widget: QObject) -> Kept | None:
    """Remember what a widget holds, None for one that typing doesn't change."""
    if isinstance(widget, KeepsItself):
        return widget.as_it_stands()
    if isinstance(widget, QComboBox):
        line = widget.lineEdit() if widget.isEditable() else None
        return KeptLine(line) if line is not None else KeptChoice(widget)
    if isinstance(widget, QAbstractSpinBox):
        found = widget.findChild(QLineEdit)
        return KeptLine(found) if found is not None else None
    if isinstance(widget, QLineEdit):
        return KeptLine(widget)
    if isinstance(widget, QPlainTextEdit | QTextEdit):
        return KeptPage(widget)
    return KeptPlace(widget) if isinstance(widget, QAbstractItemView) else None
