"""Runs of notices from the command line, with the agreed keys."""

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
from desktop_app.terms import Stage
from tests.factories import make_application
from tests.services.slots import places

Answer = Callable[..., tuple[int, dict[str, Any]]]
DAYS = ("--from", "2023-06-28", "--until", "R5.6.28")


@pytest.fixture
def answer(local_database: Database, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Answer:
    """Runs a command line over a ward with twelve free seats and three cards that wait."""
    with local_database.write() as session:
        places.furnish(session)
        places.open_day(session)
        for _ in range(3):
            make_application(session, Stage.SHELVED)
        session.add(WardSetting(key=DEMO_DAY, value=json.dumps("2023-06-27")))

    def call(*arguments: str) -> tuple[int, dict[str, Any]]:
        where = ["--data", str(tmp_path / "data"), "--database", f"sqlite:///{local_database.path}", "--json"]
        code = run([*arguments, *where], Programs(lambda _: 0, dict, lambda _: {}))
        return code, json.loads(capsys.readouterr().out)

    return call


def test_that_the_sum_is_told_and_nothing_stored(answer: Answer) -> None:
    code, found = answer("notices", "propose", *DAYS, "--percent", "25")
    assert (code, found["seats_free"], found["fit"], found["waiting"], found["size"]) == (0, 12, 48, 3, 3)
    assert answer("notices", "list") == (0, {"runs": []})


def test_that_a_supervisor_makes_a_run(answer: Answer) -> None:
    code, found = answer("notices", "make", *DAYS, "--most", "2", "--staff", "s1")
    assert (code, found["size"], found["picked"], found["ended"]) == (0, 2, 2, False)
    assert answer("notices", "list")[1]["runs"] == [found]


def test_that_others_make_none(answer: Answer) -> None:
    assert answer("notices", "make", *DAYS)[0] == 1
    assert answer("notices", "make", *DAYS, "--staff", "w1")[0] == 1
    assert answer("notices", "make", *DAYS, "--staff", "s1", "--reminder", "1")[0] == 1
    assert answer("notices", "list")[1] == {"runs": []}
