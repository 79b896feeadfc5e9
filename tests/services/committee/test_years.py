"""Figures of another fiscal year than the subject of a report are found; in a good one nothing is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from desktop_app.services.committee import drafts, preparing, sentences, years
from desktop_app.services.committee.checking import TextFault
from desktop_app.services.committee.drafts import DraftWanted
from desktop_app.services.committee.rows import Block, BlockKind
from tests import factories
from tests.services.committee import ward

if TYPE_CHECKING:
    from desktop_app.models.database import Database
    from desktop_app.services.committee.rows import DraftRow

NEXT = date(2024, 6, 25)
NOW, BEFORE = "{fig:card_issuance/R5/rate_percent}", "{fig:card_issuance/R4/rate_percent}"


@pytest.fixture
def filled(database: Database) -> Database:
    """A ward with the reports."""
    ward.fill(database)
    return database


def found(draft: DraftRow) -> list[tuple[TextFault, int, str]]:
    return [(one.fault, one.block, one.instead) for one in years.check(draft, drafts.year_of(draft))]


def of_next_year(database: Database, place: int = 2) -> DraftRow:
    """The report of the next year, with the text of a shipped one."""
    who = replace(factories.acting(), today=NEXT)
    with database.write() as session:
        return drafts.copy(session, who, drafts.all_of(session)[place])


def test_that_nothing_is_found_in_the_shipped_reports_and_those_of_the_next_year(filled: Database) -> None:
    assert [found(draft) for draft in ward.reports(filled)] == [[], [], []]
    assert [found(of_next_year(filled, place)) for place in range(3)] == [[], [], []]


def test_that_a_report_as_at_a_day_within_a_year_is_about_the_year_before(filled: Database) -> None:
    reports = ward.reports(filled)
    assert {drafts.year_of(replace(draft, as_of=draft.reported_on)) for draft in reports} == {2022}


def test_that_a_subject_of_another_year_than_its_figures_is_told_in_both_languages(filled: Database) -> None:
    seen = ward.reports(filled)[2]
    wanted = DraftWanted(
        seen.title.replace("令和4年度", "令和５年度"),
        *(seen.department, seen.english_title, seen.english_department),
        *(seen.reported_on, seen.as_of, seen.blocks),
    )
    with filled.write() as session:
        drafts.change(session, factories.acting(), seen, wanted)
        told = [
            preparing.prepare(session, preparing.Wanted(code="cards"), language).findings[0].sentence
            for language in ("ja", "en")
        ]
    assert told == [
        "件名は令和5年度ですが、表の数字は令和4年度のものです。件名か、数字の基準日を直してください。",
        "The subject says R5, the tables show R4. Mend the subject or the day of the figures.",
    ]


def test_that_figures_as_of_another_year_are_told(filled: Database) -> None:
    of_day = preparing.Wanted(code="cards", as_of=date(2024, 3, 31))
    with filled.read() as session:
        assert "表の数字は令和5年度" in preparing.prepare(session, of_day).findings[0].sentence


@pytest.mark.parametrize(
    ("text", "is_wrong"),
    [
        (f"交付率は{BEFORE}%となった。", True),
        (f"令和5年度の交付率は{BEFORE}%となった。", True),
        (f"交付率は{NOW}%となった。", False),
        (f"交付率は{BEFORE}%から{NOW}%に伸びた。", False),
        (f"前年度は{BEFORE}%だった。", False),
        (f"令和4年度は{BEFORE}%だった。", False),
        ("目標は{fig:targets/R6/target}%とする。", False),
        ("{fig:uncollected/total/total}枚が残る。", False),
        ("{fig:convenience_by_month_R4/4月/総数}通だった。", True),
    ],
)
def test_that_a_block_has_figures_of_the_year_of_the_subject(
    filled: Database, text: str, *, is_wrong: bool
) -> None:
    draft = of_next_year(filled)
    blocks = (*draft.blocks, Block(BlockKind.PARAGRAPH, text))
    wrong = [(TextFault.OTHER_YEAR, len(blocks), "令和4年度")]
    assert found(replace(draft, blocks=blocks)) == (wrong if is_wrong else [])


def test_that_a_text_left_of_the_last_year_is_found_though_it_names_it(filled: Database) -> None:
    draft = of_next_year(filled)
    blocks = (
        Block(BlockKind.TABLE, code="card_issuance"),
        Block(BlockKind.PARAGRAPH, f"令和4年度の交付率は{BEFORE}%となった。"),
        Block(BlockKind.TABLE, code="convenience_by_month_R4"),
    )
    left = replace(draft, blocks=blocks)
    assert [one[:2] for one in found(left)] == [(TextFault.OTHER_YEAR, 2), (TextFault.OTHER_YEAR, 3)]
    both = replace(left, blocks=(*blocks, Block(BlockKind.TABLE, code="convenience_by_month_R5")))
    assert found(both) == []
    assert found(replace(left, title="マイナンバーカードの交付について")) == []
    [told, _] = years.check(left, drafts.year_of(left))
    assert "件名の令和5年度と違います" in sentences.finding(told, "ja")
    assert sentences.finding(told, "en").startswith("Block 2 has figures of R4, the subject says R5.")
