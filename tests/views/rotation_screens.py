"""The screen of the rotation as a supervisor and as a clerk have it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop_app.jobs import Jobs
from desktop_app.services.rotation import listing
from desktop_app.services.rotation.rows import WeekRow
from desktop_app.terms import Role
from desktop_app.views.rotation.screen import RotationScreen
from tests.factories import acting
from tests.views.told import Told


def opened(
    jobs: Jobs, told: Told, folder: Path, qtbot: QtBot, role: Role = Role.SUPERVISOR, staff_id: str = "s1"
) -> RotationScreen:
    shell = told.shell(jobs, folder, role)
    shell.acting = lambda: acting(staff_id)
    made_screen = RotationScreen(shell)
    qtbot.addWidget(made_screen)
    jobs.changed.connect(made_screen.refresh)
    made_screen.resize(1200, 640)
    made_screen.show()
    made_screen.refresh()
    return made_screen


def read(jobs: Jobs, campaign: int, monday: date) -> WeekRow:
    with jobs.database.read() as session:
        return listing.week(session, campaign, monday)


def labels(screen: RotationScreen) -> list[str]:
    return [label.text() for label in screen.why.findChildren(QLabel)]
