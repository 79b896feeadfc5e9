"""A call list of the synthetic ward: made this morning, half worked off by eleven."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from desktop_app.backlog_terms import CallOutcome, RunKind
from desktop_app.models.booking import Booking
from desktop_app.services import booking
from desktop_app.services.booking import CardToBook
from desktop_app.services.change import load
from desktop_app.services.notices import call_list, calls, making
from desktop_app.services.notices.rows import Wanted
from desktop_app.services.slots import listing as seats

if TYPE_CHECKING:
    import numpy as np
    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting

SUPERVISOR, CLERK = "kakari", "mado1"
SOON, FOR = timedelta(days=1), timedelta(days=27)
PEOPLE = 24
BEGAN, EACH = timedelta(minutes=45), timedelta(minutes=6)

MADE = (
    (CallOutcome.WILL_COME, "土曜の午前を希望"),
    (CallOutcome.NOT_REACHED, ""),
    (CallOutcome.MESSAGE_LEFT, "留守番電話"),
    (CallOutcome.BOOKED, ""),
    (CallOutcome.NOT_REACHED, ""),
    (CallOutcome.WRONG_NUMBER, ""),
    (CallOutcome.WILL_COME, "通知書が見当たらない。窓口で番号を確かめる"),
    (CallOutcome.BOOKED, "家族の分と一緒に"),
    (CallOutcome.NOT_REACHED, "昼は不在"),
    (CallOutcome.MESSAGE_LEFT, ""),
    (CallOutcome.NOT_WANTED, "転出の予定"),
    (CallOutcome.WILL_COME, ""),
)
"""What came of the calls so far, in the order of the list."""


def furnish(session: Session, random: np.random.Generator, acting: Acting) -> None:
    """Make the list and call the first half of it."""
    supervisor = _next(random, replace(acting, staff_id=SUPERVISOR))
    wanted = Wanted(
        acting.today + SOON,
        acting.today + SOON + FOR,
        reminder=True,
        most=PEOPLE,
        kind=RunKind.CALL,
    )
    if not making.propose(session, supervisor, wanted).size:
        return
    run = making.make(session, supervisor, wanted)
    # Visits are booked one after the other: the first one on the phone comes after those of the counters.
    last_booked = session.scalar(select(func.max(Booking.booked_at))) or acting.now
    first_booked = next(at for at, (outcome, _) in enumerate(MADE, 1) if outcome is CallOutcome.BOOKED)
    for position, (planned, note) in enumerate(MADE[: run.size // 2], 1):
        at = acting.now + BEGAN + EACH * position
        at = at if position < first_booked else max(at, last_booked)
        clerk = _next(random, replace(acting, staff_id=CLERK, now=at))
        booked = planned is not CallOutcome.BOOKED or _book(session, random, clerk, run.run_id, position)
        outcome = planned if booked else CallOutcome.WILL_COME
        calls.record(session, clerk, run.run_id, position, outcome, note)


def _book(session: Session, random: np.random.Generator, acting: Acting, run_id: int, position: int) -> bool:
    """Book the visit that was agreed on the phone, some days from now."""
    row = call_list.one(session, run_id, position)
    after = (acting.today + timedelta(days=3 + position), 10 * 60)
    office = load(session, row.application_pk).office_code
    free = seats.next_free(session, acting.now, after, office, 1)
    if not free:
        return False
    version = load(session, row.application_pk).version
    card = CardToBook(row.application_pk, version)
    return bool(booking.book(session, _next(random, acting), free[0].slot_id, [card]))


def _next(random: np.random.Generator, acting: Acting) -> Acting:
    return replace(acting, operation=random.bytes(16).hex())
