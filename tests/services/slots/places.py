"""What the tests of slots share: a ward office that is open on weekdays, and a supervisor."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from desktop_app.services.slots import hours, opening
from desktop_app.services.slots.calendar import Span
from desktop_app.terms import Role
from tests.factories import TODAY, acting, make_office, make_staff

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

MORNING = Span(9 * 60, 12 * 60, 30, 2)
WEEKDAYS = (0, 1, 2, 3, 4)
LAST = date(2023, 9, 30)
WEDNESDAY = date(2023, 6, 28)


def furnish(session: Session, span: Span = MORNING, *, weekends: bool = False) -> None:
    """Put in the office with its hours, a clerk and a supervisor."""
    make_office(session)
    make_staff(session, "w1")
    make_staff(session, "s1", Role.SUPERVISOR)
    hours.set_pattern(session, acting("s1"), "01", WEEKDAYS, [span], TODAY)
    if weekends:
        hours.set_every_weekend(session, acting("s1"), "01", wanted=True)


def open_day(session: Session, day: date = WEDNESDAY) -> None:
    """Open the slots of one day."""
    opening.open_slots(session, acting("s1"), "01", day, day)
