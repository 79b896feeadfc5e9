"""The import screen: from the file to the result, with a way back at each step."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton
from sqlalchemy import func, select

from desktop_app.app import Program
from desktop_app.models.application import Application
from desktop_app.models.database import Database
from desktop_app.terms import Role
from desktop_app.views.ledger.name_dialog import NameDialog
from desktop_app.views.ledger.screen import CHECK, COLUMNS, DONE, PICK, LedgerScreen
from tests.services.ledger.ledgers import cells, write
from tests.services.ledger.test_sheets import COVER, LEDGER, workbook
from tests.views.conftest import settle, work_of
from tests.views.fits import misfits

pytestmark = pytest.mark.usefixtures("accounts")

Run = Callable[..., Program]
SHEET = "令和5年度カード交付管理台帳(本庁舎)"
LONG_NAME = "勅使河原　右衛門三郎兵衛ヴィクトリア・アレクサンドラ・ゴンザレス"


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
    rows = [*(cells(number) for number in (1, 2, 3)), cells(4, 氏名=LONG_NAME, 生年月日="2023/13/1")]
    return write(tmp_path / "台帳.csv", [*rows, cells(5, 申請経路="伝書鳩")], 備考="x")


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("language", ["ja", "en"])
def test_that_every_step_fits(run: Run, doubtful: Path, language: str, theme: str) -> None:
    program = run(language, theme, role=Role.SUPERVISOR)
    screen = opened(program)
    assert misfits(program.window) == []
    screen.open_file(doubtful)
    settle()
    assert misfits(program.window) == []
    screen.forward.click()
    settle()
    assert screen.step == CHECK
    assert misfits(program.window) == []


def test_that_a_good_ledger_goes_in_by_three_clicks(
    run: Run, local_database: Database, tmp_path: Path
) -> None:
    screen = opened(run(role=Role.IT))
    screen.open_file(write(tmp_path / "l.csv", [cells(1), cells(2)]))
    assert screen.columns.encoding.field.currentData() == "cp932"
    screen.forward.click()
    assert (screen.step, stored(local_database)) == (CHECK, 0)
    screen.forward.click()
    assert (screen.step, stored(local_database)) == (DONE, 2)
    screen.forward.click()
    assert screen.step == PICK


def test_that_refused_rows_are_shown_and_only_the_good_go_in_when_asked(
    run: Run, local_database: Database, doubtful: Path, tmp_path: Path
) -> None:
    screen = opened(run(role=Role.SUPERVISOR))
    screen.open_file(doubtful)
    screen.forward.click()
    assert screen.check.figures["refused"].text() == "2"
    assert not screen.forward.isEnabled()
    screen.take_good.click()
    settle()
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    dialog.findChildren(QPushButton)[-1].click()
    settle()
    assert (screen.step, stored(local_database)) == (DONE, 3)
    assert "取り込めない 2 行が残っています" in screen.check.said.text()
    assert QApplication.focusWidget() is screen.save_refused
    target = tmp_path / "refused.csv"
    screen.write_refused(target)
    assert "暦にない日付です" in target.read_text(encoding="cp932")
    # A row more at the top: the rows with these numbers are those of others now.
    first, *others = doubtful.read_bytes().splitlines(keepends=True)
    doubtful.write_bytes(b"".join([first, others[0], *others]))
    screen.write_refused(tmp_path / "others.csv")
    assert not (tmp_path / "others.csv").exists()
    assert "ファイルが変わりました" in screen.trouble.text()


def test_that_a_word_of_the_ledger_can_be_given_its_meaning(
    run: Run, local_database: Database, tmp_path: Path
) -> None:
    screen = opened(run(role=Role.SUPERVISOR))
    screen.open_file(write(tmp_path / "l.csv", [cells(1, 申請経路="伝書鳩")]))
    screen.forward.click()
    choice = screen.check.words.findChild(QComboBox)
    assert isinstance(choice, QComboBox)
    choice.setCurrentIndex(choice.findData("post"))
    choice.activated.emit(choice.currentIndex())
    screen.check_again.click()
    assert screen.forward.isEnabled()
    screen.forward.click()
    assert stored(local_database) == 1


def test_that_columns_can_be_mapped_and_the_layout_kept(run: Run, tmp_path: Path) -> None:
    program = run(role=Role.SUPERVISOR)
    screen = opened(program)
    row = {("なまえ" if key == "氏名" else key): cell for key, cell in cells(1).items()}
    path = write(tmp_path / "l.csv", [row])
    screen.open_file(path)
    assert not screen.forward.isEnabled()
    choice = screen.columns.table.cellWidget(2, 1)
    assert isinstance(choice, QComboBox)
    choice.setCurrentIndex(choice.findData("name"))
    choice.activated.emit(choice.currentIndex())
    assert screen.forward.isEnabled()
    screen.columns.keep.click()
    dialog = program.window.findChild(NameDialog)
    assert dialog is not None
    dialog.name.field.setText("本庁")
    dialog.save.click()
    settle()
    screen.open_file(path)
    assert not screen.forward.isEnabled()
    screen.columns.profile.emit("本庁")
    assert screen.forward.isEnabled()


def test_that_what_is_no_ledger_is_said_in_a_sentence(run: Run, tmp_path: Path) -> None:
    screen = opened(run(role=Role.SUPERVISOR))
    path = tmp_path / "program.exe"
    path.write_bytes(b"MZ\0\0")
    screen.open_file(path)
    assert screen.step == PICK
    assert screen.trouble.isVisible()
    assert "台帳のファイルではありません" in screen.trouble.text()


def choose(choice: QComboBox, value: object) -> None:
    choice.setCurrentIndex(choice.findData(value))
    choice.activated.emit(choice.currentIndex())
    settle()


@pytest.mark.parametrize("language", ["ja", "en"])
def test_that_the_sheet_with_the_ledger_is_found_and_another_can_be_chosen(
    run: Run, language: str, tmp_path: Path
) -> None:
    program = run(language, "light", role=Role.SUPERVISOR, text_size="large")
    program.window.resize(1366, 768)
    screen = opened(program)
    screen.open_file(workbook(tmp_path / "l.xlsx", {"表紙": COVER, SHEET: LEDGER, "空": []}))
    settle()
    sheet = screen.columns.sheet
    assert misfits(program.window) == []
    assert (sheet.field.currentText(), sheet.isVisible()) == (SHEET, True)
    assert (screen.forward.isEnabled(), screen.columns.delimiter.isVisible()) == (True, False)
    choose(sheet.field, 0)
    assert (screen.columns.table.rowCount(), screen.forward.isEnabled()) == (2, False)
    choose(sheet.field, 1)
    assert screen.forward.isEnabled()


def test_that_what_cannot_be_read_as_chosen_stays_as_it_was(run: Run, tmp_path: Path) -> None:
    screen = opened(run(role=Role.SUPERVISOR))
    screen.open_file(write(tmp_path / "l.csv", [cells(1)]))
    for encoding in ("utf-8", "xlsx"):
        choose(screen.columns.encoding.field, encoding)
        assert screen.trouble.isVisible()
        assert screen.columns.encoding.field.currentData() == "cp932"


def test_that_a_file_that_changed_is_read_anew(run: Run, local_database: Database, tmp_path: Path) -> None:
    program = run(role=Role.SUPERVISOR)
    screen = opened(program)
    path = write(tmp_path / "l.csv", [cells(1)])
    screen.open_file(path)
    screen.forward.click()
    write(path, [cells(1), cells(2)])
    screen.forward.click()
    settle()
    assert (screen.step, stored(local_database)) == (COLUMNS, 0)
    assert "ファイルが変わりました" in screen.trouble.text()
    assert screen.trouble.isVisible()
    assert QApplication.focusWidget() is screen.forward
    screen.forward.click()
    screen.forward.click()
    assert (screen.step, stored(local_database)) == (DONE, 2)


def test_that_a_file_can_be_dropped_and_each_step_taken_back(run: Run, doubtful: Path) -> None:
    screen = opened(run(role=Role.SUPERVISOR))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(doubtful))])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    screen.pick.dropEvent(QDropEvent(QPointF(9, 9), action, data, button, Qt.KeyboardModifier.NoModifier))
    assert screen.step == COLUMNS
    screen.forward.click()
    assert [screen.step_back(), screen.step] == [True, COLUMNS]
    assert [screen.step_back(), screen.step] == [True, PICK]
    assert not screen.step_back()
    assert screen.columns.table.rowCount() == 0


def test_that_leaving_drops_what_names_persons(run: Run, doubtful: Path) -> None:
    screen = opened(run(role=Role.SUPERVISOR))
    screen.open_file(doubtful)
    screen.forward.click()
    screen.leave()
    assert screen.step == PICK
    assert screen.check.table.rows.rowCount() == 0


def test_that_a_column_of_personal_numbers_is_refused_before_a_value_is_seen(
    run: Run, tmp_path: Path
) -> None:
    screen = opened(run(role=Role.SUPERVISOR))
    screen.open_file(write(tmp_path / "l.csv", [cells(1)], マイナンバー="621498320257"))
    assert screen.step == PICK
    assert "マイナンバー" in screen.trouble.text()
    assert screen.columns.table.rowCount() == 0


def test_that_a_personal_number_under_another_heading_is_masked(run: Run, tmp_path: Path) -> None:
    screen = opened(run(role=Role.SUPERVISOR))
    screen.open_file(write(tmp_path / "l.csv", [cells(1)], 備考="621498320257"))
    table = screen.columns.table
    shown = [item.text() for row in range(table.rowCount()) if (item := table.item(row, 2))]
    assert screen.step == COLUMNS
    assert not any("621498320257" in text for text in shown)


def test_that_the_keyboard_stands_where_something_is_missing(run: Run, tmp_path: Path) -> None:
    screen = opened(run(role=Role.SUPERVISOR))
    row = {heading: value for heading, value in cells(1).items() if heading != "生年月日"}
    screen.open_file(write(tmp_path / "l.csv", [row]))
    settle()
    assert not screen.forward.isEnabled()
    assert isinstance(QApplication.focusWidget(), QComboBox)
