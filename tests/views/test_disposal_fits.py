"""Disposal in the real window: a key opens it, everything can be read and reached."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.models.database import Database
from desktop_app.models.keeping import WardSetting
from desktop_app.services.ward_day import DEMO_DAY
from desktop_app.terms import Role
from desktop_app.views.disposal.dialogs import DropDialog, EndDialog, MakeDialog
from desktop_app.views.disposal.scans import Mode
from desktop_app.views.disposal.screen import DisposalScreen
from desktop_app.views.work import Work
from tests.factories import LOG_IN_WITH
from tests.services.disposal import lists
from tests.views.conftest import Run, settle, work_of
from tests.views.fits import all_columns_seen, misfits
from tests.views.test_booking_fits import LONG_KANA, LONG_NAME, LOOKS, faults, opened


@pytest.fixture
def labels(local_database: Database, accounts: None) -> list[str]:
    """An open list of two long-named people; what is scanned from their pouches."""
    with local_database.write() as session:
        session.add(WardSetting(key=DEMO_DAY, value='"2023-06-27"'))
        lists.furnish(session)
    pks = lists.cards(local_database, 2, name=LONG_NAME, kana=LONG_KANA)
    lists.made(local_database)
    return [lists.label(local_database, pk) for pk in pks]


def screen_of(work: Work) -> DisposalScreen:
    screen = work.shown()
    assert isinstance(screen, DisposalScreen)
    return screen


@pytest.mark.parametrize(("language", "theme", "text_size"), LOOKS)
def test_that_pages_and_dialogs_fit(
    run: Run, labels: list[str], language: str, theme: str, text_size: str
) -> None:
    work = work_of(run(language, theme, text_size, role=Role.SUPERVISOR).window)
    work.open_screen("disposal")
    settle()
    screen = screen_of(work)
    found = misfits(work.stack)
    assert all_columns_seen(screen.over.list_table)
    screen.ask_new()
    found += faults(opened(MakeDialog))
    screen.open_list(1)
    settle()
    found += misfits(work.stack)
    screen.page.table.setCurrentIndex(screen.page.table.rows.index(1, 0))
    screen.page.doings.ask_drop()
    found += faults(opened(DropDialog))
    work.take_scan(labels[0])
    screen.show_mode(Mode.DISPOSE)
    settle()
    found += misfits(work.stack)
    screen.page.second.entered.emit("w2", LOG_IN_WITH)
    work.take_scan(labels[0])
    settle()
    found += misfits(work.stack)
    screen.page.scans.look_for = 0
    work.take_scan(labels[0])
    settle()
    found += misfits(work.stack)
    screen.page.doings.ask_end()
    dialog = opened(EndDialog)
    dialog.counted.field.setText("0")
    found += faults(dialog)
    assert found == []
    assert (work.window().width(), work.window().height()) == (1366, 768)


def test_that_the_keys_lead_from_the_rail_to_a_card_and_back(run: Run, labels: list[str]) -> None:
    program = run("ja", role=Role.SUPERVISOR)
    work = work_of(program.window)
    QTest.keyClick(program.window, Qt.Key.Key_U, Qt.KeyboardModifier.AltModifier)
    assert work.current == "disposal"
    screen = screen_of(work)
    table = screen.over.list_table
    table.setCurrentIndex(table.rows.index(0, 0))
    QTest.keyClick(table, Qt.Key.Key_Return)
    settle()
    assert screen.is_open()
    assert QApplication.focusWidget() is screen.page.scans.line
    QTest.keyClick(program.window, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert QApplication.focusWidget() is screen.page.second.staff_id.field
    QTest.keyClick(program.window, Qt.Key.Key_Escape)
    assert (work.current, screen.is_open()) == ("disposal", False)
    names = [action.text() for action in work.actions_of_window.all()]
    assert len(names) == len(set(names))
    assert "廃棄の一覧を作る" in names


def test_that_enter_answers_a_stop_and_opens_no_record(
    run: Run, labels: list[str], local_database: Database
) -> None:
    work = work_of(run("ja", role=Role.SUPERVISOR).window)
    work.open_screen("disposal", disposal_id="1")
    settle()
    screen = screen_of(work)
    work.take_scan(labels[0])
    screen.show_mode(Mode.DISPOSE)
    for field, typed in ((screen.page.second.staff_id, "w2"), (screen.page.second.password, LOG_IN_WITH)):
        field.field.setText(typed)
        QTest.keyClick(field.field, Qt.Key.Key_Return)
    settle()
    line = screen.page.scans.line
    assert QApplication.focusWidget() is line
    screen.page.table.setFocus()
    stranger = f"{labels[0][:-1]}{9 if labels[0].endswith('0') else 0}"
    work.take_scan(stranger)
    settle()
    assert screen.page.scans.band.is_stop()
    assert QApplication.focusWidget() is line
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert (work.current, screen.page.scans.band.is_stop()) == ("disposal", False)
    assert screen.page.scans.second is not None


def test_that_a_clerk_finds_the_screen_and_it_does_not(run: Run, labels: list[str]) -> None:
    assert "disposal" in work_of(run("ja", role=Role.WINDOW).window).entries
    assert "disposal" not in work_of(run("ja", role=Role.IT).window).entries
