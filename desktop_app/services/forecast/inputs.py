"""What the simulation is given: means, and by how much they may be wrong."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import inf

import numpy as np

from desktop_app.services.forecast.reading import Numbers

LEAD_DAYS = (3, 8, 15)
"""Bookings made under so many days before, and longer before: four groups, on weekdays and on weekends."""

GROUPS = 2 * (len(LEAD_DAYS) + 1)
AFTER_WEEKS = 8
"""Weeks after a letter in which more people come because of it."""


@dataclass(frozen=True, slots=True)
class Share:
    """A share between 0 and 1 and how many cases it was seen in; without end where it is certain."""

    mean: float
    cases: float = inf

    def draw(self, chance: np.random.Generator, runs: int) -> Numbers:
        """Draw the share for each run, as the cases leave it open (a Beta distribution)."""
        if self.cases == inf or not 0.0 < self.mean < 1.0:
            return np.full(runs, self.mean)
        return chance.beta(self.mean * self.cases, (1.0 - self.mean) * self.cases, runs)


@dataclass(frozen=True, slots=True)
class Errors:
    """By how much past forecasts were wrong: a row a past start, a column a week ahead.

    In parts of a usual week. arrived, left: what happened minus what would have been said.
    """

    arrived: Numbers
    left: Numbers

    @property
    def starts(self) -> int:
        """Number of past starts."""
        return len(self.arrived)


NO_ERRORS = Errors(np.zeros((1, 1)), np.zeros((1, 1)))


@dataclass(frozen=True, slots=True)
class Inputs:
    """The ward on a day, and its people.

    cards: in custody by weeks there. leave: share of each that leaves in a usual week. arrivals: cards that
    come in each week ahead. usual_arrived, usual_left: of a usual week, the unit of the errors. uneven: how
    many times as uneven as pure chance the days of a week are. weekdays: how much of a week's people come on
    each open weekday, Monday first; delivered: likewise of cards. otherwise: share of what leaves that is not
    handed over. comes: share of booked people who come, by group. walks_in: handovers without a booking.
    at_seats: share of people who go where seats are, on weekdays and on weekends. answers: by week after a
    letter, the share of those told who come because of it; calls likewise. hours: when people come.
    """

    cards: Numbers
    leave: Numbers
    arrivals: Numbers
    usual_arrived: float
    usual_left: float
    errors: Errors
    uneven: float
    weekdays: Numbers
    delivered: Numbers
    usual_week: float
    otherwise: Share
    comes: tuple[Share, ...]
    walks_in: Share
    at_seats: tuple[Share, Share]
    answers: tuple[Share, ...]
    rest: Share
    calls: tuple[Share, ...]
    calls_rest: Share
    hours: Numbers
    booked: Numbers
    uncertain: tuple[str, ...] = field(default=())
