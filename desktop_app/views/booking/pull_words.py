"""What is said of cards that are pulled, put back, or still out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.errors import NotAllowed
from desktop_app.terms import BookingState
from desktop_app.views.booking.words import COUNTER, booking_words, clock, span
from desktop_app.views.shared.error_words import error_words

if TYPE_CHECKING:
    from datetime import datetime

    from desktop_app.services.booking import BookedRow, VisitRow
    from desktop_app.services.pulling.rows import DayEndRow, DayRow, OpenRow, PulledRow


class PullWords(QObject):
    """Words in the language that the window has now."""

    def said(self, error: Exception) -> str:
        """Sentence for what stands against a scan, with the day that it tells of."""
        said = error_words.said(error)
        on = error.on if isinstance(error, NotAllowed) else None
        return said if on is None else f"{said} ({booking_words.day(on)})"

    def by(self, who: str, moment: datetime) -> str:
        """Who pulled a card, and when."""
        return self.tr("{who}, {time}").format(who=who, time=clock(moment))

    def at(self, row: PulledRow) -> str:
        """For which day and place a card is out, and who pulled it."""
        by = self.by(row.pulled_by, row.pulled_at)
        return f"{booking_words.day(row.on_date)}  {row.place_name}\n{by}"

    def booked(self, told: str, now: BookedRow, before: VisitRow | None) -> str:
        """What was booked, and what to do with a card that was pulled for another day or place."""
        if before is None or (now.place, now.on_date) == (before.place, before.on_date):
            return told
        return self.ended(told, before)

    def ended(self, told: str, visit: VisitRow) -> str:
        """What became of a visit that is not to be, and what to do with its card."""
        return "  ".join(filter(None, (told, self.still_out(visit))))

    def still_out(self, visit: VisitRow) -> str:
        """What is left to do for a card that was pulled for a visit that is not to be."""
        return self.tr("Its card is pulled: put it back.") if visit.pulled_at else ""

    def out(self, row: PulledRow) -> str:
        """Where a card is out, and since when."""
        by = self.by(row.pulled_by, row.pulled_at)
        text = self.tr("{day}, {place} (pulled by {by}). Put it back there before it is pulled again.")
        return text.format(day=booking_words.day(row.on_date), place=row.place_name, by=by)

    def visit(self, row: OpenRow) -> str:
        """What became of the visit for which a card was pulled."""
        if row.state is None or row.starts is None or row.ends is None:
            return self.tr("No visit")
        state = booking_words.state(row.state)
        if row.state is BookingState.DONE:
            # Its handover was taken back: nothing else leaves such a card here.
            state = self.tr("Handover taken back")
        return f"{span(row.starts, row.ends)}  {state}"

    def pulled(self, row: OpenRow) -> str:
        """Who pulled a card that is out, and when."""
        return self.by(row.pulled_by, row.pulled_at) if row.pulled_at and row.pulled_by else ""

    def end(self, end: DayEndRow) -> str:
        """One closing in a line: the count, and why cards were still out."""
        count = end.count
        text = self.tr("{pulled} = {handed} handed over + {returned} back + {left} left otherwise")
        told = text.format(
            pulled=f"{count.pulled:,}",
            handed=f"{count.handed_over:,}",
            returned=f"{count.returned:,}",
            left=f"{count.left_otherwise:,}",
        )
        if not count.out:
            return told
        out = self.tr("{told} + {n} out: {reason}")
        return out.format(told=told, n=f"{count.out:,}", reason=end.difference_reason or "")

    def day_state(self, day: DayRow) -> str:
        """Whether a day is closed, when and by whom."""
        if not day.ends:
            return self.tr("Not closed yet")
        last = day.ends[0]
        on = last.ended_at.astimezone(COUNTER).date()
        when = (
            clock(last.ended_at) if on == day.on_date else f"{booking_words.day(on)} {clock(last.ended_at)}"
        )
        text = (
            self.tr("Closed {when}, {who}")
            if day.closed
            else self.tr("Closed {when}, {who}; a card moved since: close again")
        )
        return text.format(when=when, who=last.ended_by)

    def notes(self, day: DayRow) -> str:
        """What to know beside the count, a line each."""
        lines: list[str] = []
        if day.ends and not day.closed:
            lines.append(self.tr("Last closing: {end}").format(end=self.end(day.ends[0])))
        if day.taken_back:
            lines.append(
                self.tr("%n handover(s) taken back: such a card counts as pulled twice.", "", day.taken_back)
            )
        if day.earlier:
            days = self.tr(", ").join(f"{booking_words.day(on)} {cards:,}" for on, cards in day.earlier)
            lines.append(self.tr("Cards of earlier days are still out: {days}").format(days=days))
        return "\n".join(lines)


pull_words = PullWords()
"""The one to ask; it holds nothing but the language's words."""
