"""The lists of the real window: each can be searched, marked, copied and arranged, in both languages."""

from __future__ import annotations

import csv
import json
from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from desktop_app.app import Program
from desktop_app.models.database import Database
from desktop_app.models.keeping import AuditEntry, WardSetting
from desktop_app.services.backlog import EVERYTHING
from desktop_app.services.export import FileKind
from desktop_app.services.ward_day import DEMO_DAY
from desktop_app.terms import Role, Stage
from desktop_app.views.backlog.screen import BacklogScreen
from desktop_app.views.help import HelpDialog
from desktop_app.views.shared.columns_dialog import ColumnsDialog
from desktop_app.views.shared.row_table import RowTable
from desktop_app.views.work import Work
from tests import factories
from tests.views.conftest import Run, close_dialog, settle, work_of
from tests.views.fits import misfits
from tests.views.lists import press

PEOPLE = [
    ("佐藤 一", "サトウ ハジメ"),
    ("山田 太郎", "ヤマダ タロウ"),
    ("勅使河原 右衛門三郎兵衛", "テシガワラ ウエモンサブロベエ"),
    ("山本 はな", "ヤマモト ハナ"),
]


@pytest.fixture
def cards(local_database: Database, accounts: None) -> list[int]:
    """Four cards in custody, the first one for the longest time."""
    with local_database.write() as session:
        session.add(WardSetting(key=DEMO_DAY, value=json.dumps(factories.TODAY.isoformat())))
        return [
            factories.make_application(
                session,
                Stage.SHELVED,
                name=name,
                kana=kana,
                custody_on=factories.TODAY - timedelta(days=days),
            )
            for days, (name, kana) in zip((40, 30, 20, 10), PEOPLE, strict=True)
        ]


def open_list(program: Program) -> tuple[Work, BacklogScreen, RowTable]:
    work = work_of(program.window)
    work.open_screen("backlog")
    screen = work.shown()
    assert isinstance(screen, BacklogScreen)
    screen.show_list(EVERYTHING)
    settle()
    return work, screen, screen.list.table


def type_on(qtbot: QtBot, table: RowTable, text: str) -> None:
    table.setFocus()
    press(table, text[0], 1_000_000)
    qtbot.waitUntil(table.foot.field.hasFocus)
    for number, letter in enumerate(text[1:], 1):
        press(table.foot.field, letter, 1_000_000 + 120 * number)


def test_that_every_list_of_every_screen_is_served(run: Run, accounts: None) -> None:
    """A list that is not has no choice of columns, and what is copied from it is not audited."""
    work = work_of(run(role=Role.SUPERVISOR).window)
    for name in work.entries:
        work.open_screen(name)
        settle()
    tables = work.findChildren(RowTable)
    assert len(tables) >= 10
    names = Counter(table.columns.name for table in tables)
    assert [name for name, times in names.items() if not name or times > 1] == []
    for table in tables:
        keys = [column.key for column in table.columns.all]
        assert all(keys), table.columns.name
        assert len(set(keys)) == len(keys), table.columns.name
        assert any(column.stays for column in table.columns.all), table.columns.name
        assert table.copier.acting is not None, table.columns.name


def test_that_a_name_is_found_by_typing_and_its_record_opened_by_a_second_enter(
    run: Run, cards: list[int], qtbot: QtBot
) -> None:
    work, _screen, table = open_list(run(role=Role.SUPERVISOR))
    type_on(qtbot, table, "やまも")
    assert table.chosen_place() == 3
    press(table.foot.field, "\r", 1_010_000)
    assert (work.current, table.hasFocus()) == ("backlog", True)
    press(table, "\r", 1_020_000)
    settle()
    assert work.current == "record"
    work.step_back()
    settle()
    assert not table.finder.is_open


def test_that_a_scan_on_a_list_opens_what_was_scanned_and_finds_nothing(
    run: Run, cards: list[int], local_database: Database
) -> None:
    work, _screen, table = open_list(run(role=Role.SUPERVISOR))
    table.setFocus()
    table.selectRow(1)
    for number, letter in enumerate("ABC123456"):
        press(table, letter, 2_000_000 + 8 * number)
    press(table, "\r", 2_000_080)
    settle()
    assert work.search.is_open(), "a scan that no screen wants is searched for"
    assert not table.finder.flush()
    assert (table.finder.is_open, table.foot.field.text(), table.chosen_place()) == (False, "", 1)


def test_that_columns_outlive_language_and_look(run: Run, cards: list[int], qtbot: QtBot) -> None:
    program = run(role=Role.SUPERVISOR)
    _work, _screen, table = open_list(program)
    last = len(table.columns.all) - 1
    table.columns.choose(0, shown=False)
    table.columns.move(last, -3)
    chosen = table.columns.shown()
    qtbot.waitUntil(lambda: "backlog" in program.settings.lists)
    for name in ("日本語／英語の切り替え", "Light / dark", "Larger / smaller text"):
        actions = {action.text(): action for action in work_of(program.window).actions_of_window.all()}
        actions[name].trigger()
        settle()
        _work, _screen, again = open_list(program)
        assert again is not table
        assert again.columns.shown() == chosen
    assert program.settings.language == "en"


