"""Whose card could be taken for another's."""

from datetime import date
from typing import Any

import pytest
from sqlalchemy import event

from desktop_app.models.database import Database
from desktop_app.services import namesakes
from desktop_app.terms import Flag, Stage
from tests.factories import make_application, make_shelf

SELF: dict[str, Any] = {
    "name": "髙橋　優子",
    "kana": "タカハシ　ユウコ",
    "birth_date": date(1990, 5, 5),
    "address": "足立区千住一丁目1番1号",
    "address_detail": "みどり荘101",
}
STRANGER: dict[str, Any] = {
    "name": "佐藤　健",
    "kana": "サトウ　ケン",
    "birth_date": date(1970, 1, 1),
    "address": "足立区梅田二丁目2番2号",
    "address_detail": "",
}


def like(facts: dict[str, Any], **other: Any) -> dict[str, Any]:
    """The facts with some of them changed."""
    return {**facts, **other}


@pytest.mark.parametrize(
    ("other", "flags"),
    [
        ({}, ()),
        ({"kana": "たかはし ゆうこ"}, (Flag.NAMESAKE,)),
        ({"name": "高橋 優子"}, (Flag.NAMESAKE,)),
        ({"address": "足立区千住１丁目１番１号", "address_detail": "みどり荘１０１"}, ()),
        ({"address": SELF["address"], "address_detail": "みどり荘１０１"}, (Flag.SAME_ADDRESS,)),
        ({**SELF, "name": "佐藤　優美", "kana": "サトウ　ユミ"}, (Flag.SAME_ADDRESS,)),
        ({**SELF, "name": "高橋　優美", "kana": "タカハシ　ユミ"}, (Flag.TWIN, Flag.SAME_ADDRESS)),
        ({**SELF, "name": "高橋優美", "kana": "タカハシユミ"}, (Flag.TWIN, Flag.SAME_ADDRESS)),
        (SELF, (Flag.TWIN, Flag.NAMESAKE, Flag.SAME_ADDRESS)),
    ],
)
def test_that_a_card_that_could_be_taken_for_this_one_is_flagged_on_both(
    database: Database, other: dict[str, Any], flags: tuple[Flag, ...]
) -> None:
    with database.write() as session:
        pk = make_application(session, Stage.NOTIFIED, **SELF)
        second = make_application(session, Stage.NOTIFIED, **like(STRANGER, **other))
    with database.read() as session:
        expected = {pk: flags, second: flags} if flags else {}
        assert namesakes.radar(session, [pk, second]) == expected
        assert [row.flags for row in namesakes.others(session, pk)] == ([flags] if flags else [])


@pytest.mark.parametrize("stage", [Stage.APPLIED, Stage.HANDED_OVER, Stage.DISPOSED])
def test_that_only_cards_in_custody_are_compared(database: Database, stage: Stage) -> None:
    with database.write() as session:
        pk = make_application(session, Stage.NOTIFIED, **SELF)
        make_application(session, stage, **SELF)
    with database.read() as session:
        assert namesakes.radar(session, [pk]) == {}


def test_that_empty_keys_are_nobody_s_namesakes(database: Database) -> None:
    with database.write() as session:
        empty = {"kana": "", "address": "", "address_detail": ""}
        pk = make_application(session, Stage.NOTIFIED, **like(SELF, **empty))
        make_application(session, Stage.NOTIFIED, **like(STRANGER, **empty))
    with database.read() as session:
        assert namesakes.radar(session, [pk]) == {}


def test_that_others_are_listed_with_shelf_and_the_most_dangerous_first(database: Database) -> None:
    with database.write() as session:
        shelf = make_shelf(session, 7)
        pk = make_application(session, Stage.NOTIFIED, **SELF)
        home = like(STRANGER, address=SELF["address"], address_detail="みどり荘101")
        neighbour = make_application(session, Stage.NOTIFIED, **home)
        twin = make_application(
            session, **like(SELF, name="高橋　優美", kana="タカハシ　ユミ"), shelf_id=shelf
        )
    with database.read() as session:
        found = namesakes.others(session, pk)
    assert [row.application_pk for row in found] == [twin, neighbour]
    assert found[0].shelf == "01-A-01-007"


def asked(database: Database) -> list[tuple[str, Any]]:
    """The queries with their values, as they come from now on."""
    queries: list[tuple[str, Any]] = []

    def note(*call: Any) -> None:
        if call[2].startswith("SELECT"):
            queries.append((call[2], call[3]))

    event.listen(database.engine, "before_cursor_execute", note)
    return queries


def test_that_a_list_costs_one_statement_however_long_it_is(local_database: Database) -> None:
    with local_database.write() as session:
        pks = [
            make_application(session, Stage.NOTIFIED, **like(SELF, name=f"髙橋　優子{n}")) for n in range(40)
        ]
    queries = asked(local_database)
    with local_database.read() as session:
        assert len(namesakes.radar(session, pks)) == len(pks)
        assert len(queries) == 1
        assert namesakes.radar(session, []) == {}
        assert len(queries) == 1


def test_that_no_branch_of_the_radar_reads_all_cards(local_database: Database) -> None:
    with local_database.write() as session:
        pk = make_application(session, Stage.NOTIFIED, **SELF)
    queries = asked(local_database)
    with local_database.read() as session:
        namesakes.radar(session, [pk])
        statement, values = queries[0]
        plan = session.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values).all()
    steps = [str(step[-1]) for step in plan]
    assert [step for step in steps if "application" in step]
    assert not [step for step in steps if step.startswith("SCAN")]
