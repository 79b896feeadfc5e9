"""Opens the slots of a range of days at a place: what it would make is shown first."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.errors import Invalid
from desktop_app.services.slots import opening
from desktop_app.views.shared import theme
from desktop_app.views.shared.dialogs import Dialog, DialogWords, plain
from desktop_app.views.shared.error_words import error_words
from desktop_app.views.shared.fields import DateField, Labelled
from desktop_app.views.shared.row_source import ListSource
from desktop_app.views.shared.row_table import Column, RowTable
from desktop_app.views.slots.words import slot_words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from desktop_app.services.slots.calendar import DayRow
    from desktop_app.services.slots.hours import PlaceHoursRow
    from desktop_app.services.slots.opening import OpenedRow
    from desktop_app.views.shared.shell import Shell

WIDE = 760
SEEN = 4
FOUR_WEEKS = timedelta(days=27)


class OpeningDialog(Dialog):
    """Whenever place or days change it says what would be opened; nothing is, before the button."""

    def __init__(
        self, shell: Shell, parent: QWidget, places: Sequence[PlaceHoursRow], place: str, first: date
    ) -> None:
        super().__init__(parent, "", "")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.wide = WIDE * theme.look().sizes["body"] // 16
        self._shell = shell
        self._turn = 0
        self.place = Labelled(self.tr("Place"), QComboBox())
        for row in places:
            self.place.field.addItem(row.name, row.place)
        self.place.field.setCurrentIndex(max(self.place.field.findData(place), 0))
        self.first = Labelled(self.tr("From"), DateField(first))
        self.last = Labelled(self.tr("Until"), DateField(first + FOUR_WEEKS))
        self.sum = plain("", "heading")
        self.detail = plain("")
        self.days = RowTable(self._columns(), shell.jobs)
        self.days.serve(shell, "days_without_slots", lambda row: row.on_date)
        self.days.setAccessibleName(self.tr("Days without slots"))
        self.days.setFixedHeight(theme.look().sizes["row"] * (SEEN + 1) + 2)
        self.days.say_when_empty(self.tr("Every day of the range has slots."))
        self._lay_out()
        self.place.field.currentIndexChanged.connect(self.look)
        self.first.field.changed.connect(self.look)
        self.last.field.changed.connect(self.look)
        self.look()

    def look(self, _changed: object = None) -> None:
        """Say what opening would make."""
        self._turn += 1
        self.yes.setEnabled(False)
        first, last = self._range()
        if first is None or last is None:
            return
        turn, place = self._turn, str(self.place.field.currentData() or "")
        self._shell.jobs.read(
            self,
            lambda session: opening.preview(session, place, first, last),
            lambda row: self._show(turn, row),
            self._refused,
        )

    def _range(self) -> tuple[date | None, date | None]:
        """Days of both fields; what is wrong is said beside them."""
        for part in (self.first, self.last):
            part.say_error("" if part.field.day() else self.tr("No such day."))
        first = self.first.field.day()
        if first is not None and first < self._shell.today():
            self.first.say_error(error_words.said(Invalid("from", "in_past")))
            return None, None
        return first, self.last.field.day()

    def _show(self, turn: int, row: OpenedRow) -> None:
        if turn != self._turn:
            return
        if row.new_slots:
            text = self.tr("{slots} slots with {seats} seats on {days} days will be opened.")
            figures = (f"{n:,}" for n in (row.new_slots, row.new_seats, row.new_days))
            self.sum.setText(text.format(**dict(zip(("slots", "seats", "days"), figures, strict=True))))
        else:
            self.sum.setText(self.tr("There is nothing to open in these days."))
        weekend = self.tr("Saturdays and Sundays in these days: {n}.").format(n=row.weekend_days)
        kept = self.tr("{n} slots are open already and stay as they are.").format(n=f"{row.kept:,}")
        self.detail.setText(f"{weekend} {kept}" if row.kept else weekend)
        self.days.show_source(ListSource([day for day in row.days if not day.slots]))
        self.yes.setEnabled(row.new_slots > 0)

    def _open(self) -> None:
        first, last = self._range()
        if first is None or last is None:
            return
        self.yes.setEnabled(False)
        acting, place = self._shell.acting(), str(self.place.field.currentData() or "")
        self._shell.jobs.write(
            self,
            lambda session: opening.open_slots(session, acting, place, first, last),
            self._done,
            self._refused,
        )

    def _done(self, row: OpenedRow) -> None:
        text = self.tr("Opened at {place}: {slots} slots with {seats} seats.")
        name = self.place.field.currentText()
        self._shell.say(text.format(place=name, slots=f"{row.new_slots:,}", seats=f"{row.new_seats:,}"))
        self.accept()

    def _refused(self, error: Exception) -> None:
        fields = {"from": self.first, "until": self.last}
        if isinstance(error, Invalid) and error.field in fields:
            fields[error.field].say_error(error_words.said(error))
        else:
            self.reject()
            self._shell.fail(error)

    def _columns(self) -> list[Column[DayRow]]:
        return [
            Column(
                self.tr("Day"), lambda row: slot_words.long_day(row.on_date), width=200, key="day", stays=True
            ),
            Column(self.tr("No slots because"), slot_words.reason, width=400, key="reason"),
        ]

    def _lay_out(self) -> None:
        self.say_title(self.tr("Open slots"))
        days = QHBoxLayout()
        days.setSpacing(16)
        for part in (self.first, self.last):
            days.addWidget(part, 1, Qt.AlignmentFlag.AlignTop)
        card = QFrame()
        card.setProperty("kind", "card")
        said = QVBoxLayout(card)
        said.setContentsMargins(16, 12, 16, 12)
        said.setSpacing(4)
        said.addWidget(self.sum)
        said.addWidget(self.detail)
        self.body.addWidget(self.place)
        self.body.addLayout(days)
        self.body.addWidget(card)
        self.body.addWidget(plain(self.tr("Days without slots"), "heading"))
        self.body.addWidget(self.days)
        self.add_button(DialogWords().cancel(), self.reject)
        self.yes = self.add_button(self.tr("Open the slots"), self._open, "primary")
