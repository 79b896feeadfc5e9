"""The forecast: 2,000 futures of a summer and a year, beside the same simulation as a plain loop."""

from __future__ import annotations

import random
import time
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from benchmarks import front_page
from benchmarks.measured import Measure, milliseconds
from desktop_app.models.database import Database
from desktop_app.services.demo.build import build
from desktop_app.services.forecast import asking, backtest, engine, estimates, gathering, reading, seats
from desktop_app.services.forecast.question import NO_CHANGE, Question
from desktop_app.services.slots import holidays

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop_app.services.forecast.inputs import Inputs
    from desktop_app.services.forecast.reading import Read
    from desktop_app.services.forecast.seats import Ahead

FOLDER = Path("build/bench")
TODAY, NOW = date(2023, 6, 27), datetime(2023, 6, 27, 2, tzinfo=UTC)
SUMMER, YEAR = date(2023, 9, 30), date(2024, 6, 26)
RUNS, PEER_RUNS = 2_000, 20
BOUND, PAGE = 2_000, 500
LOOP = "a plain loop in Python, for as many"


def measures(scale: float = 1.0) -> list[Measure]:
    """Measure reading, playing and the whole answer on the synthetic ward at full size."""
    database = _ward(scale)
    with database.read() as session:
        read, inputs, ahead = _given(session, SUMMER)
        far = _given(session, YEAR)[1:]
        loop = _loop_seconds(inputs, ahead) * 1_000 / PEER_RUNS * RUNS
        found = [
            Measure("2,000 futures to 30 September", _played(inputs, ahead), "ms", LOOP, loop),
            Measure("2,000 futures of a year", _played(*far), "ms", "the bound of 2 s", BOUND),
            Measure("all that is read", _reading(session), "ms", "half a second", PAGE),
            Measure(
                "a question answered, from reading on",
                _asked(session, SUMMER),
                "ms",
                "the bound of 2 s",
                BOUND,
            ),
            Measure(
                "a question about a year, answered", _asked(session, YEAR), "ms", "the bound of 2 s", BOUND
            ),
        ]
        found += _past(session, read)
    found += front_page.measures(database, TODAY, NOW)
    database.close()
    return found


def _past(session: Session, read: Read) -> list[Measure]:
    """Coverage of the band, and how far its middle was off, beside saying that all stays as it is."""
    begin = time.perf_counter()
    rows = backtest.backtest(session, TODAY)
    taken = time.perf_counter() - begin
    covered = 100 * (rows.coverage or 0)
    off = float(np.mean([abs(row.p50 - row.actual) for row in rows.starts]))
    plain = float(np.mean([abs(_straight(read, row.as_of, row.by) - row.actual) for row in rows.starts]))
    return [
        Measure("days of past forecasts between p10 and p90", covered, "%", "what is promised", 80),
        Measure("past forecasts, middle: cards off", off, "cards", "the last four weeks go on", plain),
        Measure("26 past forecasts", taken, "s", "26 times the bound of 2 s", 52),
    ]


def _straight(read: Read, as_of: date, by: date) -> float:
    """What a straight line through the last four weeks says."""
    day = reading.number(as_of)
    before, now = gathering.backlog(read, day - 28, day)[[0, -1]]
    return float(now + (now - before) / 28 * (by - as_of).days)


def _ward(scale: float) -> Database:
    FOLDER.mkdir(parents=True, exist_ok=True)
    path = FOLDER / f"forecast_{round(scale * 1_000)}.db"
    if not path.exists():
        draft = path.with_suffix(".draft")
        draft.unlink(missing_ok=True)
        database = Database(f"sqlite:///{draft}")
        build(database, TODAY, scale=scale)
        database.close()
        draft.rename(path)
    database = Database(f"sqlite:///{path}")
    database.upgrade()
    return database


def _given(session: Session, by: date) -> tuple[Read, Inputs, Ahead]:
    days = (by - TODAY).days
    shut = holidays.between(session, TODAY - timedelta(days=2_000), by)
    read = _read(session)
    inputs = gathering.gather(
        read, reading.number(TODAY), days, lambda day: seats.by_calendar(reading.day_of(day), shut)
    )
    return read, inputs, seats.ahead(session, TODAY, days, NO_CHANGE)


def _read(session: Session) -> Read:
    since = TODAY - timedelta(days=7 * estimates.WEEKS + backtest.OVER)
    return reading.read(session, since, seats.places(session))


def _played(inputs: Inputs, ahead: Ahead) -> float:
    return milliseconds(lambda: engine.simulate(inputs, ahead, NO_CHANGE, RUNS, 1), 5)


def _reading(session: Session) -> float:
    since = TODAY - timedelta(days=7 * estimates.WEEKS)
    return milliseconds(lambda: reading.read(session, since, seats.places(session)), 3)


def _asked(session: Session, by: date) -> float:
    return milliseconds(lambda: asking.ask(session, Question(by, 30_000), TODAY, NOW), 3)


def _loop_seconds(inputs: Inputs, ahead: Ahead) -> float:
    """Play a few futures one by one: cards by age, a week's people, its days, their seats."""
    begin = time.perf_counter()
    for run in range(PEER_RUNS):
        _one_future(replace(inputs), ahead, random.Random(run))
    return time.perf_counter() - begin


def _one_future(inputs: Inputs, ahead: Ahead, chance: random.Random) -> list[float]:
    cards, leave = inputs.cards.tolist(), inputs.leave.tolist()
    start = chance.randrange(inputs.errors.starts)
    comes = chance.betavariate(85, 15)
    backlog, left, waiting, people = list[float](), sum(cards), 0.0, 0.0
    for day in range(ahead.days):
        week = day // 7
        if day % 7 == 0:
            error = inputs.errors.left[start][min(week, inputs.errors.left.shape[1] - 1)] * inputs.usual_left
            cards[0] = float(inputs.arrivals[week])
            out = [min(count * share, count) for count, share in zip(cards, leave, strict=True)]
            people = max(sum(out) + float(error), 0.0) / 7
            rest = [count - gone for count, gone in zip(cards, out, strict=True)]
            cards = [0.0, *rest[:-2], rest[-2] + rest[-1]]
            left += float(inputs.arrivals[week])
        wanted = max(people + (inputs.uneven * people) ** 0.5 * chance.gauss(0, 1), 0.0)
        waiting += wanted
        served = min(waiting, float(ahead.seats[day]) * comes)
        waiting, left = waiting - served, left - served
        backlog.append(left)
    return backlog
