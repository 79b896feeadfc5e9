"""The simulation: many futures at once, day by day, each with its own pace, people and luck."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import ceil

import numpy as np

from desktop_app.errors import Cancelled
from desktop_app.services.forecast.inputs import Inputs, Share
from desktop_app.services.forecast.past import MONDAY_OFFSET, WEEK, older
from desktop_app.services.forecast.question import Terms
from desktop_app.services.forecast.reading import Numbers, number
from desktop_app.services.forecast.seats import Ahead

Progress = Callable[[int, int], object]
Stop = Callable[[], bool]

PAST_STARTS, DAYS, PEOPLE, LETTERS, PEAK = range(5)
"""Each kind of luck has its own stream: a plan with more seats meets the same people on the same days."""

SATURDAY = 5
SOMEBODY = 0.5
TODAY = -1
"""The first day that is played is tomorrow."""


@dataclass(frozen=True, slots=True)
class Coming:
    """What happens whatever the seats, a row a day and a column a run.

    Cards that come, cards that leave without a handover, people who want theirs.
    """

    arrived: Numbers
    otherwise: Numbers
    wanted: Numbers


@dataclass(frozen=True, slots=True)
class Futures:
    """A row a day and a column a run: cards left, handed over where seats limit, people without a seat."""

    backlog: Numbers
    served: Numbers
    without: Numbers
    arrived: Numbers
    otherwise: Numbers


def simulate(
    inputs: Inputs,
    ahead: Ahead,
    terms: Terms,
    runs: int,
    seed: int,
    progress: Progress | None = None,
    stop: Stop | None = None,
) -> Futures:
    """Play so many futures of the days ahead; equal arguments give equal futures. Raises Cancelled."""
    coming = people(inputs, ahead, terms, runs, seed, progress, stop)
    served, free, without = serve(inputs, ahead, terms, coming.wanted, seed)
    gone = (served + free + coming.otherwise).cumsum(axis=0)
    backlog = inputs.cards.sum() + coming.arrived.cumsum(axis=0) - gone
    return Futures(backlog, served, without, coming.arrived, coming.otherwise)


def people(
    inputs: Inputs,
    ahead: Ahead,
    terms: Terms,
    runs: int,
    seed: int,
    progress: Progress | None = None,
    stop: Stop | None = None,
) -> Coming:
    """Play what the seats don't change. Raises Cancelled."""
    weeks = ceil(ahead.days / WEEK)
    play = _Play(inputs, ahead, terms, _Luck(inputs, weeks, runs, seed), weeks)
    for week in range(weeks):
        if stop and stop():
            raise Cancelled
        play.week(week)
        if progress:
            progress(week + 1, weeks)
    last = slice(0, ahead.days)
    found = play.found
    return Coming(found.arrived[last], found.otherwise[last], found.wanted[last])


def serve(
    inputs: Inputs, ahead: Ahead, terms: Terms, wanted: Numbers, seed: int
) -> tuple[Numbers, Numbers, Numbers]:
    """Seat the people: gives those served where seats limit, those served elsewhere, and those left without.

    Who finds no seat comes again on the next day. Of those booked some don't come: their seats go to people
    who walk in, or stay empty unless more were booked than there are.
    """
    days, runs = wanted.shape
    served, without = np.zeros((days, runs)), np.zeros((days, runs))
    if not ahead.known:
        return served, wanted, without
    chance = np.random.default_rng((seed, PEOPLE, 1))
    walks_in = inputs.walks_in.draw(chance, runs)
    at_seats = [share.draw(chance, runs) for share in inputs.at_seats]
    comes = np.mean([share.draw(chance, runs) for share in inputs.comes], axis=0)
    sold = 1.0 + terms.overbooking_percent / 100.0
    waiting, free = np.zeros(runs), np.zeros((days, runs))
    for day in range(days):
        weekend = (number(ahead.first) + day + MONDAY_OFFSET) % WEEK >= SATURDAY
        here = wanted[day] * at_seats[int(weekend)]
        free[day] = wanted[day] - here
        waiting = waiting + here
        seats = ahead.seats[day]
        can = np.minimum(seats, seats * sold * comes + walks_in * here)
        served[day] = np.minimum(waiting, can)
        waiting = waiting - served[day]
        without[day] = waiting
    return served, free, without


