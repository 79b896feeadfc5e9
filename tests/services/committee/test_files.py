"""Workbook and Word file hold the tables of the report, cell by cell, as their own readers find them."""

from __future__ import annotations

import csv
import re
import zipfile
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import docx
import pytest
from openpyxl import load_workbook

from desktop_app.paths import resources
from desktop_app.services.committee import compose, shapes, word_file, workbook
from desktop_app.services.committee.workbook import FIRST_ROW, TableOf
from desktop_app.services.figures import rounding
from tests.factories import NOW
from tests.services.committee import ward

if TYPE_CHECKING:
    from docx.document import Document as DocxFile
    from docx.table import Table

    from desktop_app.models.database import Database

CODES = sorted(path.stem for path in ward.PRINTED.glob("*.csv"))
DATA = resources() / "reports" / "2023-06-27"


@pytest.fixture
def filled(local_database: Database) -> Database:
    """A ward with the reports."""
    ward.fill(local_database)
    return local_database


def written_book(database: Database, target: Path, *, english: bool = False) -> dict[str, Any]:
    """The workbook, read back: each sheet by the code of its table."""
    shown = ward.tables(database)
    parts = [TableOf(draft, shown[code]) for draft in ward.reports(database) for code in compose.codes(draft)]
    assert workbook.write(target, parts, english=english) == len(parts)
    book = load_workbook(target)
    return {part.table.code: sheet for part, sheet in zip(parts, book.worksheets, strict=True)}


def test_that_every_cell_of_the_workbook_is_the_published_number(filled: Database, tmp_path: Path) -> None:
    sheets = written_book(filled, tmp_path / "report.xlsx")
    words = shapes.words(english=False)
    numbers = 0
    for code, sheet in sheets.items():
        with (DATA / f"{code}.csv").open(encoding="utf-8", newline="") as file:
            _, *lines = csv.reader(file)
        for at, line in enumerate(lines, FIRST_ROW + 2):
            assert sheet.cell(at, 1).value in {_moment(line[0]), shapes.label(line[0], words)}
            for column, text in enumerate(line[1:], 2):
                value = sheet.cell(at, column).value
                number = rounding.number(text)
                if _moment(text) is not None:
                    assert value == _moment(text)
                elif number is None:
                    assert (value or "") in {text, "---", shapes.label(text, words)}, (code, text)
                else:
                    numbers += 1
                    assert Decimal(str(value)) == number, (code, line[0], text)
    assert set(CODES) < set(sheets)
    assert numbers > 250


def _moment(text: str) -> datetime | None:
    """A day or moment that the workbook holds as one."""
    return datetime.fromisoformat(text) if re.fullmatch(r"\d{4}-\d{2}-\d{2}(T.*)?", text) else None


def test_that_days_of_the_workbook_are_days_and_are_shown_by_era(filled: Database, tmp_path: Path) -> None:
    sheets = written_book(filled, tmp_path / "report.xlsx")
    begins = sheets["service_suspensions"].cell(FIRST_ROW + 2, 1)
    assert (begins.value, begins.is_date) == (_moment("2023-10-07"), True)
    assert begins.number_format.startswith("[$-411]ggge")
    assert sheets["convenience_summary"].cell(2, 1).value == "基準日: 令和5年3月31日"
    for code in ("service_suspensions", "misissuance_timeline", "misissuance_cases"):
        # What happened in May or is planned for October is not as at the end of March.
        assert sheets[code].cell(2, 1).value is None
    measured = sheets["card_issuance"].cell(FIRST_ROW + 2, 9)
    assert measured.is_date
    assert measured.number_format.startswith("[$-411]ggge")
    told = sheets["misissuance_timeline"].cell(FIRST_ROW + 2, 1)
    assert (told.value, told.is_date) == (_moment("2023-01-04"), True)


def test_that_columns_of_a_denominator_stand_only_where_there_is_one(
    filled: Database, tmp_path: Path
) -> None:
    sheets = written_book(filled, tmp_path / "report.xlsx")
    headings = {code: [cell.value for cell in sheet[FIRST_ROW + 1]] for code, sheet in sheets.items()}
    assert headings["service_suspensions"][-1] == "出典"
    assert headings["convenience_by_year"][-1] == "分母"
    last = [cell.value for cell in sheets["convenience_by_year"][FIRST_ROW + 11]][-1]
    assert last == "コンビニ交付率: 証明書の発行数 / カード交付率: 人口 689,106 (令和4年1月1日)"
    assert headings["card_issuance"][-3:] == ["分母", "分母の数", "分母の基準日"]


def test_that_the_chart_of_the_workbook_is_printed_with_its_table(filled: Database, tmp_path: Path) -> None:
    sheet = written_book(filled, tmp_path / "report.xlsx")["convenience_by_year"]
    last = int(sheet.print_area.rpartition("$")[2])
    assert last > FIRST_ROW + 1 + 10 + 20


