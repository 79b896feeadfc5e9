"""The cards to pull for the next day, and the waiting list."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from desktop_app.jobs import Jobs
from desktop_app.models.printing import PrintJob
from desktop_app.paper import read_back
from desktop_app.services import booking, printing, review
from desktop_app.services.booking import BookedRow, CardToBook, coming, waiting
from desktop_app.services.pulling import pulls
from desktop_app.services.slots import listing
from desktop_app.views.booking.dialog import BookingDialog
from desktop_app.views.booking.screen import VisitsScreen
from desktop_app.views.shared.dialogs import Dialog
from tests.factories import NOW, TODAY, acting, make_application, make_clerks, make_office, make_shelf, stored
from tests.services.slots.places import WEDNESDAY, furnish, open_day
from tests.views.conftest import settle
from tests.views.dialogs import reject_all
from tests.views.told import Told


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def cards(jobs: Jobs) -> list[BookedRow]:
    """Three cards booked for the Wednesday, against the order of their shelf places."""
    made: list[BookedRow] = []
    with jobs.database.write() as session:
        furnish(session)
        open_day(session)
        for position in (3, 2, 1):
            shelf = make_shelf(session, position)
            pk = make_application(session, shelf_id=shelf, name=f"棚　{position}", kana=f"タナ　{position}")
            slot = listing.slots(session, WEDNESDAY, WEDNESDAY, NOW)[3 - position].slot_id
            done = booking.book(session, acting(), slot, [CardToBook(pk, 1)])[0]
            assert isinstance(done, BookedRow)
            made.append(done)
    return made


@pytest.fixture
def screen(
    jobs: Jobs, cards: list[BookedRow], told: Told, tmp_path: Path, qtbot: QtBot
) -> Iterator[VisitsScreen]:
    made = VisitsScreen(told.shell(jobs, tmp_path))
    qtbot.addWidget(made)
    jobs.changed.connect(made.refresh)
    made.resize(1200, 700)
    made.show()
    made.show_for(part="pull")
    yield made
    reject_all()


def column(screen: VisitsScreen, place: int) -> list[str]:
    """What a column of the list shows."""
    rows = screen.pull.table.rows
    return [str(rows.index(row, place).data()) for row in range(rows.rowCount())]


def test_that_the_next_day_is_shown_in_the_order_of_the_shelves(screen: VisitsScreen) -> None:
    assert screen.pull.day.field.day() == WEDNESDAY
    assert column(screen, 1) == ["01-A-01-001", "01-A-01-002", "01-A-01-003"]
    assert screen.pull.counter.text() == "0 / 3"


def test_that_each_card_is_ticked_by_its_own_pouch(screen: VisitsScreen, cards: list[BookedRow]) -> None:
    pull = screen.pull
    screen.scanned(cards[1].application_id)
    assert pull.band.text.text().startswith("Scan the label on the pouch")
    assert pull.counter.text() == "0 / 3"
    screen.scanned(f"K{cards[1].application_id}")
    screen.scanned(f"K{cards[1].application_id}")
    assert pull.counter.text() == "1 / 3"
    assert column(screen, 0) == ["Not yet", "✓ Pulled", "Not yet"]
    screen.leave()
    screen.refresh()
    assert pull.counter.text() == "1 / 3", "the tick stays while the names were dropped"


def test_that_a_card_of_another_day_stops_until_it_was_read(
    screen: VisitsScreen, cards: list[BookedRow]
) -> None:
    pull = screen.pull
    screen.scanned("K" + "9" * 23)
    assert pull.band.is_stop()
    screen.scanned(f"K{cards[0].application_id}")
    assert pull.counter.text() == "0 / 3"
    QTest.keyClick(pull.line, Qt.Key.Key_Return)
    screen.scanned(f"K{cards[0].application_id}")
    assert pull.counter.text() == "1 / 3"


def test_that_missing_cards_stand_out(screen: VisitsScreen, cards: list[BookedRow]) -> None:
    pull = screen.pull
    for card in cards[1:]:
        screen.scanned(f"K{card.application_id}")
    screen.actions()[0].trigger()
    assert (pull.band.text.text(), pull.band.detail.text()) == ("1 card(s) are missing.", "01-A-01-003")
    assert column(screen, 0) == ["✓ Pulled", "✓ Pulled", "Missing"]
    screen.scanned(f"K{cards[0].application_id}")
    pull.missing.click()
    assert pull.band.text.text() == "Every card of this list is pulled."


def test_that_the_list_is_a_print_job_that_was_read_back(
    screen: VisitsScreen, jobs: Jobs, told: Told, tmp_path: Path, cards: list[BookedRow]
) -> None:
    screen.scanned(f"K{cards[0].application_id}")
    screen.pull.printer.begin(screen.pull.paper(), tmp_path / "pull.pdf")
    made = (tmp_path / "pull.pdf").read_bytes()
    with jobs.database.read() as session:
        (job,) = session.scalars(select(PrintJob))
        assert (job.kind, job.state, job.subject) == ("pull_list", "released", f"{WEDNESDAY} 01")
        (page,) = printing.pages(session, job.id)
    assert page.people == tuple(card.application_pk for card in reversed(cards))
    assert list(read_back.codes(made)) == [
        {printing.stamp(job.id, 1, 1), "01-A-01-001", "01-A-01-002", "01-A-01-003"}
    ]
    assert told.said == ["1 page(s), read back and right: pull.pdf"]
    screen.pull.printer.begin(screen.pull.paper(), tmp_path / "no folder" / "pull.pdf")
    assert isinstance(told.failed[0], OSError)


def test_that_a_tick_is_seen_in_another_window_and_kept(
    screen: VisitsScreen, jobs: Jobs, told: Told, tmp_path: Path, qtbot: QtBot, cards: list[BookedRow]
) -> None:
    screen.scanned(f"K{cards[0].application_id}")
    other = VisitsScreen(told.shell(jobs, tmp_path))
    qtbot.addWidget(other)
    other.show()
    other.show_for(part="pull")
    assert column(other, 0) == ["Not yet", "Not yet", "✓ Pulled"]
    other.scanned(f"K{cards[0].application_id}")
    assert other.pull.band.text.text().startswith(f"Card …{cards[0].application_id[-6:]} is pulled already")


def test_that_a_wrong_tick_is_taken_back_by_the_scan_of_the_place(
    screen: VisitsScreen, cards: list[BookedRow]
) -> None:
    pull, label = screen.pull, f"K{cards[0].application_id}"
    for _ in range(2):
        screen.scanned(label)
    assert pull.going_back is not None
    assert "01-A-01-003" in pull.band.detail.text()
    screen.scanned("01-A-01-002")
    assert pull.band.text.text() == "This is not the place of this card."
    assert pull.counter.text() == "1 / 3"
    screen.scanned("01-A-01-003")
    assert (pull.counter.text(), pull.going_back) == ("0 / 3", None)
    screen.scanned("01-A-01-003")
    assert pull.band.text.text().startswith("Scan the label on the pouch")


def test_that_esc_forgets_the_card_that_was_to_go_back(screen: VisitsScreen, cards: list[BookedRow]) -> None:
    for _ in range(2):
        screen.scanned(f"K{cards[0].application_id}")
    assert screen.step_back()
    assert screen.pull.going_back is None
    assert not screen.step_back()


def test_that_a_card_off_the_list_is_to_be_reviewed_and_one_pulled_elsewhere_is_told(
    screen: VisitsScreen, jobs: Jobs, cards: list[BookedRow]
) -> None:
    pull = screen.pull
    with jobs.database.write() as session:
        number = stored(session, make_application(session)).application_id
        make_office(session, "02", "支所")
    screen.scanned(f"K{number}")
    assert pull.band.is_stop()
    assert pull.band.text.text() == f"Card …{number[-6:]} is not on this list."
    QTest.keyClick(pull.line, Qt.Key.Key_Return)
    with jobs.database.write() as session:
        assert [entry.reason for entry in review.Entries().page(session, 0, 9)] == ["not_booked"]
        pulls.pull(session, acting(), WEDNESDAY, f"K{cards[0].application_id}")
    pull.day.field.set_day(TODAY)
    screen.scanned(f"K{cards[0].application_id}")
    assert pull.band.text.text().startswith("This card is pulled already, for another day or place.")
    assert "区役所" in pull.band.detail.text()
    with jobs.database.read() as session:
        assert review.open_count(session) == 1


def test_that_who_comes_today_without_a_booking_is_one_key_away(screen: VisitsScreen, jobs: Jobs) -> None:
    with jobs.database.write() as session:
        open_day(session, TODAY)
        pk = make_application(session, shelf_id=make_shelf(session, 9))
        coming.walk_in(session, acting(), CardToBook(pk, 1))
    screen.show_part("today")
    next(action for action in screen.actions() if action.shortcut().toString() == "Alt+T").trigger()
    assert screen.pull.day.field.day() == TODAY
    assert column(screen, 1) == ["01-A-01-009"]


def test_that_a_day_without_visits_says_so(screen: VisitsScreen) -> None:
    screen.pull.day.field.set_day(TODAY)
    assert column(screen, 0) == []
    assert not screen.pull.print.isEnabled()


def test_that_who_waits_is_booked_by_hand_or_taken_from_the_list(screen: VisitsScreen, jobs: Jobs) -> None:
    with jobs.database.write() as session:
        for name in ("待　一", "待　二"):
            waiting.add(session, acting(), make_application(session, name=name, kana=name), "01", TODAY, None)
    screen.show_part("waiting")
    table = screen.waiting.table
    assert [str(table.rows.index(row, 2).data()) for row in range(2)] == ["待　一", "待　二"]
    assert str(table.rows.index(0, 3).data()) == "区役所"
    screen.waiting.book_chosen()
    assert QApplication.activeModalWidget() is None
    table.selectRow(0)
    screen.actions()[0].trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, BookingDialog)
    dialog.book()
    settle()
    assert [str(table.rows.index(row, 2).data()) for row in range(table.rows.rowCount())] == ["待　二"]
    table.selectRow(0)
    screen.waiting.end.click()
    question = QApplication.activeModalWidget()
    assert isinstance(question, Dialog)
    question.accept()
    assert table.rows.rowCount() == 0


def test_that_a_ward_without_slots_is_told_what_to_do(
    jobs: Jobs, told: Told, tmp_path: Path, qtbot: QtBot
) -> None:
    with jobs.database.write() as session:
        make_clerks(session)
    made = VisitsScreen(told.shell(jobs, tmp_path))
    qtbot.addWidget(made)
    made.show()
    made.refresh()
    assert made.board.band.text.text() == "No slots are open from today on."
    assert not made.place.isVisible()
    for part in ("pull", "waiting"):
        made.show_part(part)
        assert not made.pull.print.isEnabled()
    made.scanned("K" + "9" * 23)
    made.call.click()
    assert told.failed == []
