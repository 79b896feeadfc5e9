"""When a renewal can begin: the days that are known, and what holds for every day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.services.renewals import window

DAYS = st.dates(date(2016, 1, 1), date(2045, 12, 31))


@pytest.mark.parametrize(
    ("expires", "starts"),
    [
        (date(2020, 9, 24), date(2020, 6, 25)),
        (date(2023, 1, 15), date(2022, 10, 16)),
        (date(2023, 6, 15), date(2023, 3, 16)),
        (date(2023, 2, 28), date(2022, 11, 29)),
        # Of somebody born on 29 February it is the 28th, also where a ledger wrote the other day.
        (date(2024, 2, 29), date(2023, 11, 29)),
        (date(2023, 5, 31), date(2023, 3, 1)),
        (date(2024, 5, 31), date(2024, 3, 1)),
        (date(2024, 5, 29), date(2024, 3, 1)),
        (date(2023, 12, 31), date(2023, 10, 1)),
        (date(2024, 1, 1), date(2023, 10, 2)),
        (date(2024, 3, 31), date(2024, 1, 1)),
    ],
)
def test_that_a_renewal_starts_on_the_day_after_three_months_before(expires: date, starts: date) -> None:
    assert window.start_of_renewal(expires) == starts


@pytest.mark.parametrize(
    ("birth", "year", "expires"),
    [
        (date(1992, 2, 29), 2027, date(2027, 2, 28)),
        (date(1992, 2, 29), 2028, date(2028, 2, 28)),
        (date(1985, 4, 12), 2033, date(2033, 4, 12)),
    ],
)
def test_that_a_card_expires_on_the_birthday(birth: date, year: int, expires: date) -> None:
    assert window.expiry_in(birth, year) == expires


@given(DAYS, st.integers(1, 400))
def test_that_what_expires_later_never_starts_earlier(expires: date, days: int) -> None:
    later = expires + timedelta(days=days)
    assert window.start_of_renewal(expires) <= window.start_of_renewal(later)


@given(DAYS)
def test_that_the_window_is_its_three_months_without_a_gap(expires: date) -> None:
    (first, second), (third, fourth), (fifth, last) = window.parts(expires)
    assert first == window.start_of_renewal(expires)
    assert (third, fifth, last) == (second + window.DAY, fourth + window.DAY, expires)
    assert first <= second < third <= fourth < fifth <= last
    assert 88 <= (last - first).days <= 92


@given(DAYS, st.integers(-200, 50))
def test_that_a_day_belongs_to_the_window_or_to_no_part_of_it(expires: date, away: int) -> None:
    day = expires + timedelta(days=away)
    inside = window.start_of_renewal(expires) <= day <= expires
    assert (window.part_of(expires, day) is not None) == inside


def test_that_months_are_given_over_the_end_of_a_year() -> None:
    found = window.months(date(2024, 11, 30), date(2025, 2, 1))
    assert found == (date(2024, 11, 1), date(2024, 12, 1), date(2025, 1, 1), date(2025, 2, 1))
    assert [window.last_of(month).day for month in found] == [30, 31, 31, 28]