def test_that_numbers_of_the_workbook_are_shown_as_the_ward_prints_them(
    filled: Database, tmp_path: Path
) -> None:
    sheets = written_book(filled, tmp_path / "report.xlsx")
    summary, cards = sheets["convenience_summary"], sheets["card_issuance"]
    first = FIRST_ROW + 2
    assert summary.cell(first, 3).number_format == '0.0"%";▲0.0"%"'
    assert summary.cell(first, 5).number_format == '+0.0"%";▲0.0"%";0.0"%"'
    assert summary.cell(first + 1, 3).number_format == "#,##0;▲#,##0"
    assert cards.cell(first + 1, 4).number_format == '0.00"%";▲0.00"%"'


def test_that_source_and_denominator_stand_beside_the_numbers(filled: Database, tmp_path: Path) -> None:
    sheet = written_book(filled, tmp_path / "report.xlsx")["card_issuance"]
    heading = [cell.value for cell in sheet[FIRST_ROW + 1]]
    last = [cell.value for cell in sheet[FIRST_ROW + 3]]
    told = dict(zip(heading, last, strict=True))
    assert told["出典"] == "令和5年6月27日 7頁"
    assert told["分母"] == "人口"
    assert told["分母の数"] == 689_106
    assert f"{told['分母の基準日']:%Y-%m-%d}" == "2022-01-01"


def test_that_no_text_of_the_workbook_is_a_formula(filled: Database, tmp_path: Path) -> None:
    for sheet in written_book(filled, tmp_path / "report.xlsx", english=True).values():
        assert not any(cell.data_type == "f" for row in sheet.iter_rows() for cell in row)


def written_file(database: Database, target: Path, *, english: bool = False) -> DocxFile:
    """The Word file, read back."""
    word_file.write(target, ward.documents(database, english=english), NOW)
    return docx.Document(str(target))


def rows_of(table: Table) -> list[list[str]]:
    """The texts of a table; a cell over several rows or columns counts once, where it begins."""
    seen: set[Any] = set()
    found: list[list[str]] = []
    for row in table.rows:
        texts: list[str] = []
        for cell in row.cells:
            within: Any = cell.paragraphs[0].paragraph_format.element
            if within.getparent() not in seen:
                seen.add(within.getparent())
                texts.append(ward.plain(cell.text))
        found.append(texts)
    return found


def test_that_every_table_of_the_word_file_is_the_one_that_the_ward_printed(
    filled: Database, tmp_path: Path
) -> None:
    file = written_file(filled, tmp_path / "report.docx")
    found = [rows_of(table) for table in file.tables]
    for code in CODES:
        printed = ward.printed(code)
        assert any(rows[-len(printed) :] == printed for rows in found), code
    heads = [rows for rows in found if rows[0][0] == "件名"]
    assert [rows[0][1] for rows in heads] == [draft.title for draft in ward.reports(filled)]


def test_that_the_cover_of_the_word_file_points_to_the_pages_of_the_reports(
    filled: Database, tmp_path: Path
) -> None:
    target = tmp_path / "report.docx"
    file = written_file(filled, target)
    assert [cell.text for cell in file.tables[0].rows[0].cells] == ["報告事項件名", "頁"]
    with zipfile.ZipFile(target) as parts:
        body = parts.read("word/document.xml").decode()
    for at in (1, 2, 3):
        assert body.count(f"PAGEREF report{at}<") == 1
        assert body.count(f'w:name="report{at}"') == 1


def test_that_the_word_file_can_be_edited_by_its_styles(filled: Database, tmp_path: Path) -> None:
    target = tmp_path / "report.docx"
    file = written_file(filled, target)
    styles = [paragraph.style.name for paragraph in file.paragraphs if paragraph.style]
    assert {"Title", "Heading 1", "Heading 2", "Heading 3", "Normal"} <= set(styles)
    assert {table.style.name for table in file.tables if table.style} == {"Table Grid"}
    with zipfile.ZipFile(target) as parts:
        look = parts.read("word/styles.xml").decode()
        foot = next(parts.read(name).decode() for name in parts.namelist() if "footer" in name)
    assert 'w:eastAsia="BIZ UDPゴシック"' in look
    assert "PAGE" in foot
    assert "NUMPAGES" in foot


def test_that_the_look_of_a_cell_stands_in_the_order_that_word_wants(
    filled: Database, tmp_path: Path
) -> None:
    target = tmp_path / "report.docx"
    written_file(filled, target)
    with zipfile.ZipFile(target) as parts:
        looks = re.findall("<w:tcPr>(.*?)</w:tcPr>", parts.read("word/document.xml").decode())
    order = ("tcW", "gridSpan", "vMerge", "shd", "vAlign")
    for look in looks:
        names = re.findall(r"<w:(\w+)", look)
        assert names == [name for name in order if name in names]
    assert any("shd" in look and "vAlign" in look for look in looks)


def test_that_the_word_file_can_be_written_in_english(filled: Database, tmp_path: Path) -> None:
    file = written_file(filled, tmp_path / "report.docx", english=True)
    texts = [paragraph.text for paragraph in file.paragraphs]
    assert "27 June 2023" in texts
    assert any(
        row == ["Actual", "R3", "286,352", "95,969", "41.44%(+13.90pt)"]
        for t in file.tables
        for row in rows_of(t)
    )
