"""The custody screen notes that a box is empty: the record holds no card, a second person confirms."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from desktop_app.jobs import Jobs
from desktop_app.models.office import Delivery
from desktop_app.models.stock import BoxEmptied
from desktop_app.services import custody, stock
from desktop_app.terms import Stage
from desktop_app.views.custody.empty_dialog import EmptyDialog
from desktop_app.views.custody.screen import CustodyScreen
from tests.factories import LOG_IN_WITH, acting, make_application, make_delivery, make_shelf, make_staff
from tests.views.dialogs import reject_all, shown
from tests.views.told import Told

ID = "12345678901234567890123"


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def screen(jobs: Jobs, tmp_path: Path, told: Told, qtbot: QtBot) -> Iterator[CustodyScreen]:
    """A delivery of one card; box 1 with a free place, box 2 with a card."""
    with jobs.database.write() as session:
        make_staff(session, "w2")
        make_delivery(session, 1, "D001")
        make_application(session, Stage.PRODUCED, application_id=ID)
        make_shelf(session)
        make_application(session, shelf_id=make_shelf(session, 1, box=2))
    made = CustodyScreen(told.shell(jobs, tmp_path))
    qtbot.addWidget(made)
    made.resize(1200, 640)
    made.show()
    yield made
    reject_all()


def confirm(second: str, password: str) -> EmptyDialog:
    """Fill the dialog and press its button."""
    dialog = shown(EmptyDialog)
    dialog.second.field.setText(second)
    dialog.password.field.setText(password)
    dialog.yes.click()
    return dialog


def emptied(jobs: Jobs) -> list[tuple[int | None, str]]:
    """The emptied boxes: delivery and second person."""
    with jobs.database.read() as session:
        rows = session.execute(select(BoxEmptied.delivery_id, BoxEmptied.second_staff_id))
        return [(row[0], row[1]) for row in rows]


def test_that_the_box_of_a_delivery_is_looked_into_by_two(
    screen: CustodyScreen, jobs: Jobs, told: Told
) -> None:
    pane = screen.delivery
    screen.scanned("D001")
    screen.scanned(ID)
    assert (pane.close_it.isVisible(), pane.empty_it.isVisible()) == (True, False)
    pane.finish()
    assert (pane.close_it.isVisible(), pane.empty_it.isVisible()) == (False, True)
    assert pane.remark.text() == "Closed, box not looked into yet"
    pane.finish()
    assert QApplication.activeModalWidget() is None
    assert pane.band.detail.text().startswith("1 card(s) have no place")
    with jobs.database.write() as session:
        custody.prepare(session, acting(), ID)
        custody.put_away(session, acting(), "01-A-01-001", ID)
    screen.scanned("D001")
    pane.finish()
    confirm("w2", LOG_IN_WITH)
    with jobs.database.read() as session:
        pk = session.scalars(select(Delivery.id)).one()
    assert emptied(jobs) == [(pk, "w2")]
    assert told.said[-1] == "Box D001 was found empty by w1 and w2."
    assert pane.remark.text() == "Closed, box found empty"
    assert not pane.empty_it.isEnabled()
    assert "w1 and w2" in pane.band.detail.text()


def test_that_a_closed_delivery_is_listed_until_its_box_is_looked_into(
    screen: CustodyScreen, jobs: Jobs
) -> None:
    with jobs.database.write() as session:
        session.add(
            Delivery(code="D000", office_code="01", announced=1, arrived_on=acting().today, version=1)
        )
    screen.refresh()
    listed = [screen.delivery.choice.itemText(place) for place in range(screen.delivery.choice.count())]
    assert len(listed) == 3
    screen.scanned("D001")
    screen.scanned(ID)
    screen.delivery.finish()
    screen.refresh()
    assert any("closed" in screen.delivery.choice.itemText(place) for place in range(3))


def test_that_a_box_with_a_card_is_not_called_empty(screen: CustodyScreen, jobs: Jobs) -> None:
    screen.show_mode("box")
    screen.box.finish()
    screen.scanned("BOX-01-A-02")
    screen.box.finish()
    assert QApplication.activeModalWidget() is None
    assert "still in this box" in screen.box.band.text.text()
    assert emptied(jobs) == []


def test_that_a_wrong_password_or_the_same_person_keeps_the_dialog(screen: CustodyScreen, jobs: Jobs) -> None:
    screen.show_mode("box")
    screen.scanned("01-A-01")
    screen.box.finish()
    dialog = confirm("w1", LOG_IN_WITH)
    assert dialog.second.error.isVisible()
    confirm("w2", "wrong")
    assert dialog.password.error.isVisible()
    assert emptied(jobs) == []
    confirm("w2", LOG_IN_WITH)
    assert emptied(jobs) == [(None, "w2")]
    assert "w1 and w2" in screen.box.happened.text()


def test_that_a_box_tells_when_it_was_counted(screen: CustodyScreen, jobs: Jobs) -> None:
    with jobs.database.write() as session:
        make_staff(session, "w7")
        take = stock.begin(session, acting("w7"), "01-A-02")
        stock.end(session, acting("w7"), take.take_pk, take.version, "棚を直した")
    screen.show_mode("box")
    screen.scanned("01-A-02")
    assert screen.box.happened.text() == "Counted 2023-06-27 10:00 by w7: 1 missing, 0 too many."
    screen.leave()
    assert screen.box.happened.text() == ""
