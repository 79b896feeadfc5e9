"""What comes after the lock stays below it: dialogs of jobs that end meanwhile, and the focus."""

from __future__ import annotations

from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.app import Program
from desktop_app.terms import Role
from desktop_app.views.login.lock import LockPage
from desktop_app.views.shared.dialogs import Dialog
from desktop_app.views.work import Work
from tests.views.conftest import SESAME, Run, settle, work_of


@pytest.fixture
def locked(run: Run, accounts: None) -> Program:
    """A locked window."""
    program = run(role=Role.SUPERVISOR)
    program.lock()
    settle()
    return program


def page_of(program: Program) -> LockPage:
    page = program.window.findChild(LockPage)
    assert page is not None
    return page


def unlock(program: Program) -> None:
    page_of(program).password.field.setText(SESAME)
    QTest.keyClick(page_of(program).password.field, Qt.Key.Key_Return)
    settle()
    assert not program.window.is_covered()


def file_dialog(work: Work, folder: Path) -> QFileDialog:
    dialog = QFileDialog(work, "", str(folder))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.finished.connect(dialog.deleteLater)
    return dialog


def test_that_a_dialog_that_comes_after_the_lock_waits_below_it(
    qtbot: QtBot, locked: Program, tmp_path: Path
) -> None:
    dialogs = [file_dialog(work_of(locked.window), tmp_path), Dialog(work_of(locked.window), "Late", "")]
    for dialog in dialogs:
        dialog.open()
        assert dialog.testAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    qtbot.waitUntil(lambda: not any(dialog.isVisible() for dialog in dialogs))
    assert QApplication.activeModalWidget() is None
    QTest.keyClicks(page_of(locked).password.field, "wrong")
    assert page_of(locked).password.field.text() == "wrong"

    unlock(locked)
    for dialog in dialogs:
        assert dialog.isVisible()
        assert dialog.isModal()
        assert not dialog.testAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        dialog.reject()


def test_that_a_dialog_that_comes_just_before_the_password_is_on_the_screen(
    qtbot: QtBot, locked: Program
) -> None:
    dialog = Dialog(work_of(locked.window), "Late", "")
    dialog.open()
    unlock(locked)
    qtbot.waitUntil(lambda: not dialog.testAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen))
    assert dialog.isVisible()
    dialog.reject()


def test_that_a_dialog_closed_below_the_lock_does_not_come_back(qtbot: QtBot, locked: Program) -> None:
    dialog = Dialog(work_of(locked.window), "Late", "")
    dialog.open()
    qtbot.waitUntil(lambda: not dialog.isVisible())
    dialog.reject()
    unlock(locked)
    assert not dialog.isVisible()


def test_that_the_next_person_never_sees_a_late_dialog(qtbot: QtBot, locked: Program, tmp_path: Path) -> None:
    dialog = file_dialog(work_of(locked.window), tmp_path)
    dialog.open()
    page_of(locked).logout.emit()
    qtbot.waitUntil(lambda: not shiboken6.isValid(dialog))
    assert not [top for top in QApplication.topLevelWidgets() if isinstance(top, QDialog) and top.isVisible()]


def test_that_what_the_window_itself_says_is_seen_over_the_lock(locked: Program) -> None:
    locked.fail(OSError("broken"))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, Dialog)
    assert not dialog.testAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    dialog.reject()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_that_an_open_menu_is_closed_by_the_lock(run: Run, accounts: None) -> None:
    program = run(role=Role.SUPERVISOR)
    popup = QWidget(work_of(program.window), Qt.WindowType.Popup)
    popup.show()
    program.lock()
    assert not popup.isVisible()


def test_that_no_key_reaches_a_field_below_the_lock(qtbot: QtBot, locked: Program) -> None:
    work, page = work_of(locked.window), page_of(locked)
    locked.window.activateWindow()
    qtbot.waitUntil(locked.window.isActiveWindow)
    fields = [field for field in work.findChildren(QLineEdit) if field.isVisibleTo(work)]
    assert fields
    for field in fields:
        field.setFocus()
        assert QApplication.focusWidget() is page.password.field
    page.setEnabled(False)
    fields[0].setFocus()
    assert QApplication.focusWidget() not in fields
    page.setEnabled(True)
    page.setFocus()
    for key in [Qt.Key.Key_Tab] * 8 + [Qt.Key.Key_Backtab] * 8:
        focus = QApplication.focusWidget()
        assert focus is not None
        assert page.isAncestorOf(focus)
        QTest.keyClick(focus, key)
    fields[0].setFocus()
    unlock(locked)
    assert QApplication.focusWidget() is fields[0]
