"""A key that is held down at the desk: one press is one answer, however long it takes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from desktop_app.models.database import Database
from desktop_app.services import documents
from desktop_app.terms import Role, Stage
from desktop_app.views.desk.flow import Step
from desktop_app.views.desk.screen import DeskScreen
from tests.factories import stored
from tests.services.handovers import Card, make_card
from tests.views.conftest import Run, work_of


@pytest.fixture
def cards(local_database: Database, accounts: None) -> tuple[Card, Card]:
    """Two cards on their shelves."""
    with local_database.write() as session:
        documents.install_defaults(session)
        return make_card(session), make_card(session, 2)


def hold_enter(times: int = 9) -> None:
    """Press Enter where the keyboard is, and keep it down."""
    for at in range(times):
        target = QApplication.focusWidget()
        assert target is not None
        kind, none = QEvent.Type.KeyPress, Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(target, QKeyEvent(kind, Qt.Key.Key_Return, none, "\r", autorep=at > 0))


def test_that_enter_held_down_finishes_one_step_and_hands_nothing_over(
    run: Run, cards: tuple[Card, Card], local_database: Database
) -> None:
    desk = work_of(run("en", role=Role.WINDOW).window).findChild(DeskScreen)
    assert desk is not None
    desk.scanned(cards[0].notice)
    desk.scanned(cards[0].label)
    desk.work.press("1")
    desk.work.press("1")
    hold_enter()
    assert desk.handling.flow.step is Step.FACE
    desk.work.press("1")
    hold_enter()
    assert desk.handling.flow.step is not Step.FACE
    with local_database.read() as session:
        assert stored(session, cards[0].pk).stage == Stage.NOTIFIED


def test_that_enter_held_down_since_before_does_not_read_a_stop(run: Run, cards: tuple[Card, Card]) -> None:
    desk = work_of(run("en", role=Role.WINDOW).window).findChild(DeskScreen)
    assert desk is not None
    desk.scanned(cards[0].notice)
    desk.scanned(cards[1].label)
    assert desk.pages.currentWidget() is desk.stop
    target = QApplication.focusWidget()
    assert target is not None
    kind, none = QEvent.Type.KeyPress, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(target, QKeyEvent(kind, Qt.Key.Key_Return, none, "\r", autorep=True))
    assert desk.pages.currentWidget() is desk.stop
    hold_enter(1)
    assert desk.pages.currentWidget() is desk.idle
