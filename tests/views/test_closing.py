"""Closing the window during a long job asks first, also over the lock; stopped, the job leaves nothing."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop_app.errors import Cancelled
from desktop_app.jobs import Jobs, Progress
from desktop_app.models.database import Database
from desktop_app.models.office import Office
from desktop_app.views.cover import Cover
from desktop_app.views.main_window import MainWindow
from desktop_app.views.shared.closing import Closing
from desktop_app.views.shared.dialogs import Dialog
from desktop_app.views.shared.scanner import ScanRouter
from tests.factories import make_office

MOST_SECONDS = 10


@pytest.fixture
def threaded(qtbot: QtBot, local_database: Database) -> Iterator[Jobs]:
    """Jobs in threads of their own."""
    jobs = Jobs(local_database)
    yield jobs
    jobs.close()


@pytest.fixture
def window(qtbot: QtBot, threaded: Jobs) -> MainWindow:
    """A window that asks."""
    shown = MainWindow(ScanRouter())
    qtbot.addWidget(shown)
    shown.may_close = Closing(shown, lambda: threaded).may_close
    shown.show()
    return shown


def press(dialog: Dialog, kind: str) -> None:
    """Press the dialog's first button of this kind."""
    next(button for button in dialog.findChildren(QPushButton) if button.property("kind") == kind).click()


def questions(window: MainWindow) -> list[Dialog]:
    """Give the questions that are on the screen."""
    found = window.findChildren(Dialog, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return [dialog for dialog in found if dialog.isVisible()]


def begin_job(threaded: Jobs) -> threading.Event:
    """Begin a job that goes on until the event."""
    reached, go_on = threading.Event(), threading.Event()

    def work(progress: Progress) -> None:
        reached.set()
        assert go_on.wait(MOST_SECONDS)

    threaded.long_outside(threaded, work, lambda _: None)
    assert reached.wait(MOST_SECONDS)
    return go_on


def test_that_a_window_without_a_long_job_closes_at_once(window: MainWindow) -> None:
    assert window.close()


def test_that_a_long_job_is_stopped_only_when_the_person_says_so(
    qtbot: QtBot, window: MainWindow, threaded: Jobs
) -> None:
    reached, go_on = threading.Event(), threading.Event()
    failed: list[Exception] = []

    def work(session: Session, progress: Progress) -> None:
        make_office(session)
        reached.set()
        assert go_on.wait(MOST_SECONDS)
        progress(1, 2)

    threaded.long(threaded, work, lambda _: None, failed.append)
    assert reached.wait(MOST_SECONDS)
    assert not window.close()
    assert not window.close()
    (dialog,) = window.findChildren(Dialog, options=Qt.FindChildOption.FindDirectChildrenOnly)
    assert window.isVisible()
    press(dialog, "primary")
    go_on.set()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert [type(error) for error in failed] == [Cancelled]
    with threaded.database.read() as session:
        assert session.scalar(select(func.count()).select_from(Office)) == 0


def test_that_the_question_goes_when_its_job_is_over(
    qtbot: QtBot, window: MainWindow, threaded: Jobs
) -> None:
    go_on = begin_job(threaded)
    assert not window.close()
    assert len(questions(window)) == 1
    go_on.set()
    qtbot.waitUntil(lambda: not questions(window))
    assert window.isVisible()
    assert window.close()


def test_that_a_question_hidden_by_the_lock_is_asked_anew(
    qtbot: QtBot, window: MainWindow, threaded: Jobs
) -> None:
    go_on = begin_job(threaded)
    assert not window.close()
    (first,) = questions(window)
    cover = Cover(window, QWidget(window))
    assert not questions(window)
    assert not window.close()
    (second,) = questions(window)
    assert second is not first
    go_on.set()
    qtbot.waitUntil(lambda: not questions(window))
    cover.end()
    cover.give_back()
    assert not questions(window)


def test_that_a_question_hidden_by_the_lock_is_gone_with_its_job(
    qtbot: QtBot, window: MainWindow, threaded: Jobs
) -> None:
    go_on = begin_job(threaded)
    assert not window.close()
    cover = Cover(window, QWidget(window))
    with qtbot.waitSignal(threaded.idle):
        go_on.set()
    cover.end()
    cover.give_back()
    assert not questions(window)
    assert window.close()


def test_that_a_question_that_was_dismissed_is_asked_again(
    qtbot: QtBot, window: MainWindow, threaded: Jobs
) -> None:
    go_on = begin_job(threaded)
    assert not window.close()
    questions(window)[0].reject()
    assert not window.close()
    press(questions(window)[0], "primary")
    go_on.set()
    qtbot.waitUntil(lambda: not window.isVisible())
