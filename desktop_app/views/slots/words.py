"""What the screen of the slots says: days, marks in words, why a day has no slots."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QObject

from desktop_app.views.booking.words import booking_words, time
from desktop_app.views.slots import week as weeks

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from desktop_app.services.slots.calendar import DayRow
    from desktop_app.services.slots.listing import SlotRow
    from desktop_app.views.slots.week import DayNote


class SlotWords(QObject):
    """Words in the language that the window has now."""

    def weekday(self, number: int) -> str:
        """Short name of a weekday (0 Monday)."""
        names = (
            self.tr("Mon"),
            self.tr("Tue"),
            self.tr("Wed"),
            self.tr("Thu"),
            self.tr("Fri"),
            self.tr("Sat"),
            self.tr("Sun"),
        )
        return names[number]

    def short_day(self, day: date) -> str:
        """Month, day and weekday, as they stand above a column."""
        text = self.tr("{month}/{day} ({weekday})")
        return text.format(month=day.month, day=day.day, weekday=self.weekday(day.weekday()))

    def month(self, day: date) -> str:
        """Year and month."""
        return QLocale().toString(QDate(day.year, day.month, 1), self.tr("MMMM yyyy"))

    def week(self, first: date, last: date) -> str:
        """From which day to which."""
        text = self.tr("{first} – {last}")
        return text.format(first=f"{first.year}/{self.short_day(first)}", last=self.short_day(last))

    def today(self) -> str:
        return self.tr("today")

    def closed(self, booked: int) -> str:
        """What stands in the cell of a closed slot: who is booked there must be called."""
        if booked:
            return self.tr("Closed, {n} to call").format(n=booked)
        return self.tr("Closed")

    def long_day(self, day: date) -> str:
        """A day with its year and weekday."""
        return f"{day.year}/{self.short_day(day)}"

    def moment(self, moment: datetime) -> str:
        """A local day with its time."""
        minutes = moment.hour * 60 + moment.minute
        return f"{self.long_day(moment.date())} {time(minutes)}"

    def end(self, moment: datetime) -> str:
        """As moment does, but midnight is the end of the day before."""
        if moment.hour or moment.minute:
            return self.moment(moment)
        return f"{self.long_day(moment.date() - timedelta(days=1))} {time(24 * 60)}"

    def reason(self, row: DayRow) -> str:
        """Why a day can have no slots, with the holiday's name or the reason given."""
        known = self.why(row.why)
        return f"{known}  {row.note}" if row.note else known

    def why(self, code: str) -> str:
        """Why a day has no slots, in a word or two; "" where it could have some."""
        known = {
            "holiday": self.tr("holiday"),
            "weekend": self.tr("no weekend opening"),
            "shut": self.tr("shut"),
            "closure": self.tr("closed"),
            "no_hours": self.tr("no hours set"),
        }
        return known.get(code, "")

    def note(self, note: DayNote, seats: int, free: int, *, is_closed: bool = False) -> str:
        """What stands below a day: holiday, closure, and what is free or why nothing is."""
        if is_closed:
            rest = "" if note.names else self.why("closure")
        elif seats:
            rest = self.tr("{n} free").format(n=f"{free:,}") if free else self.tr("full")
        else:
            rest = self.why(note.why) or self.tr("not opened")
            # The name says it already.
            rest = "" if note.names and note.why else rest
        return self.join([*note.names, *([rest] if rest else [])])

    def join(self, parts: Sequence[str]) -> str:
        """Several things in a line."""
        return self.tr(", ").join(parts)

    def free(self, seats: int, free: int) -> str:
        """A mark in words."""
        if free == 0:
            return self.tr("full")
        text = self.tr("{free} of {seats} seats free")
        return text.format(free=f"{free:,}", seats=f"{seats:,}")

    def slot(self, slot: SlotRow) -> str:
        """All about a slot, in a line."""
        when = booking_words.when(slot.on_date, slot.starts, slot.ends)
        parts = [self.tr("closed") if slot.closed else self.free(slot.seats, slot.free)]
        if slot.booked:
            parts.append(self.tr("{n} booked").format(n=slot.booked))
        if slot.held:
            parts.append(self.tr("{n} held by a colleague").format(n=slot.held))
        if slot.closed and slot.booked:
            parts.append(self.tr("to be called"))
        return f"{when}  {self.join(parts)}"

    def legend(self) -> str:
        """What the marks mean."""
        text = self.tr("{many} half or more free   {few} fewer   {none} full")
        return text.format(many=weeks.MANY, few=weeks.FEW, none=weeks.NONE)


slot_words = SlotWords()
"""The one to ask; it holds nothing but the language's words."""
