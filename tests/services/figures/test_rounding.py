"""Numbers are rounded once, half up, from exact values."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.services.figures import rounding

FRACTIONS = st.fractions(min_value=-1_000_000, max_value=1_000_000, max_denominator=10_000_000)
PLACES = st.integers(0, 6)


@given(FRACTIONS, PLACES)
def test_that_a_value_is_rounded_half_up_from_its_exact_value(value: Fraction, places: int) -> None:
    found = Fraction(rounding.rounded(value, places))
    step = Fraction(1, 10**places)
    assert abs(found - value) <= step / 2
    if abs(found - value) == step / 2:
        assert abs(found) > abs(value)
    assert rounding.places_of(rounding.rounded(value, places)) == places


@given(FRACTIONS, PLACES)
def test_that_a_truncated_value_is_never_further_from_nothing(value: Fraction, places: int) -> None:
    found = Fraction(rounding.truncated(value, places))
    assert abs(found) <= abs(value) < abs(found) + Fraction(1, 10**places)


@pytest.mark.parametrize(
    ("part", "whole", "places", "shown"),
    [
        (167_676, 737_046, 1, "22.7"),
        (125_411, 701_903, 1, "17.9"),
        (419_077, 689_106, 2, "60.81"),
        (362_776, 691_002, 2, "52.50"),
        (286_352, 689_106, 2, "41.55"),
        (1, 8, 1, "12.5"),
        (1, 800, 2, "0.13"),
    ],
)
def test_that_shares_are_shown_as_the_law_of_the_product_says(
    part: int, whole: int, places: int, shown: str
) -> None:
    exact = rounding.percent(part, whole)
    assert exact is not None
    assert rounding.text(rounding.rounded(exact, places), places) == shown


def test_that_a_number_that_was_only_cut_off_is_noticed() -> None:
    exact = Fraction(36_277_600, 691_002)
    assert rounding.only_truncated(Decimal("52.49"), exact)
    assert not rounding.only_truncated(Decimal("52.50"), exact)
    assert not rounding.only_truncated(Decimal("52.48"), exact)


def test_that_both_ways_of_writing_a_change_are_given_in_points() -> None:
    before, after = Fraction(12_541_100, 701_903), Fraction(16_767_600, 737_046)
    found = rounding.points(before, after, 1)
    assert (found.true, found.of_rounded) == (Decimal("4.9"), Decimal("4.8"))


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("1,234", "1234"),
        ("+4.8", "4.8"),
        ("-3", "-3"),
        ("△1.5", "-1.5"),
        ("---", None),
        ("", None),
        ("R3", None),
    ],
)
def test_that_printed_numbers_are_read_and_other_texts_are_none(printed: str, number: str | None) -> None:
    assert rounding.number(printed) == (None if number is None else Decimal(number))


def test_that_nothing_has_no_share() -> None:
    assert rounding.percent(1, 0) is None


def test_that_numbers_are_written_as_japanese_tables_write_them() -> None:
    assert rounding.text(701_903) == "701,903"
    assert rounding.text(35_143, signed=True) == "+35,143"
    assert rounding.text(Decimal("4.8"), 1, signed=True) == "+4.8"
    assert rounding.text(Decimal(-2), 0, signed=True) == "-2"
    assert rounding.text(rounding.rounded(Fraction(-1, 100), 1), 1) == "0.0"
