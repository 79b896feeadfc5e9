"""The shipped reports become documents whose tables are those that the ward printed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from desktop_app.figure_terms import Unit
from desktop_app.services.committee import checking, compose, preparing, references
from desktop_app.services.committee.checking import TextFault
from desktop_app.services.committee.rows import Block, BlockKind
from desktop_app.services.figures.rows import Cell
from tests.services.committee import ward

if TYPE_CHECKING:
    from desktop_app.models.database import Database

CODES = sorted(path.stem for path in ward.PRINTED.glob("*.csv"))


@pytest.fixture
def filled(local_database: Database) -> Database:
    """A ward with the reports."""
    ward.fill(local_database)
    return local_database


def test_that_every_table_is_the_one_that_the_ward_printed(filled: Database) -> None:
    found = {
        block.table.code: ward.body(block.table)
        for report in ward.documents(filled)
        for block in report.blocks
        if block.table
    }
    assert sorted(found) == CODES
    for code in CODES:
        assert found[code] == ward.printed(code), code


def test_that_the_course_of_events_is_numbered_as_the_ward_does(filled: Database) -> None:
    report = ward.documents(filled)[1]
    events = [block for block in report.blocks if block.kind is BlockKind.LIST]
    assert [block.number for block in events] == list("アイウエオカキク")
    assert events[0].text == "令和5年1月4日　富士通Japan(株)のコンビニ交付システムを稼働"
    assert "令和5年1月4日以降の調査を開始" in events[3].text
    numbers = [block.number for block in report.blocks if block.kind is BlockKind.HEADING]
    assert numbers == ["1", "(1)", "(2)", "(3)", "2", "(1)", "(2)", "ア", "イ"]


def test_that_no_figure_of_a_shipped_text_is_typed_and_none_leads_nowhere(filled: Database) -> None:
    shown = ward.tables(filled)
    assert [checking.check(draft, shown) for draft in ward.reports(filled)] == [(), (), ()]
    texts = [block.text for report in ward.documents(filled) for block in report.blocks]
    assert any("約4万5千枚" in text for text in texts)
    assert any("60.80%となり、特別区での順位は23位から21位" in text for text in texts)
    assert not any(references.NOWHERE in text or "{" in text for text in texts)


def test_that_a_figure_in_a_text_is_the_one_of_now(filled: Database) -> None:
    [draft] = [draft for draft in ward.reports(filled) if draft.code == "cards"]
    shown = ward.tables(filled)
    issued = shown["card_issuance"]
    cell = replace(issued.cell("R4", "rate_percent"), shown="61.23")
    later = {**shown, "card_issuance": replace(issued, cells={**issued.cells, ("R4", "rate_percent"): cell})}
    texts = [block.text for block in compose.document(draft, later).blocks]
    assert any("61.23%となり" in text for text in texts)
    assert not any("60.80" in text for text in texts)


def test_that_what_leads_nowhere_or_is_typed_by_hand_is_found(filled: Database) -> None:
    draft, shown = ward.reports(filled)[0], ward.tables(filled)
    texts = (
        "交付率は60.80%、発行は１６７，６７６通。",
        "{fig:card_issuance/R9/rate_percent}と{fig:card_issuance}",
        "約4万5千枚が残り、令和5年9月30日まで、電話03-5888-7707、20か所。",
        "申請は52万2344枚。去年は711,903通、22.75%。約16万通、1,200円、延べ2,345人。",
    )
    blocks = (*(Block(BlockKind.PARAGRAPH, text) for text in texts), Block(BlockKind.TABLE, code="none"))
    found = checking.check(replace(draft, blocks=blocks), shown)
    assert [(one.fault, one.block, one.said) for one in found] == [
        (TextFault.TYPED, 1, "60.80"),
        (TextFault.TYPED, 1, "167,676"),
        (TextFault.NOWHERE, 2, "{fig:card_issuance/R9/rate_percent}"),
        (TextFault.NOWHERE, 2, "{fig:card_issuance}"),
        (TextFault.TYPED, 3, "4万5千"),
        (TextFault.TYPED, 4, "52万2344"),
        (TextFault.STRANGE, 4, "711,903"),
        (TextFault.STRANGE, 4, "22.75"),
        (TextFault.NO_TABLE, 5, "none"),
    ]
    assert found[0].instead == "{fig:card_issuance/R4/rate_percent}"
    assert found[4].instead == "{fig:text/uncollected_about/value:man}"
    assert found[5].instead == "{fig:card_applications/R4/cumulative}"
    composed = compose.document(replace(draft, blocks=blocks), shown)
    assert references.NOWHERE in composed.blocks[1].text
    assert references.NOWHERE in composed.blocks[4].text


@pytest.mark.parametrize(
    ("count", "said"), [(45_000, "4万5千"), (40_000, "4万"), (45_678, "45,678"), (900, "900")]
)
def test_that_a_number_of_people_is_written_in_ten_thousands(count: int, said: str) -> None:
    assert references.man(count) == said


def test_that_the_report_can_be_read_in_english(filled: Database) -> None:
    reports = ward.documents(filled, english=True)
    texts = [block.text for report in reports for block in report.blocks]
    cells = [
        cell.text
        for report in reports
        for block in report.blocks
        if block.table
        for row in block.table.rows
        for cell in row
    ]
    kana = [text for text in (*texts, *cells) if any("\u3040" <= letter <= "\u9fff" for letter in text)]
    assert kana == []
    assert reports[0].on == "27 June 2023"
    assert "+4.8 pt" in cells


def test_that_figures_of_another_day_are_computed_and_laid_out_alike(filled: Database) -> None:
    wanted = preparing.Wanted(as_of=date(2024, 3, 31))
    with filled.read() as session:
        made = preparing.prepare(session, wanted)
    tables = {one.table.code: one.table for report in made.documents for one in report.blocks if one.table}
    summary = tables["convenience_summary"]
    assert [cell.text for cell in summary.rows[0]] == ["", "令和4年度", "令和5年度", "前年比"]
    assert next(cell.text for cell in tables["card_issuance"].rows[3]) == "R5"


def test_that_a_change_is_not_put_under_two_other_years_and_no_bracket_is_empty(filled: Database) -> None:
    with filled.read() as session:
        made = preparing.prepare(session, preparing.Wanted(as_of=date(2022, 10, 15)))
    tables = {one.table.code: one.table for report in made.documents for one in report.blocks if one.table}
    summary = [[cell.text for cell in row] for row in tables["convenience_summary"].rows]
    assert summary[:2] == [
        ["", "令和2年度", "令和3年度", "前年比"],
        ["コンビニでの交付割合", "", "17.9%", ""],
    ]
    texts = [cell.text for table in tables.values() for row in table.rows for cell in row]
    assert not any("()" in text for text in texts)
    # What the text says of the year that it names is still there.
    assert "737,046通のうち" in made.documents[0].blocks[1].text


def test_that_a_fall_is_written_with_a_triangle_and_a_rise_with_its_sign() -> None:
    fall = Cell("R4", "change", published=Decimal(-1234), shown="-1,234", unit=Unit.COPIES)
    rise = replace(fall, published=Decimal(5), shown="+5")
    blank = replace(fall, published=None, shown="---")
    assert [references.figure(cell) for cell in (fall, rise, blank)] == ["▲1,234", "+5", "---"]
    assert references.figure(fall, english=True) == "−1,234"


def test_that_a_note_has_its_own_number_where_the_text_points_to_it(filled: Database) -> None:
    blocks = ward.documents(filled)[2].blocks
    notes = [(block.number, block.text) for block in blocks if block.kind is BlockKind.NOTE]
    assert [number for number, _ in notes] == ["※1", "※2"]
    assert notes[0][1].startswith("9月30日は")
    english = ward.documents(filled, english=True)[2].blocks
    assert [block.number for block in english if block.kind is BlockKind.NOTE] == ["Note 1", "Note 2"]
    plain = ward.documents(filled)[0].blocks
    assert {block.number for block in plain if block.kind is BlockKind.NOTE} == {"※"}
