"""The keyboard alone: Tab reaches everything, Esc loses nothing unasked, no part flashes up as a window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QLineEdit,
    QMainWindow,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop_app.models.database import Database
from desktop_app.terms import Role, Stage
from desktop_app.views.desk.screen import DeskScreen
from desktop_app.views.shared.dialogs import Dialog
from desktop_app.views.shared.fields import Labelled
from desktop_app.views.work import Work
from tests import factories
from tests.views.conftest import Run, settle, work_of

LONGEST_WAY = 80


@pytest.fixture
def work(run: Run, accounts: None, local_database: Database) -> Work:
    with local_database.write() as session:
        for number in range(3):
            factories.make_application(session, Stage.SHELVED, name=f"足立　花子{number}")
    return work_of(run("ja", role=Role.SUPERVISOR).window)


def key(code: Qt.Key) -> None:
    """Press a key where the keyboard is."""
    target = QApplication.focusWidget()
    assert target is not None
    QTest.keyClick(target, code)


def is_stop(widget: QWidget) -> bool:
    """Whether Tab must come to the widget; of buttons that exclude each other one is enough."""
    if not (widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus):
        return False
    grouped = isinstance(widget, QAbstractButton) and bool(widget.group())
    inside = isinstance(widget.parentWidget(), QAbstractSpinBox)
    return isinstance(widget, QAbstractButton | QLineEdit | QComboBox) and not grouped and not inside


@pytest.mark.parametrize(
    "name",
    [
        "outlook",
        "desk",
        "visits",
        "slots",
        "custody",
        "notices",
        "backlog",
        "disposal",
        "outreach",
        "eligible",
        "ledger",
        "review",
        "incidents",
        "renewals",
        "settings",
        "staff",
        "record",
    ],
)
def test_that_tab_comes_to_every_field_and_button(work: Work, name: str) -> None:
    work.open_screen(name, **({"pk": 1} if name == "record" else {}))
    settle()
    wanted = {widget for widget in work.findChildren(QWidget) if is_stop(widget)}
    seen: set[QWidget | None] = set()
    for _ in range(LONGEST_WAY):
        seen.add(QApplication.focusWidget())
        key(Qt.Key.Key_Tab)
    assert [widget for widget in wanted if widget not in seen] == []


class Windows(QObject):
    """Sees what is shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_window = isinstance(watched, QWidget) and watched.isWindow()
        if event.type() == QEvent.Type.Show and is_window and not isinstance(watched, QDialog | QMainWindow):
            self.seen.append(type(watched).__name__)
        return False


def test_that_no_part_of_a_screen_flashes_up_as_a_window(
    run: Run, accounts: None, qapp: QApplication
) -> None:
    windows = Windows()
    qapp.installEventFilter(windows)
    program = run("ja", role=Role.SUPERVISOR)
    work = work_of(program.window)
    for name in work.entries:
        work.open_screen(name)
        settle()
    program.log_out()
    program.entrance.show_start()
    program.entrance.show_first_supervisor()
    settle()
    qapp.removeEventFilter(windows)

    assert windows.seen == []


def test_that_esc_in_a_dialog_asks_before_typed_text_is_lost(qtbot: QtBot) -> None:
    dialog = Dialog(None, "Announce", "")
    qtbot.addWidget(dialog)
    part = Labelled("Code", QLineEdit("as it was"))
    dialog.body.addWidget(part)
    dialog.open()
    QTest.keyClicks(part.field, "D001")
    QTest.keyClick(part.field, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert part.field.text() == "as it wasD001"
    QTest.keyClicks(part.field, "2")
    QTest.keyClick(part.field, Qt.Key.Key_Escape)
    assert dialog.isVisible(), "what was typed since is asked for too"
    QTest.keyClick(part.field, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_that_esc_closes_a_dialog_in_which_nothing_was_typed(qtbot: QtBot) -> None:
    dialog = Dialog(None, "Announce", "")
    qtbot.addWidget(dialog)
    part = Labelled("Code", QLineEdit("as it was"))
    dialog.body.addWidget(part)
    dialog.body.addWidget(QCheckBox("tick"))
    dialog.open()
    QTest.keyClick(part.field, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_that_esc_at_the_desk_marks_what_is_typed_before_it_goes_back(work: Work) -> None:
    work.open_screen("custody")
    work.open_screen("desk")
    desk = work.shown()
    assert isinstance(desk, DeskScreen)
    QTest.keyClicks(desk.idle.line, "JSX")
    work.step_back()
    assert (work.current, desk.idle.line.selectedText()) == ("desk", "JSX")
    work.step_back()
    assert work.current == "custody"


def test_that_the_undo_of_the_foot_is_there_only_where_it_leads_somewhere(work: Work) -> None:
    undone: list[str] = []
    assert not work.footer.undo.isVisible()
    work.say("Handed over", lambda: undone.append("yes"))
    assert work.footer.undo.isVisible()
    work.footer.undo.click()
    assert undone == ["yes"]
    work.say("Saved")
    assert not work.footer.undo.isVisible()
    work.footer.undo_last()
    assert undone == ["yes"]
    assert isinstance(work.footer.undo, QPushButton)
