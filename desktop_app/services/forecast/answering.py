"""From a question to its answer: reads, estimates, plays the futures, and sums them up."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from math import ceil
from typing import TYPE_CHECKING

import numpy as np

from desktop_app.services.forecast import engine, estimates, gathering, reading, seats
from desktop_app.services.forecast.past import WEEK
from desktop_app.services.forecast.rows import DayRow, ForecastRow, Unsure
from desktop_app.services.slots import holidays

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop_app.services.forecast.engine import Futures, Progress, Stop
    from desktop_app.services.forecast.inputs import Inputs
    from desktop_app.services.forecast.question import Question, Terms
    from desktop_app.services.forecast.seats import Ahead

BAND = (10, 50, 90)
HALF = 0.5
QUARTERS = 4
LONGEST_PAST = 2_000


def answer(
    session: Session,
    question: Question,
    today: date,
    now: datetime,
    progress: Progress | None,
    stop: Stop | None,
) -> ForecastRow:
    """Answer a question that was checked. Raises Cancelled."""
    days = (question.by - today).days
    ahead = seats.ahead(session, today, days, question.terms)
    read = reading.read(
        session,
        today - timedelta(days=estimates.WEEKS * WEEK),
        seats.places(session),
        letters=bool(question.terms.waves),
    )
    shut = holidays.between(session, today - timedelta(days=LONGEST_PAST), question.by)

    def is_open(day: int) -> bool:
        return seats.by_calendar(reading.day_of(day), shut)

    inputs = gathering.gather(read, reading.number(today), days, is_open, day_is_over=False)
    futures = engine.simulate(inputs, ahead, question.terms, question.runs, question.seed, progress, stop)
    return summed(question, (today, now), inputs, ahead, futures)


def summed(
    question: Question, when: tuple[date, datetime], inputs: Inputs, ahead: Ahead, futures: Futures
) -> ForecastRow:
    """Sum the futures up."""
    today, made_at = when
    uncollected = round(float(inputs.cards.sum()))
    backlog = np.maximum(np.rint(futures.backlog), 0).astype(np.int64)
    bands = np.rint(np.percentile(backlog, BAND, axis=1)).astype(np.int64).T.tolist()
    p10, p50, p90 = bands[-1]
    days = tuple(DayRow(today + timedelta(days=at), *band) for at, band in enumerate(bands, start=1))
    below = question.below
    open_days = int(ahead.is_open.sum())
    lacking = np.flatnonzero((futures.without > HALF).mean(axis=1) >= HALF)
    return ForecastRow(
        as_of=today,
        uncollected=uncollected,
        by=question.by,
        below=below,
        p10=p10,
        p50=p50,
        p90=p90,
        chance_below=None if below is None else float((backlog[-1] < below).mean()),
        needed_per_open_day=_needed(uncollected, futures, below or 0, open_days),
        open_days=open_days,
        first_full_day=ahead.first + timedelta(days=int(lacking[0])) if len(lacking) else None,
        queue=queue(inputs, ahead, futures, question.seed),
        seats_total=round(float(ahead.seats.sum())),
        staff_minutes=round(float(ahead.desk_minutes.sum())),
        days=(DayRow(today, uncollected, uncollected, uncollected), *days),
        runs=question.runs,
        seed=question.seed,
        made_at=made_at,
        uncertain=_uncertain(inputs, ahead, question.terms),
    )


def queue(inputs: Inputs, ahead: Ahead, futures: Futures, seed: int) -> tuple[tuple[int, int, int], ...]:
    """People who wait in each hour of the busiest day: (hour, half of the futures, nine of ten).

    Who booked comes when the seats are, who walks in comes when people used to come. In each quarter of an
    hour the desks serve what their minutes allow; nothing where no seats are known.
    """
    if not ahead.known or not futures.served.any():
        return ()
    day = int(np.median(futures.served, axis=1).argmax())
    by_hour = ahead.by_hour[day]
    opened = np.flatnonzero(by_hour)
    usual = inputs.hours * (by_hour > 0)
    seated = by_hour / by_hour.sum()
    walking = usual / usual.sum() if usual.sum() > 0 else seated
    profile = (1.0 - inputs.walks_in.mean) * seated + inputs.walks_in.mean * walking
    chance = np.random.default_rng((seed, engine.PEAK))
    waiting = np.zeros(futures.served.shape[1])
    found: list[tuple[int, int, int]] = []
    for hour in range(int(opened[0]), int(opened[-1]) + 1):
        longest = np.zeros_like(waiting)
        for _quarter in range(QUARTERS):
            expected = np.maximum(futures.served[day] * profile[hour] / QUARTERS, 0.0)
            came = np.maximum(expected + np.sqrt(expected) * chance.standard_normal(len(waiting)), 0.0)
            waiting = np.maximum(waiting + came - by_hour[hour] / QUARTERS, 0.0)
            longest = np.maximum(longest, waiting)
        half, most = np.rint(np.percentile(longest, BAND[1:])).astype(np.int64).tolist()
        found.append((hour, half, most))
    return tuple(found)


def _needed(uncollected: int, futures: Futures, below: int, open_days: int) -> int:
    """Handovers a day that lead to the number, with the cards that come and that leave otherwise."""
    comes = float(np.median(futures.arrived.sum(axis=0)) - np.median(futures.otherwise.sum(axis=0)))
    return ceil(max(uncollected + comes - below, 0.0) / max(open_days, 1) - 1e-9)


def _uncertain(inputs: Inputs, ahead: Ahead, terms: Terms) -> tuple[str, ...]:
    """Of what the ward knows too little, as far as it matters for the question."""
    matters = {Unsure.HISTORY.value}
    if ahead.known:
        matters.add(Unsure.BOOKINGS.value)
    if any(not wave.call for wave in terms.waves):
        matters.add(Unsure.REMINDERS.value)
    if any(wave.call for wave in terms.waves):
        matters.add(Unsure.CALLS.value)
    codes = tuple(code for code in inputs.uncertain if code in matters)
    return codes if ahead.known else (*codes, Unsure.SEATS.value)
