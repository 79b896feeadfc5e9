"""The linter finds in the shipped report what is wrong with it, nothing else, and each new fault."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from desktop_app.figure_terms import Differs, Fault, Part
from desktop_app.services.figures import forms, linter, published, related, rounding, sentences
from desktop_app.services.figures.rows import Table


@pytest.fixture
def report() -> list[Table]:
    """The shipped report's tables."""
    return [published.shipped(forms.SHIPPED, code) for code in forms.codes(forms.SHIPPED)]


def _changed(report: list[Table], code: str, row: str, column: str, printed: str) -> list[Table]:
    """The report with another number in one cell."""
    found: list[Table] = []
    for table in report:
        if table.code == code:
            cell = replace(table.cell(row, column), printed=printed, published=rounding.number(printed))
            found.append(replace(table, cells={**table.cells, (row, column): cell}))
        else:
            found.append(table)
    return found


def test_that_the_shipped_report_has_these_five_faults_and_no_other(report: list[Table]) -> None:
    found = linter.findings(report, forms.body(forms.SHIPPED))
    assert [(each.fault, each.place, each.printed, each.expected) for each in found] == [
        (Fault.TWO_VALUES, ("convenience_by_year", "R3", "card_issuance_rate_percent"), "41.55", "41.44"),
        (Fault.TWO_VALUES, ("convenience_by_year", "R4", "card_issuance_rate_percent"), "60.81", "60.80"),
        (Fault.TRUNCATED, ("card_applications", "R3", "rate_percent"), "52.49", "52.50"),
        (Fault.DIFFERENCE, ("card_issuance", "R4", "rate_change_points"), "+19.26", "+19.36"),
        (Fault.ABOUT, ("", "uncollected", ""), "45,000", "103,267"),
    ]
    assert found[0].other == ("card_issuance", "R3", "rate_percent")
    assert found[2].exact.startswith("52.4999")
    assert found[4].words == "約4万5千枚"


def test_that_the_table_of_the_text_alone_tells_of_the_uncollected_cards(report: list[Table]) -> None:
    found = linter.findings(report)
    assert (found[-1].fault, found[-1].place[:2]) == (Fault.ABOUT, ("text", "uncollected_about"))
    assert len(found) == 5


@pytest.mark.parametrize(
    ("code", "row", "column", "printed", "fault"),
    [
        ("certificates_by_office_R4", "千住", "印鑑登録証明書", "19178", Fault.SUM),
        ("certificates_by_office_R4", "合計", "課税証明書", "114759", Fault.SUM),
        ("certificates_by_office_R4", "うちコンビニ以外合計", "納税証明書", "14439", Fault.SUM),
        ("certificates_by_office_R4", "証明別コンビニ割合", "戸籍の附票の写し", "16.9", Fault.SHARE),
        ("certificates_by_office_R4", "江南", "構成比_percent", "1.2", Fault.SHARE),
        ("certificates_by_office_R4", "合計", "計", "737047", Fault.SUM),
        ("convenience_by_time_R4", "～12:00", "copies", "42266", Fault.SUM),
        ("convenience_by_time_R4", "～12:00", "percent", "25.3", Fault.SHARE),
        ("convenience_by_weekday_R4", "土曜日", "percent", "12.3", Fault.SHARES_OPEN),
        ("convenience_by_weekday_R4", "土曜日", "percent", "10.2", Fault.TRUNCATED),
        ("convenience_by_area_R4", "計", "copies", "167677", Fault.TWO_VALUES),
        ("convenience_by_year", "R4", "copies", "167678", Fault.TWO_VALUES),
        ("convenience_by_year", "R3", "convenience_share_percent", "17.8", Fault.TWO_VALUES),
        ("convenience_summary", "証明書の発行数", "R3", "701904", Fault.DIFFERENCE),
        ("convenience_summary", "コンビニでの交付割合", "change", "+4.7", Fault.DIFFERENCE),
        ("convenience_summary", "コンビニでの交付割合", "R4", "22.8", Fault.TWO_VALUES),
        ("convenience_summary", "コンビニ交付数", "change", "+42266", Fault.DIFFERENCE),
        ("card_applications", "R4", "in_year", "159569", Fault.DIFFERENCE),
        ("card_applications", "R4", "rate_percent", "75.81", Fault.RATE),
        ("card_applications", "R4", "rate_change_points", "+23.40", Fault.DIFFERENCE),
        ("card_issuance", "R4", "cumulative", "419078", Fault.DIFFERENCE),
        ("card_issuance", "R3", "rate_percent", "41.45", Fault.RATE),
        ("text", "target_change_R5", "value", "+9.4", Fault.DIFFERENCE),
    ],
)
def test_that_another_number_in_a_cell_is_found(
    report: list[Table], code: str, row: str, column: str, printed: str, fault: Fault
) -> None:
    before = linter.findings(report, forms.body(forms.SHIPPED))
    after = linter.findings(_changed(report, code, row, column, printed), forms.body(forms.SHIPPED))
    assert fault in {each.fault for each in set(after).difference(before)}


