"""The start: nothing heavy before the first picture, bugs are caught, opening can be tried again."""

from __future__ import annotations

import platform
import subprocess
import sys
import threading
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from sqlalchemy import select

from desktop_app import clock, hooks
from desktop_app.errors import NotAllowed
from desktop_app.models.database import Database
from desktop_app.models.handover import ErrorEntry
from desktop_app.services import printing
from desktop_app.services.printing import PageOrder, PrintOrder
from desktop_app.terms import PrintFault, PrintKind, Role
from desktop_app.views.login.login import LoginPage
from desktop_app.views.login.start import StartPage, TroublePage
from desktop_app.views.shared.dialogs import BugDialog
from tests import factories
from tests.views.conftest import Run, settle

HOME = Path(__file__).resolve().parent.parent.parent

START = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from desktop_app import app, settings

qt = QApplication([])
program = app.Program(qt, settings.load(Path(sys.argv[1])))
seen = []

def painted():
    seen.extend(name for name in ("sqlalchemy", "pandas", "alembic", "numpy") if name in sys.modules)
    qt.quit()

program.open_database = painted
program.start()
qt.exec()
print("loaded:", *seen)
"""


def test_that_the_first_picture_waits_for_no_heavy_library(tmp_path: Path) -> None:

    done = subprocess.run(
        [sys.executable, "-c", START, str(tmp_path)],
        cwd=HOME,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (done.returncode, done.stdout.strip()) == (0, "loaded:"), done.stderr


WORDS_WRITTEN_ANEW = """
import shutil, sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from desktop_app import paths
from desktop_app.terms import Stage
from desktop_app.views.shared.language import Language
from desktop_app.views.shared.words import words

copied = Path(sys.argv[1])
shutil.copytree(paths.resources() / "i18n", copied / "i18n")
paths.resources = lambda: copied
qt = QApplication([])
language = Language(qt)
assert language.use("ja")
before = [words.stage(stage) for stage in Stage]
(copied / "i18n" / "app_ja.qm").write_bytes(b"")
print(before == [words.stage(stage) for stage in Stage])
"""


def test_that_words_written_anew_do_not_end_the_running_program(tmp_path: Path) -> None:
    """A mapped file that shrinks under its reader is a bus error."""
    done = subprocess.run(
        [sys.executable, "-c", WORDS_WRITTEN_ANEW, str(tmp_path / "copied")],
        cwd=HOME,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (done.returncode, done.stdout.strip()) == (0, "True"), done.stderr


def test_that_an_exception_nobody_caught_becomes_a_dialog(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    program = run()
    hooks.catch_bugs(program.window)
    sys.excepthook(KeyError, KeyError("somebody's name"), None)
    dialog = QApplication.activeModalWidget()

    assert isinstance(dialog, BugDialog)
    assert "somebody" not in " ".join(label.text() for label in dialog.findChildren(QLabel))
    dialog.reject()
    settle()


def test_that_a_database_that_cannot_be_opened_can_be_tried_again(run: Run, tmp_path: Path) -> None:
    program = run()
    program.entrance.cannot_open(PermissionError(13, "denied", "ward.db"))
    page = program.window.findChild(TroublePage)
    assert page is not None
    assert "ward.db" in page.text.text()
    page.again.emit()
    settle()

    assert program.window.findChild(StartPage) is not None


def test_that_a_folder_that_cannot_be_used_is_named(run: Run, tmp_path: Path) -> None:
    program = run()
    blocker = tmp_path / "a file"
    blocker.write_text("no folder", encoding="utf-8")
    program.jobs = None
    program.url = f"sqlite:///{blocker.as_posix()}/ward.db"
    program.settings.folder = blocker
    program.dress()
    program.open_database()
    page = program.window.findChild(TroublePage)
    assert page is not None
    assert "a file" in page.text.text()

    program.url = f"sqlite:///{tmp_path.as_posix()}/elsewhere/ward.db"
    page.again.emit()
    settle()
    start = program.window.findChild(StartPage)
    assert start is not None
    assert str(tmp_path / "elsewhere") in start.text.text()


def test_that_a_ward_made_by_another_window_meanwhile_is_opened(
    run: Run, accounts: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = run()
    program.entrance.show_start()

    def made_already(*_arguments: object, **_named: object) -> None:
        raise NotAllowed("demo", "not_empty")

    monkeypatch.setattr("desktop_app.services.demo.build.build", made_already)
    program.entrance.fill()
    settle()
    assert program.window.findChild(LoginPage) is not None
    assert QApplication.activeModalWidget() is None


@pytest.mark.parametrize(("by_clock", "there"), [("00:10", "11:00"), ("10:59", "11:00"), ("15:20", "15:20")])
def test_that_a_database_with_its_own_day_has_the_time_of_the_clock_after_its_morning(
    monkeypatch: pytest.MonkeyPatch, by_clock: str, there: str
) -> None:
    real = datetime.fromisoformat(f"2026-11-26T{by_clock}+09:00").astimezone(UTC)
    monkeypatch.setattr(clock, "now", lambda: real)
    moment = clock.now_on(date(2023, 6, 27)).astimezone(clock.COUNTER)
    assert f"{moment:%Y-%m-%d %H:%M}" == f"2023-06-27 {there}"
    assert clock.now_on(date(2026, 11, 26)) == real


def test_that_the_clock_of_a_ward_with_its_own_day_goes_on(
    run: Run, accounts: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = run()
    program.entrance.demo_day = date(2023, 6, 27)
    early = datetime(2026, 11, 25, 23, 40, tzinfo=UTC)
    for later, there in ((0, "11:00"), (25, "11:25"), (200, "14:20"), (1_000, "23:59")):
        monkeypatch.setattr(clock, "now", lambda later=later: early + timedelta(minutes=later))
        assert f"{program.acting().now.astimezone(clock.COUNTER):%Y-%m-%d %H:%M}" == f"2023-06-27 {there}"


def test_that_a_print_left_by_a_crash_is_told_after_the_next_login(
    run: Run, accounts: None, local_database: Database
) -> None:
    before = replace(factories.acting(), terminal=platform.node()[:40])
    with local_database.write() as session:
        printing.start(session, before, PrintOrder(PrintKind.LETTERS, "run 1", (PageOrder({}, ()),)))
    run(role=Role.WINDOW)
    with local_database.read() as session:
        assert session.scalar(select(ErrorEntry.reason)) == PrintFault.LEFT.value