def day_weights(inputs: Inputs, ahead: Ahead, weeks: int) -> tuple[Numbers, Numbers]:
    """Weigh each day ahead: how many people come on it beside other days, and the share of a week's cards."""
    days = number(ahead.first) + np.arange(weeks * WEEK)
    weekday = (days + MONDAY_OFFSET) % WEEK
    usual = inputs.weekdays[weekday]
    if ahead.known:
        # A weekday that was never open before is taken to be like the quietest that was.
        some = inputs.weekdays[inputs.weekdays > 0]
        usual = np.where(usual > 0, usual, some.min() if len(some) else 1.0)
    opened = np.zeros(weeks * WEEK)
    opened[: ahead.days] = ahead.is_open * np.minimum(ahead.part, 1.0)
    weights = (usual * opened).reshape(weeks, WEEK)
    arrive = (inputs.delivered[weekday] / max(inputs.delivered.sum(), 1e-9)).reshape(weeks, WEEK)
    return weights, np.where(arrive.sum(axis=1, keepdims=True) > 0, arrive, 1.0 / WEEK)


class _Play:
    """Plays the weeks: the cards by age as they are expected, and each run's own number of them."""

    def __init__(self, inputs: Inputs, ahead: Ahead, terms: Terms, luck: _Luck, weeks: int) -> None:
        self.inputs, self.luck = inputs, luck
        self.weights, self.delivered = day_weights(inputs, ahead, weeks)
        self.letters = _answers(inputs, ahead, terms, self.weights.ravel(), luck)
        self.booked = _booked(inputs, self.weights.ravel(), luck)
        self.cards = inputs.cards.copy()
        self.pool: Numbers = np.full(luck.runs, self.cards.sum())
        self.found = Coming(*(np.zeros((weeks * WEEK, luck.runs)) for _kind in range(3)))

    def week(self, week: int) -> None:
        """Let cards come, people want theirs, and others leave."""
        days = slice(week * WEEK, (week + 1) * WEEK)
        arrived = self.luck.arrived(week)
        factor, share = self.weights[week].sum() / self.inputs.usual_week, _shares(self.weights[week])
        self.cards[0] = self.inputs.arrivals[week]
        expected = np.minimum(self.cards * self.inputs.leave * factor, self.cards)
        # Past errors were those of a path that did not know of them: they are put beside it, not into it.
        # Where all have come the rest is nought up to what numbers can hold, below it too.
        most = np.maximum(self.pool, 0.0)
        left = np.clip(expected.sum() + self.luck.left(week) * factor, 0.0, most)
        otherwise = left * self.luck.otherwise
        wanted = _by_day(left - otherwise, share, self.inputs.uneven, self.luck.days[days])
        more = self.letters[days] + np.maximum(self.booked[days] - wanted, 0.0)
        self.pool = self.pool - left
        more = more * np.minimum(self.pool / np.maximum(more.sum(axis=0), 1e-9), 1.0)
        # What comes in a week is not yet there for all of it.
        self.pool = self.pool - more.sum(axis=0) + arrived
        self.found.arrived[days] = self.delivered[week][:, None] * arrived
        self.found.otherwise[days] = share[:, None] * otherwise
        self.found.wanted[days] = wanted + more
        self.cards = self.cards - expected
        beyond = min(float(more.sum(axis=0).mean()) / max(self.cards.sum(), 1e-9), 1.0)
        self.cards = older(self.cards * (1.0 - beyond))


