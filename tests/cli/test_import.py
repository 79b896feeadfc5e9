"""The import from the command line: its answer, the list of refused rows, and files that can't be used."""

import csv
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from desktop_app.cli.context import Context, Programs
from desktop_app.cli.main import run

Answer = Callable[..., tuple[int, dict[str, Any]]]
HEADINGS = [
    *("申請書ID", "氏名", "氏名カナ", "生年月日", "性別", "郵便番号", "住所", "方書", "申請経路", "申請日"),
    *("到着日", "状態", "棚番号", "交付日"),
]
GOOD = [
    *("髙﨑　𠮷郎", "タカサキ　ヨシロウ", "S60.4.12", "男", "120-8510", "足立区中央本町1-17-1", "", "スマホ"),
    *("R5.3.1", "20230410", "保管中", "A-01-001", ""),
]
KEYS = {"rows", "created", "changed", "unchanged", "refused", "conflicts", "problems", "stored"}


def no_window(_context: Context) -> int:
    return 0


def nothing(*_scale: float) -> dict[str, Any]:
    return {}


PROGRAMS = Programs(no_window, nothing, nothing)


@pytest.fixture
def answer(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Answer:
    """Runs a command line on a fresh data folder and gives its exit code and its one JSON object."""

    def call(*arguments: str | Path) -> tuple[int, dict[str, Any]]:
        code = run(["--data", str(tmp_path / "data"), *map(str, arguments), "--json"], PROGRAMS)
        out = capsys.readouterr().out
        assert out.count("\n") == 1, out
        return code, json.loads(out)

    return call


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """A ledger with the usual headings only: one good row, and one with a day that no calendar has."""
    path = tmp_path / "ledger.csv"
    bad = [*GOOD[:2], "R5.2.30", *GOOD[3:11], "A-01-002", ""]
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([HEADINGS, [f"{1:023}", *GOOD], [f"{2:023}", *bad]])
    return path


def names(answer: Answer) -> list[str]:
    return [hit["name"] for hit in answer("search", "タカサキ")[1]["hits"]]


def test_that_a_refused_row_keeps_the_ledger_out(answer: Answer, ledger: Path) -> None:
    code, found = answer("import", "applications", ledger)
    assert (code, set(found), found["stored"]) == (1, KEYS, False)
    assert found["problems"] == [{"row": 3, "column": "生年月日", "reason": "date_no_such_day"}]
    assert names(answer) == []


def test_that_the_refused_rows_come_back_corrected(answer: Answer, ledger: Path) -> None:
    code, found = answer("import", "applications", ledger, "--accept-good")
    assert (code, found["created"], found["refused"]) == (0, 1, 1)
    rest = Path(found["refused_file"])
    assert rest == ledger.with_name("ledger.refused.csv")
    rest.write_text(rest.read_text("utf-8").replace("R5.2.30", "R5.2.28"), "utf-8")
    code, found = answer("import", "applications", rest)
    assert (code, found["created"], found["refused"]) == (0, 1, 0)
    assert names(answer) == ["髙﨑　𠮷郎", "髙﨑　𠮷郎"]


def test_that_the_ledger_is_never_overwritten_by_its_refused_rows(answer: Answer, ledger: Path) -> None:
    before = ledger.read_bytes()
    code, found = answer("import", "applications", ledger, "--accept-good", "--refused-to", ledger)
    assert (code, found["reason"]) == (1, "file_is_the_ledger_itself")
    assert ledger.read_bytes() == before
    assert names(answer) == []


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_that_good_rows_are_not_kept_when_the_others_cannot_be_told(
    answer: Answer, ledger: Path, tmp_path: Path, kind: str
) -> None:
    if kind == "xlsx":
        ledger = as_workbook(ledger, "ledger.xlsx")
    missing = tmp_path / "missing" / f"refused.{kind}"
    code, found = answer("import", "applications", ledger, "--accept-good", "--refused-to", missing)
    assert (code, found["error"]) == (3, "FileNotFoundError")
    assert names(answer) == []
    assert answer("import", "applications", ledger, "--accept-good")[0] == 0
    assert names(answer) == ["髙﨑　𠮷郎"]


def as_workbook(ledger: Path, name: str) -> Path:
    book = Workbook()
    with ledger.open(encoding="utf-8", newline="") as file:
        for row in csv.reader(file):
            book.worksheets[0].append(row)
    path = ledger.with_name(name)
    book.save(path)
    return path


def test_that_a_workbook_is_known_by_its_bytes_and_not_by_its_name(answer: Answer, ledger: Path) -> None:
    path = as_workbook(ledger, "ledger2.xlsx").rename(ledger.with_name("ledger2.csv"))
    assert answer("import", "applications", path, "--dry-run")[1]["refused"] == 1


def test_that_a_dry_run_stores_nothing(answer: Answer, ledger: Path) -> None:
    code, found = answer("import", "applications", ledger, "--dry-run", "--accept-good")
    assert (code, found["created"], found["stored"]) == (0, 1, False)
    assert not ledger.with_name("ledger.refused.csv").exists()
    assert names(answer) == []


@pytest.mark.parametrize(("name", "reason"), [("missing.csv", "file_missing"), (".", "file_is_no_ledger")])
def test_that_a_file_which_cannot_be_read_is_refused(
    answer: Answer, tmp_path: Path, name: str, reason: str
) -> None:
    code, found = answer("import", "applications", tmp_path / name)
    assert (code, found["reason"]) == (1, reason)


def test_that_what_is_found_keeps_every_letter(answer: Answer, ledger: Path) -> None:
    rows = ledger.read_text("utf-8").splitlines()[:2]
    ledger.write_text("\n".join(rows).replace("髙﨑　𠮷郎", "\ue000﨑　葛\U000e0100𠮷"), "utf-8")
    assert answer("import", "applications", ledger)[0] == 0
    for typed in ("\ue000", "崎", "葛", "吉", "葛\U000e0100"):
        hits = answer("search", typed)[1]["hits"]
        assert [hit["name"] for hit in hits] == ["\ue000﨑　葛\U000e0100𠮷"], typed
    assert answer("show", f"{1:023}")[1]["name"] == "\ue000﨑　葛\U000e0100𠮷"


def test_that_a_conflict_names_whose_and_both_values(answer: Answer, ledger: Path) -> None:
    rows = [[f"{number:023}", *GOOD] for number in (1, 2)]
    rows[1][12] = "A-01-002"
    with ledger.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([HEADINGS, *rows])
    answer("import", "applications", ledger)
    rows[1][12] = "A-01-001"
    rows.pop(0)
    with ledger.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([HEADINGS, *rows])
    code, found = answer("import", "applications", ledger)
    assert (code, found["changed"], found["conflicts"]) == (0, 0, 1)
    assert found["problems"] == [
        {
            "row": 2,
            "column": "棚番号",
            "reason": "shelf_taken",
            "conflict": True,
            "application_id_ends": "000002",
            "ledger": "01-A-01-001",
            "stored": "000001",
        }
    ]


def test_that_a_mapping_of_another_form_is_said_in_words(answer: Answer, ledger: Path) -> None:
    code, found = answer("import", "applications", ledger, "--map", "foo")
    assert (code, found["reason"]) == (1, "map_form")
    assert "「foo」は 項目=見出し の形ではありません" in found["message"]


def test_that_a_card_is_shown_with_a_word_for_its_sex(answer: Answer, ledger: Path) -> None:
    answer("import", "applications", ledger, "--accept-good")
    found = answer("show", f"{1:023}")[1]
    assert (found["sex"], found["sex_word"]) == ("1", "男")


def test_that_the_sheet_that_was_taken_is_told(answer: Answer, tmp_path: Path) -> None:
    book = Workbook()
    book.worksheets[0].append(["交付台帳", "令和5年"])
    book.worksheets[0].append(["作成", "区民課"])
    sheet = book.create_sheet("台帳")
    for row in (HEADINGS, [f"{1:023}", *GOOD]):
        sheet.append(row)
    book.save(tmp_path / "l.xlsx")
    code, found = answer("import", "applications", tmp_path / "l.xlsx")
    assert (code, found["created"], found["sheet"]) == (0, 1, "台帳")
