"""The text of a report in its dialog: figures are found by name, findings open their block."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.jobs import Jobs
from desktop_app.services.committee.rows import BlockKind
from desktop_app.terms import Role
from desktop_app.views.committee.edit_dialog import EditDialog
from desktop_app.views.committee.page import CommitteePage
from tests import factories
from tests.services.committee import ward
from tests.views.conftest import settle
from tests.views.dialogs import reject_all, shown
from tests.views.told import Told


@pytest.fixture
def page(jobs: Jobs, tmp_path: Path, qtbot: QtBot) -> Iterator[CommitteePage]:
    """The page before a supervisor, with the shipped reports."""
    ward.fill(jobs.database)
    shell = Told().shell(jobs, tmp_path / "settings", Role.SUPERVISOR)
    shell.acting = lambda: factories.acting("s1")
    made = CommitteePage(shell)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    made.refresh()
    yield made
    reject_all()


def _edited(page: CommitteePage) -> EditDialog:
    page.table.selectRow(2)
    dialog = page.edit()
    assert dialog is not None
    return dialog


def test_that_enter_on_a_finding_opens_the_block_where_it_stands(page: CommitteePage) -> None:
    opened: dict[str, str] = {}
    for place in range(page.findings.rows.rowCount()):
        page.findings.setFocus()
        page.findings.selectRow(place)
        QTest.keyClick(page.findings, Qt.Key.Key_Return)
        dialog = shown(EditDialog)
        row = page.findings.current_row()
        current = dialog.list.currentItem()
        assert current is not None
        opened[str(getattr(row, "sentence", ""))] = current.text()
        dialog.reject()
        settle()
    cut, about = (next(text for said, text in opened.items() if part in said) for part in ("52.4", "103,267"))
    assert cut.startswith("4\u3000Table:")
    assert about.startswith("6\u3000")
    assert len(opened) == 5


def test_that_a_figure_goes_into_the_text_that_was_written_last(page: CommitteePage) -> None:
    fields = _edited(page).fields
    reference = "{fig:text/uncollected_about/value}"
    fields.english.field.setPlainText("")
    QApplication.sendEvent(fields.english.field, QFocusEvent(QEvent.Type.FocusIn))
    fields.figure.field.setCurrentIndex(fields.figure.field.findData(reference))
    fields.insert.click()
    assert fields.english.field.toPlainText() == reference
    assert fields.shown.text().endswith("45,000")
    assert reference not in fields.text.field.toPlainText()


def test_that_nothing_is_put_in_while_only_a_part_of_a_name_is_typed(page: CommitteePage) -> None:
    fields = _edited(page).fields
    before = fields.text.field.toPlainText()
    fields.figure.field.setCurrentIndex(3)
    fields.figure.field.setEditText("no such figure")
    fields.insert.click()
    assert fields.text.field.toPlainText() == before


def test_that_a_table_that_was_not_published_can_be_shown_too(page: CommitteePage, jobs: Jobs) -> None:
    dialog = _edited(page)
    dialog.new.click()
    fields = dialog.fields
    fields.kind.field.setCurrentIndex(list(BlockKind).index(BlockKind.TABLE))
    at = fields.code.field.findData("convenience_by_month")
    assert at >= 0
    fields.code.field.setCurrentIndex(at)
    dialog.keep()
    settle()
    [kept] = [one for one in ward.reports(jobs.database) if one.code == "cards"]
    assert kept.blocks[1].code == "convenience_by_month"
    assert page.made is not None
    assert "convenience_by_month_R4" in {part.table.code for part in page.made.tables}


def test_that_the_pages_go_to_the_report_that_is_chosen(page: CommitteePage) -> None:
    bar = page.pages.verticalScrollBar()
    page.table.selectRow(0)
    first = bar.value()
    page.table.selectRow(2)
    assert bar.value() > first


def test_that_a_subject_of_another_year_is_told_while_it_is_written(page: CommitteePage) -> None:
    dialog = _edited(page)
    assert dialog.years.isHidden()
    subject = dialog.subject.field.text()
    dialog.subject.field.setText(subject.replace("令和4年度", "令和5年度"))
    assert dialog.years.isVisible()
    assert "令和5年度" in dialog.years.text() or "R5" in dialog.years.text()
    dialog.as_of.field.set_day(date(2024, 3, 31))
    dialog.reported_on.field.set_day(date(2024, 6, 25))
    assert dialog.years.text().startswith(("Block 6", "6番目"))
    dialog.subject.field.setText(subject)
    dialog.as_of.field.set_day(date(2023, 3, 31))
    assert dialog.years.isHidden()


def test_that_a_block_taken_out_by_mistake_is_put_back_as_it_was_written(page: CommitteePage) -> None:
    dialog = _edited(page)
    dialog.list.setCurrentRow(5)
    dialog.fields.text.field.setPlainText("長い文章")
    before = dialog.wanted().blocks
    dialog.out.click()
    assert dialog.wanted().blocks == (*before[:5], *before[6:])
    assert "Alt+Z" in dialog.years.text()
    [back] = [action for action in dialog.actions() if action.shortcut() == QKeySequence("Alt+Z")]
    back.trigger()
    assert dialog.wanted().blocks == before
    assert dialog.list.currentRow() == 5
    assert dialog.years.isHidden()
    back.trigger()
    assert dialog.wanted().blocks == before


def test_that_escape_drops_no_block_that_was_written_and_left(page: CommitteePage) -> None:
    dialog = _edited(page)
    for row in (4, 0):
        dialog.list.setCurrentRow(row)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isHidden()
    dialog = _edited(page)
    dialog.list.setCurrentRow(5)
    dialog.fields.text.field.setPlainText("長い文章")
    dialog.list.setCurrentRow(0)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isHidden()


def test_that_a_block_that_can_not_be_kept_is_shown(page: CommitteePage) -> None:
    dialog = _edited(page)
    dialog.list.setCurrentRow(12)
    dialog.fields.text.field.setPlainText("")
    dialog.list.setCurrentRow(0)
    dialog.keep()
    assert not dialog.error.isHidden()
    assert dialog.list.currentRow() == 12
    dialog.fields.text.field.setPlainText("書いた。")
    dialog.keep()
    settle()
    assert dialog not in page.findChildren(EditDialog)


def test_that_a_text_is_moved_to_the_year_of_its_figures(page: CommitteePage, jobs: Jobs) -> None:
    dialog = _edited(page)
    assert dialog.years.isHidden()
    dialog.as_of.field.set_day(date(2022, 3, 31))
    settle()
    assert "Alt+Y" in dialog.years.text()
    [move] = [action for action in dialog.actions() if action.shortcut() == QKeySequence("Alt+Y")]
    move.trigger()
    assert dialog.years.isHidden()
    wanted = dialog.wanted()
    assert wanted.title.startswith("令和3年度")
    assert "R3" in wanted.english_title
    assert "{fig:card_issuance/R3/rate_percent}" in wanted.blocks[5].text
    move.trigger()
    assert dialog.wanted() == wanted
    dialog.as_of.field.set_day(date(2023, 3, 31))
    move.trigger()
    assert dialog.wanted().title == page.drafts[2].title
    assert dialog.wanted().blocks[:5] == page.drafts[2].blocks[:5]
