"""A running program over an empty database, with jobs that run at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.app import Program
from desktop_app.models.database import Database
from desktop_app.services import staff
from desktop_app.settings import load
from desktop_app.terms import Role
from desktop_app.views.shared import theme
from desktop_app.views.work import Work
from tests import factories

SESAME = "correct horse"
ACCOUNTS = {Role.SUPERVISOR: "boss", Role.WINDOW: "w1", Role.IT: "it1"}

Run = Callable[..., Program]


@pytest.fixture
def accounts(local_database: Database) -> None:
    """One account of each role."""
    with local_database.write() as session:
        factories.make_office(session)
        boss = factories.acting("boss")
        staff.make_first_supervisor(session, boss, "係長 花子", SESAME)
        staff.create(session, boss, "w1", "窓口 一郎", Role.WINDOW, SESAME)
        staff.create(session, boss, "it1", "情報 四郎", Role.IT, SESAME)


@pytest.fixture(autouse=True)
def _nothing_stays(qapp: QApplication) -> Iterator[None]:
    """Leave the next test the looks that this one found, and no key that is held.

    A dialog that opens on Ctrl+E gets the key's end, and Qt keeps Ctrl; large text outlives its program, and
    a style sheet the folder of its icons.
    """
    font, palette, sheet, look = qapp.font(), qapp.palette(), qapp.styleSheet(), qapp.property("look")
    yield
    qapp.setProperty("look", look)
    if qapp.styleSheet() != sheet:
        qapp.setStyleSheet(sheet)
    if qapp.font() != font:
        qapp.setFont(font)
    if qapp.palette() != palette:
        qapp.setPalette(palette)
    if qapp.keyboardModifiers():
        QTest.keyRelease(QWidget(), Qt.Key.Key_F24)


@pytest.fixture(scope="session")
def looks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the style sheets of all tests are kept: each is made once."""
    return tmp_path_factory.mktemp("looks")


@pytest.fixture
def run(
    qapp: QApplication,
    qtbot: QtBot,
    local_database: Database,
    tmp_path: Path,
    looks: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Run]:
    """Start the program; role logs somebody in."""
    made: list[Program] = []
    make = theme.sheet_of

    def sheet_of(chosen: theme.Look, _cache: Path) -> str:
        return make(chosen, looks)

    monkeypatch.setattr(theme, "sheet_of", sheet_of)

    def start(
        language: str = "ja", theme: str = "light", text_size: str = "normal", role: Role | None = None
    ) -> Program:
        settings = load(tmp_path)
        settings.language, settings.theme, settings.text_size = language, theme, text_size
        program = Program(qapp, settings, str(local_database.url), at_once=True)
        made.append(program)
        program.window.resize(1366, 768)
        with qtbot.waitExposed(program.window):
            program.start()
        settle()
        if role is not None:
            log_in(program, ACCOUNTS[role])
        return program

    yield start
    for program in made:
        take_down(qapp, program)


def log_in(program: Program, staff_id: str, password: str = SESAME) -> None:
    """Log in through the page that is shown."""
    from desktop_app.views.login.login import LoginPage

    page = program.window.findChild(LoginPage)
    assert page is not None
    page.staff_id.field.setText(staff_id)
    page.password.field.setText(password)
    page.enter.click()
    settle()


def settle() -> None:
    """Let Qt lay out and throw away what is due."""
    for _ in range(3):
        QCoreApplication.sendPostedEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def take_down(app: QApplication, program: Program) -> None:
    """Leave the application as a test finds it."""
    for widget in QApplication.topLevelWidgets():
        widget.close()
    program.close()
    program.language.forget()
    app.removeEventFilter(program.router)
    program.ring.deleteLater()
    program.window.deleteLater()
    program.deleteLater()
    settle()
    app.setStyleSheet("")
    app.setProperty("look", None)


def work_of(window: object) -> Work:
    work = getattr(window, "work", None)
    assert isinstance(work, Work)
    return work


def close_dialog() -> None:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QDialog)
    dialog.reject()
    settle()
