"""Returned mail in the real window: everything can be read and reached by key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.models.database import Database
from desktop_app.models.keeping import WardSetting
from desktop_app.services.ward_day import DEMO_DAY
from desktop_app.terms import Role, Stage
from desktop_app.views.keeping.hold_dialog import HoldDialog
from desktop_app.views.returned.dialogs import CloseDialog, RunDialog
from desktop_app.views.returned.screen import ReturnedScreen
from desktop_app.views.returned.whose_dialogs import AskDialog, WhoseDialog
from desktop_app.views.work import Work
from tests.factories import make_application, stored
from tests.services.notices.runs import furnish_ward
from tests.services.returned.mail import OTHER, Told, moved, scanned, told_three
from tests.views.conftest import Run, settle, work_of
from tests.views.fits import misfits
from tests.views.test_booking_fits import LONG_KANA, LONG_NAME, LOOKS, faults, opened


@pytest.fixture
def ward(local_database: Database, accounts: None) -> Told:
    """Three letters of which one came back, its address changed; somebody with a long name has had one."""
    furnish_ward(local_database)
    ward = told_three(local_database)
    scanned(ward, ward.code(0))
    moved(ward, ward.pks[0], address=OTHER * 2, name=LONG_NAME, kana=LONG_KANA)
    with local_database.write() as session:
        session.add(WardSetting(key=DEMO_DAY, value='"2023-06-27"'))
        make_application(session, Stage.NOTIFIED, name=LONG_NAME, kana=LONG_KANA)
    return ward


def screen_of(work: Work) -> ReturnedScreen:
    screen = work.shown()
    assert isinstance(screen, ReturnedScreen)
    return screen


@pytest.mark.parametrize(("language", "theme", "text_size"), LOOKS)
def test_that_the_screen_and_its_dialogs_fit(
    run: Run, ward: Told, language: str, theme: str, text_size: str
) -> None:
    work = work_of(run(language, theme, text_size, role=Role.SUPERVISOR).window)
    work.open_screen("returned")
    settle()
    screen = screen_of(work)
    found = misfits(work.stack)
    work.take_scan(ward.code(0))
    settle()
    found += misfits(work.stack)
    work.take_scan("QQQ-999999")
    settle()
    found += misfits(work.stack)
    screen.step_back()
    screen.table.setCurrentIndex(screen.table.rows.index(0, 0))
    settle()
    found += misfits(work.stack)
    screen.decisions.hold()
    found += faults(opened(HoldDialog))
    screen.decisions.close()
    found += faults(opened(CloseDialog))
    screen.envelopes.submit("ヴィクトリア")
    settle()
    found += faults(opened(WhoseDialog))
    screen.envelopes.ask_person(ward.pks[1])
    settle()
    found += faults(opened(AskDialog))
    screen.decisions.send_again()
    settle()
    screen.decisions.put_into_run()
    settle()
    found += faults(opened(RunDialog))
    assert found == []
    assert (work.window().width(), work.window().height()) == (1366, 768)


def test_that_keys_lead_to_the_envelopes_and_scans_arrive(run: Run, ward: Told) -> None:
    program = run("ja", role=Role.WINDOW)
    work = work_of(program.window)
    QTest.keyClick(program.window, Qt.Key.Key_M, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(program.window, Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
    assert work.current == "returned"
    screen = screen_of(work)
    settle()
    assert QApplication.focusWidget() is screen.envelopes.line
    work.take_scan(ward.code(1))
    settle()
    assert screen.table.rows.rowCount() == 2
    with ward.database.read() as session:
        assert stored(session, ward.pks[1]).stage == Stage.RETURNED_MAIL
    names = [action.text() for action in work.actions_of_window.all()]
    assert len(names) == len(set(names))


def test_that_the_row_stays_chosen_whichever_key_is_held(run: Run, ward: Told) -> None:
    program = run("ja", role=Role.WINDOW)
    work = work_of(program.window)
    work.open_screen("returned")
    settle()
    screen = screen_of(work)
    screen.table.choose_place(0)
    QTest.keyPress(program.window, Qt.Key.Key_F24, Qt.KeyboardModifier.ControlModifier)
    screen.refresh()
    assert screen.pane.row is not None
    assert screen.pane.row.application_pk == ward.pks[0]
    QTest.keyRelease(program.window, Qt.Key.Key_F24)
