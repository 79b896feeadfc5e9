"""Dialogs for the hours of a place: the pattern of its weekdays, and one day that differs."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QWidget

from desktop_app.errors import Invalid, PersonalNumber
from desktop_app.services.slots import hours
from desktop_app.services.slots.calendar import Span
from desktop_app.views.shared.dialogs import Dialog, DialogWords, plain
from desktop_app.views.shared.error_words import error_words
from desktop_app.views.shared.fields import DateField, Labelled
from desktop_app.views.slots.spans_edit import SpansEdit
from desktop_app.views.slots.week import DAYS, SATURDAY
from desktop_app.views.slots.words import slot_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.services.slots.hours import HoursRow, PlaceHoursRow
    from desktop_app.views.shared.shell import Shell

WIDE = 640


def spans_of(rows: Sequence[HoursRow], weekday: int = 0) -> list[Span]:
    """Give the hours that a place has now on a weekday."""
    found = [row for row in rows if row.weekday == weekday]
    newest = max((row.valid_from for row in found), default=None)
    return [Span(row.starts, row.ends, row.minutes, row.desks) for row in found if row.valid_from == newest]


class HoursDialog(Dialog):
    """What both dialogs share: the spans, the sentence about open slots, saving."""

    def __init__(self, shell: Shell, parent: QWidget, place: PlaceHoursRow) -> None:
        super().__init__(parent, "", "")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.wide = WIDE
        self.shell, self.place = shell, place
        self.day = Labelled(self.tr("From this day on"), DateField(shell.today() + timedelta(days=1)))
        self.spans = SpansEdit(spans_of(place.hours))
        self.stay = plain(
            self.tr("Slots that are open already stay as they are. To take them away, close their times."),
            "muted",
        )

    def finish(self) -> None:
        """Add what stands below."""
        self.body.addWidget(self.stay)
        self.add_button(DialogWords().cancel(), self.reject)
        self.yes = self.add_button(self.tr("Save"), self.save, "primary")

    def save(self) -> None:
        """Keep what is typed."""
        raise NotImplementedError

    def kept(self, _done: object = None) -> None:
        """Say that it is kept, and close."""
        self.shell.say(self.tr("The hours of {place} are saved.").format(place=self.place.name))
        self.accept()

    def refused(self, error: Exception) -> None:
        """Say beside the field what is wrong with it."""
        if isinstance(error, Invalid | PersonalNumber):
            self.spans.say_error(error_words.said(error))
        else:
            self.reject()
            self.shell.fail(error)


class PatternDialog(HoursDialog):
    """The hours of some weekdays from a day on; older hours end on the day before."""

    def __init__(self, shell: Shell, parent: QWidget, place: PlaceHoursRow) -> None:
        super().__init__(shell, parent, place)
        self.say_title(self.tr("Hours of {place}").format(place=place.name))
        self.weekdays = [QCheckBox(slot_words.weekday(number)) for number in range(DAYS)]
        line = QHBoxLayout()
        line.setSpacing(12)
        for number, box in enumerate(self.weekdays):
            box.setChecked(number < SATURDAY)
            line.addWidget(box)
        line.addStretch(1)
        self.body.addLayout(line)
        self.body.addWidget(self.spans)
        self.body.addWidget(plain(self.tr("Without any hours the place is shut on these weekdays."), "small"))
        self.body.addWidget(self.day)
        self.finish()

    def save(self) -> None:
        """Keep the pattern."""
        days = [number for number, box in enumerate(self.weekdays) if box.isChecked()]
        spans, start = self.spans.spans(), self.day.field.day()
        self.day.say_error("" if start else self.tr("No such day."))
        if spans is None or start is None:
            return
        if not days:
            self.spans.say_error(self.tr("Choose at least one weekday."))
            return
        acting, place = self.shell.acting(), self.place.place
        self.shell.jobs.write(
            self,
            lambda session: hours.set_pattern(session, acting, place, days, spans, start),
            self.kept,
            self.refused,
        )


class DayDialog(HoursDialog):
    """The hours of one day, which replace the pattern of that day; none: the place is shut."""

    def __init__(self, shell: Shell, parent: QWidget, place: PlaceHoursRow) -> None:
        super().__init__(shell, parent, place)
        self.say_title(self.tr("A day that differs: {place}").format(place=place.name))
        self.day.label.setText(self.tr("Day"))
        self.day.field.setAccessibleName(self.day.label.text())
        self.shut = QCheckBox(self.tr("Shut all day"))
        self.shut.toggled.connect(self.spans.setDisabled)
        self.why = Labelled(self.tr("Reason (no personal data)"), QLineEdit())
        self.why.field.setMaxLength(100)
        for part in (self.day, self.shut, self.spans, self.why):
            self.body.addWidget(part)
        self.finish()

    def save(self) -> None:
        """Keep the day."""
        spans, day = [] if self.shut.isChecked() else self.spans.spans(), self.day.field.day()
        self.day.say_error("" if day else self.tr("No such day."))
        if spans is None or day is None:
            return
        if not spans and not self.shut.isChecked():
            self.spans.say_error(self.tr("Type the hours, or tick that the place is shut."))
            return
        acting, place, why = self.shell.acting(), self.place.place, self.why.field.text()
        self.shell.jobs.write(
            self,
            lambda session: hours.set_day(session, acting, place, day, spans, why),
            self.kept,
            self.refused,
        )
