"""Settings: a town says with whom it is compared, and is told of names that lead nowhere."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.jobs import Jobs
from desktop_app.models.figures import MunicipalityFigure
from desktop_app.services import ward_settings
from desktop_app.terms import Role
from desktop_app.views.settings.screen import SettingsScreen
from tests.factories import make_staff
from tests.views.told import Told


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def screen(jobs: Jobs, tmp_path: Path, told: Told, qtbot: QtBot) -> SettingsScreen:
    with jobs.database.write() as session:
        make_staff(session, "w1", Role.SUPERVISOR)
        for at, name in enumerate(("緑市", "青市")):
            facts = {"population": 100, "population_on": date(2022, 1, 1), "issued": 50, "source": "t"}
            session.add(
                MunicipalityFigure(
                    as_of=date(2022, 12, 31), code=f"{at:06}", prefecture="県", name=name, **facts
                )
            )
    screen = SettingsScreen(told.shell(jobs, tmp_path, Role.SUPERVISOR))
    qtbot.addWidget(screen)
    screen.show()
    screen.refresh()
    return screen


def test_that_a_town_says_with_whom_it_is_compared(screen: SettingsScreen, jobs: Jobs, told: Told) -> None:
    screen.ward.name.field.setText("緑市")
    screen.ward.save.click()
    screen.others.refresh()
    assert screen.others.neighbours.field.placeholderText() == ""
    screen.others.neighbours.field.setText("青市、 赤市,青市")
    screen.others.peers.field.setText("青市")
    screen.others.prefecture.field.setText("県")
    screen.others.save.click()
    with jobs.database.read() as session:
        found = ward_settings.read(session)
    assert (found.neighbours, found.peers, found.prefecture) == (("青市", "赤市"), ("青市",), "県")
    assert found.ward_name == "緑市"
    assert screen.others.wrong.isVisible()
    assert "赤市" in screen.others.wrong.text()
    assert "青市" not in screen.others.wrong.text()
    assert screen.others.neighbours.field.text() == "青市、赤市"


def test_that_the_known_neighbours_of_a_ward_stand_in_the_empty_field(screen: SettingsScreen) -> None:
    screen.ward.name.field.setText("足立区")
    screen.ward.save.click()
    screen.others.refresh()
    assert "葛飾区" in screen.others.neighbours.field.placeholderText()


def test_that_a_name_that_is_too_long_is_refused(screen: SettingsScreen, told: Told, jobs: Jobs) -> None:
    screen.others.peers.field.setText("区" * 41)
    screen.others.save.click()
    with jobs.database.read() as session:
        assert ward_settings.read(session).peers == ()
    assert told.failed
