"""The pages of the slots and the board, from the question to the painted picture, jobs run at once."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from benchmarks.measured import milliseconds
from benchmarks.scrolling import application
from benchmarks.slot_ward import FOLDER, PLACE, TODAY, acting
from desktop_app.jobs import Jobs
from desktop_app.settings import Settings
from desktop_app.terms import Role
from desktop_app.views.booking.board import Board
from desktop_app.views.shared.scanner import ScanRouter
from desktop_app.views.shared.shell import Shell
from desktop_app.views.slots.week_page import MonthPage, WeekPage

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from desktop_app.models.database import Database
    from desktop_app.services.acting import Acting

SIZE = (1_200, 640)
MIDDLE = TODAY + timedelta(days=180)


def painted(database: Database) -> dict[str, float]:
    """Give the milliseconds of the week, the month and the board, each until it is read and painted."""
    application()
    jobs = Jobs(database, at_once=True)
    shell = shell_of(jobs, acting)
    week, month, board = WeekPage(shell), MonthPage(shell), Board(shell)
    board.place, board.place_name = PLACE, ""
    shown: list[QWidget] = [week, month, board]
    for page in shown:
        page.resize(*SIZE)
        page.show()
    days = iter(MIDDLE + timedelta(days=7 * at) for at in range(1_000))

    def turn(page: WeekPage | MonthPage, day: date) -> None:
        page.read(PLACE, day)
        _paint(page)

    def look() -> None:
        board.refresh()
        _paint(board)

    found = {
        "week": milliseconds(lambda: turn(week, TODAY + timedelta(days=(next(days) - TODAY).days % 350))),
        "month": milliseconds(lambda: turn(month, TODAY + timedelta(days=(next(days) - TODAY).days % 350))),
        "board": milliseconds(look),
    }
    for page in shown:
        page.close()
        page.deleteLater()
    jobs.close()
    return found


def _paint(page: QWidget) -> None:
    QCoreApplication.sendPostedEvents()
    page.grab()


def shell_of(jobs: Jobs, acting: Callable[[], Acting]) -> Shell:
    """Give a window around pages that are measured alone."""

    def fail(error: Exception) -> None:
        raise error

    def nothing(*_: object, **_more: object) -> None:
        pass

    return Shell(
        jobs=jobs,
        settings=Settings(FOLDER),
        router=ScanRouter(),
        acting=acting,
        role=lambda: Role.SUPERVISOR,
        today=lambda: TODAY,
        say=nothing,
        fail=fail,
        open_record=nothing,
        open_screen=nothing,
        rebuild=nothing,
    )
