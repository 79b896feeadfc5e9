"""The log-out after each session: two ticks, and what is still to be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QWidget

from desktop_app.services.support.rows import FollowUp
from desktop_app.services.support.steps import LONGEST_TEXT
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.fields import DateField, Labelled
from desktop_app.views.support.contents import Content

if TYPE_CHECKING:
    from desktop_app.services.support.rows import SessionRow


class LogOutContent(Content):
    """logged_out() and cleared() ask for a tick or take it back; go_on() closes the session."""

    logged_out = Signal()
    cleared = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.main.setText(self.tr("Confirmed: next person (Enter)"))
        self.first = self._tick("1", self.tr("The person logged out on the device."), self.logged_out)
        self.second = self._tick("2", self.tr("The screen is empty, and the person saw it."), self.cleared)
        self.what = Labelled(self.tr("Still to be done (may stay empty, no name)"), QLineEdit())
        self.what.field.setMaxLength(LONGEST_TEXT)
        self.due = Labelled(self.tr("By when"), DateField())
        self.column.addWidget(self.what)
        self.column.addWidget(self.due)
        self.due.hide()
        self.what.field.textChanged.connect(self._typed)

    def show_row(self, row: SessionRow) -> None:
        self.first.setChecked(row.logged_out)
        self.second.setChecked(row.screen_cleared)
        self.main.setEnabled(row.logged_out and row.screen_cleared)
        if row.logged_out and row.screen_cleared and self.isVisible() and not self.what.field.hasFocus():
            self.main.setFocus()

    def _typed(self, text: str) -> None:
        self.due.setVisible(bool(text))

    def begin(self) -> None:
        self.first.setFocus()

    def press(self, key: str) -> None:
        if key == "1":
            self.logged_out.emit()
        elif key == "2":
            self.cleared.emit()

    def forget(self) -> None:
        self.what.field.clear()
        self.what.say_error("")
        self.due.field.set_day(None)
        self.due.say_error("")

    def follow_up(self) -> FollowUp | None:
        """What is to be done, None when its day can't be read."""
        text = self.what.field.text()
        if text and not self.due.field.is_readable():
            self.due.say_error(self.tr("No such day."))
            return None
        self.due.say_error("")
        self.what.say_error("")
        return FollowUp(text, self.due.field.day() if text else None)

    def refused(self, said: str) -> None:
        """Say why what was typed can't be kept; the keyboard goes to it."""
        self.what.say_error(said)
        self.what.field.setFocus()
        self.what.field.selectAll()

    def _tick(self, key: str, text: str, asks: SignalInstance) -> QCheckBox:
        box = QCheckBox()
        box.setAccessibleName(text)

        def ask() -> None:
            # Ticked is what was stored, not what was pressed.
            box.setChecked(not box.isChecked())
            asks.emit()

        box.clicked.connect(ask)
        words = plain(text, "heading")
        words.setBuddy(box)
        whole = QWidget()
        line = QHBoxLayout(whole)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        sign = plain(key, "key")
        sign.setWordWrap(False)
        for part in (sign, box):
            line.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(words, 1)
        self.column.addWidget(whole)
        return box
