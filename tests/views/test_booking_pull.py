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
from desktop_app.models.keeping import AuditEntry
from desktop_app.services import booking
from desktop_app.services.booking import BookedRow, CardToBook, waiting
from desktop_app.services.slots import listing
from desktop_app.views.booking.dialog import BookingDialog
from desktop_app.views.booking.screen import VisitsScreen
from desktop_app.views.shared.dialogs import Dialog
from tests.factories import NOW, TODAY, acting, make_application, make_shelf
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


def test_that_the_list_is_written_and_it_is_noted_by_whom(
    screen: VisitsScreen, jobs: Jobs, told: Told, tmp_path: Path
) -> None:
    screen.pull.write(tmp_path / "pull.pdf")
    assert (tmp_path / "pull.pdf").read_bytes().startswith(b"%PDF")
    assert told.said == ["Written: pull.pdf"]
    with jobs.database.read() as session:
        actions = list(session.scalars(select(AuditEntry.action)))
    assert actions.count("print_pull_list") == 1
    screen.pull.write(tmp_path / "no folder" / "pull.pdf")
    assert isinstance(told.failed[0], OSError)


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
