"""How applications become cards that can be collected: from the refusal or production to the first notice."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from desktop_app.services.demo import calendar
from desktop_app.services.demo.calendar import NEVER, Days, Weights
from desktop_app.services.demo.names import Flags

REJECTED = 0.026
LAPSED_ON_THE_WAY = 0.0035
WITHDRAWN_ON_THE_WAY = 0.0015

PRODUCTION_DAYS = (
    ("2016-01-04", 30), ("2016-03-01", 62), ("2016-09-01", 45), ("2017-01-01", 28), ("2020-05-01", 34),
    ("2020-12-01", 38), ("2021-02-01", 46), ("2021-04-20", 40), ("2021-07-01", 27), ("2022-08-01", 29),
    ("2022-09-15", 36), ("2022-12-15", 33), ("2023-02-05", 38), ("2023-03-10", 34), ("2023-05-01", 27),
)  # fmt: skip
"""Usual days from application to production, from each day on: long where many applied."""

PREPARATION_DAYS = (
    ("2016-01-04", 4),
    ("2017-01-01", 2),
    ("2021-02-01", 4),
    ("2021-10-01", 2),
    ("2022-09-15", 4),
)
"""Usual working days from delivery to preparation, from each day on."""


@dataclass(frozen=True, slots=True)
class Flow:
    """Day number of each step of each application; NEVER where it is not reached."""

    rejected: Days
    lapsed: Days
    withdrawn: Days
    produced: Days
    delivered: Days
    prepared: Days
    shelved: Days
    notified: Days


def draw(random: np.random.Generator, applied: Days) -> Flow:
    """Draw the steps of applications with these days until their first notice."""
    count = len(applied)
    fate = random.random(count)
    edges = np.cumsum([REJECTED, LAPSED_ON_THE_WAY, WITHDRAWN_ON_THE_WAY])
    rejected = _where(fate < edges[0], applied + random.integers(7, 22, count))
    lapsed = _where((fate >= edges[0]) & (fate < edges[1]), applied + random.integers(8, 24, count))
    withdrawn = _where((fate >= edges[1]) & (fate < edges[2]), applied + random.integers(5, 20, count))
    goes_on = fate >= edges[2]
    usual = in_force(PRODUCTION_DAYS, applied)
    made = applied + np.maximum(9, usual * random.gamma(16.0, 1 / 16.0, count))
    produced = _where(goes_on, calendar.working_from(made.astype(np.int64)))
    on_the_way = random.integers(2, 4, count)
    delivered = calendar.delivery_from(produced + on_the_way)
    pace = in_force(PREPARATION_DAYS, np.minimum(delivered, len(calendar.all_days()) - 1))
    prepared = calendar.working_after(delivered, 1 + random.poisson(pace, count).clip(0, 9).astype(np.int32))
    shelved = calendar.working_after(prepared, random.integers(0, 3, count).astype(np.int32))
    notified = calendar.working_after(shelved, random.integers(1, 6, count).astype(np.int32))
    return Flow(
        rejected=_real(rejected),
        lapsed=_real(lapsed),
        withdrawn=_real(withdrawn),
        produced=produced,
        delivered=delivered,
        prepared=prepared,
        shelved=shelved,
        notified=notified,
    )


def in_force(table: tuple[tuple[str, int], ...], days: Days) -> Weights:
    """The value of a dated table on each day."""
    starts = np.array([calendar.iso_days().index(start) for start, _value in table])
    values = np.array([value for _start, value in table], dtype=np.float64)
    return values[np.maximum(np.searchsorted(starts, days, side="right") - 1, 0)]


def _where(holds: Flags, days: npt.NDArray[np.integer[Any]]) -> Days:
    return np.where(holds, days, NEVER).astype(np.int32)


def _real(days: Days) -> Days:
    return np.where(days < len(calendar.all_days()), days, NEVER).astype(np.int32)
