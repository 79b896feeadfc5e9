"""Words of the backlog: what the figures mean, in a sentence, and the names of what they count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QObject

from desktop_app.services import dates
from desktop_app.services.backlog import ExportWords
from desktop_app.services.tallies import MOST_NOTICES
from desktop_app.terms import AGE_CLASSES, Stage
from desktop_app.views.keeping.words import keeping_words
from desktop_app.views.shared.words import words

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.services.backlog import BacklogRow, Filter, ListRow, PaceRow


class BacklogWords(QObject):
    """Holds nothing but the language's words."""

    def age(self, age: int) -> str:
        """Name of an age class by its place in AGE_CLASSES."""
        youngest, oldest = AGE_CLASSES[age]
        if oldest is None:
            return self.tr("Over a year")
        return self.tr("{first}–{last} days").format(first=youngest, last=oldest)

    def notices(self, number: int) -> str:
        """How often a notice was sent."""
        if number == 0:
            return self.tr("Not yet")
        if number == 1:
            return self.tr("Once")
        if number >= MOST_NOTICES:
            return self.tr("{n} times or more").format(n=number)
        return self.tr("{n} times").format(n=number)

    def cards(self, number: int) -> str:
        """So many cards."""
        return self.tr("{n} card(s)", "", number).format(n=f"{number:,}")

    def day_of_year(self, day: date) -> str:
        """A day without its year, as people say it."""
        return QLocale().toString(QDate(day.year, day.month, day.day), self.tr("d MMMM"))

    def sentence(self, row: BacklogRow, *, is_now: bool) -> str:
        """What the figures mean, for somebody who reads one line."""
        if not row.uncollected:
            return self.tr("No card waits to be collected.")
        count = f"{row.uncollected:,}"
        if not is_now:
            day = dates.both(row.as_of)
            return self.tr("{n} cards were uncollected at the end of {day}.").format(n=count, day=day)
        if row.pace is None:
            return self.tr("{n} cards are uncollected.").format(n=count)
        return self._outlook(row.pace, count)

    def _outlook(self, pace: PaceRow, count: str) -> str:
        until, expected = self.day_of_year(pace.deadline), f"{pace.expected:,}"
        if pace.expected == 0:
            text = self.tr("{n} cards are uncollected; at the pace of the last four weeks none by {day}.")
            return text.format(n=count, day=until)
        text = self.tr("{n} cards are uncollected; at the pace of the last four weeks {expected} by {day}.")
        return text.format(n=count, expected=expected, day=until)

    def details(self, row: BacklogRow) -> str:
        """What the sentence rests on: the oldest card, those over a year, what came and left."""
        parts: list[str] = []
        if not row.uncollected:
            parts.append(self.tr("Cards come in with a delivery (F6) or a ledger (F8)."))
        if row.oldest_on:
            text = self.tr("Oldest: {day} ({n} days).")
            days = f"{(row.as_of - row.oldest_on).days:,}"
            parts.append(text.format(day=dates.both(row.oldest_on), n=days))
        if row.pace:
            text = self.tr("Last four weeks: {left} out, {arrived} in.")
            parts.append(text.format(left=f"{row.pace.left:,}", arrived=f"{row.pace.arrived:,}"))
        return " ".join(parts)

    def beside_outlook(self) -> str:
        """Why the outlook gives another number for the same day."""
        return self.tr(
            "This only carries the last four weeks on. The outlook (Alt+B) counts bookings, seats, letters"
            " and what comes in by month, and so gives another number."
        )

    def of_then(self) -> str:
        """What can't be known of a past day."""
        return self.tr(
            "Counted from the dates of the cards: place and shelf are those of now,"
            " a booked card counts as notified."
        )

    def why_empty(self, wanted: Filter) -> str:
        """Why a list has no rows, and what to do."""
        if wanted == type(wanted)():
            return self.tr("No card waits to be collected.")
        return self.tr("No card fits all of these filters. Take one away, or all with Alt+0.")

    def state(self, row: ListRow) -> str:
        """Stage of a card, with a word where it has expired."""
        stage = words.stage(row.stage)
        return self.tr("{stage}, expired").format(stage=stage) if row.expired else stage

    def headings(self) -> list[str]:
        """Headings of the exported file, in the order of its columns."""
        return [
            self.tr("Application id"),
            self.tr("Notice number"),
            self.tr("Name"),
            self.tr("Reading"),
            self.tr("Birth date"),
            self.tr("Stage"),
            self.tr("Place"),
            self.tr("Shelf"),
            self.tr("Here since"),
            self.tr("Days"),
            self.tr("Notices"),
            self.tr("Expired"),
            self.tr("Kept until"),
            self.tr("Why"),
        ]

    def of_export(self) -> ExportWords:
        """Words of the exported file."""
        stages = {stage: words.stage(stage) for stage in Stage}
        return ExportWords(
            self.tr("Uncollected"), self.headings(), stages, self.tr("expired"), keeping_words.sentence
        )
