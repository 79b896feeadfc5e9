"""A paper asked for on a screen: made, read back, put at its file, or nothing at all."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_app.errors import PrintFailed
from desktop_app.jobs import Jobs
from desktop_app.models.printing import PrintJob
from desktop_app.paper import read_back
from desktop_app.paper.print_job import Stamp
from desktop_app.paper.sheet import Sheet
from desktop_app.services.printing import PageOrder, PrintOrder
from desktop_app.settings import load
from desktop_app.terms import PrintKind
from desktop_app.views.shared.print_out import Paper, PrintOut, TargetDialog
from tests.views.told import Told

NUMBER = "ABC000001"


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def screen(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def out(jobs: Jobs, told: Told, screen: QWidget, tmp_path: Path) -> PrintOut:
    made = PrintOut(told.shell(jobs, tmp_path), screen, list)
    QVBoxLayout(screen).addWidget(made.strip)
    screen.show()
    return made


def order(_session: Session) -> PrintOrder:
    return PrintOrder(PrintKind.LETTERS, "run 1", (PageOrder({"number": NUMBER}, (NUMBER,)),))


def draw(painter: QPainter, facts: Mapping[str, Any], stamp: Stamp) -> None:
    sheet = Sheet(painter, QFont("BIZ UDPGothic"))
    sheet.code(20, 20, 25, facts["number"])
    sheet.code(160, 250, 25, stamp.code)


def draw_wrong(painter: QPainter, facts: Mapping[str, Any], stamp: Stamp) -> None:
    draw(painter, {"number": "ABC000002"}, stamp)


def states(jobs: Jobs) -> list[str]:
    with jobs.database.read() as session:
        return list(session.scalars(select(PrintJob.state)))


def test_that_a_right_paper_is_at_its_file_and_said(
    out: PrintOut, jobs: Jobs, told: Told, tmp_path: Path
) -> None:
    released: list[str] = []
    out.released.connect(released.append)
    out.begin(Paper("", "letters", order, draw), tmp_path / "letters.pdf")
    assert (tmp_path / "letters.pdf").read_bytes().startswith(b"%PDF")
    assert (states(jobs), len(released), told.failed) == (["released"], 1, [])
    assert "letters.pdf" in told.said[0]
    assert out.strip.isHidden()
    assert not out.busy()


def test_that_a_wrong_page_leaves_no_file_and_can_be_printed_again(
    out: PrintOut, jobs: Jobs, told: Told, tmp_path: Path
) -> None:
    out.begin(Paper("", "letters", order, draw_wrong), tmp_path / "letters.pdf")
    assert list(tmp_path.glob("*.pdf")) == []
    assert isinstance(told.failed[0], PrintFailed)
    out.begin(Paper("", "letters", order, draw), tmp_path / "letters.pdf")
    assert states(jobs) == ["failed", "released"]


def test_that_a_folder_that_is_gone_begins_no_job(
    out: PrintOut, jobs: Jobs, told: Told, tmp_path: Path
) -> None:
    out.begin(Paper("", "letters", order, draw), tmp_path / "gone" / "letters.pdf")
    assert (states(jobs), len(told.failed)) == ([], 1)
    assert isinstance(told.failed[0], OSError)


def test_that_a_stopped_job_leaves_no_file(
    out: PrintOut, jobs: Jobs, told: Told, tmp_path: Path, qtbot: QtBot
) -> None:
    jobs.at_once = False

    def stop_while_drawing(painter: QPainter, facts: Mapping[str, Any], stamp: Stamp) -> None:
        for job in jobs.long_jobs:
            job.cancel()
        draw(painter, facts, stamp)

    with qtbot.waitSignal(jobs.idle):
        out.begin(Paper("", "letters", order, stop_while_drawing), tmp_path / "letters.pdf")
        assert out.busy()
    assert told.said[0].startswith("Printing was stopped")
    assert told.failed == []
    assert (list(tmp_path.glob("*.pdf")), states(jobs), out.busy()) == ([], ["failed"], False)


def test_that_the_file_is_asked_for_by_its_usual_name(out: PrintOut) -> None:
    dialog = out.ask(Paper("Print the letters", "letters_2023", order, draw))
    assert isinstance(dialog, QFileDialog)
    assert dialog.selectedFiles()[0].endswith("letters_2023.pdf")
    dialog.reject()


def test_that_what_was_read_back_goes_to_the_printer(
    out: PrintOut, jobs: Jobs, told: Told, tmp_path: Path
) -> None:
    out.begin_on(Paper("", "letters", order, draw), "", str(tmp_path / "printed.pdf"))
    printed = (tmp_path / "printed.pdf").read_bytes()
    (found,) = read_back.codes(printed)
    assert NUMBER in found
    assert (states(jobs), told.failed) == (["released"], [])


def test_that_a_misread_page_never_reaches_the_printer(out: PrintOut, told: Told, tmp_path: Path) -> None:
    out.begin_on(Paper("", "letters", order, draw_wrong), "", str(tmp_path / "printed.pdf"))
    assert isinstance(told.failed[0], PrintFailed)
    assert list(tmp_path.glob("*.pdf")) == []


# Qt says so itself, besides answering it.
@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_that_a_printer_that_takes_nothing_is_told(out: PrintOut, told: Told, tmp_path: Path) -> None:
    out.begin_on(Paper("", "letters", order, draw), "", str(tmp_path / "gone" / "printed.pdf"))
    assert isinstance(told.failed[0], OSError)


def test_that_the_printer_is_chosen_once_and_remembered(
    jobs: Jobs, told: Told, screen: QWidget, tmp_path: Path
) -> None:
    shell = told.shell(jobs, tmp_path)
    out = PrintOut(shell, screen, lambda: ["窓口", "書庫"])
    paper = Paper("Print the letters", "letters", order, draw)
    dialog = out.ask(paper)
    assert isinstance(dialog, TargetDialog)
    assert [dialog.list.item(row).text() for row in range(3)] == ["PDF file …", "窓口", "書庫"]
    assert dialog.list.currentRow() == 0
    dialog.list.setCurrentRow(2)
    chosen: list[str] = []
    dialog.chosen.disconnect()
    dialog.chosen.connect(chosen.append)
    dialog.yes.click()
    assert chosen == ["書庫"]
    shell.settings.printer = chosen[0]
    again = out.ask(paper)
    assert isinstance(again, TargetDialog)
    assert again.list.currentRow() == 2
    again.list.setCurrentRow(0)
    again.yes.click()
    assert load(tmp_path).printer == ""
    file = screen.findChild(QFileDialog)
    assert file is not None
    file.reject()
