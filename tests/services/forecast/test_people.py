"""What people did, as it is counted: who came to a booking, walked in, answered a letter, and when."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from desktop_app.services.forecast import people
from desktop_app.services.forecast.inputs import AFTER_WEEKS, Share
from desktop_app.services.forecast.reading import NEVER, Days, Read, number
from tests.factories import TODAY
from tests.services.forecast.wards import NOBODY

AS_OF = number(TODAY)
"""A Tuesday."""

EMPTY = Read(
    (NOBODY, NOBODY, NOBODY),
    (NOBODY, NOBODY, NOBODY, NOBODY),
    1,
    (NOBODY, NOBODY, NOBODY, NOBODY, NOBODY),
    (NOBODY, NOBODY, NOBODY),
    (NOBODY, NOBODY, NOBODY),
    (NOBODY, NOBODY, NOBODY),
    np.zeros(24),
    {},
    0.6,
)
CAME, MISSED, CANCELLED, BOOKED = 1, 2, 3, 0


def column(*values: int) -> Days:
    return np.array(values, dtype=np.int64)


def test_that_who_came_is_counted_by_lead_and_weekday_and_leans_on_all() -> None:
    saturday = AS_OF - 3
    bookings = (
        column(AS_OF - 1, AS_OF - 1, saturday, AS_OF),
        column(AS_OF - 2, AS_OF - 2, saturday - 30, AS_OF - 1),
        column(AS_OF - 1, AS_OF - 1, saturday, NEVER),
        column(CAME, MISSED, CANCELLED, BOOKED),
        column(900, 100, 50, 7),
    )
    shares, enough = people.comes(replace(EMPTY, bookings=bookings), AS_OF)
    overall = (900 + 0.85 * 20) / (1_050 + 20)
    assert enough
    assert shares[0].mean == pytest.approx((900 + overall * 20) / 1_020)
    assert shares[0].cases == 1_020
    assert shares[7].mean == pytest.approx(overall * 20 / 70)
    assert shares[1].mean == pytest.approx(overall)


def test_that_without_bookings_a_usual_share_stands_and_is_told() -> None:
    shares, enough = people.comes(EMPTY, AS_OF)
    assert not enough
    assert {(round(share.mean, 6), share.cases) for share in shares} == {(0.85, 20.0)}


def test_that_only_bookings_that_stood_on_the_day_count_ahead() -> None:
    bookings = (
        column(AS_OF + 1, AS_OF + 1, AS_OF + 2, AS_OF + 90),
        column(AS_OF - 5, AS_OF + 1, AS_OF - 5, AS_OF - 5),
        column(NEVER, NEVER, AS_OF - 1, NEVER),
        column(BOOKED, BOOKED, CANCELLED, BOOKED),
        column(4, 5, 6, 7),
    )
    read = replace(EMPTY, bookings=bookings)
    assert people.booked(read, AS_OF, 30).sum() == 4
    assert people.booked(read, AS_OF, 30)[0].tolist() == [0, 4, 0, 0, 0, 0, 0, 0]
    # Two days before, the third still stood.
    assert people.booked(read, AS_OF - 2, 30).sum() == 4 + 6


def test_that_walking_in_is_what_bookings_leave() -> None:
    handed = (column(AS_OF - 1, AS_OF - 1), column(1, 0), column(380, 90))
    bookings = (column(AS_OF - 1), column(AS_OF - 9), column(AS_OF - 1), column(CAME), column(285))
    found = people.walks_in(replace(EMPTY, handed=handed, bookings=bookings), AS_OF)
    assert found.mean == pytest.approx((95 + 0.25 * 20) / 400)
    weekdays, weekends = people.at_seats(replace(EMPTY, handed=handed), AS_OF)
    assert weekdays.mean == pytest.approx((380 + 0.6 * 20) / 490)
    assert weekends == Share(1.0, 20.0)


def test_that_an_answer_is_the_share_of_those_still_there() -> None:
    """1,000 letters 100 days ago: 100 came in the first week, 90 in the second, none later."""
    sent = AS_OF - 100
    told = (column(sent, sent, sent), column(sent + 3, sent + 10, NEVER), column(100, 90, 810))
    shares, rest, enough = people.answers(told, AS_OF, 1)
    assert enough
    assert shares[0].mean == pytest.approx(100.5 / 1_001)
    assert shares[1].mean == pytest.approx(90.5 / 901)
    assert shares[2].mean == pytest.approx(0.5 / 811)
    assert rest.mean < 0.001
    # A week after they went out nothing is known of the second week.
    early, _rest, _enough = people.answers(told, sent + 7, 1)
    assert early[0].mean == pytest.approx(100.5 / 1_001)
    assert early[1].cases == 1


def test_that_few_letters_leave_the_usual_answer() -> None:
    shares, rest, enough = people.answers((NOBODY, NOBODY, NOBODY), AS_OF, 1)
    assert (enough, len(shares), rest) == (False, AFTER_WEEKS, Share(0.0))
    assert sum(share.mean for share in shares) == pytest.approx(0.15)


def test_that_what_left_otherwise_is_what_was_not_handed_over() -> None:
    read = replace(EMPTY, handed_by_month={"2023-04": 90, "2023-05": 180})
    found = people.otherwise(read, {"2023-04": 100.0, "2023-05": 200.0, "2023-06": 7.0})
    assert found.mean == pytest.approx(0.1)
    assert people.otherwise(EMPTY, {}) == Share(0.05, 20.0)


def test_that_hours_are_those_at_the_counter() -> None:
    """One o'clock UTC is ten o'clock in Japan."""
    hours = np.zeros(24)
    hours[1], hours[5] = 150, 50
    found = people.hours(replace(EMPTY, hours=hours))
    assert (found[10], found[14], found.sum()) == (0.75, 0.25, 1.0)
    assert not people.hours(EMPTY).any()


def test_that_a_share_seen_often_is_drawn_close_to_what_was_seen() -> None:
    chance = np.random.default_rng(1)
    seldom, often = (Share(0.8, cases).draw(chance, 4_000) for cases in (10.0, 1_000.0))
    assert seldom.mean() == pytest.approx(0.8, abs=0.01)
    assert seldom.std() > 5 * often.std()
    assert set(Share(0.8).draw(chance, 3)) == {0.8}
    assert set(Share(1.0, 50.0).draw(chance, 3)) == {1.0}
