"""The wave of renewals from the command line, with its keys."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desktop_app.cli.context import Programs
from desktop_app.cli.main import run
from desktop_app.models.database import Database
from desktop_app.models.keeping import WardSetting
from desktop_app.services.ward_day import DEMO_DAY
from tests.services.renewals.wave import held

Answer = Callable[..., tuple[int, dict[str, Any]]]


@pytest.fixture
def answer(local_database: Database, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Answer:
    """Runs a command line over a ward with one card that expires."""
    with local_database.write() as session:
        held(session, certificates_expire_on=date(2024, 1, 15))
        session.add(WardSetting(key=DEMO_DAY, value=json.dumps("2023-06-27")))

    def call(*arguments: str) -> tuple[int, dict[str, Any]]:
        where = ["--data", str(tmp_path / "data"), "--database", f"sqlite:///{local_database.path}", "--json"]
        code = run([*arguments, *where], Programs(lambda _: 0, dict, lambda _: {}))
        return code, json.loads(capsys.readouterr().out)

    return call


def test_that_the_wave_comes_month_by_month(answer: Answer) -> None:
    code, found = answer("renewals", "--from", "2023-10", "--until", "R7.1")
    assert code == 0
    keys = ("as_of", "from", "until", "cards", "certificates", "renewed", "replaced", "expected_visits")
    assert tuple(found) == (*keys, "seats_needed", "assumed", "months")
    assert (found["as_of"], found["from"], found["until"]) == ("2023-06-27", "2023-10", "2025-01")
    assert (found["cards"], found["certificates"]) == (1, 1)
    assert len(found["months"]) == 16
    assert found["months"][0]["starting"] == 1
    assert found["assumed"]["card_shares"] == [34.0, 33.0, 33.0]
    assert found["assumed"]["card_shares_from"] == "assumed"


def test_that_no_month_and_no_range_are_refused(answer: Answer) -> None:
    assert answer("renewals", "--from", "2023-13", "--until", "2024-01")[0] == 2
    assert answer("renewals", "--from", "2024-02", "--until", "2024-01")[0] == 1
    assert answer("renewals", "--from", "2024-02", "--until", "2054-01")[0] == 1
