"""The board of the day: scans check in, one key calls the next, nobody is taken without a question."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop_app.jobs import Jobs
from desktop_app.services import booking
from desktop_app.services.acting import Acting
from desktop_app.services.booking import BookedRow, CardToBook, visits
from desktop_app.services.pulling import pulls
from desktop_app.services.slots import listing
from desktop_app.terms import BookingState
from desktop_app.views.booking.called import CalledDialog
from desktop_app.views.booking.doings import Doings
from desktop_app.views.booking.screen import VisitsScreen
from desktop_app.views.booking.visit_list import VisitList
from desktop_app.views.shared.dialogs import Dialog
from desktop_app.views.shared.shell import Shell
from tests.factories import NOW, acting, make_application, make_office, make_shelf, stored
from tests.services.slots.places import WEDNESDAY, furnish, open_day
from tests.views.dialogs import reject_all, shown
from tests.views.told import Told


class Day:
    """The Wednesday at the ward office, five past nine; the clock goes on when a test says so."""

    hour, minute = 9, 5

    def acting(self) -> Acting:
        now = datetime(2023, 6, 28, self.hour - 9, self.minute, tzinfo=UTC)
        return replace(acting(), now=now, today=WEDNESDAY)


@pytest.fixture
def day() -> Day:
    return Day()


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def shell(jobs: Jobs, told: Told, day: Day, tmp_path: Path) -> Shell:
    made = told.shell(jobs, tmp_path)
    made.acting, made.today = day.acting, lambda: WEDNESDAY
    return made


@pytest.fixture
def screen(jobs: Jobs, shell: Shell, qtbot: QtBot) -> Iterator[VisitsScreen]:
    with jobs.database.write() as session:
        furnish(session)
        open_day(session)
    made = VisitsScreen(shell)
    qtbot.addWidget(made)
    jobs.changed.connect(made.refresh)
    made.resize(1200, 700)
    made.show()
    made.refresh()
    yield made
    reject_all()


def book(jobs: Jobs, at: int, name: str, *, pull: bool = True) -> tuple[str, BookedRow]:
    """A card of its own person, booked and pulled; gives its notice number."""
    with jobs.database.write() as session:
        shelf = None if pull else make_shelf(session, at + 1)
        pk = make_application(session, name=name, kana=name, shelf_id=shelf)
        slot = listing.slots(session, WEDNESDAY, WEDNESDAY, NOW)[at].slot_id
        made = booking.book(session, acting(), slot, [CardToBook(pk, 1)])[0]
        assert isinstance(made, BookedRow)
        if pull:
            pulls.pull(session, acting(), WEDNESDAY, f"K{made.application_id}")
        return stored(session, pk).notice_number or "", made


def names(group: VisitList) -> list[str]:
    return [f"{row.visit.name} {row.mark}".strip() for row in group.visits.rows]


def state(jobs: Jobs, made: BookedRow) -> BookingState:
    with jobs.database.read() as session:
        found = visits.one(session, made.booking_id)
    assert found is not None
    return found.state


def test_that_a_scan_checks_in_and_the_board_moves(screen: VisitsScreen, jobs: Jobs) -> None:
    notice, _ = book(jobs, 0, "伊興")
    book(jobs, 2, "江北")
    screen.refresh()
    board = screen.board
    assert names(board.coming) == ["伊興 Expected now", "江北"]
    assert board.free.text() == "10 / 12"
    screen.scanned(notice)
    assert names(board.coming) == ["江北"]
    assert names(board.here) == ["伊興 Here 09:05"]
    assert (board.band.text.text(), board.band.detail.text()) == ("9:00  伊興", "Is here now.")
    screen.scanned(notice)
    assert [label.text() for label in board.counts] == ["1", "1", "0", "0"]


def test_that_a_card_not_pulled_is_marked_and_stands_out_once_its_time_has_come(
    screen: VisitsScreen, jobs: Jobs
) -> None:
    notice, _ = book(jobs, 0, "伊興", pull=False)
    book(jobs, 2, "江北", pull=False)
    screen.refresh()
    assert [(row.mark, row.tone) for row in screen.board.coming.visits.rows] == [
        ("Expected now  Card not pulled", "warning"),
        ("Card not pulled", "muted"),
    ]
    screen.scanned(notice)
    assert names(screen.board.here) == ["伊興 Here 09:05  Card not pulled"]
    assert screen.board.band.detail.text() == "Is here now. The card is not pulled yet: 01-A-01-001."


def test_that_whoever_cancels_is_told_that_the_card_is_pulled(
    screen: VisitsScreen, shell: Shell, jobs: Jobs, told: Told
) -> None:
    doings = Doings(shell, screen)
    for at, pull in ((0, True), (2, False)):
        _, made = book(jobs, at, f"伊興　{at}", pull=pull)
        with jobs.database.read() as session:
            visit = visits.one(session, made.booking_id)
        assert visit is not None
        dialog = doings.cancel(visit)
        dialog.chosen.emit("person", "都合")
        dialog.reject()
    assert [said.endswith("Its card is pulled: put it back.") for said in told.said] == [True, False]


def test_that_one_key_calls_the_next_and_the_scan_goes_on_to_the_desk(
    screen: VisitsScreen, shell: Shell, jobs: Jobs, told: Told
) -> None:
    later, _ = book(jobs, 2, "江北")
    first, made = book(jobs, 0, "伊興")
    for notice in (later, first):
        screen.scanned(notice)
    screen.actions()[0].trigger()
    dialog = shown(CalledDialog)
    assert "伊興" in [label.text() for label in dialog.findChildren(QLabel)]
    assert state(jobs, made) is BookingState.AT_DESK
    read: list[str] = []
    shell.router.scan.connect(read.append)
    dialog.scanned(first)
    assert (read, told.screens) == ([first], [("desk", {})])


def test_that_who_is_called_and_does_not_answer_waits_again(screen: VisitsScreen, jobs: Jobs) -> None:
    notice, made = book(jobs, 0, "伊興")
    screen.scanned(notice)
    screen.call.click()
    dialog = shown(CalledDialog)
    dialog.no.click()
    assert state(jobs, made) is BookingState.PRESENT
    assert names(screen.board.here) == ["伊興 Here 09:05"]


def test_that_nobody_waits_is_said(screen: VisitsScreen) -> None:
    screen.call.click()
    assert screen.board.band.text.text() == "Nobody waits."


def test_that_another_day_is_said_with_its_time(
    screen: VisitsScreen, shell: Shell, jobs: Jobs, day: Day
) -> None:
    notice, made = book(jobs, 0, "伊興")
    shell.acting = lambda: replace(day.acting(), today=WEDNESDAY.replace(day=27))
    screen.scanned(notice)
    band = screen.board.band
    assert band.text.text() == "伊興  The booking is for another day."
    assert band.detail.text() == "2023-06-28 (Wed) 9:00-9:30  区役所"
    assert state(jobs, made) is BookingState.BOOKED


def test_that_another_place_is_said_with_its_name(screen: VisitsScreen, jobs: Jobs) -> None:
    notice, _ = book(jobs, 0, "伊興")
    with jobs.database.write() as session:
        make_office(session, "02", "千住区民事務所")
    screen.board.place = "02"
    screen.scanned(notice)
    assert screen.board.band.text.text() == "伊興  The booking is for another place."


def test_that_a_pouch_label_or_an_unknown_scan_checks_nobody_in(screen: VisitsScreen, jobs: Jobs) -> None:
    _, made = book(jobs, 0, "伊興")
    screen.scanned(f"K{made.application_id}")
    assert "label of a pouch" in screen.board.band.text.text()
    screen.scanned("ZZZ999999")
    assert screen.board.band.detail.text() == "Read: ZZZ999999"
    assert state(jobs, made) is BookingState.BOOKED


def test_that_somebody_without_a_booking_is_taken_only_after_a_question(
    screen: VisitsScreen, jobs: Jobs
) -> None:
    with jobs.database.write() as session:
        pk = make_application(session, name="飛入", kana="トビイリ")
        notice = stored(session, pk).notice_number or ""
    screen.scanned(notice)
    dialog = shown(Dialog)
    with jobs.database.read() as session:
        assert visits.of_card(session, pk) == []
    dialog.accept()
    assert names(screen.board.here) == ["飛入 Here 09:05  without a booking  Card not pulled"]


def test_that_a_no_show_is_noted_once_the_time_is_over(screen: VisitsScreen, jobs: Jobs, day: Day) -> None:
    _, made = book(jobs, 0, "伊興")
    screen.refresh()
    screen.no_show.click()
    assert "Choose the person" in screen.board.band.text.text()
    board = screen.board
    board.coming.setFocus()
    QTest.keyClick(board.coming, Qt.Key.Key_Down)
    screen.no_show.click()
    shown(Dialog).accept()
    assert board.band.text.text() == "The time of this visit is not over yet."
    day.hour, day.minute = 9, 40
    screen.refresh()
    assert names(board.coming) == ["伊興 Time is over"]
    screen.actions()[2].trigger()
    shown(Dialog).accept()
    assert state(jobs, made) is BookingState.NO_SHOW
    assert names(board.over) == ["伊興 Did not come"]


def test_that_enter_opens_the_record_and_leaving_drops_the_names(
    screen: VisitsScreen, jobs: Jobs, told: Told
) -> None:
    _, made = book(jobs, 0, "伊興")
    screen.refresh()
    coming = screen.board.coming
    QTest.keyClick(coming, Qt.Key.Key_Return)
    assert told.records == [], "nothing is chosen by itself"
    QTest.keyClick(coming, Qt.Key.Key_Down)
    QTest.keyClick(coming, Qt.Key.Key_Return)
    assert told.records == [made.application_pk]
    screen.leave()
    assert names(coming) == []


def test_that_namesakes_of_one_day_are_marked(screen: VisitsScreen, jobs: Jobs) -> None:
    book(jobs, 3, "髙橋")
    book(jobs, 5, "高橋")
    book(jobs, 4, "江北")
    screen.refresh()
    assert names(screen.board.coming) == ["髙橋 Namesake", "江北", "高橋 Namesake"]
