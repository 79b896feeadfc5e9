"""The ward's past as it was known on a day, in weeks that end on it: cards by age, how they came and left."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from desktop_app.services.forecast.reading import NEVER, Days, Numbers, Read, counted

WEEK = 7
AGES = 105
"""Weeks in custody that are told apart; the last stands for two years and more."""

WAITS = 30
"""Weeks from application to delivery that are told apart."""

OLDER = 60
MONDAY_OFFSET = 3
"""Day 0 was a Thursday."""


@dataclass(frozen=True, slots=True)
class Past:
    """Weeks 0 to weeks-1, the last of which ends on the day as_of (a number); row `weeks` is the day itself.

    stock: cards at the beginning of a week by weeks in custody, those that come in the week at 0. left: those
    of them that left in the week. arrived: cards that came. waiting, delivered, lost: applications on their
    way by weeks since application, those delivered and those ended in the week. applied: by week.
    left_by_day: of each day of all weeks. delivered_by_weekday: cards that came, lately, by weekday.
    """

    as_of: int
    weeks: int
    stock: Numbers
    left: Numbers
    arrived: Numbers
    waiting: Numbers
    delivered: Numbers
    lost: Numbers
    applied: Numbers
    left_by_day: Numbers
    delivered_by_weekday: Numbers

    @property
    def first(self) -> int:
        """The first day of week 0."""
        return self.as_of - WEEK * self.weeks + 1


def known(read: Read, as_of: int, weeks: int) -> Past:
    """Give the past as it was known at the end of the day: what came later is not looked at."""
    custody, left, count = read.stays
    seen = custody <= as_of
    custody, left, count = custody[seen], _until(left[seen], as_of), count[seen]
    came, gone = _week(custody, as_of, weeks), _week(left, as_of, weeks)
    stock, left_in = _by_age(came, gone, count, weeks, AGES)
    arrived = counted(came[came >= 0], count[came >= 0], weeks)[:weeks]
    first = as_of - WEEK * weeks + 1
    there = (left >= first) & (left != NEVER)
    by_day = counted(left[there] - first, count[there], weeks * WEEK)
    lately = custody > as_of - 26 * WEEK
    weekday = counted((custody[lately] + MONDAY_OFFSET) % WEEK, count[lately], WEEK)
    return Past(as_of, weeks, stock, left_in, arrived, *_on_the_way(read, as_of, weeks), by_day, weekday)


def older(table: Numbers) -> Numbers:
    """Everybody a week older, by age in the last axis; the last age is open."""
    found = np.zeros_like(table)
    found[..., 1:] = table[..., :-1]
    found[..., -1] += table[..., -1]
    return found


def _on_the_way(read: Read, as_of: int, weeks: int) -> tuple[Numbers, Numbers, Numbers, Numbers]:
    applied, custody, ended, count = read.passing
    seen = applied <= as_of
    applied, count = applied[seen], count[seen] * read.every
    custody, ended = _until(custody[seen], as_of), _until(ended[seen], as_of)
    began, came, end = (_week(days, as_of, weeks) for days in (applied, custody, ended))
    came_in = came <= end
    waiting, out = _by_age(began, np.minimum(came, end), count, weeks, WAITS)
    delivered = _by_age(began[came_in], came[came_in], count[came_in], weeks, WAITS)[1]
    at = began >= 0
    by_week = counted(began[at], count[at], weeks)[:weeks]
    return waiting, delivered, out - delivered, by_week


def _until(days: Days, as_of: int) -> Days:
    return np.where(days > as_of, NEVER, days)


def _week(days: Days, as_of: int, weeks: int) -> Days:
    """The week of each day; `weeks` for what has not happened, below 0 for what lies before."""
    return np.where(days >= NEVER, weeks, weeks - 1 - (as_of - days) // WEEK)


def _by_age(began: Days, ended: Days, count: Days, weeks: int, ages: int) -> tuple[Numbers, Numbers]:
    """Count by week and age those who are there, and those who leave in the week; the last age is open."""
    before = ages + OLDER
    there = ended >= 0
    table = np.zeros((before + weeks, weeks + 1))
    at = (np.maximum(began[there], -before) + before, np.minimum(ended[there], weeks))
    np.add.at(table, at, count[there])
    alive = table[:, ::-1].cumsum(axis=1)[:, ::-1]
    stock, out = np.zeros((weeks + 1, ages)), np.zeros((weeks, ages))
    for week in range(weeks + 1):
        until = min(week + 1, weeks) + before
        age = np.minimum(week + before - np.arange(until), ages - 1)
        stock[week] = np.bincount(age, weights=alive[:until, week], minlength=ages)[:ages]
        if week < weeks:
            out[week] = np.bincount(age, weights=table[:until, week], minlength=ages)[:ages]
    return stock, out
