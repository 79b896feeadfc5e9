"""Closes times of the ward or of a place: whom it touches is shown before anything is closed."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_app.errors import Invalid, PersonalNumber
from desktop_app.services.slots import closures
from desktop_app.services.slots.calendar import moment
from desktop_app.views.shared import theme
from desktop_app.views.shared.dialogs import Dialog, DialogWords, plain
from desktop_app.views.shared.error_words import error_words
from desktop_app.views.shared.fields import DateField, Labelled
from desktop_app.views.shared.row_source import ListSource
from desktop_app.views.shared.row_table import RowTable
from desktop_app.views.slots.calls import call_columns
from desktop_app.views.slots.time_field import MIDNIGHT, TimeField

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from desktop_app.services.slots.closures import TouchedRow
    from desktop_app.services.slots.hours import PlaceHoursRow
    from desktop_app.views.shared.shell import Shell

WIDE = 880
SEEN = 3


class ClosureDialog(Dialog):
    """closed(TouchedRow) comes when the times are closed; nobody is cancelled by it."""

    closed = Signal(object)

    def __init__(
        self, shell: Shell, parent: QWidget, places: Sequence[PlaceHoursRow], place: str, day: date
    ) -> None:
        super().__init__(parent, "", "")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.wide = WIDE * theme.look().sizes["body"] // 16
        self._shell = shell
        self._turn = 0
        self.place = Labelled(self.tr("What is closed"), QComboBox())
        self.place.field.addItem(self.tr("The whole ward (system down)"), None)
        for row in places:
            self.place.field.addItem(row.name, row.place)
        self.place.field.setCurrentIndex(max(self.place.field.findData(place), 0))
        self.from_day = Labelled(self.tr("From"), DateField(day + timedelta(days=1)))
        self.from_time = Labelled(self.tr("Time"), TimeField(0))
        self.to_day = Labelled(self.tr("Until"), DateField(day + timedelta(days=1)))
        self.to_time = Labelled(self.tr("Time"), TimeField(MIDNIGHT))
        self.why = Labelled(self.tr("Reason (no personal data)"), QLineEdit())
        self.why.field.setMaxLength(closures.LONGEST_REASON)
        self.sum = plain("", "heading")
        self.detail = plain(self.tr("Nobody is cancelled: each person is called, then moved or cancelled."))
        self.calls = RowTable(call_columns(), shell.jobs)
        self.calls.serve(shell, "calls_before", lambda row: row.booking_id)
        self.calls.setAccessibleName(self.tr("People to call"))
        self.calls.setFixedHeight(theme.look().sizes["row"] * (SEEN + 1) + 2)
        self.calls.say_when_empty(self.tr("Nobody is booked in these times."))
        self._lay_out()
        self.place.field.currentIndexChanged.connect(self.look)
        for part in (self.from_day, self.to_day, self.from_time, self.to_time):
            part.field.changed.connect(self.look)
        self.why.field.textChanged.connect(self._may_close)
        self.why.field.setFocus()
        self.look()

    def look(self, _changed: object = None) -> None:
        """Say what closing these times would touch."""
        self._turn += 1
        self.yes.setEnabled(False)
        begin, end = self._range()
        if begin is None or end is None:
            return
        turn, place = self._turn, self._place()
        self._shell.jobs.read(
            self,
            lambda session: closures.preview(session, begin, end, place),
            lambda row: self._show(turn, row),
            self._refused,
        )

    def _place(self) -> str | None:
        code = self.place.field.currentData()
        return str(code) if code else None

    def _range(self) -> tuple[datetime | None, datetime | None]:
        """Both moments; what is wrong is said beside its field."""
        found: list[datetime | None] = []
        for day_part, time_part in ((self.from_day, self.from_time), (self.to_day, self.to_time)):
            day, minutes = day_part.field.day(), time_part.field.minutes()
            day_part.say_error("" if day else self.tr("No such day."))
            time_part.say_error("" if minutes is not None else self.tr("No such time."))
            found.append(moment(day, minutes) if day and minutes is not None else None)
        return found[0], found[1]

    def _show(self, turn: int, row: TouchedRow) -> None:
        if turn != self._turn:
            return
        text = self.tr("Slots to close: {slots}. People to call: {people}.")
        self.sum.setText(text.format(slots=f"{row.slots:,}", people=f"{len(row.calls):,}"))
        self.detail.setVisible(bool(row.calls))
        self.calls.show_source(ListSource(row.calls))
        self._may_close()

    def _may_close(self) -> None:
        self.yes.setEnabled(bool(self.sum.text()) and bool(self.why.field.text().strip()))

    def _close_times(self) -> None:
        begin, end = self._range()
        if begin is None or end is None:
            return
        self.yes.setEnabled(False)
        acting, place, why = self._shell.acting(), self._place(), self.why.field.text()
        self._shell.jobs.write(
            self,
            lambda session: closures.add(session, acting, begin, end, why, place),
            self._done,
            self._refused,
        )

    def _done(self, row: TouchedRow) -> None:
        text = self.tr("Closed. Slots: {slots}. People to call: {people}.")
        self._shell.say(text.format(slots=f"{row.slots:,}", people=f"{len(row.calls):,}"))
        self.accept()
        self.closed.emit(row)

    def _refused(self, error: Exception) -> None:
        fields: dict[str, Labelled[DateField] | Labelled[QLineEdit]]
        fields = {"until": self.to_day, "reason": self.why}
        if isinstance(error, Invalid) and error.field in fields:
            fields[error.field].say_error(error_words.said(error))
        elif isinstance(error, PersonalNumber):
            self.why.say_error(error_words.said(error))
        else:
            self.reject()
            self._shell.fail(error)

    def _lay_out(self) -> None:
        self.say_title(self.tr("Close times"))
        times = QHBoxLayout()
        times.setSpacing(16)
        parts = ((self.from_day, 4), (self.from_time, 1), (self.to_day, 4), (self.to_time, 1))
        for part, share in parts:
            times.addWidget(part, share, Qt.AlignmentFlag.AlignTop)
        card = QFrame()
        card.setProperty("kind", "card")
        said = QVBoxLayout(card)
        said.setContentsMargins(16, 12, 16, 12)
        said.setSpacing(4)
        said.addWidget(self.sum)
        said.addWidget(self.detail)
        self.body.addWidget(self.place)
        self.body.addLayout(times)
        self.body.addWidget(self.why)
        self.body.addWidget(card)
        self.body.addWidget(self.calls)
        self.add_button(DialogWords().cancel(), self.reject)
        self.yes = self.add_button(self.tr("Close these times"), self._close_times, "primary")
