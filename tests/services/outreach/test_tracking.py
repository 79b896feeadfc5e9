"""The number of a registered letter is read as it is scanned or typed, and its last digit is checked."""

from __future__ import annotations

import pytest

from desktop_app.errors import Invalid, PersonalNumber
from desktop_app.services.outreach import tracking


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("131-12-38385-2", "13112383852"),
        (" １３１－１２－３８３８５－２ ", "13112383852"),
        ("a13112383852a", "13112383852"),
        ("4055-4842-4886", "405548424886"),
        ("1234567890123", "1234567890123"),
    ],
)
def test_that_a_number_is_read_in_each_form(text: str, digits: str) -> None:
    assert tracking.number(text) == digits
    assert tracking.is_number(text)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("131-12-38385-3", "check_digit"),
        ("131-21-38385-2", "check_digit"),
        ("", "missing"),
        ("1311238385", "form"),
        ("EG123456789JP", "form"),
        ("12345678901234", "form"),
    ],
)
def test_that_a_wrong_number_says_why(text: str, reason: str) -> None:
    with pytest.raises(Invalid) as refused:
        tracking.number(text)
    assert (refused.value.field, refused.value.reason) == ("tracking_number", reason)


def test_that_what_could_be_a_personal_number_is_never_a_tracking_number() -> None:
    with pytest.raises(PersonalNumber):
        tracking.number("6214-9832-0257")


def test_that_an_application_id_is_no_tracking_number() -> None:
    assert not tracking.is_number("K" + "1" * 23)
    assert not tracking.is_number("1" * 23)


def test_that_a_number_is_shown_as_on_its_label() -> None:
    assert tracking.shown("13112383852") == "131-12-38385-2"
    assert tracking.shown("405548424886") == "4055-4842-4886"
