"""What a supervisor does with slots: open them, close times, change seats; a clerk calls and looks."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.errors import NoPermission
from desktop_app.jobs import Jobs
from desktop_app.services.booking import visits
from desktop_app.services.slots import closures, listing
from desktop_app.services.slots.calendar import moment
from desktop_app.terms import BookingState
from desktop_app.views.booking.cancel_dialog import CancelDialog
from desktop_app.views.booking.dialog import BookingDialog
from desktop_app.views.shared.dialogs import Dialog, ReasonDialog
from desktop_app.views.shared.error_words import error_words
from desktop_app.views.slots.desks_dialog import DesksDialog
from desktop_app.views.slots.screen import SlotsScreen
from tests.factories import NOW, TODAY, acting, make_office
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


def test_that_a_supervisor_opens_days_after_seeing_what_it_makes(
    ward: Jobs, told: Told, tmp_path: Path, qtbot: QtBot
) -> None:
    boss = supervisor(ward, told, tmp_path, qtbot)
    dialog = boss.ask_opening()
    assert dialog.first.field.day() == TODAY
    dialog.last.field.set_day(date(2023, 7, 23))
    assert dialog.sum.text() == "102 slots with 204 seats on 17 days will be opened."
    assert dialog.detail.text() == (
        "Saturdays and Sundays in these days: 0. 6 slots are open already and stay as they are."
    )
    reasons = [dialog.days.rows.columns[1].text(dialog.days.rows.row(row)) for row in range(9)]
    assert reasons[0] == "no weekend opening"
    assert "holiday  海の日" in reasons
    with ward.database.read() as session:
        assert len(listing.slots(session, TODAY, date(2023, 7, 23), NOW)) == 6, "nothing before the button"
    dialog.yes.click()
    assert told.said == ["Opened at 区役所: 102 slots with 204 seats."]
    with ward.database.read() as session:
        assert len(listing.slots(session, TODAY, date(2023, 7, 23), NOW)) == 108
    assert boss.week.grid.cells.data(boss.week.grid.cells.index(0, 3)) == "○ 2"


def test_that_days_that_are_over_or_backwards_are_refused_beside_their_field(
    ward: Jobs, told: Told, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = supervisor(ward, told, tmp_path, qtbot).ask_opening()
    dialog.first.field.set_day(date(2023, 6, 26))
    assert dialog.first.error.text() == "The first day must not lie in the past."
    dialog.first.field.set_day(date(2023, 7, 26))
    dialog.last.field.set_day(date(2023, 7, 25))
    assert dialog.last.error.text() == "The end lies before the beginning."
    assert not dialog.yes.isEnabled()


def test_that_a_clerk_opens_nothing(screen: SlotsScreen, told: Told) -> None:
    assert not screen.open_button.isVisible()
    assert "Ctrl+N" not in [action.shortcut().toString() for action in screen.actions()]
    dialog = screen.ask_opening()
    dialog.yes.click()
    assert [type(error) for error in told.failed] == [NoPermission]


def test_that_a_closure_shows_whom_it_touches_and_they_stay_until_settled(
    ward: Jobs, told: Told, tmp_path: Path, qtbot: QtBot
) -> None:
    pks = [book(ward, at) for at in (0, 1)]
    boss = supervisor(ward, told, tmp_path, qtbot)
    dialog = boss.ask_closure()
    dialog.from_time.field.setText("9")
    dialog.to_time.field.setText("10:00")
    dialog.look()
    assert dialog.sum.text() == "Slots to close: 2. People to call: 2."
    assert dialog.calls.rows.rowCount() == 2
    assert not dialog.yes.isEnabled(), "a reason is missing"
    dialog.why.field.setText("停電")
    dialog.yes.click()
    assert told.said == ["Closed. Slots: 2. People to call: 2."]
    page = boss.closures
    assert boss.stack.currentWidget() is page
    assert (page.closures.rows.rowCount(), page.calls.rows.rowCount()) == (1, 2)
    settle_by_phone(boss)
    with ward.database.read() as session:
        assert [visits.of_card(session, pk)[0].state for pk in pks] == [
            BookingState.BOOKED,
            BookingState.CANCELLED,
        ]
    assert page.count.text() == "Nobody is to be called"


def settle_by_phone(boss: SlotsScreen) -> None:
    """Move the first to a time that is open, and cancel the second."""
    page = boss.closures
    page.calls.selectRow(0)
    page.move_it.click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, BookingDialog)
    QTest.keyClick(dialog.times, Qt.Key.Key_Return)
    assert page.count.text() == "To call: 1"
    assert any(button.text().endswith("(1)") for button in boss.findChildren(QPushButton))
    page.calls.selectRow(0)
    page.cancel_it.click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, CancelDialog)
    dialog.reason.field.setText("休止のため")
    dialog.yes.click()


def test_that_a_closure_is_withdrawn_after_a_question(
    ward: Jobs, told: Told, tmp_path: Path, qtbot: QtBot
) -> None:
    with ward.database.write() as session:
        closures.add(session, acting("s1"), moment(WEDNESDAY, 0), moment(WEDNESDAY, 1440), "停電", None)
    boss = supervisor(ward, told, tmp_path, qtbot)
    boss.show_for(page="closures")
    assert not boss.closures.withdraw_it.isEnabled()
    boss.closures.closures.selectRow(0)
    boss.closures.withdraw_it.click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, Dialog)
    dialog.accept()
    assert told.said == ["Slots open again: 6."]
    assert boss.closures.closures.rows.rowCount() == 0


def test_that_a_clerk_calls_but_closes_nothing(screen: SlotsScreen) -> None:
    screen.show_for(page="closures")
    assert not screen.closures.add_it.isVisible()
    assert not screen.closures.withdraw_it.isVisible()
    assert screen.closures.calls.isVisible()


def test_that_a_supervisor_changes_the_desks_of_one_time(
    ward: Jobs, told: Told, tmp_path: Path, qtbot: QtBot
) -> None:
    for _ in range(2):
        book(ward)
    boss = supervisor(ward, told, tmp_path, qtbot)
    show_visits(boss)
    assert boss.visits.table.current_row() is None, "of two people none is chosen"
    boss.visits.desks.click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, DesksDialog)
    dialog.desks.field.setValue(1)
    dialog.yes.click()
    assert dialog.desks.error.text() == "More seats are booked than would be left."
    dialog.desks.field.setValue(3)
    dialog.yes.click()
    assert told.said == ["Seats at this time now: 3."]
    assert boss.visits.said.text().endswith("1 of 3 seats free, 2 booked")


def test_that_an_extra_seat_needs_a_reason(ward: Jobs, told: Told, tmp_path: Path, qtbot: QtBot) -> None:
    boss = supervisor(ward, told, tmp_path, qtbot)
    show_visits(boss)
    boss.visits.extra.click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ReasonDialog)
    assert not dialog.yes.isEnabled()
    dialog.field.setPlainText("車いす対応のため")
    dialog.yes.click()
    assert boss.visits.said.text().endswith("3 of 3 seats free")


def test_that_a_clerk_changes_no_seats(screen: SlotsScreen) -> None:
    show_visits(screen)
    assert not screen.visits.desks.isVisible()
    assert not screen.visits.extra.isVisible()


def test_that_the_loser_of_two_supervisors_is_told(
    ward: Jobs, told: Told, tmp_path: Path, qtbot: QtBot
) -> None:
    with ward.database.write() as session:
        made = closures.add(
            session, acting("s1"), moment(WEDNESDAY, 0), moment(WEDNESDAY, 1440), "停電", None
        )
    boss = supervisor(ward, told, tmp_path, qtbot)
    boss.show_for(page="closures")
    boss.closures.closures.selectRow(0)
    boss.closures.withdraw_it.click()
    assert made.closure_id is not None
    with ward.database.write() as session:
        closures.withdraw(session, acting("s1"), made.closure_id)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, Dialog)
    dialog.accept()
    assert [error_words.said(error) for error in told.failed] == ["This closure was already taken back."]
