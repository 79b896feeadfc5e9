"""The small shared parts: fields, dialogs, progress, the focus ring, sentences for every code."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from unittest.mock import Mock

import pytest
import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app import errors, terms
from desktop_app.terms import Role
from desktop_app.views import screens
from desktop_app.views.shared.dialogs import Dialog, ReasonDialog, confirm, plain
from desktop_app.views.shared.error_words import error_words
from desktop_app.views.shared.fields import DateField, Labelled
from desktop_app.views.shared.focus_ring import FocusRing
from desktop_app.views.shared.plain_label import PlainLabel
from desktop_app.views.shared.progress import ProgressStrip
from desktop_app.views.shared.reason_words import reason_words
from desktop_app.views.shared.words import words

HOME = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("text", ["2023/6/27", "R5.6.27", "20230627", "令和5年6月27日", " 2023-06-27 "])
def test_that_a_date_is_read_as_it_is_written(qtbot: QtBot, text: str) -> None:
    field = DateField()
    qtbot.addWidget(field)
    days: list[date | None] = []
    field.changed.connect(days.append)
    field.setText(text)

    assert field.day() == date(2023, 6, 27)
    assert field.text() == "2023-06-27（令和5年6月27日）"
    assert days == [date(2023, 6, 27)]
    assert field.day() == date(2023, 6, 27)


def test_that_a_text_that_is_no_date_stays_as_it_was_typed(qtbot: QtBot) -> None:
    field = DateField(date(2023, 6, 27))
    qtbot.addWidget(field)
    field.setText("2023/2/30")

    assert field.day() is None
    assert not field.is_readable()
    assert field.text() == "2023/2/30"
    field.clear()
    assert field.is_readable()


def test_that_an_error_stands_beside_its_field(qtbot: QtBot) -> None:
    part = Labelled("Name", QLineEdit())
    qtbot.addWidget(part)
    part.show()
    part.say_error("The name is missing.")
    assert part.error.isVisible()
    assert part.field.accessibleDescription() == "The name is missing."
    part.say_error("")
    assert not part.error.isVisible()


def test_that_text_is_shown_as_it_stands(qtbot: QtBot) -> None:
    label = plain("<b>勅使河原</b> & <img src='x'>\nsecond line")
    qtbot.addWidget(label)
    label.setFixedWidth(120)
    assert label.text() == "<b>勅使河原</b> & <img src='x'>\nsecond line"
    assert label.heightForWidth(120) > label.heightForWidth(2_000) > label.fontMetrics().height()


def test_that_nothing_happens_without_a_reason(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = ReasonDialog(window, "Reverse", "", "Reverse")
    dialog.field.setPlainText("  \n ")
    assert not dialog.yes.isEnabled()
    dialog.field.setPlainText(" wrong \n person ")
    assert dialog.yes.isEnabled()
    assert dialog.reason() == "wrong person"


def test_that_confirming_is_needed(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    done: list[str] = []
    confirm(window, "Stop", "Stop it?", "Stop", lambda: done.append("first")).reject()
    asked = confirm(window, "Stop", "Stop it?", "Stop", lambda: done.append("second"))
    button = next(found for found in asked.findChildren(QPushButton) if found.text() == "Stop")
    button.click()
    assert done == ["second"]
    assert isinstance(asked, Dialog)


def test_that_progress_shows_how_far_and_can_be_stopped(qtbot: QtBot) -> None:
    strip = ProgressStrip()
    qtbot.addWidget(strip)
    stopped: list[bool] = []
    strip.stop.connect(lambda: stopped.append(True))
    strip.begin("Reading")
    assert (strip.bar.minimum(), strip.bar.maximum()) == (0, 0)
    strip.tell(1_000, 522_344)
    assert strip.figures.text().replace(",", "") == "1000 / 522344"
    with qtbot.waitActive(strip):
        strip.activateWindow()
    QTest.keyClick(strip, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: stopped == [True])
    assert not strip.cancel.isEnabled()
    strip.end()
    assert not strip.isVisible()


@pytest.fixture
def ring(qapp: QApplication) -> Iterator[FocusRing]:
    """The only ring there is."""
    made = FocusRing(qapp)
    yield made
    shiboken6.delete(made)


@pytest.mark.usefixtures("ring")
def test_that_the_ring_follows_the_focus(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    first, second = QLineEdit(), QPushButton("second")
    column.addWidget(first)
    column.addWidget(second)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    for widget in (first, second, first):
        widget.setFocus()
        overlay = next(found for found in window.findChildren(QWidget, "focus_ring") if found.isVisible())
        assert overlay.geometry().contains(widget.mapTo(window, QPoint(0, 0)))
        assert overlay.geometry().contains(widget.mapTo(window, widget.rect().bottomRight()))
    first.hide()
    second.setFocus()
    second.clearFocus()
    assert not any(found.isVisible() for found in window.findChildren(QWidget, "focus_ring"))


@pytest.mark.usefixtures("ring")
def test_that_no_ring_is_drawn_where_what_it_surrounds_is_scrolled_out_of_sight(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(300, 200)
    first, long = QPushButton("first"), QWidget()
    long.setFixedHeight(900)
    QVBoxLayout(long).addWidget(first, 0, Qt.AlignmentFlag.AlignTop)
    area = QScrollArea()
    area.setWidget(long)
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 100, 0, 0)
    column.addWidget(area)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    first.setFocus()
    overlay = next(found for found in window.findChildren(QWidget, "focus_ring") if found.isVisible())
    area.verticalScrollBar().setValue(80)
    assert not overlay.isVisible()
    area.verticalScrollBar().setValue(0)
    assert overlay.isVisible()


def test_that_every_choice_has_a_word() -> None:
    said = [
        [words.stage(value) for value in terms.Stage],
        [words.channel(value) for value in terms.Channel],
        [words.procedure(value) for value in terms.Procedure],
        [words.role(value) for value in terms.Role],
        [words.event_kind(value) for value in terms.EventKind],
        [words.error_kind(value) for value in terms.ErrorKind],
        [words.handover_case(value) for value in terms.HandoverCase],
        [words.party(value) for value in terms.Party],
        [words.document_class(value) for value in terms.DocumentClass],
        [words.flag(value) for value in terms.Flag],
    ]
    for found in said:
        assert "" not in found
        assert len(set(found)) == len(found)


@pytest.mark.parametrize(
    ("error", "part"),
    [
        (errors.Unknown("notice_number", "ABC123456"), "ABC123456"),
        (errors.Unknown("something new", "text"), "text"),
        (errors.Ambiguous("notice_number", "ABC123456", 2), "2 entries"),
        (errors.Conflict("1" * 23, "w1", datetime(2023, 6, 27, 1, tzinfo=UTC), "moved"), "w1"),
        (errors.NotAllowed("hand_over", "expired"), "expired"),
        (errors.NotAllowed("hand_over", "a_new_code"), "a_new_code"),
        (errors.NoPermission("staff", "supervisor"), "Supervisor"),
        (errors.PersonalNumber("6214********"), "6214********"),
        (errors.Invalid("login", "wrong"), "password"),
        (errors.Invalid("field", "a_new_code"), "a_new_code"),
        (errors.Cancelled(), "Nothing"),
        (errors.DatabaseUnusable("disk_full", "C:/data"), "C:/data"),
        (errors.DatabaseUnusable("a_new_code", "C:/data"), "a_new_code"),
        (PermissionError(13, "denied", "ward.db"), "ward.db"),
        (FileNotFoundError(2, "missing", "ledger.csv"), "ledger.csv"),
        (OSError(28, "full", "ward.db"), "full"),
    ],
)
def test_that_every_error_is_said_with_its_thing(error: Exception, part: str) -> None:
    assert part in error_words.said(error)


def test_that_sentences_without_a_place_for_it_do_not_fail() -> None:
    assert "{" not in reason_words.of_database("locked", "a{b}c").replace("a{b}c", "")


def test_that_screens_name_classes_that_exist() -> None:
    wrong = [entry.path for entry in screens.SCREENS if not screens.exists(entry.path)]
    keys = [entry.key for entry in screens.SCREENS if entry.key]
    assert wrong == []
    assert len(keys) == len(set(keys))
    assert all(entry.roles <= set(Role) for entry in screens.SCREENS)
    assert all(entry.title() != "" for entry in screens.SCREENS)


def test_that_every_screen_has_a_drawing() -> None:
    folder = Path(__file__).resolve().parent.parent.parent / "resources" / "icons"
    assert [entry.name for entry in screens.SCREENS if not (folder / f"{entry.name}.svg").is_file()] == []


def test_that_no_screen_takes_the_key_of_another_for_its_own() -> None:
    keys = {entry.key for entry in screens.SCREENS if entry.key} | {"F1", "F2"}
    named = re.compile(r'_add_action\(.*?"(\S+)", self', re.DOTALL)
    taken = {
        f"{path.name}: {key}"
        for path in (HOME / "desktop_app" / "views").rglob("*.py")
        for key in named.findall(path.read_text("utf-8"))
        if key in keys
    }
    assert taken == set()


def test_that_a_label_breaks_its_text_anew_when_text_width_or_font_change(qtbot: QtBot) -> None:
    label = PlainLabel("区役所の窓口で受け取る。" * 6)
    qtbot.addWidget(label)
    narrow, wide = label.heightForWidth(200), label.heightForWidth(2_000)
    assert narrow > wide
    assert label.heightForWidth(200) == narrow
    larger = QFont(label.font())
    larger.setPointSize(label.font().pointSize() * 2)
    label.setFont(larger)
    assert label.heightForWidth(200) > narrow
    label.setText("区役所")
    assert label.heightForWidth(200) == label.heightForWidth(2_000)
    label.setText("区役所の窓口で受け取る。" * 6)
    label.setWordWrap(False)
    assert label.heightForWidth(200) == label.heightForWidth(2_000)


def test_that_text_that_can_be_marked_has_the_height_in_which_qt_draws_it(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    label = PlainLabel("𠮷田　誠")
    qtbot.addWidget(label)
    low = label.heightForWidth(200)
    # As with a rare kanji whose font is higher than that of the line.
    monkeypatch.setattr(QLabel, "heightForWidth", Mock(return_value=low + 7))
    assert label.heightForWidth(200) == low
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    assert label.heightForWidth(200) == low + 7
