"""Estimates from the past: how fast cards leave by age, what still comes, and how wrong that used to be."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from desktop_app.services.forecast.inputs import Errors
from desktop_app.services.forecast.past import AGES, MONDAY_OFFSET, WAITS, WEEK, Past, older
from desktop_app.services.forecast.reading import Days, Numbers

IsOpen = Callable[[int], bool]
"""Whether the ward's counters are open on a day (a number), by the calendar alone."""

YEAR, QUARTER = 52, 13
STARTS, EVERY = 104, 2
"""Past starts are two weeks apart, over two years."""

WEEKS = 169
"""Weeks of the past that are looked at: before the first of these starts there is more than a year."""

AHEAD = 26
"""Weeks ahead of a past start that are compared; an error then stays as it was at the end."""

LEVELS = (4, 8, 13, 26)
"""Weeks from which the present pace may be taken; the past says which is best."""

WIDTH = 1.2816
"""From the middle to p90 in standard deviations."""

PIPELINE, APPLICATIONS = 8, 12
LEAST_WEIGHT = 0.02
EDGES = (*range(27), 30, 34, 39, 45, 52, 65, 78, AGES)
FALLBACK_LEAVE, FALLBACK_ERROR = 0.05, 0.1
"""Where a ward has no past: five in a hundred cards a week, wrong by a tenth more each week."""

ENOUGH_STARTS = 13


@dataclass(frozen=True, slots=True)
class Pace:
    """How the ward works: leave by age in a usual week, weekday weights, how much of a usual week each is."""

    leave: Numbers
    weekdays: Numbers
    usual_week: float
    weeks: Numbers
    left: Numbers
    expected: Numbers


def pace(past: Past, is_open: IsOpen, ahead: int) -> Pace:
    """Estimate the pace from the last year, and weigh each week of the past and of the weeks ahead."""
    weekdays = _weekdays(past, is_open)
    first = past.first
    days = range(first, first + WEEK * (past.weeks + ahead))
    weights = np.array([weekdays[(day + MONDAY_OFFSET) % WEEK] if is_open(day) else 0.0 for day in days])
    by_week = weights.reshape(-1, WEEK).sum(axis=1)
    usual = float(np.median(by_week[past.weeks - YEAR : past.weeks])) or 1.0
    weeks = np.maximum(by_week / usual, LEAST_WEIGHT)
    leave = _leave(past)
    expected = (past.stock[: past.weeks] * leave).sum(axis=1) * weeks[: past.weeks]
    return Pace(leave, weekdays, usual, weeks, past.left.sum(axis=1), expected)


def path(past: Past, found: Pace, starts: Days, ahead: int, level: int) -> tuple[Numbers, Numbers, Numbers]:
    """Say what would have been expected at each start: arrivals and leaves of each week, and the level."""
    levels = _sums(found.left, starts, level) / np.maximum(_sums(found.expected, starts, level), 1e-9)
    levels = np.where(_sums(found.expected, starts, level) > 0, levels, 1.0)
    risk = np.maximum(_sums(past.waiting[:-1], starts, PIPELINE), 1e-9)
    comes = _sums(past.delivered, starts, PIPELINE) / risk
    ends = np.minimum(_sums(past.lost, starts, PIPELINE) / risk, 1.0 - comes)
    new = np.array([np.median(past.applied[max(at - APPLICATIONS, 0) : at]) for at in starts])
    waiting, cards = past.waiting[starts].copy(), past.stock[starts].copy()
    arrived, left = np.zeros((len(starts), ahead)), np.zeros((len(starts), ahead))
    for week in range(ahead):
        waiting[:, 0] = new
        arrived[:, week] = (waiting * comes).sum(axis=1)
        waiting = older(waiting * (1.0 - comes - ends))
        cards[:, 0] = arrived[:, week]
        factor = levels * found.weeks[np.minimum(starts + week, len(found.weeks) - 1)]
        out = np.minimum(cards * found.leave * factor[:, None], cards)
        left[:, week] = out.sum(axis=1)
        cards = older(cards - out)
    return arrived, left, levels


