"""Encoding and delimiter are found by strict decoding; what is no ledger is refused with its reason."""

import io
import zipfile
from pathlib import Path
from typing import Any, cast

import pytest
import xlsxwriter

from desktop_app.errors import LedgerRefused
from desktop_app.models.database import Database
from desktop_app.services.acting import Acting
from desktop_app.services.ledger import layout as layouts
from desktop_app.services.ledger import profiles, refused
from desktop_app.services.ledger.layout import find_layout, map_columns
from desktop_app.services.ledger.reading import Form, find_form, rows
from desktop_app.services.ledger.reasons import FileFault, Reason, file_sentence, sentence
from tests.services.ledger.ledgers import cells, reasons, take, write

NUMBERS = ("621498320257", "983205673214")


def refusal(path: Path) -> LedgerRefused:
    def read() -> None:
        layout, _ = find_layout(path)
        layout.check()
        list(rows(path, layout.form))

    with pytest.raises(LedgerRefused) as refused_file:
        read()
    return refused_file.value


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp932"])
@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
def test_that_encoding_and_delimiter_are_found(encoding: str, delimiter: str, tmp_path: Path) -> None:
    path = write(tmp_path / "l.csv", [cells(1), cells(2)], encoding=encoding, delimiter=delimiter)
    layout, top = find_layout(path)
    assert layout.form == Form(encoding, delimiter)
    assert layout.left_out() == []
    assert top.samples[1][2] == "足立　花子"


def test_that_headings_are_found_below_a_title(tmp_path: Path) -> None:
    path = write(tmp_path / "l.csv", [cells(1)])
    path.write_bytes("交付状況一覧,,\n\n".encode("cp932") + path.read_bytes())
    layout, _ = find_layout(path)
    assert (layout.heading_row, layout.columns["name"]) == (3, 2)


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", FileFault.EMPTY),
        (b"MZ\x90\0\3\0\0\0", FileFault.NOT_A_LEDGER),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 99, FileFault.OLD_EXCEL),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), FileFault.ENCRYPTED),
        (b"<html><table><tr><td>1</td></tr></table></html>", FileFault.OLD_EXCEL),
        (b"PK\3\4 broken", FileFault.BROKEN_WORKBOOK),
        ("申請書ID,氏名\n".encode("cp932"), FileFault.NO_ROWS),
        ("申請書ID,氏名\n1,".encode("cp932") + b"\x81\xff\n", FileFault.NOT_DECODABLE),
        ('申請書ID,氏名\n1,"花"子\n'.encode(), FileFault.BROKEN_QUOTES),
        ('申請書ID,氏名\n1,"花子\n'.encode(), FileFault.BROKEN_QUOTES),
        ("申請書ID,氏名,生年月日\n1,花子,H1.1.8\n".encode(), FileFault.COLUMN_MISSING),
        ("あ,い\n1,2\n".encode(), FileFault.NO_HEADINGS),
    ],
)
def test_that_what_is_no_ledger_is_refused_with_its_reason(
    content: bytes, fault: FileFault, tmp_path: Path
) -> None:
    path = tmp_path / "l.csv"
    path.write_bytes(content)
    assert refusal(path).reason == fault


def test_that_a_password_is_told_where_the_contents_are_listed_at_the_end(tmp_path: Path) -> None:
    """Excel lists them at the beginning, other programs behind the workbook."""
    path, sectors = tmp_path / "l.xlsx", 5_000
    head = bytearray(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(512, b"\0"))
    head[30], head[48:52] = 9, sectors.to_bytes(4, "little")
    path.write_bytes(bytes(head) + b"\0" * 512 * sectors + "EncryptedPackage".encode("utf-16-le"))
    assert refusal(path).reason == FileFault.ENCRYPTED
    path.write_bytes(bytes(head) + b"\0" * 512 * sectors + "Workbook".encode("utf-16-le"))
    assert refusal(path).reason == FileFault.OLD_EXCEL
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    assert refusal(path).reason == FileFault.OLD_EXCEL


def test_that_a_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    assert refusal(tmp_path / "l.csv").reason == FileFault.MISSING


def test_that_the_line_with_the_bad_character_is_named(tmp_path: Path) -> None:
    path = write(tmp_path / "l.csv", [cells(number) for number in range(1, 4001)])
    lines = path.read_bytes().split(b"\r\n")
    lines[3000] += b"\x81\xff"
    path.write_bytes(b"\r\n".join(lines))
    found = refusal(path)
    assert (found.reason, found.row) == (FileFault.NOT_DECODABLE, 3001)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(("broken", "row"), [(b"\xd8", 10), (b"\xd8\xd8\xd8\xd8\0\n", 10)])
