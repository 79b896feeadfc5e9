"""The week grid shows what the service says, is walked through by keys, and names what it shows in words."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.jobs import Jobs
from desktop_app.services import booking
from desktop_app.services.booking import CardToBook
from desktop_app.services.slots import closures, listing
from desktop_app.services.slots.calendar import moment
from desktop_app.views.slots import week as weeks
from desktop_app.views.slots.calendar_table import NOTE
from desktop_app.views.slots.grid import WeekGrid
from tests.factories import NOW, TODAY, acting, make_application
from tests.services.slots.places import WEDNESDAY, furnish, open_day

SUNDAY = date(2023, 7, 2)


@pytest.fixture
def ward(jobs: Jobs) -> Jobs:
    """A ward office with the slots of today and Wednesday (six times two seats each), closed on Saturdays."""
    with jobs.database.write() as session:
        furnish(session)
        open_day(session, TODAY)
        open_day(session, WEDNESDAY)
    return jobs


def read(jobs: Jobs, day: date = TODAY) -> weeks.Week:
    with jobs.database.read() as session:
        return weeks.read_week(acting(), "01", day)(session)


def book(jobs: Jobs, day: date, at: int, seats: int) -> None:
    with jobs.database.write() as session:
        slot = listing.slots(session, day, day, NOW)[at].slot_id
        for _ in range(seats):
            booking.book(session, acting(), slot, [CardToBook(make_application(session), 1)])


@pytest.fixture
def grid(ward: Jobs, qtbot: QtBot) -> WeekGrid:
    made = WeekGrid()
    qtbot.addWidget(made)
    made.resize(1000, 400)
    made.show()
    book(ward, WEDNESDAY, 0, 1)
    book(ward, WEDNESDAY, 1, 2)
    made.show_week(read(ward))
    return made


def text(grid: WeekGrid, row: int, column: int, role: int = Qt.ItemDataRole.DisplayRole) -> object:
    return grid.cells.data(grid.cells.index(row, column), role)


def test_that_a_cell_says_mark_and_free_seats(grid: WeekGrid) -> None:
    assert [text(grid, row, 2) for row in range(3)] == ["○ 1", "× 0", "○ 2"]
    assert text(grid, 0, 3) is None
    said = text(grid, 0, 2, Qt.ItemDataRole.AccessibleTextRole)
    assert said == "2023-06-28 (Wed) 9:00-9:30  1 of 2 seats free, 1 booked"


@pytest.mark.parametrize(("seats", "free", "said"), [(4, 2, "○"), (5, 2, "△"), (4, 0, "×"), (0, 0, "×")])
def test_that_half_of_the_seats_is_many(seats: int, free: int, said: str) -> None:
    assert weeks.mark(seats, free) == said


def test_that_a_closed_slot_says_so_and_who_is_to_be_called(grid: WeekGrid, ward: Jobs) -> None:
    with ward.database.write() as session:
        begin, end = moment(WEDNESDAY, 540), moment(WEDNESDAY, 600)
        closures.add(session, acting("s1"), begin, end, "停電", None)
    grid.show_week(read(ward))
    assert [text(grid, row, 2) for row in range(3)] == ["Closed, 1 to call", "Closed, 2 to call", "○ 2"]
    assert heading(grid, 2, NOTE) == "停電, 8 free"


def heading(grid: WeekGrid, column: int, role: int = Qt.ItemDataRole.DisplayRole) -> object:
    return grid.cells.headerData(column, Qt.Orientation.Horizontal, role)


def test_that_each_day_says_why_it_has_no_slots(grid: WeekGrid, ward: Jobs) -> None:
    assert heading(grid, 1) == "6/27 (Tue)"
    assert [heading(grid, at, NOTE) for at in (1, 3, 5)] == [
        "today, 12 free",
        "not opened",
        "no weekend opening",
    ]
    grid.show_week(read(ward, date(2023, 7, 17)))
    assert heading(grid, 0, NOTE) == "海の日"


def test_that_the_keyboard_begins_now_and_the_time_is_marked(grid: WeekGrid) -> None:
    # Ten o'clock on a Tuesday.
    assert (grid.currentIndex().row(), grid.currentIndex().column()) == (2, 1)
    assert grid.cells.headerData(2, Qt.Orientation.Vertical) == "▶ 10:00"


def test_that_keys_walk_and_enter_chooses(grid: WeekGrid, qtbot: QtBot) -> None:
    stood: list[object] = []
    turned: list[int] = []
    grid.stood.connect(stood.append)
    grid.turned.connect(turned.append)
    QTest.keyClick(grid, Qt.Key.Key_Right)
    slot = grid.current_slot()
    assert slot is not None
    assert stood == [slot]
    chosen: list[int] = []
    grid.chosen.connect(chosen.append)
    QTest.keyClick(grid, Qt.Key.Key_Return)
    assert chosen == [slot.slot_id]
    QTest.keyClick(grid, Qt.Key.Key_PageDown)
    QTest.keyClick(grid, Qt.Key.Key_PageUp)
    assert turned == [1, -1]
    asked: list[str] = []
    grid.asked.connect(asked.append)
    with qtbot.waitSignal(grid.asked):
        QTest.keyClick(grid, Qt.Key.Key_T)
    assert asked == ["T"]


def test_that_an_empty_cell_chooses_nothing(grid: WeekGrid, qtbot: QtBot) -> None:
    grid.stand(SUNDAY, 540)
    with qtbot.assertNotEmitted(grid.chosen):
        QTest.keyClick(grid, Qt.Key.Key_Return)


def test_that_the_keyboard_stays_where_it_is_from_week_to_week(grid: WeekGrid, ward: Jobs) -> None:
    grid.stand(WEDNESDAY, 690)
    grid.show_week(read(ward))
    slot = grid.current_slot()
    assert slot is not None
    assert (slot.on_date, slot.starts) == (WEDNESDAY, 690)
    with ward.database.write() as session:
        open_day(session, WEDNESDAY + timedelta(days=7))
    grid.show_week(read(ward, WEDNESDAY + timedelta(days=7)))
    slot = grid.current_slot()
    assert slot is not None
    assert (slot.on_date, slot.starts) == (WEDNESDAY + timedelta(days=7), 690)


def test_that_a_week_without_slots_says_what_to_do(grid: WeekGrid, ward: Jobs) -> None:
    grid.say_when_empty("Open slots first.")
    grid.show_week(read(ward, TODAY + timedelta(days=7)))
    assert (grid.cells.rowCount(), grid.accessibleDescription()) == (0, "Open slots first.")
    assert grid.current_slot() is None
    QTest.keyClick(grid, Qt.Key.Key_Return)
    assert not grid.grab().isNull()
