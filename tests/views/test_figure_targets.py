"""Targets and the kinds of a month, as a supervisor enters them on the pages of the data."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.jobs import Jobs
from desktop_app.models.figures import CertificateOffice
from desktop_app.services.figures import by_hand, people, targets
from desktop_app.services.figures.targets import TargetRow
from desktop_app.terms import Role
from desktop_app.views.figures.data_pages import DataPages
from desktop_app.views.shared.dialogs import Dialog
from tests.factories import acting, make_staff
from tests.views.told import Told


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def pages(jobs: Jobs, told: Told, tmp_path: Path, qtbot: QtBot) -> DataPages:
    with jobs.database.write() as session:
        make_staff(session, "s1", Role.SUPERVISOR)
        session.add(CertificateOffice(code="senju", name="千住", position=0, convenience=False))
    shell = told.shell(jobs, tmp_path, Role.SUPERVISOR)
    shell.acting = lambda: acting("s1")
    shell.settings.language = "en"
    pages = DataPages(shell)
    qtbot.addWidget(pages)
    pages.show()
    return pages


def test_that_a_target_is_set_corrected_and_removed(pages: DataPages, told: Told, jobs: Jobs) -> None:
    pages.show_for(page="targets")
    page = pages.targets
    page.save.click()
    assert page.year.error.text().startswith("A fiscal year such as R5")
    assert page.value.error.text().startswith("A target is a share")
    page.year.field.setText("R6")
    page.value.field.setText("40％")
    page.save.click()
    row = page.table.rows.row(0)
    assert isinstance(row, TargetRow)
    page.take_up(row)
    page.value.field.setText("40.5")
    page.save.click()
    with jobs.database.read() as session:
        assert [(str(each.value), each.version) for each in targets.all_of(session)] == [("40.5", 2)]
    page.year.field.setText("2024")
    page.ask_remove()
    dialog = page.findChild(Dialog)
    assert dialog is not None
    dialog.accept()
    assert page.table.rows.rowCount() == 0
    assert told.said == [
        "The target of R6 is saved: 40 %.",
        "The target of R6 is saved: 40.5 %.",
        "The target of R6 is removed.",
    ]


def test_that_the_kinds_of_a_month_stand_as_in_the_table(pages: DataPages, jobs: Jobs) -> None:
    kinds = ("課税証明書", "戸籍謄本・抄本", "別の証明", "住民票の写し")
    with jobs.database.write() as session:
        seen = by_hand.month(session, "senju", people.date(2023, 4, 1))
        by_hand.enter(session, acting("s1"), seen, dict.fromkeys(kinds, 1))
    pages.show_page(1)
    assert list(pages.month.fields) == ["住民票の写し", "戸籍謄本・抄本", "課税証明書", "別の証明"]
