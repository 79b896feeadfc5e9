"""The custody screen prints labels: of a scan, on a half used sheet, twice only with a reason."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from desktop_app.jobs import Jobs
from desktop_app.models.printing import PrintJob
from desktop_app.paper import read_back
from desktop_app.terms import Stage
from desktop_app.views.custody.labels_pane import LabelsPane
from desktop_app.views.custody.screen import CustodyScreen
from desktop_app.views.shared.dialogs import ReasonDialog
from tests.factories import make_application, make_delivery, make_shelf
from tests.views.dialogs import reject_all, shown
from tests.views.told import Told


def number(digit: int) -> str:
    """An application's id."""
    return str(digit) * 23


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def pane(jobs: Jobs, tmp_path: Path, told: Told, qtbot: QtBot) -> Iterator[LabelsPane]:
    """Delivery D001 with cards 1 and 2; a cabinet of three boxes with two places each."""
    with jobs.database.write() as session:
        delivery = make_delivery(session, 2)
        for digit in (1, 2):
            make_application(session, Stage.DELIVERED, application_id=number(digit), delivery_id=delivery)
        for box in (1, 2, 3):
            for position in (1, 2):
                make_shelf(session, position, box=box)
    screen = CustodyScreen(told.shell(jobs, tmp_path))
    qtbot.addWidget(screen)
    screen.resize(1200, 640)
    screen.show()
    screen.show_mode("labels")
    yield screen.labels
    reject_all()


def codes(path: Path) -> set[str]:
    """What the codes of a file say, but for that of its job."""
    found = set[str]().union(*read_back.codes(path.read_bytes()))
    return {code for code in found if not code.startswith("KD-JOB")}


def jobs_of(jobs: Jobs) -> list[PrintJob]:
    """The print jobs in their order."""
    with jobs.database.read() as session:
        found = list(session.scalars(select(PrintJob).order_by(PrintJob.made_at, PrintJob.reason)))
        session.expunge_all()
    return found


def test_that_the_labels_of_a_delivery_are_printed_once(pane: LabelsPane, jobs: Jobs, tmp_path: Path) -> None:
    assert not pane.panel.print.isEnabled()
    pane.submit("D001")
    assert (pane.panel.sheets.text(), pane.panel.again.isVisible()) == ("2 label(s), 1 sheet(s)", False)
    target = tmp_path / "labels.pdf"
    pane.out.begin(pane.paper(""), target)
    assert codes(target) == {f"K{number(1)}", f"K{number(2)}"}
    assert pane.band.text.text() == "The labels are printed and read back."
    assert pane.labels == []
    pane.submit("D001")
    assert not pane.panel.print.isEnabled()
    assert pane.band.detail.text() == "2 label(s) were printed before."


def test_that_a_second_print_asks_for_the_reason(pane: LabelsPane, jobs: Jobs, tmp_path: Path) -> None:
    pane.submit("D001")
    pane.out.begin(pane.paper(""), tmp_path / "first.pdf")
    pane.submit("D001")
    pane.panel.again.setChecked(True)
    assert len(pane.labels) == 2
    pane.submit(f"K{number(2)}")
    assert [label.big for label in pane.labels] == ["222222"]
    pane.finish()
    dialog = shown(ReasonDialog)
    dialog.field.setPlainText("汚れて読めない")
    dialog.yes.click()
    asked = shown(QFileDialog)
    asked.fileSelected.emit(str(tmp_path / "again.pdf"))
    first, second = sorted(jobs_of(jobs), key=lambda job: job.reason or "")
    assert (second.reprint_of, second.reason) == (first.id, "汚れて読めない")
    assert codes(tmp_path / "again.pdf") == {f"K{number(2)}"}


def test_that_a_box_is_scanned_and_its_neighbours_are_added(pane: LabelsPane, tmp_path: Path) -> None:
    pane.submit("01-A-02-001")
    assert [label.code for label in pane.labels] == ["BOX-01-A-02", "01-A-02-001", "01-A-02-002"]
    pane.panel.last.setValue(3)
    assert len(pane.labels) == 6
    pane.panel.which.setCurrentIndex(1)
    assert [label.code for label in pane.labels] == ["BOX-01-A-02", "BOX-01-A-03"]
    pane.choice.setCurrentIndex(1)
    pane.choice.activated.emit(1)
    assert len(pane.labels) == 3
    target = tmp_path / "places.pdf"
    pane.out.begin(pane.paper(""), target)
    assert codes(target) == {"BOX-01-A-01", "BOX-01-A-02", "BOX-01-A-03"}


def test_that_a_half_used_sheet_is_chosen_by_click_or_by_number(pane: LabelsPane) -> None:
    pane.submit("01-A-01")
    pane.panel.sheet.setCurrentIndex(pane.panel.sheet.findData("12"))
    assert pane.panel.start.maximum() == 12
    pane.panel.start.setValue(11)
    assert pane.panel.sheets.text() == "3 label(s), 2 sheet(s)"
    picture = pane.panel.picture
    QTest.mouseClick(picture, Qt.MouseButton.LeftButton, pos=picture.middle_of(1))
    assert pane.panel.start.value() == 1
    assert pane.panel.sheets.text() == "3 label(s), 1 sheet(s)"


def test_that_an_unknown_scan_leaves_nothing_to_print(pane: LabelsPane, told: Told) -> None:
    pane.submit("D001")
    pane.submit(number(9))
    assert (pane.labels, pane.pouches) == ([], None)
    assert not pane.panel.print.isEnabled()
    pane.finish()
    assert told.failed == []