def test_that_letters_with_the_byte_of_a_line_end_count_for_no_line(
    broken: bytes, row: int, encoding: str, tmp_path: Path
) -> None:
    path = write(tmp_path / "l.csv", [cells(number, 住所="上") for number in range(1, 9)], encoding=encoding)
    path.write_bytes(path.read_bytes() + broken)
    with pytest.raises(LedgerRefused) as stop:
        list(rows(path, Form(encoding, ",")))
    assert (stop.value.reason, stop.value.row) == (FileFault.NOT_DECODABLE, row)


def test_that_every_reason_has_a_sentence_in_both_languages() -> None:
    for language in ("ja", "en"):
        for fault in FileFault:
            assert file_sentence(fault, language, row=3, column="氏名")
        for reason in Reason:
            assert sentence(reason, language)


@pytest.mark.parametrize("heading", ["個人番号", "マイナンバー", "番号"])
def test_that_a_column_of_personal_numbers_refuses_the_file(
    heading: str, local_database: Database, acting: Acting, tmp_path: Path
) -> None:
    path = write(tmp_path / "l.csv", [cells(1), cells(2)], **{heading: NUMBERS[0]})
    with pytest.raises(LedgerRefused) as refused_file:
        take(local_database, acting, path)
    assert refused_file.value.reason == FileFault.PERSONAL_NUMBERS
    assert refused_file.value.column == heading


def test_that_one_personal_number_refuses_its_row_and_is_masked(
    local_database: Database, acting: Acting, tmp_path: Path
) -> None:
    path = write(tmp_path / "l.csv", [cells(1), cells(2, 方書=f"番号 {NUMBERS[1]}"), cells(3)])
    result = take(local_database, acting, path, accept_good=True)
    assert reasons(result) == [(3, "方書", "personal_number")]
    assert result.problems[0].value == "番号 ************"
    layout, _ = find_layout(path)
    target = tmp_path / "refused.csv"
    assert refused.write(target, path, layout, result.problems) == 1
    assert NUMBERS[1] not in target.read_text(encoding="cp932")


@pytest.mark.parametrize(
    ("changed", "heading", "code"),
    [
        ({"申請書ID": "123"}, "申請書ID", "id_form"),
        ({"申請書ID": "1.23457E+22"}, "申請書ID", "id_rounded"),
        ({"申請書ID": "0" * 22 + "1"}, "申請書ID", "id_twice"),
        ({"氏名": "　"}, "氏名", "empty"),
        ({"氏名": "足立\n花子"}, "氏名", "control_character"),
        ({"住所": "足" * 201}, "住所", "too_long"),
        ({"生年月日": "2023/13/1"}, "生年月日", "date_no_such_day"),
        ({"生年月日": "H31.5.1"}, "生年月日", "date_outside_era"),
        ({"申請日": "2024/1/1"}, "申請日", "date_in_future"),
        ({"到着日": "2023/4/1"}, "到着日", "dates_out_of_order"),
        ({"郵便番号": "1234"}, "郵便番号", "postal_code_form"),
        ({"交付通知書番号": "12"}, "交付通知書番号", "notice_number_form"),
        ({"申請経路": "伝書鳩"}, "申請経路", "unknown_word"),
        ({"状態": "交付済"}, "状態", "stage_without_date"),
        ({"交付日": "2023/6/1"}, "状態", "stage_against_dates"),
        ({"棚番号": "どこか"}, "棚番号", "shelf_form"),
        ({"棚番号": "A-01-001"}, "棚番号", "shelf_twice"),
    ],
)
def test_that_a_wrong_cell_is_refused_with_row_column_and_reason(
    changed: dict[str, str], heading: str, code: str,
    local_database: Database, acting: Acting, tmp_path: Path,
) -> None:  # fmt: skip
    path = write(tmp_path / "l.csv", [cells(1), cells(2, **changed)], encoding="utf-8")
    result = take(local_database, acting, path)
    assert reasons(result) == [(3, heading, code)]
    assert not result.stored


def test_that_rows_of_another_width_are_refused_and_empty_ones_passed_over(
    local_database: Database, acting: Acting, tmp_path: Path
) -> None:
    path = write(tmp_path / "l.csv", [cells(1)])
    with path.open("a", encoding="cp932", newline="") as file:
        file.write("\r\n,,,,,,,,,,,,,,\r\n1,2,3\r\n\x1a")
    result = take(local_database, acting, path)
    assert (result.rows, result.refused) == (2, 1)
    assert reasons(result) == [(5, "", "cell_count")]


