"""The national table: real dirt is read, false codes are refused, rank and neighbours follow."""

from __future__ import annotations

import json
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
from sqlalchemy import select, update

from desktop_app.errors import Invalid, NoPermission, NotAllowed
from desktop_app.figure_terms import CountFault
from desktop_app.models.database import Database
from desktop_app.models.figures import MunicipalityFigure
from desktop_app.models.keeping import WardSetting
from desktop_app.services import verify
from desktop_app.services.figures import municipalities
from desktop_app.services.figures import standing as where
from desktop_app.services.ward_settings import WardSettings
from desktop_app.terms import Role
from tests import factories

TABLE = Path(__file__).parents[2] / "data" / "municipalities.csv"
AS_OF = date(2022, 12, 31)


@pytest.fixture
def ward(database: Database) -> Database:
    """The ward 足立区 with a supervisor."""
    with database.write() as session:
        factories.make_staff(session, "s1", Role.SUPERVISOR)
        factories.make_staff(session)
        session.add(WardSetting(key="ward_name", value=json.dumps("足立区")))
    return database


def _changed(folder: Path, old: str, new: str) -> Path:
    path = folder / "table.csv"
    path.write_text(TABLE.read_text(encoding="utf-8-sig").replace(old, new), encoding="utf-8")
    return path


def _take(database: Database, path: Path) -> municipalities.LookedRow:
    with database.write() as session:
        return municipalities.take(session, factories.acting("s1"), path)


def test_that_the_national_table_is_read_as_it_is_published(ward: Database) -> None:
    found = _take(ward, TABLE)
    assert (found.rows, found.created, found.refused) == (29, 29, 0)
    with ward.read() as session:
        row = session.get(MunicipalityFigure, (AS_OF, "012041"))
        assert row is not None
        assert (row.prefecture, row.name, row.population) == ("北海道", "旭川市", 327_960)
        names = session.scalars(
            select(MunicipalityFigure.code).where(MunicipalityFigure.code.startswith("東"))
        )
        # One row of the real table has <NA> in place of its code.
        assert len(names.all()) == 1
        standing = where.standing(session)
        assert standing is not None
        assert (standing.rank, len(standing.peers), standing.own.code) == (22, 23, "131211")
        assert standing.own.rate == Fraction(36_652_800, 689_106)
        assert {row.name for row in standing.neighbours} == {"葛飾区", "荒川区", "北区", "墨田区"}
        assert standing.average is not None
        assert round(float(standing.average), 1) == 55.5
        assert standing.before is None
        assert verify.verify(session).ok


def test_that_the_same_table_twice_changes_nothing(ward: Database) -> None:
    _take(ward, TABLE)
    again = _take(ward, TABLE)
    assert (again.created, again.changed, again.gone, again.unchanged) == (0, 0, 0, 29)


def test_that_a_later_table_tells_how_the_rank_moved(ward: Database, tmp_path: Path) -> None:
    _take(ward, TABLE)
    later = _changed(tmp_path, "2022/12/31", "2023/03/31")
    later.write_text(
        later.read_text(encoding="utf-8").replace("366528,53.2", "419077,60.8"), encoding="utf-8"
    )
    _take(ward, later)
    with ward.read() as session:
        standing = where.standing(session)
        before = where.standing(session, date(2023, 1, 31))
    assert standing is not None
    assert before is not None
    assert (standing.as_of, standing.before) == (date(2023, 3, 31), (AS_OF, 22))
    assert standing.rank < before.rank == 22


