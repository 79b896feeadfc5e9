"""The command line: options anywhere, one JSON object, five exit codes, no Qt."""

import json
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert, select

from desktop_app import __version__
from desktop_app.cli.context import Context, Programs
from desktop_app.cli.main import run
from desktop_app.models.database import HEAD, Database
from desktop_app.models.keeping import AuditEntry, WardSetting
from tests import factories

Answer = Callable[..., tuple[int, dict[str, Any]]]


def open_window(context: Context) -> int:
    return 41 if context.as_json else 42


def walk(scale: float) -> dict[str, Any]:
    return {"ok": scale > 0.5, "scale": scale}


def break_down() -> dict[str, Any]:
    raise ZeroDivisionError("佐藤　花子")


PROGRAMS = Programs(open_window, break_down, walk)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of its own, found through the environment."""
    monkeypatch.setenv("KOFU_DATA", str(tmp_path / "data"))
    return tmp_path / "data"


@pytest.fixture
def ward(folder: Path, local_database: Database) -> Database:
    """The ward of that folder, with one card and the clerks that come with it."""
    path = local_database.path
    assert path
    with local_database.write() as session:
        factories.make_application(session, application_id="0" * 22 + "7", notice_number="XYZ000007")
    folder.mkdir()
    (folder / "settings.json").write_text(
        json.dumps({"database_url": f"sqlite:///{path}", "language": "en", "terminal": "T9"}), "utf-8"
    )
    return local_database


@pytest.fixture
def answer(capsys: pytest.CaptureFixture[str]) -> Answer:
    """Runs a command line and gives its exit code and its one JSON object."""

    def call(*arguments: str) -> tuple[int, dict[str, Any]]:
        code = run(list(arguments), PROGRAMS)
        out = capsys.readouterr().out
        assert out.count("\n") == 1, out
        return code, json.loads(out)

    return call


def test_that_no_command_opens_the_window(folder: Path) -> None:
    assert run([], PROGRAMS) == 42
    assert run(["--json"], PROGRAMS) == 41


@pytest.mark.parametrize(
    "line",
    [
        ["--json", "database", "upgrade"],
        ["database", "--json", "upgrade"],
        ["database", "upgrade", "--json"],
        ["--json", "database", "--json", "upgrade", "--json"],
    ],
)
def test_that_a_global_option_stands_anywhere_on_the_line(
    folder: Path, answer: Answer, line: list[str]
) -> None:
    assert answer(*line) == (0, {"before": None, "after": HEAD, "copy": None})


def test_that_the_data_folder_may_be_named_behind_the_command(tmp_path: Path, answer: Answer) -> None:
    assert answer("database", "upgrade", "--data", str(tmp_path / "here"), "--json")[0] == 0
    assert (tmp_path / "here" / "kofu_desk.db").exists()


def test_that_another_database_may_be_named(folder: Path, tmp_path: Path, answer: Answer) -> None:
    other = ("--json", "--database", f"sqlite:///{tmp_path}/other.db")
    assert answer("database", "upgrade", *other)[0] == 0
    assert (tmp_path / "other.db").exists()
    assert not folder.exists()
    assert answer("verify", *other)[1]["ok"]


def test_that_a_search_answers_with_the_agreed_keys(ward: Database, answer: Answer) -> None:
    code, found = answer("search", "XYZ-000007", "--limit", "5", "--json")
    assert (code, set(found)) == (0, {"hits", "more"})
    keys = ["application_id", "notice_number", "name", "kana", "birth_date", "stage", "shelf", "flags"]
    assert [list(hit) for hit in found["hits"]] == [keys]
    assert found["hits"][0]["birth_date"] == "1985-04-12"


def test_that_an_application_is_shown_with_its_history(ward: Database, answer: Answer) -> None:
    code, found = answer("show", "0" * 22 + "7", "--json")
    assert code == 0
    assert "0" * 22 + "7" in json.dumps(found)


def audited(database: Database) -> tuple[str, str, str]:
    with database.read() as session:
        entry = session.scalars(select(AuditEntry).order_by(AuditEntry.sequence.desc())).first()
        assert entry
        return entry.action, entry.staff_id, entry.terminal


def test_that_the_audit_log_says_who_acted(ward: Database, answer: Answer) -> None:
    answer("search", "アダチ", "--json")
    assert audited(ward) == ("search", "command-line", "T9")
    answer("--staff", "w1", "search", "アダチ", "--json")
    assert audited(ward) == ("search", "w1", "T9")


@pytest.mark.parametrize(
    ("line", "error", "words"),
    [
        (["--staff", "w9", "search", "x"], "Unknown", "The staff id “w9” is unknown or switched off."),
        (
            ["show", "99999999999999999999999"],
            "Unknown",
            "No application has the id 99999999999999999999999.",
        ),
    ],
)
def test_that_what_a_person_can_put_right_is_refused(
    ward: Database, answer: Answer, line: list[str], error: str, words: str
) -> None:
    code, found = answer(*line, "--json")
    assert (code, found["error"], found["message"]) == (1, error, words)


@pytest.mark.parametrize(
    "line", [["search"], ["nonsense"], ["verify", "--nonsense"], ["search", "x", "--limit", "0"]]
)
def test_that_wrong_usage_is_told_apart(folder: Path, answer: Answer, line: list[str]) -> None:
    code, found = answer(*line, "--json")
    assert (code, found["error"]) == (2, "usage")


def test_that_a_busy_database_is_trouble_of_the_surroundings(
    ward: Database, answer: Answer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Database.__init__, "__kwdefaults__", {"may_be_new": True, "busy_milliseconds": 50})
    with ward.write() as session:
        session.execute(select(1))
        code, found = answer("search", "x", "--json")
    assert (code, found["reason"]) == (3, "busy")
    assert answer("search", "x", "--json")[0] == 0


def test_that_a_folder_that_cannot_be_made_is_trouble_of_the_surroundings(
    tmp_path: Path, answer: Answer
) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    code, found = answer("verify", "--json", "--data", str(tmp_path / "file" / "below"))
    assert (code, found["error"]) == (3, "NotADirectoryError")


def test_that_a_fault_of_ours_is_numbered_and_logged_without_its_words(
    ward: Database, folder: Path, answer: Answer
) -> None:
    code, found = answer("self-check", "--json")
    assert (code, found["error"]) == (70, "bug")
    kept = (folder / "log" / "kofu_desk.log").read_text("utf-8")
    number = found["message"].split("number ")[1][:8]
    assert number in kept
    assert "ZeroDivisionError" in kept
    assert "佐藤" not in kept + found["message"]


def test_that_a_walk_that_went_wrong_is_our_fault(folder: Path, answer: Answer) -> None:
    assert answer("walk", "--json") == (0, {"ok": True, "scale": 1.0})
    assert answer("walk", "--json", "--scale", "0.01") == (70, {"ok": False, "scale": 0.01})


def test_that_words_for_people_go_to_the_error_stream(
    ward: Database, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["show", "99999999999999999999999"], PROGRAMS) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == "No application has the id 99999999999999999999999.\n"


def test_that_an_answer_without_json_is_readable(ward: Database, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["verify"], PROGRAMS) == 0
    assert capsys.readouterr().out.splitlines() == [
        "ok: True",
        "audit_entries: 0",
        "first_bad: -",
        "tallies_equal_events: True",
        "not_covered: 1",
        "problems: -",
    ]


def test_that_a_tampered_database_ends_in_code_1_with_one_answer(ward: Database, answer: Answer) -> None:
    answer("search", "アダチ", "--json")
    with ward.write() as session:
        for entry in session.scalars(select(AuditEntry)):
            entry.subject = "x"
    code, found = answer("verify", "--json")
    assert (code, found["ok"], found["first_bad"]) == (1, False, 1)


def test_that_a_demo_database_brings_its_own_day(ward: Database, folder: Path) -> None:
    context = Context(PROGRAMS)
    assert context.today().year > 2023
    with ward.write() as session:
        session.execute(insert(WardSetting).values(key="demo_day", value='"2023-06-27"', version=1))
    assert str(context.acting().today) == "2023-06-27"
    context.close()


def test_that_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--version"], PROGRAMS) == 0
    assert __version__ in capsys.readouterr().out


def test_that_a_command_loads_no_screens_nor_frames_nor_migrations(ward: Database, folder: Path) -> None:
    script = (
        "import sys; from desktop_app.__main__ import main\n"
        "sys.argv = ['kofu-desk', 'search', 'アダチ', '--json']; code = main()\n"
        "sys.exit(code or any(name.startswith(('PySide6', 'pandas', 'alembic')) for name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False)
    assert done.returncode == 0, done


def test_that_a_full_disk_leaves_all_or_nothing_and_says_so(ward: Database, folder: Path) -> None:
    assert ward.path
    with ward.write() as session:
        for _ in range(50):
            factories.make_application(session)
    ward.close()

    def limit() -> None:
        # What is written beyond this size fails, as on a full disk.
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))

    command = [sys.executable, "-m", "desktop_app", "search", "アダチ", "--json"]
    done = subprocess.run(command, capture_output=True, check=False, preexec_fn=limit)
    assert (done.returncode, json.loads(done.stdout)["error"]) == (3, "DatabaseUnusable"), done
    with ward.read() as session:
        assert session.scalars(select(AuditEntry)).all() == []
    assert subprocess.run(command, capture_output=True, check=False).returncode == 0