def test_that_refused_rows_can_be_corrected_and_imported_again(
    local_database: Database, acting: Acting, tmp_path: Path
) -> None:
    path = write(tmp_path / "l.csv", [cells(1), cells(2, 生年月日="S60.4.31"), cells(3)], 備考="x")
    result = take(local_database, acting, path, accept_good=True)
    layout, _ = find_layout(path)
    target = tmp_path / "refused.csv"
    refused.write(target, path, layout, result.problems)
    text = target.read_text(encoding="cp932")
    assert "暦にない日付です" in text
    assert ",3,生年月日" in text
    target.write_text(text.replace("S60.4.31", "S60.4.30"), encoding="cp932", newline="")
    assert take(local_database, acting, target).created == 1


def workbook(path: Path, table: list[list[object]]) -> Path:
    with xlsxwriter.Workbook(path, {"strings_to_formulas": False}) as book:
        sheet = cast("Any", book).add_worksheet()
        for at, row in enumerate(table):
            for place, cell in enumerate(row):
                if isinstance(cell, str) and cell.startswith("=") and at:
                    sheet.write_formula(at, place, cell)
                elif isinstance(cell, str):
                    sheet.write_string(at, place, cell)
                else:
                    sheet.write(at, place, cell)
    return path


def test_that_a_workbook_is_read_and_number_and_formula_cells_are_refused(
    local_database: Database, acting: Acting, tmp_path: Path
) -> None:
    good = cells(1, 氏名="𠮷田　花子")
    table: list[list[object]] = [
        list(good),
        list(good.values()),
        list(cells(2).values()),
        list(cells(3).values()),
    ]
    table[1][4] = 19850412
    table[2][0] = 13121000000000000000002
    table[3][2] = "=1+1"
    path = workbook(tmp_path / "l.xlsx", table)
    result = take(local_database, acting, path, accept_good=True)
    assert (result.rows, result.created) == (3, 1)
    assert reasons(result) == [(3, "申請書ID", "number_cell"), (4, "氏名", "formula")]
    layout, _ = find_layout(path)
    target = tmp_path / "refused.xlsx"
    assert refused.write(target, path, layout, result.problems) == 2
    again, top = find_layout(target)
    assert again.columns == layout.columns
    assert len(top.samples) == 2


def test_that_a_workbook_that_swells_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "l.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        archive.writestr("xl/sharedStrings.xml", io.BytesIO(b" " * 30_000_000).getvalue())
    assert refusal(path).reason == FileFault.TOO_LARGE


def test_that_an_archive_that_is_no_workbook_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "l.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("readme.txt", "x")
    assert refusal(path).reason == FileFault.NOT_A_LEDGER


def test_that_a_saved_layout_reads_another_office_s_headings(
    database: Database, acting: Acting, tmp_path: Path
) -> None:
    other = {f"項目{at}": cell for at, cell in enumerate(cells(1, 申請経路="Ｗ").values())}
    path = write(tmp_path / "l.csv", [other])
    layout, _ = find_layout(path)
    map_columns(
        layout, {key: f"項目{at}" for key, at in (("application_id", 0), ("name", 2), ("birth_date", 4))}
    )
    map_columns(layout, {"applied_on": "項目10", "channel": "項目9"})
    layout.words = {"channel": {"W": "pc"}}
    layout.check()
    with database.write() as session:
        profiles.save(session, acting, "本庁", layout)
    again, _ = find_layout(path)
    with database.read() as session:
        assert profiles.names(session) == ["本庁"]
        profiles.use(session, "本庁", again)
    assert (again.columns, again.words) == (layout.columns, layout.words)
    with pytest.raises(LedgerRefused), database.read() as session:
        profiles.use(session, "ない", again)


def test_that_unknown_fields_and_headings_are_refused(tmp_path: Path) -> None:
    layout, _ = find_layout(write(tmp_path / "l.csv", [cells(1)]))
    for wanted in ({"nonsense": "氏名"}, {"name": "ない"}):
        with pytest.raises(LedgerRefused):
            layouts.map_columns(layout, wanted)


def test_that_a_form_can_be_chosen_by_hand(tmp_path: Path) -> None:
    path = write(tmp_path / "l.csv", [cells(1)])
    assert find_form(path).encoding == "cp932"
    layout, _ = find_layout(path, Form("cp932", ","))
    assert layout.columns["name"] == 2
