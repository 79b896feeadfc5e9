"""The page of the committee report and its text find room on a small screen, in each language and look."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.jobs import Jobs
from desktop_app.terms import Role
from desktop_app.views.committee.page import CommitteePage
from desktop_app.views.shared import theme as look
from desktop_app.views.shared.language import Language
from tests.services.committee import ward
from tests.views.conftest import settle
from tests.views.dialogs import reject_all
from tests.views.fits import misfits
from tests.views.test_booking_fits import LOOKS
from tests.views.told import Told

ROOM = 1366 - 270
"""What the rail leaves of a small window."""

Open = Callable[[], CommitteePage]


@pytest.fixture(params=LOOKS, ids="-".join)
def opened(
    request: pytest.FixtureRequest, jobs: Jobs, qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> Iterator[Open]:
    """Opens the page before a supervisor, in a language and a look."""
    language, theme, text_size = request.param
    spoken = Language(qapp)
    assert spoken.use(language)
    look.apply(qapp, look.read(theme, text_size), tmp_path / "look")

    def opens() -> CommitteePage:
        page = CommitteePage(Told().shell(jobs, tmp_path / "settings", Role.SUPERVISOR))
        qtbot.addWidget(page)
        page.resize(ROOM, 768 - 140)
        page.show()
        page.refresh()
        return page

    yield opens
    reject_all()
    spoken.forget()


def test_that_page_and_text_fit(opened: Open, jobs: Jobs) -> None:
    ward.fill(jobs.database)
    page = opened()
    page.findings.selectRow(0)
    settle()
    # A page by itself would grow where it does not find room; in the window it is cut.
    assert page.width() == ROOM
    found = misfits(page)
    dialog = page.edit()
    assert dialog is not None
    settle()
    found += misfits(dialog)
    dialog.as_of.field.set_day(date(2022, 3, 31))
    settle()
    found += misfits(dialog)
    # With its title a window of 768 holds no more.
    assert dialog.minimumSizeHint().height() <= 768 - 30
    dialog.reported_on.field.setText("xx")
    dialog.keep()
    settle()
    found += misfits(dialog)
    assert dialog.width() <= 1366
    assert dialog.height() <= 768
    assert found == []


def test_that_the_page_without_a_report_fits(opened: Open) -> None:
    page = opened()
    settle()
    assert page.load_it.isVisible()
    assert page.isAncestorOf(page.load_it)
    found = misfits(page)
    dialog = page.begin_blank()
    settle()
    assert (page.width(), found + misfits(dialog)) == (ROOM, [])
