"""Reminder waves from the command line: a preview that stores nothing, and a run with --save."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from desktop_app.cli.context import Programs
from desktop_app.cli.main import run
from desktop_app.models.database import Database
from desktop_app.models.keeping import WardSetting
from desktop_app.services.ward_day import DEMO_DAY
from tests.factories import TODAY, make_application
from tests.services.notices.runs import LONG_AGO
from tests.services.slots import places

Answer = Callable[..., tuple[int, dict[str, Any]]]


@pytest.fixture
def answer(local_database: Database, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Answer:
    """Runs a command line over a ward with twelve free seats and three people told long ago."""
    with local_database.write() as session:
        places.furnish(session)
        places.open_day(session)
        for age in (90, 100, 80):
            make_application(
                session,
                custody_on=TODAY - timedelta(days=age),
                first_notice_on=LONG_AGO,
                last_notice_on=LONG_AGO,
            )
        session.add(WardSetting(key=DEMO_DAY, value=json.dumps("2023-06-27")))

    def call(*arguments: str) -> tuple[int, dict[str, Any]]:
        where = ["--data", str(tmp_path / "data"), "--database", f"sqlite:///{local_database.path}", "--json"]
        code = run([*arguments, *where], Programs(lambda _: 0, dict, lambda _: {}))
        return code, json.loads(capsys.readouterr().out)

    return call


def test_that_a_preview_shows_each_week_and_why_each_person_comes(answer: Answer) -> None:
    code, found = answer("reminders", "plan", "--size", "2")
    assert (code, found["size"], found["fit"], found["waiting"], found["visits"]) == (0, 2, 24, 3, 1)
    assert (found["from"], found["until"], len(found["weeks"])) == ("2023-06-28", "2023-07-25", 1)
    week = found["weeks"][0]
    assert (week["from"], week["seats"], week["told"], week["fit"]) == ("2023-06-28", 12, 0, 24)
    assert found["reasons"] == {"never_reminded": 2}
    people = [(row["position"], row["custody_on"], row["reasons"]) for row in found["people"]]
    assert people == [(1, "2023-03-19", ["never_reminded"]), (2, "2023-03-29", ["never_reminded"])]
    assert "name" not in found["people"][0]
    assert answer("notices", "list")[1] == {"runs": []}


def test_that_a_supervisor_saves_the_wave(answer: Answer) -> None:
    assert answer("reminders", "plan", "--size", "2", "--save")[0] == 1
    code, found = answer("reminders", "plan", "--size", "2", "--call", "--save", "--staff", "s1")
    assert (code, found["size"], found["kind"], found["order"]) == (0, 2, "call", "usual")
    again = answer("reminders", "plan", "--size", "2", "--from", "R5.6.28")[1]
    assert (again["size"], again["told"]) == (1, 2)


def test_that_a_day_in_the_past_is_refused(answer: Answer) -> None:
    assert answer("reminders", "plan", "--size", "2", "--from", "2023-06-26")[0] == 1
