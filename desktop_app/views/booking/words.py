"""What booking says: days with their weekday, times, states of a visit, warnings."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject

from desktop_app.services.booking import Warn
from desktop_app.terms import BookingState, CancelledBy

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from desktop_app.services.booking import ToldRow, VisitRow

COUNTER = ZoneInfo("Asia/Tokyo")
TAIL = 6


def time(minutes: int) -> str:
    """Write minutes after midnight as the counter's clock shows them."""
    return f"{minutes // 60}:{minutes % 60:02}"


def span(starts: int, ends: int) -> str:
    """Write from when until when."""
    return f"{time(starts)}-{time(ends)}"


def clock(moment: datetime) -> str:
    """Write a moment as the counter's clock shows it."""
    return f"{moment.astimezone(COUNTER):%H:%M}"


class BookingWords(QObject):
    """Words in the language that the window has now."""

    def day(self, day: date) -> str:
        """Day with its weekday."""
        names = (
            self.tr("Mon"),
            self.tr("Tue"),
            self.tr("Wed"),
            self.tr("Thu"),
            self.tr("Fri"),
            self.tr("Sat"),
            self.tr("Sun"),
        )
        return self.tr("{day} ({weekday})").format(day=day.isoformat(), weekday=names[day.weekday()])

    def when(self, day: date, starts: int, ends: int) -> str:
        """Day and time."""
        return f"{self.day(day)} {span(starts, ends)}"

    def state(self, state: BookingState) -> str:
        """What became of a visit."""
        names = {
            BookingState.BOOKED: self.tr("Booked"),
            BookingState.PRESENT: self.tr("Here"),
            BookingState.AT_DESK: self.tr("At the desk"),
            BookingState.DONE: self.tr("Done"),
            BookingState.NO_SHOW: self.tr("Did not come"),
            BookingState.CANCELLED: self.tr("Cancelled"),
            BookingState.MOVED: self.tr("Moved"),
        }
        return names[state]

    def cancelled(self, visit: VisitRow) -> str:
        """By whom a visit was cancelled, and why."""
        by = (
            self.tr("by the office") if visit.cancelled_by is CancelledBy.OFFICE else self.tr("by the person")
        )
        return f"{by}: {visit.reason or ''}"

    def warning(self, told: ToldRow) -> str:
        """What to look at before the person is told the time."""
        day = self.day(told.last) if told.last else ""
        match told.warning:
            case Warn.EXPIRES_BEFORE:
                return self.tr("The card expires on {day}, before this visit.").format(day=day)
            case Warn.KEPT_UNTIL:
                return self.tr("The card is kept only until {day}.").format(day=day)
            case Warn.AFTER_CAMPAIGN:
                text = self.tr("“{campaign}” ends on {day}, before this visit.")
                return text.format(campaign=told.name, day=day)
            case Warn.RETURNED_MAIL:
                return self.tr("The notice came back: ask for the address.")
            case Warn.NAMESAKE_THEN:
                return self.tr("Somebody of the same name comes within half an hour of this time.")
            case _:
                assert_never(told.warning)

    def too_late(self, told: Sequence[ToldRow], day: date) -> str:
        """In short, for what a day is too late: expiry, keep-until date, campaign."""
        names = {
            Warn.EXPIRES_BEFORE: self.tr("expired by then"),
            Warn.KEPT_UNTIL: self.tr("no longer kept"),
            Warn.AFTER_CAMPAIGN: self.tr("campaign over"),
        }
        late = {one.warning for one in told if one.last and one.last < day}
        short = [name for warning, name in names.items() if warning in late]
        # The sentences of the time that is held name them all.
        return "".join(short[:1]) + (f" +{len(short) - 1}" if len(short) > 1 else "")


booking_words = BookingWords()
"""The one to ask; it holds nothing but the language's words."""
