"""The custody screen moves a shelved card and counts a box by scan."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from desktop_app.jobs import Jobs
from desktop_app.models.application import Application
from desktop_app.models.handover import ErrorEntry
from desktop_app.models.office import ShelfLocation
from desktop_app.models.stock import StockTake
from desktop_app.services import stock
from desktop_app.terms import Stage
from desktop_app.views.custody.screen import CustodyScreen
from desktop_app.views.shared.dialogs import Dialog, ReasonDialog
from tests import factories
from tests.factories import make_application, make_office, make_shelf
from tests.views.dialogs import reject_all, shown
from tests.views.told import Told


def number(digit: int) -> str:
    """An application's id."""
    return str(digit) * 23


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def screen(jobs: Jobs, tmp_path: Path, told: Told, qtbot: QtBot) -> Iterator[CustodyScreen]:
    """Cards 1 and 2 in box 1 whose place 3 is free, 3 in box 2; a place of another office."""
    with jobs.database.write() as session:
        make_office(session)
        make_office(session, "02", "千住区民事務所")
        for digit in (1, 2):
            make_application(session, application_id=number(digit), shelf_id=make_shelf(session, digit))
        make_shelf(session, 3)
        make_application(session, application_id=number(3), shelf_id=make_shelf(session, 1, box=2))
        make_shelf(session, 1, office="02")
    made = CustodyScreen(told.shell(jobs, tmp_path))
    qtbot.addWidget(made)
    made.resize(1200, 640)
    made.show()
    yield made
    reject_all()


def lies(jobs: Jobs, digit: int) -> str | None:
    """The label of the place of a card."""
    with jobs.database.read() as session:
        return session.scalar(
            select(ShelfLocation.label)
            .join(Application, Application.shelf_id == ShelfLocation.id)
            .where(Application.application_id == number(digit))
        )


def entries(jobs: Jobs) -> list[str]:
    """The reasons of the errors to review."""
    with jobs.database.read() as session:
        return list(session.scalars(select(ErrorEntry.reason).order_by(ErrorEntry.id)))


def test_that_a_card_is_moved_and_a_new_office_is_told(screen: CustodyScreen, jobs: Jobs) -> None:
    screen.show_mode("move")
    screen.scanned("01-A-01-003")
    screen.scanned(f"K{number(3)}")
    assert lies(jobs, 3) == "01-A-01-003"
    assert screen.mover.rows[0].result == "Moved from 01-A-02-001"
    assert "namesake" in screen.mover.band.text.text()
    screen.scanned("02-A-01-001")
    assert screen.step_back()
    screen.scanned("02-A-01-001")
    screen.scanned(number(1))
    assert lies(jobs, 1) == "02-A-01-001"
    assert "千住区民事務所" in screen.mover.band.detail.text()


def test_that_a_box_that_agrees_is_counted_and_ended_with_one_key(
    screen: CustodyScreen, jobs: Jobs, told: Told
) -> None:
    screen.show_mode("stock")
    screen.scanned(number(1))
    assert screen.counter.band.text.text() == "Scan the label of the box first, then its pouches."
    screen.scanned("BOX-01-A-01")
    for digit in (1, 2, 2):
        screen.scanned(f"K{number(digit)}")
    assert (screen.counter.counter.text(), screen.counter.remark.text()) == ("2 / 2", "The box agrees")
    screen.counter.finish()
    assert told.said == ["Count of 01-A-01 ended: 2 of 2 found, 0 too many."]
    assert entries(jobs) == []
    assert screen.counter.take is None


def test_that_differences_are_shown_before_a_reason_is_asked(screen: CustodyScreen, jobs: Jobs) -> None:
    screen.show_mode("stock")
    screen.scanned("01-A-01-002")
    screen.scanned(number(1))
    screen.scanned(number(3))
    assert screen.counter.band.is_stop()
    assert "01-A-02-001" in screen.counter.band.detail.text()
    screen.scanned(number(2))
    assert screen.counter.counter.text() == "1 / 2"
    screen.step_back()
    screen.counter.finish()
    shown_rows = [screen.counter.table.rows.index(place, 4).data() for place in range(2)]
    assert shown_rows == ["Missing", "Other box"]
    screen.scanned(number(9))
    screen.step_back()
    assert screen.counter.table.rows.rowCount() == 3
    screen.counter.finish()
    dialog = shown(ReasonDialog)
    assert not dialog.yes.isEnabled()
    dialog.field.setPlainText("探しても見つからない")
    dialog.yes.click()
    assert entries(jobs) == ["unknown", "missing", "elsewhere"]
    with jobs.database.read() as session:
        assert session.scalars(select(StockTake.reason)).one() == "探しても見つからない"


def test_that_a_count_rests_with_the_screen_and_goes_on(screen: CustodyScreen, jobs: Jobs) -> None:
    screen.show_mode("stock")
    screen.scanned("01-A-01")
    screen.scanned(number(1))
    screen.scanned("01-A-02-001")
    assert "another box" in screen.counter.band.text.text()
    screen.leave()
    assert screen.counter.table.rows.rowCount() == 0
    screen.refresh()
    assert screen.counter.counter.text() == "1 / 2"
    assert screen.step_back()
    assert screen.counter.counter.text() == ""
    assert not screen.step_back()
    assert screen.counter.choice.count() == 2
    screen.counter.choice.setCurrentIndex(1)
    screen.counter.choice.activated.emit(1)
    assert screen.counter.counter.text() == "1 / 2"


def test_that_another_window_is_told_who_counts(screen: CustodyScreen, jobs: Jobs) -> None:
    with jobs.database.write() as session:
        factories.make_staff(session, "w9")
        take = stock.begin(session, factories.acting("w9"), "01-A-01")
        stock.scan(session, factories.acting("w9"), take.take_pk, number(1))
    screen.show_mode("stock")
    screen.scanned("01-A-01-003")
    dialog = shown(Dialog)
    assert screen.counter.band.text.text() == "w9 counts this box."
    dialog.reject()
    assert screen.counter.take is None
    screen.scanned("01-A-01-003")
    shown(Dialog).accept()
    assert screen.counter.counter.text() == "1 / 2"
    with jobs.database.write() as session:
        now = stock.one(session, take.take_pk)
        assert now.begun_by == "w1"
        stock.take_over(session, factories.acting("w9"), take.take_pk, now.version)
    screen.scanned(number(2))
    assert screen.counter.band.is_stop()
    assert "w9" in screen.counter.band.text.text()
    assert screen.counter.take is None


def test_that_no_dialog_stands_when_a_box_is_empty(screen: CustodyScreen, jobs: Jobs) -> None:
    with jobs.database.write() as session:
        for card in session.scalars(select(Application)):
            card.shelf_id, card.stage = None, Stage.PREPARED.value
    screen.show_mode("stock")
    screen.counter.finish()
    screen.scanned("01-A-01")
    screen.counter.finish()
    assert not isinstance(QApplication.activeModalWidget(), QDialog)
    assert screen.counter.take is None
