"""Visits are exported from the board and from the week: asked for, written, told, tried again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from desktop_app.errors import Invalid
from desktop_app.jobs import Jobs
from desktop_app.models.keeping import AuditEntry
from desktop_app.models.printing import PrintJob
from desktop_app.paper import read_back
from desktop_app.services import booking
from desktop_app.services.agenda import Wanted
from desktop_app.services.booking import CardToBook
from desktop_app.services.slots import listing
from desktop_app.views.agenda.dialog import Days, ExportDialog, Form
from desktop_app.views.agenda.paper import paper_of
from desktop_app.views.booking.screen import VisitsScreen
from desktop_app.views.shared.dialogs import TroubleDialog
from tests.factories import NOW, TODAY, acting, make_application
from tests.services.slots.places import WEDNESDAY, furnish, open_day
from tests.views.dialogs import reject_all, shown
from tests.views.slot_screens import opened
from tests.views.told import Told

WEEK = Wanted(date(2023, 6, 26), date(2023, 7, 2), "01")


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def screen(jobs: Jobs, told: Told, tmp_path: Path, qtbot: QtBot) -> Iterator[VisitsScreen]:
    """The board; somebody is booked for today, somebody for the Wednesday."""
    with jobs.database.write() as session:
        furnish(session)
        for day in (TODAY, WEDNESDAY):
            open_day(session, day)
            pk = make_application(session)
            slot = listing.slots(session, day, day, NOW)[0].slot_id
            booking.book(session, acting(), slot, [CardToBook(pk, 1)])
    made = VisitsScreen(told.shell(jobs, tmp_path / "settings"))
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    made.refresh()
    yield made
    reject_all()


def test_that_the_board_asks_for_its_own_day_and_place(screen: VisitsScreen) -> None:
    QTest.keyClick(screen, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    dialog = shown(ExportDialog)
    assert dialog.wanted() == Wanted(TODAY, TODAY, "01")
    assert dialog.form() is Form.PDF
    dialog.days[Days.WEEK].setChecked(True)
    dialog.place.field.setCurrentIndex(1)
    assert dialog.wanted() == Wanted(WEEK.first, WEEK.last, None)


def test_that_the_week_asks_for_the_week_that_is_shown(
    screen: VisitsScreen, jobs: Jobs, told: Told, tmp_path: Path, qtbot: QtBot
) -> None:
    slots = opened(jobs, told, tmp_path / "other", qtbot)
    slots.week.grid.stand(WEDNESDAY, 540)
    slots.week.export_it.click()
    assert shown(ExportDialog).wanted() == WEEK


def test_that_days_that_are_none_are_said_beside_their_field(screen: VisitsScreen) -> None:
    screen.export_it.click()
    dialog = shown(ExportDialog)
    found: list[object] = []

    def take(wanted: Wanted, _form: Form) -> None:
        found.append(wanted)

    dialog.chosen.disconnect()
    dialog.chosen.connect(take)
    assert not dialog.first.isEnabled()
    dialog.days[Days.RANGE].setChecked(True)
    assert dialog.first.isEnabled()
    dialog.first.field.setText("32.13.")
    dialog.yes.click()
    assert dialog.first.error.text()
    dialog.first.field.set_day(WEDNESDAY)
    dialog.last.field.set_day(TODAY)
    dialog.yes.click()
    assert dialog.last.error.text()
    dialog.last.field.set_day(WEDNESDAY + timedelta(days=90))
    dialog.yes.click()
    assert "two months" in dialog.last.error.text()
    assert found == []
    dialog.forms[Form.ICS].setChecked(True)
    dialog.yes.click()
    assert found == [Wanted(WEDNESDAY, WEDNESDAY + timedelta(days=90), "01")]


@pytest.mark.parametrize("form", [Form.XLSX, Form.ICS])
def test_that_a_file_is_asked_for_written_and_told(
    screen: VisitsScreen, told: Told, tmp_path: Path, form: Form
) -> None:
    screen.agenda.take(WEEK, form)
    dialog = shown(QFileDialog)
    assert dialog.defaultSuffix() == form.value
    target = tmp_path / f"visits.{form.value}"
    dialog.fileSelected.emit(str(target))
    assert target.stat().st_size
    assert told.said[-1] == f"Exported to visits.{form.value}. Days: 2. Visits: 2."
    assert screen.agenda.strip.isHidden()


def test_that_a_file_that_cannot_be_written_may_be_tried_again(
    screen: VisitsScreen, told: Told, tmp_path: Path
) -> None:
    folder = tmp_path / "stick"
    target = folder / "visits.xlsx"
    screen.agenda.begin(WEEK, Form.XLSX, target)
    dialog = shown(TroubleDialog)
    assert told.said == []
    folder.mkdir()
    dialog.accept()
    assert target.exists()
    assert len(told.said) == 1


def test_that_a_range_without_anything_is_no_job(
    screen: VisitsScreen, told: Told, jobs: Jobs, tmp_path: Path
) -> None:
    empty = Wanted(date(2024, 1, 2), date(2024, 1, 2), "01")
    screen.agenda.print_out.begin(paper_of(acting(), empty, "", "n"), tmp_path / "n.pdf")
    assert isinstance(told.failed[-1], Invalid)
    assert not (tmp_path / "n.pdf").exists()
    with jobs.database.read() as session:
        assert session.scalars(select(PrintJob.id)).all() == []


def test_that_the_sheets_are_a_print_job_that_was_read_back(
    screen: VisitsScreen, jobs: Jobs, told: Told, tmp_path: Path
) -> None:
    target = tmp_path / "week.pdf"
    screen.agenda.print_out.begin(paper_of(acting(), WEEK, "", "week"), target)
    assert told.failed == []
    found = list(read_back.codes(target.read_bytes()))
    assert [len(codes) for codes in found] == [1, 1, 1]
    with jobs.database.read() as session:
        assert session.scalars(select(PrintJob.state)).all() == ["released"]
        actions = session.scalars(select(AuditEntry.action)).all()
        assert actions.count("print_day_sheet") == 1
