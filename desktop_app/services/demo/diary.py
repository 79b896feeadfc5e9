"""The diary of the synthetic ward's counters: seats that are left, and when somebody had time to book."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.services.demo import calendar
from desktop_app.services.demo.places import WARD_OFFICE
from desktop_app.services.demo.visits import Visit, moment
from desktop_app.services.demo.week import WINDOW_STAFF

if TYPE_CHECKING:
    from datetime import datetime

    import numpy as np

    from desktop_app.services.demo.places import Openings, OpenSlot

NOW = 11 * 60
"""The time on the last day, in minutes after midnight."""

LAST_CALL = NOW - 8
"""The last booking was made some minutes ago."""


class Diary:
    """Seats and times of the week that ends on the last day. A seat that was given back is not sold again."""

    def __init__(self, random: np.random.Generator, openings: Openings, first: int, last: int) -> None:
        self.random = random
        self.openings = openings
        self.first, self.last = first, last
        self.left = {slot.id: slot.seats for slots in openings.values() for slot in slots}
        self.visits: list[Visit] = []
        self.open_days = [day for day in range(first, last + 1) if (WARD_OFFICE, day) in openings]

    def slots(self, office: str, day: int, starts: int = 0, ends: int = 24 * 60) -> list[OpenSlot]:
        """The slots of a day at a place between two times."""
        found = self.openings.get((office, day), [])
        return [slot for slot in found if slot.starts >= starts and slot.ends <= ends]

    def free(self, office: str, day: int, starts: int = 0, ends: int = 24 * 60) -> list[OpenSlot]:
        """Those of them in which a seat is left."""
        return [slot for slot in self.slots(office, day, starts, ends) if self.left[slot.id]]

    def staff(self) -> str:
        """Somebody at the window."""
        return WINDOW_STAFF[int(self.random.integers(len(WINDOW_STAFF)))]

    def call(self, office: str, earliest: int, latest: int) -> tuple[datetime, str] | None:
        """When and at which office a booking was made between two days; None when no counter was open."""
        days = [day for day in self.open_days if earliest <= day <= latest]
        if not days:
            return None
        day = days[int(self.random.integers(len(days)))]
        where = office if (office, day) in self.openings else WARD_OFFICE
        until = LAST_CALL if day == self.last else 24 * 60
        slots = [slot for slot in self.openings[where, day] if slot.ends <= until]
        if not slots:
            return self.call(office, earliest, day - 1)
        slot = slots[int(self.random.integers(len(slots)))]
        return moment(day, float(self.random.uniform(slot.starts, slot.ends))), where

    def book(self, card: int, slot: OpenSlot, earliest: int, latest: int | None = None) -> Visit | None:
        """Book a seat that is left; None when there was no time for it between the days and the visit."""
        latest = min(slot.day - 1, self.last if latest is None else latest)
        made = self.call(slot.office, earliest, latest)
        if made is None or not self.left[slot.id]:
            return None
        at, office = made
        operation = self.random.bytes(16).hex()
        return self.add(Visit(card, slot, operation, operation, at, self.staff(), office))

    def add(self, visit: Visit) -> Visit:
        """Keep a visit, whose seat is left."""
        self.left[visit.slot.id] -= 1
        self.visits.append(visit)
        return visit


def is_weekend(day: int) -> bool:
    """Whether only the permanent counters are open."""
    return calendar.day_of(day).weekday() >= calendar.SATURDAY
