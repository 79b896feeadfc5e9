"""A file of counts is looked at, its bad rows are told, and it counts once."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl
import pytest
from sqlalchemy import func, select

from desktop_app.errors import Conflict, Invalid, LedgerRefused, NoPermission, NotAllowed
from desktop_app.figure_terms import CountFault, Grain
from desktop_app.models.database import Database
from desktop_app.models.figures import CertificateCount, CertificateOffice
from desktop_app.services import verify
from desktop_app.services.figures import by_hand, certificates_import, count_cells, periods, sentences
from desktop_app.services.figures.certificates_import import LookedRow
from desktop_app.services.figures.count_reading import Wish
from desktop_app.services.ledger import profiles
from desktop_app.terms import Role
from tests import factories

HEAD = "日付,窓口,証明書の種類,時間帯,区内外,通数"
GOOD = (
    "2023/4/3,コンビニ交付,住民票の写し,8:30,足立区内,12",
    "R5.4.3,コンビニ交付,住民票の写し,17:15,足立区外,1",
    '2023-04,千住,住民票の写し,,,"1,234"',
)


@pytest.fixture
def ward(database: Database) -> Database:
    """A ward with two offices that issue certificates, and a supervisor."""
    with database.write() as session:
        factories.make_staff(session, "s1", Role.SUPERVISOR)
        factories.make_staff(session)
        for at, (code, name) in enumerate({"shop": "コンビニ交付", "senju": "千住"}.items()):
            session.add(CertificateOffice(code=code, name=name, position=at, convenience=code == "shop"))
    return database


def _file(folder: Path, *lines: str, head: str = HEAD, encoding: str = "cp932") -> Path:
    path = folder / "counts.csv"
    path.write_bytes("\r\n".join((head, *lines)).encode(encoding))
    return path


def _take(database: Database, path: Path, wish: Wish | None = None) -> LookedRow:
    with database.write() as session:
        return certificates_import.take(session, factories.acting("s1"), path, wish or Wish())


def _look(database: Database, path: Path, wish: Wish | None = None) -> LookedRow:
    with database.read() as session:
        return certificates_import.look(session, factories.acting("s1"), path, wish or Wish())


def _copies(database: Database) -> int:
    with database.read() as session:
        return session.scalar(select(func.sum(CertificateCount.count))) or 0


def test_that_a_file_is_looked_at_stored_and_changes_nothing_the_second_time(
    ward: Database, tmp_path: Path
) -> None:
    path = _file(tmp_path, *GOOD)
    looked = _look(ward, path)
    assert (looked.rows, looked.created, looked.refused, looked.copies) == (3, 3, 0, 1_247)
    assert (looked.first, looked.last) == (date(2023, 4, 1), date(2023, 4, 3))
    assert _copies(ward) == 0
    assert _take(ward, path).created == 3
    again = _take(ward, path)
    assert (again.created, again.changed, again.gone, again.unchanged) == (0, 0, 0, 3)
    assert _copies(ward) == 1_247
    with ward.read() as session:
        assert verify.verify(session).ok


def test_that_two_bad_rows_are_told_and_nothing_is_stored_unless_asked(
    ward: Database, tmp_path: Path
) -> None:
    bad = ("2023/4/4,コンビニ交付,住民票の写し,8:30,足立区内,十二", "2023/4/31,千住,住民票の写し,,,3")
    path = _file(tmp_path, GOOD[0], *bad, *GOOD[1:])
    looked = _look(ward, path)
    assert [(one.row, one.column, one.reason) for one in looked.problems] == [
        (3, "通数", CountFault.COUNT),
        (4, "日付", CountFault.DAY),
    ]
    with pytest.raises(NotAllowed):
        _take(ward, path)
    assert _copies(ward) == 0
    assert _take(ward, path, Wish(accept_good=True)).created == 3
    assert _copies(ward) == 1_247


@pytest.mark.parametrize(
    ("line", "column", "reason"),
    [
        ("2023/6/28,千住,住民票の写し,,,3", "日付", CountFault.FUTURE),
        ("2023/4/3,綾瀬,住民票の写し,,,3", "窓口", CountFault.OFFICE),
        ("2023/4/3,千住,,,,3", "証明書の種類", CountFault.KIND),
        ("2023/4/3,千住,住民票の写し,25時,,3", "時間帯", CountFault.TIME),
        ("2023/4/3,千住,住民票の写し,,,-3", "通数", CountFault.COUNT),
        ("2023/4/3,千住,住民票の写し,,,1.5", "通数", CountFault.COUNT),
        ("2023/4/3,千住,住民票の写し,,,3,4", "日付", CountFault.CELLS),
        ("2023/4/3,千住,123456789018,,,3", "", CountFault.TEXT),
        (f"2023/4/3,千住,住民票の写し,,{'区' * 41},3", "区内外", CountFault.AREA),
    ],
)
def test_that_each_bad_cell_is_named(
    ward: Database, tmp_path: Path, line: str, column: str, reason: CountFault
) -> None:
    looked = _look(ward, _file(tmp_path, GOOD[0], line))
    assert [(one.row, one.column, one.reason) for one in looked.problems] == [(3, column, reason)]
    assert "123456789018" not in str(looked.problems)


def test_that_nothing_is_counted_twice(ward: Database, tmp_path: Path) -> None:
    twice = _look(ward, _file(tmp_path, GOOD[0], GOOD[0]))
    assert [one.reason for one in twice.problems] == [CountFault.TWICE]
    _take(ward, _file(tmp_path, *GOOD))
    for line in (
        "2023-04,コンビニ交付,住民票の写し,,,13",
        "R5,コンビニ交付,住民票の写し,,,13",
        "2023/4/9,千住,住民票の写し,,,3",
    ):
        looked = _look(ward, _file(tmp_path, line))
        assert [one.reason for one in looked.problems] == [CountFault.GRAIN], line
    fine = _look(ward, _file(tmp_path, "2023-05,コンビニ交付,住民票の写し,,,13"))
    assert not fine.problems


def test_that_a_corrected_file_replaces_the_counts_that_it_names(ward: Database, tmp_path: Path) -> None:
    _take(ward, _file(tmp_path, *GOOD))
    found = _take(ward, _file(tmp_path, "2023/4/3,コンビニ交付,住民票の写し,8:30,足立区内,14"))
    assert (found.created, found.changed, found.gone) == (0, 1, 1)
    assert _copies(ward) == 1_234 + 14


def test_that_names_that_are_not_known_become_offices_only_when_asked(ward: Database, tmp_path: Path) -> None:
    path = _file(tmp_path, "2023/4/3,綾瀬,住民票の写し,,,3", encoding="utf-8-sig")
    assert _look(ward, path).refused == 1
    assert _take(ward, path, Wish(new_offices=True)).new_offices == ("綾瀬",)
    assert _look(ward, path).unchanged == 1


def test_that_what_only_a_refused_row_names_becomes_no_office(ward: Database, tmp_path: Path) -> None:
    wish = Wish(new_offices=True, accept_good=True)
    wrong = [f"2023/4/3,誤記{at},住民票の写し,,,-3" for at in range(5)]
    path = _file(tmp_path, *wrong, "2023/4/3,綾瀬,住民票の写し,,,3", encoding="utf-8-sig")
    assert _take(ward, path, wish).new_offices == ("綾瀬",)
    path = _file(tmp_path, "2023/4/3,花畑,住民票の写し,,,3", "2023/4/3,佐野,住民票の写し,,,4")
    assert _take(ward, path, wish).new_offices == ("花畑", "佐野")
    with ward.read() as session:
        names = session.scalars(select(CertificateOffice.name).order_by(CertificateOffice.position)).all()
        assert verify.verify(session).ok
    assert names == ["コンビニ交付", "千住", "綾瀬", "花畑", "佐野"]


def test_that_other_headings_are_mapped_and_a_file_without_them_is_refused(
    ward: Database, tmp_path: Path
) -> None:
    path = _file(tmp_path, "千住,2023/4/3,戸籍,5", head="出張所,日付,種,数")
    with pytest.raises(Invalid):
        _look(ward, path)
    mapped = (("office", "出張所"), ("kind", "種"), ("count", "数"))
    assert _look(ward, path, Wish(mapped)).copies == 5
    assert count_cells.mapping("窓口＝出張所、種類=種, count=数") == mapped
    _take(ward, path, Wish(mapped))
    # What was said once holds for the next file, and is no layout of a ledger.
    assert _look(ward, path).unchanged == 1
    with ward.read() as session:
        assert profiles.names(session) == []
    for text in ("窓口", "窓口=", "なにか=種"):
        with pytest.raises(Invalid):
            count_cells.mapping(text)
    with pytest.raises(Invalid):
        _look(ward, _file(tmp_path, head="なにか,ほか"))
    with pytest.raises(LedgerRefused):
        _look(ward, tmp_path / "nowhere.csv")


def test_that_a_workbook_is_read_too(ward: Database, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(["交付件数（4月分）"])
    sheet.append(HEAD.split(","))
    sheet.append([date(2023, 4, 3), "千住", "住民票の写し", "", "", 12])
    sheet.append([date(2023, 4, 4), "千住", "住民票の写し", "", "", "=1+1"])
    path = tmp_path / "counts.xlsx"
    book.save(path)
    looked = _look(ward, path)
    assert (looked.rows, looked.copies) == (2, 12)
    assert [(one.row, one.reason) for one in looked.problems] == [(4, CountFault.COUNT)]


def test_that_only_supervisors_and_it_bring_files_in(ward: Database, tmp_path: Path) -> None:
    path = _file(tmp_path, *GOOD)
    with ward.write() as session, pytest.raises(NoPermission):
        certificates_import.take(session, factories.acting("w1"), path, Wish())


def test_that_a_file_that_changed_after_it_was_looked_at_is_refused(ward: Database, tmp_path: Path) -> None:
    path = _file(tmp_path, *GOOD)
    seen = _look(ward, path).seen
    path.write_bytes(path.read_bytes() + b"\r\n")
    with ward.write() as session, pytest.raises(LedgerRefused):
        certificates_import.take(session, factories.acting("s1"), path, Wish(), seen)


def test_that_a_month_is_entered_by_hand_as_it_was_seen(ward: Database) -> None:
    acting = factories.acting("s1")
    with ward.write() as session:
        seen = by_hand.month(session, "senju", date(2023, 5, 1))
        assert (seen.counts, seen.by_day) == ((), False)
        now = by_hand.enter(session, acting, seen, {"住民票の写し": 7, "戸籍": 0})
        assert dict(now.counts) == {"住民票の写し": 7, "戸籍": 0}
        again = by_hand.enter(session, acting, seen, {"住民票の写し": 7, "戸籍": 0})
        assert again == now
        with pytest.raises(Conflict):
            by_hand.enter(session, factories.acting("s1"), seen, {"住民票の写し": 8})
        assert dict(by_hand.enter(session, factories.acting("s1"), now, {"住民票の写し": 8}).counts) == {
            "住民票の写し": 8,
            "戸籍": 0,
        }
    with ward.read() as session:
        assert verify.verify(session).ok


@pytest.mark.parametrize(
    ("office", "first", "counts"),
    [
        ("nowhere", date(2023, 5, 1), {"戸籍": 1}),
        ("senju", date(2023, 6, 1), {"戸籍": 1}),
        ("senju", date(2023, 5, 1), {"戸籍": -1}),
        ("senju", date(2023, 5, 1), {"": 1}),
    ],
)
def test_that_a_month_that_can_not_be_right_is_refused(
    ward: Database, office: str, first: date, counts: dict[str, int]
) -> None:
    with ward.write() as session:
        seen = by_hand.MonthRow(office, first, (), by_day=False)
        with pytest.raises(Invalid):
            by_hand.enter(session, factories.acting("s1"), seen, counts)


def test_that_a_month_counted_by_day_is_not_entered_by_hand(ward: Database, tmp_path: Path) -> None:
    _take(ward, _file(tmp_path, *GOOD))
    with ward.write() as session:
        seen = by_hand.month(session, "shop", date(2023, 4, 1))
        assert (seen.by_day, dict(seen.counts)) == (True, {"住民票の写し": 13})
        with pytest.raises(Invalid):
            by_hand.enter(session, factories.acting("s1"), seen, {"住民票の写し": 1})


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2023-04", (Grain.MONTH, date(2023, 4, 1))),
        ("令和5年4月", (Grain.MONTH, date(2023, 4, 1))),
        ("Ｒ５．４", (Grain.MONTH, date(2023, 4, 1))),
        ("令和元年5月", (Grain.MONTH, date(2019, 5, 1))),
        ("R4", (Grain.YEAR, date(2022, 4, 1))),
        ("令和4年度", (Grain.YEAR, date(2022, 4, 1))),
        ("2023-13", None),
        ("昨日", None),
        ("", None),
    ],
)
def test_that_days_months_and_years_are_read(text: str, found: tuple[Grain, date] | None) -> None:
    assert periods.period(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", -1),
        ("8", 480),
        ("8時", 480),
        ("8時30分", 510),
        ("８：３０", 510),
        ("17:15～23:00", 1035),
        ("9時台", 540),
        ("24", None),
        ("朝", None),
    ],
)
def test_that_parts_of_the_day_are_read(text: str, found: int | None) -> None:
    assert count_cells.minute(text) == found


@pytest.mark.parametrize("language", ["ja", "en"])
def test_that_each_refusal_has_its_sentence(language: str) -> None:
    assert all(sentences.refused(fault, language) for fault in CountFault)
