"""Booking a found person: three keys, nothing by itself, one result a card, and the loser is told."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from unittest.mock import Mock

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.jobs import Jobs
from desktop_app.services import booking
from desktop_app.services.booking import BookedRow, CardToBook, VisitRow, offers, visits, waiting
from desktop_app.services.slots import listing
from desktop_app.terms import BookingState, CancelledBy, Role, Stage
from desktop_app.views.booking.cancel_dialog import CancelDialog
from desktop_app.views.booking.dialog import BookingDialog
from desktop_app.views.booking.outcome import OutcomeDialog, ProposalDialog
from desktop_app.views.booking.wait_dialog import WaitDialog
from desktop_app.views.record.screen import RecordScreen
from desktop_app.views.shared.dialogs import ReasonDialog
from tests.factories import NOW, TODAY, acting, make_application, stored
from tests.services.slots.places import WEDNESDAY, furnish, open_day
from tests.views.booking_dialogs import make, opened, record_screen
from tests.views.conftest import settle
from tests.views.dialogs import reject_all, shown, texts
from tests.views.told import Told


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture(autouse=True)
def no_dialog_stays(qapp: QApplication) -> Iterator[None]:
    yield
    reject_all()


@pytest.fixture
def ward(jobs: Jobs) -> Jobs:
    """A ward office with the slots of one Wednesday: six times two seats."""
    with jobs.database.write() as session:
        furnish(session)
        open_day(session)
    return jobs


@pytest.fixture
def screen(ward: Jobs, told: Told, tmp_path: Path, qtbot: QtBot) -> RecordScreen:
    return record_screen(ward, told, tmp_path, qtbot)


def press(code: Qt.Key) -> None:
    """Press a key where the open dialog has the keyboard."""
    target = shown(BookingDialog).focusWidget()
    assert target is not None
    QTest.keyClick(target, code)


def of_card(jobs: Jobs, pk: int) -> list[VisitRow]:
    with jobs.database.read() as session:
        return visits.of_card(session, pk)


def book_elsewhere(jobs: Jobs, at: int, seats: int = 1) -> None:
    """Another counter takes seats of the Wednesday."""
    with jobs.database.write() as session:
        slot = listing.slots(session, WEDNESDAY, WEDNESDAY, NOW)[at].slot_id
        for _ in range(seats):
            other = make_application(session, name="他　人", kana="タ　ニン", address="")
            booking.book(session, acting("s1"), slot, [CardToBook(other, 1)])


def test_that_two_keys_book_a_found_person(screen: RecordScreen, ward: Jobs, told: Told) -> None:
    pk = make(ward)
    screen.show_for(pk=pk)
    screen.actions()[0].trigger()
    dialog = shown(BookingDialog)
    assert of_card(ward, pk) == [], "nothing is booked by itself"
    assert dialog.held.text.text() == "2023-06-28 (Wed) 9:00-9:30  区役所"
    press(Qt.Key.Key_Return)
    (visit,) = of_card(ward, pk)
    assert (visit.on_date, visit.starts, visit.state) == (WEDNESDAY, 540, BookingState.BOOKED)
    assert told.said[-1].endswith("2023-06-28 (Wed) 9:00-9:30")
    settle()
    assert "2023-06-28 (Wed)" in texts(screen)
    assert screen.actions()[0].shortcut().toString() == "F4"


def test_that_a_seat_is_held_while_the_dialog_is_open(screen: RecordScreen, ward: Jobs) -> None:
    dialog = opened(screen, make(ward))

    def held() -> list[int]:
        with ward.database.read() as session:
            return [slot.held for slot in listing.slots(session, WEDNESDAY, WEDNESDAY, NOW)]

    assert held() == [1, 0, 0, 0, 0, 0]
    press(Qt.Key.Key_Down)
    assert held() == [0, 1, 0, 0, 0, 0]
    dialog.reject()
    assert held() == [0] * 6


def test_that_the_first_time_is_held_once(screen: RecordScreen, ward: Jobs) -> None:
    with pytest.MonkeyPatch.context() as patch:
        choose = Mock(wraps=offers.choose)
        patch.setattr(offers, "choose", choose)
        dialog = opened(screen, make(ward))
    assert dialog.chosen is not None
    assert [call.args[2] for call in choose.call_args_list] == [dialog.chosen.slot.slot_id]


def test_that_enter_in_a_field_books_nothing(screen: RecordScreen, ward: Jobs) -> None:
    pk = make(ward)
    dialog = opened(screen, pk)
    dialog.day.field.setFocus()
    dialog.day.field.selectAll()
    QTest.keyClicks(dialog.day.field, "2023/7/1")
    press(Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert "No time is free from this day on." in texts(dialog)
    press(Qt.Key.Key_Return)
    assert (of_card(ward, pk), dialog.yes.isEnabled()) == ([], False)


def test_that_a_family_comes_together_and_each_card_has_its_result(screen: RecordScreen, ward: Jobs) -> None:
    pk, child = make(ward), make(ward, name="梅田　子", birth_date=date(2015, 1, 1))
    other, gone = make(ward, name="梅田　姉", address=""), make(ward, Stage.HANDED_OVER)
    dialog = opened(screen, pk)
    with ward.database.read() as session:
        numbers = [stored(session, one).notice_number or "" for one in (other, gone)]
    assert dialog.scanned(numbers[1])
    assert "handed over" in dialog.cards.line.error.text()
    dialog.scanned(numbers[0])
    chip = next(one for one in dialog.cards.findChildren(QWidget) if one.property("kind") == "chip")
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert [card.application_pk for card in dialog.cards.cards] == [pk, other, child]
    with ward.database.write() as session:
        slot = listing.slots(session, WEDNESDAY, WEDNESDAY, NOW)[5].slot_id
        booking.book(session, acting("s1"), slot, [CardToBook(child, 1)])
    dialog.book()
    outcome = shown(OutcomeDialog)
    assert "2 of 3 cards are booked" in texts(outcome)
    assert any("Somebody else changed it meanwhile." in text for text in texts(outcome))
    assert len({visit.visit for one in (pk, other) for visit in of_card(ward, one)}) == 1


def test_that_the_loser_is_told_who_was_quicker_and_takes_the_next(screen: RecordScreen, ward: Jobs) -> None:
    pk = make(ward)
    dialog = opened(screen, pk)
    press(Qt.Key.Key_Down)
    book_elsewhere(ward, 0, seats=2)
    press(Qt.Key.Key_Up)
    assert any(text.startswith("s1 took the last seat at this time (10:00).") for text in texts(dialog))
    press(Qt.Key.Key_Return)
    assert of_card(ward, pk) == []
    dialog.held.near[0].click()
    dialog.book()
    assert [visit.starts for visit in of_card(ward, pk)] == [570]


def test_that_a_card_that_cannot_be_booked_says_why(screen: RecordScreen, ward: Jobs, told: Told) -> None:
    screen.show_for(pk=make(ward, Stage.DELIVERED))
    assert screen.page is not None
    assert not screen.page.steps.buttons["book"].isEnabled()
    screen.actions()[0].trigger()
    assert QApplication.activeModalWidget() is None
    assert len(told.failed) == 1


def booked(ward: Jobs, pk: int, at: int = 0) -> BookedRow:
    with ward.database.write() as session:
        slot = listing.slots(session, WEDNESDAY, WEDNESDAY, NOW)[at].slot_id
        made = booking.book(session, acting(), slot, [CardToBook(pk, 1)])[0]
    assert isinstance(made, BookedRow)
    return made


def test_that_a_visit_is_moved_from_the_record(screen: RecordScreen, ward: Jobs) -> None:
    pk = make(ward)
    booked(ward, pk)
    screen.show_for(pk=pk)
    assert screen.page is not None
    assert screen.page.visits.move_button is not None
    screen.page.visits.move_button.click()
    dialog = shown(BookingDialog)
    assert not dialog.scanned("ABC123456")
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert [(visit.starts, visit.state) for visit in of_card(ward, pk)] == [
        (570, BookingState.BOOKED),
        (540, BookingState.MOVED),
    ]


def test_that_a_cancelled_seat_is_proposed_to_who_waits(screen: RecordScreen, ward: Jobs, told: Told) -> None:
    pk, waits = make(ward), make(ward, name="待　人", kana="マチ　ビト")
    made = booked(ward, pk)
    with ward.database.write() as session:
        waiting.add(session, acting(), waits, None, TODAY, None)
    screen.show_for(pk=pk)
    assert screen.page is not None
    assert screen.page.visits.cancel_button is not None
    screen.page.visits.cancel_button.click()
    dialog = shown(CancelDialog)
    dialog.yes.click()
    assert dialog.reason.error.text() == "The reason is missing."
    dialog.reason.field.setText("都合がつかない")
    dialog.by_office.setChecked(True)
    dialog.yes.click()
    visit = of_card(ward, pk)[0]
    assert (visit.state, visit.cancelled_by) == (BookingState.CANCELLED, CancelledBy.OFFICE)
    proposal = shown(ProposalDialog)
    assert "待　人" in texts(proposal)
    assert of_card(ward, waits) == [], "nobody is booked by itself"
    proposal.yes.click()
    assert told.screens == [("record", {"pk": waits, "slot_id": made.slot_id})]
    screen.show_for(pk=waits, slot_id=made.slot_id)
    shown(BookingDialog)
    press(Qt.Key.Key_Return)
    with ward.database.read() as session:
        assert waiting.waiting(session) == []


def test_that_a_time_can_be_chosen_from_the_week(screen: RecordScreen, ward: Jobs) -> None:
    pk = make(ward)
    dialog = opened(screen, pk)
    dialog.as_week.setChecked(True)
    grid = dialog.week.grid
    settle()
    slot = grid.current_slot()
    assert slot is not None
    assert (slot.on_date, slot.starts) == (WEDNESDAY, 540)
    QTest.keyClick(grid, Qt.Key.Key_Down)
    QTest.keyClick(grid, Qt.Key.Key_Return)
    assert of_card(ward, pk) == [], "the first Enter only holds the time"
    assert dialog.held.text.text().startswith("2023-06-28 (Wed) 9:30-10:00")
    QTest.keyClick(grid, Qt.Key.Key_Return)
    assert [visit.starts for visit in of_card(ward, pk)] == [570]


def test_that_a_person_is_put_on_the_waiting_list(screen: RecordScreen, ward: Jobs) -> None:
    pk = make(ward)
    book_elsewhere(ward, 0, seats=2)
    dialog = opened(screen, pk)
    dialog.wait.click()
    wait = shown(WaitDialog)
    wait.yes.click()
    with ward.database.read() as session:
        assert [(row.application_pk, row.place) for row in waiting.waiting(session)] == [(pk, "01")]
    assert QApplication.activeModalWidget() is None


def test_that_a_supervisor_adds_a_seat_with_a_reason(
    ward: Jobs, told: Told, tmp_path: Path, qtbot: QtBot
) -> None:
    screen = record_screen(ward, told, tmp_path, qtbot, Role.SUPERVISOR)
    book_elsewhere(ward, 0, seats=2)
    pk = make(ward)
    dialog = opened(screen, pk)
    dialog.full.setChecked(True)
    assert not dialog.yes.isEnabled()
    dialog.extra.click()
    reason = shown(ReasonDialog)
    reason.field.setPlainText("車いす対応のため")
    reason.yes.click()
    dialog.book()
    assert [visit.starts for visit in of_card(ward, pk)] == [540]
