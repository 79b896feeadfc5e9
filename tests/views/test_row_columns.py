"""Which columns a list shows and in which order: chosen with keys or mouse, kept on this PC."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.jobs import Jobs
from desktop_app.settings import Settings, load
from desktop_app.views.shared import theme
from desktop_app.views.shared.columns_dialog import ColumnsDialog
from desktop_app.views.shared.row_delegate import PADDING
from desktop_app.views.shared.row_source import ListSource
from desktop_app.views.shared.row_table import Column, RowTable
from tests.views.fits import all_columns_seen
from tests.views.lists import COLUMNS, PEOPLE, Person

NUMBER, NAME, KANA, PLACE = range(4)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return load(tmp_path)


def make(jobs: Jobs, qtbot: QtBot, columns: list[Column[Person]] = COLUMNS) -> RowTable:
    made = RowTable(columns, jobs)
    qtbot.addWidget(made)
    made.resize(800, 400)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.show_source(ListSource(PEOPLE))
    return made


@pytest.fixture
def table(jobs: Jobs, qtbot: QtBot) -> RowTable:
    return make(jobs, qtbot)


def drawn_width(text: str) -> int:
    """Pixels of a text in the font that cells are drawn with, which the table itself need not have."""
    return QFontMetrics(theme.font(theme.look())).horizontalAdvance(text)


def headings(table: RowTable) -> list[str]:
    return [table.columns.all[place].title for place in table.columns.shown()]


def test_that_a_choice_is_kept_by_key_for_the_next_time_in_any_language(
    jobs: Jobs, qtbot: QtBot, settings: Settings, table: RowTable
) -> None:
    table.remember(settings, "people")
    table.columns.choose(PLACE, shown=False)
    table.columns.move(KANA, -2)
    assert headings(table) == ["Kana", "No.", "Name"]
    qtbot.waitUntil(lambda: "people" in load(settings.folder).lists)

    german = [Column[Person](f"{column.title} (de)", column.text, key=column.key) for column in COLUMNS]
    again = make(jobs, qtbot, german)
    again.remember(load(settings.folder), "people")
    assert headings(again) == ["Kana (de)", "No. (de)", "Name (de)"]
    assert again.isColumnHidden(PLACE)


def test_that_a_column_of_a_later_version_appears_behind_its_neighbour(
    jobs: Jobs, qtbot: QtBot, settings: Settings
) -> None:
    settings.lists["people"] = {"order": ["place", "kana", "name", "gone"], "hidden": ["kana", "gone"]}
    settings.columns["people"] = [50, 60, 70]
    newer = [*COLUMNS[:2], Column[Person]("Sign", lambda _row: "!", key="sign"), *COLUMNS[2:]]
    table = make(jobs, qtbot, newer)
    table.remember(settings, "people")
    assert headings(table) == ["No.", "Place", "Name", "Sign"]


def test_that_what_tells_the_rows_apart_and_the_last_column_stay(jobs: Jobs, qtbot: QtBot) -> None:
    table = make(jobs, qtbot)
    for place in range(4):
        table.columns.choose(place, shown=False)
    assert headings(table) == ["Name"]
    free = make(jobs, qtbot, [COLUMNS[KANA], COLUMNS[PLACE]])
    for place in range(2):
        free.columns.choose(place, shown=False)
    assert headings(free) == ["Place"]


@pytest.mark.parametrize(
    "kept",
    [
        {"people": {"order": [], "hidden": ["number", "name", "kana", "place"]}},
        {"people": {"order": "kana", "hidden": 7}},
        {"people": ["kana"]},
        {"people": {"order": ["kana", "kana", 3, None], "hidden": [["place"]]}},
        ["people"],
    ],
)
def test_that_a_damaged_choice_still_shows_the_list(
    jobs: Jobs, qtbot: QtBot, tmp_path: Path, kept: object
) -> None:
    (tmp_path / "settings.json").write_text(json.dumps({"lists": kept}), encoding="utf-8")
    table = make(jobs, qtbot)
    table.remember(load(tmp_path), "people")
    assert "Name" in headings(table)


def test_that_as_it_was_forgets_choice_order_and_widths(
    qtbot: QtBot, settings: Settings, table: RowTable
) -> None:
    table.remember(settings, "people")
    width = table.columnWidth(NUMBER)
    table.setColumnWidth(NUMBER, width + 90)
    table.columns.choose(KANA, shown=False)
    table.columns.move(PLACE, -1)
    qtbot.waitUntil(lambda: "people" in settings.lists and "people" in settings.columns)
    table.columns.as_it_was()
    assert headings(table) == ["No.", "Name", "Kana", "Place"]
    assert table.columnWidth(NUMBER) == width
    qtbot.waitUntil(lambda: not settings.lists and not settings.columns)


def test_that_a_column_that_the_screen_leaves_out_is_offered_to_nobody(table: RowTable) -> None:
    table.show_column(KANA, shown=False)
    assert KANA not in table.columns.in_order()
    table.columns.choose(PLACE, shown=False)
    table.show_column(KANA, shown=True)
    assert headings(table) == ["No.", "Name", "Kana"]


def test_that_the_bar_of_a_selected_row_stands_at_the_left_whatever_is_there(table: RowTable) -> None:
    table.columns.choose(NUMBER, shown=False)
    table.columns.move(PLACE, -2)
    table.selectRow(0)
    table.clearFocus()
    assert table.drawn.first == PLACE
    row = table.viewport().grab().toImage()
    bar = row.pixelColor(1, table.rowHeight(0) // 2)
    assert bar == row.pixelColor(2, table.rowHeight(0) // 2)
    assert bar != row.pixelColor(9, table.rowHeight(0) // 2)


def test_that_columns_are_dragged_with_the_mouse(table: RowTable) -> None:
    head = table.horizontalHeader()
    assert head.sectionsMovable()
    head.moveSection(PLACE, 0)
    assert headings(table)[0] == "Place"


def test_that_the_menu_of_the_headings_ticks_what_is_shown(table: RowTable) -> None:
    menu = table.list_actions.head_menu()
    ticked = {action.text(): action.isChecked() for action in menu.actions() if action.isCheckable()}
    assert ticked == {"No.": True, "Name": True, "Kana": True, "Place": True}
    assert not menu.actions()[NAME].isEnabled(), "the name always stays"
    menu.actions()[KANA].trigger()
    assert headings(table) == ["No.", "Name", "Place"]
    menu.close()


def open_dialog(qtbot: QtBot, table: RowTable) -> ColumnsDialog:
    table.setFocus()
    shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(table, Qt.Key.Key_K, shift)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ColumnsDialog)
    qtbot.waitUntil(dialog.list.hasFocus)
    return dialog


def test_that_the_keyboard_alone_chooses_and_moves(qtbot: QtBot, table: RowTable) -> None:
    dialog = open_dialog(qtbot, table)
    QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    assert headings(table) == ["No.", "Name", "Kana", "Place"], "the name has no tick to take away"
    QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    assert headings(table) == ["No.", "Name", "Place"]
    QTest.keyClick(dialog.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    assert headings(table) == ["No.", "Kana", "Name", "Place"]
    QTest.keyClick(dialog.list, Qt.Key.Key_0, Qt.KeyboardModifier.AltModifier)
    assert headings(table) == ["No.", "Name", "Kana", "Place"]
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    assert QApplication.activeModalWidget() is None


def test_that_words_are_whole_where_another_column_has_room(jobs: Jobs, qtbot: QtBot) -> None:
    table = make(jobs, qtbot)
    long = "ヴィクトリア・アレクサンドラ・ゴンザレス"
    table.show_source(ListSource([replace(PEOPLE[0], kana=long)]))
    needed = drawn_width(long) + 2 * PADDING
    assert table.columnWidth(KANA) >= needed
    assert all_columns_seen(table)
    assert sum(table.columnWidth(place) for place in range(4)) == table.viewport().width()


def test_that_columns_stand_still_when_shorter_words_come(jobs: Jobs, qtbot: QtBot) -> None:
    table = make(jobs, qtbot)
    table.show_source(ListSource([replace(PEOPLE[0], kana="ヴィクトリア・アレクサンドラ・ゴンザレス")]))
    wide = [table.columnWidth(place) for place in range(4)]
    table.show_source(ListSource(PEOPLE))
    assert [table.columnWidth(place) for place in range(4)] == wide


def test_that_widths_which_somebody_set_stay_whatever_comes(
    jobs: Jobs, qtbot: QtBot, settings: Settings
) -> None:
    settings.columns["people"] = [50, 60, 70, 80]
    table = make(jobs, qtbot)
    table.remember(settings, "people")
    table.show_source(ListSource([replace(PEOPLE[0], kana="ヴィクトリア・アレクサンドラ・ゴンザレス")]))
    assert [table.columnWidth(place) for place in range(3)] == [50, 60, 70]


def test_that_figures_stand_closer_before_words_are_cut(jobs: Jobs, qtbot: QtBot) -> None:
    table = make(jobs, qtbot, [replace(COLUMNS[NUMBER], width=600), *COLUMNS[1:]])
    assert table.columnWidth(NUMBER) < 600
    assert all_columns_seen(table)
    name = drawn_width(PEOPLE[1].name) + 2 * PADDING
    assert table.columnWidth(NAME) >= name
