"""Marks: set with Space, kept by key, seen as a sign; they lead to a copy and to nothing else."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sqlalchemy import delete, select

from desktop_app.jobs import Jobs
from desktop_app.models.database import Database
from desktop_app.models.keeping import AuditEntry, AuditHead
from desktop_app.services.acting import Acting
from desktop_app.views.shared import copied
from desktop_app.views.shared.row_source import ListSource
from desktop_app.views.shared.row_table import RowTable
from tests.views.lists import COLUMNS, PEOPLE, Crowd, KnowingCrowd, Person


@pytest.fixture
def table(jobs: Jobs, qtbot: QtBot) -> RowTable:
    made = RowTable(COLUMNS, jobs)
    made.marks.key_of = lambda row: row.number
    qtbot.addWidget(made)
    made.resize(800, 400)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.setFocus()
    made.show_source(ListSource(PEOPLE))
    return made


def mark(table: RowTable, *places: int) -> None:
    for place in places:
        table.selectRow(place)
        QTest.keyClick(table, Qt.Key.Key_Space)


def clipboard() -> list[str]:
    return QGuiApplication.clipboard().text().split("\n")


def test_that_space_marks_and_unmarks_and_the_foot_counts(table: RowTable) -> None:
    mark(table, 1, 3)
    assert list(table.marks.keys) == [2, 4]
    assert (table.foot.marked.text(), table.foot.marked.isVisible()) == ("2 marked", True)
    mark(table, 1)
    assert table.foot.marked.text() == "1 marked"
    mark(table, 3)
    assert table.foot.isHidden()
    assert table.verticalHeader().isHidden()


def test_that_a_mark_is_seen_as_a_sign_and_a_click_on_it_takes_it_away(table: RowTable) -> None:
    mark(table, 1)
    signs = table.verticalHeader()
    assert not signs.isHidden()
    height = signs.sectionSize(0)

    def sign(place: int) -> bytes:
        area = signs.grab().toImage().copy(0, place * height, signs.width(), height - 1)
        return bytes(area.constBits())

    assert sign(0) == sign(2), "an empty box each"
    assert sign(1) != sign(0)
    middle = QPoint(signs.width() // 2, height + height // 2)
    QTest.mouseClick(signs.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert not table.marks


def test_that_marks_stay_through_paging_and_a_refresh(table: RowTable) -> None:
    crowd = KnowingCrowd(100_000)
    table.show_source(crowd)
    for place in (70_000, 5):
        table.scrollTo(table.rows.index(place, 0))
        mark(table, place)
    crowd.name = "改名"
    table.reload()
    assert list(table.marks.keys) == [70_000, 5]
    crowd.gone.add(5)
    table.reload()
    assert list(table.marks.keys) == [70_000], "a row that has left the list has no mark"


def test_that_a_mark_goes_with_its_row_and_not_with_its_place(table: RowTable) -> None:
    mark(table, 1)
    table.show_source(ListSource([replace(PEOPLE[1], place="梅田"), PEOPLE[0]]))
    assert [table.marks.has(table.rows.row(place)) for place in (0, 1)] == [True, False]
    table.show_source(ListSource([PEOPLE[0]]))
    assert not table.marks


def test_that_marks_outlive_a_visit_to_a_record_as_keys_alone(table: RowTable) -> None:
    mark(table, 1)
    table.forget()
    assert list(table.marks.keys) == [2]
    table.show_source(ListSource(PEOPLE))
    assert table.marks.has(PEOPLE[1])


def test_that_marks_without_a_key_are_forgotten_with_the_rows(jobs: Jobs, qtbot: QtBot) -> None:
    """A key made of the whole row would hold a name."""
    plain = RowTable(COLUMNS, jobs)
    qtbot.addWidget(plain)
    plain.show_source(ListSource(PEOPLE))
    mark(plain, 1)
    assert plain.marks
    plain.forget()
    assert not plain.marks


def test_that_esc_closes_the_line_first_then_unmarks_then_is_the_windows(table: RowTable) -> None:
    mark(table, 1)
    table.finder.open(with_keyboard=False)
    QTest.keyClick(table, Qt.Key.Key_Escape)
    assert (table.finder.is_open, len(table.marks)) == (False, 1)
    QTest.keyClick(table, Qt.Key.Key_Escape)
    assert not table.marks
    assert table.foot.isHidden()


def test_that_marked_rows_are_copied_in_the_lists_order_with_headings(table: RowTable) -> None:
    told: list[int] = []
    table.copied.connect(told.append)
    mark(table, 3, 1)
    table.columns.move(2, -2)
    table.columns.choose(3, shown=False)
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard() == ["Kana\tNo.\tName", "ヤマダ タロウ\t2\t山田 太郎", "オオヤマ ジロウ\t4\t大山 次郎"]
    assert told == [2]


def test_that_without_marks_the_current_row_is_copied_also_from_the_find_line(table: RowTable) -> None:
    table.selectRow(2)
    table.finder.open()
    QTest.keyClick(table.foot.field, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard()[1] == "3\t髙橋 花子\tタカハシ ハナコ\t足立"


@pytest.mark.parametrize("crowd", [Crowd(3_000), KnowingCrowd(3_000)])
def test_that_marked_rows_far_apart_are_copied(table: RowTable, crowd: Crowd) -> None:
    table.show_source(crowd)
    for place in (2_900, 7):
        table.scrollTo(table.rows.index(place, 0))
        mark(table, place)
    table.copy()
    assert [line.split("\t")[0] for line in clipboard()] == ["No.", "7", "2900"]


def test_that_a_cell_is_one_cell_and_no_formula(table: RowTable) -> None:
    table.show_source(ListSource([Person(9, "=1+1\tx", "a\nb")]))
    table.selectRow(0)
    table.copy()
    assert clipboard() == ["No.\tName\tKana\tPlace", "9\t'=1+1 x\ta b\t足立"]


def test_that_a_copy_is_audited_with_its_count_before_it_is_there(
    table: RowTable, local_database: Database, acting: Acting
) -> None:
    QGuiApplication.clipboard().setText("mine")
    there: list[str] = []

    def who() -> Acting:
        there.append(QGuiApplication.clipboard().text())
        return acting

    table.columns.name = "people"
    table.copier.acting = who
    mark(table, 0, 1)
    table.copy()
    with local_database.read() as session:
        entry = session.scalars(select(AuditEntry).where(AuditEntry.action == "copy_list")).one()
    assert (entry.subject, json.loads(entry.detail)) == ("people", {"rows": 2})
    assert there == ["mine"]
    assert len(clipboard()) == 3


def test_that_nothing_is_copied_when_its_entry_cannot_be_written(
    table: RowTable, local_database: Database, acting: Acting
) -> None:
    failed: list[Exception] = []
    table.failed.connect(failed.append)
    QGuiApplication.clipboard().setText("mine")

    table.copier.acting = lambda: acting
    with local_database.write() as session:
        session.execute(delete(AuditHead))
    table.selectRow(0)
    table.copy()
    assert len(failed) == 1
    assert clipboard() == ["mine"]


def test_that_only_rows_of_ours_are_taken_off_the_clipboard(table: RowTable) -> None:
    table.selectRow(0)
    table.copy()
    copied.forget()
    assert QGuiApplication.clipboard().text() == ""
    other = QMimeData()
    other.setText("from another program")
    QGuiApplication.clipboard().setMimeData(other)
    copied.forget()
    assert QGuiApplication.clipboard().text() == "from another program"
