"""A support desk whose program dies: python -m tests.journeys.support_desk FOLDER leave|go_on."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

import time_machine
from PySide6.QtCore import Qt

from desktop_app.driving import Driver, NotShownError
from desktop_app.models.database import Database
from desktop_app.services import verify
from desktop_app.views.login.lock import LockPage
from desktop_app.views.support.screen import SupportScreen
from tests.factories import make_staff
from tests.journeys import ward
from tests.services.support import sittings

TELLS = "ended"


def fill(folder: Path) -> None:
    """A ward's own database with the shipped campaign and two clerks."""
    database = Database(f"sqlite:///{(folder / 'kofu_desk.db').as_posix()}")
    database.upgrade()
    with database.write() as session:
        sittings.furnish(session)
        for staff_id in ("w1", "w2"):
            make_staff(session, staff_id)
    database.close()


def open_desk(driver: Driver, staff_id: str) -> SupportScreen:
    """Log in and open the support desk by its key."""
    driver.log_in(staff_id, ward.SESAME)
    driver.press_key(Qt.Key.Key_S, modifiers=Qt.KeyboardModifier.AltModifier)
    return ward.shown(driver, SupportScreen)


def leave(folder: Path) -> None:
    """Receive somebody, break off, and die before the log-out is confirmed."""
    with Driver(folder, language="en") as driver:
        screen = open_desk(driver, "w1")
        screen.desk.reception.applied.field.setText("R5.2.20")
        driver.press_key(Qt.Key.Key_W, modifiers=Qt.KeyboardModifier.AltModifier)
        dialog = screen.desk.ask_why()
        if dialog is None:
            raise NotShownError("why it is broken off")
        dialog.answers["1"].click()
        print(TELLS, flush=True)
        os.kill(os.getpid(), signal.SIGKILL)


def go_on(folder: Path) -> None:
    """Somebody else logs in at the same PC: nobody is received before the log-out is confirmed."""
    with Driver(folder, language="en") as driver:
        screen = open_desk(driver, "w2")
        desk = screen.desk
        must(
            be="w1" in desk.work.band.text.text(), what=f"whose log-out is open: {desk.work.band.text.text()}"
        )
        driver.press_key(Qt.Key.Key_W, modifiers=Qt.KeyboardModifier.AltModifier)
        driver.scan(ward.notice(1))
        row = desk.handling.row
        must(be=row is not None and row.received_by == "w1", what="nobody else received")
        for key in "12":
            ward.press_until(driver, key, lambda key=key: _ticked(screen)[int(key) - 1])
        driver.press_key(Qt.Key.Key_Return)
        must(be=desk.stack.currentWidget() is desk.reception, what="the reception after the log-out")
        desk.reception.applied.field.setText("R5.2.21")
        driver.press_key(Qt.Key.Key_W, modifiers=Qt.KeyboardModifier.AltModifier)
        row = desk.handling.row
        must(be=row is not None and row.received_by == "w2", what="the next person")
        driver.program.window.idle.emit()
        driver.settle()
        must(be=driver.program.window.findChild(LockPage) is None, what="no lock over a driven window")
        with ward.database(driver).read() as session:
            must(be=verify.verify(session).ok, what="a database that agrees with itself")
        must(be=not driver.problems, what=str(driver.problems))


def _ticked(screen: SupportScreen) -> tuple[bool, bool]:
    row = screen.desk.handling.row
    return (row.logged_out, row.screen_cleared) if row else (False, False)


def must(*, be: bool, what: str) -> None:
    """Stop where something isn't as it must be. Raises NotShownError."""
    if not be:
        raise NotShownError(what)


def main() -> int:
    """Do one half of the journey."""
    folder, part = Path(sys.argv[1]), sys.argv[2]
    with time_machine.travel(ward.at(ward.FRIDAY, 11)):
        if part == "leave":
            fill(folder)
            leave(folder)
        else:
            go_on(folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
