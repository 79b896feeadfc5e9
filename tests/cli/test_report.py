"""The committee report from the command line: checked, refused without a reason, written in three formats."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.cli.context import Programs
from desktop_app.cli.main import run
from desktop_app.models.database import Database
from tests.services.committee import ward

Answer = Callable[..., tuple[int, dict[str, Any]]]


@pytest.fixture
def answer(
    local_database: Database, tmp_path: Path, capsys: pytest.CaptureFixture[str], qapp: QApplication
) -> Answer:
    """Runs a command line over a ward with the shipped reports."""
    ward.fill(local_database)

    def call(*arguments: str) -> tuple[int, dict[str, Any]]:
        where = ["--data", str(tmp_path / "data"), "--database", f"sqlite:///{local_database.path}", "--json"]
        code = run([*arguments, *where], Programs(lambda _: 0, dict, lambda _: {}))
        return code, json.loads(capsys.readouterr().out)

    return call


def test_that_the_check_finds_what_is_known_of_the_report_of_2023(answer: Answer) -> None:
    code, found = answer("report", "lint", "--fiscal-year", "R4")
    assert code == 0
    assert list(found) == ["reports", "tables", "findings"]
    said = "".join(one["text"] for one in found["findings"])
    assert all(
        figure in said for figure in ("60.80", "60.81", "41.44", "41.55", "+19.26", "52.49", "103,267")
    )
    assert len(found["findings"]) == 5


def test_that_it_goes_out_only_when_a_supervisor_says_why(answer: Answer, tmp_path: Path) -> None:
    out = tmp_path / "report.xlsx"
    assert answer("report", "committee", "--out", str(out), "--staff", "w1", "--reason", "急ぎ")[0] == 1
    assert answer("report", "committee", "--out", str(out), "--staff", "s1")[0] == 1
    assert not out.exists()
    code, found = answer(
        "report", "committee", "--out", str(out), "--staff", "s1", "--reason", "公表済み", "--english"
    )
    assert (code, found["files"]) == (0, [str(out)])
    assert out.read_bytes().startswith(b"PK")


def test_that_a_command_in_nobodys_name_writes_it_and_tells_what_was_found(
    answer: Answer, tmp_path: Path
) -> None:
    for form in ("pdf", "xlsx", "docx"):
        out = tmp_path / f"report.{form}"
        code, found = answer("report", "committee", "--fiscal-year", "R4", "--out", str(out))
        assert (code, len(found["findings"])) == (0, 5)
        assert out.stat().st_size > 10_000


def test_that_the_findings_are_told_in_the_language_of_the_report(answer: Answer) -> None:
    found = answer("report", "lint", "--english")[1]
    assert all(one["text"][0].isupper() for one in found["findings"])
    assert found["reports"][0]["title"].startswith("Certificates issued")


def test_that_a_folder_gets_all_three_formats(answer: Answer, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    code, found = answer("report", "committee", "--out", str(folder), "--staff", "s1", "--reason", "公表済み")
    assert code == 0
    assert found["pages"] == 8
    assert sorted(path.suffix for path in folder.iterdir()) == [".docx", ".pdf", ".xlsx"]
    assert [Path(name).read_bytes()[:2] for name in found["files"]] == [b"%P", b"PK", b"PK"]


def test_that_a_year_or_a_form_without_report_is_told(answer: Answer, tmp_path: Path) -> None:
    code, told = answer("report", "lint", "--fiscal-year", "R3")
    assert (code, told["text"]) == (1, "R3")
    assert "報告はまだありません" in told["message"]
    assert answer("report", "lint", "--fiscal-year", "Q3")[0] == 2
    assert answer("report", "committee", "--out", str(tmp_path / "report.txt"))[0] == 2
