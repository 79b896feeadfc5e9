"""Returned mail from the command line, with the agreed keys."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from desktop_app.cli.context import Programs
from desktop_app.cli.main import run
from desktop_app.models.database import Database
from desktop_app.models.keeping import WardSetting
from desktop_app.services.ward_day import DEMO_DAY
from tests.services.notices.runs import furnish_ward
from tests.services.returned.mail import OTHER, moved, scanned, told_three


def test_that_the_list_tells_what_was_written_and_what_is(
    local_database: Database, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    furnish_ward(local_database)
    ward = told_three(local_database)
    for at in range(2):
        scanned(ward, ward.code(at))
    moved(ward, ward.pks[1])
    with local_database.write() as session:
        session.add(WardSetting(key=DEMO_DAY, value=json.dumps("2023-06-27")))
    where = ["--data", str(tmp_path / "data"), "--database", f"sqlite:///{local_database.path}", "--json"]
    found: list[dict[str, Any]] = []
    for options in ([], ["--newer"], ["--state", "before"], ["--limit", "1"]):
        assert run(["returned", "list", *options, *where], Programs(lambda _: 0, dict, lambda _: {})) == 0
        found.append(json.loads(capsys.readouterr().out))
    whole, newer, before, first = found
    assert (whole["to_do"], whole["by_state"]["newer"], whole["by_state"]["open"]) == (2, 1, 1)
    assert whole["by_run"] == [{"run_id": 1, "sent": 3, "returned": 2, "newer": 1}]
    assert [row["state"] for row in whole["rows"]] == ["newer", "open"]
    assert whole["rows"][0]["now"]["address"] == OTHER != whole["rows"][0]["then"]["address"]
    assert (newer["rows"], before["rows"]) == (whole["rows"][:1], [])
    assert first["rows"] == whole["rows"][:1]
