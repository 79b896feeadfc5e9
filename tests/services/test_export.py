"""Rows written as files that other programs open."""

import csv
import errno
import stat
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from sqlalchemy import select

from desktop_app.errors import Cancelled
from desktop_app.models.database import Database
from desktop_app.models.keeping import AuditEntry
from desktop_app.services import export as files
from desktop_app.services.acting import Acting
from desktop_app.services.backlog import EVERYTHING, ExportWords, Filter, export
from desktop_app.services.export import FileKind, Page, draft_of, harmless, write
from desktop_app.terms import Stage
from tests.factories import TODAY, make_application

WORDS = ExportWords(
    "未交付",
    [f"見出し{at}" for at in range(14)],
    {stage: stage.value for stage in Stage},
    "期限切れ",
    lambda keep, _today: keep.rule.name if keep.rule else "決まりなし",
)
PAGE = Page("シート", ("番号", "氏名", "日", "数"), (10, 20, 10, 5))
ROWS = [
    ("00012345678901234567890", "足立　花子", date(2023, 6, 27), 3),
    ("=1+1", "@髙橋　﨑", None, -4),
]


def make_cards(database: Database, count: int = 3) -> None:
    with database.write() as session:
        for _ in range(count):
            make_application(session)


def sheet_of(path: Path) -> Sequence[tuple[object, ...]]:
    book = openpyxl.load_workbook(path)
    rows = [tuple(cell.value for cell in row) for row in book.worksheets[0].iter_rows()]
    book.close()
    return rows


def test_that_excel_gets_texts_as_texts_and_days_as_days(tmp_path: Path) -> None:
    target = tmp_path / "list.xlsx"
    written = write(FileKind.XLSX, target, PAGE, ROWS)
    assert written.rows == 2
    book = openpyxl.load_workbook(target)
    (sheet,) = book.worksheets
    assert sheet.title == "シート"
    assert sheet.freeze_panes == "A2"
    cells = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert cells[0] == list(PAGE.headings)
    assert cells[1][:2] == list(ROWS[0][:2])
    assert sheet["C2"].is_date
    assert (sheet["A3"].value, sheet["A3"].data_type) == ("=1+1", "s")
    book.close()


def test_that_no_cell_of_excel_is_a_formula(tmp_path: Path) -> None:
    target = tmp_path / "list.xlsx"
    write(FileKind.XLSX, target, PAGE, ROWS)
    with zipfile.ZipFile(target) as parts:
        assert b"<f>" not in parts.read("xl/worksheets/sheet1.xml")


def test_that_a_full_sheet_is_followed_by_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "XLSX_ROWS", 3)
    target = tmp_path / "list.xlsx"
    assert write(FileKind.XLSX, target, PAGE, [ROWS[0]] * 5).rows == 5
    book = openpyxl.load_workbook(target)
    assert [sheet.max_row for sheet in book.worksheets] == [3, 3, 2]
    assert book.sheetnames == ["シート", "シート 2", "シート 3"]
    book.close()


def test_that_csv_has_a_mark_for_excel_and_harmless_cells(tmp_path: Path) -> None:
    target = tmp_path / "list.csv"
    write(FileKind.CSV, target, PAGE, ROWS)
    assert target.read_bytes().startswith("\ufeff番号".encode())
    with target.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, strict=True))
    assert rows[1] == ["00012345678901234567890", "足立　花子", "2023-06-27", "3"]
    assert rows[2] == ["'=1+1", "'@髙橋　﨑", "", "-4"]


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"])
def test_that_signs_of_a_formula_get_an_apostrophe(sign: str) -> None:
    assert harmless(f"{sign}A1") == f"'{sign}A1"
    assert harmless(f"A1{sign}") == f"A1{sign}"


def test_that_cp932_tells_which_letters_it_lacks(tmp_path: Path) -> None:
    target = tmp_path / "list.csv"
    rows = [("1", "髙﨑　一郎", None, 1), ("2", "𠮷田　鷗", None, 2)]
    written = write(FileKind.CSV_CP932, target, PAGE, rows)
    text = target.read_bytes().decode("cp932")
    assert "髙﨑　一郎" in text
    assert "〓田　" in text
    assert written.replaced_cells == 1
    (replaced,) = written.replaced
    assert (replaced.row, replaced.heading) == (2, "氏名")
    assert replaced.letters.startswith("𠮷")


def test_that_a_list_becomes_a_file_with_an_audit_entry(
    database: Database, acting: Acting, tmp_path: Path
) -> None:
    make_cards(database)
    target = tmp_path / "cards.xlsx"
    told: list[tuple[int, int]] = []
    written = export(
        database, acting, TODAY, Filter(stage=Stage.NOTIFIED), target, FileKind.XLSX, WORDS,
        lambda done, total, _text: told.append((done, total)),
    )  # fmt: skip
    assert written.rows == 3
    assert told[-1] == (3, 3)
    rows = sheet_of(target)
    assert rows[0] == tuple(WORDS.headings)
    assert (rows[1][2], rows[1][5], rows[1][6]) == ("足立　花子", "notified", "区役所")
    with database.read() as session:
        entry = session.scalars(select(AuditEntry).where(AuditEntry.action == "backlog_export")).one()
        assert entry.subject == "cards.xlsx"
        assert '"cards": 3' in entry.detail
        assert "足立" not in entry.detail
    assert list(tmp_path.glob(".*")) == []


@pytest.mark.parametrize("kind", list(FileKind))
def test_that_a_stopped_export_leaves_nothing(
    local_database: Database, acting: Acting, tmp_path: Path, kind: FileKind
) -> None:
    make_cards(local_database)
    folder = tmp_path / "out"
    folder.mkdir()

    def stop(_done: int, _total: int, _text: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        export(local_database, acting, TODAY, EVERYTHING, folder / "cards", kind, WORDS, stop)
    assert list(folder.iterdir()) == []
    with local_database.read() as session:
        assert session.scalars(select(AuditEntry).where(AuditEntry.action == "backlog_export")).all() == []


def test_that_the_old_file_stays_until_the_new_one_is_whole(tmp_path: Path) -> None:
    target = tmp_path / "cards.csv"
    target.write_text("old", encoding="utf-8")

    def rows() -> Iterator[tuple[str, str, None, int]]:
        yield ("1", "a", None, 1)
        assert target.read_text(encoding="utf-8") == "old"
        raise OSError(errno.ENOSPC, "no space")

    def try_it() -> None:
        with draft_of(target) as draft:
            write(FileKind.CSV, draft, PAGE, rows())

    with pytest.raises(OSError, match="no space") as trouble:
        try_it()
    assert (trouble.value.errno, trouble.value.filename) == (errno.ENOSPC, str(target))
    assert target.read_text(encoding="utf-8") == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["cards.csv"]


def test_that_a_folder_in_the_place_of_the_file_is_named(tmp_path: Path) -> None:
    target = tmp_path / "cards.csv"
    target.mkdir(mode=stat.S_IRWXU)
    with pytest.raises(OSError, match=r"cards\.csv"), draft_of(target):
        pass