@pytest.mark.parametrize(
    ("old", "new", "column", "reason"),
    [
        ("131211", "131212", "団体コード", CountFault.CHECK_DIGIT),
        ("131211", "13121", "団体コード", CountFault.CHECK_DIGIT),
        ("131211", "足立", "団体コード", CountFault.CODE),
        ("689106", "六十八万", "総数（人口）", CountFault.COUNT),
        ('"足立区"', '""', "市区町村名", CountFault.NAME),
        ("131211", "131229", "団体コード", CountFault.TWICE),
        ("689106", "0", "総数（人口）", CountFault.ZERO),
        ("689106,366528", "366528,689106", "人口に対する交付枚数率", CountFault.RATE),
        ("689106,366528,53.2", "366528,689106,", "交付枚数", CountFault.RATE),
    ],
)
def test_that_a_bad_row_is_named_and_nothing_is_stored(
    ward: Database, tmp_path: Path, old: str, new: str, column: str, reason: CountFault
) -> None:
    path = _changed(tmp_path, old, new)
    with ward.read() as session:
        looked = municipalities.look(session, factories.acting("s1"), path)
    assert [(one.column, one.reason) for one in looked.problems] == [(column, reason)]
    with pytest.raises(NotAllowed):
        _take(ward, path)
    with ward.write() as session:
        taken = municipalities.take(session, factories.acting("s1"), path, accept_good=True)
        assert taken.created == 28
        assert len(session.scalars(select(MunicipalityFigure.code)).all()) == 28


def test_that_a_table_that_is_none_and_people_who_may_not_are_refused(ward: Database, tmp_path: Path) -> None:
    other = tmp_path / "other.csv"
    other.write_text("日付,窓口\n2023/4/3,千住\n", encoding="utf-8")
    with pytest.raises(Invalid):
        _take(ward, other)
    with ward.write() as session, pytest.raises(NoPermission):
        municipalities.take(session, factories.acting("w1"), TABLE)


def test_that_damage_to_the_table_is_noticed(ward: Database) -> None:
    _take(ward, TABLE)
    with ward.write() as session:
        session.execute(
            update(MunicipalityFigure).where(MunicipalityFigure.code == "131211").values(issued=400_000)
        )
    with ward.read() as session:
        assert not verify.verify(session).ok


@pytest.mark.parametrize(
    ("dirty", "plain"),
    [
        ("\u2ed1野市", "長野市"),
        ("\u2fa7崎市", "長崎市"),
        ("\u2f29\u2f2d", "小山"),
        ("\u2ec4東京市", "西東京市"),
        ("\u2ed8森市", "青森市"),
        ("龍ケ崎市", "龍ケ崎市"),
        ("葛󠄀飾区", "葛󠄀飾区"),
        ("檮原町", "檮原町"),
    ],
)
def test_that_radicals_are_read_as_the_letters_they_stand_for_and_nothing_else_changes(
    dirty: str, plain: str
) -> None:
    assert municipalities.plain_name(dirty) == plain


def test_that_a_ward_without_a_table_stands_nowhere(ward: Database) -> None:
    with ward.read() as session:
        assert where.standing(session) is None


def _set(database: Database, **wanted: object) -> None:
    with database.write() as session:
        for key, value in wanted.items():
            session.merge(WardSetting(key=key, value=json.dumps(value)))


def test_that_a_town_names_those_that_it_is_compared_with(ward: Database) -> None:
    _take(ward, TABLE)
    _set(ward, neighbours=["葛飾区", "札幌市"], peers=["葛飾区", "北海道旭川市", "千代田区"])
    with ward.read() as session:
        found = where.standing(session)
    assert found is not None
    assert [row.name for row in found.peers] == ["千代田区", "足立区", "旭川市", "葛飾区"]
    assert (found.rank, {row.name for row in found.neighbours}) == (2, {"葛飾区", "札幌市"})


def test_that_names_that_lead_nowhere_are_told(ward: Database, tmp_path: Path) -> None:
    wanted = WardSettings(ward_name="足立区", neighbours=("葛飾区", "葛飾"), peers=("中央区", "大阪府府中市"))
    with ward.read() as session:
        assert where.missing(session, wanted) == ()
    _take(ward, TABLE)
    with ward.read() as session:
        assert where.missing(session, wanted) == ("葛飾", "大阪府府中市")


def test_that_a_name_that_two_have_needs_the_prefecture(ward: Database, tmp_path: Path) -> None:
    _take(ward, _changed(tmp_path, '"北海道","札幌市"', '"北海道","足立区"'))
    with ward.read() as session:
        assert where.standing(session) is None
    _set(ward, prefecture="東京都")
    with ward.read() as session:
        found = where.standing(session)
        assert found is not None
        assert (found.own.prefecture, len(found.peers)) == ("東京都", 23)
