"""A workbook with a sheet for each month is read whole; what of it is not read is told by its sheet."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl
import pytest
from sqlalchemy import select

from desktop_app.errors import NotAllowed
from desktop_app.figure_terms import CountFault, Grain
from desktop_app.models.database import Database
from desktop_app.models.figures import CertificateCount, CertificateOffice
from desktop_app.services.figures import certificates_import, people_import
from desktop_app.services.figures.certificates_import import LookedRow
from desktop_app.services.figures.count_reading import Wish
from desktop_app.terms import Role
from tests import factories

Sheets = dict[str, list[list[object]]]
HEAD: list[object] = ["", "住民票", "印鑑", "計"]
LONG: list[object] = ["日付", "窓口", "種類", "通数"]


@pytest.fixture
def ward(local_database: Database) -> Database:
    with local_database.write() as session:
        factories.make_staff(session, "s1", Role.SUPERVISOR)
        session.add(CertificateOffice(code="shop", name="コンビニ", position=0, convenience=True))
        session.add(CertificateOffice(code="senju", name="千住", position=1, convenience=False))
    return local_database


def _book(path: Path, sheets: Sheets, hidden: str = "") -> Path:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
        if name == hidden:
            sheet.sheet_state = "hidden"
    book.save(path)
    return path


def _months(shops: object = 20) -> Sheets:
    return {
        "表紙": [["証明書の発行状況"], ["問い合わせ先", "戸籍住民課"]],
        "4月": [HEAD, ["コンビニ", 10, 5, 15], ["千住", 7, 3, 10], ["合計", 17, 8, 25]],
        "5月": [["交付実績"], HEAD, ["コンビニ", shops, 6, 26], ["千住", 8, 4, 12], ["合計", 28, 10, 38]],
        "空": [],
    }


def _look(database: Database, path: Path) -> LookedRow:
    with database.read() as session:
        return certificates_import.look(session, factories.acting("s1"), path, Wish())


def _take(database: Database, path: Path) -> LookedRow:
    with database.write() as session:
        return certificates_import.take(session, factories.acting("s1"), path, Wish())


def _kept(database: Database) -> dict[tuple[str, date, str, str], int]:
    with database.read() as session:
        return {
            (row.grain, row.on_date, row.office_code, row.kind): row.count
            for row in session.scalars(select(CertificateCount))
        }


def test_that_each_sheet_is_the_month_that_it_is_called(ward: Database, tmp_path: Path) -> None:
    found = _take(ward, _book(tmp_path / "令和4年度.xlsx", _months()))
    assert (found.rows, found.refused, found.sums, found.copies) == (4, 0, 10, 63)
    assert found.left_out == ("表紙",)
    kept = _kept(ward)
    assert len(kept) == 8
    assert kept[Grain.MONTH.value, date(2022, 4, 1), "senju", "印鑑"] == 3
    assert kept[Grain.MONTH.value, date(2022, 5, 1), "shop", "住民票"] == 20


def test_that_a_bad_row_names_its_sheet_and_its_row_there(ward: Database, tmp_path: Path) -> None:
    path = _book(tmp_path / "令和4年度.xlsx", _months("二十"))
    found = _look(ward, path)
    told = [(one.sheet, one.row, one.column, one.reason) for one in found.problems]
    assert told[0] == ("5月", 3, "住民票", CountFault.COUNT)
    assert {sheet for sheet, *_ in told} == {"5月"}
    with pytest.raises(NotAllowed):
        _take(ward, path)
    target = tmp_path / "refused.xlsx"
    with ward.read() as session:
        certificates_import.write_refused(session, factories.acting("s1"), path, Wish(), target, "ja")
    lines = [[cell.value for cell in row] for row in openpyxl.load_workbook(target).worksheets[0].iter_rows()]
    assert [line[0] for line in lines] == ["令和4年度 5月", "交付実績", "", "コンビニ"]
    assert (lines[-1][1], lines[-1][4]) == ("二十", "5月 3")
    fixed: list[list[object]] = [["20" if cell == "二十" else cell for cell in line] for line in lines]
    again = _take(ward, _book(tmp_path / "again.xlsx", {"Sheet1": fixed}))
    assert (again.created, again.refused) == (2, 0)
    assert _kept(ward)[Grain.MONTH.value, date(2022, 5, 1), "shop", "住民票"] == 20


def test_that_a_list_goes_on_in_sheets_with_the_same_headings(ward: Database, tmp_path: Path) -> None:
    sheets: Sheets = {
        "4月": [LONG, ["2022-04-01", "千住", "住民票", 3]],
        "5月": [["五月分"], LONG, ["2022-05-02", "千住", "住民票", 4], ["2022-05-03", "北", "住民票", 1]],
        "別": [["窓口", "日付", "種類", "通数"], ["千住", "2022-06-01", "住民票", 9]],
        "隠し": [LONG, ["2022-07-01", "千住", "住民票", 9]],
    }
    found = _look(ward, _book(tmp_path / "list.xlsx", sheets, hidden="隠し"))
    assert (found.rows, found.refused, found.copies) == (3, 1, 7)
    assert [(one.sheet, one.row, one.reason) for one in found.problems] == [("5月", 4, CountFault.OFFICE)]
    assert found.left_out == ("別",)


def test_that_population_is_found_in_a_later_sheet(ward: Database, tmp_path: Path) -> None:
    sheets: Sheets = {"表紙": [["人口の推移"]], "人口": [["基準日", "人口"], ["2022-01-01", 100], ["x", 1]]}
    with ward.read() as session:
        path = _book(tmp_path / "people.xlsx", sheets)
        found = people_import.look(session, factories.acting("s1"), path)
    assert (found.rows, found.refused, found.left_out) == (2, 1, ("表紙",))
    assert [(one.sheet, one.row) for one in found.problems] == [("人口", 3)]
