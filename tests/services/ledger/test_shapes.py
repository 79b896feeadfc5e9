"""Ledgers as offices keep them: titles, blank cells, no mark, two columns for one field, stray numbers."""

from pathlib import Path
from typing import Any, cast

import pytest
import xlsxwriter
from sqlalchemy import select

from desktop_app.errors import LedgerRefused
from desktop_app.models.application import Application
from desktop_app.models.database import Database
from desktop_app.services.acting import Acting
from desktop_app.services.ledger import profiles
from desktop_app.services.ledger.layout import find_layout, map_columns
from desktop_app.services.ledger.reading import Form
from desktop_app.services.ledger.reasons import FileFault
from tests.services.ledger.ledgers import cells, reasons, take, write

NUMBERS = ("621498320257", "983205673214")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_that_utf_16_without_its_mark_is_found(encoding: str, tmp_path: Path) -> None:
    path = write(tmp_path / "l.csv", [cells(1), cells(2)], encoding=encoding)
    layout, top = find_layout(path)
    assert layout.form == Form(encoding, ",")
    assert top.samples[1][2] == "足立　花子"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("heading", ['"申請書ID","氏名"', "番号,なまえ"])
def test_that_utf_16_without_its_mark_is_found_by_any_headings(
    heading: str, encoding: str, tmp_path: Path
) -> None:
    path = tmp_path / "l.csv"
    path.write_bytes(f"{heading}\n1,花子\n".encode(encoding))
    assert find_layout(path)[0].form == Form(encoding, ",")


def test_that_zero_bytes_in_another_file_make_it_no_ledger(tmp_path: Path) -> None:
    path = tmp_path / "l.csv"
    path.write_bytes("申請書ID,氏名\n1,花\0子\n".encode("utf-16-le"))
    with pytest.raises(LedgerRefused) as refused_file:
        find_layout(path)
    assert refused_file.value.reason == FileFault.NOT_A_LEDGER


def sheet(path: Path, *above: list[str], beyond: str = "") -> Path:
    """A workbook as offices keep it: a title, a blank row, rows that end in empty cells, a blank column."""
    rows = [*above, [*cells(1), ""], *([*cells(number).values(), beyond] for number in (1, 2))]
    with xlsxwriter.Workbook(path) as book:
        written = cast("Any", book).add_worksheet()
        border = cast("Any", book).add_format({"border": 1})
        for at, row in enumerate(rows):
            for place, cell in enumerate(row):
                written.write(at, place, cell, border)
    return path


@pytest.mark.parametrize("above", [[], [["交付台帳"]], [["交付台帳"], []], [["交付台帳", "", "令和5年度"]]])
def test_that_a_workbook_may_have_a_title_and_blank_cells(
    above: list[list[str]], local_database: Database, acting: Acting, tmp_path: Path
) -> None:
    path = sheet(tmp_path / "l.xlsx", *above, beyond=" ")
    assert find_layout(path)[0].heading_row == len(above) + 1
    result = take(local_database, acting, path)
    assert (result.created, result.refused) == (2, 0)


def test_that_values_beyond_the_headings_of_a_workbook_are_refused(
    local_database: Database, acting: Acting, tmp_path: Path
) -> None:
    result = take(local_database, acting, sheet(tmp_path / "l.xlsx", beyond="x"))
    assert {reason for _, _, reason in reasons(result)} == {"cell_count"}


def test_that_a_blank_heading_at_the_end_needs_no_cells(
    local_database: Database, acting: Acting, tmp_path: Path
) -> None:
    path = write(tmp_path / "l.csv", [cells(1), cells(2)])
    path.write_bytes(path.read_bytes().replace("交付日\r\n".encode("cp932"), "交付日,\r\n".encode("cp932")))
    assert take(local_database, acting, path).created == 2


def test_that_of_two_columns_for_one_field_somebody_chooses(
    local_database: Database, acting: Acting, tmp_path: Path
) -> None:
    path = write(tmp_path / "l.csv", [cells(1)], 現住所="足立区千住一丁目1番", 氏名漢字="別人　太郎")
    layout, _ = find_layout(path)
    assert set(layout.doubtful) == {"address", "name"}
    with pytest.raises(LedgerRefused) as refused_file:
        take(local_database, acting, path)
    assert refused_file.value.reason == FileFault.COLUMN_DOUBTFUL
    assert refused_file.value.column == "氏名 (氏名 #3, 氏名漢字 #17)"
    map_columns(layout, {"name": "氏名", "address": "#16"})
    layout.check()
    assert (layout.columns["name"], layout.columns["address"]) == (2, 15)
    layout, _ = find_layout(path)
    layout.choose(16, "")
    layout.choose(15, "")
    assert (layout.columns["name"], layout.columns["address"], layout.doubtful) == (2, 7, {})


def test_that_a_saved_layout_tells_two_equal_headings_apart(
    local_database: Database, acting: Acting, tmp_path: Path
) -> None:
    path = write(tmp_path / "l.csv", [cells(1)])
    path.write_bytes(path.read_bytes().replace("方書".encode("cp932"), "氏名".encode("cp932")))
    layout, _ = find_layout(path)
    map_columns(layout, {"name": "#9"})
    with local_database.write() as session:
        profiles.save(session, acting, "本庁", layout)
    found, _ = find_layout(path)
    with local_database.read() as session:
        profiles.use(session, "本庁", found)
    assert (found.columns["name"], found.doubtful) == (8, {})


def test_that_personal_numbers_in_a_column_left_out_are_counted_and_not_kept(
    local_database: Database, acting: Acting, tmp_path: Path
) -> None:
    rows = [cells(number) | {"備考": f"番号 {NUMBERS[0]}" if number < 3 else ""} for number in range(1, 9)]
    result = take(local_database, acting, write(tmp_path / "l.csv", rows))
    assert (result.created, result.hidden) == (8, 2)
    assert all(NUMBERS[0].encode() not in path.read_bytes() for path in tmp_path.glob("ward.db*"))


def test_that_a_moment_counts_as_its_day(local_database: Database, acting: Acting, tmp_path: Path) -> None:
    rows = [
        cells(1, 申請日="2023/4/3 13:05", 到着日="令和5年5月1日　9:05:22"),
        cells(2, 申請日="2023-04-03 23:59:59.9", 到着日="R5.5.1 24:99"),
    ]
    result = take(local_database, acting, write(tmp_path / "l.csv", rows), accept_good=True)
    assert reasons(result) == [(3, "到着日", "date_unreadable")]
    with local_database.read() as session:
        kept = session.execute(select(Application.applied_on, Application.delivered_on)).one()
        assert [day.isoformat() for day in kept] == ["2023-04-03", "2023-05-01"]
