"""The page with which a day ends: cards back by scan, who did not come, the count, and its closing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.jobs import Jobs
from desktop_app.services.acting import Acting
from desktop_app.services.pulling import control
from desktop_app.terms import Role
from desktop_app.views.booking.day_end import DayEndPane
from desktop_app.views.booking.screen import VisitsScreen
from desktop_app.views.shared.dialogs import Dialog, ReasonDialog
from tests.factories import acting
from tests.services.handovers import Card
from tests.services.pulled_cards import at, booked, handed_over, open_ward, pulled, put_back
from tests.services.slots.places import WEDNESDAY
from tests.views.dialogs import reject_all
from tests.views.told import Told


def now(staff_id: str = "w1") -> Acting:
    """A command on the evening of the Wednesday."""
    return replace(at(17, 30, staff_id=staff_id), operation=acting().operation)


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def cards(jobs: Jobs) -> list[Card]:
    """Three cards pulled for the Wednesday: handed over, and two still out."""
    open_ward(jobs.database)
    made = [booked(jobs.database, position)[0] for position in (1, 2, 3)]
    for card in made:
        pulled(jobs.database, card)
    handed_over(jobs.database, made[0])
    return made


@pytest.fixture(params=[Role.WINDOW])
def screen(
    request: pytest.FixtureRequest, jobs: Jobs, cards: list[Card], told: Told, tmp_path: Path, qtbot: QtBot
) -> Iterator[VisitsScreen]:
    role: Role = request.param
    shell = told.shell(jobs, tmp_path, role)
    shell.today = lambda: WEDNESDAY
    shell.acting = lambda: now("s1" if role is Role.SUPERVISOR else "w1")
    made = VisitsScreen(shell)
    qtbot.addWidget(made)
    jobs.changed.connect(made.refresh)
    made.resize(1300, 700)
    made.show()
    made.show_for(part="day_end")
    yield made
    reject_all()


def figures(pane: DayEndPane) -> list[str]:
    return [label.text() for label in pane.count.figures]


def column(pane: DayEndPane, place: int) -> list[str]:
    rows = pane.table.rows
    return [str(rows.index(row, place).data()) for row in range(rows.rowCount())]


def shown(kind: type[Dialog]) -> Dialog:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, kind)
    return dialog


def test_that_the_page_shows_the_count_and_what_is_still_open(screen: VisitsScreen) -> None:
    pane = screen.day_end
    assert figures(pane) == ["3", "1", "0", "0", "2"]
    assert column(pane, 0) == ["Still out", "Still out"]
    assert column(pane, 1) == ["01-A-01-002", "01-A-01-003"]
    assert column(pane, 2)[0] == "9:30-10:00  Booked"
    assert pane.state.text() == "Not closed yet"


def test_that_a_card_goes_back_by_its_pouch_and_its_place(screen: VisitsScreen, cards: list[Card]) -> None:
    pane = screen.day_end
    screen.scanned("01-A-01-002")
    assert pane.band.text.text().startswith("Scan the label on the pouch")
    screen.scanned(cards[1].label)
    assert "01-A-01-002" in pane.band.detail.text()
    screen.scanned("01-A-01-003")
    assert figures(pane)[2] == "0"
    screen.scanned("01-A-01-002")
    assert figures(pane) == ["3", "1", "1", "0", "1"]
    screen.scanned(cards[1].label)
    assert pane.band.text.text() == "This card is not pulled: there is nothing to put back."


def test_that_a_clerk_does_not_close_a_day_with_a_difference(screen: VisitsScreen, jobs: Jobs) -> None:
    screen.actions()[0].trigger()
    pane = screen.day_end
    assert (pane.band.text.text(), QApplication.activeModalWidget()) == ("2 card(s) are still out.", None)
    with jobs.database.read() as session:
        assert control.day(session, "01", WEDNESDAY).ends == ()


@pytest.mark.parametrize("screen", [Role.SUPERVISOR], indirect=True)
def test_that_a_supervisor_closes_it_with_the_reason(screen: VisitsScreen, jobs: Jobs) -> None:
    pane = screen.day_end
    pane.close_day.click()
    dialog = shown(ReasonDialog)
    assert isinstance(dialog, ReasonDialog)
    dialog.field.setPlainText("2枚は金庫")
    dialog.yes.click()
    assert pane.band.text.text() == "The day is closed."
    assert "2枚は金庫" in pane.band.detail.text()
    assert pane.state.text() == "Closed 17:30, s1"
    assert not pane.close_day.isEnabled()
    screen.actions()[0].trigger()
    assert (pane.band.text.text(), QApplication.activeModalWidget()) == ("Closed 17:30, s1", None)
    with jobs.database.read() as session:
        assert control.day(session, "01", WEDNESDAY).ends[0].difference_reason == "2枚は金庫"


@pytest.mark.parametrize("screen", [Role.SUPERVISOR], indirect=True)
def test_that_a_card_that_moved_since_opens_the_closing_again(
    screen: VisitsScreen, jobs: Jobs, cards: list[Card]
) -> None:
    pane = screen.day_end
    pane.close_day.click()
    dialog = shown(ReasonDialog)
    assert isinstance(dialog, ReasonDialog)
    dialog.field.setPlainText("2枚は金庫")
    dialog.yes.click()
    screen.scanned(cards[1].label)
    screen.scanned("01-A-01-002")
    assert pane.state.text().endswith("a card moved since: close again")
    assert "2枚は金庫" in pane.notes.text()
    assert pane.close_day.isEnabled()


def test_that_a_count_that_changed_meanwhile_is_not_closed(
    screen: VisitsScreen, jobs: Jobs, cards: list[Card]
) -> None:
    pane = screen.day_end
    for card, place in ((cards[1], "01-A-01-002"), (cards[2], "01-A-01-003")):
        put_back(jobs.database, card, place)
    before = pane.found
    pane.refresh()
    pane.ask_close()
    question = shown(Dialog)
    put_back_again(jobs, cards[1])
    question.accept()
    assert before is not None
    assert pane.band.text.text() == "Somebody else changed this meanwhile. Look at it again."
    with jobs.database.read() as session:
        assert control.day(session, "01", WEDNESDAY).ends == ()


def put_back_again(jobs: Jobs, card: Card) -> None:
    """Pull a card once more in another window."""
    pulled(jobs.database, card, at(17))


def test_that_who_did_not_come_is_noted_from_the_list(screen: VisitsScreen, cards: list[Card]) -> None:
    pane = screen.day_end
    pane.ask_no_show()
    assert QApplication.activeModalWidget() is None
    pane.table.selectRow(0)
    pane.ask_no_show()
    shown(Dialog).accept()
    assert pane.band.text.text() == "Noted: did not come."
    assert pane.band.detail.text().startswith("Its card is still out")
    assert column(pane, 2)[0] == "9:30-10:00  Did not come"
    for card, place in ((cards[1], "01-A-01-002"), (cards[2], "01-A-01-003")):
        screen.scanned(card.label)
        screen.scanned(place)
    assert column(pane, 0) == ["On its place"]
    screen.actions()[0].trigger()
    shown(Dialog).accept()
    assert pane.state.text().startswith("Closed")


def test_that_no_name_stays_when_the_page_is_left(screen: VisitsScreen, cards: list[Card]) -> None:
    pane = screen.day_end
    screen.scanned(cards[1].label)
    screen.leave()
    assert (pane.table.rows.rowCount(), pane.band.text.text(), pane.going_back) == (0, "", None)
    screen.refresh()
    assert figures(pane)[0] == "3"
