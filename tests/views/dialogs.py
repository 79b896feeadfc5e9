"""The dialog that is open: found for a test, and never left open after one."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget

from tests.views.conftest import settle

T = TypeVar("T", bound=QWidget)


def shown(kind: type[T]) -> T:
    """The open dialog, which must be of that kind."""
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, kind)
    return dialog


def texts(widget: QWidget) -> list[str]:
    """What its labels say."""
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def reject_all() -> None:
    """Close every dialog."""
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog):
            widget.reject()
    settle()
