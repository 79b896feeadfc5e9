"""Puts a person on the waiting list: for which place, from which day until which."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from desktop_app.errors import Invalid, NotAllowed
from desktop_app.services.booking import offers, waiting
from desktop_app.views.booking.words import TAIL
from desktop_app.views.shared.dialogs import Dialog, DialogWords, plain
from desktop_app.views.shared.error_words import error_words
from desktop_app.views.shared.fields import DateField, Labelled

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from desktop_app.services.booking.offers import CardLine, PlaceRow
    from desktop_app.views.shared.shell import Shell


class WaitDialog(Dialog):
    """added() comes when the person is on the list."""

    added = Signal()

    def __init__(self, shell: Shell, parent: QWidget, card: CardLine, place: str, day: date) -> None:
        super().__init__(parent, "", "")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._shell, self._card, self._wanted = shell, card, place
        self.say_title(self.tr("Waiting list"))
        self.place = Labelled(self.tr("Place"), QComboBox())
        self.first = Labelled(self.tr("From this day on"), DateField(day))
        self.last = Labelled(self.tr("Until (empty: any day)"), DateField())
        text = self.tr("{name} is proposed when a seat is given back. Nobody is booked by itself.")
        self.body.addWidget(plain(text.format(name=card.name)))
        for part in (self.place, self.first, self.last):
            self.body.addWidget(part)
        self.add_button(DialogWords().cancel(), self.reject)
        self.yes = self.add_button(self.tr("Put on the list"), self._add, "primary")
        self.place.field.addItem(self.tr("All places"), "")
        today = shell.today()
        shell.jobs.read(self, lambda session: offers.places(session, today), self._show_places, shell.fail)
        self.first.field.setFocus()

    def _show_places(self, rows: Sequence[PlaceRow]) -> None:
        for row in rows:
            self.place.field.addItem(row.name, row.code)
        self.place.field.setCurrentIndex(max(self.place.field.findData(self._wanted), 0))

    def _add(self) -> None:
        self.first.say_error("")
        self.last.say_error("")
        acting, pk, place = self._shell.acting(), self._card.application_pk, self.place.field.currentData()
        first, last = self.first.field.day(), self.last.field.day()
        if first is None or not self.last.field.is_readable():
            wrong = self.first if first is None else self.last
            wrong.say_error(self.tr("No such day."))
            return
        self._shell.jobs.write(
            self,
            lambda session: waiting.add(session, acting, pk, place or None, first, last),
            lambda _entry: self._added(),
            self._refused,
        )

    def _added(self) -> None:
        tail = self._card.application_id[-TAIL:]
        self._shell.say(self.tr("On the waiting list: …{tail}").format(tail=tail))
        self.accept()
        self.added.emit()

    def _refused(self, error: Exception) -> None:
        if isinstance(error, Invalid | NotAllowed):
            self.last.say_error(error_words.said(error))
        else:
            self.reject()
            self._shell.fail(error)
