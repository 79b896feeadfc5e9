"""How people are received at the support desk, and what is noted while they sit there."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select

from desktop_app.campaign_terms import PartOutcome, SupportKind, SupportState
from desktop_app.jobs import Jobs
from desktop_app.models.support import SupportSession
from desktop_app.services.support import looking
from desktop_app.views.support.escalation_dialog import EscalationDialog
from desktop_app.views.support.pick_dialog import PickDialog
from desktop_app.views.support.screen import SupportScreen
from tests.factories import TODAY, make_application
from tests.views.support_screens import NOTICE, furnish, open_screen, texts
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


def test_that_a_name_leads_to_a_choice_and_nobody_is_chosen_by_itself(
    screen: SupportScreen, jobs: Jobs
) -> None:
    with jobs.database.write() as session:
        make_application(session, name="勅使河原　二郎", kana="テシガワラ　ジロウ")
    screen.desk.reception.entered.emit("てしがわら")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PickDialog)
    assert dialog.list.current() is None
    dialog.yes.click()
    assert states(jobs) == []
    dialog.list.choose(1)
    dialog.yes.click()
    assert states(jobs) == ["received"]
    assert "勅使河原" in texts(screen)


def test_that_nobody_found_is_told_and_what_was_typed_stays(screen: SupportScreen, jobs: Jobs) -> None:
    for text in ("ヲヲヲヲ", "ABC-999999"):
        screen.desk.reception.line.setText(text)
        screen.desk.reception.line.returnPressed.emit()
        assert screen.desk.reception.trouble.text()
        assert screen.desk.reception.line.text() == text
    assert states(jobs) == []


def test_that_the_day_as_told_is_enough(screen: SupportScreen, jobs: Jobs) -> None:
    screen.desk.tell()
    assert screen.desk.reception.applied.error.text()
    screen.desk.reception.applied.field.setText("R5.2.20")
    screen.desk.tell()
    assert "if the card is at hand" in screen.desk.work.band.text.text()
    assert states(jobs) == ["received"]


def test_that_a_registration_check_at_the_device_asks_who_waits(screen: SupportScreen, jobs: Jobs) -> None:
    screen.desk.switch_kind()
    screen.desk.tell()
    assert screen.desk.work.band.text.text() == "Anybody may have their own registration looked up."
    screen.desk.enter()
    screen.desk.enter()
    screen.desk.enter()
    assert states(jobs) == ["in_progress"], "not finished without a result"
    screen.desk.work.check.press("2")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, EscalationDialog)
    dialog.yes.click()
    assert dialog.to.error.text()
    dialog.to.field.setText("国")
    dialog.waits_for.field.setText("口座 1234567 の取消し")
    dialog.yes.click()
    assert "account number" in dialog.waits_for.error.text()
    dialog.waits_for.field.setText("登録の取消し")
    dialog.yes.click()
    screen.desk.enter()
    assert states(jobs) == ["ended"]
    with jobs.database.read() as session:
        row = looking.open_at(session, "T1", TODAY)
        assert row is not None
        assert (row.kind, row.result) == (SupportKind.REGISTRATION_CHECK, "wrong_account")


def test_that_minutes_are_changed_afterwards(screen: SupportScreen) -> None:
    screen.scanned(NOTICE)
    screen.desk.enter()
    screen.desk.enter()
    line = screen.desk.work.parts.lines[0]
    assert not line.minutes.isEnabled()
    line.buttons[PartOutcome.DONE].click()
    assert line.part.minutes == 1
    line.minutes.setValue(12)
    line.minutes.editingFinished.emit()
    assert line.part.minutes == 12
    line.buttons[PartOutcome.NOT_DONE].click()
    assert (line.part.outcome, line.part.minutes) == (PartOutcome.NOT_DONE, 12)
    line.buttons[PartOutcome.NOT_DONE].click()
    assert line.part.outcome is None


def test_that_an_empty_ward_says_what_is_missing(
    jobs: Jobs, tmp_path: Path, told: Told, qtbot: QtBot
) -> None:
    screen = open_screen(jobs, tmp_path, told, qtbot)
    assert "no campaign" in screen.desk.reception.empty.text()
    assert not screen.desk.reception.line.isEnabled()
    screen.scanned(NOTICE)
    with jobs.database.read() as session:
        assert session.scalar(select(func.count()).select_from(SupportSession)) == 0


def test_that_the_window_is_chosen_once_for_a_pc(
    screen: SupportScreen, jobs: Jobs, tmp_path: Path, told: Told, qtbot: QtBot
) -> None:
    assert screen.venue.currentText() == "足立区役所"
    assert "not open today" in screen.venue.itemText(2)
    screen.venue.setCurrentIndex(1)
    screen.venue.activated.emit(1)
    shell = told.shell(jobs, tmp_path)
    shell.settings.support_venue = "W2"
    other = SupportScreen(shell)
    qtbot.addWidget(other)
    assert other.venue.currentText() == "イオン西新井"
    screen.scanned(NOTICE)
    row = screen.desk.handling.row
    assert row is not None
    assert row.venue_name == "イオン西新井"
    assert SupportState.RECEIVED is row.state
