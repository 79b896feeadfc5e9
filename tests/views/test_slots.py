"""The screen of the slots: its pages and the ways between them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.jobs import Jobs
from desktop_app.services.booking import visits
from desktop_app.terms import BookingState
from desktop_app.views.booking.cancel_dialog import CancelDialog
from desktop_app.views.booking.dialog import BookingDialog
from desktop_app.views.slots.screen import SlotsScreen
from tests.factories import TODAY, make_office
from tests.services.slots.places import WEDNESDAY, furnish, open_day
from tests.views.slot_screens import SECOND, book, opened, show_visits, supervisor
from tests.views.told import Told


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def ward(jobs: Jobs) -> Jobs:
    """A ward office with the slots of one Wednesday, and an office without hours."""
    with jobs.database.write() as session:
        furnish(session)
        make_office(session, SECOND, "分室")
        open_day(session)
    return jobs


@pytest.fixture
def screen(ward: Jobs, told: Told, tmp_path: Path, qtbot: QtBot) -> SlotsScreen:
    return opened(ward, told, tmp_path, qtbot)


def test_that_the_week_of_the_own_place_is_shown_first(screen: SlotsScreen) -> None:
    assert screen.code() == "01"
    assert screen.week.turner.label.text() == "2023/6/26 (Mon) – 7/2 (Sun)"
    assert screen.week.grid.cells.rowCount() == 6
    screen.week.grid.stand(WEDNESDAY, 540)
    assert screen.week.said.text() == "2023-06-28 (Wed) 9:00-9:30  2 of 2 seats free"


def test_that_keys_turn_the_weeks_and_come_back_to_today(screen: SlotsScreen, qtbot: QtBot) -> None:
    QTest.keyClick(screen.week.grid, Qt.Key.Key_PageDown)
    assert screen.week.turner.label.text() == "2023/7/3 (Mon) – 7/9 (Sun)"
    assert "Ask" not in screen.week.grid.accessibleDescription()
    assert screen.week.grid.accessibleDescription() == (
        "No slots are open in this week. A supervisor opens them."
    )
    with qtbot.waitSignal(screen.week.grid.asked):
        QTest.keyClick(screen.week.grid, Qt.Key.Key_T)
    assert screen.week.grid.cells.rowCount() == 6


def test_that_the_month_sums_its_days_and_leads_to_a_week(screen: SlotsScreen, ward: Jobs) -> None:
    book(ward)
    screen.show_for(page="month")
    grid = screen.month.grid
    assert (grid.current_day(), grid.cells.rowCount()) == (TODAY, 5)
    QTest.keyClick(grid, Qt.Key.Key_Right)
    assert grid.cells.data(grid.currentIndex()) == "28 ○ 11 / 12"
    QTest.keyClick(grid, Qt.Key.Key_PageDown)
    assert screen.month.turner.label.text() == "July 2023"
    QTest.keyClick(grid, Qt.Key.Key_PageUp)
    QTest.keyClick(grid, Qt.Key.Key_Down)
    QTest.keyClick(grid, Qt.Key.Key_Return)
    assert screen.stack.currentWidget() is screen.week
    assert screen.week.turner.label.text() == "2023/6/5 (Mon) – 6/11 (Sun)"


def test_that_esc_leads_back_to_the_week(screen: SlotsScreen) -> None:
    screen.show_for(page="month")
    assert screen.step_back()
    assert screen.stack.currentWidget() is screen.week
    assert not screen.step_back()


def test_that_a_cell_shows_who_comes_and_leads_to_the_record(
    screen: SlotsScreen, ward: Jobs, told: Told
) -> None:
    pk = book(ward)
    show_visits(screen)
    assert screen.stack.currentWidget() is screen.visits
    assert screen.visits.table.rows.rowCount() == 1
    QTest.keyClick(screen.visits.table, Qt.Key.Key_Return)
    assert told.records == [pk]
    screen.leave()
    assert screen.visits.table.rows.rowCount() == 0


def test_that_a_visit_is_moved_and_cancelled_from_its_slot(screen: SlotsScreen, ward: Jobs) -> None:
    pk = book(ward)
    show_visits(screen)
    screen.visits.move_it.click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, BookingDialog)
    QTest.keyClick(dialog.times, Qt.Key.Key_Down)
    QTest.keyClick(dialog.times, Qt.Key.Key_Return)
    assert screen.visits.table.rows.rowCount() == 0
    screen.step_back()
    screen.week.grid.stand(WEDNESDAY, 570)
    QTest.keyClick(screen.week.grid, Qt.Key.Key_Return)
    screen.visits.cancel_it.click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, CancelDialog)
    dialog.reason.field.setText("都合がつかない")
    dialog.yes.click()
    with ward.database.read() as session:
        assert visits.of_card(session, pk)[0].state is BookingState.CANCELLED


def test_that_a_clerk_sees_places_with_hours_and_a_supervisor_all(
    screen: SlotsScreen, ward: Jobs, told: Told, tmp_path: Path, qtbot: QtBot
) -> None:
    assert [screen.place.itemText(at) for at in range(screen.place.count())] == ["区役所"]
    boss = supervisor(ward, told, tmp_path, qtbot)
    assert [boss.place.itemText(at) for at in range(boss.place.count())] == ["区役所", "分室 (no hours)"]
    boss.place.setCurrentIndex(1)
    assert "no hours yet" in boss.week.grid.accessibleDescription()


def test_that_a_day_is_kept_from_page_to_page(screen: SlotsScreen) -> None:
    screen.week.day_wanted.emit(date(2023, 8, 1))
    screen.show_for(page="month")
    assert screen.month.turner.label.text() == "August 2023"


def test_that_names_come_to_no_page_that_was_left(screen: SlotsScreen, ward: Jobs) -> None:
    book(ward)
    show_visits(screen)
    screen.hide()
    screen.leave()
    screen.refresh()
    assert screen.visits.table.rows.rowCount() == 0
    screen.show()
    screen.refresh()
    assert screen.visits.table.rows.rowCount() == 1
    screen.show_for(page="month")
    assert screen.visits.table.rows.rowCount() == 0


def test_that_another_place_leads_from_the_visits_to_its_week(
    ward: Jobs, told: Told, tmp_path: Path, qtbot: QtBot
) -> None:
    boss = supervisor(ward, told, tmp_path, qtbot)
    show_visits(boss)
    boss.place.setCurrentIndex(1)
    assert boss.stack.currentWidget() is boss.week
    assert boss.week.grid.cells.rowCount() == 0
