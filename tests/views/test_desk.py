"""The desk in the real window, with scans typed as a scanner does and keys as a hand does."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from desktop_app.models.database import Database
from desktop_app.models.handover import ErrorEntry, Handover, HandoverTick
from desktop_app.services import change, documents
from desktop_app.terms import EventKind, HandoverCase, OldCard, Role, Stage
from desktop_app.views.desk.break_off import BreakOffDialog
from desktop_app.views.desk.flow import Step
from desktop_app.views.desk.screen import DeskScreen
from desktop_app.views.work import Work
from tests.factories import LOG_IN_WITH, acting, make_staff, stored
from tests.services.handovers import Card, make_card
from tests.views.conftest import Run, settle, work_of
from tests.views.typing import Keyboard

NAME = "安達　一郎"


@pytest.fixture
def card(local_database: Database, accounts: None) -> Card:
    """A card of its own person, and the documents."""
    with local_database.write() as session:
        documents.install_defaults(session)
        make_staff(session, "w2")
        return make_card(session, 1, name=NAME, kana="アダチ　イチロウ")


@pytest.fixture
def other(local_database: Database, card: Card) -> Card:
    """Somebody else's card."""
    with local_database.write() as session:
        return make_card(session, 2)


def desk_of(work: Work) -> DeskScreen:
    """The desk, which is the first screen."""
    desk = work.shown()
    assert isinstance(desk, DeskScreen)
    return desk


def press(key: str) -> None:
    """Press one key where the keyboard is."""
    target = QApplication.focusWidget()
    assert target is not None
    QTest.keyClicks(target, key)


def enter() -> None:
    """Press Enter where the keyboard is."""
    target = QApplication.focusWidget()
    assert target is not None
    QTest.keyClick(target, Qt.Key.Key_Return)


def texts(widget: QWidget) -> str:
    """All that can be read in a widget."""
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def entries(database: Database) -> list[ErrorEntry]:
    """The errors to review."""
    with database.read() as session:
        return list(session.scalars(select(ErrorEntry).order_by(ErrorEntry.id)))


def stage(database: Database, card: Card) -> str:
    """Where the card is in its life."""
    with database.read() as session:
        return stored(session, card.pk).stage


def test_that_a_card_is_handed_over_with_two_scans_and_four_keys(
    run: Run, card: Card, qtbot: QtBot, local_database: Database
) -> None:
    work = work_of(run("en", role=Role.WINDOW).window)
    desk = desk_of(work)
    reader = Keyboard()
    reader.scan(card.notice)
    assert NAME in texts(desk)
    reader.scan(card.label)
    settle()
    assert desk.band.text.text() == "Same person: notice and card belong together"
    press("1")
    qtbot.waitUntil(lambda: desk.handling.flow.step is Step.PERSON_PAPERS)
    press("1")
    qtbot.waitUntil(lambda: bool(desk.handling.flow.papers))
    enter()
    press("1")
    qtbot.waitUntil(lambda: bool(desk.handling.flow.faces))
    enter()
    assert stage(local_database, card) == Stage.NOTIFIED
    enter()
    settle()
    assert stage(local_database, card) == Stage.HANDED_OVER
    assert desk.band.text.text() == "Handed over"
    assert NAME not in texts(work)
    assert QApplication.focusWidget() is desk.idle.line
    assert entries(local_database) == []
    with local_database.read() as session:
        kept = session.scalars(select(Handover)).one()
        assert (kept.case, kept.old_card, kept.staff_id) == (HandoverCase.APPLICANT, OldCard.NONE, "w1")
        ticks = session.scalars(select(HandoverTick.document_code).order_by(HandoverTick.number))
        assert list(ticks) == ["driving_licence", None]


def test_that_a_scan_in_the_middle_of_ticking_ticks_nothing(
    run: Run, card: Card, other: Card, qtbot: QtBot
) -> None:
    desk = desk_of(work_of(run("en", role=Role.WINDOW).window))
    reader = Keyboard()
    reader.scan(card.notice)
    reader.scan(card.label)
    desk.work.press("1")
    assert desk.handling.flow.step is Step.PERSON_PAPERS
    reader.scan(card.label)
    press("3")
    qtbot.waitUntil(lambda: bool(desk.handling.flow.papers))
    assert [code for _, code in desk.handling.flow.papers] == ["passport"]
    reader.scan(other.notice)
    assert desk.band.text.text() == "One person at a time: finish this handover or break it off."
    assert desk.handling.flow.started is not None
    reader.scan(other.label)
    assert desk.pages.currentWidget() is desk.stop


def test_that_somebody_else_s_card_stops_in_red_until_it_is_read(
    run: Run, card: Card, other: Card, local_database: Database
) -> None:
    work = work_of(run("en", role=Role.WINDOW).window)
    desk = desk_of(work)
    reader = Keyboard()
    reader.scan(card.notice)
    reader.scan(other.label)
    assert desk.pages.currentWidget() is desk.stop
    read = texts(desk.stop)
    for part in ("another person's card", "01-A-01-002", "No. 1 under", "supervisor"):
        assert part in read
    assert NAME not in texts(work)
    reader.scan(card.notice)
    assert desk.pages.currentWidget() is desk.stop
    enter()
    assert desk.pages.currentWidget() is desk.idle
    (entry,) = entries(local_database)
    assert (entry.application_pk, entry.other_pk) == (card.pk, other.pk)
    assert {stage(local_database, each) for each in (card, other)} == {Stage.NOTIFIED}


