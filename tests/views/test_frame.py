"""The window: pages before the work, rail, keys, search box, notices, lock, languages and looks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from desktop_app.errors import Cancelled, Conflict, DatabaseUnusable, Unknown
from desktop_app.terms import Role
from desktop_app.views import screens
from desktop_app.views.login.login import LoginPage
from desktop_app.views.login.start import FirstSupervisorPage, StartPage
from desktop_app.views.palette import Palette
from desktop_app.views.shared.dialogs import BugDialog, TroubleDialog
from desktop_app.views.shared.row_table import RowTable
from tests.views.conftest import SESAME, Run, close_dialog, log_in, settle, work_of
from tests.views.fits import misfits, missing_characters


def test_that_a_new_database_asks_what_to_begin_with(run: Run) -> None:
    program = run()
    assert program.window.findChild(StartPage) is not None


def test_that_the_wards_own_database_begins_with_a_supervisor(run: Run) -> None:
    program = run()
    program.entrance.show_first_supervisor()
    page = program.window.findChild(FirstSupervisorPage)
    assert page is not None
    page.staff_id.field.setText("boss")
    page.name.field.setText("係長 花子")
    for part in (page.password, page.again):
        part.field.setText("short")
    QTest.keyClick(page.again.field, Qt.Key.Key_Return)
    assert page.password.error.isVisible()
    for part in (page.password, page.again):
        part.field.setText(SESAME)
    QTest.keyClick(page.again.field, Qt.Key.Key_Return)
    settle()

    assert work_of(program.window).sitting.role == Role.SUPERVISOR


def test_that_a_wrong_password_keeps_the_door_closed(run: Run, accounts: None) -> None:
    program = run()
    log_in(program, "w1", "wrong password")
    page = program.window.findChild(LoginPage)
    assert page is not None
    assert page.password.error.text() == "職員IDまたはパスワードが違います。"
    assert page.password.field.text() == ""
    assert program.window.work is None

    log_in(program, "w1")
    assert work_of(program.window).sitting.staff_id == "w1"


@pytest.mark.parametrize("role", list(Role))
def test_that_each_role_sees_its_screens_only(run: Run, accounts: None, role: Role) -> None:
    work = work_of(run(role=role).window)
    wanted = [entry.name for entry in screens.SCREENS if role in entry.roles and screens.exists(entry.path)]
    assert list(work.entries) == wanted
    work.open_screen("staff")
    assert (work.current == "staff") == (role != Role.WINDOW)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("text_size", ["dense", "normal", "large"])
def test_that_every_text_of_the_frame_fits(
    run: Run, accounts: None, language: str, theme: str, text_size: str
) -> None:
    program = run(language, theme, text_size)
    found = misfits(program.window)
    program.entrance.show_first_supervisor()
    settle()
    found += misfits(program.window)
    program.entrance.show_start()
    settle()
    found += misfits(program.window)
    program.entrance.show_login()
    log_in(program, "boss")
    work = work_of(program.window)
    for name in ("settings", "staff"):
        work.open_screen(name)
        settle()
        found += misfits(program.window)
    work.show_help()
    settle()
    found += misfits(QApplication.activeModalWidget() or program.window)

    assert found == []


def test_that_the_control_does_not_fit(run: Run) -> None:
    program = run()
    label = QLabel("this text is too long for its place", program.window)
    label.setFixedWidth(20)
    label.show()
    assert any("too long" in fault for fault in misfits(program.window))
    assert missing_characters("字A\ue000", label.font()) == "\ue000"


def test_that_keys_open_screens_and_esc_goes_back(run: Run, accounts: None) -> None:
    work = work_of(run(role=Role.SUPERVISOR).window)
    work.open_screen("settings")
    QTest.keyClick(work, Qt.Key.Key_F11)
    assert work.current == "staff"
    QTest.keyClick(work, Qt.Key.Key_Escape)
    assert work.current == "settings"


def test_that_f2_puts_the_cursor_into_the_search_box(run: Run, accounts: None) -> None:
    work = work_of(run(role=Role.SUPERVISOR).window)
    QTest.keyClick(work, Qt.Key.Key_F2)
    assert QApplication.focusWidget() is work.header.search


def test_that_the_search_covers_the_screen_and_esc_gives_it_back(run: Run, accounts: None) -> None:
    work = work_of(run(role=Role.SUPERVISOR).window)
    work.open_screen("staff")
    QTest.keyClick(work, Qt.Key.Key_F2)
    QTest.keyClicks(work.header.search, "sato")
    assert work.search.is_open()
    QTest.keyClick(work.header.search, Qt.Key.Key_Escape)

    assert not work.search.is_open()
    assert work.stack.currentWidget() is work.built["staff"]
    assert work.header.search.text() == ""


def test_that_a_scan_that_no_screen_wants_is_searched_for(run: Run, accounts: None) -> None:
    work = work_of(run(role=Role.SUPERVISOR).window)
    work.open_screen("staff")
    work.take_scan("ABC123456")
    assert work.header.search.text() == "ABC123456"
    assert work.search.is_open()


def test_that_it_sees_no_search(run: Run, accounts: None) -> None:
    work = work_of(run(role=Role.IT).window)
    work.take_scan("ABC123456")
    assert not work.header.search.isVisible()
    assert not work.search.is_open()
    assert "F2" not in [action.shortcut().toString() for action in work.actions_of_window.all()]


def test_that_an_error_goes_its_own_road(run: Run, accounts: None, caplog: pytest.LogCaptureFixture) -> None:
    work = work_of(run(role=Role.SUPERVISOR).window)
    work.fail(Unknown("shelf_label", "01-A-01-001"))
    assert work.notice.words.text() == "棚番号 01-A-01-001 はありません。"
    QTest.keyClick(work, Qt.Key.Key_Escape)
    assert not work.notice.isVisible()

    work.fail(Cancelled())
    assert not work.notice.isVisible()

    work.fail(DatabaseUnusable("disk_full", "C:/data"))
    assert isinstance(QApplication.activeModalWidget(), TroubleDialog)
    close_dialog()

    work.fail(KeyError("勅使河原 右衛門三郎兵衛"))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, BugDialog)
    assert "勅使河原" not in dialog.report
    assert "勅使河原" not in caplog.text
    close_dialog()


def test_that_a_conflict_names_who(run: Run, accounts: None) -> None:
    work = work_of(run(role=Role.SUPERVISOR).window)
    work.fail(Conflict("1" * 23, "w1", None, "moved"))
    assert work.notice.isVisible()


def test_that_the_language_changes_while_the_window_is_open(run: Run, accounts: None) -> None:
    program = run(role=Role.SUPERVISOR)
    work_of(program.window).open_screen("staff")
    QTest.keyClick(
        program.window, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    settle()
    work = work_of(program.window)

    assert work.current == "staff"
    table = work.findChild(RowTable)
    assert table is not None
    assert table.rows.headerData(1, Qt.Orientation.Horizontal) == "Name"
    assert program.settings.language == "en"


def test_that_every_action_can_be_found_by_name(run: Run, accounts: None) -> None:
    work = work_of(run(role=Role.SUPERVISOR).window)
    names = [action.text() for action in work.actions_of_window.all()]
    keys = [action.shortcut().toString() for action in work.actions_of_window.all()]
    keys = [key for key in keys if key]
    assert len(names) == len(set(names))
    assert len(keys) == len(set(keys))
    work.show_palette()
    settle()
    palette = QApplication.activeModalWidget()
    assert isinstance(palette, Palette)
    palette.field.setText("職員")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    settle()
    assert work.current == "staff"


def test_that_the_last_thing_done_stands_in_the_foot(run: Run, accounts: None) -> None:
    work = work_of(run(role=Role.SUPERVISOR).window)
    work.say("交付しました")
    assert work.footer.last.text() == "交付しました"
    assert len(work.footer.at.text()) == len("09:30")
