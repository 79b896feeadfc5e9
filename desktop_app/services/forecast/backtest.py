"""How good past forecasts would have been: asked again of what was known then, beside what happened."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import numpy as np

from desktop_app.errors import Cancelled
from desktop_app.services.forecast import engine, estimates, gathering, reading, seats
from desktop_app.services.forecast.past import WEEK
from desktop_app.services.forecast.question import NO_CHANGE
from desktop_app.services.forecast.rows import BacktestRow, StartRow
from desktop_app.services.slots import holidays

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy.orm import Session

    from desktop_app.services.forecast.engine import Progress, Stop
    from desktop_app.services.forecast.reading import Read

EVERY, OVER, AHEAD = 14, 364, 91
"""A start every two weeks over the last year, each for the thirteen weeks that follow or until today."""

RUNS, SEED = 500, 1
SHORTEST = 7


def backtest(
    session: Session,
    today: date,
    *,
    every: int = EVERY,
    over: int = OVER,
    ahead: int = AHEAD,
    runs: int = RUNS,
    seed: int = SEED,
    progress: Progress | None = None,
    stop: Stop | None = None,
) -> BacktestRow:
    """Forecast from past starts and count the days on which the backlog lay between p10 and p90.

    Each start knows only what had happened by then. Seats are left out: which of them were open on a past day
    is not kept. Raises Cancelled.
    """
    last = today - timedelta(days=1)
    since = last - timedelta(days=over + estimates.WEEKS * WEEK)
    shut = holidays.between(session, since, last + timedelta(days=ahead))
    read = reading.read(session, since, (), letters=False)
    rows: list[StartRow] = []
    starts = [last - timedelta(days=at) for at in range(over, SHORTEST - 1, -every)]
    for at, start in enumerate(starts):
        if stop and stop():
            raise Cancelled
        found = one(read, start, min(ahead, (last - start).days), shut, runs, seed)
        if found is not None:
            rows.append(found)
        if progress:
            progress(at + 1, len(starts))
    return summed(rows)


def summed(rows: list[StartRow]) -> BacktestRow:
    """Sum past starts up."""
    total = sum(row.days for row in rows)
    covered = sum(row.days_covered for row in rows)
    return BacktestRow(tuple(rows), covered, total, covered / total if total else None)


def one(
    read: Read, start: date, days: int, shut: Mapping[date, str], runs: int = RUNS, seed: int = SEED
) -> StartRow | None:
    """Ask once more on the day; None where the ward had no cards yet."""
    as_of = reading.number(start)

    def is_open(day: int) -> bool:
        return seats.by_calendar(reading.day_of(day), shut)

    inputs = gathering.gather(read, as_of, days, is_open)
    if not inputs.cards.sum():
        return None
    calendar = seats.unlimited(start, days, shut)
    backlog = engine.simulate(inputs, calendar, NO_CHANGE, runs, seed).backlog
    bands = np.rint(np.percentile(backlog, (10, 50, 90), axis=1)).astype(np.int64).T
    actual = gathering.backlog(read, as_of + 1, as_of + days).astype(np.int64)
    covered = int(((bands[:, 0] <= actual) & (actual <= bands[:, 2])).sum())
    p10, p50, p90 = bands[-1].tolist()
    return StartRow(start, start + timedelta(days=days), p10, p50, p90, int(actual[-1]), days, covered)
