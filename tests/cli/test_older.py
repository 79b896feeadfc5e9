"""A command on a database that it must not change says so: an older one, or one only looked at."""

import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from desktop_app.cli.context import Context, Programs
from desktop_app.cli.main import run
from desktop_app.models.database import HEAD, Database
from tests.databases import make

DISPLAYS = ["", ":4711", "nonsense"] if sys.platform == "linux" else []
"""None of them answers; only there a display must be named."""


def open_window(_context: Context) -> int:
    return 0


def all_well() -> dict[str, Any]:
    return {"ok": True, "problems": []}


def walk(_scale: float) -> dict[str, Any]:
    return {"ok": True}


PROGRAMS = Programs(open_window, all_well, walk)


def answer(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, dict[str, Any]]:
    code = run([*arguments, "--json"], PROGRAMS)
    return code, json.loads(capsys.readouterr().out)


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """A file that the first release left."""
    path = tmp_path / "ward.db"
    with closing(sqlite3.connect(path)) as file:
        file.executescript((make.FOLDER / "0001.sql").read_text(encoding="utf-8"))
    return path


@pytest.mark.parametrize("command", [["verify"], ["search", "タカサキ"], ["backlog"]])
def test_that_no_command_upgrades_a_database_by_the_way(
    older: Path, capsys: pytest.CaptureFixture[str], command: list[str]
) -> None:
    code, found = answer(capsys, *command, "--database", f"sqlite:///{older}")
    assert (code, found["error"]) == (1, "UpgradeNeeded")
    assert "database upgrade" in found["message"]
    assert str(older) in found["message"]
    database = Database(f"sqlite:///{older}")
    assert database.revision() == "0001"
    database.close()


def test_that_the_upgrade_is_a_step_of_its_own(older: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, found = answer(capsys, "database", "upgrade", "--database", f"sqlite:///{older}")
    assert (code, found["before"], found["after"]) == (0, "0001", HEAD)
    assert Path(found["copy"]).exists()
    assert answer(capsys, "verify", "--database", f"sqlite:///{older}")[1]["not_covered"] > 0


def looked(capsys: pytest.CaptureFixture[str], path: Path, *more: str) -> tuple[int, dict[str, Any]]:
    code, found = answer(capsys, "self-check", "--database", f"sqlite:///{path}", *more)
    return code, found["database"]


def test_that_a_self_check_looks_at_the_database_that_was_named(
    local_database: Database, capsys: pytest.CaptureFixture[str]
) -> None:
    path = Path(str(local_database.path))
    code, found = looked(capsys, path)
    assert (code, found["problems"], found["revision"], found["where"]) == (0, [], HEAD, str(path))
    assert looked(capsys, path, "--staff", "nobody")[0] == 3
    with local_database.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE audit_head SET sequence = 7")
    code, found = looked(capsys, path)
    assert (code, len(found["problems"])) == (3, 1)


def test_that_a_self_check_names_an_older_database_and_leaves_it_alone(
    older: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, found = looked(capsys, older)
    assert (code, found["revision"]) == (3, "0001")
    assert "database upgrade" in found["problems"][0]


def test_that_a_self_check_makes_no_database(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "below" / "ward.db"
    code, found = looked(capsys, path)
    assert (code, found["exists"], found["problems"]) == (0, False, [])
    assert not path.parent.exists()


def test_that_a_self_check_without_a_name_looks_at_no_database(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("KOFU_DATA", raising=False)
    assert answer(capsys, "self-check") == (0, {"ok": True, "problems": []})


@pytest.mark.parametrize("display", DISPLAYS)
def test_that_a_window_without_a_display_is_told_and_does_not_crash(tmp_path: Path, display: str) -> None:
    hidden = {"QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY"}
    around = {name: value for name, value in os.environ.items() if name not in hidden}
    done = subprocess.run(
        [sys.executable, "-m", "desktop_app", "--data", str(tmp_path), "--json"],
        capture_output=True,
        text=True,
        env={**around, "DISPLAY": display},
        check=False,
        timeout=60,
    )
    assert done.returncode == 3, done.stderr
    assert json.loads(done.stdout)["error"] == "NoDisplay"
    assert "DISPLAY" in done.stderr