class _Luck:
    """What chance decides before the first day, for all runs."""

    def __init__(self, inputs: Inputs, weeks: int, runs: int, seed: int) -> None:
        chance = np.random.default_rng((seed, PAST_STARTS))
        self.inputs, self.runs, self.seed = inputs, runs, seed
        # An error of the past happens again, in the same or the other direction.
        self.start = chance.integers(0, inputs.errors.starts, runs)
        self.sign = chance.choice((-1.0, 1.0), (2, runs))
        self.days = np.random.default_rng((seed, DAYS)).standard_normal((weeks * WEEK, runs))
        self.people = np.random.default_rng((seed, PEOPLE))
        self.otherwise = inputs.otherwise.draw(self.people, runs)

    def arrived(self, week: int) -> Numbers:
        error = self._error(self.inputs.errors.arrived, week, 0) * self.inputs.usual_arrived
        return np.maximum(self.inputs.arrivals[week] + error, 0.0)

    def left(self, week: int) -> Numbers:
        return self._error(self.inputs.errors.left, week, 1) * self.inputs.usual_left

    def _error(self, table: Numbers, week: int, which: int) -> Numbers:
        known = table.shape[1]
        column = table[:, week] if week < known else table[:, max(known - 4, 0) :].mean(axis=1)
        return column[self.start] * self.sign[which]


def _by_day(total: Numbers, share: Numbers, uneven: float, luck: Numbers) -> Numbers:
    """Spread a week's people over its days, unevenly; the week's sum stays."""
    even = share[:, None] * total
    wanted = np.maximum(even + np.sqrt(uneven * even) * luck, 0.0)
    wanted *= total / np.maximum(wanted.sum(axis=0), 1e-9)
    return np.where(wanted.sum(axis=0) > 0, wanted, even)


def _shares(weights: Numbers) -> Numbers:
    return weights / weights.sum() if weights.sum() > 0 else np.full(WEEK, 1.0 / WEEK)


def _booked(inputs: Inputs, weights: Numbers, luck: _Luck) -> Numbers:
    """People with a booking who will come on each day; on a day that is closed by now nobody."""
    days = len(weights)
    comes = np.array([share.draw(luck.people, luck.runs) for share in inputs.comes])
    booked = np.zeros((days, len(inputs.comes)))
    there = min(days, len(inputs.booked))
    booked[:there] = inputs.booked[:there] * (weights[:there] > 0)[:, None]
    expected, spread = booked @ comes, np.sqrt(booked @ (comes * (1.0 - comes)))
    luck_of_days = np.random.default_rng((luck.seed, PEOPLE, 2)).standard_normal((days, luck.runs))
    return np.maximum(expected + spread * luck_of_days, 0.0)


def _answers(inputs: Inputs, ahead: Ahead, terms: Terms, weights: Numbers, luck: _Luck) -> Numbers:
    """People who come because of a plan's letters and calls, by day: more than would come anyway."""
    found = np.zeros((len(weights), luck.runs))
    chance = np.random.default_rng((luck.seed, LETTERS))
    by_kind = {
        call: _more(chance, *kind, luck.runs)
        for call, kind in ((False, (inputs.answers, inputs.rest)), (True, (inputs.calls, inputs.calls_rest)))
    }
    for wave in terms.waves:
        sent = (wave.on_date - ahead.first).days
        if sent < TODAY:
            # Whatever went out by then stands among what the ward knows of its letters.
            continue
        for week, share in enumerate(by_kind[wave.call]):
            days = slice(max(sent + 1 + WEEK * week, 0), max(sent + 1 + WEEK * (week + 1), 0))
            of_week = weights[days]
            if of_week.sum() > 0:
                found[days] += (of_week / of_week.sum())[:, None] * (share * wave.size)
    return found


def _more(chance: np.random.Generator, shares: tuple[Share, ...], rest: Share, runs: int) -> list[Numbers]:
    anyway = rest.draw(chance, runs)
    return [np.maximum(share.draw(chance, runs) - anyway, 0.0) for share in shares]
