"""A dialog that was opened before midnight and is confirmed after it counts on the new day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from desktop_app.campaign_terms import CheckResult
from desktop_app.jobs import Jobs
from desktop_app.models.clearing import Disposal
from desktop_app.models.event import Event
from desktop_app.models.keep_until import CardHold
from desktop_app.models.keeping import AuditEntry
from desktop_app.services.acting import Acting
from desktop_app.services.backlog import EVERYTHING
from desktop_app.services.keep_until import holds
from desktop_app.terms import EventKind, Role
from desktop_app.views.backlog.export import Export
from desktop_app.views.disposal.dialogs import EndDialog, MakeDialog
from desktop_app.views.disposal.scans import Mode
from desktop_app.views.disposal.screen import DisposalScreen
from desktop_app.views.keeping.holding import Holding
from desktop_app.views.keeping.rule_dialog import RuleDialog
from desktop_app.views.keeping.settings_card import KeepingRules
from desktop_app.views.shared.dialogs import ReasonDialog
from desktop_app.views.shared.shell import Shell
from desktop_app.views.support.escalation_dialog import EscalationDialog
from tests.factories import LOG_IN_WITH, NOW, TODAY, acting
from tests.views.dialogs import shown
from tests.views.test_disposal import told, ward
from tests.views.told import Told

__all__ = ["told", "ward"]

TOMORROW = TODAY + timedelta(days=1)


@dataclass
class Clock:
    """Three minutes to midnight; it passes it when it is told to."""

    now: datetime = NOW + timedelta(hours=13, minutes=57)
    today: date = TODAY

    def acting(self) -> Acting:
        """Say who acts at this moment."""
        return acting("s1", now=self.now, today=self.today)

    def strike(self) -> None:
        """Let six minutes go by, and with them midnight."""
        self.now, self.today = self.now + timedelta(minutes=6), self.today + timedelta(days=1)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def shell(ward: Jobs, told: Told, tmp_path: Path, clock: Clock) -> Shell:
    """A supervisor's window."""
    made = told.shell(ward, tmp_path, Role.SUPERVISOR)
    made.acting, made.today = clock.acting, lambda: clock.today
    return made


@pytest.fixture
def screen(shell: Shell, ward: Jobs, qtbot: QtBot) -> DisposalScreen:
    found = DisposalScreen(shell)
    qtbot.addWidget(found)
    ward.changed.connect(found.refresh)
    found.show()
    found.refresh()
    return found


def told_at(jobs: Jobs, action: str) -> datetime:
    """The moment of the latest entry of the log."""
    with jobs.database.read() as session:
        latest = select(AuditEntry.at).where(AuditEntry.action == action).order_by(AuditEntry.sequence.desc())
        return session.scalars(latest.limit(1)).one()


def test_that_a_hold_and_its_end_are_of_the_day_they_are_confirmed(
    shell: Shell, ward: Jobs, clock: Clock, screen: DisposalScreen
) -> None:
    holding = Holding(shell, screen)
    dialog = holding.hold(1)
    clock.strike()
    dialog.reason.field.setText("入院中")
    dialog.until.field.set_day(TODAY)
    dialog.yes.click()
    assert dialog.until.error.text()
    dialog.until.field.set_day(TOMORROW)
    dialog.yes.click()
    dialog.asked.emit("入院中", None, TOMORROW)
    with ward.database.read() as session:
        kept = session.scalars(select(CardHold).where(CardHold.application_pk == 1)).one()
        assert kept.made_at == clock.now
        hold = holds.standing(session, [1], TOMORROW)[1]
    holding.release(hold)
    clock.strike()
    asked = shown(ReasonDialog)
    asked.field.setPlainText("退院")
    asked.yes.click()
    assert told_at(ward, "card_hold_ended") == clock.now


def test_that_a_rule_does_not_begin_on_the_day_before(
    shell: Shell, ward: Jobs, clock: Clock, qtbot: QtBot
) -> None:
    card = KeepingRules(shell)
    qtbot.addWidget(card)
    card.refresh()
    dialog = card.ask()
    assert isinstance(dialog, RuleDialog)
    assert dialog.valid_from.field.day() == TODAY
    clock.strike()
    dialog.begin.field.setCurrentIndex(2)
    dialog.begin.field.activated.emit(2)
    dialog.yes.click()
    assert dialog.valid_from.error.text()
    dialog.valid_from.field.set_day(TOMORROW)
    dialog.yes.click()
    assert told_at(ward, "keep_rule_taken") == clock.now


def test_that_a_list_and_its_disposals_are_of_the_day_they_are_confirmed(
    screen: DisposalScreen, ward: Jobs, clock: Clock
) -> None:
    screen.new.click()
    made = shown(MakeDialog)
    clock.strike()
    made.yes.click()
    with ward.database.read() as session:
        assert session.scalars(select(Disposal.as_of)).all() == [TOMORROW]
    screen.page.scans.look_for = 0
    card = screen.page.cards[0]
    for scan in screen.page.cards:
        screen.scanned("K" + scan.application_id)
    screen.show_mode(Mode.DISPOSE)
    screen.page.second.entered.emit("w2", LOG_IN_WITH)
    screen.scanned("K" + card.application_id)
    clock.strike()
    screen.scanned("K" + card.application_id)
    with ward.database.read() as session:
        days = select(Event.on_date).where(Event.kind == EventKind.DISPOSED)
        assert session.scalars(days).all() == [clock.today]
    card = screen.page.cards[1]
    screen.scanned("K" + card.application_id)
    screen.scanned("K" + card.application_id)
    screen.page.doings.ask_end()
    ended = shown(EndDialog)
    clock.strike()
    ended.counted.field.setText("2")
    ended.yes.click()
    with ward.database.read() as session:
        assert session.scalars(select(Disposal.ended_at)).all() == [clock.now]


def test_that_a_file_is_exported_when_it_is_named(
    shell: Shell, ward: Jobs, clock: Clock, tmp_path: Path, qtbot: QtBot
) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    dialog = Export(shell, around).ask(TODAY, EVERYTHING)
    assert dialog is not None
    clock.strike()
    dialog.fileSelected.emit(str(tmp_path / "uncollected.csv"))
    dialog.close()
    assert told_at(ward, "backlog_export") == clock.now


def test_that_nobody_waits_until_a_day_that_is_over(clock: Clock, qtbot: QtBot) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    dialog = EscalationDialog(around, CheckResult.WRONG_ACCOUNT, lambda: clock.today)
    dialog.to.field.setText("デジタル庁")
    dialog.waits_for.field.setText("照会の回答")
    dialog.due.field.set_day(TODAY)
    clock.strike()
    dialog.yes.click()
    assert dialog.due.error.text()
