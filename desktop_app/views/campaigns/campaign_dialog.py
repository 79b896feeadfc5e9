"""Makes or changes a campaign: its days, whom it is for, its parts, the days that differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from desktop_app.campaign_terms import CampaignKind
from desktop_app.errors import Invalid
from desktop_app.services.campaigns import changing, wanted
from desktop_app.services.campaigns.wanted import CampaignWanted
from desktop_app.views.campaigns.form import Form, day_field
from desktop_app.views.campaigns.lines_edit import DaysEdit, PartsEdit
from desktop_app.views.campaigns.page import beside
from desktop_app.views.shared.campaign_words import campaign_words
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.error_words import error_words
from desktop_app.views.shared.fields import Labelled

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from desktop_app.services.campaigns.rows import CampaignRow, DayRow
    from desktop_app.views.shared.shell import Shell

WIDE = 1_240
USUAL_A_WEEK = 4
DATES = ("opens_on", "claim_by", "applied_by", "expires_from", "expires_until")


class CampaignDialog(Form):
    """What is saved is the ward's own word: a sample is none any more."""

    def __init__(
        self, shell: Shell, parent: QWidget, row: CampaignRow | None, days: Sequence[DayRow]
    ) -> None:
        super().__init__(shell, parent, WIDE)
        self._row = row
        self._acting = shell.acting()
        self.name = Labelled(self.tr("Name of the campaign"), QLineEdit(row.name if row else ""))
        self.name.field.setMaxLength(wanted.LONGEST_NAME)
        self.kind = Labelled(self.tr("Kind"), QComboBox())
        for kind in CampaignKind:
            self.kind.field.addItem(campaign_words.kind(kind), kind.value)
        self._make_dates(row)
        self.line_name = Labelled(
            self.tr("Inquiry line: its name"), QLineEdit(row.inquiry_name if row else "")
        )
        self.line = Labelled(self.tr("Its number"), QLineEdit(row.inquiry_line if row else ""))
        self.a_week = Labelled(self.tr("Rotating venues a week"), QSpinBox())
        self.a_week.field.setRange(1, wanted.MOST_A_WEEK)
        self.a_week.field.setValue(row.venues_a_week if row else USUAL_A_WEEK)
        self.parts = Labelled(
            self.tr("Parts, with points where some are given"), PartsEdit(row.parts if row else ())
        )
        self.days = Labelled(self.tr("Days that differ from “weekdays only”"), DaysEdit(days))
        if row is not None:
            self.kind.field.setCurrentIndex(self.kind.field.findData(row.kind.value))
            self.kind.field.setEnabled(False)
        self._name_fields()
        self._lay_out()
        self.kind.field.currentIndexChanged.connect(self._chose_kind)
        self._chose_kind()
        if row is None:
            self.parts.field.add_empty()
        self.name.field.setFocus()

    def _make_dates(self, row: CampaignRow | None) -> None:
        self.opens = Labelled(self.tr("First day"), day_field(row.opens_on if row else None))
        self.claim = Labelled(self.tr("Last day (claim by)"), day_field(row.claim_by if row else None))
        applied = row.applied_by if row else None
        self.applied = Labelled(self.tr("For cards applied for by"), day_field(applied))
        first = row.expires_from if row else None
        self.expires = Labelled(self.tr("For what expires from"), day_field(first))
        last = row.expires_until if row else None
        self.expires_end = Labelled(self.tr("until"), day_field(last))

    def save(self) -> None:
        self.clear_errors()
        given = self._wanted()
        if given is None:
            return
        acting, row = self._acting.again(self.shell.acting()), self._row
        self.shell.jobs.write(
            self,
            lambda session: (
                changing.make(session, acting, given)
                if row is None
                else changing.change(session, acting, row, given)
            ),
            self._saved,
            self.refused,
        )

    def _saved(self, row: CampaignRow) -> None:
        self.shell.say(self.tr("Campaign “{name}” saved.").format(name=row.name))
        self.accept()

    def _wanted(self) -> CampaignWanted | None:
        """Give what is typed; what is wrong is said beside its field."""
        points = self._kind() is CampaignKind.POINTS
        needed = {"opens_on": True, "claim_by": True, "applied_by": points}
        needed |= {"expires_from": not points, "expires_until": not points}
        found: dict[str, date | None] = {name: self.day(name, needed=needed[name]) for name in DATES}
        opens_on, claim_by = found["opens_on"], found["claim_by"]
        if self.has_errors() or opens_on is None or claim_by is None:
            return None
        try:
            parts, days = self.parts.field.parts(), self.days.field.days()
        except Invalid as error:
            self.refused(error)
            return None
        return CampaignWanted(
            name=self.name.field.text(),
            kind=self._kind(),
            opens_on=opens_on,
            claim_by=claim_by,
            applied_by=found["applied_by"] if points else None,
            expires_from=None if points else found["expires_from"],
            expires_until=None if points else found["expires_until"],
            inquiry_name=self.line_name.field.text(),
            inquiry_line=self.line.field.text(),
            venues_a_week=self.a_week.field.value(),
            parts=parts,
            days=days,
        )

    def _kind(self) -> CampaignKind:
        return CampaignKind(str(self.kind.field.currentData()))

    def _chose_kind(self, _place: int = 0) -> None:
        points = self._kind() is CampaignKind.POINTS
        self.applied.setVisible(points)
        self.expires.setVisible(not points)
        self.expires_end.setVisible(not points)

    def refused(self, error: Exception) -> None:
        """Say it beside the parts or the days too, where it is about one of their lines."""
        if isinstance(error, Invalid):
            parts = {"parts", "part_name", "amount"}
            if error.field in parts | {"on_date", "reason"}:
                (self.parts if error.field in parts else self.days).say_error(error_words.said(error))
                return
        super().refused(error)

    def _name_fields(self) -> None:
        dates = (self.opens, self.claim, self.applied, self.expires, self.expires_end)
        self.fields = {"campaign_title": self.name, **dict(zip(DATES, dates, strict=True))}
        self.fields |= {"inquiry_name": self.line_name, "inquiry_line": self.line}
        self.fields |= {"venues_a_week": self.a_week, "parts": self.parts, "days": self.days}

    def _lay_out(self) -> None:
        row = self._row
        self.say_title(self.tr("New campaign") if row is None else self.tr("Campaign"))
        left, right, whole = QVBoxLayout(), QVBoxLayout(), QHBoxLayout()
        for column in (left, right):
            column.setSpacing(12)
        left.addLayout(beside(self.name, self.kind, shares=(3, 1)))
        left.addLayout(beside(self.opens, self.claim))
        left.addLayout(beside(self.applied, self.expires, self.expires_end))
        left.addLayout(beside(self.line_name, self.line, shares=(3, 2)))
        left.addLayout(beside(self.a_week, QWidget()))
        left.addStretch(1)
        right.addWidget(self.parts, 3)
        right.addWidget(self.days, 2)
        whole.setSpacing(32)
        whole.addLayout(left, 1)
        whole.addLayout(right, 1)
        if row is not None and row.sample:
            note = self.tr("This is a sample. Once you save it, it is your ward's own.")
            self.body.addWidget(plain(note, "muted"))
        self.body.addLayout(whole)
        self.finish()
