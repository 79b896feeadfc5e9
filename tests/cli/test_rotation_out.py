"""The schedule as a file from the command line, with the agreed keys."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import pypdfium2
import pytest
import vobject
from PySide6.QtWidgets import QApplication

from desktop_app.cli.context import Programs
from desktop_app.cli.main import run
from desktop_app.models.database import Database
from desktop_app.models.keeping import WardSetting
from desktop_app.services.ward_day import DEMO_DAY
from tests.services.rotation_out.summer import planned

Answer = Callable[..., tuple[int, dict[str, Any]]]


@pytest.fixture
def answer(local_database: Database, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Answer:
    """Runs `rotation export` over the planned summer; the file's name goes first."""
    planned(local_database)
    with local_database.write() as session:
        session.add(WardSetting(key=DEMO_DAY, value=json.dumps("2023-06-27")))

    def call(form: str, *arguments: str) -> tuple[int, dict[str, Any]]:
        where = ["--data", str(tmp_path / "data"), "--database", f"sqlite:///{local_database.path}", "--json"]
        line = ["rotation", "export", "--format", form, "--out", str(tmp_path / f"plan.{form}"), *arguments]
        code = run([*line, *where], Programs(lambda _: 0, dict, lambda _: {}))
        return code, json.loads(capsys.readouterr().out)

    return call


def test_that_each_form_is_written_and_told(answer: Answer, tmp_path: Path, qapp: QApplication) -> None:
    code, ics = answer("ics")
    assert (code, ics["form"], ics["weeks"]) == (0, "ics", 14)
    read_one: Any = cast("Any", vobject).readOne
    calendar = read_one((tmp_path / "plan.ics").read_text(encoding="utf-8"))
    assert len(calendar.vevent_list) == ics["days"]
    for form in ("csv", "xlsx", "txt"):
        code, told = answer(form)
        assert (code, told["days"], told["file"]) == (0, ics["days"], str(tmp_path / f"plan.{form}"))
        assert (tmp_path / f"plan.{form}").stat().st_size > 1_000
    code, told = answer("pdf")
    assert (code, told["pages"]) == (0, 4)
    document = pypdfium2.PdfDocument(tmp_path / "plan.pdf")
    assert len(document) == 4
    document.close()


def test_that_days_and_a_venue_narrow_it(answer: Answer, tmp_path: Path) -> None:
    code, told = answer("csv", "--from", "2023-07-03", "--until", "R5.7.7", "--venue", "W1")
    assert (code, told["weeks"], told["days"]) == (0, 0, 5)
    text = (tmp_path / "plan.csv").read_text(encoding="utf-8-sig")
    assert text.splitlines()[1].startswith("2023-07-03,W1,足立区役所,常設,")


def test_that_what_is_not_there_is_refused_without_a_file(answer: Answer, tmp_path: Path) -> None:
    code, told = answer("ics", "--from", "2026-05-01", "--until", "2026-05-31", "--campaign", "renewal-2026")
    assert (code, told["days"]) == (0, 36)
    (tmp_path / "plan.ics").unlink()
    code, told = answer("ics", "--campaign", "renewal-2026")
    assert (code, told["reason"]) == (1, "not_planned")
    assert answer("ics", "--venue", "R99")[0] == 1
    assert answer("ics", "--from", "2024-01-01", "--until", "2024-01-31")[0] == 1
    assert answer("doc")[0] == 2
    assert not (tmp_path / "plan.ics").exists()
