"""Settings: a supervisor adds an office with the code that is proposed, and renames one."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.errors import Conflict
from desktop_app.jobs import Jobs
from desktop_app.services import offices
from desktop_app.services.offices import NamedRow
from desktop_app.terms import Role
from desktop_app.views.settings.offices import Offices
from desktop_app.views.settings.screen import SettingsScreen
from tests.factories import acting, make_office, make_staff
from tests.views.told import Told

Open = Callable[[Role], SettingsScreen]


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def opened(jobs: Jobs, tmp_path: Path, told: Told, qtbot: QtBot) -> Open:
    """Office 01; who acts (w1) is a supervisor by the record, the screen's role is given."""
    with jobs.database.write() as session:
        make_staff(session, "w1", Role.SUPERVISOR)
        make_office(session, "01", "区役所")

    def start(role: Role) -> SettingsScreen:
        screen = SettingsScreen(told.shell(jobs, tmp_path, role))
        qtbot.addWidget(screen)
        screen.show()
        screen.refresh()
        return screen

    return start


def card(screen: SettingsScreen) -> Offices:
    found = screen.offices
    assert found is not None
    return found


def kept(jobs: Jobs) -> list[str]:
    with jobs.database.read() as session:
        return [f"{row.code} {row.name}" for row in offices.every(session)]


def test_that_an_office_is_added_and_can_be_chosen_at_once(opened: Open, jobs: Jobs, told: Told) -> None:
    screen = opened(Role.SUPERVISOR)
    found = card(screen)
    assert found.code.field.text() == "02"
    found.save.click()
    assert found.name.error.isVisible()
    found.name.field.setText("千住区民事務所")
    screen.refresh()
    found.save.click()
    assert kept(jobs) == ["01 区役所", "02 千住区民事務所"]
    assert told.said == ["Office 千住区民事務所 added."]
    assert (found.code.field.text(), found.name.field.text()) == ("03", "")
    assert screen.this_pc.place.findData("02") > 0
    found.code.field.setText("01")
    found.name.field.setText("別の窓口")
    found.save.click()
    assert found.code.error.isVisible()


def test_that_an_office_is_renamed_unless_somebody_else_did(opened: Open, jobs: Jobs, told: Told) -> None:
    screen = opened(Role.IT)
    found = card(screen)
    found.choice.field.setCurrentIndex(1)
    found.choice.field.activated.emit(1)
    assert (found.code.field.text(), found.code.field.isEnabled()) == ("01", False)
    found.name.field.setText("本庁舎")
    with jobs.database.write() as session:
        offices.rename(session, acting(), NamedRow("01", "区役所"), "中央")
    screen.refresh()
    found.save.click()
    assert [type(error) for error in told.failed] == [Conflict]
    assert kept(jobs) == ["01 中央"]
    found.choice.field.setCurrentIndex(1)
    found.choice.field.activated.emit(1)
    found.name.field.setText("本庁舎")
    found.save.click()
    assert kept(jobs) == ["01 本庁舎"]


def test_that_window_staff_see_no_offices_to_change(opened: Open) -> None:
    assert opened(Role.WINDOW).offices is None
