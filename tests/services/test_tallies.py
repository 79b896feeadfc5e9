"""The figures kept with each change: what one application adds, and that nothing is left behind."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from sqlalchemy import select

from desktop_app.models.application import STAGE_DATES
from desktop_app.models.database import Database
from desktop_app.models.keeping import CustodyTally, Tally
from desktop_app.services import tallies

CARD: dict[str, Any] = {
    **dict.fromkeys(STAGE_DATES),
    "channel": "post",
    "office_code": "01",
    "stage": "notified",
    "notices": 2,
    "applied_on": date(2023, 1, 31),
    "first_notice_on": date(2023, 2, 1),
    "custody_on": date(2023, 1, 31),
    "left_on": None,
}


def kept(database: Database) -> tuple[dict[tuple[Any, ...], int], dict[tuple[Any, ...], int]]:
    with database.read() as session:
        months = session.execute(select(*Tally.__table__.columns)).all()
        custody = session.execute(select(*CustodyTally.__table__.columns)).all()
    return {row[:-1]: row[-1] for row in months}, {row[:-1]: row[-1] for row in custody}


def test_that_a_card_counts_in_each_month_and_once_in_custody(database: Database) -> None:
    with database.write() as session:
        tallies.move(session, None, CARD)
        tallies.move(session, None, CARD)
    assert kept(database) == (
        {("2023-01", "applied", "post", "01"): 2, ("2023-02", "notified", "post", "01"): 2},
        {("01", "notified", 2, date(2023, 1, 31)): 2},
    )


def test_that_a_card_that_moves_is_taken_out_where_it_was(database: Database) -> None:
    with database.write() as session:
        tallies.move(session, None, CARD)
        tallies.move(session, CARD, {**CARD, "office_code": "02", "notices": 3})
    months, custody = kept(database)
    assert {key: count for key, count in months.items() if count} == {
        ("2023-01", "applied", "post", "02"): 1,
        ("2023-02", "notified", "post", "02"): 1,
    }
    assert custody == {("02", "notified", 3, date(2023, 1, 31)): 1}


def test_that_a_card_that_leaves_custody_counts_there_no_more(database: Database) -> None:
    with database.write() as session:
        tallies.move(session, None, CARD)
        tallies.move(session, CARD, {**CARD, "left_on": date(2023, 3, 1)})
    assert kept(database)[1] == {}


@pytest.mark.parametrize(("notices", "counted"), [(0, 0), (8, 8), (9, 9), (10, 9), (40, 9)])
def test_that_nine_notices_stand_for_nine_and_more(notices: int, counted: int) -> None:
    assert tallies.custody_of({**CARD, "notices": notices}) == [("01", "notified", counted, "2023-01-31")]


def test_that_a_card_without_dates_counts_nowhere() -> None:
    nowhere = {**CARD, "applied_on": None, "first_notice_on": None, "custody_on": None}
    assert (tallies.months_of(nowhere), tallies.custody_of(nowhere)) == ([], [])
