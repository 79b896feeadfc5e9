"""The visits that people of the synthetic ward booked: what each left behind, and its rows."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import count
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, insert, update

from desktop_app.models.base import Base
from desktop_app.models.booking import Booking, Waiting
from desktop_app.services.demo import calendar, shelves, week
from desktop_app.services.demo.carry import Noted
from desktop_app.services.demo.places import WARD_OFFICE, OpenSlot
from desktop_app.services.demo.week import Change
from desktop_app.terms import BookingState, CancelledBy, EventKind, Stage

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy as np
    from sqlalchemy.orm import Session

GIVEN_BACK = {BookingState.CANCELLED, BookingState.MOVED}
BEFORE = Stage.NOTIFIED
"""The stage of every card that is booked here: its person was told."""


@dataclass(slots=True)
class Visit:
    """One booking of the card at a place in the ward's arrays.

    office: where it was booked. operation: of that event; visit: what a family's bookings share.
    """

    card: int
    slot: OpenSlot
    operation: str
    visit: str
    booked_at: datetime
    booked_by: str
    office: str
    state: BookingState = BookingState.BOOKED
    walk_in: bool = False
    came_at: datetime | None = None
    came_by: str = ""
    called_at: datetime | None = None
    called_by: str = ""
    ended_at: datetime | None = None
    ended_by: str = ""
    cancelled_by: CancelledBy | None = None
    reason: str | None = None
    moved_from: Visit | None = None
    moved_to: Visit | None = None
    id: int = 0
    seat: int = 0

    def when(self) -> dict[str, Any]:
        """Place, day and time as an event tells them."""
        day = calendar.day_of(self.slot.day).isoformat()
        return {"place": self.slot.office, "date": day, "starts": self.slot.starts}


@dataclass(frozen=True, slots=True)
class Wait:
    """Somebody who waits for a seat at a place on a day."""

    card: int
    office: str
    day: int
    asked_at: datetime
    asked_by: str


def moment(day: int, minutes: float) -> datetime:
    """A moment so many minutes after the day's midnight at the counter, in whole seconds of UTC."""
    return shelves.moment(day, 0) + timedelta(seconds=round(minutes * 60))


def number(visits: list[Visit]) -> None:
    """Give the visits their ids in the order in which they were booked, and the seats they got then."""
    visits.sort(key=lambda visit: (visit.booked_at, visit.card))
    for pk, visit in enumerate(visits, start=1):
        visit.id = pk
    # A move takes the new seat before it gives the old one back.
    steps = [(visit.booked_at, 0, visit.id, visit) for visit in visits]
    steps += [
        (visit.ended_at, 1, visit.id, visit)
        for visit in visits
        if visit.ended_at and visit.state in GIVEN_BACK
    ]
    taken: dict[int, set[int]] = {}
    for _at, gives_back, _pk, visit in sorted(steps, key=lambda step: step[:3]):
        there = taken.setdefault(visit.slot.id, set())
        if gives_back:
            there.remove(visit.seat)
        else:
            visit.seat = next(seat for seat in count(1) if seat not in there)
            there.add(visit.seat)


def changes(random: np.random.Generator, visits: list[Visit]) -> list[Change]:
    """List what the visits changed of their cards; a handover is listed elsewhere."""
    return [change for visit in visits for change in _changes(random, visit)]


def noted(visits: list[Visit], waits: list[Wait], ids: list[str]) -> list[Noted]:
    """What the audit log tells of calls to the desk and of people who wait; ids are those of their cards."""
    found = [
        Noted(
            visit.called_at,
            visit.called_by,
            week.terminal(visit.slot.office, visit.called_by),
            "call",
            str(visit.id),
        )
        for visit in visits
        if visit.called_at
    ]
    for wait, subject in zip(waits, ids, strict=True):
        terminal = week.terminal(wait.office, wait.asked_by)
        found.append(Noted(wait.asked_at, wait.asked_by, terminal, "wait", subject))
    return found


