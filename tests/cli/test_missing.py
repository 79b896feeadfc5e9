"""A mistyped place holds no database: a command that reads or changes one says so and leaves nothing."""

import json
from pathlib import Path
from typing import Any

import pytest

from desktop_app.cli.context import Context, Programs
from desktop_app.cli.main import run
from desktop_app.models.database import HEAD
from tests.server import named, run_on

LINES = [
    ["backlog"],
    ["search", "アダチ"],
    ["verify"],
    ["show", "9" * 23],
    ["slots", "list", "--from", "2023-07-01", "--until", "2023-07-02"],
    ["database", "rebuild-tallies"],
]


def no_window(_context: Context) -> int:
    return 0


def nothing(*_scale: float) -> dict[str, Any]:
    return {}


PROGRAMS = Programs(no_window, nothing, nothing)


def answer(capsys: pytest.CaptureFixture[str], *line: str) -> tuple[int, dict[str, Any]]:
    """The exit code and the one JSON object of a command line."""
    code = run([*line, "--json"], PROGRAMS)
    return code, json.loads(capsys.readouterr().out)


@pytest.mark.parametrize("line", LINES, ids=lambda line: line[0])
def test_that_a_mistyped_place_is_told_and_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], line: list[str]
) -> None:
    folder = tmp_path / "区役所 データ"
    code, found = answer(capsys, *line, "--data", str(folder))
    assert (code, found["reason"], found["where"]) == (3, "missing", str(folder / "kofu_desk.db"))
    assert str(folder) in found["message"]
    assert answer(capsys, *line, "--database", f"sqlite:///{folder}/ward.db")[0] == 3
    assert list(tmp_path.iterdir()) == []


def test_that_an_empty_file_is_no_database(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "ward.db"
    file.touch()
    code, found = answer(capsys, "backlog", "--database", f"sqlite:///{file}")
    assert (code, found["reason"]) == (3, "missing")
    assert [(path.name, path.stat().st_size) for path in tmp_path.iterdir()] == [("ward.db", 0)]


def test_that_a_server_without_tables_is_told_and_left_alone(
    postgres: str, capsys: pytest.CaptureFixture[str]
) -> None:
    run_on(postgres, "CREATE DATABASE bare")
    url = named(postgres, "bare")
    try:
        code, found = answer(capsys, "backlog", "--database", url)
        assert (code, found["reason"]) == (3, "missing")
        assert answer(capsys, "database", "upgrade", "--database", url)[1]["before"] is None
    finally:
        run_on(postgres, "DROP DATABASE bare WITH (FORCE)")


def test_that_a_ledger_that_is_not_there_makes_no_database(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = ("--data", str(tmp_path / "data"))
    assert answer(capsys, "import", "applications", str(tmp_path / "none.csv"), *place)[0] != 0
    assert list(tmp_path.iterdir()) == []
    assert answer(capsys, "database", "upgrade", *place) == (0, {"before": None, "after": HEAD, "copy": None})
    assert answer(capsys, "backlog", *place)[1]["uncollected"] == 0


@pytest.mark.parametrize("line", [["panel", "convenience_by_year"], ["figures"]])
def test_that_what_a_report_published_is_told_without_a_ward(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], line: list[str]
) -> None:
    assert answer(capsys, *line, "--data", str(tmp_path / "data"))[0] == 0


@pytest.mark.parametrize("option", ["--data", "--database", "--staff"])
def test_that_an_option_with_nothing_in_it_is_wrong_usage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], option: str
) -> None:
    monkeypatch.setenv("KOFU_DATA", str(tmp_path))
    assert answer(capsys, "database", "upgrade", option, "")[0] == 2
    assert list(tmp_path.iterdir()) == []


def test_that_signs_of_an_address_in_a_folders_name_lead_nowhere_else(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "a%20b 100%#1"
    assert answer(capsys, "database", "upgrade", "--data", str(folder))[0] == 0
    assert [path.name for path in tmp_path.iterdir()] == [folder.name]
    assert answer(capsys, "verify", "--data", str(folder))[1]["ok"]
