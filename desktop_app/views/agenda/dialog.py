"""Asks what is to be exported: which days, which place, in which form."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from desktop_app.errors import Invalid
from desktop_app.services.agenda import Wanted
from desktop_app.services.agenda.sheets import MOST_DAYS
from desktop_app.services.slots import calendar
from desktop_app.views.booking.words import booking_words
from desktop_app.views.shared import theme
from desktop_app.views.shared.dialogs import Dialog, DialogWords, plain
from desktop_app.views.shared.error_words import error_words
from desktop_app.views.shared.fields import DateField, Labelled
from desktop_app.views.slots import week as weeks
from desktop_app.views.slots.words import slot_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from desktop_app.services.booking.offers import PlaceRow

WIDE = 640


class Form(StrEnum):
    """In which form the visits are exported."""

    PDF = "pdf"
    XLSX = "xlsx"
    ICS = "ics"


class Days(StrEnum):
    """Which days are exported."""

    DAY = "day"
    WEEK = "week"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class Here:
    """Where the screen stands: a day, a place, and which of the days are chosen at first."""

    day: date
    place: str
    days: Days


class ExportDialog(Dialog):
    """chosen(Wanted, Form) comes when everything is right."""

    chosen = Signal(object, object)

    def __init__(self, parent: QWidget, here: Here, places: Sequence[PlaceRow]) -> None:
        super().__init__(parent, "", "")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.wide = WIDE * theme.look().sizes["body"] // 16
        self._here = here
        self._days, self._forms = QButtonGroup(self), QButtonGroup(self)
        self.days = {days: QRadioButton(text) for days, text in self._names_of_days().items()}
        self.forms = {form: QRadioButton(text) for form, text in self._names_of_forms().items()}
        first = weeks.monday(here.day)
        self.first = Labelled(self.tr("From"), DateField(first))
        self.last = Labelled(self.tr("Until"), DateField(weeks.sunday(here.day)))
        self.place = Labelled(self.tr("Place"), QComboBox())
        for row in places:
            self.place.field.addItem(row.name, row.code)
        self.place.field.addItem(self.tr("All places"), None)
        self.place.field.setCurrentIndex(max(self.place.field.findData(here.place), 0))
        self._lay_out()
        self.days[here.days].setChecked(True)
        self.forms[Form.PDF].setChecked(True)
        self.days[Days.RANGE].toggled.connect(self._chose_days)
        self._chose_days(here.days is Days.RANGE)
        self.days[here.days].setFocus()

    def wanted(self) -> Wanted | None:
        """Give what is chosen; what is wrong is said beside its field."""
        day, code = self._here.day, self.place.field.currentData()
        place = str(code) if code else None
        if self.days[Days.DAY].isChecked():
            return Wanted(day, day, place)
        if self.days[Days.WEEK].isChecked():
            return Wanted(weeks.monday(day), weeks.sunday(day), place)
        for part in (self.first, self.last):
            part.say_error("" if part.field.day() else self.tr("No such day."))
        first, last = self.first.field.day(), self.last.field.day()
        if first is None or last is None:
            return None
        try:
            calendar.check_range(first, last)
        except Invalid as wrong:
            self.last.say_error(error_words.said(wrong))
            return None
        if self.form() is Form.PDF and (last - first).days >= MOST_DAYS:
            self.last.say_error(error_words.said(Invalid("until", "too_far_to_print")))
            return None
        return Wanted(first, last, place)

    def form(self) -> Form:
        """Give the form that is chosen."""
        return next(form for form, button in self.forms.items() if button.isChecked())

    def _take(self) -> None:
        wanted = self.wanted()
        if wanted is None:
            (self.first if self.first.error.text() else self.last).field.setFocus()
            return
        form = self.form()
        self.accept()
        self.chosen.emit(wanted, form)

    def _chose_days(self, ranged: bool) -> None:
        for part in (self.first, self.last):
            part.setEnabled(ranged)
            part.say_error("")

    def _names_of_days(self) -> dict[Days, str]:
        day = self._here.day
        week = slot_words.week(weeks.monday(day), weeks.sunday(day))
        return {
            Days.DAY: self.tr("This day: {day}").format(day=booking_words.day(day)),
            Days.WEEK: self.tr("This week: {week}").format(week=week),
            Days.RANGE: self.tr("From a day until another"),
        }

    def _names_of_forms(self) -> dict[Form, str]:
        return {
            Form.PDF: self.tr("Sheets to print: A4, to tick by hand"),
            Form.XLSX: self.tr("Excel: times, and the visits of each place"),
            Form.ICS: self.tr("Calendar (.ics): times and numbers, no names"),
        }

    def _lay_out(self) -> None:
        self.say_title(self.tr("Export visits"))
        range_line = QHBoxLayout()
        range_line.setSpacing(16)
        for part in (self.first, self.last):
            range_line.addWidget(part, 1, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(self._group(self.tr("Days"), self._days, self.days.values()))
        self.body.addLayout(range_line)
        self.body.addWidget(self.place)
        self.body.addLayout(self._group(self.tr("Form"), self._forms, self.forms.values()))
        self.body.addWidget(plain(self.tr("Sheets and Excel hold names: keep them locked away."), "muted"))
        self.add_button(DialogWords().cancel(), self.reject)
        self.yes = self.add_button(self.tr("Export …"), self._take, "primary")

    def _group(
        self,
        title: str,
        group: QButtonGroup,
        buttons: Iterable[QRadioButton],
    ) -> QVBoxLayout:
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(plain(title))
        for button in buttons:
            group.addButton(button)
            button.setAccessibleDescription(title)
            lines.addWidget(button)
        return lines
