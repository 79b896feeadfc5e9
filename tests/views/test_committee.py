"""The page of the committee report: pages as pictures, findings, the text edited, files that go out."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from desktop_app.jobs import Jobs
from desktop_app.models.keeping import AuditEntry, WardSetting
from desktop_app.services import verify
from desktop_app.services.committee import drafts
from desktop_app.services.committee.going_out import ReportForm
from desktop_app.services.committee.rows import BlockKind
from desktop_app.services.figures import counting, people, published
from desktop_app.terms import Role
from desktop_app.views.committee.edit_dialog import EditDialog
from desktop_app.views.committee.page import CommitteePage
from desktop_app.views.shared.dialogs import ReasonDialog
from tests import factories
from tests.services.committee import ward
from tests.views.dialogs import reject_all, shown
from tests.views.told import Told

CTRL = Qt.KeyboardModifier.ControlModifier
REFERENCE = "{fig:card_issuance/R4/rate_percent}"


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def page(jobs: Jobs, told: Told, tmp_path: Path, qtbot: QtBot) -> Iterator[CommitteePage]:
    """The page before a supervisor, with the shipped reports."""
    ward.fill(jobs.database)
    shell = told.shell(jobs, tmp_path / "settings", Role.SUPERVISOR)
    shell.acting = lambda: factories.acting("s1")
    made = CommitteePage(shell)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    made.refresh()
    yield made
    reject_all()


def test_that_the_reports_their_pages_and_findings_are_shown(page: CommitteePage) -> None:
    assert page.table.rows.rowCount() == 3
    assert page.findings.rows.rowCount() == 5
    assert len(page.pages.labels) == 8
    page.findings.selectRow(0)
    assert page.made is not None
    found = page.made.findings[0]
    assert "60.81" in found.sentence or "41.55" in found.sentence
    assert page.said.text() == found.title
    page.language.field.setCurrentIndex(1)
    page.refresh()
    assert page.made is not None
    assert page.made.documents[0].on == "27 June 2023"


@pytest.mark.parametrize("ward_name", ["足立区", "練馬区", ""])
def test_that_a_supervisor_puts_in_the_shipped_reports_and_only_their_ward_their_figures(
    jobs: Jobs, told: Told, tmp_path: Path, qtbot: QtBot, ward_name: str
) -> None:
    with jobs.database.write() as session:
        factories.make_staff(session, "s1", Role.SUPERVISOR)
        session.add(WardSetting(key="ward_name", value=json.dumps(ward_name)))
    shell = told.shell(jobs, tmp_path / "settings", Role.SUPERVISOR)
    shell.acting = lambda: factories.acting("s1")
    page = CommitteePage(shell)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.refresh()
    assert not page.edit_it.isEnabled()
    assert page.edit() is None
    assert not page.load_it.isHidden()
    QTest.keyClick(page, Qt.Key.Key_L, Qt.KeyboardModifier.AltModifier)
    assert told.failed == []
    assert page.table.rows.rowCount() == 3
    assert page.load_it.isHidden()
    with jobs.database.read() as session:
        figures = published.reports(session), people.all_of(session), counting.offices(session)
    if ward_name == "足立区":
        assert page.findings.rows.rowCount() == 5
        assert all(figures)
    else:
        assert told.said[-1].startswith("The texts of Adachi City")
        assert not any(figures)


def test_that_a_report_with_findings_asks_why_before_it_goes_out(
    page: CommitteePage, jobs: Jobs, tmp_path: Path
) -> None:
    QTest.keyClick(page, Qt.Key.Key_W, Qt.KeyboardModifier.AltModifier)
    dialog = shown(ReasonDialog)
    dialog.field.setPlainText("公表済みの値")
    dialog.yes.click()
    target = tmp_path / "report.docx"
    shown(QFileDialog).fileSelected.emit(str(target))
    file = docx.Document(str(target))
    assert len(file.inline_shapes) == 1
    with jobs.database.read() as session:
        kept = session.scalars(select(AuditEntry.detail).where(AuditEntry.action == "report_went_out")).all()
    assert len(kept) == 1
    assert "公表済みの値" in kept[0]


def test_that_the_report_is_printed_as_a_job(page: CommitteePage, told: Told, tmp_path: Path) -> None:
    QTest.keyClick(page, Qt.Key.Key_P, CTRL)
    dialog = shown(ReasonDialog)
    dialog.field.setPlainText("公表済みの値")
    dialog.yes.click()
    target = tmp_path / "report.pdf"
    shown(QFileDialog).fileSelected.emit(str(target))
    assert target.read_bytes().startswith(b"%PDF")
    assert told.failed == []
    assert "8" in told.said[-1]


def went_out(jobs: Jobs) -> int:
    """How often the log says that a report went out."""
    with jobs.database.read() as session:
        actions = session.scalars(select(AuditEntry.action)).all()
        assert verify.verify(session).ok
    return actions.count("report_went_out")


def test_that_a_report_counts_as_gone_out_only_when_its_pdf_is_there(
    page: CommitteePage, jobs: Jobs, tmp_path: Path
) -> None:
    assert page.made is not None
    page.going.go(page.wanted(), page.made, ReportForm.PDF, "公表済みの値")
    # The file is being asked for: nothing has gone out yet.
    dialog = shown(QFileDialog)
    assert went_out(jobs) == 0
    dialog.reject()
    assert went_out(jobs) == 0
    page.going.go(page.wanted(), page.made, ReportForm.PDF, "公表済みの値")
    shown(QFileDialog).fileSelected.emit(str(tmp_path / "report.pdf"))
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF")
    assert went_out(jobs) == 1


def test_that_a_file_that_could_not_be_written_did_not_go_out(
    page: CommitteePage, jobs: Jobs, tmp_path: Path
) -> None:
    (tmp_path / "taken").mkdir()
    page.going.write(page.wanted(), ReportForm.XLSX, tmp_path / "taken", "公表済みの値")
    assert went_out(jobs) == 0
    reject_all()


def test_that_a_workbook_is_written(page: CommitteePage, told: Told, tmp_path: Path) -> None:
    target = tmp_path / "report.xlsx"
    page.going.write(page.wanted(), ReportForm.XLSX, target, "公表済みの値")
    assert target.read_bytes().startswith(b"PK")
    assert "report.xlsx" in told.said[-1]


def edited(page: CommitteePage, place: int = 2) -> EditDialog:
    """The text of a report, opened by its key."""
    page.table.selectRow(place)
    QTest.keyClick(page, Qt.Key.Key_E, CTRL)
    return shown(EditDialog)


def test_that_a_figure_is_put_into_the_text_as_a_reference(page: CommitteePage, jobs: Jobs) -> None:
    dialog = edited(page)
    dialog.list.setCurrentRow(0)
    dialog.fields.text.field.setPlainText("交付率は")
    dialog.fields.text.field.moveCursor(dialog.fields.text.field.textCursor().MoveOperation.End)
    dialog.fields.figure.field.setCurrentIndex(dialog.fields.figure.field.findData(REFERENCE))
    dialog.fields.insert.click()
    assert dialog.fields.text.field.toPlainText() == f"交付率は{REFERENCE}"
    assert "交付率は60.80" in dialog.fields.shown.text()
    dialog.keep()
    [kept] = [one for one in ward.reports(jobs.database) if one.code == "cards"]
    assert kept.blocks[0].text == f"交付率は{REFERENCE}"
    assert (kept.version, kept.sample) == (2, False)
    assert page.drafts[2].version == 2


def test_that_blocks_are_moved_added_and_taken_out(page: CommitteePage, jobs: Jobs) -> None:
    dialog = edited(page)
    first, second = dialog.wanted().blocks[:2]
    dialog.list.setCurrentRow(0)
    dialog.down.click()
    assert dialog.wanted().blocks[:2] == (second, first)
    dialog.new.click()
    dialog.fields.text.field.setPlainText("新しい文章")
    assert [one.text for one in dialog.wanted().blocks[1:3]] == [first.text, "新しい文章"]
    dialog.fields.kind.field.setCurrentIndex(list(BlockKind).index(BlockKind.TABLE))
    dialog.fields.kind.field.activated.emit(0)
    dialog.fields.code.field.setCurrentIndex(dialog.fields.code.field.findData("convenience_summary"))
    assert dialog.wanted().blocks[2].code == "convenience_summary"
    dialog.out.click()
    assert dialog.wanted().blocks[:2] == (second, first)


def test_that_a_loser_is_told_and_keeps_what_was_typed(page: CommitteePage, jobs: Jobs) -> None:
    dialog = edited(page)
    seen = page.drafts[2]
    dialog.subject.field.setText("別の件名")
    with jobs.database.write() as session:
        drafts.change(session, factories.acting(), seen, dialog.wanted())
    dialog.keep()
    assert not dialog.error.isHidden()
    assert "w1" in dialog.error.text()
    assert dialog.subject.field.text() == "別の件名"


def test_that_a_report_without_its_day_is_refused_beside_the_fields(page: CommitteePage) -> None:
    dialog = edited(page)
    dialog.reported_on.field.setText("")
    dialog.keep()
    assert dialog.error.text()
    dialog.reported_on.field.set_day(date(2023, 6, 27))
    dialog.as_of.field.setText("いつか")
    dialog.keep()
    assert dialog.error.text()


def test_that_a_new_report_is_begun_from_another(page: CommitteePage, jobs: Jobs) -> None:
    page.table.selectRow(2)
    QTest.keyClick(page, Qt.Key.Key_N, CTRL)
    dialog = shown(EditDialog)
    dialog.reported_on.field.set_day(date(2024, 6, 25))
    dialog.keep()
    first = ward.reports(jobs.database)[0]
    assert (first.code, first.reported_on) == ("cards-2023-06-27", date(2024, 6, 25))
    assert page.made is not None
    assert [draft.code for draft in page.made.drafts] == ["cards-2023-06-27"]