def errors(past: Past, found: Pace, ahead: int) -> tuple[Errors, int, bool]:
    """Compare past starts with what happened; gives the errors, the best level, whether there were enough."""
    ahead = min(ahead, AHEAD)
    starts = np.arange(past.weeks - STARTS, past.weeks - 3, EVERY)
    busy = _sums(found.left, starts, QUARTER)
    starts = starts[(busy > 0) & (_sums(past.arrived, starts, QUARTER) > 0)]
    if len(starts) < ENOUGH_STARTS:
        return _fallback(ahead), LEVELS[0], False
    best: tuple[float, int, Errors] | None = None
    for level in LEVELS:
        arrived, left, _ = path(past, found, starts, ahead, level)
        wrong = Errors(
            _wrong(arrived, past.arrived, starts) / usual_arrived(past, starts, arrived)[:, None],
            _wrong(left, found.left, starts) / _sums(found.left, starts, QUARTER)[:, None] * QUARTER,
        )
        score = float((wrong.left.cumsum(axis=1) ** 2).mean())
        if best is None or score < best[0]:
            best = (score, level, wrong)
    if best is None:
        return _fallback(ahead), LEVELS[0], False
    _score, level, wrong = best
    wider = _wider(ahead)
    return Errors(wrong.arrived * wider, wrong.left * wider), level, True


def usual_arrived(past: Past, starts: Days, arrived: Numbers) -> Numbers:
    """Cards of a usual week, the unit of errors: what came lately and what is on its way, each for a half."""
    return (_sums(past.arrived, starts, QUARTER) / QUARTER + arrived[:, :AHEAD].mean(axis=1)) / 2


def _wider(ahead: int) -> float:
    """By how much a band is wider because the errors of few stretches of time are known, not all.

    Starts that are two weeks apart share most of the weeks that follow: only stretches that don't overlap
    count. Student's t in place of the normal distribution, for one value more beside those seen.
    """
    stretches = STARTS / max(ahead, QUARTER)
    free = max(stretches - 1.0, 1.0)
    normal = WIDTH
    student = normal + (normal**3 + normal) / (4 * free)
    student += (5 * normal**5 + 16 * normal**3 + 3 * normal) / (96 * free**2)
    return float(student / normal * np.sqrt(1.0 + 1.0 / stretches))


def uneven(past: Past, found: Pace) -> float:
    """How many times as uneven as chance alone the days of a week were in the last half-year; 1 is chance."""
    last = past.left_by_day[-WEEK * 2 * QUARTER :].reshape(-1, WEEK)
    first = past.as_of - last.size + 1
    by_weekday = found.weekdays[(np.arange(first, first + WEEK) + MONDAY_OFFSET) % WEEK]
    shares = np.where(last > 0, by_weekday, 0.0)
    expected = shares / np.maximum(shares.sum(axis=1, keepdims=True), 1e-9) * last.sum(axis=1, keepdims=True)
    there = expected > 0
    free = int(there.sum() - (expected.sum(axis=1) > 0).sum())
    return float((((last - expected) ** 2)[there] / expected[there]).sum() / free) if free > QUARTER else 1.0


def _weekdays(past: Past, is_open: IsOpen) -> Numbers:
    """Cards that left on each open weekday of the last quarter, on average."""
    span = WEEK * QUARTER
    last = past.left_by_day[-span:]
    days = np.arange(past.as_of - span + 1, past.as_of + 1)
    opened = np.array([is_open(int(day)) for day in days])
    weekday = (days + MONDAY_OFFSET) % WEEK
    found = np.array(
        [
            last[opened & (weekday == at)].mean() if (opened & (weekday == at)).any() else 0.0
            for at in range(WEEK)
        ]
    )
    return found if found.sum() > 0 else np.array([1.0] * 5 + [0.0] * 2)


def _leave(past: Past) -> Numbers:
    there = past.stock[past.weeks - YEAR : past.weeks].sum(axis=0)
    left = past.left[past.weeks - YEAR :].sum(axis=0)
    overall = left.sum() / there.sum() if there.sum() and left.sum() else FALLBACK_LEAVE
    found = np.full(AGES, overall)
    for begin, end in itertools.pairwise(EDGES):
        if there[begin:end].sum() > 0:
            found[begin:end] = left[begin:end].sum() / there[begin:end].sum()
    return found


def _sums(table: Numbers, ends: Days, weeks: int) -> Numbers:
    """Sum of so many weeks before each of the weeks."""
    total = np.concatenate([np.zeros_like(table[:1]), table.cumsum(axis=0)])
    return total[ends] - total[np.maximum(ends - weeks, 0)]


def _wrong(said: Numbers, happened: Numbers, starts: Days) -> Numbers:
    """What happened minus what was said; where a week is still to come, the mean of the last four known."""
    found = np.zeros_like(said)
    for row, start in enumerate(starts.tolist()):
        there = happened[start : start + said.shape[1]]
        found[row, : len(there)] = there - said[row, : len(there)]
        found[row, len(there) :] = found[row, max(len(there) - 4, 0) : len(there)].mean()
    return found


def _fallback(ahead: int) -> Errors:
    chance = np.random.default_rng(WAITS)
    walks = chance.normal(0.0, FALLBACK_ERROR, (2, 4 * ENOUGH_STARTS, ahead)).cumsum(axis=2)
    return Errors(walks[0], walks[1])
