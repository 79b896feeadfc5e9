"""Population is entered as it was seen, once, by supervisors; damage to what is kept is noticed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import update

from desktop_app.errors import Conflict, Invalid, NoPermission, PersonalNumber
from desktop_app.figure_terms import CountFault
from desktop_app.models.database import Database
from desktop_app.models.figures import CertificateCount, CertificateOffice, Population
from desktop_app.services import verify
from desktop_app.services.figures import by_hand, people, people_import
from desktop_app.services.figures.people import PopulationRow
from desktop_app.terms import Role
from tests import factories

DAY = date(2023, 1, 1)


@pytest.fixture
def ward(database: Database) -> Database:
    """A ward with a supervisor, a clerk and the population of one day."""
    with database.write() as session:
        factories.make_staff(session, "s1", Role.SUPERVISOR)
        factories.make_staff(session)
        session.add(CertificateOffice(code="senju", name="千住", position=0))
        people.enter(session, factories.acting("s1"), None, PopulationRow(DAY, 690_114, "住民基本台帳", 0))
    return database


def _rows(database: Database) -> list[tuple[date, int, int]]:
    with database.read() as session:
        return [(row.on_date, row.count, row.version) for row in people.all_of(session)]


def test_that_the_same_operation_enters_once(ward: Database) -> None:
    acting = factories.acting("s1")
    wanted = PopulationRow(date(2022, 1, 1), 689_106, "住民基本台帳", 0)
    with ward.write() as session:
        assert people.enter(session, acting, None, wanted) == people.enter(session, acting, None, wanted)
    assert _rows(ward) == [(DAY, 690_114, 1), (date(2022, 1, 1), 689_106, 1)]


def test_that_a_day_is_corrected_and_removed_only_as_it_was_seen(ward: Database) -> None:
    with ward.write() as session:
        seen = people.all_of(session)[0]
        people.enter(session, factories.acting("s1"), seen, PopulationRow(DAY, 690_115, "訂正", 0))
        with pytest.raises(Conflict):
            people.enter(session, factories.acting("s1"), seen, PopulationRow(DAY, 1, "訂正", 0))
        with pytest.raises(Conflict):
            people.enter(session, factories.acting("s1"), None, PopulationRow(DAY, 1, "訂正", 0))
        with pytest.raises(Conflict):
            people.remove(session, factories.acting("s1"), seen)
    assert _rows(ward) == [(DAY, 690_115, 2)]
    acting = factories.acting("s1")
    with ward.write() as session:
        seen = people.all_of(session)[0]
        people.remove(session, acting, seen)
        people.remove(session, acting, seen)
        assert verify.verify(session).ok
    assert _rows(ward) == []


@pytest.mark.parametrize(
    ("wanted", "error"),
    [
        (PopulationRow(date(2022, 1, 1), 0, "台帳", 0), Invalid),
        (PopulationRow(date(2022, 1, 1), 20_000_001, "台帳", 0), Invalid),
        (PopulationRow(date(2023, 6, 28), 1, "台帳", 0), Invalid),
        (PopulationRow(date(2022, 1, 1), 1, " ", 0), Invalid),
        (PopulationRow(date(2022, 1, 1), 1, "あ" * 101, 0), Invalid),
        (PopulationRow(date(2022, 1, 1), 1, "123456789018", 0), PersonalNumber),
    ],
)
def test_that_what_can_not_be_right_is_refused(
    ward: Database, wanted: PopulationRow, error: type[Exception]
) -> None:
    with ward.write() as session, pytest.raises(error):
        people.enter(session, factories.acting("s1"), None, wanted)
    assert len(_rows(ward)) == 1


def test_that_clerks_change_nothing(ward: Database) -> None:
    with ward.write() as session:
        seen = people.all_of(session)[0]
        with pytest.raises(NoPermission):
            people.enter(session, factories.acting("w1"), seen, seen)
        with pytest.raises(NoPermission):
            people.remove(session, factories.acting("w1"), seen)


def test_that_a_year_is_measured_against_the_last_population_by_its_first_day(ward: Database) -> None:
    with ward.read() as session:
        rows = people.all_of(session)
    assert people.against(rows, 2023) == rows[0]
    assert people.against(rows, 2022) is None


def test_that_damage_to_population_and_counts_is_noticed(ward: Database) -> None:
    with ward.write() as session:
        seen = by_hand.month(session, "senju", date(2023, 5, 1))
        by_hand.enter(session, factories.acting("s1"), seen, {"戸籍": 7})
        assert verify.verify(session).ok
        session.execute(update(CertificateCount).values(count=8))
        assert not verify.verify(session).ok
        session.execute(update(CertificateCount).values(count=7))
        assert verify.verify(session).ok
        session.execute(update(Population).values(count=1))
        assert not verify.verify(session).ok


def test_that_a_file_with_nobody_in_it_is_refused_as_that(ward: Database, tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text("日付,人口\n2022/1/1,0\n2022/2/1,many\n", encoding="utf-8")
    with ward.read() as session:
        found = people_import.look(session, factories.acting("s1"), path)
    assert [(row.row, row.reason) for row in found.problems] == [(2, CountFault.ZERO), (3, CountFault.COUNT)]
