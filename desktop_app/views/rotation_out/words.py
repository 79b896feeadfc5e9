"""What the schedule says when it is given out: on the poster, in the calendar file, in tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.campaign_terms import CampaignKind, VenueKind
from desktop_app.paper.rotation_poster import PosterWords
from desktop_app.services.rotation_out.calendar_file import CalendarWords
from desktop_app.services.rotation_out.files import OutWords
from desktop_app.views.booking.words import time
from desktop_app.views.shared.campaign_words import campaign_words
from desktop_app.views.slots.words import slot_words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date


class OutWordsHere(QObject):
    """Words in the language that the window has now."""

    def files(self) -> OutWords:
        """Words of calendar files and tables."""
        headings = (
            *(self.tr("Day"), self.tr("No."), self.tr("Venue"), self.tr("Kind"), self.tr("Address")),
            *(self.tr("From"), self.tr("Until"), self.tr("Instead of")),
        )
        kinds = {kind: campaign_words.venue_kind(kind) for kind in VenueKind}
        calendar = CalendarWords(self._summary, self._inquiry)
        return OutWords(self.tr("Schedule"), headings, kinds, slot_words.long_day, calendar)

    def poster(self) -> PosterWords:
        """Words of the poster."""
        titles = {
            CampaignKind.POINTS.value: self.tr("Point support"),
            CampaignKind.RENEWAL.value: self.tr("Card renewal"),
        }
        return PosterWords(
            titles=titles,
            permanent=self.tr("Weekdays"),
            month=slot_words.month,
            claim_by=lambda day: self.tr("Claim by {day}").format(day=slot_words.short_day(day)),
            day=slot_words.short_day,
            until=lambda day: self.tr("– {day}").format(day=slot_words.short_day(day)),
            missing=self._missing,
            only=self._only,
            hours=lambda starts, ends: f"{time(starts)}–{time(ends)}",
            rotating=self._rotating,
            only_permanent=self._only_permanent,
            too=lambda day: self.tr("Also open on {day}").format(day=slot_words.short_day(day)),
            inquiry=lambda name, line: f"{name}  {line}",
            foot=lambda job: self.tr("Job {job}").format(job=job),
        )

    def _summary(self, venue: str) -> str:
        return self.tr("Support: {venue}").format(venue=venue)

    def _inquiry(self, name: str, line: str) -> str:
        return self.tr("Inquiries: {name} {line}").format(name=name, line=line)

    def _missing(self, _days: Sequence[date], between: Sequence[date]) -> str:
        if not between:
            return ""
        names = slot_words.join([slot_words.weekday(day.weekday()) for day in between])
        return self.tr("not {days}").format(days=names)

    def _only(self, days: Sequence[date]) -> str:
        numbers = [day.weekday() for day in days]
        if len(numbers) > 2 and numbers == list(range(numbers[0], numbers[-1] + 1)):
            first, last = slot_words.weekday(numbers[0]), slot_words.weekday(numbers[-1])
            return self.tr("{first}–{last} only").format(first=first, last=last)
        names = slot_words.join([slot_words.weekday(number) for number in numbers])
        return self.tr("{days} only").format(days=names)

    def _rotating(self, hours: str) -> str:
        return self.tr("Rotating venues  {hours}").format(hours=hours)

    def _only_permanent(self, day: date) -> str:
        text = self.tr("{day}: open at the permanent windows only")
        return text.format(day=slot_words.short_day(day))


out_words = OutWordsHere()
"""The one to ask; it holds nothing but the language's words."""
