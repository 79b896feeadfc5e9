"""The life of each application until the day of the demo, as columns: stages, notices, custody, expiry."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from desktop_app.services.demo import calendar
from desktop_app.services.demo.calendar import NEVER, Days
from desktop_app.services.demo.collect import Ways
from desktop_app.services.demo.flow import Flow
from desktop_app.services.demo.names import Flags, Picks
from desktop_app.services.demo.people import BirthDays
from desktop_app.terms import Stage

REMINDERS = (62, 150, 300, 540)
"""Days after the first notice on which a card that still waits is reminded of."""

RETURNED = 0.035
RETURNED_AFTER_REMINDER = 0.015
ADULT_BEFORE = np.datetime64("2022-04-01")
"""The age of majority fell from 20 to 18 on this day, and with it the cards that hold ten years."""

STAGES = tuple(Stage)
_ORDER = (
    ("applied", Stage.APPLIED), ("produced", Stage.PRODUCED), ("delivered", Stage.DELIVERED),
    ("prepared", Stage.PREPARED), ("shelved", Stage.SHELVED), ("first_notice", Stage.NOTIFIED),
    ("returned_mail", Stage.RETURNED_MAIL), ("rejected", Stage.REJECTED), ("lapsed", Stage.LAPSED),
    ("withdrawn", Stage.WITHDRAWN), ("disposed", Stage.DISPOSED), ("handed_over", Stage.HANDED_OVER),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Notices:
    """Notices posted: place of the application, number of the notice, day sent, day it came back."""

    place: Picks
    number: Picks
    sent: Days
    returned: Days


@dataclass(frozen=True, slots=True)
class Lives:
    """Columns of all applications at the end of a day: day numbers (NEVER after it), stages, notices sent."""

    last: int
    dates: dict[str, Days]
    stage: Picks
    notices: Picks


@dataclass(frozen=True, slots=True)
class Whole:
    """Day number of each date of each application, however late, and the notices of each."""

    dates: dict[str, Days]
    notices: Notices

    def until(self, last: int) -> Lives:
        """Cut all lives at the end of the day."""
        count = len(self.dates["applied"])
        dates = {
            name: np.where(days <= last, days, NEVER).astype(np.int32) for name, days in self.dates.items()
        }
        sent = self.notices.sent <= last
        returned = np.where(self.notices.returned <= last, self.notices.returned, NEVER)
        dates["last_notice"] = _latest(self.notices.place[sent], self.notices.sent[sent], count)
        dates["returned_mail"] = _latest(self.notices.place, returned, count)
        notices = np.bincount(self.notices.place[sent], minlength=count)
        return Lives(last, dates, _stages(dates), notices)

    def uncollected(self, day: int) -> int:
        """Cards in custody at the end of the day."""
        return int(((self.dates["custody"] <= day) & (self.dates["left"] > day)).sum())


def draw(random: np.random.Generator, applied: Days, flow: Flow, ways: Ways) -> Whole:
    """Put the dates of all lives together and draw their notices."""
    left = np.minimum.reduce([ways.handed_over, ways.disposed, ways.withdrawn, ways.replaced])
    lapsed = np.minimum(flow.lapsed, ways.lapsed)
    recorded_after = random.integers(0, 2, len(applied)).astype(np.int32)
    dates = {
        "applied": applied,
        "produced": flow.produced,
        "delivered": flow.delivered,
        "prepared": flow.prepared,
        "shelved": flow.shelved,
        "first_notice": flow.notified,
        "handed_over": ways.handed_over,
        "rejected": flow.rejected,
        "withdrawn": np.minimum.reduce([flow.withdrawn, ways.withdrawn, ways.replaced]),
        "lapsed": lapsed,
        "disposed": ways.disposed,
        "custody": flow.delivered,
        "left": left,
        "national_recorded": calendar.working_after(ways.handed_over, recorded_after),
    }
    return Whole(dates, _notices(random, flow.notified, np.minimum(left, lapsed)))


def card_expiry(birth: BirthDays, made: BirthDays) -> tuple[BirthDays, BirthDays]:
    """Last day of the card and of its certificates: the tenth birthday for adults, the fifth for others."""
    adult_from = np.where(made < ADULT_BEFORE, 20, 18)
    age = _years(made) - _years(birth) - (_birthday(birth, _years(made)) > made)
    next_birthday = _years(made) + (_birthday(birth, _years(made)) <= made)
    card = _birthday(birth, next_birthday + np.where(age >= adult_from, 9, 4))
    return card, _birthday(birth, next_birthday + 4)


def _notices(random: np.random.Generator, first: Days, closed: Days) -> Notices:
    """First notices and the reminders of cards that still wait; some of them come back."""
    found: list[tuple[Picks, Picks, Days, Days]] = []
    waiting: Flags = first != NEVER
    for number, after in enumerate((0, *REMINDERS), start=1):
        later = random.integers(0, 12, len(first)) if after else 0
        day = calendar.working_from(first + after + later)
        waiting = waiting & (day != NEVER) & ((day < closed) if after else True)
        place = np.flatnonzero(waiting)
        share = RETURNED_AFTER_REMINDER if after else RETURNED
        back = calendar.working_from(day[place] + random.integers(6, 16, len(place)))
        comes_back = (random.random(len(place)) < share) & (back < closed[place])
        returned = np.where(comes_back, back, NEVER).astype(np.int32)
        found.append((place, np.full(len(place), number), day[place], returned))
        # Where the post does not reach the person, mostly no reminder follows.
        waiting[place[comes_back & (random.random(len(place)) < 0.7)]] = False
    place, numbers, sent, returned = (np.concatenate(parts) for parts in zip(*found, strict=True))
    return Notices(place, numbers, sent, returned)


def _latest(place: Picks, days: Days, count: int) -> Days:
    found = np.full(count, -1, dtype=np.int32)
    real = days != NEVER
    np.maximum.at(found, place[real], days[real])
    return np.where(found < 0, NEVER, found).astype(np.int32)


def _stages(dates: dict[str, Days]) -> Picks:
    found = np.zeros(len(dates["applied"]), dtype=np.int64)
    for name, stage in _ORDER:
        reached = dates[name] != NEVER
        if stage is Stage.RETURNED_MAIL:
            # A notice that was sent again, to a new address, leaves the returned one behind.
            reached &= dates["returned_mail"] >= dates["last_notice"]
        found[reached] = STAGES.index(stage)
    return found


def _years(days: BirthDays) -> npt.NDArray[np.int64]:
    return days.astype("datetime64[Y]").astype(np.int64)


def _birthday(birth: BirthDays, year: npt.NDArray[np.int64]) -> BirthDays:
    """The birthday in the year; 28 February for those born on the 29th where there is none."""
    months = birth.astype("datetime64[M]")
    month = months - birth.astype("datetime64[Y]").astype("datetime64[M]")
    in_year = year.astype("datetime64[Y]").astype("datetime64[M]") + month
    day = in_year.astype("datetime64[D]") + (birth - months.astype("datetime64[D]"))
    return day - (day.astype("datetime64[M]") != in_year)
