"""Shuts a venue for some days: which planned turns fall away is shown before anything is shut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit, QVBoxLayout, QWidget

from desktop_app.services.campaigns import closures, wanted
from desktop_app.views.campaigns.form import Form, day_field
from desktop_app.views.campaigns.page import beside
from desktop_app.views.shared.dialogs import plain
from desktop_app.views.shared.fields import Labelled
from desktop_app.views.slots.words import slot_words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from desktop_app.services.campaigns.closures import ShutRow, TouchedRow
    from desktop_app.services.campaigns.overview import Overview
    from desktop_app.views.shared.shell import Shell

WIDE = 720


class ShutDialog(Form):
    """shut(ShutRow) comes when the venue is shut; its turns stay until somebody plans anew."""

    shut = Signal(object)

    def __init__(self, shell: Shell, parent: QWidget, known: Overview, venue_id: int | None) -> None:
        super().__init__(shell, parent, WIDE)
        self._acting, self._turn = shell.acting(), 0
        self.venue = Labelled(self.tr("Venue"), QComboBox())
        for row in known.venues:
            self.venue.field.addItem(row.name, row.id)
        self.venue.field.setCurrentIndex(max(self.venue.field.findData(venue_id), 0))
        self.first = Labelled(self.tr("From"), day_field())
        self.last = Labelled(self.tr("Until"), day_field())
        self.why = Labelled(self.tr("Reason (no personal data)"), QLineEdit())
        self.why.field.setMaxLength(wanted.LONGEST_REASON)
        self.fields = {"venue": self.venue, "from": self.first, "until": self.last, "reason": self.why}
        self.sum = plain(self.tr("Enter the days: what they touch is shown here."))
        self._lay_out()
        self.venue.field.currentIndexChanged.connect(self.look)
        self.first.field.changed.connect(self._first_changed)
        self.last.field.changed.connect(self.look)
        self.venue.field.setFocus()

    def look(self, _changed: object = None) -> None:
        """Say which planned turns the days would touch."""
        self._turn += 1
        turn, venue_id = self._turn, int(self.venue.field.currentData())
        first, last = self.first.field.day(), self.last.field.day()
        if first is None or last is None:
            return
        self.shell.jobs.read(
            self,
            lambda session: closures.preview(session, venue_id, first, last),
            lambda found: self._show(turn, found),
            self.refused,
        )

    def save(self) -> None:
        self.clear_errors()
        first, last = self._day("from"), self._day("until")
        if self.has_errors() or first is None or last is None:
            return
        acting = self._acting.again(self.shell.acting())
        venue_id, why = int(self.venue.field.currentData()), self.why.field.text()
        self.shell.jobs.write(
            self,
            lambda session: closures.add(session, acting, venue_id, first, last, why),
            self._saved,
            self.refused,
        )

    def _day(self, name: str) -> date | None:
        part = self.fields[name]
        if part.field.day() is None:
            part.say_error(self.tr("No such day."))
        return part.field.day()

    def _first_changed(self, day: date | None) -> None:
        if day is not None and self.last.field.day() is None:
            self.last.field.set_day(day)
        self.look()

    def _show(self, turn: int, found: Sequence[TouchedRow]) -> None:
        if turn == self._turn:
            self.last.say_error("")
            self.sum.setText(self._touched(found))

    def _touched(self, found: Sequence[TouchedRow]) -> str:
        if not found:
            return self.tr("No planned turn lies on these days.")
        days = slot_words.join([slot_words.short_day(day) for row in found for day in row.days])
        text = self.tr("Planned days that fall away: {days}.").format(days=days)
        if any(row.announced for row in found):
            text += "\n" + self.tr("People were told of them already: tell them of the change.")
        return text + "\n" + self.tr("Afterwards plan the rotation anew, or swap the venue there.")

    def _saved(self, row: ShutRow) -> None:
        name = self.venue.field.currentText()
        days = sum(len(touched.days) for touched in row.touched)
        text = self.tr("{venue} is shut. Planned days that fall away: {days}.")
        self.shell.say(text.format(venue=name, days=days))
        self.accept()
        self.shut.emit(row)

    def _lay_out(self) -> None:
        self.say_title(self.tr("Shut a venue"))
        card = QFrame()
        card.setProperty("kind", "card")
        said = QVBoxLayout(card)
        said.setContentsMargins(16, 12, 16, 12)
        said.addWidget(self.sum)
        self.body.addWidget(self.venue)
        self.body.addLayout(beside(self.first, self.last))
        self.body.addWidget(self.why)
        self.body.addWidget(card)
        self.finish(self.tr("Shut the venue"))
