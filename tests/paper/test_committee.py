"""The printed report holds the ward's tables, page by page as the ward lays it out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import pypdfium2
import pytest
from PySide6.QtGui import QFont

from desktop_app.paper import faces, print_job
from desktop_app.paper.committee import job, layout, measure, page
from desktop_app.paper.committee.measure import Item, Measure, Piece
from desktop_app.services.committee.rows import BlockKind, DocBlock, DocTable, Document, TableCell
from tests.factories import acting
from tests.services.committee import ward

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop_app.models.database import Database


@pytest.fixture
def font(qtbot: QtBot) -> QFont:
    """The font of the pages."""
    faces.load()
    return faces.page_font()


@pytest.fixture
def filled(local_database: Database) -> Database:
    """A ward with the reports."""
    ward.fill(local_database)
    return local_database


def texts(pdf: bytes) -> list[str]:
    """The text of each page without blanks."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        found: list[str] = []
        for at in range(len(document)):
            part = document[at].get_textpage()
            found.append(ward.plain(part.get_text_range()))
            part.close()
        return found
    finally:
        document.close()


def printed(database: Database, font: QFont, *, english: bool = False) -> bytes:
    """The report as the file of a job that was released."""
    order = job.order(ward.documents(database, english=english), font)
    return print_job.make(
        database, acting(), order, job.drawer("印刷番号 {}".format, "〓：ない文字", font)
    ).pdf


def test_that_the_printed_tables_are_those_that_the_ward_printed(filled: Database, font: QFont) -> None:
    found = "".join(texts(printed(filled, font)))
    for path in sorted(ward.PRINTED.glob("*.csv")):
        for row in ward.printed(path.stem):
            assert "".join(row) in found, (path.stem, row)


def test_that_the_report_is_paged_as_the_ward_does(filled: Database, font: QFont) -> None:
    pdf = printed(filled, font)
    pages = texts(pdf)
    drafts = ward.reports(filled)
    cover = pages[0]
    for draft, number in zip(drafts, ("2", "5", "7"), strict=True):
        assert f"{draft.title}{number}" in cover
        begins = pages[int(number) - 1]
        assert f"件名{draft.title}" in begins
        assert f"所管部課名{ward.plain(draft.department)}" in begins
        assert "令和5年6月27日" in begins
    assert all(f"{at}/8" in text for at, text in enumerate(pages, 1))
    assert len(pages) == 8
    assert b"/FontFile" in pdf
    document: Any = pypdfium2.PdfDocument(pdf)
    assert document.get_metadata_value("Title") == "区民委員会報告資料 令和5年6月27日"
    document.close()


def test_that_the_report_can_be_printed_in_english(filled: Database, font: QFont) -> None:
    pages = texts(printed(filled, font, english=True))
    assert "27June2023" in pages[0]
    assert "Actual" in "".join(pages)
    assert "実績" not in "".join(pages)


def lines_of(items: list[Item]) -> list[str]:
    """The texts of a page in the order in which they are drawn."""
    return [str(item[3]) for item in items if item[0] == "t"]


def report_of(*blocks: DocBlock) -> Document:
    return Document("x", "件名", "部", "令和5年6月27日", blocks)


def test_that_a_heading_is_never_alone_at_the_end_of_a_page(font: QFont) -> None:
    text = DocBlock(BlockKind.PARAGRAPH, "あ")
    for before in range(20, 45):
        blocks = (*(text for _ in range(before)), DocBlock(BlockKind.HEADING, "見出し", "1"), text)
        made = layout.pages([report_of(*blocks)], font)
        for one in made:
            assert lines_of(cast("list[Item]", one["items"]))[-1] != "見出し", before


def test_that_a_table_is_parted_between_rows_only_and_has_its_heading_again(font: QFont) -> None:
    head = (TableCell("年度", head=True), TableCell("通数", head=True))
    rows = tuple((TableCell(f"H{at}"), TableCell(f"{at:,}通", right=True)) for at in range(90))
    table = DocTable("x", "", (head, *rows), 1, (1.0, 1.0))
    made = layout.pages([report_of(DocBlock(BlockKind.TABLE, table=table))], font)
    assert len(made) > 1
    told = [lines_of(cast("list[Item]", one["items"])) for one in made]
    for page_texts in told:
        assert page_texts.count("通数") == 1
        firsts = [text for text in page_texts if text.startswith("H")]
        assert [text for text in page_texts if text.endswith("通")] == [
            f"{int(one[1:]):,}通" for one in firsts
        ]
    assert sum(text.startswith("H") for page_texts in told for text in page_texts) == 90


def test_that_a_table_that_fits_on_one_page_is_not_parted(font: QFont) -> None:
    rows = tuple((TableCell(f"H{at}"),) for at in range(12))
    table = DocBlock(BlockKind.TABLE, table=DocTable("x", "", rows, 0, (1.0,)))
    text = DocBlock(BlockKind.PARAGRAPH, "あ")
    for before in (20, 30, 40):
        made = layout.pages([report_of(*(text for _ in range(before)), table)], font)
        counts = [
            sum(one.startswith("H") for one in lines_of(cast("list[Item]", part["items"]))) for part in made
        ]
        assert max(counts) == 12, before
        assert sum(counts) == 12


def test_that_figures_end_at_the_same_place(font: QFont) -> None:
    rows = tuple((TableCell(text, right=True),) for text in ("1", "12,345", "678"))
    table = DocBlock(BlockKind.TABLE, table=DocTable("x", "", rows, 0, (1.0,)))
    [made] = layout.pages([report_of(table)], font)
    told = Measure(font)
    ends = {
        round(float(item[1]) + told.width(str(item[3]), float(item[4])), 1)
        for item in cast("list[Item]", made["items"])
        if item[0] == "t" and item[3] in {"1", "12,345", "678"}
    }
    assert len(ends) == 1


def test_that_a_letter_that_no_font_has_is_told(font: QFont) -> None:
    [made] = layout.pages([report_of(DocBlock(BlockKind.PARAGRAPH, "\U000f0000"))], font)
    assert made["lacks"]
    assert "〓" in lines_of(cast("list[Item]", made["items"]))


def test_that_a_chart_becomes_a_picture(filled: Database, font: QFont) -> None:
    found = page.pictures(ward.documents(filled), font)
    assert list(found) == ["convenience_by_year"]
    assert found["convenience_by_year"].startswith(b"\x89PNG")


def test_that_what_is_moved_keeps_its_shape() -> None:
    piece = Piece(5, [measure.rule(0, 0, 10, 0), measure.text(1, 2, "あ", 9)])
    assert measure.moved(piece.items, 3, 4) == [measure.rule(3, 4, 13, 4), measure.text(4, 6, "あ", 9)]


def test_that_no_figure_is_broken_in_two_lines(font: QFont) -> None:
    figures = tuple(TableCell(f"{357_000 + column:,}", right=True) for column in range(9))
    table = DocTable("wide", "", ((TableCell("合計"), *figures),), 0, (2.5, *[1.5] * 9))
    found = layout.pages([report_of(DocBlock(BlockKind.TABLE, table=table))], font)
    assert {cell.text for cell in figures} <= set(lines_of(cast("list[Item]", found[0]["items"])))
