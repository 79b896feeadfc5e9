"""What the wave rests on where the ward's own past says too little; changed by a supervisor."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSpinBox, QWidget

from desktop_app.services import ward_settings
from desktop_app.views.campaigns.form import Form
from desktop_app.views.campaigns.page import beside
from desktop_app.views.renewals.words import renewal_words
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.fields import Labelled

if TYPE_CHECKING:
    from desktop_app.services.renewals.rows import RenewalsRow
    from desktop_app.services.ward_settings import WardSettings
    from desktop_app.views.shared.shell import Shell

WIDE = 860


class AssumeDialog(Form):
    """Percentages; what the ward's own renewals say goes before them."""

    def __init__(self, shell: Shell, parent: QWidget, seen: WardSettings, row: RenewalsRow | None) -> None:
        super().__init__(shell, parent, WIDE)
        self._seen, self._acting = seen, shell.acting()
        self.say_title(self.tr("What the wave rests on"))
        if row is not None:
            self.body.addWidget(plain("\n".join(renewal_words.notes(row)), "small"))
        self.come = self._percent(self.tr("Of 100 people so many come in time"), seen.renewal_come, 1)
        names = (
            self.tr("In the first of three months"),
            self.tr("In the second"),
            self.tr("In the third"),
        )
        self.shares = [
            self._percent(name, share) for name, share in zip(names, seen.renewal_shares, strict=True)
        ]
        text = self.tr("Of 100 who renew a card so many apply at a window")
        self.counter = self._percent(text, seen.renewal_counter)
        self.fields = {"renewal_shares": self.shares[-1]}
        self.body.addWidget(self.come)
        self.body.addLayout(beside(*self.shares))
        self.body.addWidget(self.counter)
        note = self.tr(
            "The three months and the window count only until the ward has 30 renewals of its own."
        )
        self.body.addWidget(plain(note, "small"))
        self.finish()
        self.come.field.setFocus()

    def save(self) -> None:
        self.clear_errors()
        acting, seen = self._acting.again(self.shell.acting()), self._seen
        wanted = replace(
            seen,
            renewal_come=self.come.field.value(),
            renewal_shares=tuple(part.field.value() for part in self.shares),
            renewal_counter=self.counter.field.value(),
        )
        self.shell.jobs.write(
            self,
            lambda session: ward_settings.change(session, acting, seen, wanted),
            lambda _now: self._saved(),
            self.refused,
        )

    def _saved(self) -> None:
        self.shell.say(self.tr("Assumptions saved; the wave is counted again."))
        self.accept()

    def _percent(self, text: str, value: int, least: int = 0) -> Labelled[QSpinBox]:
        part = Labelled(text, QSpinBox())
        part.field.setRange(least, 100)
        part.field.setSuffix(" %")
        part.field.setValue(value)
        part.field.lineEdit().setTextMargins(8, 0, 0, 0)
        return part
