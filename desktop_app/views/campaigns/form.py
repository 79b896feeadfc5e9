"""A dialog of fields: what is wrong is said beside its field, and nothing typed is lost by a refusal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.errors import Invalid, PersonalNumber, Refused
from desktop_app.services import guard
from desktop_app.terms import Role
from desktop_app.views.shared import theme
from desktop_app.views.shared.dialogs import Dialog, DialogWords, plain
from desktop_app.views.shared.error_words import error_words
from desktop_app.views.shared.fields import DateField, Labelled

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.views.shared.shell import Shell


LONGEST_DAY = "2026-12-30（令和8年12月30日）"
WIDEST = 1_300
"""Pixels: the smallest screen of a counter is 1,366 wide."""


def day_field(day: date | None = None) -> DateField:
    """Give a field in which a day in both calendars can be read whole."""
    field = DateField(day)
    look = theme.look()
    advance = QFontMetrics(theme.font(look)).horizontalAdvance(LONGEST_DAY)
    field.setMinimumWidth(advance + 2 * look.sizes["body"])
    return field


class Form(Dialog):
    """`fields` names each field as errors do. Subclasses lay out, and begin the writing in `save`."""

    def __init__(self, shell: Shell, parent: QWidget, wide: int) -> None:
        super().__init__(parent, "", "")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.wide = min(wide * theme.look().sizes["body"] // 16, WIDEST)
        self.shell = shell
        self.fields: dict[str, Labelled[Any]] = {}
        self.wrong = plain("", "error")
        self.wrong.hide()

    def sizeHint(self) -> QSize:
        return super().sizeHint().boundedTo(QSize(WIDEST, super().sizeHint().height()))

    def finish(self, yes: str = "") -> None:
        """Put the line for other errors and the buttons below the fields; yes: the verb, else to save."""
        self.body.addWidget(self.wrong)
        may = self.shell.role() is Role.SUPERVISOR
        if not may:
            self.body.addWidget(plain(self.tr("Only a supervisor changes this."), "muted"))
        self.add_button(DialogWords().cancel() if may else DialogWords().close(), self.reject)
        self.yes = self.add_button(yes or self.tr("Save"), self.save, "primary")
        self.yes.setVisible(may)

    def event(self, event: QEvent) -> bool:
        if event.type() != QEvent.Type.LayoutRequest:
            return super().event(event)
        done, found = super().event(event), self.layout()
        if found is not None and self.isVisible():
            # What is said later in several lines would press the fields flat.
            self.resize(self.width(), max(self.height(), found.totalHeightForWidth(self.width())))
        return done

    def save(self) -> None:
        """Begin to write what is typed."""
        raise NotImplementedError

    def clear_errors(self) -> None:
        """Take away what was wrong before."""
        self.say("")
        for part in self.fields.values():
            part.say_error("")

    def say(self, text: str) -> None:
        """Say what is wrong with the whole."""
        self.wrong.setText(text)
        self.wrong.setVisible(bool(text))

    def day(self, name: str, *, needed: bool = True) -> date | None:
        """Give the day in a field; what can't be read, or is missing though needed, is said beside it."""
        part = self.fields[name]
        field = part.field
        if not isinstance(field, DateField):
            return None
        if not field.is_readable():
            part.say_error(self.tr("No such day."))
        elif needed and field.day() is None:
            part.say_error(error_words.said(Invalid(name, "missing")))
        return field.day()

    def has_errors(self) -> bool:
        """Whether something is said beside a field; the first such field gets the keyboard."""
        for part in self.fields.values():
            if part.error.text():
                part.field.setFocus()
                return True
        return bool(self.wrong.text())

    def refused(self, error: Exception) -> None:
        """Say a refusal beside its field, or below; the dialog stays open with all that is typed."""
        if isinstance(error, Invalid) and error.field in self.fields:
            part = self.fields[error.field]
            part.say_error(error_words.said(error))
            part.field.setFocus()
        elif isinstance(error, PersonalNumber) and (found := self._holds_number()) is not None:
            found.say_error(error_words.said(error))
            found.field.setFocus()
        elif isinstance(error, Refused):
            self.say(error_words.said(error))
        else:
            self.shell.fail(error)

    def _holds_number(self) -> Labelled[Any] | None:
        for part in self.fields.values():
            if isinstance(part.field, QLineEdit) and guard.find(part.field.text()):
                return part
        return None
