"""The simulation: certain inputs by hand, more seats never worse, the same seed, letters, bookings, stop."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.errors import Cancelled
from desktop_app.services.forecast import engine
from desktop_app.services.forecast.inputs import AFTER_WEEKS, Inputs, Share
from desktop_app.services.forecast.question import NO_CHANGE, Terms, Wave
from desktop_app.services.forecast.seats import Ahead
from tests.services.forecast.inputs import MONDAY, by_chance, certain, open_days, weeks_of

SEEDS = st.integers(0, 10_000)
AMPLE = 10_000.0


def backlog(
    inputs: Inputs, ahead: Ahead, terms: Terms = NO_CHANGE, seed: int = 1, runs: int = 8
) -> np.ndarray:
    return engine.simulate(inputs, ahead, terms, runs, seed).backlog


def test_that_without_chance_a_forecast_is_a_plain_sum() -> None:
    """1,000 cards, a tenth a week; 50 come in each week: 10 a weekday. Enough seats.

    First week: 100 leave, 20 a weekday: 1,000 + 50 - 100 = 950. Second week: 900 old ones and the 50 young
    ones, of which a tenth left too when they came: (900 + 50 · 0.9) · 0.1 + 50 · 0.1, see below.
    """
    inputs = certain(arrivals=np.full(4, 50.0))
    found = backlog(inputs, open_days(weeks_of(AMPLE)))
    cards, expected = 1_000.0, list[float]()
    for _week in range(4):
        leave = (cards + 50) * 0.1
        for _day in range(5):
            cards += 10 - leave / 5
            expected.append(cards)
        expected += [cards, cards]
    assert found[:, 0].tolist() == pytest.approx(expected)
    # Written out: 1,050 · 0.1 = 105 leave in the first week, 21 a day, 10 a day come.
    assert found[:7, 0].tolist() == pytest.approx([989, 978, 967, 956, 945, 945, 945])
    assert np.ptp(found, axis=1).max() == pytest.approx(0)


def test_that_without_chance_seats_limit_what_a_day_hands_over() -> None:
    """20 want theirs on each weekday and 12 are served: 8 more wait each evening, from the first day on."""
    inputs = certain()
    futures = engine.simulate(inputs, open_days(weeks_of(12.0)), NO_CHANGE, 3, 1)
    assert futures.backlog[:7, 0].tolist() == pytest.approx([988, 976, 964, 952, 940, 940, 940])
    assert futures.without[:7, 0].tolist() == pytest.approx([8, 16, 24, 32, 40, 40, 40])
    # Second week: 900 that did not want theirs yet, a tenth: 18 a day, again 12 are served.
    assert futures.without[7, 0] == pytest.approx(40 + 18 - 12)


def test_that_without_chance_all_who_are_told_come_in_their_week() -> None:
    """Nobody comes unless told; 70 letters on Sunday, all answer in the first week: 14 on each weekday."""
    first = (Share(1.0), *(Share(0.0),) * (AFTER_WEEKS - 1))
    inputs = certain(leave=np.zeros_like(certain().leave), answers=first)
    wave = Terms(waves=(Wave(MONDAY - timedelta(days=1), 70, call=False),))
    found = backlog(inputs, open_days(weeks_of(AMPLE)), wave)
    assert found[:8, 0].tolist() == pytest.approx([986, 972, 958, 944, 930, 930, 930, 930])
    passed = Terms(waves=(Wave(MONDAY - timedelta(days=2), 70, call=False),))
    nobody = backlog(inputs, open_days(weeks_of(AMPLE)), passed)
    assert set(nobody[:, 0].tolist()) == {1_000}, "what would have gone out before today did not"


def test_that_without_chance_those_who_booked_come() -> None:
    """Nobody else comes: 7 have booked Tuesday; on a day that is closed by now nobody comes."""
    booked = np.zeros((28, 8))
    booked[1, 0], booked[5, 4] = 7, 9
    inputs = certain(leave=np.zeros_like(certain().leave), booked=booked)
    found = backlog(inputs, open_days(weeks_of(AMPLE)))
    assert found[:7, 0].tolist() == pytest.approx([1_000, 993, 993, 993, 993, 993, 993])


def test_that_a_closed_day_hands_over_nothing() -> None:
    seats = weeks_of(AMPLE)
    seats[2] = 0.0
    found = backlog(certain(), open_days(seats))
    assert found[:7, 0].tolist() == pytest.approx([980, 960, 960, 940, 920, 920, 920])


def test_that_the_same_seed_plays_the_same_futures() -> None:
    ahead = open_days(weeks_of(20.0))
    first, again, other = (backlog(by_chance(), ahead, seed=seed) for seed in (4, 4, 5))
    assert (first == again).all()
    assert (first != other).any()


@given(seed=SEEDS, seats=st.floats(0, 40), more=st.floats(0, 20), day=st.integers(0, 27))
@settings(max_examples=40, deadline=None)
def test_that_more_seats_never_worsen_it(seed: int, seats: float, more: float, day: int) -> None:
    """In each future, on each day: the same people meet more seats, on all days or on one open day."""
    inputs = by_chance()
    few = weeks_of(seats)
    before = backlog(inputs, open_days(few), seed=seed)
    one = few.copy()
    if one[day] > 0:
        one[day] += more
    all_days = [count + more if count else 0.0 for count in few]
    for after in (one, all_days):
        assert (backlog(inputs, open_days(after), seed=seed) <= before + 1e-6).all()


def test_that_the_test_of_seats_would_notice_other_people() -> None:
    """A control: with another seed more seats are worse in some future, so the luck must be shared."""
    inputs = by_chance()
    few, many = open_days(weeks_of(10.0)), open_days(weeks_of(11.0))
    assert (backlog(inputs, many, seed=2) > backlog(inputs, few, seed=1) + 1e-6).any()


@given(seed=SEEDS, percent=st.integers(0, 40))
@settings(max_examples=20, deadline=None)
def test_that_overbooking_never_worsens_it_and_never_serves_more_than_there_are_seats(
    seed: int, percent: int
) -> None:
    inputs, ahead = by_chance(), open_days(weeks_of(12.0))
    before = engine.simulate(inputs, ahead, NO_CHANGE, 8, seed)
    after = engine.simulate(inputs, ahead, Terms(overbooking_percent=percent), 8, seed)
    assert (after.backlog <= before.backlog + 1e-6).all()
    assert (after.served <= ahead.seats[:, None] + 1e-9).all()


def test_that_letters_help_only_as_far_as_there_are_seats() -> None:
    inputs = by_chance(at_seats=(Share(1.0), Share(1.0)), otherwise=Share(0.0))

    def left(size: int, seats: float) -> float:
        wave = Terms(waves=(Wave(MONDAY, size, call=False),))
        return float(backlog(inputs, open_days(weeks_of(seats)), wave, runs=200)[-1].mean())

    sizes = (0, 200, 400, 800)
    assert all(more < fewer - 5 for fewer, more in pairwise([left(size, AMPLE) for size in sizes]))
    full = [left(size, 8.0) for size in sizes]
    assert all(more <= fewer + 1e-6 for fewer, more in pairwise(full))
    assert full[0] - full[-1] < (left(0, AMPLE) - left(800, AMPLE)) / 4


def test_that_letters_bring_no_more_people_than_there_are() -> None:
    wave = Terms(waves=(Wave(MONDAY, 100_000, call=True),))
    found = backlog(by_chance(), open_days(weeks_of(AMPLE)), wave, runs=50)
    assert found.min() >= -1e-6


def test_that_a_part_of_a_week_is_played_too() -> None:
    found = backlog(certain(), open_days(weeks_of(AMPLE)[:9]))
    assert found.shape == (9, 8)
    assert found[7:, 0].tolist() == pytest.approx([882, 864])


def test_that_progress_is_told_and_a_person_can_stop() -> None:
    told: list[tuple[int, int]] = []
    ahead = open_days(weeks_of(5.0))
    engine.simulate(certain(), ahead, NO_CHANGE, 2, 1, lambda done, total: told.append((done, total)))
    assert told == [(1, 4), (2, 4), (3, 4), (4, 4)]
    with pytest.raises(Cancelled):
        engine.simulate(certain(), ahead, NO_CHANGE, 2, 1, None, lambda: True)


def test_that_the_first_day_is_a_monday_in_these_tests() -> None:
    assert date(2023, 7, 3) == MONDAY
    assert MONDAY.weekday() == 0
