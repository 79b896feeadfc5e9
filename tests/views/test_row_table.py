"""The windowed table: right rows at any place, few reads, keyboard, copying, an explanation when empty."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from desktop_app.jobs import Jobs
from desktop_app.models.database import Database
from desktop_app.settings import Settings, load
from desktop_app.views.shared import theme
from desktop_app.views.shared.row_model import RowModel
from desktop_app.views.shared.row_source import KEPT_PAGES, PAGE, ListSource
from desktop_app.views.shared.row_table import Column, RowTable


@dataclass(frozen=True, slots=True)
class Row:
    number: int
    name: str


@dataclass
class Numbers:
    """As many rows as asked for, made when they are read; it keeps which pages were."""

    size: int
    reads: list[int] = field(default_factory=list[int])
    word: str = "row"

    def count(self, _session: Session, /) -> int:
        return self.size

    def page(self, _session: Session, offset: int, limit: int, /) -> Sequence[Row]:
        self.reads.append(offset)
        return [Row(at, f"{self.word} {at}") for at in range(offset, min(offset + limit, self.size))]


COLUMNS = [
    Column[Row]("Number", lambda row: str(row.number), right=True, width=100),
    Column[Row]("Name", lambda row: row.name, tone=lambda row: "error" if row.number == 1 else ""),
]


@pytest.fixture
def table(jobs: Jobs, qtbot: QtBot) -> RowTable:
    made = RowTable(COLUMNS, jobs)
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show()
    return made


def shown(table: RowTable, row: int, column: int = 1) -> str:
    return str(table.rows.data(table.rows.index(row, column)))


def test_that_the_model_keeps_qts_rules(jobs: Jobs, qtbot: QtBot) -> None:
    model = RowModel(COLUMNS, jobs)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    for source in (Numbers(1_000), Numbers(0), Numbers(3), ListSource([Row(1, "one")]), ListSource[Row]([])):
        model.show_source(source)
        for row in range(0, model.rowCount(), 50):
            model.prepare(row, row + 20)
    assert model.rowCount() == 0


def test_that_a_row_far_down_is_shown_after_one_read(table: RowTable) -> None:
    source = Numbers(5_000_000)
    table.show_source(source)
    table.scrollTo(table.rows.index(4_000_000, 0))

    assert table.rows.rowCount() == 5_000_000
    assert shown(table, 4_000_000) == "row 4000000"
    assert len(source.reads) <= 4


def test_that_memory_keeps_a_few_pages_only(table: RowTable) -> None:
    source = Numbers(100_000)
    table.show_source(source)
    for row in range(0, 100_000, 500):
        table.scrollTo(table.rows.index(row, 0), table.ScrollHint.PositionAtTop)

    here = [number for number in range(100_000 // PAGE) if table.rows.row(number * PAGE) is not None]
    assert len(here) <= KEPT_PAGES


def test_that_rows_arrive_from_worker_threads(local_database: Database, qtbot: QtBot) -> None:
    jobs = Jobs(local_database)
    table = RowTable(COLUMNS, jobs)
    qtbot.addWidget(table)
    table.resize(600, 400)
    table.show()
    table.show_source(Numbers(10_000))
    qtbot.waitUntil(lambda: table.rows.rowCount() == 10_000)
    table.scrollToBottom()
    qtbot.waitUntil(lambda: shown(table, 9_999) == "row 9999")
    jobs.close()


def test_that_a_newer_list_wins_over_an_older_one(local_database: Database, qtbot: QtBot) -> None:
    jobs = Jobs(local_database)
    table = RowTable(COLUMNS, jobs)
    qtbot.addWidget(table)
    table.show_source(Numbers(10, word="old"))
    table.show_source(Numbers(20, word="new"))
    qtbot.waitUntil(lambda: jobs.pending == 0)

    assert table.rows.rowCount() == 20
    assert shown(table, 0) == "new 0"
    jobs.close()


def test_that_reading_again_keeps_the_place(table: RowTable) -> None:
    source = Numbers(1_000)
    table.show_source(source)
    table.scrollTo(table.rows.index(500, 0), table.ScrollHint.PositionAtTop)
    table.selectRow(502)
    source.word = "changed"
    table.reload()

    assert table.rowAt(0) == 500
    assert table.currentIndex().row() == 502
    assert shown(table, 502) == "changed 502"


def test_that_nothing_is_selected_by_itself(table: RowTable) -> None:
    table.show_source(Numbers(1))

    assert table.current_row() is None
    assert not table.selectionModel().hasSelection()


def test_that_enter_opens_the_current_row(table: RowTable) -> None:
    opened: list[Row] = []
    table.opened.connect(opened.append)
    table.show_source(Numbers(100))
    table.selectRow(7)
    QTest.keyClick(table, Qt.Key.Key_Return)

    assert opened == [Row(7, "row 7")]


def test_that_selected_rows_are_copied_as_they_are_seen(table: RowTable) -> None:
    copied: list[int] = []
    table.copied.connect(copied.append)
    table.show_source(Numbers(1_000))
    table.selectRow(62)
    for _ in range(3):
        QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    assert copied == [4]
    lines = ["Number\tName", "62\trow 62", "63\trow 63", "64\trow 64", "65\trow 65"]
    assert QGuiApplication.clipboard().text().split("\n") == lines


def test_that_data_is_never_read_as_markup(table: RowTable) -> None:
    table.show_source(ListSource([Row(1, "<b>勅使河原</b>")]))
    tip = table.rows.data(table.rows.index(0, 1), Qt.ItemDataRole.ToolTipRole)

    assert shown(table, 0) == "<b>勅使河原</b>"
    assert tip == "<span>&lt;b&gt;勅使河原&lt;/b&gt;</span>"


def test_that_figures_stand_right_and_a_tone_has_a_colour(table: RowTable) -> None:
    table.show_source(Numbers(3))
    align = table.rows.data(table.rows.index(0, 0), Qt.ItemDataRole.TextAlignmentRole)
    plain = table.rows.data(table.rows.index(0, 1), Qt.ItemDataRole.ForegroundRole)
    toned = table.rows.data(table.rows.index(1, 1), Qt.ItemDataRole.ForegroundRole)

    assert align == Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    assert plain is None
    assert toned is not None


def test_that_an_empty_table_says_why(table: RowTable) -> None:
    table.show_source(Numbers(0))
    before = table.viewport().grab().toImage()
    table.say_when_empty("No cards here. Scan one.")

    assert table.viewport().grab().toImage() != before
    assert table.accessibleDescription() == "No cards here. Scan one."


def test_that_forgotten_rows_are_gone(table: RowTable) -> None:
    table.show_source(Numbers(10))
    table.forget()

    assert table.rows.rowCount() == 0
    assert table.rows.rowCount(QModelIndex()) == 0


def test_that_a_failed_read_is_told(table: RowTable) -> None:
    class Broken(Numbers):
        def page(self, _session: Session, _offset: int, _limit: int, /) -> Sequence[Row]:
            raise OSError(5, "gone")

    errors: list[Exception] = []
    table.failed.connect(errors.append)
    table.show_source(Broken(10))

    assert [type(error) for error in errors] == [OSError]


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return load(tmp_path)


def test_that_widths_are_remembered(jobs: Jobs, qtbot: QtBot, settings: Settings, table: RowTable) -> None:
    table.remember(settings, "numbers")
    table.setColumnWidth(0, 77)
    qtbot.waitUntil(lambda: settings.columns.get("numbers", [0])[0] == 77)
    again = RowTable(COLUMNS, jobs)
    qtbot.addWidget(again)
    again.remember(load(settings.folder), "numbers")

    assert again.columnWidth(0) == 77


def test_that_widths_that_cannot_be_kept_are_trouble_and_no_bug(
    qtbot: QtBot, settings: Settings, table: RowTable
) -> None:
    settings.folder = settings.folder / "a file"
    settings.folder.write_text("no folder", encoding="utf-8")
    table.remember(settings, "numbers")
    failed: list[Exception] = []
    table.failed.connect(failed.append)
    table.setColumnWidth(0, 77)
    qtbot.waitUntil(lambda: bool(failed))
    assert isinstance(failed[0], OSError)


def test_that_a_tone_is_seen_and_not_only_told(qapp: QApplication, table: RowTable, tmp_path: Path) -> None:
    """The sheet's colour of items once hid it."""
    theme.apply(qapp, theme.read("light", "normal"), tmp_path)
    table.show_source(ListSource([Row(0, "■■■■"), Row(1, "■■■■")]))
    picture = table.viewport().grab().toImage()
    colours = [
        {
            picture.pixelColor(x, y).name()
            for x in range(area.left(), area.right())
            for y in range(area.top() + 6, area.bottom() - 6)
        }
        for area in (table.visualRect(table.rows.index(row, 1)) for row in (0, 1))
    ]
    qapp.setStyleSheet("")
    error = theme.read("light", "normal").colours["error"]
    assert [error in seen for seen in colours] == [False, True]


def test_that_room_that_is_left_goes_to_the_words_until_somebody_sets_a_width(table: RowTable) -> None:
    usual = table.columnWidth(0)
    table.resize(900, 400)
    assert table.columnWidth(0) == usual, "figures stay as narrow as they are"
    table.show_column(1, shown=False)
    table.show_column(1, shown=True)
    table.resize(1_000, 400)
    assert (table.columnWidth(0), table.columnWidth(1)) == (usual, table.viewport().width() - usual)
    table.setColumnWidth(0, 200)
    table.resize(1_000, 400)
    assert table.columnWidth(0) == 200
