"""The rail with all its screens: names and keys can be read in a low window with large text."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.terms import Role
from desktop_app.views import screens
from desktop_app.views.rail import Rail, RailButton
from desktop_app.views.shared import theme
from desktop_app.views.shared.language import Language
from tests.views.conftest import settle
from tests.views.fits import misfits

BANNER_AND_FRAME = 36


def rail_of(app: QApplication, qtbot: QtBot, folder: Path, text_size: str, height: int) -> Rail:
    theme.apply(app, theme.read("light", text_size), folder)
    on_rail = [entry for entry in screens.SCREENS if entry.key and Role.SUPERVISOR in entry.roles]
    rail = Rail(on_rail)
    qtbot.addWidget(rail)
    rail.resize(rail.width(), height)
    rail.show()
    settle()
    return rail


@pytest.mark.parametrize("text_size", ["dense", "normal", "large"])
@pytest.mark.parametrize("language", ["ja", "en"])
def test_that_all_names_and_keys_stand_on_the_rail_without_scrolling(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, language: str, text_size: str
) -> None:
    spoken = Language(qapp)
    spoken.use(language)
    rail = rail_of(qapp, qtbot, tmp_path, text_size, 768 - BANNER_AND_FRAME)
    buttons = rail.findChildren(RailButton)
    assert len(buttons) >= 15
    assert misfits(rail) == []
    assert rail.verticalScrollBar().maximum() == 0
    tops = [button.mapTo(rail, button.rect().topLeft()).y() for button in buttons]
    assert tops == sorted(set(tops))
    assert tops[-1] + buttons[-1].height() <= rail.height()
    spoken.forget()


def test_that_a_rail_without_room_scrolls_to_the_open_screen_and_keeps_its_keys_free(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    rail = rail_of(qapp, qtbot, tmp_path, "large", 300)
    assert rail.verticalScrollBar().maximum() > 0
    assert misfits(rail) == []
    rail.mark("staff")
    settle()
    last = rail.findChildren(RailButton)[-1]
    assert last.mapTo(rail, last.rect().bottomLeft()).y() <= rail.height()