def test_that_each_number_that_hangs_together_with_others_is_watched(report: list[Table]) -> None:
    before = set(linter.findings(report))
    alone: set[tuple[str, str, str]] = set()
    for table, cell in related.named(report):
        number = related.value(cell) or Decimal(0)
        printed = str(number + Decimal(3).scaleb(-rounding.places_of(number)))
        if set(linter.findings(_changed(report, table.code, cell.row, cell.column, printed))) == before:
            alone.add((table.code, cell.row, cell.column))
    years = ("H25", "H26", "H27", "H28", "H29", "H30", "R1", "R2")
    # No other number of the report says anything of these.
    assert alone == {
        *(("convenience_by_year", year, "convenience_share_percent") for year in years),
        *(("convenience_by_year", year, "copies") for year in years),
        *(("convenience_by_year", year, "card_issuance_rate_percent") for year in years[3:]),
        *(("card_applications", "R3", column) for column in ("in_year", "rate_change_points")),
        *(("card_issuance", "R3", column) for column in ("in_year", "rate_change_points")),
        *(("text", row, "value") for row in ("neighbours_average_share", "post_offices", "rotating_venues")),
        *(("text", f"card_rank_{when}", "value") for when in ("before", "after")),
    }


def test_that_both_ways_of_writing_a_change_are_fair(report: list[Table]) -> None:
    changed = _changed(report, "convenience_summary", "コンビニでの交付割合", "change", "+4.9")
    assert linter.findings(changed) == linter.findings(report)


def test_that_a_rate_without_a_denominator_is_found(report: list[Table]) -> None:
    bare = [
        replace(
            table,
            cells={
                key: replace(cell, denominator=None, denominator_name="") if key[0] == "H28" else cell
                for key, cell in table.cells.items()
            },
        )
        for table in report
    ]
    new = set(linter.findings(bare)) - set(linter.findings(report))
    assert {(each.fault, each.place[2]) for each in new} == {
        (Fault.NO_DENOMINATOR, "convenience_share_percent"),
        (Fault.NO_DENOMINATOR, "card_issuance_rate_percent"),
    }


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("交付率は前年度比約20%増となった。", 0),
        ("交付率は前年度比約30%増となった。", 1),
        ("交付率は前年度から約20%伸びて60.80%となり、順位は21位に上がった。", 0),
        ("交付率は前年度から約30%伸びて60.80%となり、順位は21位に上がった。", 1),
        ("未交付のマイナンバーカードが約10万3千枚残っている。", 0),
        ("未交付のマイナンバーカードが約103,000枚残っている。", 0),
        ("未交付のカードが約10万枚ある。約4万枚は別のことである。", 0),
        ("未交付のカードが約9万枚ある。", 1),
        ("郵便局は約20か所、来庁者は約3千人。", 0),
    ],
)
def test_that_a_rounded_number_of_the_text_is_held_against_the_tables(
    report: list[Table], text: str, count: int
) -> None:
    found = linter.findings([table for table in report if table.code != "text"], [text])
    assert sum(each.fault is Fault.ABOUT for each in found) == count


@pytest.mark.parametrize("language", ["ja", "en"])
def test_that_each_fault_and_reason_has_its_sentence(language: str) -> None:
    place = ("card_issuance", "R4", "rate_percent")
    for fault in Fault:
        said = sentences.finding(linter.Finding(fault, place, "1", "2", place), language)
        assert "{" not in said
        assert said.isascii() == (language == "en") or fault is not Fault.ABOUT
    assert all(sentences.reason(why, language) for why in Differs)


def test_that_a_table_that_closes_has_no_finding(report: list[Table]) -> None:
    table = next(each for each in report if each.code == "convenience_by_weekday_R4")
    assert linter.findings([table]) == ()
    assert all(cell.part is not Part.TEXT for _, cell in related.named([table]))
