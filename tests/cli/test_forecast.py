"""The forecast from the command line: its keys, its seed, its refusals."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop_app.cli.context import Programs
from desktop_app.cli.main import run
from desktop_app.models.database import Database
from desktop_app.models.keeping import WardSetting
from desktop_app.services.ward_day import DEMO_DAY
from tests import factories

Answer = Callable[..., tuple[int, dict[str, Any]]]
DAYS = 4


@pytest.fixture
def answer(local_database: Database, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Answer:
    """Runs a command line over three cards on the test day."""
    with local_database.write() as session:
        session.add(WardSetting(key=DEMO_DAY, value=json.dumps(factories.TODAY.isoformat())))
        for _ in range(3):
            factories.make_application(session)

    def call(*arguments: str) -> tuple[int, dict[str, Any]]:
        where = ["--data", str(tmp_path / "data"), "--database", f"sqlite:///{local_database.path}", "--json"]
        code = run([*arguments, *where], Programs(lambda _: 0, dict, lambda _: {}))
        return code, json.loads(capsys.readouterr().out)

    return call


def test_that_a_forecast_answers_with_the_agreed_keys(answer: Answer) -> None:
    code, found = answer("forecast", "--by", "2023-07-01", "--below", "3", "--runs", "100", "--seed", "5")
    assert code == 0
    agreed = {
        "as_of",
        "uncollected",
        "by",
        "p10",
        "p50",
        "p90",
        "chance_below",
        "needed_per_open_day",
        "days",
    }
    assert agreed <= set(found)
    assert (found["as_of"], found["by"], found["uncollected"]) == ("2023-06-27", "2023-07-01", 3)
    assert [set(day) for day in found["days"]] == [{"date", "p10", "p50", "p90"}] * (DAYS + 1)
    assert (found["days"][-1]["date"], found["days"][-1]["p50"]) == ("2023-07-01", found["p50"])
    assert 0 <= found["chance_below"] <= 1
    assert {"history", "seats"} <= set(found["uncertain"])


def test_that_the_same_seed_gives_the_same_answer(answer: Answer) -> None:
    asked = ("forecast", "--by", "2023-09-30", "--runs", "60")
    assert answer(*asked, "--seed", "3") == answer(*asked, "--seed", "3")


def test_that_a_ward_without_a_past_has_no_backtest_to_show(answer: Answer) -> None:
    code, found = answer("forecast", "backtest")
    assert code == 0
    assert set(found) == {"starts", "days_covered", "days", "coverage"}


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ((), 2),
        (("--by", "2023-06-27"), 1),
        (("--by", "2026-01-01"), 1),
        (("--by", "2023-07-01", "--runs", "0"), 1),
        (("--by", "2023-07-01", "--below", "-1"), 1),
    ],
)
def test_that_what_has_no_answer_is_refused(answer: Answer, arguments: tuple[str, ...], code: int) -> None:
    given, found = answer("forecast", *arguments)
    assert (given, bool(found["message"])) == (code, True)
