"""From the search box to the record and to the shelf, in the real window, with keys and a scanner."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.models.database import Database
from desktop_app.terms import Role, Stage
from desktop_app.views.custody.screen import CustodyScreen
from desktop_app.views.record.screen import RecordScreen
from desktop_app.views.search.panel import SearchPanel
from tests.factories import make_application, make_shelf, stored
from tests.views.conftest import Run, settle
from tests.views.test_finding_fits import work_of
from tests.views.typing import Keyboard

ID = "12345678901234567890123"


@pytest.fixture
def card(local_database: Database, accounts: None) -> int:
    """A prepared card that waits for its place."""
    with local_database.write() as session:
        make_shelf(session, 4)
        make_application(session, name="安達　一郎", kana="アダチ　イチロウ")
        return make_application(session, Stage.PREPARED, application_id=ID)


def test_that_a_person_is_found_and_the_card_put_away(
    run: Run, card: int, qtbot: QtBot, local_database: Database
) -> None:
    work = work_of(run("en", role=Role.WINDOW))
    QTest.keyClick(work, Qt.Key.Key_F2)
    box = work.header.search
    assert QApplication.focusWidget() is box
    Keyboard().type("ｱﾀﾞﾁ", gap=120)
    panel = work.stack.currentWidget()
    assert isinstance(panel, SearchPanel)
    qtbot.waitUntil(lambda: panel.count.text() == "2 found")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert work.shown() is not None
    assert not isinstance(work.shown(), RecordScreen)
    QTest.keyClick(box, Qt.Key.Key_Down)
    QTest.keyClick(box, Qt.Key.Key_Down)
    QTest.keyClick(box, Qt.Key.Key_Return)
    record = work.shown()
    assert isinstance(record, RecordScreen)
    assert record.page is not None
    record.page.steps.buttons["put_away"].click()
    custody = work.shown()
    assert isinstance(custody, CustodyScreen)
    assert custody.pane() is custody.put_away
    reader = Keyboard()
    reader.scan("01-A-01-004")
    reader.scan(f"K{ID}")
    settle()
    assert custody.put_away.line.text() == ""
    with local_database.read() as session:
        assert stored(session, card).stage == Stage.SHELVED
    QTest.keyClick(work, Qt.Key.Key_Escape)
    shown = work.shown()
    assert isinstance(shown, RecordScreen)
    assert shown.page is not None
    assert not shown.page.steps.buttons["put_away"].isEnabled()


def test_that_a_scan_on_another_screen_is_searched_and_the_only_hit_chosen(
    run: Run, card: int, qtbot: QtBot
) -> None:
    work = work_of(run("en", role=Role.WINDOW))
    work.open_screen("settings")
    Keyboard().scan(f"K{ID}")
    panel = work.stack.currentWidget()
    assert isinstance(panel, SearchPanel)
    qtbot.waitUntil(lambda: panel.list.current() is not None)
    QTest.keyClick(work.header.search, Qt.Key.Key_Return)
    assert isinstance(work.shown(), RecordScreen)
