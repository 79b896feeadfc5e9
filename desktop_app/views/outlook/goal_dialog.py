"""Until when the backlog is to be below how many cards; left empty, the usual holds."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from desktop_app.services import ward_settings
from desktop_app.services.search_keys import fold
from desktop_app.views.campaigns.form import Form, day_field
from desktop_app.views.shared.fields import Labelled

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.services.ward_settings import WardSettings
    from desktop_app.views.shared.shell import Shell

WIDE = 560
DIGITS = 10


class GoalDialog(Form):
    """It holds for the whole ward; saved, the page asks anew."""

    def __init__(self, shell: Shell, parent: QWidget, seen: WardSettings) -> None:
        super().__init__(shell, parent, WIDE)
        self._acting, self._seen = shell.acting(), seen
        self.say_title(self.tr("Goal of the ward"))
        self.by = Labelled(
            self.tr("Until which day"),
            day_field(seen.outlook_by),
            self.tr("Empty: the last day of the campaign, else the end of the half-year"),
        )
        below = "" if seen.outlook_below is None else f"{seen.outlook_below:,}"
        self.below = Labelled(
            self.tr("Fewer than so many uncollected cards"),
            QLineEdit(below),
            self.tr("Empty: 10,000, 1,000 or 100, the largest that is half of today's or less"),
        )
        self.below.field.setMaxLength(DIGITS)
        self.fields = {"outlook_by": self.by, "outlook_below": self.below}
        for part in (self.by, self.below):
            self.body.addWidget(part)
        self.finish()
        self.by.field.setFocus()

    def save(self) -> None:
        self.clear_errors()
        by = self.day("outlook_by", needed=False)
        if by is not None and by <= self.shell.today():
            self.by.say_error(self.tr("Choose a day after today."))
        text = fold(self.below.field.text()).replace(",", "").strip()
        if text and not text.isdecimal():
            self.below.say_error(self.tr("Write a number of cards."))
        elif text and not int(text):
            self.below.say_error(self.tr("Fewer than 0 is impossible: write 1 where none is to be left."))
        if self.has_errors():
            return
        acting, seen = self._acting.again(self.shell.acting()), self._seen
        wanted = replace(seen, outlook_by=by, outlook_below=int(text) if text else None)
        self.shell.jobs.write(
            self,
            lambda session: ward_settings.change(session, acting, seen, wanted),
            self._saved,
            self.refused,
        )

    def _saved(self, _now: WardSettings) -> None:
        self.shell.say(self.tr("The goal is saved."))
        self.accept()
