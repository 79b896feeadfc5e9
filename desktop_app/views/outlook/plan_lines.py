"""The lines of a plan: days opened beyond the hours, days closed, letters and calls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QLineEdit, QSpinBox, QWidget

from desktop_app.errors import Invalid
from desktop_app.services.forecast.question import (
    MOST_DESKS,
    MOST_LETTERS,
    ClosedDay,
    ExtraDay,
    Wave,
)
from desktop_app.views.campaigns.lines_edit import LinesEdit
from desktop_app.views.shared.fields import DateField
from desktop_app.views.slots.time_field import TimeField

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

DESKS, OPENS, CLOSES, SIZE = 4, 9 * 60, 17 * 60, 500


def spin(least: int, most: int, value: int, suffix: str = "") -> QSpinBox:
    """Give a field for a number."""
    field = QSpinBox()
    field.setRange(least, most)
    field.setValue(value)
    field.setSuffix(suffix)
    field.lineEdit().setTextMargins(8, 0, 0, 0)
    return field


def place_box(places: Mapping[str, str], chosen: str | None, everywhere: str = "") -> QComboBox:
    """Give a choice of places; everywhere: the words for all of them, "" where one must be chosen."""
    box = QComboBox()
    if everywhere:
        box.addItem(everywhere, None)
    for code, name in places.items():
        box.addItem(name, code)
    box.setCurrentIndex(max(box.findData(chosen), 0))
    return box


class PlanLines(LinesEdit):
    """Lines that begin with a day; one without a day counts for nothing while it is as it was added."""

    def put(self, *fields: tuple[QWidget, str, int]) -> QWidget:
        line = super().put(*fields)
        line.setProperty("as_added", _typed(line))
        return line


def _typed(line: QWidget) -> list[str]:
    lines = [field.text() for field in line.findChildren(QLineEdit)]
    return lines + [box.currentText() for box in line.findChildren(QComboBox)]


def _day(line: QWidget) -> date | None:
    """The first day of a line, None for one that was left empty. Raises Invalid for what is no day."""
    field = line.findChild(DateField)
    if field is None or (_typed(line) == line.property("as_added") and not field.text()):
        return None
    day = field.day()
    if day is None:
        raise Invalid("terms", "day_missing")
    return day


class ExtraDaysEdit(PlanLines):
    """Days on which a place opens beyond its hours."""

    def __init__(self, days: Sequence[ExtraDay], places: Mapping[str, str]) -> None:
        super().__init__()
        self._places = places
        self.call(self.tr("Add a day"), self.tr("Take this day away"))
        for day in days:
            self._put(day)

    def add_empty(self) -> None:
        self._put(None).setFocus()

    def days(self) -> tuple[ExtraDay, ...]:
        """Give the days. Raises Invalid for one that is missing or can't be read."""
        found: list[ExtraDay] = []
        for line in self.lines:
            day, place, desks = _day(line), line.findChild(QComboBox), line.findChild(QSpinBox)
            if day is None:
                continue
            starts, ends = (field.minutes() for field in line.findChildren(TimeField))
            if place is None or desks is None or starts is None or ends is None:
                raise Invalid("terms", "day_missing")
            found.append(ExtraDay(day, str(place.currentData()), desks.value(), starts, ends))
        return tuple(found)

    def _put(self, day: ExtraDay | None) -> DateField:
        field = DateField(day.on_date if day else None)
        self.put(
            (field, self.tr("Day"), 5),
            (place_box(self._places, day.place_code if day else None), self.tr("Place"), 3),
            (spin(1, MOST_DESKS, day.desks if day else DESKS, self.tr(" desk(s)")), self.tr("Desks"), 2),
            (TimeField(day.starts if day else OPENS), self.tr("From"), 2),
            (TimeField(day.ends if day else CLOSES), self.tr("Until"), 2),
        )
        return field


class ClosuresEdit(PlanLines):
    """Days on which a place, or every place, stays closed."""

    def __init__(self, closures: Sequence[ClosedDay], places: Mapping[str, str]) -> None:
        super().__init__()
        self._places = places
        self.call(self.tr("Add a closure"), self.tr("Take this closure away"))
        for closed in closures:
            self._put(closed)

    def add_empty(self) -> None:
        self._put(None).setFocus()

    def closures(self) -> tuple[ClosedDay, ...]:
        """Give the closures; without its last day it is one day. Raises Invalid for a day missing."""
        found: list[ClosedDay] = []
        for line in self.lines:
            day, box = _day(line), line.findChild(QComboBox)
            if day is None:
                continue
            last = line.findChildren(DateField)[1]
            code = None if box is None else box.currentData()
            if not last.is_readable():
                raise Invalid("terms", "day_missing")
            found.append(ClosedDay(None if code is None else str(code), day, last.day() or day))
        return tuple(found)

    def _put(self, closed: ClosedDay | None) -> DateField:
        field = DateField(closed.from_date if closed else None)
        last = DateField(closed.until_date if closed else None)
        chosen = closed.place_code if closed else None
        self.put(
            (field, self.tr("First day"), 5),
            (last, self.tr("Last day"), 5),
            (place_box(self._places, chosen, self.tr("All places")), self.tr("Place"), 3),
        )
        return field


class WavesEdit(PlanLines):
    """Letters posted or calls made on a day."""

    def __init__(self, waves: Sequence[Wave]) -> None:
        super().__init__()
        self.call(self.tr("Add a wave"), self.tr("Take this wave away"))
        for wave in waves:
            self._put(wave)

    def add_empty(self) -> None:
        self._put(None).setFocus()

    def waves(self) -> tuple[Wave, ...]:
        """Give the waves. Raises Invalid for a day missing."""
        found: list[Wave] = []
        for line in self.lines:
            day, size, kind = _day(line), line.findChild(QSpinBox), line.findChild(QComboBox)
            if day is not None and size is not None and kind is not None:
                found.append(Wave(day, size.value(), call=bool(kind.currentData())))
        return tuple(found)

    def _put(self, wave: Wave | None) -> DateField:
        field, kind = DateField(wave.on_date if wave else None), QComboBox()
        kind.addItem(self.tr("Letters"), 0)
        kind.addItem(self.tr("Calls"), 1)
        kind.setCurrentIndex(int(bool(wave and wave.call)))
        self.put(
            (field, self.tr("Day"), 5),
            (spin(1, MOST_LETTERS, wave.size if wave else SIZE), self.tr("How many"), 3),
            (kind, self.tr("Letters or calls"), 3),
        )
        return field
