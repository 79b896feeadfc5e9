"""Typing on a list: the next row with the letters becomes the current one; a scan is no typing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.jobs import Jobs
from desktop_app.models.database import Database
from desktop_app.views.shared.row_find import CHUNK
from desktop_app.views.shared.row_source import ListSource
from desktop_app.views.shared.row_table import RowTable
from desktop_app.views.shared.scanner import ScanRouter
from tests.views.lists import COLUMNS, PEOPLE, Crowd, KnowingCrowd, Person, compose, press


@pytest.fixture
def table(jobs: Jobs, qtbot: QtBot) -> RowTable:
    made = RowTable(COLUMNS, jobs)
    qtbot.addWidget(made)
    made.resize(800, 400)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.setFocus()
    made.show_source(ListSource(PEOPLE))
    return made


@pytest.fixture
def router(qapp: QApplication) -> Iterator[ScanRouter]:
    made = ScanRouter()
    made.watch(qapp)
    yield made
    qapp.removeEventFilter(made)


def type_on(qtbot: QtBot, table: RowTable, text: str) -> None:
    """Type as a hand does: the line is open before the second letter."""
    table.setFocus()
    press(table, text[0], 1_000)
    qtbot.waitUntil(lambda: table.finder.is_open and table.foot.field.hasFocus())
    for number, letter in enumerate(text[1:], 1):
        press(table.foot.field, letter, 1_000 + 120 * number)


def test_that_typing_moves_to_the_row_and_opens_nothing(qtbot: QtBot, table: RowTable) -> None:
    opened: list[Person] = []
    table.opened.connect(opened.append)
    type_on(qtbot, table, "やまも")
    assert table.current_row() == PEOPLE[4]
    assert table.foot.field.text() == "やまも"

    QTest.keyClick(table.foot.field, Qt.Key.Key_Return)
    assert opened == [], "Enter leads back to the list"
    assert (table.finder.is_open, table.hasFocus()) == (False, True)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert opened == [PEOPLE[4]]


@pytest.mark.parametrize(("text", "place"), [("高橋", 2), ("ﾊﾅ", 2), ("大山", 3), ("3", 2), ("タロ", 1)])
def test_that_what_is_seen_is_found_in_any_spelling(
    qtbot: QtBot, table: RowTable, text: str, place: int
) -> None:
    type_on(qtbot, table, text)
    assert table.chosen_place() == place


def test_that_hits_follow_each_other_both_ways_and_around_the_end(qtbot: QtBot, table: RowTable) -> None:
    type_on(qtbot, table, "やま")
    seen = [table.chosen_place()]
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        QTest.keyClick(table.foot.field, key)
        seen.append(table.chosen_place())
    assert seen == [1, 3, 4, 1, 4]
    QTest.keyClick(table.foot.field, Qt.Key.Key_Down)
    assert table.foot.said.text() == "Went on from the top."
    table.finder.close()
    QTest.keyClick(table, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    assert table.chosen_place() == 3
    assert [index.row() for index in table.selectionModel().selectedRows()] == [3]
    shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(table, Qt.Key.Key_G, shift)
    assert table.chosen_place() == 1


def test_that_a_hidden_column_is_not_looked_at(qtbot: QtBot, table: RowTable) -> None:
    table.columns.choose(2, shown=False)
    type_on(qtbot, table, "タロウ")
    assert table.chosen_place() == -1
    assert table.foot.said.text() == "Not in this list."


def test_that_letters_taken_back_lead_back(qtbot: QtBot, table: RowTable) -> None:
    type_on(qtbot, table, "やまも")
    assert table.chosen_place() == 4
    QTest.keyClick(table.foot.field, Qt.Key.Key_Backspace)
    assert table.chosen_place() == 1


def test_that_esc_closes_the_line_and_keeps_the_row(qtbot: QtBot, table: RowTable) -> None:
    type_on(qtbot, table, "大")
    assert not table.foot.isHidden()
    below = table.viewport().geometry().bottom()
    QTest.keyClick(table.foot.field, Qt.Key.Key_Escape)
    assert table.foot.isHidden()
    assert table.hasFocus()
    assert table.chosen_place() == 3
    assert table.viewport().geometry().bottom() > below, "its room goes back to the rows"


def test_that_an_input_method_finds_while_it_composes(table: RowTable) -> None:
    """やま, then m on its way to ま; the composing goes on although the line was not there before."""
    table.setFocus()
    assert table.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    for draft in ("ｙ", "や", "やm", "やま", "やまm", "やまも"):
        compose(table, draft)
        assert table.hasFocus(), "moving the keyboard would end the composing"
    assert table.chosen_place() == 4
    compose(table, "", "山本")
    assert table.foot.field.text() == "山本"
    assert table.foot.field.hasFocus()
    assert table.chosen_place() == 4


def test_that_a_composing_given_up_closes_the_line(table: RowTable) -> None:
    compose(table, "や")
    assert table.finder.is_open
    compose(table, "")
    assert not table.finder.is_open
    assert table.hasFocus()


def test_that_the_space_of_an_input_method_marks(table: RowTable) -> None:
    table.selectRow(1)
    compose(table, "", "\u3000")
    assert not table.finder.is_open
    assert table.marks.has(PEOPLE[1])


def test_that_a_scan_on_the_list_goes_to_the_router_alone(table: RowTable, router: ScanRouter) -> None:
    scans: list[str] = []
    opened: list[Person] = []
    router.scan.connect(scans.append)
    table.opened.connect(opened.append)
    table.selectRow(2)
    for number, letter in enumerate("ABC123456"):
        press(table, letter, 1_000 + 8 * number)
    press(table, "\r", 1_080)

    assert scans == ["ABC123456"]
    assert opened == []
    assert not table.finder.flush(), "nothing of it waits to be looked for"
    assert (table.finder.is_open, table.chosen_place()) == (False, 2)


def test_that_a_scan_into_the_line_leaves_all_as_it_was(
    qtbot: QtBot, table: RowTable, router: ScanRouter
) -> None:
    scans: list[str] = []
    router.scan.connect(scans.append)
    type_on(qtbot, table, "大")
    for number, letter in enumerate("4XC123456"):
        press(table.foot.field, letter, 900_000 + 8 * number)
    press(table.foot.field, "\r", 900_080)

    assert scans == ["4XC123456"]
    assert (table.foot.field.text(), table.chosen_place()) == ("大", 3)
    assert table.finder.is_open


def test_that_a_scan_through_an_input_method_leaves_no_line(table: RowTable, router: ScanRouter) -> None:
    scans: list[str] = []
    router.scan.connect(scans.append)
    router.clock = iter(range(0, 10_000, 5)).__next__
    table.selectRow(2)
    drafts = ["あ", "あＢ", "あＢＣ", "あＢＣ１", "あＢＣ１２", "あＢＣ１２３"]
    for draft in drafts:
        compose(table, draft)
    compose(table, "", "あＢＣ１２３４５６")

    assert scans == ["ABC123456"]
    assert (table.finder.is_open, table.chosen_place(), table.foot.field.text()) == (False, 2, "")


def test_that_letters_on_an_empty_list_do_nothing(table: RowTable) -> None:
    table.show_source(ListSource[Person]([]))
    press(table, "x", 1_000)
    assert not table.finder.flush()


def test_that_nothing_typed_stays_when_the_rows_are_forgotten(qtbot: QtBot, table: RowTable) -> None:
    type_on(qtbot, table, "大山")
    table.forget()
    assert (table.foot.field.text(), table.foot.isHidden()) == ("", True)


def test_that_a_long_list_is_walked_in_chunks_off_the_screens_thread(
    local_database: Database, qtbot: QtBot
) -> None:
    jobs = Jobs(local_database)
    table = RowTable(COLUMNS, jobs)
    qtbot.addWidget(table)
    table.show()
    crowd = Crowd(5 * CHUNK)
    table.show_source(crowd)
    qtbot.waitUntil(lambda: table.rows.rowCount() == crowd.size)
    table.finder.look_for("山田 4321")
    qtbot.waitUntil(lambda: table.chosen_place() == 4_321)
    table.finder.look_for("誰もいない")
    qtbot.waitUntil(lambda: table.foot.said.text() == "Not in this list.")
    assert table.chosen_place() == 4_321
    assert max(crowd.read) == CHUNK
    jobs.close()


def test_that_a_source_that_knows_is_asked_and_not_read(table: RowTable) -> None:
    crowd = KnowingCrowd(5_000_000)
    table.show_source(crowd)
    pages = len(crowd.read)
    table.finder.look_for("4000000")

    assert table.chosen_place() == 4_000_000
    assert crowd.asked == [("4000000", 0, 1)]
    assert len(crowd.read) - pages <= 2, "the page that is shown, and no other"


def test_that_only_the_last_wish_counts(local_database: Database, qtbot: QtBot) -> None:
    jobs = Jobs(local_database)
    table = RowTable(COLUMNS, jobs)
    qtbot.addWidget(table)
    table.show()
    table.show_source(KnowingCrowd(1_000))
    qtbot.waitUntil(lambda: table.rows.rowCount() == 1_000)
    table.finder.look_for("7")
    table.finder.look_for("77")
    qtbot.waitUntil(lambda: jobs.pending == 0)
    assert table.chosen_place() == 77
    jobs.close()
