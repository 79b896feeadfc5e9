"""Who waits is noted on the day on which it is noted, not on that on which the dialog was opened."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from pytestqt.qtbot import QtBot

from desktop_app.jobs import Jobs
from desktop_app.views.support.checks_page import ChecksPage
from tests.factories import TODAY
from tests.views.dialogs import reject_all
from tests.views.told import Told


def test_that_a_day_that_is_over_since_midnight_is_refused(jobs: Jobs, tmp_path: Path, qtbot: QtBot) -> None:
    today = [TODAY]
    shell = Told().shell(jobs, tmp_path / "settings")
    shell.today = lambda: today[-1]
    page = ChecksPage(shell)
    qtbot.addWidget(page)
    page.press("4")
    dialog = page.ask_note()
    assert dialog is not None
    dialog.to.field.setText("デジタル庁")
    dialog.waits_for.field.setText("照会の回答")
    dialog.due.field.setText(TODAY.isoformat())
    today.append(TODAY + timedelta(days=1))
    dialog.yes.click()
    assert dialog.due.error.text() == "This day is over."
    reject_all()
