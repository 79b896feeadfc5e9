"""The screen of the slots as a clerk and as a supervisor have it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.jobs import Jobs
from desktop_app.services import booking
from desktop_app.services.booking import CardToBook
from desktop_app.services.slots import listing
from desktop_app.terms import Role
from desktop_app.views.slots.screen import SlotsScreen
from tests.factories import NOW, acting, make_application
from tests.services.slots.places import WEDNESDAY
from tests.views.told import Told

SECOND = "02"


def opened(
    jobs: Jobs, told: Told, folder: Path, qtbot: QtBot, role: Role = Role.WINDOW, staff_id: str = "w1"
) -> SlotsScreen:
    shell = told.shell(jobs, folder, role)
    shell.acting = lambda: acting(staff_id)
    made = SlotsScreen(shell)
    qtbot.addWidget(made)
    jobs.changed.connect(made.refresh)
    made.resize(1200, 640)
    made.show()
    made.refresh()
    return made


def book(jobs: Jobs, at: int = 0) -> int:
    """Book somebody on the Wednesday; gives the card."""
    with jobs.database.write() as session:
        pk = make_application(session)
        slot = listing.slots(session, WEDNESDAY, WEDNESDAY, NOW)[at].slot_id
        booking.book(session, acting(), slot, [CardToBook(pk, 1)])
    return pk


def show_visits(screen: SlotsScreen) -> None:
    """Open the first slot of the Wednesday from the grid."""
    screen.week.grid.stand(WEDNESDAY, 540)
    QTest.keyClick(screen.week.grid, Qt.Key.Key_Return)


def supervisor(jobs: Jobs, told: Told, folder: Path, qtbot: QtBot) -> SlotsScreen:
    """The screen as a supervisor has it."""
    return opened(jobs, told, folder, qtbot, Role.SUPERVISOR, "s1")
