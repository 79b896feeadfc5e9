"""The panels from the command line, with the agreed keys."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop_app.cli.context import Programs
from desktop_app.cli.main import run
from desktop_app.models.database import Database
from desktop_app.services.demo import certificates as drawn
from desktop_app.services.figures.panels import PANELS
from desktop_app.terms import Stage
from tests import factories

Answer = Callable[..., tuple[int, dict[str, Any]]]
ASKED = ("--fiscal-year", "R4", "--as-of", "2023-06-27")


@pytest.fixture
def answer(local_database: Database, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Answer:
    """Runs a command line over the synthetic ward's certificates and two cards."""
    with local_database.write() as session:
        drawn.install(session, factories.acting("command-line"), factories.TODAY, 1)
        for stage in (Stage.NOTIFIED, Stage.HANDED_OVER):
            factories.make_application(session, stage)

    def call(*arguments: str) -> tuple[int, dict[str, Any]]:
        where = ["--data", str(tmp_path / "data"), "--database", f"sqlite:///{local_database.path}", "--json"]
        code = run([*arguments, *where], Programs(lambda _: 0, dict, lambda _: {}))
        return code, json.loads(capsys.readouterr().out)

    return call


def test_that_all_panels_are_named_and_answer_with_the_same_keys(answer: Answer) -> None:
    code, found = answer("panels")
    assert (code, found["panels"]) == (0, list(PANELS))
    for name in PANELS:
        code, panel = answer("panel", name, *ASKED)
        assert code == 0, name
        assert {"title", "columns", "rows", "notes", "sources"} <= set(panel), name
        assert panel["title"], name
        assert all(len(row) == len(panel["columns"]) for row in panel["rows"]), name


def test_that_a_panel_gives_cells_as_printed_and_says_what_differs(answer: Answer) -> None:
    _code, found = answer("panel", "convenience_summary", *ASKED)
    assert found["columns"] == ["item", "unit", "R3", "R4", "change"]
    assert found["rows"][0] == ["コンビニでの交付割合", "%", "17.9", "22.7", "+4.8"]
    (note,) = found["notes"]
    assert (note["row"], note["column"]) == ("コンビニでの交付割合", "change")
    assert note["text"]


def test_that_another_name_year_or_a_day_to_come_is_refused(answer: Answer) -> None:
    assert answer("panel", "weather")[0] == 1
    assert answer("panel", "bridge", "--fiscal-year", "X4")[0] == 1
    assert answer("panel", "bridge", "--as-of", "2199-01-01")[0] == 1
