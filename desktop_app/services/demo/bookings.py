"""The bookings of the synthetic ward: those of the last week, of today, and of the weeks to come."""

from __future__ import annotations

import itertools
import math
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from desktop_app.services.demo import calendar, served, visits
from desktop_app.services.demo.callers import Callers
from desktop_app.services.demo.diary import NOW, Diary, is_weekend
from desktop_app.services.demo.places import MINUTES, PLACES, WARD_OFFICE, OpenSlot
from desktop_app.services.demo.visits import Visit, Wait, moment
from desktop_app.terms import BookingState, CancelledBy

if TYPE_CHECKING:
    from desktop_app.services.demo.imagine import Made
    from desktop_app.services.demo.places import Openings
    from desktop_app.services.demo.served import Group
    from desktop_app.services.demo.week import Change

NO_SHOWS, BOOKED_AGAIN = 0.08, 0.4
"""For each handover at a counter; for each of these."""

CANCELLED, MOVED = 0.05, 0.05
"""For each booking."""

BY_OFFICE = 0.2
REASONS = {
    CancelledBy.PERSON: ("都合が悪くなった", "体調不良", "仕事が入った", "家族の都合"),
    CancelledBy.OFFICE: ("窓口の人員の都合", "カードの確認が必要になった"),
}
FULL_SHARE, NOW_SHARE = 0.45, 0.25
"""Of all who book, at most so many fill the full Saturday, and so many are at the counters now."""

FAMILIES = 0.07
TOMORROW, FADES, FLOOR = 0.8, 9.0, 0.012
"""Share of the seats that is booked for tomorrow, days after which it has fallen to 37 %, and the least."""

WEEKEND, FULLEST = 1.6, 0.94
WAITING = 4
HALF_AN_HOUR = 30


@dataclass(frozen=True, slots=True)
class Booked:
    """What was booked: all changes of the week in order, the visits, and who waits."""

    changes: list[Change]
    visits: list[Visit]
    waits: list[Wait]


def plan(random: np.random.Generator, made: Made, changes: list[Change], openings: Openings) -> Booked:
    """Draw the bookings around the changes of the week, and put their own changes among these."""
    until = max((day for _office, day in openings), default=made.last)
    callers = Callers(random, made, changes, until)
    diary = Diary(random, openings, made.first, made.last)
    changes, counts = served.serve(diary, callers, made.ward, changes)
    booking = _Booking(diary, callers)
    full = booking.fill_a_saturday()
    waits = booking.wait(full) if full else []
    booking.miss(counts)
    booking.gather()
    booking.put_together()
    booking.fill(until)
    booking.move_some()
    booking.cancel_some()
    visits.number(diary.visits)
    changes = sorted(
        [*changes, *visits.changes(random, diary.visits)], key=lambda change: (change.at, change.place)
    )
    return Booked(changes, diary.visits, waits)


