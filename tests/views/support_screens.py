"""The support screen over a ward with the shipped campaign, for tests."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.jobs import Jobs
from desktop_app.terms import Stage
from desktop_app.views.support.screen import SupportScreen
from tests.factories import make_application
from tests.services.support import sittings
from tests.views.told import Told

NOTICE = "ABC000777"
NAME, KANA = "勅使河原　右衛門三郎兵衛", "テシガワラ　ウエモンサブロベエ"


def furnish(jobs: Jobs) -> int:
    """The campaign, and a card that was handed over in time; gives its key."""
    with jobs.database.write() as session:
        sittings.furnish(session)
        return make_application(
            session,
            Stage.HANDED_OVER,
            notice_number=NOTICE,
            name=NAME,
            kana=KANA,
            applied_on=date(2023, 2, 20),
        )


def open_screen(jobs: Jobs, folder: Path, told: Told, qtbot: QtBot) -> SupportScreen:
    """A screen of its own, as a window of the same PC has it."""
    made = SupportScreen(told.shell(jobs, folder))
    qtbot.addWidget(made)
    made.resize(1200, 640)
    # As the window does it after each change.
    jobs.changed.connect(made.refresh)
    made.show()
    made.refresh()
    return made


def texts(widget: QWidget) -> str:
    """All that stands in labels and fields, also in hidden ones."""
    labels = [label.text() for label in widget.findChildren(QLabel)]
    return "\n".join([*labels, *(field.text() for field in widget.findChildren(QLineEdit))])


def go_to_log_out(screen: SupportScreen) -> None:
    """Bring who sits at the desk to the log-out, every part done."""
    screen.desk.enter()
    screen.desk.enter()
    for key in "123":
        screen.desk.work.parts.press(key)
    screen.desk.enter()
