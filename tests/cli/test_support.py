"""Counts of the support desk from the command line, with the agreed keys."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop_app.campaign_terms import CheckResult, CheckWay
from desktop_app.cli.context import Programs
from desktop_app.cli.main import run
from desktop_app.models.database import Database
from desktop_app.services.support import checks
from tests.factories import acting
from tests.services.support import sittings

Answer = Callable[..., tuple[int, dict[str, Any]]]


@pytest.fixture
def answer(local_database: Database, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Answer:
    """Runs a command line over a day with two people, one of them broken off, and a call."""
    with local_database.write() as session:
        sittings.whole(session)
        row = sittings.end(session, sittings.sit_down(session), sittings.LEFT, minutes=8)
        sittings.log_out(session, row)
        checks.note(session, acting(), CheckWay.PHONE, CheckResult.GUIDED)

    def call(*arguments: str) -> tuple[int, dict[str, Any]]:
        where = ["--data", str(tmp_path / "data"), "--database", f"sqlite:///{local_database.path}", "--json"]
        code = run([*arguments, *where], Programs(lambda _: 0, dict, lambda _: {}))
        return code, json.loads(capsys.readouterr().out)

    return call


def test_that_what_was_done_is_counted(answer: Answer) -> None:
    code, found = answer("support", "stats", "--from", "2023-06-01", "--until", "R5.6.30")
    assert (code, found["from"], found["until"]) == (0, "2023-06-01", "2023-06-30")
    (day,) = found["by_day"]
    assert (day["date"], day["venue"], day["sessions"]) == ("2023-06-27", "足立区役所", 2)
    assert (day["done"], day["broken_off"], day["minutes"]) == (1, 1, 23)
    assert day["parts"] == {"new_card": 1, "health_insurance": 1, "bank_account": 1}
    assert {key: day[key] for key in found["total"]} == found["total"]
    assert found["checks"]["total"] == 1
    assert found["checks"]["by_way"] == {"phone": 1, "counter": 0}


def test_that_a_range_without_anything_is_empty(answer: Answer) -> None:
    code, found = answer("support", "stats", "--from", "2023-07-01", "--until", "2023-07-02")
    assert (code, found["by_day"], found["total"]["sessions"]) == (0, [], 0)
    assert answer("support", "stats", "--from", "2023-07-02", "--until", "2023-07-01")[0] == 1
