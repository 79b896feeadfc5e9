"""A form about an incident: sends one command, stays open when it is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit

from desktop_app.views.campaigns.form import Form
from desktop_app.views.shared import theme
from desktop_app.views.shared.dialogs import DialogWords

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QPushButton
    from sqlalchemy.orm import Session

    from desktop_app.services.incidents.rows import WholeRow


class IncidentForm(Form):
    """saved(WholeRow) comes with the incident as it is then."""

    saved = Signal(object)

    def finish_with(self, yes: str, others: tuple[tuple[str, Callable[[], object]], ...] = ()) -> None:
        """Put the line for errors and the buttons below the fields; others stand left of the verb."""
        self.body.addWidget(self.wrong)
        self.others: list[QPushButton] = [self.add_button(text, call, "danger") for text, call in others]
        self.add_button(DialogWords().cancel(), self.reject)
        self.yes = self.add_button(yes, self._begin, "primary")

    def send(self, work: Callable[[Session], WholeRow]) -> None:
        """Begin to write; until it is done nothing is sent twice."""
        self.yes.setEnabled(False)
        self.shell.jobs.write(self, work, self._done, self._refused)

    def _begin(self) -> None:
        self.clear_errors()
        self.save()

    def _done(self, whole: WholeRow) -> None:
        self.accept()
        self.saved.emit(whole)

    def _refused(self, error: Exception) -> None:
        self.yes.setEnabled(True)
        self.refused(error)


def text_field(text: str = "", lines: int = 3) -> QPlainTextEdit:
    """Give a field for several lines; Tab leaves it."""
    field = QPlainTextEdit(text)
    field.setTabChangesFocus(True)
    field.setFixedHeight(theme.look().sizes["body"] * 3 // 2 * lines + 20)
    return field
