"""A scan is known by its timing, leaves no trace in the field, and a hand never makes one."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop_app.views.shared.romaji import latin
from desktop_app.views.shared.scanner import LONGEST_GAP, SHORTEST, ScanRouter
from tests.views.typing import ENTER, TAB, Keyboard, compose

CODE = "01234567890123456789012"


class Form(QWidget):
    """One field of each kind."""

    def __init__(self) -> None:
        super().__init__()
        self.line, self.page, self.box, self.number = QLineEdit(), QPlainTextEdit(), QComboBox(), QSpinBox()
        self.box.addItems(["0 zero", "1 one", "2 two"])
        column = QVBoxLayout(self)
        for field in (self.line, self.page, self.box, self.number):
            column.addWidget(field)


class Bench:
    """A form, a router with a clock of its own, and what was scanned."""

    def __init__(self, app: QApplication, form: Form) -> None:
        self.form, self.keyboard, self.now = form, Keyboard(), 0
        self.router = ScanRouter(clock=lambda: self.now)
        self.router.watch(app)
        self.scans: list[str] = []
        self.router.scan.connect(self.scans.append)


@pytest.fixture
def bench(qapp: QApplication, qtbot: QtBot) -> Iterator[Bench]:
    form = Form()
    qtbot.addWidget(form)
    form.show()
    form.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is form)
    made = Bench(qapp, form)
    yield made
    qapp.removeEventFilter(made.router)


@pytest.mark.parametrize("end", [ENTER, TAB])
def test_that_a_scan_goes_to_the_router_and_leaves_the_line_as_it_was(bench: Bench, end: str) -> None:
    bench.form.line.setText("typed before")
    bench.form.line.setFocus()
    bench.form.line.setCursorPosition(5)

    bench.keyboard.scan(CODE, end)

    assert bench.scans == [CODE]
    assert bench.form.line.text() == "typed before"
    assert bench.form.line.cursorPosition() == 5
    assert QApplication.focusWidget() is bench.form.line


def test_that_a_scan_leaves_every_kind_of_field_as_it_was(bench: Bench) -> None:
    bench.form.page.setPlainText("a reason")
    bench.form.number.setValue(7)
    for field in (bench.form.page, bench.form.box, bench.form.number):
        field.setFocus()
        bench.keyboard.scan(CODE)

    assert bench.scans == [CODE] * 3
    assert bench.form.page.toPlainText() == "a reason"
    assert bench.form.box.currentIndex() == 0
    assert bench.form.number.value() == 7


def test_that_a_selected_text_survives_a_scan(bench: Bench) -> None:
    bench.form.line.setText("keep me")
    bench.form.line.setFocus()
    bench.form.line.selectAll()

    bench.keyboard.scan(CODE)

    assert bench.form.line.text() == "keep me"
    assert bench.form.line.selectedText() == "keep me"


def test_that_a_scan_without_any_focus_is_heard(bench: Bench) -> None:
    bench.form.line.setFocus()
    bench.form.line.clearFocus()
    assert QApplication.focusWidget() is None

    bench.keyboard.scan("abc123456")

    assert bench.scans == ["abc123456"]


def test_that_a_hand_never_makes_a_scan(bench: Bench) -> None:
    seed = 20230627
    print(f"seed {seed}")
    chance = random.Random(seed)
    bench.form.line.setFocus()
    for _ in range(200):
        bench.form.line.clear()
        text = "".join(chance.choices("0123456789ABC", k=chance.randint(6, 23)))
        for place, letter in enumerate(text + ENTER):
            # Keys that roll under the fingers come close together, but not four times in a row.
            rolls = place % 4 and chance.random() < 0.6
            bench.keyboard.type(letter, 12 if rolls else chance.choice([60, 90, 140, 400]))
        assert bench.form.line.text() == text
    assert bench.scans == []


def test_that_slow_keys_are_typed_text(bench: Bench) -> None:
    bench.form.line.setFocus()
    bench.keyboard.scan(CODE, gap=LONGEST_GAP)

    assert bench.scans == []
    assert bench.form.line.text() == CODE


def test_that_the_control_is_a_scan(bench: Bench) -> None:
    """The same keys one millisecond quicker are a scan: the border is where the test above says."""
    bench.form.line.setFocus()
    bench.keyboard.scan(CODE, gap=LONGEST_GAP - 1)

    assert bench.scans == [CODE]


def test_that_a_short_burst_is_typed_text(bench: Bench) -> None:
    bench.form.line.setFocus()
    bench.keyboard.scan("1" * (SHORTEST - 1))

    assert bench.scans == []
    assert bench.form.line.text() == "1" * (SHORTEST - 1)


def test_that_a_scan_right_after_typing_takes_only_its_own(bench: Bench) -> None:
    bench.form.line.setFocus()
    bench.keyboard.type("sato", gap=120)
    bench.keyboard.scan(CODE)

    assert bench.scans == [CODE]
    assert bench.form.line.text() == "sato"


def test_that_a_password_manager_is_no_scanner(bench: Bench) -> None:
    bench.form.line.setEchoMode(QLineEdit.EchoMode.Password)
    bench.form.line.setFocus()
    bench.keyboard.scan("correct horse")

    assert bench.scans == []
    assert bench.form.line.text() == "correct horse"


def test_that_two_scans_are_two(bench: Bench) -> None:
    bench.form.line.setFocus()
    bench.keyboard.scan("ABC123456")
    bench.keyboard.scan(CODE)

    assert bench.scans == ["ABC123456", CODE]


def test_that_an_input_method_does_not_swallow_a_scan(bench: Bench) -> None:
    bench.form.line.setText("before")
    bench.form.line.setFocus()
    draft = ""
    for letter in "あｂｃ１２３４５６":
        bench.now += 8
        draft += letter
        compose(draft)
    bench.now += 8
    compose("", commit=draft)

    assert bench.scans == ["ABC123456"]
    assert bench.form.line.text() == "before"


def test_that_japanese_typed_by_hand_stays_in_the_field(bench: Bench) -> None:
    bench.form.line.setFocus()
    draft = ""
    for letter in "てしがわらうえもん":
        bench.now += 120
        draft += letter
        compose(draft)
    bench.now += 300
    compose("", commit="勅使河原右衛門")

    assert bench.scans == []
    assert bench.form.line.text() == "勅使河原右衛門"


@pytest.mark.parametrize(("code", "scans"), [(CODE, [CODE]), (f"K{CODE}", [f"K{CODE}"]), ("secret123", [])])
def test_that_in_a_password_only_the_label_of_a_card_is_a_scan(
    bench: Bench, code: str, scans: list[str]
) -> None:
    """A password manager types as quick as a reader."""
    bench.form.line.setEchoMode(QLineEdit.EchoMode.Password)
    bench.form.line.setFocus()
    bench.keyboard.type("half", 150)
    bench.keyboard.scan(code)

    assert bench.scans == scans
    assert bench.form.line.text() == ("half" if scans else f"half{code}")


def test_that_the_keys_behind_kana_are_found() -> None:
    assert latin("あＢＣ１２３") == "ABC123"
    assert latin("かな") == "KANA"
    assert latin("ｋ９") == "K9"
    assert latin("勅使") == "勅使"
