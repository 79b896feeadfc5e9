"""Columns that a list can spare go where there is no room for them, until somebody chooses the columns."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.jobs import Jobs
from desktop_app.settings import Settings, load
from desktop_app.views.shared.row_source import ListSource
from desktop_app.views.shared.row_table import RowTable
from tests.views.fits import all_columns_seen
from tests.views.lists import COLUMNS, PEOPLE
from tests.views.test_row_columns import KANA, PLACE, headings, make

SPARE = [*COLUMNS[:2], replace(COLUMNS[KANA], spare=1), replace(COLUMNS[PLACE], spare=2)]


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return load(tmp_path)


@pytest.fixture
def table(jobs: Jobs, qtbot: QtBot) -> RowTable:
    return make(jobs, qtbot, SPARE)


def test_that_the_most_spare_columns_go_first_and_come_back(table: RowTable) -> None:
    assert headings(table) == ["No.", "Name", "Kana", "Place"]
    table.resize(300, 400)
    assert headings(table) == ["No.", "Name", "Kana"]
    table.resize(200, 400)
    assert headings(table) == ["No.", "Name"]
    assert all_columns_seen(table)
    table.resize(800, 400)
    assert headings(table) == ["No.", "Name", "Kana", "Place"]


def test_that_whoever_chooses_columns_has_them_at_any_width(
    jobs: Jobs, qtbot: QtBot, settings: Settings, table: RowTable
) -> None:
    table.remember(settings, "people")
    table.resize(200, 400)
    table.columns.choose(PLACE, shown=True)
    assert headings(table) == ["No.", "Name", "Place"]
    table.resize(800, 400)
    assert headings(table) == ["No.", "Name", "Place"]
    qtbot.waitUntil(lambda: "people" in load(settings.folder).lists)
    again = make(jobs, qtbot, SPARE)
    again.remember(load(settings.folder), "people")
    again.resize(200, 400)
    assert headings(again) == ["No.", "Name", "Place"]
    again.columns.as_it_was()
    assert headings(again) == ["No.", "Name"]


def test_that_all_columns_chosen_are_kept_as_chosen(
    qtbot: QtBot, settings: Settings, table: RowTable
) -> None:
    table.remember(settings, "people")
    table.resize(200, 400)
    for place in (KANA, PLACE):
        table.columns.choose(place, shown=True)
    qtbot.waitUntil(lambda: load(settings.folder).lists.get("people", {}).get("hidden") == [])
    assert headings(table) == ["No.", "Name", "Kana", "Place"]


def test_that_longer_words_of_a_list_read_again_have_room(jobs: Jobs, qtbot: QtBot) -> None:
    table = make(jobs, qtbot)
    source = ListSource(PEOPLE)
    table.resize(420, 400)
    table.show_source(source)
    before = table.columnWidth(PLACE)
    source.rows = [replace(row, place="足立区千住仲町") for row in PEOPLE]
    table.reload()
    assert table.columnWidth(PLACE) > before
