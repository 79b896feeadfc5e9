"""What the tests of booking share: the record of a card on screen, and the dialog over it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pytestqt.qtbot import QtBot

from desktop_app.jobs import Jobs
from desktop_app.terms import Role, Stage
from desktop_app.views.booking.dialog import BookingDialog
from desktop_app.views.record.screen import RecordScreen
from tests.factories import acting, make_application
from tests.views.dialogs import shown
from tests.views.told import Told

HOME = "足立区梅田三丁目1番"


def record_screen(
    jobs: Jobs, told: Told, folder: Path, qtbot: QtBot, role: Role = Role.WINDOW
) -> RecordScreen:
    shell = told.shell(jobs, folder, role)
    shell.acting = lambda: acting("s1" if role is Role.SUPERVISOR else "w1")
    made = RecordScreen(shell)
    qtbot.addWidget(made)
    jobs.changed.connect(made.refresh)
    made.resize(1200, 700)
    made.show()
    return made


def make(jobs: Jobs, stage: Stage = Stage.NOTIFIED, **fields: Any) -> int:
    facts: dict[str, Any] = {"name": "梅田　父", "kana": "ウメダ　チチ", "address": HOME, **fields}
    with jobs.database.write() as session:
        return make_application(session, stage, **facts)


def opened(screen: RecordScreen, pk: int) -> BookingDialog:
    """The dialog over the record of a card."""
    screen.show_for(pk=pk)
    assert screen.page is not None
    screen.page.steps.buttons["book"].click()
    return shown(BookingDialog)
