"""What is to be seen about a visit on the board: late, expected, here since when, its card not pulled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.terms import STANDING, BookingState, Flag
from desktop_app.views.booking.visit_list import Shown
from desktop_app.views.booking.words import COUNTER, booking_words, clock
from desktop_app.views.shared.words import words

if TYPE_CHECKING:
    from desktop_app.services.booking import VisitRow


class Marks(QObject):
    """Words in the language that the window has now."""

    def of(self, visit: VisitRow, now: int, *, namesake: bool = False) -> Shown:
        """Give a visit with its mark; now is minutes after midnight, a namesake comes on the same day."""
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
        if visit.state in STANDING and visit.pulled_at is None:
            told = "  ".join(filter(None, (told, self.tr("Card not pulled"))))
            # Who comes later in the day may still have the card pulled in time.
            tone = tone if visit.state is BookingState.BOOKED and visit.starts > now else "warning"
        if namesake and visit.state is not BookingState.DONE:
            told, tone = "  ".join(filter(None, (words.flag(Flag.NAMESAKE), told))), "warning"
        return Shown(visit, told, tone)

    def arrived(self, visit: VisitRow) -> str:
        """What to know of somebody who has just come in: late, and whose card is still on its shelf."""
        here = self.tr("Is here now, later than booked.") if came_late(visit) else self.tr("Is here now.")
        if visit.pulled_at is not None:
            return here
        lies = self.tr("{here} The card is not pulled yet: {shelf}.") if visit.shelf else here
        return lies.format(here=here, shelf=visit.shelf)

    def no_show(self, visit: VisitRow) -> str:
        """What is left to do for the card of somebody who did not come."""
        if visit.pulled_at is None:
            return ""
        return self.tr("The card is out: put it back by its scan under “Close the day” (Alt+4).")


def came_late(visit: VisitRow) -> bool:
    """Whether somebody came after the end of their time."""
    if visit.came_at is None:
        return False
    came = visit.came_at.astimezone(COUNTER)
    return came.hour * 60 + came.minute > visit.ends
