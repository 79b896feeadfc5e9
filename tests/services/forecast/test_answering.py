"""The answer that is summed up of many futures."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import numpy as np

from desktop_app.services.forecast import answering, engine
from desktop_app.services.forecast.inputs import Inputs, Share
from desktop_app.services.forecast.question import NO_CHANGE, Question, Terms, Wave
from desktop_app.services.forecast.rows import ForecastRow, Unsure
from desktop_app.services.forecast.seats import Ahead
from tests.factories import NOW
from tests.services.forecast.inputs import MONDAY, by_chance, certain, open_days, weeks_of

SUNDAY = MONDAY - timedelta(days=1)
BY = MONDAY + timedelta(days=27)


def answer(inputs: Inputs, ahead: Ahead, below: int | None = None, terms: Terms = NO_CHANGE) -> ForecastRow:
    asked = Question(BY, below, 200, 1, terms)
    futures = engine.simulate(inputs, ahead, terms, asked.runs, asked.seed)
    return answering.summed(asked, (SUNDAY, NOW), inputs, ahead, futures)


def test_that_a_certain_future_is_summed_up_as_by_hand() -> None:
    """20, 18, 16.2, 14.58 want theirs on each weekday of four weeks, and all are served: 656.1 are left."""
    row = answer(certain(), open_days(weeks_of(50.0)), 657)
    assert (row.as_of, row.by, row.uncollected) == (SUNDAY, BY, 1_000)
    assert (row.p10, row.p50, row.p90) == (656, 656, 656)
    assert row.chance_below == 1.0
    assert answer(certain(), open_days(weeks_of(50.0)), 656).chance_below == 0.0
    # 1,000 - 657 in twenty open days: 17.15, so 18 a day.
    assert (row.open_days, row.needed_per_open_day) == (20, 18)
    assert (row.seats_total, row.staff_minutes) == (1_000, 15_000)
    assert row.first_full_day is None
    assert [day.p50 for day in row.days[:3]] == [1_000, 980, 960]
    assert row.days[0].date == SUNDAY
    assert row.days[-1].date == BY


def test_that_the_first_day_that_lacks_seats_is_named() -> None:
    """19 seats are too few in the first week, in which 20 come a day, and enough for 18 later on."""
    seats = [*weeks_of(25.0, 1), *weeks_of(17.0, 3)]
    assert answer(certain(), open_days(seats)).first_full_day == MONDAY + timedelta(days=7)
    assert answer(certain(), open_days(weeks_of(19.0))).first_full_day == MONDAY


def test_that_cards_to_come_and_cards_that_leave_otherwise_change_what_is_needed() -> None:
    row = answer(certain(arrivals=np.full(4, 50.0)), open_days(weeks_of(50.0)))
    assert row.needed_per_open_day == (1_000 + 200) / 20
    assert row.chance_below is None
    gone = certain(otherwise=Share(1.0))
    assert answer(gone, open_days(weeks_of(50.0))).needed_per_open_day == 33


def test_that_a_queue_forms_where_all_come_at_once() -> None:
    """All 20 seats are in one hour and everybody who walks in comes in it: they wait, at least by chance."""
    inputs = by_chance(uneven=0.0)
    row = answer(inputs, open_days(weeks_of(16.0)))
    ((hour, half, most),) = row.queue
    assert hour == 9
    assert 0 <= half < most
    assert answer(inputs, replace(open_days(weeks_of(16.0)), known=False)).queue == ()


def test_that_what_is_uncertain_is_named_where_it_matters() -> None:
    codes = tuple(code.value for code in (Unsure.HISTORY, Unsure.BOOKINGS, Unsure.REMINDERS, Unsure.CALLS))
    inputs, ahead = certain(uncertain=codes), open_days(weeks_of(50.0))
    letter, call = (Terms(waves=(Wave(date(2023, 7, 4), 10, call=call),)) for call in (False, True))
    assert answer(inputs, ahead).uncertain == ("history", "bookings")
    assert answer(inputs, ahead, terms=letter).uncertain == ("history", "bookings", "reminders")
    assert answer(inputs, ahead, terms=call).uncertain == ("history", "bookings", "calls")
    assert answer(inputs, replace(ahead, known=False)).uncertain == ("history", "seats")


def test_that_a_band_is_wider_the_further_off_a_day_is() -> None:
    days = answer(by_chance(), open_days(weeks_of(500.0))).days
    widths = [day.p90 - day.p10 for day in days]
    assert widths[0] == 0
    assert widths[7] < widths[14] < widths[27]
