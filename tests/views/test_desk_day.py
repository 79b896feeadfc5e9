"""The day's list at the desk, and the errors to review, in the real window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.models.database import Database
from desktop_app.models.handover import ErrorEntry, Handover
from desktop_app.services import documents, handover
from desktop_app.terms import Role, Stage
from desktop_app.views.desk.screen import DeskScreen
from desktop_app.views.review.screen import ReviewScreen
from desktop_app.views.shared.dialogs import ReasonDialog
from tests.factories import acting, stored
from tests.services.handovers import Card, checks_of, make_card
from tests.views.conftest import Run, settle, work_of
from tests.views.test_desk import texts
from tests.views.typing import Keyboard

NAME = "安達　一郎"


@pytest.fixture
def cards(local_database: Database, accounts: None) -> tuple[Card, Card]:
    """A card that was handed over today, and one that was taken for it before."""
    with local_database.write() as session:
        documents.install_defaults(session)
        found = make_card(session, 1, name=NAME), make_card(session, 2)
        handover.complete(session, acting(), checks_of(found[0], card_scan=found[1].label))
        handover.complete(session, acting(), checks_of(found[0]))
    return found


@pytest.fixture
def at_the_day_of_the_tests(
    monkeypatch: pytest.MonkeyPatch, local_database: Database, accounts: None
) -> None:
    """Give the database the day on which the test records are made."""
    from desktop_app.models.keeping import WardSetting

    with local_database.write() as session:
        session.add(WardSetting(key="demo_day", value='"2023-06-27"'))


def kept(database: Database) -> Handover:
    """The handover."""
    with database.read() as session:
        found = session.get(Handover, 1)
        assert found is not None
        return found


@pytest.mark.usefixtures("at_the_day_of_the_tests")
def test_that_the_day_shows_no_name_and_notes_the_national_record(
    run: Run, cards: tuple[Card, Card], local_database: Database
) -> None:
    desk = work_of(run("en", role=Role.WINDOW).window).shown()
    assert isinstance(desk, DeskScreen)
    assert "Handed over today: 1" in texts(desk.idle)
    desk.open_day()
    assert NAME not in texts(desk)
    assert not desk.day.undo.isVisibleTo(desk)
    QTest.keyClick(desk.day.table, Qt.Key.Key_Down)
    assert desk.day.record.isEnabled()
    QTest.keyClick(desk.day.table, Qt.Key.Key_Return)
    settle()
    assert kept(local_database).national_recorded_on is not None
    desk.day.waiting.click()
    assert desk.day.table.rows.rowCount() == 0
    assert desk.step_back()
    assert "Not yet in the national system: 0" in texts(desk.idle)


@pytest.mark.usefixtures("at_the_day_of_the_tests")
def test_that_a_supervisor_reverses_with_a_reason(
    run: Run, cards: tuple[Card, Card], local_database: Database
) -> None:
    work = work_of(run("en", role=Role.SUPERVISOR).window)
    work.open_screen("desk")
    desk = work.shown()
    assert isinstance(desk, DeskScreen)
    desk.open_day()
    assert not desk.day.undo.isEnabled()
    QTest.keyClick(desk.day.table, Qt.Key.Key_Down)
    desk.day.undo.click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ReasonDialog)
    assert not dialog.yes.isEnabled()
    dialog.field.setPlainText("姉に渡した")
    dialog.yes.click()
    settle()
    assert kept(local_database).reversed_reason == "姉に渡した"
    with local_database.read() as session:
        assert stored(session, cards[0].pk).stage == Stage.NOTIFIED


@pytest.mark.usefixtures("at_the_day_of_the_tests")
@pytest.mark.parametrize("role", [Role.SUPERVISOR, Role.WINDOW])
def test_that_the_foot_offers_a_supervisor_to_reverse_what_was_just_handed_over(
    run: Run, cards: tuple[Card, Card], local_database: Database, role: Role
) -> None:
    work = work_of(run("en", role=role).window)
    work.open_screen("desk")
    desk = work.shown()
    assert isinstance(desk, DeskScreen)
    with local_database.write() as session:
        done = handover.complete(session, acting(), checks_of(cards[1]))
    desk.handling.done.emit(done)
    assert work.footer.undo.isVisible() is (role is Role.SUPERVISOR)
    if role is Role.SUPERVISOR:
        work.footer.undo.click()
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ReasonDialog)
        dialog.field.setPlainText("別の書類だった")
        dialog.yes.click()
        settle()
        assert "Reversed" in work.footer.last.text()
        with local_database.read() as session:
            assert stored(session, cards[1].pk).stage == Stage.NOTIFIED


def review_of(run: Run) -> ReviewScreen:
    """The errors to review."""
    work = work_of(run("en", role=Role.WINDOW).window)
    work.open_screen("review")
    screen = work.shown()
    assert isinstance(screen, ReviewScreen)
    return screen


def closed(database: Database) -> ErrorEntry:
    """The entry as it is now."""
    with database.read() as session:
        found = session.get(ErrorEntry, 1)
        assert found is not None
        return found


def test_that_an_entry_opens_the_history_and_a_scan_answers_it(
    run: Run, cards: tuple[Card, Card], local_database: Database
) -> None:
    screen = review_of(run)
    assert NAME not in texts(screen)
    QTest.keyClick(screen.table, Qt.Key.Key_Down)
    QTest.keyClick(screen.table, Qt.Key.Key_Return)
    settle()
    read = texts(screen)
    for part in (NAME, "Card handed over", "足立　花子2", "Wrong card"):
        assert part in read
    assert not screen.page.close_entry.isEnabled()
    Keyboard().scan(cards[1].label)
    assert screen.page.whose.field.text() == cards[1].label
    QTest.keyClick(screen.page.whose.field, Qt.Key.Key_Return)
    settle()
    assert closed(local_database).whose_pk == cards[1].pk
    assert NAME not in texts(screen)
    assert screen.table.rows.rowCount() == 0
    screen.chips["closed"].click()
    assert screen.table.rows.rowCount() == 1


def test_that_an_answer_that_is_none_is_said_beside_its_field(
    run: Run, cards: tuple[Card, Card], local_database: Database
) -> None:
    screen = review_of(run)
    screen.open_entry(1)
    screen.page.whose.field.setText("ZZZ-000000")
    screen.page.close_entry.click()
    assert "ZZZ000000" in screen.page.whose.error.text()
    screen.page.whose.field.clear()
    screen.page.nobody.field.setText("6214 9832 0257")
    screen.page.close_entry.click()
    assert "My Number" in screen.page.nobody.error.text()
    assert closed(local_database).closed_at is None
    assert screen.step_back()
    assert screen.page.nobody.field.text() == "6214 9832 0257", "not lost by one Esc"
    assert screen.step_back()
    assert not screen.step_back()
    assert screen.page.nobody.field.text() == ""


def test_that_leaving_the_review_leaves_no_name(run: Run, cards: tuple[Card, Card]) -> None:
    screen = review_of(run)
    screen.open_entry(1)
    assert NAME in texts(screen)
    work_of(screen.window()).open_screen("settings")
    settle()
    assert NAME not in texts(screen)
