"""What the import screen tells: conflicts, doubts, progress and keys, also in large text."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select

from desktop_app.app import Program
from desktop_app.models.application import Application
from desktop_app.models.database import Database
from desktop_app.terms import Role
from desktop_app.views.ledger.screen import CHECK, DONE, LedgerScreen
from tests.services.ledger.ledgers import cells, write
from tests.views.conftest import close_dialog, settle, work_of
from tests.views.fits import misfits

pytestmark = pytest.mark.usefixtures("accounts")

Run = Callable[..., Program]


def opened(program: Program) -> LedgerScreen:
    work_of(program.window).open_screen("ledger")
    settle()
    screen = program.window.findChild(LedgerScreen)
    assert isinstance(screen, LedgerScreen)
    return screen


def stored(database: Database) -> int:
    with database.read() as session:
        return session.scalar(select(func.count()).select_from(Application)) or 0


@pytest.fixture
def doubtful(tmp_path: Path) -> Path:
    """Three good rows, a wrong date and an unknown word."""
    rows = [*(cells(number) for number in (1, 2, 3)), cells(4, 生年月日="2023/13/1")]
    return write(tmp_path / "台帳.csv", [*rows, cells(5, 申請経路="伝書鳩")], 備考="x")


@pytest.mark.parametrize("language", ["ja", "en"])
def test_that_the_steps_fit_large_text(run: Run, doubtful: Path, language: str) -> None:
    program = run(language, "light", role=Role.SUPERVISOR, text_size="large")
    program.window.resize(1366, 768)
    screen = opened(program)
    screen.open_file(doubtful)
    settle()
    assert misfits(program.window) == []
    choice = screen.columns.table.cellWidget(0, 1)
    assert isinstance(choice, QComboBox)
    assert choice.width() >= choice.sizeHint().width()
    screen.forward.click()
    settle()
    assert misfits(program.window) == []


def test_that_rows_in_conflict_are_told_with_both_values(
    run: Run, local_database: Database, tmp_path: Path
) -> None:
    screen = opened(run("en", role=Role.IT))
    ended = cells(1, 状態="交付済", 交付日="2023/6/20", 棚番号="")
    screen.open_file(write(tmp_path / "l.csv", [ended]))
    screen.forward.click()
    screen.forward.click()
    screen.open_file(write(tmp_path / "l.csv", [cells(1), cells(2)]))
    screen.forward.click()
    assert "contradict what is stored here: 1" in screen.check.said.text()
    assert "already handed over (1)" in screen.check.against.text()
    table = screen.check.table
    shown = [str(table.rows.data(table.rows.index(0, column))) for column in range(table.rows.columnCount())]
    assert shown[1:6] == ["…000001", "状態", "✕ Conflict", "Shelved", "Handed over"]
    screen.forward.click()
    assert (screen.step, stored(local_database)) == (DONE, 2)
    assert "contradict what is stored here: 1" in screen.check.said.text()
    screen.open_file(write(tmp_path / "l.csv", [cells(1)]))
    screen.forward.click()
    assert "No row brings anything new" in screen.check.said.text()
    assert not screen.forward.isEnabled()


def test_that_of_two_columns_for_one_field_the_person_chooses(
    run: Run, local_database: Database, tmp_path: Path
) -> None:
    screen = opened(run("en", role=Role.SUPERVISOR))
    screen.open_file(write(tmp_path / "l.csv", [cells(1)], 現住所="足立区千住一丁目1番"))
    settle()
    assert not screen.forward.isEnabled()
    assert "Address" in screen.columns.fault.text()
    choices = [screen.columns.table.cellWidget(place, 1) for place in (7, 15)]
    first, second = (choice for choice in choices if isinstance(choice, QComboBox))
    assert first.hasFocus()
    assert (first.currentIndex(), second.currentIndex()) == (-1, -1)
    second.setCurrentIndex(second.findData("address"))
    second.activated.emit(second.currentIndex())
    assert (first.currentData(), screen.columns.fault.text()) == ("", "")
    screen.forward.click()
    screen.forward.click()
    with local_database.read() as session:
        assert session.scalar(select(Application.address)) == "足立区千住一丁目1番"


def test_that_each_step_has_its_key(run: Run, qtbot: QtBot, local_database: Database, doubtful: Path) -> None:
    screen = opened(run(role=Role.SUPERVISOR))
    screen.open_file(doubtful)
    settle()
    control = Qt.KeyboardModifier.ControlModifier
    # A button shows for a moment that its key pressed it.
    QTest.keyClick(screen.window(), Qt.Key.Key_Return, control)
    qtbot.waitUntil(lambda: screen.step == CHECK)
    QTest.keyClick(screen.window(), Qt.Key.Key_T, control)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    close_dialog()
    assert stored(local_database) == 0


def test_that_what_is_finished_asks_for_no_meaning(run: Run, doubtful: Path) -> None:
    screen = opened(run(role=Role.SUPERVISOR))
    screen.open_file(doubtful)
    screen.forward.click()
    settle()
    assert screen.check.words.isVisible()
    screen.take_good.click()
    settle()
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    dialog.findChildren(QPushButton)[-1].click()
    settle()
    assert screen.step == DONE
    assert not screen.check.words.isVisible()


def test_that_progress_counts_rows_and_tells_percent_of_the_file(run: Run) -> None:
    screen = opened(run("en", role=Role.SUPERVISOR))
    screen.strip.begin("…")
    screen.strip.tell_rows(32_768, 6, 96)
    assert screen.strip.figures.text() == "6%   32,768 rows"
    assert screen.strip.bar.value() == 62
    screen.strip.tell_rows(1_024, 0, 0)
    assert screen.strip.figures.text() == "1,024 rows"


def test_that_personal_numbers_left_out_are_told(run: Run, tmp_path: Path) -> None:
    screen = opened(run(role=Role.SUPERVISOR))
    rows = [cells(number) | {"備考": "621498320257" if number == 3 else ""} for number in (1, 2, 3)]
    screen.open_file(write(tmp_path / "l.csv", rows))
    screen.forward.click()
    settle()
    assert "1か所" in screen.check.hidden.text()
    assert screen.check.hidden.isVisible()


def test_that_a_failure_is_told_to_who_works_elsewhere_meanwhile(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = run(role=Role.SUPERVISOR)
    screen = opened(program)
    path = write(tmp_path / "l.csv", [cells(1)])
    screen.open_file(path)
    work = work_of(program.window)

    def go_away(*_told: int) -> None:
        work.open_screen("staff")
        path.unlink(missing_ok=True)

    monkeypatch.setattr(screen.strip, "tell_rows", go_away)
    screen.forward.click()
    settle()
    assert work.current == "staff"
    assert work.footer.last.text() == "ファイルが見つかりません。"
    focused = QApplication.focusWidget()
    assert focused is None or not screen.isAncestorOf(focused)