def store(session: Session, visits: list[Visit], waits: list[Wait]) -> None:
    """Write the bookings, give the seats to those that keep them, and write who waits."""
    if visits:
        session.execute(insert(Booking), [_row(visit) for visit in visits])
    moved = [{"pk": old.id, "to": old.moved_to.id} for old in visits if old.moved_to]
    if moved:
        booking = Base.metadata.tables["booking"]
        session.execute(
            update(booking).where(booking.c.id == bindparam("pk")).values(moved_to=bindparam("to")), moved
        )
    kept = [
        {"of": visit.slot.id, "seat": visit.seat, "pk": visit.id}
        for visit in visits
        if visit.state not in GIVEN_BACK
    ]
    if kept:
        seat = Base.metadata.tables["seat"]
        at = (seat.c.slot_id == bindparam("of"), seat.c.number == bindparam("seat"))
        session.execute(update(seat).where(*at).values(booking_id=bindparam("pk")), kept)
    if waits:
        session.execute(insert(Waiting), [_waiting(pk, wait) for pk, wait in enumerate(waits, start=1)])


def _changes(random: np.random.Generator, visit: Visit) -> Iterator[Change]:
    its, old = {"booking": visit.id}, visit.moved_from
    first = Change(
        place=visit.card,
        at=visit.booked_at,
        on=day_of(visit.booked_at),
        kind=EventKind.REBOOKED if old else EventKind.BOOKED,
        columns={} if old else {"stage": Stage.BOOKED.value},
        staff_id=visit.booked_by,
        office=visit.office,
        operation=visit.operation,
        extra={"from": old.when(), "to": visit.when()} if old else {**its, "slot": visit.when()},
    )
    yield first
    later = replace(first, office=visit.slot.office, columns={"stage": BEFORE.value}, extra=its)
    if visit.came_at:
        operation = visit.operation if visit.walk_in else random.bytes(16).hex()
        here = replace(later, kind=EventKind.ARRIVED, columns={"stage": Stage.PRESENT.value})
        yield _at(here, visit.came_at, visit.came_by, operation)
    if visit.state is BookingState.NO_SHOW and visit.ended_at:
        missed = replace(later, kind=EventKind.NO_SHOW)
        yield _at(missed, visit.ended_at, visit.ended_by, random.bytes(16).hex())
    if visit.cancelled_by and visit.ended_at:
        told = {**its, "by": visit.cancelled_by.value, "slot": visit.when()}
        given_back = replace(later, kind=EventKind.BOOKING_CANCELLED, extra=told, office=WARD_OFFICE)
        yield _at(given_back, visit.ended_at, visit.ended_by, random.bytes(16).hex())


def _at(change: Change, at: datetime, staff_id: str, operation: str) -> Change:
    return replace(change, at=at, on=day_of(at), staff_id=staff_id, operation=operation)


def day_of(at: datetime) -> date:
    """The day at the counter."""
    return at.astimezone(shelves.COUNTER).date()


def _row(visit: Visit) -> dict[str, Any]:
    return {
        "id": visit.id,
        "application_pk": visit.card + 1,
        "slot_id": visit.slot.id,
        "seat_number": visit.seat,
        "visit": visit.visit,
        "place_code": visit.slot.office,
        "on_date": calendar.day_of(visit.slot.day),
        "starts": visit.slot.starts,
        "ends": visit.slot.ends,
        "state": visit.state.value,
        "stage_before": BEFORE.value,
        "walk_in": visit.walk_in,
        "booked_at": visit.booked_at,
        "booked_by": visit.booked_by,
        "came_at": visit.came_at,
        "called_at": visit.called_at,
        "ended_at": visit.ended_at,
        "ended_by": visit.ended_by or None,
        "cancelled_by": visit.cancelled_by.value if visit.cancelled_by else None,
        "reason": visit.reason,
        "version": 1 + sum(at is not None for at in (visit.came_at, visit.called_at, visit.ended_at)),
    }


def _waiting(pk: int, wait: Wait) -> dict[str, Any]:
    day = calendar.day_of(wait.day)
    return {
        "id": pk,
        "application_pk": wait.card + 1,
        "place_code": wait.office,
        "from_date": day,
        "until_date": day,
        "asked_at": wait.asked_at,
        "asked_by": wait.asked_by,
    }
