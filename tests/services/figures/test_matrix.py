"""A table of offices by kinds is read as wards keep it: a period over it, sums beside and below."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl
import pytest
from sqlalchemy import select

from desktop_app.errors import Invalid, NoPermission, NotAllowed, Unknown
from desktop_app.figure_terms import CountFault, Grain
from desktop_app.models.database import Database
from desktop_app.models.figures import CertificateCount, CertificateOffice
from desktop_app.services import verify
from desktop_app.services.figures import certificates_import, count_profiles, periods
from desktop_app.services.figures.certificates_import import LookedRow
from desktop_app.services.figures.count_reading import Wish
from desktop_app.services.ledger import profiles
from desktop_app.terms import Role
from tests import factories

REPORT = Path(__file__).parents[3] / "resources" / "reports" / "2023-06-27"
TABLE = (
    "証明書の発行状況（令和5年4月分）,,,,,",
    "令和5年5月10日作成,,,,,",
    ",住民票の写し,印鑑登録証明書,課税証明書,計,構成比",
    'コンビニ交付,"1,200",300,---,"1,500",71.4%',
    "千住,400,100,50,550,26.2%",
    "課税課,---,---,50,50,2.4%",
    '合計,"1,600",400,100,"2,100",100.0%',
    "うちコンビニ以外合計,400,100,100,600,",
    "証明別コンビニ割合,75.0%,75.0%,,71.4%,",
    "※交付率は年度末の数値,,,,,",
)


@pytest.fixture
def ward(database: Database) -> Database:
    """A ward with three offices that issue certificates, and a supervisor."""
    names = {"shop": "コンビニ交付", "senju": "千住", "tax": "課税課"}
    with database.write() as session:
        factories.make_staff(session, "s1", Role.SUPERVISOR)
        factories.make_staff(session)
        for at, (code, name) in enumerate(names.items()):
            session.add(CertificateOffice(code=code, name=name, position=at, convenience=code == "shop"))
    return database


def _file(folder: Path, *lines: str, name: str = "counts.csv") -> Path:
    path = folder / name
    path.write_bytes("\r\n".join(lines).encode("cp932"))
    return path


def _changed(at: int, old: str, new: str) -> tuple[str, ...]:
    return tuple(line.replace(old, new, 1) if at == place else line for place, line in enumerate(TABLE))


def _look(database: Database, path: Path, wish: Wish | None = None) -> LookedRow:
    with database.read() as session:
        return certificates_import.look(session, factories.acting("s1"), path, wish or Wish())


def _take(database: Database, path: Path, wish: Wish | None = None) -> LookedRow:
    with database.write() as session:
        return certificates_import.take(session, factories.acting("s1"), path, wish or Wish())


def _stored(database: Database) -> dict[tuple[str, str], int]:
    with database.read() as session:
        rows = session.execute(
            select(CertificateCount.office_code, CertificateCount.kind, CertificateCount.count)
        )
        return {(office, kind): count for office, kind, count in rows}


def test_that_a_table_with_its_sums_is_read_checked_and_counted_once(ward: Database, tmp_path: Path) -> None:
    path = _file(tmp_path, *TABLE)
    looked = _look(ward, path)
    assert looked.problems == ()
    assert (looked.by_table, looked.rows, looked.created, looked.copies) == (True, 3, 6, 2_100)
    # Three rows, the total with four columns, and the rest with four.
    assert looked.sums == 3 + 4 + 4
    assert looked.left_out == ("構成比",)
    assert (looked.first, looked.last) == (date(2023, 4, 1), date(2023, 4, 1))
    _take(ward, path)
    assert _stored(ward)["senju", "課税証明書"] == 50
    assert ("shop", "課税証明書") not in _stored(ward)
    assert _take(ward, path).unchanged == 6
    with ward.read() as session:
        assert set(session.scalars(select(CertificateCount.grain))) == {Grain.MONTH.value}
        assert verify.verify(session).ok


def test_that_two_bad_rows_of_a_table_are_told_and_the_good_ones_taken_on_request(
    ward: Database, tmp_path: Path
) -> None:
    lines = [line.replace("千住,400", "千住,四百") for line in TABLE]
    path = _file(tmp_path, *lines[:5], "綾瀬,1,2,3,6,", *lines[5:])
    looked = _look(ward, path)
    told = [(one.row, one.column, one.value, one.reason) for one in looked.problems]
    assert told[:2] == [
        (5, "住民票の写し", "四百", CountFault.COUNT),
        (6, "窓口", "綾瀬", CountFault.OFFICE),
    ]
    assert {one.reason for one in looked.problems[2:]} == {CountFault.TOTAL}
    with pytest.raises(NotAllowed):
        _take(ward, path)
    assert _stored(ward) == {}
    _take(ward, path, Wish(accept_good=True))
    assert set(_stored(ward)) == {
        ("shop", "住民票の写し"),
        ("shop", "印鑑登録証明書"),
        ("tax", "課税証明書"),
    }


@pytest.mark.parametrize(
    ("lines", "row", "column", "value", "reason"),
    [
        (_changed(4, "550", "551"), 5, "計", "551 ≠ 550", CountFault.SUM),
        (_changed(6, '"1,600"', '"1,601"'), 7, "住民票の写し", "1,601 ≠ 1,600", CountFault.TOTAL),
        (_changed(7, "100,100,600", "100,101,600"), 8, "課税証明書", "101 ≠ 100", CountFault.TOTAL),
        (_changed(4, "千住", "123456789018"), 5, "", "************", CountFault.TEXT),
        (_changed(0, "令和5年4月分", "令和5年7月分"), 4, "", "2023-07-01", CountFault.FUTURE),
    ],
)
def test_that_a_sum_that_is_none_and_a_bad_cell_are_named(
    ward: Database, tmp_path: Path, lines: tuple[str, ...], row: int, column: str, value: str, reason: str
) -> None:
    found = _look(ward, _file(tmp_path, *lines)).problems[0]
    assert (found.row, found.column, found.value, found.reason) == (row, column, value, reason)


def test_that_the_table_of_the_report_itself_is_read_for_its_year(ward: Database, tmp_path: Path) -> None:
    shipped = (REPORT / "certificates_by_office_R4.csv").read_text(encoding="utf-8")
    path = tmp_path / "certificates_by_office_R4.csv"
    path.write_text(shipped, encoding="utf-8")
    looked = _look(ward, path, Wish(new_offices=True))
    assert looked.problems == ()
    assert (looked.copies, len(looked.new_offices)) == (737_046, 16)
    assert (looked.first, looked.by_table) == (date(2022, 4, 1), True)


def test_that_tables_of_several_months_in_one_file_are_read_each_for_its_own(
    ward: Database, tmp_path: Path
) -> None:
    may = _changed(0, "令和5年4月分", "令和5年5月分")
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for line in (*TABLE, "", *may):
        # Thousands stand as numbers in a workbook.
        cells = line.replace('"1,', '"1').replace('"2,', '"2').replace('"', "").split(",")
        sheet.append([int(cell) if cell.isdigit() else cell or None for cell in cells])
    path = tmp_path / "counts.xlsx"
    book.save(path)
    looked = _look(ward, path)
    assert looked.problems == ()
    assert (looked.rows, looked.copies) == (6, 4_200)
    assert (looked.first, looked.last) == (date(2023, 4, 1), date(2023, 5, 1))


def test_that_rows_may_bring_their_own_month_and_parts_their_own_sums(ward: Database, tmp_path: Path) -> None:
    lines = (
        "年月,窓口,戸籍,納税証明書,計",
        "R5.4,千住,3,4,7",
        "R5.4,課税課,1,1,2",
        ",小計,4,5,9",
        "R5.5,千住,5,5,10",
        ",小計,5,5,10",
        ",合計,9,10,19",
    )
    looked = _look(ward, _file(tmp_path, *lines))
    assert looked.problems == ()
    assert (looked.rows, looked.copies, looked.last) == (3, 19, date(2023, 5, 1))
    wrong = _look(ward, _file(tmp_path, *lines[:-2], ",小計,6,5,11", lines[-1]))
    assert [(one.row, one.value) for one in wrong.problems] == [(6, "6 ≠ 5")]


def test_that_a_table_that_tells_of_no_period_takes_it_from_the_file_or_from_who_brings_it(
    ward: Database, tmp_path: Path
) -> None:
    with pytest.raises(Invalid):
        _look(ward, _file(tmp_path, *TABLE[2:]))
    assert _look(ward, _file(tmp_path, *TABLE[2:], name="交付_令和5年5月.csv")).first == date(2023, 5, 1)
    assert _look(ward, _file(tmp_path, *TABLE[2:]), Wish(period="2023-03")).first == date(2023, 3, 1)
    with pytest.raises(Invalid):
        _look(ward, _file(tmp_path, *TABLE[2:]), Wish(period="春"))


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("発行状況（令和4年4月～令和5年3月）", (Grain.YEAR, date(2022, 4, 1))),
        ("令和４年度　証明書発行数", (Grain.YEAR, date(2022, 4, 1))),
        ("令和4年度 2月分", (Grain.MONTH, date(2023, 2, 1))),
        ("R5.4 交付件数", (Grain.MONTH, date(2023, 4, 1))),
        ("2023年5月", (Grain.MONTH, date(2023, 5, 1))),
        ("2023-05 counts", (Grain.MONTH, date(2023, 5, 1))),
        ("令和5年4月3日の件数", (Grain.DAY, date(2023, 4, 3))),
        ("令和5年4月3日現在", None),
        ("令和5年4月～令和5年6月", None),
        ("証明書の発行状況", None),
    ],
)
def test_that_a_title_tells_its_period(title: str, found: periods.Period | None) -> None:
    assert periods.of_title(title) == found


def test_that_layouts_are_saved_by_name_and_a_file_finds_its_own(ward: Database, tmp_path: Path) -> None:
    first = (("office", "出張所"), ("kind", "種"), ("count", "数"))
    second = (("office", "部署"),)
    with ward.write() as session:
        acting = factories.acting("s1")
        assert count_profiles.save(session, acting, "区民課", first) == ("区民課",)
        assert count_profiles.save(session, acting, "区民課", first) == ("区民課",)
        assert count_profiles.save(session, factories.acting("s1"), "税務", second) == ("区民課", "税務")
        with pytest.raises(Invalid):
            count_profiles.save(session, factories.acting("s1"), " ", second)
        with pytest.raises(Invalid):
            count_profiles.save(session, factories.acting("s1"), "なし", ())
        with pytest.raises(NoPermission):
            count_profiles.save(session, factories.acting(), "他", second)
        assert profiles.names(session) == []
    path = _file(tmp_path, "日付,出張所,種,数", "2023/4/3,千住,戸籍,5")
    assert (_look(ward, path).layout, _look(ward, path).copies) == ("区民課", 5)
    table = _file(tmp_path, "令和5年4月,,", "部署,戸籍,住民票,計", "千住,1,2,3")
    assert (_look(ward, table).layout, _look(ward, table).copies) == ("税務", 3)
    with pytest.raises(Invalid):
        _look(ward, table, Wish(layout="区民課"))
    with ward.write() as session:
        assert count_profiles.remove(session, factories.acting("s1"), "税務") == ("区民課",)
        with pytest.raises(Unknown):
            count_profiles.remove(session, factories.acting("s1"), "税務")
    with pytest.raises(Unknown):
        _look(ward, table, Wish(layout="税務"))


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_that_refused_rows_are_written_with_reasons_and_taken_when_corrected(
    ward: Database, tmp_path: Path, kind: str
) -> None:
    lines = [line.replace("千住,400", "千住,四百") for line in TABLE]
    path = _file(tmp_path, *lines)
    if kind == "xlsx":
        book = openpyxl.Workbook()
        for line in lines:
            book.worksheets[0].append(
                line.replace('"1,', '"1').replace('"2,', '"2').replace('"', "").split(",")
            )
        path = tmp_path / "counts.xlsx"
        book.save(path)
    target = tmp_path / f"refused.{kind}"
    _take(ward, path, Wish(accept_good=True))
    with ward.read() as session:
        acting = factories.acting("s1")
        assert certificates_import.write_refused(session, acting, path, Wish(), target, "ja") == 1
    again = _look(ward, target)
    assert [(one.row, one.value) for one in again.problems] == [(4, "四百")]
    _correct(target, "四百", "400")
    fine = _take(ward, target)
    assert (fine.refused, fine.created, fine.copies) == (0, 3, 550)
    assert sum(_stored(ward).values()) == 2_100


def _correct(path: Path, old: str, new: str) -> None:
    if path.suffix == ".csv":
        path.write_bytes(path.read_bytes().decode("cp932").replace(old, new, 1).encode("cp932"))
        return
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    rows = list(sheet.iter_rows(values_only=True))
    for at, row in enumerate(rows, 1):
        if old in row:
            sheet.cell(at, row.index(old) + 1, new)
    book.save(path)


def test_that_the_long_form_writes_its_refused_rows_too(ward: Database, tmp_path: Path) -> None:
    path = _file(tmp_path, "日付,窓口,種類,通数", "2023/4/3,千住,戸籍,5", "2023/4/3,綾瀬,戸籍,五")
    target = tmp_path / "refused.csv"
    with ward.read() as session:
        acting = factories.acting("s1")
        assert certificates_import.write_refused(session, acting, path, Wish(), target, "ja") == 1
    text = target.read_bytes().decode("cp932").splitlines()
    assert text[0] == "日付,窓口,種類,通数,元の行,取り込めない理由"
    assert text[1] == "2023/4/3,綾瀬,戸籍,五,3,窓口: その窓口は登録されていません"
    assert _look(ward, target).problems[0].row == 2


def test_that_kinds_that_were_never_counted_before_are_told(ward: Database, tmp_path: Path) -> None:
    assert _take(ward, _file(tmp_path, *TABLE)).new_kinds == ()
    looked = _look(ward, _file(tmp_path, "令和5年5月,,", ",住民票,課税証明書", "千住,1,2"))
    assert looked.new_kinds == ("住民票",)
