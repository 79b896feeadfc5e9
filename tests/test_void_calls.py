"""Qt calls that give nothing back: a known release of the binding aborts after some thousands of them."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot


def test_that_many_void_calls_do_not_end_the_program(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    for number in range(20_000):
        label.setText(str(number))
    assert label.text() == "19999"
