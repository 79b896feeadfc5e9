"""The handovers of the synthetic ward's last week at their counters: mostly booked, some walked in."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from desktop_app.services.demo import calendar
from desktop_app.services.demo.callers import counter_of
from desktop_app.services.demo.diary import Diary, is_weekend
from desktop_app.services.demo.places import AEON, OpenSlot
from desktop_app.services.demo.visits import Visit, moment
from desktop_app.terms import BookingState, EventKind

if TYPE_CHECKING:
    from desktop_app.services.demo.callers import Callers
    from desktop_app.services.demo.facts import Ward
    from desktop_app.services.demo.week import Change

SERVED_UNTIL = 10 * 60 + 45
"""On the last day: who has a later time is at the desk now, or is waited for."""

TO_AEON = 0.35
"""Share of those living near it who collect at Aeon on weekdays, not at their own office."""

UNBOOKED, WALKED_IN, LATE = 0.06, 0.12, 0.1
KEPT_BACK = 8
"""One seat in so many is left for people who did not come."""

SOON = timedelta(minutes=3)

Group = tuple[str, int]
"""Place and day."""


def serve(
    diary: Diary, callers: Callers, ward: Ward, changes: list[Change]
) -> tuple[list[Change], dict[Group, int]]:
    """Give each handover its counter and time, and most of them the booking that led to it.

    Gives all changes with these put in, and the number of handovers of each place and day with slots.
    """
    groups: dict[Group, list[Change]] = {}
    for change in changes:
        if change.kind is EventKind.HANDED_OVER:
            day = calendar.number(change.on)
            groups.setdefault((_place(diary, str(ward.office[change.place]), day), day), []).append(change)
    moved: dict[int, Change] = {}
    counts: dict[Group, int] = {}
    for group, handed in groups.items():
        slots = diary.slots(*group, ends=SERVED_UNTIL if group[1] == diary.last else 24 * 60)
        if slots:
            counts[group] = len(handed)
            for change in _one_day(diary, callers, slots, handed):
                moved[change.place] = change
    return [_follow(change, moved) for change in changes], counts


def _place(diary: Diary, office: str, day: int) -> str:
    weekend = is_weekend(day)
    counter = counter_of(office, weekend=weekend)
    to_aeon = counter == AEON and diary.random.random() < TO_AEON
    return counter if weekend or to_aeon else office


def _one_day(diary: Diary, callers: Callers, slots: list[OpenSlot], handed: list[Change]) -> list[Change]:
    seats = [slot for slot in slots for _ in range(diary.left[slot.id])]
    order: list[int] = diary.random.permutation(len(seats))[len(seats) // KEPT_BACK :].tolist()
    found: list[Change] = []
    for change in handed:
        slot: OpenSlot | None = seats[order.pop()] if order else None
        visit = _visit(diary, change, slot, int(callers.ready[change.place])) if slot else None
        if visit is None:
            slot = slots[int(diary.random.integers(len(slots)))]
            at = moment(slot.day, slot.starts + float(diary.random.uniform(3, 14)))
            found.append(replace(change, at=at, office=slot.office))
        else:
            found.append(_served(diary, visit, change))
    return found


def _visit(diary: Diary, change: Change, slot: OpenSlot, ready: int) -> Visit | None:
    chance = diary.random.random()
    if chance < UNBOOKED or ready > slot.day:
        return None
    if chance >= UNBOOKED + WALKED_IN:
        visit = diary.book(change.place, slot, ready)
        if visit:
            return visit
    at = moment(slot.day, slot.starts + float(diary.random.uniform(0, 4)))
    operation = diary.random.bytes(16).hex()
    visit = Visit(change.place, slot, operation, operation, at, diary.staff(), slot.office)
    visit.walk_in = True
    return diary.add(visit)


def _served(diary: Diary, visit: Visit, change: Change) -> Change:
    """Let the person come, be called and be served; gives the handover at that time and place."""
    came = arrive(diary, visit)
    called = max(came, visit.slot.starts - 2.0) + float(diary.random.uniform(0.2, 2))
    call(diary, visit, called)
    at = moment(visit.slot.day, called + float(diary.random.uniform(4, 8)))
    visit.state, visit.ended_at, visit.ended_by = BookingState.DONE, at, visit.called_by
    return replace(change, at=at, office=visit.slot.office, staff_id=visit.called_by)


def arrive(diary: Diary, visit: Visit) -> float:
    """Let the person come, mostly a little early; gives the minutes after midnight."""
    if visit.walk_in:
        came = (visit.booked_at - moment(visit.slot.day, 0)).total_seconds() / 60
    elif diary.random.random() < LATE:
        came = visit.slot.starts + float(diary.random.uniform(1, 5))
    else:
        came = visit.slot.starts - float(diary.random.uniform(1, 11))
    visit.state, visit.came_at = BookingState.PRESENT, moment(visit.slot.day, came)
    visit.came_by = visit.booked_by if visit.walk_in else diary.staff()
    return came


def call(diary: Diary, visit: Visit, minutes: float) -> None:
    """Call the person to a desk."""
    visit.state, visit.called_at = BookingState.AT_DESK, moment(visit.slot.day, minutes)
    visit.called_by = diary.staff()


def _follow(change: Change, moved: dict[int, Change]) -> Change:
    """A handover as it was moved; what is recorded of it comes after it, at the same counter."""
    handed = moved.get(change.place)
    if handed is None:
        return change
    if change.kind is EventKind.HANDED_OVER:
        return handed
    if change.kind is not EventKind.NATIONAL_RECORDED:
        return change
    return replace(change, at=max(change.at, handed.at + SOON), office=handed.office)
