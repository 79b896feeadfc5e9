"""An incident is opened, or its facts and texts are changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from desktop_app.incident_terms import IncidentKind
from desktop_app.services.incidents import changing
from desktop_app.services.incidents.rows import HeadWanted
from desktop_app.services.incidents.wanted import LONGEST_TITLE
from desktop_app.views.campaigns.form import day_field
from desktop_app.views.incidents.form import IncidentForm, text_field
from desktop_app.views.shared.fields import Labelled
from desktop_app.views.shared.incident_words import incident_words

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.services.incidents.rows import WholeRow
    from desktop_app.views.shared.shell import Shell

WIDE = 920


class HeadDialog(IncidentForm):
    """whole: what is changed, None for a new incident. entry_id: an error that a new one begins with."""

    def __init__(
        self, shell: Shell, parent: QWidget, whole: WholeRow | None = None, entry_id: int | None = None
    ) -> None:
        super().__init__(shell, parent, WIDE)
        self._whole, self._entry_id = whole, entry_id
        row = whole.incident if whole else None
        self.kind = QComboBox()
        for kind in IncidentKind:
            self.kind.addItem(incident_words.kind(kind), kind)
        if row:
            self.kind.setCurrentIndex(list(IncidentKind).index(row.kind))
        self.title = QLineEdit(row.title if row else "")
        self.title.setMaxLength(LONGEST_TITLE)
        self.summary = text_field(whole.summary if whole else "")
        self.cause = text_field(whole.cause if whole else "", 5)
        self.measures = text_field(whole.measures if whole else "", 5)
        self.fields = {
            "incident_title": Labelled(self.tr("What happened, in a few words"), self.title),
            "incident_kind": Labelled(self.tr("Kind"), self.kind),
            "happened_on": Labelled(self.tr("Happened on"), day_field(row.happened_on if row else None)),
            "noticed_on": Labelled(
                self.tr("Noticed by the ward on"), day_field(row.noticed_on if row else shell.today())
            ),
            "incident_summary": Labelled(
                self.tr("Summary"), self.summary, self.tr("Write no names: this text is printed.")
            ),
            "incident_cause": Labelled(self.tr("Cause"), self.cause),
            "incident_measures": Labelled(self.tr("Measures"), self.measures),
        }
        self._lay_out()
        self.title.setFocus()

    def save(self) -> None:
        """Open the incident, or change it as it was seen."""
        happened, noticed = self.day("happened_on", needed=False), self.day("noticed_on")
        if self.has_errors() or noticed is None:
            return
        wish, acting = self._wish(happened, noticed), self.shell.acting()
        if self._whole is None:
            entry_id = self._entry_id
            self.send(lambda session: changing.make(session, acting, wish, entry_id))
            return
        row = self._whole.incident
        self.send(lambda session: changing.change(session, acting, row.incident_id, row.version, wish))

    def _wish(self, happened: date | None, noticed: date) -> HeadWanted:
        return HeadWanted(
            self.title.text(),
            IncidentKind(self.kind.currentData()),
            happened,
            noticed,
            self.summary.toPlainText(),
            self.cause.toPlainText(),
            self.measures.toPlainText(),
        )

    def _lay_out(self) -> None:
        is_new = self._whole is None
        self.say_title(self.tr("New incident") if is_new else self.tr("Facts, cause and measures"))
        self.body.addWidget(self.fields["incident_title"])
        facts, texts = QHBoxLayout(), QHBoxLayout()
        for line, names in (
            (facts, ("incident_kind", "happened_on", "noticed_on")),
            (texts, ("incident_cause", "incident_measures")),
        ):
            line.setSpacing(16)
            for name in names:
                line.addWidget(self.fields[name], 1)
        self.body.addLayout(facts)
        self.body.addWidget(self.fields["incident_summary"])
        self.body.addLayout(texts)
        for name in ("incident_cause", "incident_measures"):
            self.fields[name].setVisible(not is_new)
        self.finish_with(self.tr("Open the incident") if is_new else self.tr("Save"))