class _Booking:
    def __init__(self, diary: Diary, callers: Callers) -> None:
        self.diary, self.callers = diary, callers
        self.random = diary.random
        self.first, self.last = diary.first, diary.last
        self.most = callers.left
        self.again = 0.0

    def one(self, slot: OpenSlot, latest: int | None = None) -> Visit | None:
        """Let somebody book a seat of the slot."""
        latest = min(slot.day - 1, self.last if latest is None else latest)
        card = self.callers.one(slot.office, latest, weekend=is_weekend(slot.day))
        return None if card is None else self.diary.book(card, slot, int(self.callers.ready[card]), latest)

    def miss(self, counts: dict[Group, int]) -> None:
        """Let some people not come; some of these booked again."""
        owed = 0.99
        for (office, day), handed in counts.items():
            owed += handed * NO_SHOWS
            # On the last day nobody is given up before the time is well over.
            slots = self.diary.free(office, day, ends=NOW - 45 if day == self.last else 24 * 60)
            for slot in self.some(slots, int(owed)):
                owed -= 1
                visit = self.one(slot)
                if visit:
                    self._missed(visit)

    def _missed(self, visit: Visit) -> None:
        after = visit.slot.ends + float(self.random.uniform(10, 40))
        visit.state, visit.ended_at = BookingState.NO_SHOW, moment(visit.slot.day, after)
        visit.ended_by = self.diary.staff()
        self.again += BOOKED_AGAIN
        day = self.last + int(self.random.integers(1, 15))
        for slot in self.some(self.diary.free(visit.slot.office, day), 1) if self.again >= 1 else []:
            if self.diary.book(visit.card, slot, visit.slot.day + 1):
                self.again -= 1

    def some(self, slots: list[OpenSlot], count: int) -> list[OpenSlot]:
        """Some of the slots, each once, in order of time."""
        chosen = self.random.permutation(len(slots))[:count]
        return [slots[at] for at in sorted(chosen.tolist())]

    def fill_a_saturday(self) -> int | None:
        """Sell every seat of the next Saturday at the ward office until yesterday; gives the day."""
        for day in range(self.last + 1, self.last + 15):
            if calendar.day_of(day).weekday() == calendar.SATURDAY:
                slots = self.diary.free(WARD_OFFICE, day)
                seats = sum(self.diary.left[slot.id] for slot in slots)
                if slots and seats <= self.most * FULL_SHARE:
                    return day if self._fill(slots, self.last - 1) else None
        return None

    def _fill(self, slots: list[OpenSlot], latest: int) -> bool:
        for slot in slots:
            while self.diary.left[slot.id]:
                if self.one(slot, latest) is None:
                    return False
        return True

    def gather(self) -> None:
        """Let people be at the desks, wait, or be late: those whose time is about now."""
        enough = self.callers.left - max(1, int(self.most * NOW_SHARE))
        for place in PLACES:
            for slot in self.diary.slots(place.code, self.last, NOW - 45, NOW + 2 * MINUTES):
                for _seat in range(self.diary.left[slot.id]):
                    if self.callers.left <= enough:
                        return
                    # Those whose time is over and who did not come are few.
                    share = TOMORROW if slot.ends >= NOW else NO_SHOWS
                    visit = self.one(slot) if self.random.random() < share else None
                    if visit:
                        self._come(visit)

    def _come(self, visit: Visit) -> None:
        starts, chance = visit.slot.starts, self.random.random()
        if visit.slot.ends < NOW:
            return
        if starts < NOW or chance < 0.6:
            came = min(starts, NOW) - float(self.random.uniform(1, 11))
            visit.state, visit.came_at = BookingState.PRESENT, moment(self.last, came)
            visit.came_by = self.diary.staff()
            if starts < NOW:
                served.call(self.diary, visit, NOW - float(self.random.uniform(1, 8)))

    def put_together(self) -> None:
        """Let two people whose names read alike come in the same half-hour, today and on the next day."""
        for day in range(self.last, self.last + 8):
            slots = self.diary.free(WARD_OFFICE, day, NOW + 60 if day == self.last else 0)
            seats = [slot for slot in slots for _ in range(self.diary.left[slot.id])]
            near = [
                pair for pair in itertools.pairwise(seats) if pair[1].starts - pair[0].starts < HALF_AN_HOUR
            ]
            if not near:
                continue
            chosen = near[int(self.random.integers(len(near)))]
            for card, slot in zip(self.callers.alike(), chosen, strict=False):
                self.diary.book(card, slot, int(self.callers.ready[card]))
            if day > self.last:
                return

    def fill(self, until: int) -> None:
        """Book the slots from now on, thick near today and on weekends; people of one household together."""
        slots = [
            slot
            for day in range(self.last, until + 1)
            for place in PLACES
            for slot in self.diary.free(place.code, day, NOW + 30 if day == self.last else 0)
        ]
        left = np.array([self.diary.left[slot.id] for slot in slots], dtype=np.int64)
        shares = np.array([_share(slot.day - self.last, slot.day) for slot in slots])
        wanted = float((left * shares).sum())
        kept_back = int(self.most * CANCELLED)
        shares *= min(1.0, max(self.callers.left - kept_back, 0) / max(wanted, 1.0))
        counts: list[int] = self.random.binomial(left, shares).tolist()
        for at, (slot, count) in enumerate(zip(slots, counts, strict=True)):
            for _visit in range(min(count, self.diary.left[slot.id])):
                if self.diary.left[slot.id] and not self._family(slots[at : at + 2]):
                    self.one(slot)

    def _family(self, slots: list[OpenSlot]) -> bool:
        """Book a household into a slot and the one that follows it; most visits are of one person."""
        slot = slots[0]
        if self.random.random() >= FAMILIES:
            return False
        following = [one for one in slots if (one.office, one.day) == (slot.office, slot.day)]
        following = [one for one in following if one.starts in {slot.starts, slot.ends}]
        seats = [one for one in following for _ in range(self.diary.left[one.id])]
        cards = self.callers.family(slot.office, len(seats))
        if not cards:
            return False
        ready = max(int(self.callers.ready[card]) for card in cards)
        first = self.diary.book(cards[0], slot, ready)
        if first:
            facts = (first.operation, first.visit, first.booked_at, first.booked_by, first.office)
            for card, seat in zip(cards[1:], seats[1:], strict=False):
                self.diary.add(Visit(card, seat, *facts))
        return True

    def move_some(self) -> None:
        """Let some bookings be those to which an earlier one was moved."""
        visits_of = Counter(visit.card for visit in self.diary.visits)
        families = Counter(visit.visit for visit in self.diary.visits)
        owed = 0.99
        for visit in list(self.diary.visits):
            if visit.walk_in or visits_of[visit.card] > 1 or families[visit.visit] > 1:
                continue
            owed += MOVED
            if owed >= 1 and self._precede(visit):
                owed -= 1

    def _precede(self, visit: Visit) -> bool:
        moved_on = calendar.number(visits.day_of(visit.booked_at))
        slots = self.diary.free(visit.slot.office, moved_on + int(self.random.integers(1, 15)))
        slots = [slot for slot in slots if slot.id != visit.slot.id]
        if not slots:
            return False
        slot = slots[int(self.random.integers(len(slots)))]
        old = self.diary.book(visit.card, slot, int(self.callers.ready[visit.card]), moved_on - 1)
        if old is None:
            return False
        old.state, old.ended_at, old.ended_by = BookingState.MOVED, visit.booked_at, visit.booked_by
        old.moved_to, visit.moved_from, visit.visit = visit, old, old.visit
        return True

    def cancel_some(self) -> None:
        """Let some bookings be given back, by the person or the office."""
        for _visit in range(max(1, round(len(self.diary.visits) * CANCELLED))):
            place = PLACES[int(self.random.integers(len(PLACES)))]
            day = int(self.random.integers(self.first + 2, self.last + 15))
            for slot in self.some(self.diary.free(place.code, day), 1) if day != self.last else []:
                visit = self.one(slot)
                if visit:
                    self._cancelled(visit)

    def _cancelled(self, visit: Visit) -> None:
        slot = visit.slot
        booked_on = calendar.number(visits.day_of(visit.booked_at))
        ended = self.diary.call(WARD_OFFICE, booked_on + 1, min(slot.day - 1, self.last))
        if ended is None:
            if slot.day < self.last:
                self._missed(visit)
            return
        by = CancelledBy.OFFICE if self.random.random() < BY_OFFICE else CancelledBy.PERSON
        reasons = REASONS[by]
        visit.state, visit.ended_at, visit.ended_by = BookingState.CANCELLED, ended[0], self.diary.staff()
        visit.cancelled_by, visit.reason = by, reasons[int(self.random.integers(len(reasons)))]

    def wait(self, day: int) -> list[Wait]:
        """Let some people wait for the day that is full: they asked today."""
        found: list[Wait] = []
        for _wait in range(WAITING):
            asked = self.diary.call(WARD_OFFICE, self.last, self.last)
            card = self.callers.one(WARD_OFFICE, self.last, weekend=True) if asked else None
            if asked and card is not None:
                found.append(Wait(card, WARD_OFFICE, day, asked[0], self.diary.staff()))
        return sorted(found, key=lambda wait: wait.asked_at)


def _share(ahead: int, day: int) -> float:
    """The share of the seats that is booked so many days ahead."""
    share = TOMORROW * math.exp(-ahead / FADES) + FLOOR
    return min(share * (WEEKEND if is_weekend(day) else 1.0), FULLEST)
