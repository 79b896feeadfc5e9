"""Whose time is over, and the lists, from the command line; no command disposes of anything."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from desktop_app.cli.context import Programs
from desktop_app.cli.disposal import disposal
from desktop_app.cli.main import run
from desktop_app.models.database import Database
from desktop_app.models.keeping import AuditEntry, WardSetting
from desktop_app.services.keep_until import holds
from desktop_app.services.ward_day import DEMO_DAY
from tests.factories import acting
from tests.services.disposal import lists

Answer = Callable[..., tuple[int, dict[str, Any]]]


@pytest.fixture
def answer(local_database: Database, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Answer:
    """Runs a command line over a ward with two cards whose time is over, one of them on hold."""
    with local_database.write() as session:
        lists.furnish(session)
        session.add(WardSetting(key=DEMO_DAY, value=json.dumps("2023-06-27")))
    pks = lists.cards(local_database, 2)
    with local_database.write() as session:
        holds.hold(session, acting(), pks[1], "入院中", None, None)

    def call(*arguments: str) -> tuple[int, dict[str, Any]]:
        where = ["--data", str(tmp_path / "data"), "--database", f"sqlite:///{local_database.path}", "--json"]
        code = run([*arguments, *where], Programs(lambda _: 0, dict, lambda _: {}))
        return code, json.loads(capsys.readouterr().out)

    return call


def test_that_each_card_comes_with_its_days_and_why_it_is_left_out(
    answer: Answer, local_database: Database
) -> None:
    code, found = answer("disposal", "list")
    assert code == 0
    assert (found["as_of"], found["rule"], found["uncollected"]) == ("2023-06-27", "一年", 2)
    assert (found["over"], found["may_be_disposed_of"], found["excluded"]) == (2, 1, {"held": 1})
    first, second = found["cards"]
    assert (first["disposable_from"], first["excluded"]) == ("2023-03-02", None)
    assert (second["excluded"], second["hold"]) == ("held", "入院中")
    assert first["why"][0]["counted_from"] == "2022-03-01"
    with local_database.read() as session:
        assert session.scalars(select(AuditEntry.action).where(AuditEntry.action == "disposal_over")).one()


def test_that_another_day_and_place_may_be_asked_for(answer: Answer) -> None:
    assert answer("disposal", "list", "--as-of", "2023-03-01")[1]["rule"] is None
    assert answer("disposal", "list", "--as-of", "R5.7.1", "--place", "02")[1]["over"] == 0


def test_that_lists_are_told_and_none_is_worked_off_here(answer: Answer, local_database: Database) -> None:
    made = lists.made(local_database)
    code, found = answer("disposal", "lists")
    assert (code, [row["disposal_id"] for row in found["lists"]]) == (0, [made.disposal_id])
    assert set(disposal.commands) == {"list", "lists"}
