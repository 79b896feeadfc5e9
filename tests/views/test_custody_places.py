"""The custody screen makes the places of a new cabinet: what is new is said first, their labels come next."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select

from desktop_app.jobs import Jobs
from desktop_app.models.database import Database
from desktop_app.models.office import ShelfLocation
from desktop_app.services import new_places
from desktop_app.services.new_places import NewPlaces
from desktop_app.terms import Role
from desktop_app.views.custody.labels_pane import LabelsPane
from desktop_app.views.custody.places_dialog import PlacesDialog
from desktop_app.views.custody.screen import CustodyScreen
from tests.factories import acting, make_office, make_shelf, make_staff
from tests.views.conftest import Run, settle, work_of
from tests.views.dialogs import reject_all, shown
from tests.views.fits import misfits
from tests.views.told import Told

Open = Callable[[Role], LabelsPane]


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def opened(jobs: Jobs, tmp_path: Path, told: Told, qtbot: QtBot) -> Iterator[Open]:
    """Open the labels; who acts (w1) is a supervisor by the record, the screen's role is given."""
    with jobs.database.write() as session:
        make_staff(session, "w1", Role.SUPERVISOR)

    def start(role: Role) -> LabelsPane:
        screen = CustodyScreen(told.shell(jobs, tmp_path, role))
        qtbot.addWidget(screen)
        screen.resize(1200, 640)
        screen.show()
        screen.show_mode("labels")
        return screen.labels

    yield start
    reject_all()


def fill(dialog: PlacesDialog, cabinet: str, first: int, last: int, positions: int) -> None:
    dialog.cabinet.field.setText(cabinet)
    for part, value in ((dialog.first, first), (dialog.last, last), (dialog.positions, positions)):
        part.field.setValue(value)


def count(jobs: Jobs) -> int:
    with jobs.database.read() as session:
        return session.scalar(select(func.count()).select_from(ShelfLocation)) or 0


def test_that_new_places_are_said_made_and_chosen_for_their_labels(
    opened: Open, jobs: Jobs, told: Told
) -> None:
    with jobs.database.write() as session:
        make_office(session, "02", "千住")
        make_shelf(session, 2, cabinet="B", box=9)
        make_shelf(session, 1, cabinet="B", box=1)
    pane = opened(Role.SUPERVISOR)
    pane.new_places.click()
    dialog = shown(PlacesDialog)
    assert not dialog.yes.isEnabled()
    assert dialog.office.field.currentData() == "01"
    fill(dialog, "b", 9, 10, 3)
    assert dialog.sum.text() == "5 place(s) will be made."
    assert dialog.detail.text().startswith("From 01-B-09-001 to 01-B-10-003.\n1 place(s)")
    assert count(jobs) == 2
    QTest.keyClick(dialog.cabinet.field, Qt.Key.Key_Return)
    assert (count(jobs), told.said) == (7, ["5 place(s) made."])
    assert pane.band.text.text() == "5 place(s) made."
    where = pane.panel.where()
    assert where is not None
    assert (where.cabinet, where.first, where.last) == ("B", 9, 10)
    assert len(pane.labels) == 8
    assert pane.panel.print.isEnabled()
    pane.new_places.click()
    fill(shown(PlacesDialog), "B", 9, 10, 3)
    assert shown(PlacesDialog).sum.text() == "There is nothing to make."
    assert not shown(PlacesDialog).yes.isEnabled()


def test_that_as_many_labels_are_chosen_as_are_printed_at_once(opened: Open, jobs: Jobs, told: Told) -> None:
    with jobs.database.write() as session:
        make_office(session)
    pane = opened(Role.IT)
    pane.new_places.click()
    fill(shown(PlacesDialog), "A", 1, 50, 100)
    shown(PlacesDialog).yes.click()
    assert (count(jobs), told.failed) == (5_000, [])
    where = pane.panel.where()
    assert where is not None
    assert (where.first, where.last, len(pane.labels)) == (1, 49, 4_949)


def test_that_window_staff_see_no_way_to_make_places(opened: Open) -> None:
    assert not opened(Role.WINDOW).new_places.isVisible()


def test_that_what_makes_no_sense_is_told_its_field(opened: Open, jobs: Jobs) -> None:
    with jobs.database.write() as session:
        make_office(session)
    pane = opened(Role.SUPERVISOR)
    pane.new_places.click()
    dialog = shown(PlacesDialog)
    for values, part in (
        (("棚", 1, 1, 1), dialog.cabinet),
        (("A", 2, 1, 1), dialog.last),
        (("A", 1, 999, 60), dialog.positions),
    ):
        fill(dialog, *values)
        assert part.field.accessibleDescription() == dialog.detail.text() != ""
        assert dialog.sum.text() == "Nothing can be made like this."
        assert not dialog.yes.isEnabled()
    fill(dialog, "A", 1, 1, 1)
    assert dialog.yes.isEnabled()
    assert dialog.positions.field.accessibleDescription() == ""


def test_that_a_ward_without_offices_is_sent_to_the_settings(opened: Open) -> None:
    pane = opened(Role.SUPERVISOR)
    pane.new_places.click()
    dialog = shown(PlacesDialog)
    assert (dialog.sum.text(), dialog.yes.isEnabled()) == ("There is no office yet.", False)
    assert "Settings" in dialog.detail.text()


def test_that_what_another_window_made_meanwhile_is_not_made_twice(opened: Open, jobs: Jobs) -> None:
    with jobs.database.write() as session:
        make_office(session)
    pane = opened(Role.SUPERVISOR)
    pane.new_places.click()
    fill(shown(PlacesDialog), "A", 1, 2, 10)
    with jobs.database.write() as session:
        new_places.make(session, acting(), NewPlaces("01", "A", 2, 3, 10))
    shown(PlacesDialog).yes.click()
    assert count(jobs) == 30
    assert pane.band.text.text() == "10 place(s) made."


LOOKS = [
    ("ja", "light", "normal"),
    ("en", "dark", "normal"),
    ("ja", "dark", "large"),
    ("en", "light", "large"),
]


@pytest.mark.parametrize(("language", "theme", "text_size"), LOOKS)
def test_that_the_dialog_and_the_labels_fit(
    run: Run, local_database: Database, accounts: None, language: str, theme: str, text_size: str
) -> None:
    with local_database.write() as session:
        make_shelf(session, 2)
    work = work_of(run(language, theme, text_size, role=Role.SUPERVISOR).window)
    work.open_screen("custody", mode="labels")
    screen = work.shown()
    assert isinstance(screen, CustodyScreen)
    settle()
    found = misfits(work.stack)
    screen.labels.new_places.click()
    dialog = shown(PlacesDialog)
    for values in (("", 1, 1, 1), ("A", 1, 20, 60), ("棚", 1, 1, 1), ("A", 9, 1, 1), ("A", 1, 999, 999)):
        fill(dialog, *values)
        settle()
        found += misfits(dialog)
    fill(dialog, "A", 1, 20, 60)
    dialog.yes.click()
    settle()
    found += misfits(work.stack)
    work.open_screen("settings")
    settle()
    found += misfits(work.stack)
    settings = work.shown()
    assert isinstance(settings, QWidget)
    area = settings.findChild(QScrollArea)
    assert area is not None
    inside = area.widget()
    assert inside is not None
    assert inside.minimumSizeHint().width() <= area.viewport().width()
    assert found == []
    assert QApplication.activeModalWidget() is None
