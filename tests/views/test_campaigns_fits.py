"""Campaigns and venues in the real window: every text can be read, and keys lead everywhere."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.campaign_terms import Medium
from desktop_app.models.database import Database
from desktop_app.models.keeping import WardSetting
from desktop_app.services.campaigns import overview, publicity, shipped
from desktop_app.services.ward_day import DEMO_DAY
from desktop_app.terms import Role
from desktop_app.views.campaigns.campaign_dialog import CampaignDialog
from desktop_app.views.campaigns.closure_dialog import ShutDialog
from desktop_app.views.campaigns.publicity_dialog import PublicityDialog
from desktop_app.views.campaigns.screen import CampaignsScreen
from desktop_app.views.campaigns.venue_dialog import VenueDialog
from desktop_app.views.shared.dialogs import Dialog
from desktop_app.views.work import Work
from tests.factories import TODAY, acting
from tests.views.conftest import Run, settle, work_of
from tests.views.fits import misfits
from tests.views.test_booking_fits import LOOKS, faults, opened

PAGES = {
    "campaigns": CampaignDialog,
    "venues": VenueDialog,
    "closures": ShutDialog,
    "publicity": PublicityDialog,
}


@pytest.fixture
def samples(local_database: Database, accounts: None) -> None:
    """The shipped campaigns and venues on the day of the report, and one entry of publicity."""
    with local_database.write() as session:
        session.add(WardSetting(key=DEMO_DAY, value='"2023-06-27"'))
        shipped.load(session, acting("boss"))
        campaign = overview.read(session, TODAY).current
        assert campaign is not None
        publicity.add(session, acting("boss"), campaign.id, Medium.TELEVISION, TODAY, "巡回の日程" * 8)


def screen_of(work: Work, page: str) -> CampaignsScreen:
    work.open_screen("campaigns", page=page)
    settle()
    screen = work.shown()
    assert isinstance(screen, CampaignsScreen)
    return screen


@pytest.mark.parametrize(("language", "theme", "text_size"), LOOKS)
def test_that_lists_and_dialogs_fit(
    run: Run, samples: None, language: str, theme: str, text_size: str
) -> None:
    work = work_of(run(language, theme, text_size, role=Role.SUPERVISOR).window)
    found: list[str] = []
    for page, kind in PAGES.items():
        screen = screen_of(work, page)
        found += misfits(work.stack)
        screen.new.click()
        found += faults(opened(kind))
        if page != "closures":
            table = screen.page().table
            table.choose_place(0)
            table.opened.emit(table.current_row())
            found += faults(opened(kind))
    screen_of(work, "campaigns").campaigns.ask_load()
    found += faults(opened(Dialog))
    work.open_screen("settings")
    settle()
    found += misfits(work.stack)
    assert found == []
    assert (work.window().width(), work.window().height()) == (1366, 768)


def test_that_keys_lead_through_the_lists_and_back(run: Run, samples: None) -> None:
    program = run("ja", role=Role.SUPERVISOR)
    work = work_of(program.window)
    work.open_screen("settings")
    screen = screen_of(work, "campaigns")
    QTest.keyClick(program.window, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert screen.page() is screen.venues
    table = screen.venues.table
    table.choose_place(0)
    QTest.keyClick(table, Qt.Key.Key_Return)
    opened(VenueDialog).reject()
    settle()
    program.window.activateWindow()
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    opened(VenueDialog).reject()
    settle()
    QTest.keyClick(program.window, Qt.Key.Key_Escape)
    assert work.current == "settings"
    names = [action.text() for action in work.actions_of_window.all()]
    assert len(names) == len(set(names))


def test_that_it_does_not_change_campaigns(run: Run, samples: None) -> None:
    assert "campaigns" not in work_of(run("ja", role=Role.IT).window).entries


def test_that_what_is_said_later_presses_no_field_flat(run: Run, samples: None) -> None:
    work = work_of(run("ja", role=Role.SUPERVISOR).window)
    screen_of(work, "closures").new.click()
    dialog = opened(ShutDialog)
    settle()
    before = dialog.why.field.height()
    dialog.sum.setText("なくなる開設日\n" * 4)
    dialog.yes.click()
    settle()
    assert dialog.first.error.isVisible()
    assert dialog.why.field.height() == before
    assert misfits(dialog) == []
    dialog.reject()