@pytest.mark.parametrize("role", [Role.SUPERVISOR, Role.WINDOW])
def test_that_nobody_can_hide_whose_card_it_is(run: Run, cards: list[int], role: Role) -> None:
    _work, _screen, table = open_list(run(role=role))
    for place in range(len(table.columns.all)):
        table.columns.choose(place, shown=False)
    assert [table.columns.all[place].key for place in table.columns.shown()] == ["name"]


@pytest.mark.parametrize("text_size", ["normal", "large"])
@pytest.mark.parametrize("language", ["ja", "en"])
def test_that_foot_help_and_columns_can_be_read(
    run: Run, cards: list[int], language: str, text_size: str
) -> None:
    program = run(language, text_size=text_size, role=Role.SUPERVISOR)
    work, _screen, table = open_list(program)
    for place in (0, 2):
        table.selectRow(place)
        table.space()
    table.finder.open()
    table.finder.look_for("誰もいない")
    settle()
    assert table.foot.said.text()
    assert misfits(program.window) == []
    assert table.foot.sizeHint().width() <= table.viewport().width()
    table.list_actions.choose_columns()
    settle()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ColumnsDialog)
    assert misfits(dialog) == []
    close_dialog()
    work.show_help()
    settle()
    shown = QApplication.activeModalWidget()
    assert isinstance(shown, HelpDialog)
    assert misfits(shown) == []
    assert shown.width() <= 1366
    assert shown.height() <= 768 - 30
    assert any("Ctrl+Shift+K" in label.text() for label in shown.findChildren(QLabel))
    close_dialog()


def test_that_the_actions_of_the_list_are_named_where_there_is_one(run: Run, cards: list[int]) -> None:
    work, screen, table = open_list(run("en", role=Role.SUPERVISOR))
    names = [action.text() for action in work.actions_of_window.all()]
    assert "Columns of the list" in names
    assert "Unmark all rows" not in names
    table.selectRow(0)
    table.space()
    assert "Unmark all rows" in [action.text() for action in work.actions_of_window.all()]
    screen.step_back()
    settle()
    assert "Columns of the list" not in [action.text() for action in work.actions_of_window.all()]


def copied_one(program: Program) -> tuple[Work, RowTable]:
    work, _screen, table = open_list(program)
    table.selectRow(1)
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert "山田 太郎" in QGuiApplication.clipboard().text()
    return work, table


def test_that_copied_people_are_audited_told_and_gone_with_the_lock(
    run: Run, cards: list[int], local_database: Database
) -> None:
    program = run(role=Role.SUPERVISOR)
    work, _table = copied_one(program)
    with local_database.read() as session:
        entry = session.scalars(select(AuditEntry).where(AuditEntry.action == "copy_list")).one()
    assert (entry.subject, json.loads(entry.detail), entry.staff_id) == ("backlog", {"rows": 1}, "boss")
    assert any("1行をコピーしました" in label.text() for label in work.footer.findChildren(QLabel))
    program.lock()
    assert QGuiApplication.clipboard().text() == ""


def test_that_copied_people_are_gone_after_logging_out_and_closing(run: Run, cards: list[int]) -> None:
    program = run(role=Role.SUPERVISOR)
    copied_one(program)
    program.log_out()
    settle()
    assert QGuiApplication.clipboard().text() == ""
    QGuiApplication.clipboard().setText("of another program")
    program.window.close()
    assert QGuiApplication.clipboard().text() == "of another program"


def test_that_marked_cards_alone_are_exported(
    run: Run, cards: list[int], local_database: Database, tmp_path: Path
) -> None:
    _work, screen, table = open_list(run("en", role=Role.SUPERVISOR))
    for place in (3, 1):
        table.selectRow(place)
        table.space()
    assert screen.export_button.text() == "Export 2 marked  Ctrl+E"
    screen.ask_export()
    dialog = screen.findChild(QFileDialog)
    assert dialog is not None
    assert dialog.windowTitle() == "Export the marked cards: 2 cards"
    dialog.reject()
    target = tmp_path / "list.csv"
    screen.export.begin(screen.as_of, EVERYTHING, target, FileKind.CSV, screen.list.marked())
    settle()
    with target.open(encoding="utf-8-sig", newline="") as file:
        assert [row[2] for row in csv.reader(file)][1:] == ["山田 太郎", "山本 はな"]
    with local_database.read() as session:
        entry = session.scalars(select(AuditEntry).where(AuditEntry.action == "backlog_export")).one()
    assert json.loads(entry.detail)["cards"] == 2
    assert json.loads(entry.detail)["marked"] == 2
    table.marks.clear()
    assert screen.export_button.text() == "Export  Ctrl+E"


def test_that_marks_wait_while_a_record_is_looked_at(run: Run, cards: list[int]) -> None:
    work, _screen, table = open_list(run(role=Role.SUPERVISOR))
    table.selectRow(1)
    table.space()
    work.open_screen("record", pk=cards[1])
    settle()
    work.step_back()
    settle()
    assert list(table.marks.keys) == [cards[1]]
    assert not table.foot.isHidden()
