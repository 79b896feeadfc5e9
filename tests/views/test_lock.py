"""The lock, the way out, and where a scan goes while something covers the screen."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from desktop_app.app import Program
from desktop_app.jobs import Jobs
from desktop_app.models.database import Database
from desktop_app.models.keeping import WardSetting
from desktop_app.services import staff
from desktop_app.terms import Role
from desktop_app.views.login.lock import LockPage
from desktop_app.views.login.login import LoginPage
from desktop_app.views.work import Work
from tests.factories import acting
from tests.views.conftest import SESAME, Run, close_dialog, settle, work_of


class Taker(QWidget):
    """A screen that takes scans."""

    def __init__(self) -> None:
        super().__init__()
        self.taken: list[str] = []

    def scanned(self, text: str) -> bool:
        self.taken.append(text)
        return True

    def title(self) -> str:
        return ""

    def refresh(self) -> None:
        """Nothing to read."""


def test_that_a_scan_goes_to_the_screen_and_not_through_a_lock_or_dialog(run: Run, accounts: None) -> None:
    program = run(role=Role.SUPERVISOR)
    work = work_of(program.window)
    taker = Taker()
    work.stack.addWidget(taker)
    work.built["settings"] = taker
    work.open_screen("staff")
    work.open_screen("settings")
    work.take_scan("ABC123456")
    work.show_help()
    work.take_scan("DURING DIALOG")
    close_dialog()
    program.lock()
    work.take_scan("DURING LOCK")

    assert taker.taken == ["ABC123456"]


def test_that_the_lock_hides_everything_and_gives_it_back(run: Run, accounts: None) -> None:
    program = run(role=Role.SUPERVISOR)
    work = work_of(program.window)
    work.open_screen("staff")
    work.show_help()
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    program.lock()
    settle()
    page = program.window.findChild(LockPage)
    assert page is not None
    assert not work.isVisible()
    assert not dialog.isVisible()

    page.password.field.setText("wrong password")
    QTest.keyClick(page.password.field, Qt.Key.Key_Return)
    assert program.window.is_covered()
    page.password.field.setText(SESAME)
    QTest.keyClick(page.password.field, Qt.Key.Key_Return)
    settle()

    assert work.isVisible()
    assert work.current == "staff"
    assert dialog.isVisible()
    close_dialog()


def test_that_a_locked_window_stays_locked_in_another_language(run: Run, accounts: None) -> None:
    program = run(role=Role.SUPERVISOR)
    program.lock()
    program.settings.language = "en"
    program.rebuild()
    settle()

    assert program.window.is_covered()
    assert not work_of(program.window).isVisible()
    page = program.window.findChild(LockPage)
    assert page is not None
    page.password.field.setText(SESAME)
    QTest.keyClick(page.password.field, Qt.Key.Key_Return)
    assert work_of(program.window).isVisible()


def give_password(program: Program) -> LockPage:
    page = program.window.findChild(LockPage)
    assert page is not None
    page.password.field.setText(SESAME)
    QTest.keyClick(page.password.field, Qt.Key.Key_Return)
    settle()
    return page


@pytest.mark.parametrize("active", [True, False])
def test_that_a_changed_account_goes_on_only_with_its_password(
    run: Run, accounts: None, local_database: Database, active: bool
) -> None:
    program = run(role=Role.SUPERVISOR)
    assert program.gate
    program.gate.look()
    settle()
    assert not program.window.is_covered()
    with local_database.write() as session:
        staff.create(session, acting("boss"), "boss2", "係長 次郎", Role.SUPERVISOR, SESAME)
        staff.change(session, acting("boss2"), "boss", 1, "係長 花子", Role.WINDOW, active=active)
    with pytest.MonkeyPatch.context() as patch:
        # While a server is silent it isn't asked anew.
        patch.setattr(Jobs, "pending", property(lambda _jobs: 1))
        program.gate.look()
        settle()
        assert not program.window.is_covered()
    program.gate.look()
    settle()
    assert program.window.is_covered()
    page = program.window.findChild(LockPage)
    assert page is not None
    assert page.password.error.text()
    give_password(program)
    assert program.window.is_covered() is not active
    if active:
        work = work_of(program.window)
        assert work.sitting.role is Role.WINDOW
        assert "staff" not in work.entries


def test_that_a_demo_database_says_so_everywhere(run: Run, accounts: None, local_database: Database) -> None:
    with local_database.write() as session:
        session.add(WardSetting(key="demo_day", value='"2023-06-27"'))
    program = run()
    said = [label.text() for label in program.window.findChildren(QLabel) if label.isVisible()]
    assert any("2023-06-27（令和5年6月27日）" in text for text in said)
    assert any("renshu-mado1" in text for text in said)
    assert program.today() == date(2023, 6, 27)

    program.switch_language()
    settle()
    said = [label.text() for label in program.window.findChildren(QLabel) if label.isVisible()]
    assert any("Practice database" in text for text in said)


def test_that_an_untouched_window_locks(run: Run, accounts: None) -> None:
    program = run(role=Role.SUPERVISOR)
    program.window.idle_minutes = 5
    since = program.router.touched_at
    program.router.clock = lambda: since + 5 * 60_000 - 1
    program.window.look_at_clock()
    assert not program.window.is_covered()
    program.router.clock = lambda: since + 5 * 60_000
    program.window.look_at_clock()
    assert program.window.is_covered()


def test_that_logging_out_leaves_no_work_behind(run: Run, accounts: None) -> None:
    program = run(role=Role.SUPERVISOR)
    work_of(program.window).wants_logout.emit()
    settle()
    assert program.window.findChild(Work) is None
    assert program.window.findChild(LoginPage) is not None
    assert program.acting().staff_id == ""
