"""Fields with their label and, beside them, what is wrong; the date field reads both calendars."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop_app.services import dates
from desktop_app.views.shared import theme
from desktop_app.views.shared.dialogs import plain

if TYPE_CHECKING:
    from datetime import date

W = TypeVar("W", bound=QWidget)


class Labelled(QWidget, Generic[W]):
    """A label above a field and a line for its error below."""

    def __init__(self, text: str, field: W, hint: str = "") -> None:
        super().__init__()
        self.field = field
        self.label = plain(text)
        self.label.setWordWrap(False)
        self.label.setBuddy(field)
        field.setAccessibleName(text)
        self.hint = plain(hint, "small")
        self.hint.setWordWrap(False)
        if not hint:
            self.hint.hide()
        self.error = plain("", "error")
        self.error.hide()
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(6)
        for part in (self.label, field, self.hint, self.error):
            lines.addWidget(part)
        self.setFocusProxy(field)

    def say_error(self, text: str) -> None:
        """Show what is wrong with the field; an empty text clears it."""
        self.error.setText(text)
        self.error.setVisible(bool(text))
        self.field.setAccessibleDescription(text)
        theme.kind(self.field, "error" if text else "")


class DateField(QLineEdit):
    """Reads 2023/6/27, R5.6.27, 20230627; shows the day in both calendars once it is left.

    changed(date or None) comes when the text has become another day.
    """

    changed = Signal(object)

    def __init__(self, day: date | None = None) -> None:
        super().__init__()
        self._day: date | None = None
        self.setPlaceholderText(self.tr("2023/6/27 or R5.6.27"))
        self.set_day(day)
        self.editingFinished.connect(self._read)

    def day(self) -> date | None:
        """Day that stands in the field, None when it is empty or can't be read."""
        self._read()
        return self._day

    def is_readable(self) -> bool:
        """Whether the field is empty or holds a day."""
        self._read()
        return self._day is not None or not self.text().strip()

    def set_day(self, day: date | None) -> None:
        before, self._day = self._day, day
        self.setText(dates.both(day) if day else "")
        if before != day:
            self.changed.emit(day)

    def _read(self) -> None:
        text = self.text().strip()
        if self._day and text == dates.both(self._day):
            return
        found = dates.parse(text) if text else None
        if text and isinstance(found, dates.DateFault):
            if self._day is not None:
                self._day = None
                self.changed.emit(None)
            return
        self.set_day(None if isinstance(found, dates.DateFault) else found)
