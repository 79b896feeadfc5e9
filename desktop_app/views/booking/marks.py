"""What is to be seen about a visit on the board: late, expected, here since when, come without a booking."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.terms import BookingState
from desktop_app.views.booking.visit_list import Shown
from desktop_app.views.booking.words import COUNTER, booking_words, clock

if TYPE_CHECKING:
    from desktop_app.services.booking import VisitRow


class Marks(QObject):
    """Words in the language that the window has now."""

    def of(self, visit: VisitRow, now: int) -> Shown:
        """Give a visit with its mark; now is minutes after midnight."""
        tone = "muted"
        match visit.state:
            case BookingState.BOOKED if visit.ends <= now:
                text, tone = self.tr("Time is over"), "warning"
            case BookingState.BOOKED if visit.starts <= now:
                text = self.tr("Expected now")
            case BookingState.PRESENT if came_late(visit):
                text, tone = self.tr("Late, here {time}"), "warning"
            case BookingState.PRESENT:
                text = self.tr("Here {time}")
            case BookingState.NO_SHOW:
                text, tone = booking_words.state(visit.state), "warning"
            case BookingState.DONE:
                text = self.tr("Done {time}")
            case _:
                text = ""
        moment = visit.ended_at if visit.state is BookingState.DONE else visit.came_at
        told = text.format(time=clock(moment) if moment else "")
        if visit.walk_in:
            told = "  ".join(filter(None, (told, self.tr("without a booking"))))
        return Shown(visit, told, tone)


def came_late(visit: VisitRow) -> bool:
    """Whether somebody came after the end of their time."""
    if visit.came_at is None:
        return False
    came = visit.came_at.astimezone(COUNTER)
    return came.hour * 60 + came.minute > visit.ends
