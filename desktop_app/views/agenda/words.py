"""What exported visits say: in the workbook, in the calendar file and on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.paper.day_sheet import DayWords
from desktop_app.paper.week_sheet import WeekWords
from desktop_app.services import dates
from desktop_app.services.agenda.calendar_file import CalendarWords
from desktop_app.services.agenda.workbook import BookWords
from desktop_app.terms import BookingState, Flag
from desktop_app.views.booking.words import booking_words, time
from desktop_app.views.shared.words import words
from desktop_app.views.slots.words import slot_words

if TYPE_CHECKING:
    from datetime import date


class AgendaWords(QObject):
    """Words in the language that the window has now."""

    def book(self) -> BookWords:
        """Words of the workbook."""
        slots = (
            *(self.tr("Place"), self.tr("Day"), self.tr("From"), self.tr("Until")),
            *(self.tr("Seats"), self.tr("Booked"), self.tr("Free"), self.tr("State")),
        )
        visits = (
            *(self.tr("Day"), self.tr("From"), self.tr("Until"), self.tr("Kana"), self.tr("Name")),
            *(self.tr("Notice number"), self.tr("Birth date"), self.tr("State"), self.tr("Family")),
            *(self.tr("Shelf place"), self.tr("Application id")),
        )
        return BookWords(
            slots_title=self.tr("Times"),
            slot_headings=slots,
            visit_headings=visits,
            states={state: booking_words.state(state) for state in BookingState},
            closed=self.tr("Closed"),
            day=booking_words.day,
        )

    def calendar(self) -> CalendarWords:
        """Words of the calendar file."""
        return CalendarWords(
            name=self.tr("Card handovers"),
            visits=lambda n: self.tr("Card handover: {n} booked").format(n=n),
            of_seats=self._of_seats,
            to_call=lambda n: self.tr("Closed: {n} people to call").format(n=n),
            closed=self.tr("Closed"),
            whole_ward=self.tr("Whole ward"),
        )

    def day_sheet(self) -> DayWords:
        """Words of the sheet of a day."""
        return DayWords(
            title=self.tr("Visits of the day"),
            headings=(
                *(self.tr("Time"), self.tr("Name"), self.tr("Notice number")),
                *(self.tr("Birth date"), self.tr("State")),
            ),
            nobody=self.tr("Nobody is booked on this day."),
            alike=words.flag(Flag.NAMESAKE),
            below=self._below_day,
            state=self._state,
            family=lambda number, count: self.tr("Family {number}/{n}").format(number=number, n=count),
            born=lambda day: f"{day.isoformat()}\n{dates.in_era(day)}",
            time=time,
            until=lambda ends: f"-{time(ends)}",
            foot=self._foot,
            lacks=self.tr("〓: this PC has no font for the letter. Go by the reading and the notice number."),
        )

    def week_sheet(self) -> WeekWords:
        """Words of the overview of a week."""
        return WeekWords(
            title=self.tr("Week of visits"),
            sum=self.tr("Sum"),
            legend=self.tr("Large: booked visits. Small: seats still free."),
            below=slot_words.week,
            day=slot_words.short_day,
            time=time,
            free=self._free,
            closed=slot_words.closed,
            foot=self._foot_without_names,
        )

    def _of_seats(self, booked: int, seats: int) -> str:
        return self.tr("{n} of {seats} seats booked").format(n=booked, seats=seats)

    def _below_day(self, day: date, visits: int, free: int) -> str:
        text = self.tr("{day}   Visits: {visits}   Free seats: {free}")
        return text.format(day=booking_words.day(day), visits=f"{visits:,}", free=f"{free:,}")

    def _state(self, code: str, walk_in: bool, closed: bool) -> str:
        known = booking_words.state(BookingState(code))
        if closed and code == BookingState.BOOKED:
            return self.tr("Closed: call")
        return self.tr("{state}, walk-in").format(state=known) if walk_in else known

    def _free(self, free: int) -> str:
        return self.tr("{n} free").format(n=f"{free:,}") if free else self.tr("full")

    def _foot(self, job: str) -> str:
        return self.tr("Job {job}. Personal data: shred this sheet after the day.").format(job=job)

    def _foot_without_names(self, job: str) -> str:
        return self.tr("Job {job}").format(job=job)


agenda_words = AgendaWords()
"""The one to ask; it holds nothing but the language's words."""
