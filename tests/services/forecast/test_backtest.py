"""Past forecasts beside what happened: the band holds what it promises, and nothing comes from the future."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import jpholiday
import numpy as np
import pytest

from desktop_app.errors import Cancelled
from desktop_app.models.database import Database
from desktop_app.services.demo.build import build
from desktop_app.services.forecast import backtest, engine, gathering, reading, seats
from desktop_app.services.forecast.inputs import Errors
from desktop_app.services.forecast.question import NO_CHANGE
from desktop_app.services.forecast.reading import NEVER, Read, number
from desktop_app.services.forecast.rows import StartRow
from tests.factories import TODAY
from tests.services.forecast.wards import thought_out

SHUT = dict(jpholiday.between(date(2015, 1, 1), date(2024, 12, 31)))
YEAR = [TODAY - timedelta(days=1 + at) for at in range(364, 6, -14)]


def starts(read: Read) -> list[StartRow]:
    last = TODAY - timedelta(days=1)
    found = [backtest.one(read, start, min(91, (last - start).days), SHUT, 300) for start in YEAR]
    return [row for row in found if row]


@pytest.mark.parametrize("seed", [11, 12, 13])
def test_that_eight_days_in_ten_lay_in_the_band(seed: int) -> None:
    found = backtest.summed(starts(thought_out(seed)))
    assert len(found.starts) == len(YEAR)
    assert found.days == 2_114
    assert found.coverage is not None
    assert 0.75 <= found.coverage <= 0.85


def test_that_the_test_of_the_band_would_notice_one_that_is_too_narrow() -> None:
    """A control: with half the errors of the past the band holds far less."""
    read, covered, total = thought_out(11), 0, 0
    for start in YEAR:
        as_of, days = number(start), min(91, (YEAR[-1] - start).days + 6)
        inputs = gathering.gather(read, as_of, days, lambda day: seats.by_calendar(reading.day_of(day), SHUT))
        errors = Errors(inputs.errors.arrived / 2, inputs.errors.left / 2)
        ahead = seats.unlimited(start, days, SHUT)
        futures = engine.simulate(replace(inputs, errors=errors), ahead, NO_CHANGE, 300, 1)
        low, high = np.percentile(futures.backlog, (10, 90), axis=1)
        actual = gathering.backlog(read, as_of + 1, as_of + days)
        covered += int(((low <= actual) & (actual <= high)).sum())
        total += days
    assert covered / total < 0.65


def test_that_nothing_comes_from_the_future() -> None:
    """A past start says the same when all that came after it is taken away."""
    read, start = thought_out(11), date(2022, 11, 1)
    as_of = number(start)
    custody, left, count = read.stays
    seen = custody <= as_of
    applied, came, ended, many = read.passing
    made = applied <= as_of
    then = replace(
        read,
        stays=(custody[seen], np.where(left > as_of, NEVER, left)[seen], count[seen]),
        passing=(
            applied[made],
            np.where(came > as_of, NEVER, came)[made],
            np.where(ended > as_of, NEVER, ended)[made],
            many[made],
        ),
        handed_by_month={month: n for month, n in read.handed_by_month.items() if month < "2022-11"},
    )
    one, other = (backtest.one(found, start, 60, SHUT, 100) for found in (read, then))
    assert one
    assert other
    assert (one.p10, one.p50, one.p90) == (other.p10, other.p50, other.p90)
    assert one.actual != other.actual


@pytest.mark.heavy
def test_that_a_ward_is_read_from_its_database_as_it_is(local_database: Database) -> None:
    """The counts of a stored ward, and its backtest, on one small ward."""
    build(local_database, TODAY, scale=0.01, seed=5)
    thought, last = thought_out(5, 0.01), number(TODAY)
    with local_database.read() as session:
        read = reading.read(session, TODAY - timedelta(days=2_000), seats.places(session))
        found = backtest.backtest(session, TODAY, runs=50, every=91)
    assert len(found.starts) == 4
    first = last - 700
    assert (gathering.backlog(read, first, last) == gathering.backlog(thought, first, last)).all()
    assert read.every == 1
    seen, known = (_waiting(one, last - 300) for one in (read, thought))
    assert seen == known > 0
    assert read.handed_by_month == thought.handed_by_month
    assert read.told[2].sum() > 100
    assert read.bookings[4].sum() > 20
    assert 0 < read.seats_share <= 1


def test_that_a_person_can_stop_a_backtest(local_database: Database) -> None:
    with local_database.read() as session, pytest.raises(Cancelled):
        backtest.backtest(session, TODAY, stop=lambda: True)


def test_that_a_ward_without_cards_has_no_past_forecasts(local_database: Database) -> None:
    told: list[int] = []
    with local_database.read() as session:
        found = backtest.backtest(session, TODAY, progress=lambda done, _total: told.append(done))
    assert (found.starts, found.days, found.coverage) == ((), 0, None)
    assert told == list(range(1, 27))


def _waiting(read: Read, since: int) -> int:
    applied, custody, ended, count = read.passing
    return int(count[(applied >= since) & (custody == NEVER) & (ended == NEVER)].sum())


def test_that_a_morning_is_not_taken_for_a_slow_day() -> None:
    """Asked at eleven the pace is that of the days before, and the cards are those of now."""
    read = thought_out(11)
    custody, left, count = read.stays
    today = number(TODAY)
    morning = replace(read, stays=(custody, np.where(left == today, NEVER, left), count))

    def is_open(day: int) -> bool:
        return seats.by_calendar(reading.day_of(day), SHUT)

    whole, early = (gathering.gather(one, today, 30, is_open, day_is_over=False) for one in (read, morning))
    assert (whole.leave == early.leave).all()
    assert whole.usual_left == early.usual_left
    assert early.cards.sum() > whole.cards.sum()
    assert (gathering.gather(morning, today, 30, is_open).leave < early.leave).any()