def test_that_a_card_changed_by_another_window_stops_at_the_last_moment(
    run: Run, card: Card, local_database: Database
) -> None:
    desk = desk_of(work_of(run("en", role=Role.WINDOW).window))
    desk.scanned(card.notice)
    desk.scanned(card.label)
    for key in ("1", "1"):
        desk.work.press(key)
    desk.handling.go_on()
    desk.work.press("1")
    desk.handling.go_on()
    with local_database.write() as session:
        change.apply(session, acting("w2"), card.pk, EventKind.NOTIFIED, 1, {"notices": 2})
    enter()
    assert desk.pages.currentWidget() is desk.stop
    assert "This card was changed meanwhile" in texts(desk.stop)
    assert "w2" in texts(desk.stop)
    assert [entry.kind for entry in entries(local_database)] == ["changed_meanwhile"]
    assert stage(local_database, card) == Stage.NOTIFIED


def test_that_an_unknown_number_is_said_without_red(run: Run, card: Card, local_database: Database) -> None:
    desk = desk_of(work_of(run("en", role=Role.WINDOW).window))
    desk.idle.line.setText("ZZZ-000000")
    enter()
    assert desk.pages.currentWidget() is desk.idle
    assert desk.band.text.text() == "No card has this number"
    assert [entry.text for entry in entries(local_database)] == ["ZZZ-000000"]


def test_that_the_notice_again_is_no_second_scan(run: Run, card: Card, local_database: Database) -> None:
    desk = desk_of(work_of(run("en", role=Role.WINDOW).window))
    desk.scanned(card.notice)
    desk.scanned(card.notice)
    assert desk.handling.flow.step is Step.CARD
    assert desk.work.scan.line.error.text()
    assert entries(local_database) == []


def test_that_esc_goes_back_and_then_asks_why(
    run: Run, card: Card, qtbot: QtBot, local_database: Database
) -> None:
    work = work_of(run("en", role=Role.WINDOW).window)
    desk = desk_of(work)
    desk.scanned(card.notice)
    desk.scanned(card.label)
    for key in ("1", "1"):
        desk.work.press(key)
    work.step_back()
    assert desk.handling.flow.step is Step.CASE
    work.step_back()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, BreakOffDialog)
    dialog.setFocus()
    Keyboard().scan(card.label)
    assert desk.handling.flow.started is not None
    QTest.keyClick(dialog, Qt.Key.Key_2)
    qtbot.waitUntil(lambda: desk.pages.currentWidget() is desk.idle)
    assert NAME not in texts(work)
    assert [(entry.kind, entry.reason) for entry in entries(local_database)] == [
        ("handover_aborted", "person_left")
    ]


def test_that_another_screen_leaves_no_name_but_an_entry(
    run: Run, card: Card, local_database: Database
) -> None:
    work = work_of(run("en", role=Role.WINDOW).window)
    desk = desk_of(work)
    desk.scanned(card.notice)
    desk.scanned(card.label)
    work.open_screen("settings")
    settle()
    assert NAME not in texts(desk)
    assert [entry.reason for entry in entries(local_database)] == ["left_screen"]


def test_that_a_namesake_asks_for_a_second_person(run: Run, card: Card, local_database: Database) -> None:
    with local_database.write() as session:
        make_card(session, 3, name=NAME, kana="アダチ　イチロウ", procedure="new")
    desk = desk_of(work_of(run("en", role=Role.WINDOW).window))
    desk.scanned(card.notice)
    desk.scanned(card.label)
    for key in ("1", "1"):
        desk.work.press(key)
    desk.handling.go_on()
    desk.work.press("1")
    desk.handling.go_on()
    assert desk.handling.flow.step is Step.SECOND
    second = desk.work.second
    for staff_id, password, said in (
        ("w1", LOG_IN_WITH, "The second person must be somebody else."),
        ("w2", "wrong", "The staff ID or the password is wrong."),
    ):
        second.staff_id.field.setText(staff_id)
        second.password.field.setText(password)
        second.confirm.click()
        assert second.password.error.text() == said
        assert desk.handling.flow.step is Step.SECOND
    second.password.field.setText(LOG_IN_WITH)
    second.confirm.click()
    assert desk.handling.flow.step is Step.HAND_OVER
    enter()
    with local_database.read() as session:
        assert session.scalars(select(Handover.second_staff_id)).one() == "w2"


def test_that_a_renewal_asks_for_the_old_card(run: Run, accounts: None, local_database: Database) -> None:
    with local_database.write() as session:
        documents.install_defaults(session)
        renewed = make_card(session, 1, procedure="renewal_card")
    desk = desk_of(work_of(run("en", role=Role.WINDOW).window))
    desk.scanned(renewed.notice)
    desk.scanned(renewed.label)
    for key in ("1", "1"):
        desk.work.press(key)
    desk.handling.go_on()
    desk.work.press("1")
    desk.handling.go_on()
    assert desk.handling.flow.step is Step.OLD_CARD
    desk.work.press("2")
    enter()
    with local_database.read() as session:
        assert session.scalars(select(Handover.old_card)).one() == OldCard.LOST


def test_that_a_namesake_who_came_meanwhile_is_said_at_the_last_step(
    run: Run, card: Card, local_database: Database
) -> None:
    desk = desk_of(work_of(run("en", role=Role.WINDOW).window))
    desk.scanned(card.notice)
    desk.scanned(card.label)
    for key in ("1", "1"):
        desk.work.press(key)
    desk.handling.go_on()
    desk.work.press("1")
    desk.handling.go_on()
    with local_database.write() as session:
        make_card(session, 3, name=NAME)
    enter()
    assert QApplication.focusWidget() in {desk.work.last, desk.work.last.button}, "it went to the rail"
    assert desk.band.text.text().startswith("A second person is needed now.")
    assert stage(local_database, card) == Stage.NOTIFIED
