"""The desk of the support screen: one person at a time, by keys, and nobody before the log-out."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from desktop_app.campaign_terms import PartOutcome
from desktop_app.errors import Conflict
from desktop_app.jobs import Jobs
from desktop_app.models.support import SupportSession
from desktop_app.services import verify
from desktop_app.services.support import desk
from desktop_app.views.support.break_off import BreakOffDialog
from desktop_app.views.support.screen import SupportScreen
from tests.factories import acting
from tests.services.support import sittings
from tests.views.support_screens import KANA, NAME, NOTICE, furnish, go_to_log_out, open_screen, texts
from tests.views.told import Told


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def screen(jobs: Jobs, tmp_path: Path, told: Told, qtbot: QtBot) -> SupportScreen:
    furnish(jobs)
    return open_screen(jobs, tmp_path, told, qtbot)


def states(jobs: Jobs) -> list[str]:
    with jobs.database.read() as session:
        return list(session.scalars(select(SupportSession.state).order_by(SupportSession.id)))


def press(screen: SupportScreen, key: str, qtbot: QtBot) -> None:
    """A key by hand: it counts once no other one has followed."""
    pressed: list[str] = []
    screen.desk.keys.pressed.connect(pressed.append)
    QTest.keyClicks(QApplication.focusWidget() or screen, key)
    qtbot.waitUntil(lambda: bool(pressed))


def enter() -> None:
    """Enter, wherever the keyboard is."""
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_Return)


def test_that_a_whole_session_is_done_by_keys(screen: SupportScreen, jobs: Jobs, qtbot: QtBot) -> None:
    with qtbot.waitActive(screen):
        screen.activateWindow()
    screen.scanned(NOTICE)
    assert screen.desk.work.band.text.text().startswith("Can claim until 2023-09-30: applied on 2023-02-20")
    assert NAME in texts(screen)
    enter()
    enter()
    assert states(jobs) == ["in_progress"]
    for key in ("1", "2", "2", "3", "3", "3"):
        press(screen, key, qtbot)
    row = screen.desk.handling.row
    assert row is not None
    assert [part.outcome for part in row.parts] == list(PartOutcome)
    enter()
    assert states(jobs) == ["ended"]
    assert "Confirm the log-out first: 職員 w1 since 10:00" in texts(screen)
    assert not screen.desk.work.log_out.main.isEnabled()
    press(screen, "1", qtbot)
    press(screen, "2", qtbot)
    enter()
    assert states(jobs) == ["closed"]
    with jobs.database.read() as session:
        assert verify.verify(session).ok


def test_that_nothing_of_the_person_stays_on_the_screen(screen: SupportScreen, told: Told) -> None:
    screen.scanned(NOTICE)
    go_to_log_out(screen)
    assert NAME not in texts(screen)
    for key in "12":
        screen.desk.work.log_out.press(key)
    screen.desk.work.log_out.what.field.setText("来週また来る")
    screen.desk.enter()
    assert screen.desk.stack.currentWidget() is screen.desk.reception
    for word in (NAME, KANA, NOTICE, "来週また来る", "2023-02-20"):
        assert word not in texts(screen)
    assert told.said[-1] == "Log-out confirmed. The next person may come."


def test_that_leaving_the_screen_hides_the_person_and_keeps_the_session(
    screen: SupportScreen, jobs: Jobs
) -> None:
    screen.scanned(NOTICE)
    screen.leave()
    assert NAME not in texts(screen)
    assert states(jobs) == ["received"]
    screen.refresh()
    assert NAME in texts(screen)
    assert "This session was open already" in texts(screen)


def test_that_a_scan_while_somebody_sits_there_receives_nobody(
    screen: SupportScreen, jobs: Jobs, told: Told
) -> None:
    screen.scanned(NOTICE)
    screen.scanned(NOTICE)
    go_to_log_out(screen)
    screen.scanned(NOTICE)
    assert states(jobs) == ["ended"]
    assert told.said[-1].startswith("One person at a time")


def test_that_another_window_shows_whose_log_out_is_open_and_confirms_it(
    screen: SupportScreen, jobs: Jobs, tmp_path: Path, told: Told, qtbot: QtBot
) -> None:
    screen.scanned(NOTICE)
    go_to_log_out(screen)
    other = open_screen(jobs, tmp_path, told, qtbot)
    assert "Confirm the log-out first: 職員 w1 since 10:00" in texts(other)
    assert NAME not in texts(other)
    for key in "12":
        other.desk.work.log_out.press(key)
    other.desk.enter()
    assert states(jobs) == ["closed"]
    screen.refresh()
    assert screen.desk.stack.currentWidget() is screen.desk.reception


def test_that_a_window_with_an_old_picture_is_told_who_was_quicker(
    screen: SupportScreen, jobs: Jobs, told: Told
) -> None:
    screen.scanned(NOTICE)
    row = screen.desk.handling.row
    assert row is not None
    with jobs.database.write() as session:
        desk.identify(session, acting("w2"), row.session_id, row.version)
    screen.desk.enter()
    assert isinstance(told.failed[-1], Conflict)
    assert told.failed[-1].changed_by == "w2"
    # It shows how it is now, and goes on from there.
    assert screen.desk.work.content() is screen.desk.work.device
    screen.desk.enter()
    assert states(jobs) == ["in_progress"]


def test_that_somebody_received_in_another_window_is_shown_instead(
    screen: SupportScreen, jobs: Jobs, told: Told
) -> None:
    with jobs.database.write() as session:
        sittings.receive(session, "w2")
    screen.scanned(NOTICE)
    assert states(jobs) == ["received"]
    row = screen.desk.handling.row
    assert row is not None
    assert (row.received_by, row.application_pk) == ("w2", None)
    assert NAME not in texts(screen)


def test_that_broken_off_leads_to_the_log_out_too(screen: SupportScreen, jobs: Jobs) -> None:
    screen.scanned(NOTICE)
    assert screen.step_back()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, BreakOffDialog)
    dialog.answers["3"].click()
    assert states(jobs) == ["ended"]
    assert screen.desk.ask_why() is None
    assert not screen.desk.break_off.isVisible()
    with jobs.database.read() as session:
        assert session.scalars(select(SupportSession.broken_off_reason)).one() == "pin_unknown"


def test_that_what_must_not_be_kept_is_told_and_stays_typed(screen: SupportScreen, jobs: Jobs) -> None:
    screen.scanned(NOTICE)
    go_to_log_out(screen)
    content = screen.desk.work.log_out
    for key in "12":
        content.press(key)
    content.what.field.setText("口座番号 1234567")
    screen.desk.enter()
    assert "looks like an account number" in content.what.error.text()
    assert content.what.field.text() == "口座番号 1234567"
    assert states(jobs) == ["ended"]
    content.what.field.setText("通帳を持って来る")
    content.due.field.setText("いつか")
    screen.desk.enter()
    assert content.due.error.text() == "No such day."
    content.due.field.setText("2023/7/4")
    screen.desk.enter()
    assert states(jobs) == ["closed"]
    screen.show_page("follow_ups")
    assert screen.follow_ups.table.rows.rowCount() == 1


def test_that_a_tick_is_taken_back(screen: SupportScreen) -> None:
    screen.scanned(NOTICE)
    go_to_log_out(screen)
    content = screen.desk.work.log_out
    content.first.click()
    assert content.first.isChecked()
    content.first.click()
    assert not content.first.isChecked()
    row = screen.desk.handling.row
    assert row is not None
    assert not row.logged_out
