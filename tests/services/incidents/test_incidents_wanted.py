"""Each wrong field of an incident has its code, and nothing slips in that is never kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from desktop_app.errors import AccountLike, Invalid, PersonalNumber, Refused
from desktop_app.services.incidents import deadlines, wanted
from tests.factories import TODAY
from tests.services.incidents.cases_of import CASE, DUE, HEAD, STEP

NUMBER = "621498320257"


@pytest.mark.parametrize(
    ("check", "field", "reason"),
    [
        (lambda: wanted.head(replace(HEAD, title=" "), TODAY), "incident_title", "missing"),
        (lambda: wanted.head(replace(HEAD, title="あ" * 81), TODAY), "incident_title", "too_long"),
        (lambda: wanted.head(replace(HEAD, cause="あ" * 3_001), TODAY), "incident_cause", "too_long"),
        (lambda: wanted.head(replace(HEAD, noticed_on=date(2023, 6, 28)), TODAY), "noticed_on", "future"),
        (
            lambda: wanted.head(replace(HEAD, happened_on=date(2023, 6, 23)), TODAY),
            "happened_on",
            "after_noticed",
        ),
        (lambda: wanted.step(replace(STEP, on_date=date(2023, 6, 28)), TODAY), "step_on", "future"),
        (lambda: wanted.step(replace(STEP, minute=1_440), TODAY), "step_time", "out_of_bounds"),
        (lambda: wanted.step(replace(STEP, text=""), TODAY), "step_text", "missing"),
        (lambda: wanted.case(replace(CASE, on_date=date(2023, 6, 28)), TODAY), "case_on", "future"),
        (lambda: wanted.case(replace(CASE, papers=-1), TODAY), "case_papers", "out_of_bounds"),
        (lambda: wanted.case(replace(CASE, persons=1_000_001), TODAY), "case_persons", "out_of_bounds"),
        (lambda: wanted.case(replace(CASE, paper_kind=""), TODAY), "case_paper_kind", "missing"),
        (lambda: wanted.deadline(replace(DUE, authority=""), TODAY, TODAY), "authority", "missing"),
        (
            lambda: wanted.deadline(replace(DUE, due_on=date(2023, 6, 21)), date(2023, 6, 22), TODAY),
            "notice_due_on",
            "before_noticed",
        ),
        (
            lambda: wanted.deadline(replace(DUE, done_on=date(2023, 6, 28)), date(2023, 6, 22), TODAY),
            "notice_done_on",
            "future",
        ),
    ],
)
def test_that_what_can_not_be_is_refused_beside_its_field(
    check: Callable[[], object], field: str, reason: str
) -> None:
    with pytest.raises(Invalid) as stop:
        check()
    assert (stop.value.field, stop.value.reason) == (field, reason)


@pytest.mark.parametrize(("text", "error"), [(NUMBER, PersonalNumber), ("口座 1234567", AccountLike)])
def test_that_no_text_of_an_incident_keeps_a_my_number_or_an_account(text: str, error: type[Refused]) -> None:
    for wish in ("title", "summary", "cause", "measures"):
        with pytest.raises(error):
            wanted.head(replace(HEAD, **{wish: f"メモ\n{text}"}), TODAY)
    with pytest.raises(error):
        wanted.step(replace(STEP, text=text), TODAY)
    for wish in ("paper_kind", "personal_data", "whereabouts", "done"):
        with pytest.raises(error):
            wanted.case(replace(CASE, **{wish: text}), TODAY)
    for wish in ("authority", "source", "note"):
        with pytest.raises(error):
            wanted.deadline(replace(DUE, **{wish: text}), TODAY, TODAY)


def test_that_texts_keep_their_lines_and_nothing_more() -> None:
    assert wanted.head(replace(HEAD, cause="\n 一 \n\n 二\r\n "), TODAY).cause == "一\n\n二"


def test_that_the_rules_count_the_day_on_which_it_was_noticed_as_the_first() -> None:
    found = {row.code: row for row in deadlines.suggested(date(2023, 4, 28))}
    assert [row.due_on for row in found.values() if row.usual] == [date(2023, 5, 2), date(2023, 5, 27)]
    assert found["full_report_wrongful"].due_on == date(2023, 6, 26)
    assert not found["my_number_first"].usual
    assert all("条" in row.source and row.name_en.isascii() for row in found.values())
