"""The last step keeps the keyboard, also after a handover of which nothing came."""

from __future__ import annotations

from unittest.mock import Mock

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.views.desk.contents import LastContent


def test_that_the_button_has_the_keyboard_again_when_it_can_be_pressed_again(qtbot: QtBot) -> None:
    window, last, flow = QWidget(), LastContent(), Mock(asked=False)
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    for part in (QLineEdit(), last):
        column.addWidget(part)
    window.show()
    last.show_flow(flow)
    last.begin()
    assert window.focusWidget() is last.button
    flow.asked = True
    last.show_flow(flow)
    assert window.focusWidget() is last
    flow.asked = False
    last.show_flow(flow)
    assert window.focusWidget() is last.button
