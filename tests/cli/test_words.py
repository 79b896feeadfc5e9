"""What the commands say: a sentence for each code, in both languages, without the code itself."""

from __future__ import annotations

import errno
import os
from datetime import UTC, datetime

import pytest

from desktop_app import errors
from desktop_app.cli import words
from desktop_app.services.ledger.reasons import FileFault
from tests import codes
from tests.codes import is_said

RAISED_BY_COMMANDS = [
    *(("as_of", "in_future"), ("as_of", "out_of_bounds"), ("scale", "out_of_bounds")),
    *(("file", "missing"), ("file", "no_holidays"), ("file", "not_decodable"), ("row 7", "no_holiday")),
    ("until", "before_from"),
]


@pytest.fixture(params=["ja", "en"])
def language(request: pytest.FixtureRequest) -> str:
    """The language of this PC."""
    found: str = request.param
    return found


def check(error: BaseException, language: str, code: str) -> None:
    said = words.of(error, language)
    assert "{" not in said
    assert is_said(said, language, code), said


def test_that_each_trouble_with_a_database_is_said(language: str) -> None:
    found = codes.databases()
    assert len(found) > 13
    for code in found:
        check(errors.DatabaseUnusable(code, "/x"), language, code)
        assert "[/x]" in words.of(errors.DatabaseUnusable(code, "/x"), language)


def test_that_each_field_of_a_command_is_said(language: str) -> None:
    assert set(RAISED_BY_COMMANDS) <= set(codes.fields())
    for field, reason in RAISED_BY_COMMANDS:
        check(errors.Invalid(field, reason), language, reason)


def test_that_each_unknown_thing_is_said(language: str) -> None:
    for what in codes.unknown():
        check(errors.Unknown(what, "1"), language, what)


def test_that_nothing_typed_is_not_called_unknown(language: str) -> None:
    check(errors.Unknown("nothing", ""), language, "nothing")
    assert "「" not in words.of(errors.Unknown("nothing", ""), "ja")


def test_that_each_refusal_of_a_ledger_is_said(language: str) -> None:
    for fault in FileFault:
        check(errors.LedgerRefused(fault, 7, "x"), language, fault)


def test_that_a_database_in_use_is_no_place_for_the_synthetic_ward(language: str) -> None:
    check(errors.NotAllowed("demo", "not_empty"), language, "not_empty")


@pytest.mark.parametrize(
    "code", sorted({errno.ENOSPC, errno.EFBIG, errno.EDQUOT, *words.FILES, errno.ENOTDIR})
)
def test_that_a_file_or_folder_that_fails_is_said_in_the_language(code: int, language: str) -> None:
    error = OSError(code, os.strerror(code), "x.csv")
    check(error, language, os.strerror(code))
    assert os.strerror(code) not in words.of(error, language)
    assert "[x.csv]" in words.of(error, language)


def test_that_a_change_by_somebody_else_names_the_card_only_where_there_is_one(language: str) -> None:
    at = datetime(2023, 6, 27, 1, 0, tzinfo=UTC)
    for number in ("", "12345"):
        said = words.of(errors.Conflict(number, "s1", at, "rotation_week"), language)
        assert "s1" in said
        assert "2023-06-27 01:00 UTC" in said
        assert number in said
        assert ("申請" in said or "application" in said) is bool(number)
