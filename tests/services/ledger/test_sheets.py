"""The ledger of a workbook may stand on any of its sheets."""

from pathlib import Path
from typing import Any, cast

import pytest
import xlsxwriter
from openpyxl import load_workbook

from desktop_app.errors import LedgerRefused
from desktop_app.models.database import Database
from desktop_app.services.acting import Acting
from desktop_app.services.ledger import refused
from desktop_app.services.ledger.layout import find_layout
from desktop_app.services.ledger.reading import WORKBOOK, Form
from desktop_app.services.ledger.reasons import FileFault
from tests.services.ledger.ledgers import HEADINGS, cells, reasons, take

COVER = [["カード交付台帳"], ["令和5年6月27日", "現在"], ["作成", "区民課"]]
LEDGER = [[*HEADINGS], *(list(cells(number).values()) for number in (1, 2))]
OTHER = [["番号", "なまえ"], ["1", "花子"]]


def workbook(path: Path, sheets: dict[str, list[list[str]]], hidden: str = "") -> Path:
    with xlsxwriter.Workbook(path) as book:
        for title, table in sheets.items():
            sheet = cast("Any", book).add_worksheet(title)
            for at, row in enumerate(table):
                sheet.write_row(at, 0, row)
        if hidden:
            cast("Any", book).get_worksheet_by_name(hidden).hide()
            cast("Any", book).worksheets()[-1].activate()
    return path


@pytest.mark.parametrize(
    ("sheets", "sheet", "offered"),
    [
        ({"台帳": LEDGER}, 0, {0: ""}),
        ({"表紙": COVER, "空": [], "台帳": LEDGER}, 2, {0: "表紙", 2: "台帳"}),
        ({"台帳": LEDGER, "前年": LEDGER}, 0, {0: "台帳", 1: "前年"}),
        ({"見本": LEDGER[:1], "台帳": LEDGER}, 1, {1: "台帳"}),
        ({"題": [["交付台帳"]], "一覧": OTHER}, 1, {1: "一覧"}),
        ({"表紙": COVER, "一覧": OTHER}, 0, {0: "表紙", 1: "一覧"}),
    ],
)
def test_that_the_first_sheet_that_is_a_ledger_is_taken(
    sheets: dict[str, list[list[str]]], sheet: int, offered: dict[int, str], tmp_path: Path
) -> None:
    layout, top = find_layout(workbook(tmp_path / "l.xlsx", sheets))
    assert layout.form == Form(WORKBOOK, sheet=sheet)
    assert top.sheets == offered


def test_that_another_sheet_can_be_chosen(tmp_path: Path) -> None:
    path = workbook(tmp_path / "l.xlsx", {"台帳": LEDGER, "空": [], "一覧": OTHER})
    layout, top = find_layout(path, Form(WORKBOOK, sheet=2))
    assert (layout.headings, layout.form.sheet, top.samples) == (OTHER[0], 2, OTHER[1:])
    with pytest.raises(LedgerRefused) as stop:
        find_layout(path, Form(WORKBOOK, sheet=1))
    assert stop.value.reason == FileFault.NO_HEADINGS


def test_that_a_later_sheet_goes_in_and_its_refused_rows_come_out(
    local_database: Database, acting: Acting, tmp_path: Path
) -> None:
    table = [*LEDGER, list(cells(3, 生年月日="S60.4.31").values())]
    sheets = {"古い": LEDGER[:2], "表紙": COVER, "台帳": table}
    path = workbook(tmp_path / "l.xlsx", sheets, hidden="古い")
    layout, top = find_layout(path)
    assert top.sheets == {0: "表紙", 1: "台帳"}
    result = take(local_database, acting, path, accept_good=True)
    assert (result.created, reasons(result)) == (2, [(4, "生年月日", "date_no_such_day")])
    target = tmp_path / "refused.xlsx"
    assert refused.write(target, path, layout, result.problems) == 1
    again, top = find_layout(target)
    assert (again.form.sheet, top.samples[0][0]) == (0, f"{3:023}")


def test_that_the_error_of_a_formula_is_no_address(
    local_database: Database, acting: Acting, tmp_path: Path
) -> None:
    path = workbook(tmp_path / "l.xlsx", {"台帳": [list(HEADINGS), list(cells(1).values())]})
    book = load_workbook(path)
    cell = book["台帳"].cell(2, list(HEADINGS).index("住所") + 1, "#N/A")
    assert cell.data_type == "e"
    book.save(path)
    assert reasons(take(local_database, acting, path)) == [(2, "住所", "formula")]
