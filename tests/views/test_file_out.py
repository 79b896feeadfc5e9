"""A list goes out to one file at a time."""

from __future__ import annotations

from pathlib import Path
from unittest.mock import Mock

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.jobs import Jobs
from desktop_app.terms import Role
from desktop_app.views.shared.file_out import FileOut
from tests.views.told import Told


def test_that_no_second_file_is_asked_for_while_one_is_written(
    jobs: Jobs, tmp_path: Path, qtbot: QtBot
) -> None:
    screen = QWidget()
    qtbot.addWidget(screen)
    out = FileOut(Told().shell(jobs, tmp_path / "settings", Role.SUPERVISOR), screen)
    out.strip.setParent(screen)
    screen.show()
    out.strip.begin("list.csv")
    assert out.ask_file("List", "list", Mock(), str) is None
    out.strip.hide()
    dialog = out.ask_file("List", "list", Mock(), str)
    assert dialog is not None
    dialog.reject()
