"""The chips of a screen lead to its pages by mouse and key, and show which is open."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.views.shared.page_chips import PageChips


def test_that_a_chip_and_its_key_lead_to_the_page_and_the_open_one_is_marked(qtbot: QtBot) -> None:
    screen = QWidget()
    qtbot.addWidget(screen)
    chips = PageChips(screen, {"one": "First", "two": "Second"}, "Screen: {page}")
    screen.setLayout(chips)
    wanted: list[str] = []
    chips.chosen.connect(wanted.append)
    chips.buttons["two"].click()
    screen.actions()[0].trigger()
    assert wanted == ["two", "one"]
    assert [(action.text(), action.shortcut().toString()) for action in screen.actions()] == [
        ("Screen: First", "Alt+1"),
        ("Screen: Second", "Alt+2"),
    ]
    chips.mark("one")
    assert [button.isChecked() for button in chips.buttons.values()] == [True, False]
    chips.mark("without a chip")
    assert chips.buttons["one"].isChecked()
