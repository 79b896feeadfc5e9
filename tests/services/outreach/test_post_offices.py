"""Counts of post offices: entered by hand, taken from a file once it was seen, never over somebody else's."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from desktop_app.campaign_terms import CountSource, VenueKind
from desktop_app.errors import Conflict, Invalid, LedgerRefused
from desktop_app.models.campaign import Venue
from desktop_app.models.database import Database
from desktop_app.models.keeping import AuditEntry
from desktop_app.models.outreach import PostOfficeCount
from desktop_app.services.outreach import count_file, months, post_offices
from desktop_app.services.outreach.count_file import RowFault, RowState
from desktop_app.services.outreach.post_offices import CellRow
from desktop_app.services.verify import verify
from tests.factories import TODAY, acting

NAMES = {"PO01": "足立郵便局", "PO02": "足立北郵便局", "PO03": "足立西郵便局"}
MARCH = "2023-03"


def make_offices(session: Session) -> None:
    """Three post offices and a venue that is none."""
    for position, (code, name) in enumerate({**NAMES, "V1": "竹の塚"}.items()):
        kind = VenueKind.POST_OFFICE if code != "V1" else VenueKind.ROTATING
        venue = Venue(code=code, name=name, kind=kind.value, address="足立区", district="", position=position)
        venue.valid_from, venue.closed_weekdays, venue.starts, venue.ends, venue.desks = (
            TODAY,
            "56",
            540,
            1020,
            1,
        )
        session.add(venue)
    session.flush()


@pytest.fixture
def ward(database: Database) -> Database:
    """A ward with three post offices."""
    with database.write() as session:
        make_offices(session)
    return database


def enter(ward: Database, venue_id: int, month: str, count: int) -> CellRow:
    """Enter a count over what is there."""
    with ward.write() as session:
        seen = post_offices.cell(session, venue_id, month)
        return post_offices.enter(session, acting(), seen, count)


@pytest.mark.parametrize(
    ("written", "month"),
    [
        ("2023-03", MARCH),
        ("2023/3", MARCH),
        ("2023年3月", MARCH),
        ("令和5年3月", MARCH),
        ("令和５年３月分", MARCH),
        ("R5.3", MARCH),
        ("r5/03", MARCH),
        ("202303", MARCH),
        ("2023/3/1", MARCH),
        ("平成31年4月", "2019-04"),
        ("令和元年5月", "2019-05"),
        ("2023-03-02", None),
        ("2023-13", None),
        ("3月", None),
        ("", None),
    ],
)
def test_that_a_month_is_read_in_either_calendar(written: str, month: str | None) -> None:
    assert months.parse(written) == month


def test_that_months_follow_each_other_over_the_year() -> None:
    assert months.until("2023-02", 4) == ("2022-11", "2022-12", "2023-01", "2023-02")
    assert months.fiscal(date(2023, 3, 31)) == months.until("2023-03", 12)
    assert months.fiscal(TODAY)[0] == "2023-04"


def test_that_counts_stand_in_a_grid_with_their_totals(ward: Database) -> None:
    enter(ward, 1, MARCH, 120)
    enter(ward, 2, MARCH, 30)
    enter(ward, 1, "2023-04", 7)
    with ward.read() as session:
        found = post_offices.grid(session, ("2023-03", "2023-04"))
        assert [(office.code, office.total) for office in found.offices] == [
            ("PO01", 127),
            ("PO02", 30),
            ("PO03", 0),
        ]
        assert (found.by_month, found.total) == ((150, 7), 157)
        assert [cell.version for cell in found.offices[2].cells] == [0, 0]
        assert post_offices.totals(session) == (("2023-04", 7, 1), (MARCH, 150, 2))
        assert verify(session).problems == ()


@pytest.mark.parametrize(
    ("venue_id", "month", "count", "field"),
    [(4, MARCH, 1, "venue"), (99, MARCH, 1, "venue"), (1, "2023-07", 1, "month"), (1, "x", 1, "month"),
     (1, MARCH, -1, "applications"), (1, MARCH, 100_000, "applications")],
)  # fmt: skip
def test_that_what_can_not_be_a_count_is_refused(
    ward: Database, venue_id: int, month: str, count: int, field: str
) -> None:
    with pytest.raises(Invalid) as refused:
        enter(ward, venue_id, month, count)
    assert refused.value.field == field


def test_that_a_stale_screen_never_overwrites_a_count(ward: Database) -> None:
    with ward.write() as session:
        empty = post_offices.cell(session, 1, MARCH)
        first = post_offices.enter(session, acting("w1"), empty, 5)
        assert post_offices.enter(session, acting("w2"), empty, 5) == first
        with pytest.raises(Conflict) as lost:
            post_offices.enter(session, acting("w2"), empty, 6)
        assert (lost.value.changed_by, lost.value.change) == ("w1", "post_office_count")
        second = post_offices.enter(session, acting("w2"), first, 6)
        assert (second.count, second.version, second.source) == (6, 2, CountSource.HAND)
        with pytest.raises(Conflict):
            post_offices.enter(session, acting("w1"), first, 7)


FILE = '郵便局コード,年月,件数\r\nPO01,令和5年3月,120\r\n足立北郵便局,2023-03,"1,030"\r\n'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932"])
def test_that_the_same_file_twice_changes_nothing(ward: Database, tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "counts.csv"
    path.write_bytes(FILE.encode(encoding))
    with ward.write() as session:
        seen = count_file.preview(session, acting(), path)
        assert [row.state for row in seen.rows] == [RowState.NEW, RowState.NEW]
        who = acting()
        assert count_file.take(session, who, seen, differing=False).new == 2
        assert count_file.take(session, who, seen, differing=False).new == 2
        assert [row[1] for row in post_offices.totals(session)] == [1_150]
        again = count_file.preview(session, acting(), path)
        assert [row.state for row in again.rows] == [RowState.SAME, RowState.SAME]
        done = count_file.take(session, acting(), again, differing=True)
        assert (done.new, done.changed) == (0, 0)
        assert session.scalar(select(func.sum(PostOfficeCount.version))) == 2
        entries = select(func.count()).select_from(AuditEntry).where(AuditEntry.action == "post_office_count")
        assert session.scalar(entries) == 2
        assert verify(session).problems == ()


def test_that_each_refused_row_says_why(ward: Database, tmp_path: Path) -> None:
    path = tmp_path / "counts.csv"
    lines = [
        "PO01,2023-03,5",
        "千住郵便局,2023-03,5",
        "PO02,3月,5",
        "PO02,2023-07,5",
        "PO02,2023-05,五",
        "PO02,2023-05,-5",
        "PO02,2023-05",
        "PO03,2023-05,621498320257",
        "PO03,2023-04,1",
        "足立西郵便局,R5.4,2",
        "",
    ]
    path.write_text("\n".join(lines), encoding="utf-8")
    with ward.write() as session:
        seen = count_file.preview(session, acting(), path)
        assert [(row.line, row.fault) for row in seen.rows] == [
            (1, None),
            (2, RowFault.OFFICE),
            (3, RowFault.MONTH),
            (4, RowFault.IN_FUTURE),
            (5, RowFault.COUNT),
            (6, RowFault.COUNT),
            (7, RowFault.SHORT),
            (8, RowFault.PERSONAL_NUMBER),
            (9, RowFault.TWICE),
            (10, RowFault.TWICE),
        ]
        assert "6214" not in seen.rows[7].text
        assert count_file.take(session, acting(), seen, differing=True).new == 1


def test_that_what_differs_is_shown_and_taken_only_when_wanted(ward: Database, tmp_path: Path) -> None:
    enter(ward, 1, MARCH, 100)
    path = tmp_path / "counts.csv"
    path.write_text(FILE, encoding="utf-8")
    with ward.write() as session:
        seen = count_file.preview(session, acting(), path)
        assert [(row.state, row.seen and row.seen.count) for row in seen.rows] == [
            (RowState.DIFFERS, 100),
            (RowState.NEW, None),
        ]
        assert count_file.take(session, acting(), seen, differing=False).changed == 0
        assert post_offices.cell(session, 1, MARCH).count == 100
        again = count_file.preview(session, acting(), path)
        assert count_file.take(session, acting(), again, differing=True).changed == 1
        assert post_offices.cell(session, 1, MARCH).count == 120


def test_that_a_file_never_overwrites_what_was_entered_after_it_was_looked_at(
    ward: Database, tmp_path: Path
) -> None:
    path = tmp_path / "counts.csv"
    path.write_text(FILE, encoding="utf-8")
    with ward.read() as session:
        seen = count_file.preview(session, acting(), path)
    enter(ward, 2, MARCH, 99)
    with pytest.raises(Conflict), ward.write() as session:
        count_file.take(session, acting(), seen, differing=True)
    with ward.read() as session:
        assert [row[1] for row in post_offices.totals(session)] == [99]


def test_that_what_is_no_file_of_counts_is_refused(ward: Database, tmp_path: Path) -> None:
    path = tmp_path / "counts.csv"
    with ward.write() as session:
        with pytest.raises(LedgerRefused):
            count_file.preview(session, acting(), path)
        path.write_text("郵便局コード,年月,件数\n", encoding="utf-8")
        with pytest.raises(Invalid, match="post_office_file"):
            count_file.preview(session, acting(), path)


def test_that_damage_to_a_count_is_noticed(ward: Database) -> None:
    enter(ward, 1, MARCH, 100)
    with ward.write() as session:
        session.execute(text("UPDATE post_office_count SET applications = 900"))
    with ward.read() as session:
        assert {problem.kind for problem in verify(session).problems} == {"record_changed"}
