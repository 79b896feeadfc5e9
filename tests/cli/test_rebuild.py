"""Counting the tallies anew from the command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, update

from desktop_app.cli.context import Programs
from desktop_app.cli.main import run
from desktop_app.models.clearing import DayTally
from desktop_app.models.database import Database
from desktop_app.models.keeping import AuditEntry
from tests import factories

PROGRAMS = Programs(window=lambda _: 0, self_check=dict, walk=lambda _: {})


def answer(capsys: pytest.CaptureFixture[str], database: Database, *words: str) -> dict[str, Any]:
    """Run a command over the database."""
    folder = str(Path(str(database.path)).parent)
    assert run([*words, "--json", "--data", folder, "--database", str(database.url)], PROGRAMS) == 0
    return json.loads(capsys.readouterr().out)


def test_that_wrong_tallies_are_put_right_and_told(
    local_database: Database, capsys: pytest.CaptureFixture[str]
) -> None:
    with local_database.write() as session:
        factories.make_application(session)
        session.execute(update(DayTally).where(DayTally.item == "uncollected").values(count=7))
    found = answer(capsys, local_database, "database", "rebuild-tallies")
    assert (found["wrong"], [tally["wrong"] for tally in found["tallies"]]) == (1, [0, 0, 1, 0])
    assert [tally["name"] for tally in found["tallies"]] == [
        "tally",
        "custody_tally",
        "day_tally",
        "custody_day",
    ]
    assert answer(capsys, local_database, "verify")["tallies_equal_events"]
    assert answer(capsys, local_database, "database", "rebuild-tallies")["wrong"] == 0
    with local_database.read() as session:
        told = session.execute(select(AuditEntry.action, AuditEntry.detail)).all()
    assert [json.loads(detail)["day_tally"] for action, detail in told if action == "rebuild_tallies"] == [
        1,
        0,
    ]
