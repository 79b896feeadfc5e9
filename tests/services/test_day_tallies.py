"""The daily tallies: each change moves them, and any past day is what a pass over the applications says."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Any

import pytest
from sqlalchemy import delete, func, select, text, update

from desktop_app.models.clearing import CustodyDay, DayTally
from desktop_app.models.database import Database
from desktop_app.services import bridge, change, past_days, recount, ways
from desktop_app.services.acting import Acting
from desktop_app.services.backlog import cards
from desktop_app.services.ledger.day_counting import DayCounts, Totals, numbers
from desktop_app.services.prepared import AT, FACTS
from desktop_app.services.verify import verify
from desktop_app.terms import EventKind, Stage
from tests import factories
from tests.factories import TODAY, make_application
from tests.services.tally_checks import wrong


def test_that_each_kind_of_card_counts_on_each_day(database: Database) -> None:
    with database.write() as session:
        for stage in (Stage.APPLIED, Stage.PRODUCED, Stage.NOTIFIED, Stage.HANDED_OVER, Stage.REJECTED):
            make_application(session, stage)
        for number, stage in enumerate((Stage.WITHDRAWN, Stage.LAPSED, Stage.DISPOSED)):
            make_application(session, stage, kana=f"タカサキ　{'ア' * (number + 1)}", left_on=TODAY)
    with database.read() as session:
        assert wrong(session) == []
        found = bridge.bridge(session, TODAY)
    assert {name for name, count in found.items() if count} == {
        *("in_production", "in_transit", "uncollected", "rejected", "withdrawn", "lapsed", "disposed")
    }


def test_that_who_applies_again_replaces_what_ended(database: Database) -> None:
    again = TODAY - timedelta(days=3)
    with database.write() as session:
        make_application(session, Stage.DISPOSED)
        make_application(session, Stage.WITHDRAWN, birth_date=date(1990, 1, 1))
    with database.write() as session:
        make_application(session, Stage.APPLIED, applied_on=again)
    with database.read() as session:
        assert wrong(session) == []
        found = [bridge.bridge(session, on) for on in (again - timedelta(days=1), TODAY)]
    assert [(day["disposed"], day["replaced"], day["withdrawn"]) for day in found] == [(0, 0, 0), (0, 1, 1)]


def test_that_an_end_finds_the_application_made_meanwhile(database: Database, acting: Acting) -> None:
    with database.write() as session:
        pk = make_application(session)
        make_application(session, Stage.APPLIED, applied_on=TODAY - timedelta(days=1))
    with database.write() as session:
        columns = {"withdrawn_on": TODAY, "left_on": TODAY, "stage": Stage.WITHDRAWN.value}
        change.apply(session, acting, pk, EventKind.WITHDRAWN, 1, columns)
    with database.read() as session:
        assert wrong(session) == []
        assert bridge.bridge(session, TODAY)["replaced"] == 1


def test_that_a_corrected_reading_makes_two_persons_of_one(database: Database, acting: Acting) -> None:
    with database.write() as session:
        make_application(session, Stage.DISPOSED)
        newer = make_application(session, Stage.APPLIED, applied_on=TODAY)
    with database.write() as session:
        change.apply(
            session, acting, newer, EventKind.CORRECTED, 1, {"kana": "ベツノ　ヒト", "kana_key": "ヘツノヒト"}
        )
    with database.read() as session:
        assert wrong(session) == []
        assert bridge.bridge(session, TODAY)["replaced"] == 0


def test_that_a_card_grows_older_where_it_lies(database: Database) -> None:
    came = date(2022, 1, 10)
    with database.write() as session:
        make_application(session, applied_on=came, custody_on=came, delivered_on=came)
    ages = {0: 0, 30: 0, 31: 1, 90: 1, 91: 2, 180: 2, 181: 3, 365: 3, 366: 4, 500: 4}
    with database.read() as session:
        for days, age in ages.items():
            found = past_days.lying(session, came + timedelta(days=days))["01"]
            assert (found[age], sum(found)) == (1, 1), days


def test_that_many_rows_count_as_one_by_one() -> None:
    chance = Random(3)
    days = [date(2022, 1, 1) + timedelta(days=number) for number in range(50)]
    rows: list[dict[str, Any]] = []
    for _ in range(3_000):
        row: dict[str, Any] = {
            name: chance.choice(days) if chance.random() < 0.5 else None for name in ways.DATES
        }
        rows.append(row | {"applied_on": chance.choice(days), "office_code": chance.choice("123")})
    alone, totals, offices = ways.Days(), Totals(), dict[str, int]()
    for row in rows:
        alone.count(row)
    for part in (rows[:1_000], rows[1_000:1_001], rows[1_001:]):
        columns: list[Any] = [()] * len(FACTS)
        columns[AT["office_code"]] = [row["office_code"] for row in part]
        for name in ways.DATES:
            columns[AT[name]] = numbers([row[name] for row in part])
        totals.add(DayCounts.of(offices, columns))
    together = recount.of_days(totals.days())
    for name, counts in recount.of_days(alone).items():
        assert list(recount.differences(counts, together[name])) == []


@pytest.mark.parametrize("record", [DayTally, CustodyDay])
def test_that_verify_notices_a_tally_that_is_wrong(
    database: Database, record: type[DayTally | CustodyDay]
) -> None:
    with database.write() as session:
        make_application(session)
        first = select(func.min(record.on_date)).scalar_subquery()
        session.execute(delete(record).where(record.on_date == first))
    with database.read() as session:
        found = verify(session)
    assert {problem.kind for problem in found.problems} == {record.__tablename__}
    assert not found.tallies_equal_events


def test_that_rebuilding_puts_right_what_is_wrong(database: Database) -> None:
    with database.write() as session:
        for stage in (Stage.DISPOSED, Stage.APPLIED, Stage.NOTIFIED):
            make_application(session, stage)
        session.execute(update(DayTally).values(count=DayTally.count + 1))
        session.execute(delete(CustodyDay))
    with database.write() as session:
        rows = recount.rebuild(session, factories.acting())
    assert {row.name: row.wrong > 0 for row in rows} == {
        "tally": False,
        "custody_tally": False,
        "day_tally": True,
        "custody_day": True,
    }
    with database.read() as session:
        assert wrong(session) == []
        assert verify(session).ok
        days = cards.ids_on(TODAY).subquery()
        assert session.scalar(select(func.count()).select_from(days)) == 1


@pytest.mark.parametrize("followed", [False, True])
def test_that_a_day_that_is_none_any_more_counts_for_none(local_database: Database, followed: bool) -> None:
    """SQLite keeps any text where a day should be."""
    with local_database.write() as session:
        damaged = make_application(session, Stage.DISPOSED)
        if followed:
            make_application(session, Stage.APPLIED, applied_on=TODAY)
        session.execute(text("UPDATE application SET produced_on = 'x' WHERE id = :pk"), {"pk": damaged})
    with local_database.write() as session:
        rows = recount.rebuild(session, factories.acting())
    assert {row.name for row in rows if row.wrong} >= {"tally"}
