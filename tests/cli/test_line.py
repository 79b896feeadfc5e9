"""What stands on the output with --json, and options that are wrong."""

import json
from pathlib import Path
from typing import Any

import pytest

from desktop_app import __version__
from desktop_app.cli.context import Context, Programs
from desktop_app.cli.main import run
from desktop_app.models.database import Database


def no_window(_context: Context) -> int:
    return 0


def talk(*_scale: float) -> dict[str, Any]:
    print("a library that talks")
    return {"ok": True}


PROGRAMS = Programs(no_window, talk, talk)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of its own, in English."""
    monkeypatch.setenv("KOFU_DATA", str(tmp_path))
    (tmp_path / "settings.json").write_text('{"language": "en"}', "utf-8")
    return tmp_path


@pytest.fixture
def ward(folder: Path, local_database: Database) -> Database:
    """An empty ward of that folder."""
    settings = {"language": "en", "database_url": f"sqlite:///{local_database.path}"}
    (folder / "settings.json").write_text(json.dumps(settings), "utf-8")
    return local_database


def answer(capsys: pytest.CaptureFixture[str], *line: str) -> tuple[int, dict[str, Any]]:
    """The exit code and the one JSON object of a command line."""
    code = run(list(line), PROGRAMS)
    out = capsys.readouterr().out
    assert out.count("\n") == 1, out
    return code, json.loads(out)


@pytest.mark.parametrize("line", [["--help"], ["search", "--help"], ["import", "applications", "--help"]])
def test_that_help_is_one_json_object_too(capsys: pytest.CaptureFixture[str], line: list[str]) -> None:
    code, found = answer(capsys, *line, "--json")
    assert (code, set(found)) == (0, {"message"})
    assert found["message"].startswith("Usage: ")


def test_that_the_version_is_one_json_object_too(capsys: pytest.CaptureFixture[str]) -> None:
    code, found = answer(capsys, "--json", "--version")
    assert code == 0
    assert found["message"].endswith(__version__)


def test_that_what_a_library_prints_does_not_spoil_the_answer(capsys: pytest.CaptureFixture[str]) -> None:
    code, found = answer(capsys, "self-check", "--json")
    assert (code, found["ok"]) == (0, True)


def test_that_a_text_after_two_hyphens_is_no_option(
    ward: Database, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["search", "--", "--json"], PROGRAMS) == 0
    assert capsys.readouterr().out == "hits: -\nmore: False\n"


@pytest.mark.parametrize("line", [["verify"], ["backlog"], ["search", "x"], ["demo", "--scale", "0.0005"]])
def test_that_an_unknown_member_of_staff_acts_in_no_command(
    ward: Database, capsys: pytest.CaptureFixture[str], line: list[str]
) -> None:
    code, found = answer(capsys, "--staff", "w9", *line, "--json")
    assert (code, found["error"], found["message"]) == (
        1,
        "Unknown",
        "The staff id “w9” is unknown or switched off.",
    )


@pytest.mark.parametrize(
    ("line", "code", "words"),
    [
        (["demo", "--seed", "-1"], 2, "--seed"),
        (["demo", "--as-of", "R5.2.30"], 2, "R5.2.30"),
        (["demo", "--as-of", "2025-01-01"], 1, "2024-12-31"),
        (["demo", "--scale", "0"], 1, "0.0005"),
        (["backlog", "--as-of", "9999-01-01"], 2, "9999-01-01"),
        (["backlog", "--as-of", "2199-01-01"], 1, "future"),
        (["show", ""], 1, "Nothing was typed."),
        (["--database", "nonsense", "verify"], 3, "sqlite:///FILE"),
    ],
)
def test_that_a_wrong_value_is_named(
    ward: Database, capsys: pytest.CaptureFixture[str], line: list[str], code: int, words: str
) -> None:
    ended, found = answer(capsys, *line, "--json")
    assert ended == code
    assert words in found["message"]


@pytest.mark.parametrize("day", ["R5.6.27", "2016-01-31"])
def test_that_the_smallest_ward_is_made_for_any_day(capsys: pytest.CaptureFixture[str], day: str) -> None:
    code, found = answer(capsys, "demo", "--as-of", day, "--scale", "0.0005", "--json")
    assert (code, found["as_of"]) == (0, "2023-06-27" if day[0] == "R" else day)
    assert answer(capsys, "verify", "--json")[1]["ok"]
