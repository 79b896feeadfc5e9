"""Enters where and when the ward tells people, or changes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from desktop_app.campaign_terms import Medium
from desktop_app.services.campaigns import publicity
from desktop_app.views.campaigns.form import Form, day_field
from desktop_app.views.campaigns.page import beside
from desktop_app.views.shared.campaign_words import campaign_words
from desktop_app.views.shared.fields import Labelled

if TYPE_CHECKING:
    from desktop_app.services.campaigns.rows import PublicityRow
    from desktop_app.views.shared.shell import Shell

WIDE = 640


class PublicityDialog(Form):
    """One time that the ward tells of a campaign."""

    def __init__(self, shell: Shell, parent: QWidget, campaign_id: int, row: PublicityRow | None) -> None:
        super().__init__(shell, parent, WIDE)
        self._acting, self._campaign_id, self._row = shell.acting(), campaign_id, row
        self.medium = Labelled(self.tr("Where"), QComboBox())
        for medium in Medium:
            self.medium.field.addItem(campaign_words.medium(medium), medium.value)
        self.day_part = Labelled(self.tr("On which day"), day_field(row.due_on if row else None))
        hint = self.tr("For example: issue of 10 July, page 3")
        self.subject = Labelled(self.tr("What people are told"), QLineEdit(row.subject if row else ""), hint)
        self.subject.field.setMaxLength(publicity.LONGEST_SUBJECT)
        if row is not None:
            self.medium.field.setCurrentIndex(self.medium.field.findData(row.medium.value))
        self.fields = {"medium": self.medium, "due_on": self.day_part, "subject": self.subject}
        self.say_title(self.tr("New publicity") if row is None else self.tr("Publicity"))
        self.body.addLayout(beside(self.medium, self.day_part))
        self.body.addWidget(self.subject)
        self.finish()
        self.medium.field.setFocus()

    def save(self) -> None:
        self.clear_errors()
        due_on = self.day("due_on")
        if self.has_errors() or due_on is None:
            return
        acting, row, campaign_id = self._acting.again(self.shell.acting()), self._row, self._campaign_id
        medium, subject = Medium(str(self.medium.field.currentData())), self.subject.field.text()
        self.shell.jobs.write(
            self,
            lambda session: (
                publicity.add(session, acting, campaign_id, medium, due_on, subject)
                if row is None
                else publicity.change(session, acting, row, medium, due_on, subject)
            ),
            self._saved,
            self.refused,
        )

    def _saved(self, row: PublicityRow) -> None:
        self.shell.say(self.tr("Publicity saved: {subject}").format(subject=row.subject))
        self.accept()
