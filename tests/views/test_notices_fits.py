"""The notices in the real window: a key opens them, everything can be read and reached."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from desktop_app.backlog_terms import RunKind
from desktop_app.models.database import Database
from desktop_app.models.keeping import WardSetting
from desktop_app.services import documents
from desktop_app.services.notices import making
from desktop_app.services.ward_day import DEMO_DAY
from desktop_app.terms import Role, Stage
from desktop_app.views.notices.letter_dialogs import AddDialog, TakeOutDialog
from desktop_app.views.notices.make_dialog import WIDEST, MakeDialog
from desktop_app.views.notices.screen import NoticesScreen
from desktop_app.views.notices.whole_lines import WholeLines
from desktop_app.views.shared.dialogs import Dialog
from desktop_app.views.work import Work
from tests.factories import acting, make_application, stored
from tests.services.notices.runs import REMINDER, WANTED, made, told
from tests.services.slots import places
from tests.views.conftest import Run, settle, work_of
from tests.views.fits import all_columns_seen, misfits
from tests.views.test_booking_fits import LONG_KANA, LONG_NAME, LOOKS, faults, opened


@pytest.fixture
def number(local_database: Database, accounts: None) -> str:
    """A run of two long-named people; the notice number of a third, who is in no run."""
    with local_database.write() as session:
        session.add(WardSetting(key=DEMO_DAY, value='"2023-06-27"'))
        places.furnish(session)
        places.open_day(session)
        documents.install_defaults(session)
        for _ in range(2):
            make_application(session, Stage.SHELVED, name=LONG_NAME, kana=LONG_KANA)
        making.make(session, acting("s1"), WANTED)
        return stored(session, make_application(session, Stage.SHELVED)).notice_number or ""


def screen_of(work: Work) -> NoticesScreen:
    screen = work.shown()
    assert isinstance(screen, NoticesScreen)
    return screen


@pytest.mark.parametrize(("language", "theme", "text_size"), LOOKS)
def test_that_run_and_dialogs_fit(run: Run, number: str, language: str, theme: str, text_size: str) -> None:
    work = work_of(run(language, theme, text_size, role=Role.SUPERVISOR).window)
    work.open_screen("notices")
    settle()
    screen = screen_of(work)
    found = misfits(work.stack)
    assert all_columns_seen(screen.runs.table)
    screen.ask_new()
    dialog = opened(MakeDialog)
    dialog.sum.result.setText("1,000 letters: as many as fit. Expected to come: 1,000. So it is.")
    settle()
    assert dialog.sizeHint().width() <= WIDEST
    found += faults(dialog)
    screen.open_run(1)
    settle()
    found += misfits(work.stack)
    work.take_scan(number)
    settle()
    found += misfits(work.stack)
    assert screen.page.bag.band.is_stop()
    screen.page.bag.go_on()
    screen.page.table.setCurrentIndex(screen.page.table.rows.index(0, 0))
    screen.page.doings.ask_take_out()
    found += faults(opened(TakeOutDialog))
    screen.page.doings.ask_add()
    asked = opened(AddDialog)
    asked.yes.click()
    found += faults(asked)
    screen.page.doings.ask_end()
    found += faults(opened(Dialog))
    assert found == []
    assert (work.window().width(), work.window().height()) == (1366, 768)


@pytest.mark.parametrize(("language", "theme", "text_size"), LOOKS)
def test_that_a_call_list_fits(
    run: Run, number: str, local_database: Database, language: str, theme: str, text_size: str
) -> None:
    told(local_database, 2, name=LONG_NAME, kana=LONG_KANA)
    calls = made(local_database, replace(REMINDER, kind=RunKind.CALL))
    work = work_of(run(language, theme, text_size, role=Role.SUPERVISOR).window)
    work.open_screen("notices", run_id=calls.run_id)
    settle()
    screen = screen_of(work)
    assert screen.calls.panel.shown is not None
    area = screen.calls.panel.findChild(WholeLines)
    inside = area.widget() if area else None
    assert area is not None
    assert inside is not None
    labels = [each for each in inside.findChildren(QLabel) if not each.isHidden() and each.text()]
    edge = area.viewport().height()
    assert len(labels) > 5
    assert [each.text() for each in labels if each.y() < edge <= each.geometry().bottom()] == []
    assert misfits(work.stack) == []
    assert (work.window().width(), work.window().height()) == (1366, 768)


def test_that_the_keys_lead_from_the_rail_to_a_letter_and_back(run: Run, number: str) -> None:
    program = run("ja", role=Role.SUPERVISOR)
    work = work_of(program.window)
    QTest.keyClick(program.window, Qt.Key.Key_M, Qt.KeyboardModifier.AltModifier)
    assert work.current == "notices"
    screen = screen_of(work)
    table = screen.runs.table
    table.setCurrentIndex(table.rows.index(0, 0))
    QTest.keyClick(table, Qt.Key.Key_Return)
    settle()
    assert screen.is_open()
    assert QApplication.focusWidget() is screen.page.bag.line
    QTest.keyClick(program.window, Qt.Key.Key_Escape)
    assert (work.current, screen.is_open()) == ("notices", False)
    names = [action.text() for action in work.actions_of_window.all()]
    assert len(names) == len(set(names))
    assert "新しい通知・電話の回を作る" in names


def test_that_a_clerk_finds_the_screen_and_it_does_not(run: Run, number: str) -> None:
    assert "notices" in work_of(run("ja", role=Role.WINDOW).window).entries
    assert "notices" not in work_of(run("ja", role=Role.IT).window).entries
