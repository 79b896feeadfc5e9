"""The hours of a place are looked at by all and set by a supervisor."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.jobs import Jobs
from desktop_app.views.slots.calendar_table import NOTE
from desktop_app.views.slots.screen import SlotsScreen
from desktop_app.views.slots.time_field import TimeField
from tests.factories import make_office
from tests.services.slots.places import furnish, open_day
from tests.views.slot_screens import SECOND, opened, supervisor
from tests.views.told import Told


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def ward(jobs: Jobs) -> Jobs:
    """A ward office with the slots of one Wednesday, and an office without hours."""
    with jobs.database.write() as session:
        furnish(session)
        make_office(session, SECOND, "分室")
        open_day(session)
    return jobs


@pytest.fixture
def screen(ward: Jobs, told: Told, tmp_path: Path, qtbot: QtBot) -> SlotsScreen:
    return opened(ward, told, tmp_path, qtbot)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("9", 540),
        ("9:05", 545),
        ("0905", 545),
        ("９時半", None),
        ("24:00", 1440),
        ("24:01", None),
        ("9:60", None),
    ],
)
def test_that_a_time_is_read_as_people_write_it(qtbot: QtBot, text: str, minutes: int | None) -> None:
    field = TimeField()
    qtbot.addWidget(field)
    field.setText(text)
    assert field.minutes() == minutes


def test_that_a_supervisor_sets_the_hours_of_a_place(
    ward: Jobs, told: Told, tmp_path: Path, qtbot: QtBot
) -> None:
    boss = supervisor(ward, told, tmp_path, qtbot)
    boss.place.setCurrentIndex(boss.place.findData(SECOND))
    boss.show_for(page="hours")
    dialog = boss.hours.ask_pattern()
    assert dialog is not None
    begin, end, minutes, desks = dialog.spans.lines[0]
    begin.setText("9:00")
    dialog.yes.click()
    assert dialog.spans.error.text() == "A time is missing or can't be read. Write it as 9:00."
    end.setText("12:00")
    minutes.setValue(20)
    desks.setValue(3)
    dialog.yes.click()
    assert told.said == ["The hours of 分室 are saved."]
    assert boss.hours.table.rows.rowCount() == 5
    assert [column.text(boss.hours.table.rows.row(0)) for column in boss.hours.table.rows.columns] == [
        "Mon",
        "9:00-12:00",
        "20",
        "3",
        "2023/6/28 (Wed)",
        "",
    ]


def test_that_hours_that_make_no_sense_are_refused_in_the_dialog(
    ward: Jobs, told: Told, tmp_path: Path, qtbot: QtBot
) -> None:
    boss = supervisor(ward, told, tmp_path, qtbot)
    boss.show_for(page="hours")
    dialog = boss.hours.ask_pattern()
    assert dialog is not None
    assert [field.text() for field in dialog.spans.lines[0][:2]] == ["9:00", "12:00"]
    dialog.spans.lines[1][0].setText("11:00")
    dialog.spans.lines[1][1].setText("13:00")
    dialog.yes.click()
    assert dialog.spans.error.text() == "The hours overlap, or they end before they begin."
    assert dialog.isVisible()


def test_that_the_switch_opens_every_weekend(ward: Jobs, told: Told, tmp_path: Path, qtbot: QtBot) -> None:
    boss = supervisor(ward, told, tmp_path, qtbot)
    boss.show_for(page="hours")
    boss.hours.weekends.click()
    assert told.said == ["区役所 is open on every weekend now."]
    boss.show_for(page="week")
    heading = boss.week.grid.cells.headerData(5, Qt.Orientation.Horizontal, NOTE)
    assert heading == "not opened"


def test_that_a_day_that_differs_is_shut_with_a_reason(
    ward: Jobs, told: Told, tmp_path: Path, qtbot: QtBot
) -> None:
    boss = supervisor(ward, told, tmp_path, qtbot)
    boss.show_for(page="hours")
    dialog = boss.hours.ask_day()
    assert dialog is not None
    dialog.day.field.set_day(date(2023, 6, 30))
    dialog.shut.setChecked(True)
    dialog.why.field.setText("棚卸し")
    dialog.yes.click()
    boss.show_for(page="week")
    assert boss.week.grid.cells.headerData(4, Qt.Orientation.Horizontal, NOTE) == "棚卸し"


def test_that_a_clerk_only_looks_at_the_hours(screen: SlotsScreen) -> None:
    screen.show_for(page="hours")
    assert screen.hours.table.rows.rowCount() == 5
    assert not screen.hours.weekends.isEnabled()
    assert not screen.hours.change.isVisible()
    assert not screen.hours.differ.isVisible()
