"""Notes after an outreach visit who was there and what was done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSpinBox

from desktop_app.errors import Invalid
from desktop_app.services.outreach import visits
from desktop_app.services.outreach.rows import Outcome
from desktop_app.views.shared.dialogs import Dialog, DialogWords, plain
from desktop_app.views.shared.error_words import error_words
from desktop_app.views.shared.fields import Labelled

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.services.outreach.rows import VisitRow
    from desktop_app.views.shared.shell import Shell


class OutcomeDialog(Dialog):
    """Three counts; a visit that is done can be corrected."""

    def __init__(self, shell: Shell, parent: QWidget, row: VisitRow) -> None:
        super().__init__(parent, "", "")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._shell, self._row = shell, row
        self.say_title(self.tr("What was done at the visit"))
        self.body.addWidget(plain(row.name, "name"))
        before = row.outcome or Outcome(row.persons_expected, 0, 0)
        self.persons = self._figure(self.tr("Persons there"), before.persons)
        self.applications = self._figure(self.tr("Applications taken"), before.applications)
        self.handed_over = self._figure(self.tr("Cards handed over"), before.handed_over)
        line = QHBoxLayout()
        line.setSpacing(16)
        for part in (self.persons, self.applications, self.handed_over):
            line.addWidget(part, 1, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(line)
        self.add_button(DialogWords().cancel(), self.reject)
        self.yes = self.add_button(self.tr("Note it"), self.keep, "primary")
        self.persons.field.setFocus()
        self.persons.field.selectAll()

    def keep(self) -> None:
        """Keep the counts."""
        row, acting = self._row, self._shell.acting()
        counted = Outcome(
            self.persons.field.value(), self.applications.field.value(), self.handed_over.field.value()
        )
        self._shell.jobs.write(
            self,
            lambda session: visits.end(session, acting, row.visit_id, row.version, counted),
            self._done,
            self._refused,
        )

    def _done(self, row: VisitRow) -> None:
        self._shell.say(self.tr("Visit to {name}: noted what was done.").format(name=row.name))
        self.accept()

    def _refused(self, error: Exception) -> None:
        fields = {
            "persons": self.persons,
            "applications": self.applications,
            "handed_over": self.handed_over,
        }
        if isinstance(error, Invalid) and error.field in fields:
            fields[error.field].say_error(error_words.said(error))
        else:
            self.reject()
            self._shell.fail(error)

    def _figure(self, label: str, value: int) -> Labelled[QSpinBox]:
        field = QSpinBox()
        field.setRange(0, visits.MOST_COUNTED)
        field.setValue(value)
        field.lineEdit().setTextMargins(8, 0, 0, 0)
        return Labelled(label, field)
