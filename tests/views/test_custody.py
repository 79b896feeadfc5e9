"""The custody screen: five modes, and every change by its own scan."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select

from desktop_app.jobs import Jobs
from desktop_app.models.application import Application
from desktop_app.models.handover import ErrorEntry
from desktop_app.models.office import Delivery
from desktop_app.terms import Stage
from desktop_app.views.custody.announce import AnnounceDialog
from desktop_app.views.custody.screen import CustodyScreen
from desktop_app.views.shared.dialogs import ReasonDialog
from tests.factories import make_application, make_delivery, make_office, make_shelf
from tests.views.told import Told

PLACE = "01-A-01-001"


def number(digit: int) -> str:
    """An application's id."""
    return str(digit) * 23


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def screen(jobs: Jobs, tmp_path: Path, told: Told, qtbot: QtBot) -> CustodyScreen:
    with jobs.database.write() as session:
        make_office(session)
        make_delivery(session, 2, "D001")
        for digit, stage in (
            (1, Stage.PRODUCED),
            (2, Stage.PRODUCED),
            (3, Stage.DELIVERED),
            (4, Stage.PREPARED),
        ):
            make_application(session, stage, application_id=number(digit))
        make_shelf(session, 1)
        make_application(
            session, application_id=number(5), notice_number="XY7123456", shelf_id=make_shelf(session, 2)
        )
    made = CustodyScreen(told.shell(jobs, tmp_path))
    qtbot.addWidget(made)
    made.resize(1200, 640)
    made.show()
    return made


def stages(jobs: Jobs) -> list[str]:
    """The stage of each application, by id."""
    with jobs.database.read() as session:
        return list(session.scalars(select(Application.stage).order_by(Application.id)))


def entries(jobs: Jobs) -> int:
    """How many errors wait for a review."""
    with jobs.database.read() as session:
        return session.scalar(select(func.count()).select_from(ErrorEntry)) or 0


def test_that_a_delivery_counts_its_cards_and_closes_when_they_agree(
    screen: CustodyScreen, jobs: Jobs, told: Told
) -> None:
    screen.scanned(number(1))
    assert screen.pane().band.text.text() == "Choose the delivery first, or announce a new one."
    screen.scanned("d001")
    screen.scanned(f"K{number(1)}")
    assert (screen.delivery.counter.text(), screen.delivery.remark.text()) == ("1 / 2", "1 to go")
    screen.scanned(number(2))
    assert screen.delivery.remark.text() == "The counts agree"
    assert [row.tail for row in screen.delivery.rows] == ["222222", "111111"]
    screen.delivery.close_it.click()
    assert told.said == ["Delivery D001 is closed: 2 of 2 cards."]
    assert stages(jobs)[:2] == [Stage.DELIVERED, Stage.DELIVERED]
    assert entries(jobs) == 0


def test_that_a_difference_needs_a_reason(screen: CustodyScreen, jobs: Jobs) -> None:
    screen.scanned("D001")
    screen.delivery.close_it.click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ReasonDialog)
    assert not dialog.yes.isEnabled()
    dialog.field.setPlainText("箱に入っていない")
    dialog.yes.click()
    with jobs.database.read() as session:
        assert session.scalars(select(Delivery.difference_reason)).one() == "箱に入っていない"
    assert entries(jobs) == 1


def test_that_a_delivery_is_announced_and_chosen(screen: CustodyScreen) -> None:
    screen.delivery.announce.click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, AnnounceDialog)
    dialog.scanned("D001")
    dialog.count.field.setText("3")
    dialog.yes.click()
    assert dialog.code.error.isVisible()
    dialog.code.field.setText("D002")
    dialog.yes.click()
    assert screen.delivery.counter.text() == "0 / 3"


def test_that_a_stop_holds_further_scans_until_it_was_read(screen: CustodyScreen, jobs: Jobs) -> None:
    screen.show_mode("prepare")
    screen.scanned(number(9))
    assert screen.prepare.band.is_stop()
    assert entries(jobs) == 1
    screen.scanned(number(3))
    assert stages(jobs)[2] == Stage.DELIVERED
    QTest.keyClick(screen.prepare.line, Qt.Key.Key_Return)
    screen.scanned(number(3))
    assert stages(jobs)[2] == Stage.PREPARED
    screen.scanned(number(3))
    assert not screen.prepare.band.is_stop()
    assert entries(jobs) == 1


def test_that_a_card_goes_to_the_place_scanned_before_it(screen: CustodyScreen, jobs: Jobs) -> None:
    screen.show_mode("put_away")
    screen.scanned(number(4))
    assert screen.put_away.band.text.text() == "Scan the place first, then the card."
    screen.scanned(PLACE)
    assert PLACE in screen.put_away.prompt.text()
    assert screen.step_back()
    assert screen.put_away.place == ""
    screen.scanned(PLACE)
    screen.scanned(f"K{number(4)}")
    assert stages(jobs)[3] == Stage.SHELVED
    assert (screen.put_away.rows[0].shelf, screen.put_away.place) == (PLACE, "")
    # Everybody of the factory has one name: the neighbour is shown.
    assert "01-A-01-002" in screen.put_away.band.detail.text()


def test_that_typing_works_like_a_scan(screen: CustodyScreen, jobs: Jobs) -> None:
    screen.show_mode("prepare")
    QTest.keyClicks(screen.prepare.line, number(3))
    QTest.keyClick(screen.prepare.line, Qt.Key.Key_Return)
    assert stages(jobs)[2] == Stage.PREPARED
    assert screen.prepare.line.text() == ""


def test_that_a_box_is_shown_and_leads_to_its_records(screen: CustodyScreen, told: Told) -> None:
    screen.show_mode("box")
    screen.scanned(number(5))
    assert screen.box.counter.text() == "1 / 2"
    table = screen.box.table
    assert table.rows.index(1, 0).data() == "▶ 01-A-01-002"
    for place in (0, 1):
        table.setCurrentIndex(table.rows.index(place, 0))
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert told.records == [5]
    screen.scanned("99-Z-99-999")
    assert table.rows.rowCount() == 0


def test_that_a_returned_notice_is_noted(screen: CustodyScreen, jobs: Jobs) -> None:
    screen.show_for(mode="return_mail")
    screen.scanned("XY7-123456")
    assert stages(jobs)[4] == Stage.RETURNED_MAIL


def test_that_leaving_drops_every_reading(screen: CustodyScreen) -> None:
    screen.show_mode("prepare")
    screen.scanned(number(3))
    screen.show_mode("box")
    screen.scanned(number(5))
    screen.leave()
    assert screen.prepare.rows == []
    assert screen.prepare.table.rows.rowCount() == screen.box.table.rows.rowCount() == 0
    assert not any("足立" in label.text() for label in screen.findChildren(QLabel))


def test_that_each_mode_has_its_key(screen: CustodyScreen) -> None:
    keys = [action.shortcut().toString() for action in screen.actions()]
    assert keys == [*(f"Alt+{place + 1}" for place in range(len(screen.modes))), "F4"]
    screen.actions()[2].trigger()
    assert screen.pane() is screen.put_away
