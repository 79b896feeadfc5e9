"""Campaigns, venues, closures and publicity: lists and dialogs that change them, and lose nothing typed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.campaign_terms import Medium, VenueKind
from desktop_app.jobs import Jobs
from desktop_app.services.campaigns import overview, publicity, shipped
from desktop_app.services.campaigns.overview import Overview
from desktop_app.terms import Role
from desktop_app.views.campaigns.campaign_dialog import CampaignDialog
from desktop_app.views.campaigns.closure_dialog import ShutDialog
from desktop_app.views.campaigns.publicity_dialog import PublicityDialog
from desktop_app.views.campaigns.screen import CampaignsScreen
from desktop_app.views.campaigns.venue_dialog import VenueDialog
from desktop_app.views.shared.dialogs import Dialog
from tests.factories import TODAY, acting, make_staff
from tests.views.told import Told

Open = Callable[[Role], CampaignsScreen]
T = TypeVar("T", bound=QWidget)
PERSONAL = "621498320257"


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def opened(jobs: Jobs, tmp_path: Path, told: Told, qtbot: QtBot) -> Open:
    """Who acts (w1) is a supervisor by the record; the screen's role is given. There is no campaign."""
    with jobs.database.write() as session:
        make_staff(session, "w1", Role.SUPERVISOR)

    def start(role: Role) -> CampaignsScreen:
        screen = CampaignsScreen(told.shell(jobs, tmp_path, role))
        qtbot.addWidget(screen)
        screen.resize(1_200, 700)
        screen.show()
        screen.refresh()
        return screen

    return start


@pytest.fixture
def screen(opened: Open, jobs: Jobs) -> CampaignsScreen:
    """The shipped campaigns and venues, as a supervisor sees them."""
    with jobs.database.write() as session:
        shipped.load(session, acting())
    return opened(Role.SUPERVISOR)


def dialog_of(kind: type[T]) -> T:
    """Give the dialog that is open."""
    found = QApplication.activeModalWidget()
    assert isinstance(found, kind), found
    return found


def now(jobs: Jobs) -> Overview:
    with jobs.database.read() as session:
        return overview.read(session, TODAY)


def typed(dialog: CampaignDialog) -> None:
    dialog.name.field.setText("カードの更新")
    dialog.kind.field.setCurrentIndex(1)
    for part, text in (
        (dialog.opens, "2026/4/1"),
        (dialog.claim, "R9.3.31"),
        (dialog.expires, "20260401"),
        (dialog.expires_end, "2027-06-30"),
    ):
        part.field.setText(text)
    dialog.line_name.field.setText("ダイヤル")
    dialog.line.field.setText("03-5888-7707")
    dialog.a_week.field.setValue(3)
    dialog.parts.field.findChildren(QLineEdit)[0].setText("更新")


def test_that_an_empty_ward_is_told_what_to_do_and_loads_the_samples(
    opened: Open, jobs: Jobs, told: Told
) -> None:
    screen = opened(Role.SUPERVISOR)
    assert "Alt+L" in screen.campaigns.empty(now(jobs))
    screen.campaigns.ask_load()
    dialog_of(Dialog).accept()
    screen.refresh()
    assert len(now(jobs).venues) == 38
    assert told.said[-1] == "Samples loaded. Campaigns: 2. Venues: 38."
    assert screen.campaigns.table.rows.rowCount() == 2
    screen.venues.kind.setCurrentIndex(screen.venues.kind.findData(VenueKind.POST_OFFICE.value))
    assert screen.venues.table.rows.rowCount() == 20


def test_that_a_campaign_of_renewals_is_made_and_made_active(
    screen: CampaignsScreen, jobs: Jobs, told: Told
) -> None:
    screen.new.click()
    dialog = dialog_of(CampaignDialog)
    dialog.yes.click()
    assert dialog.opens.error.isVisible()
    typed(dialog)
    assert not dialog.applied.isVisible()
    dialog.days.field.add_empty()
    dialog.days.field.lines[0].findChildren(QLineEdit)[0].setText("2026/5/2")
    dialog.yes.click()
    assert dialog.days.error.text() == "The reason is missing."
    dialog.days.field.lines[0].findChildren(QLineEdit)[1].setText("連休")
    dialog.yes.click()
    made = next(row for row in now(jobs).campaigns if row.name == "カードの更新")
    assert (made.active, made.claim_by, len(now(jobs).days[made.id])) == (False, date(2027, 3, 31), 1)
    assert made.venues_a_week == 3
    screen.refresh()
    table = screen.campaigns.table
    table.choose_place([row.id for row in now(jobs).campaigns].index(made.id))
    screen.campaigns.ask_activate()
    dialog_of(Dialog).accept()
    assert [row.name for row in now(jobs).campaigns if row.active] == ["カードの更新"]
    assert told.said[-1] == "Active campaign: カードの更新"


def test_that_a_refusal_stands_beside_its_field_and_what_is_typed_stays(
    screen: CampaignsScreen, jobs: Jobs, told: Told
) -> None:
    screen.show_for(page="venues")
    screen.venues.open_row(screen.venues.known.venues[5] if screen.venues.known else None)
    dialog = dialog_of(VenueDialog)
    dialog.address.field.setText(f"足立区 {PERSONAL}")
    dialog.yes.click()
    assert dialog.address.error.isVisible()
    dialog.address.field.setText("足立区千住")
    dialog.latitude.field.setText("３５.８")
    dialog.ends.field.setText("9:00")
    dialog.yes.click()
    assert dialog.ends.error.isVisible()
    dialog.ends.field.setText("17:30")
    dialog.weekdays[4].setChecked(True)
    dialog.valid_until.field.setText("R5.9.30")
    dialog.yes.click()
    changed = now(jobs).venues[5]
    assert (changed.ends, changed.closed_weekdays, changed.latitude) == (1_050, frozenset({0, 4}), 35.8)
    assert (changed.valid_until, changed.sample, told.failed) == (date(2023, 9, 30), False, [])


def test_that_two_windows_do_not_overwrite_each_other(screen: CampaignsScreen, jobs: Jobs) -> None:
    known = now(jobs)
    screen.venues.open_row(known.venues[2])
    first = dialog_of(VenueDialog)
    first.name.field.setText("竹の塚会場")
    first.yes.click()
    screen.venues.open_row(known.venues[2])
    second = dialog_of(VenueDialog)
    second.name.field.setText("別の会場")
    second.yes.click()
    assert second.wrong.isVisible()
    assert second.name.field.text() == "別の会場"
    assert now(jobs).venues[2].name == "竹の塚会場"
    second.reject()


def test_that_a_venue_is_shut_for_some_days_and_opened_again(
    screen: CampaignsScreen, jobs: Jobs, told: Told
) -> None:
    venue = now(jobs).venues[4]
    screen.show_for(page="closures", venue=venue.id)
    dialog = dialog_of(ShutDialog)
    dialog.yes.click()
    assert dialog.first.error.isVisible()
    dialog.first.field.set_day(date(2023, 7, 10))
    assert dialog.last.field.day() == date(2023, 7, 10)
    dialog.last.field.set_day(date(2023, 7, 21))
    assert dialog.sum.text() == "No planned turn lies on these days."
    dialog.yes.click()
    assert dialog.why.error.isVisible()
    dialog.why.field.setText("空調の工事")
    dialog.yes.click()
    [closure] = now(jobs).closures
    assert (closure.venue_id, closure.until_date, closure.made_by) == (venue.id, date(2023, 7, 21), "w1")
    screen.refresh()
    screen.closures.table.choose_place(0)
    screen.closures.ask_withdraw()
    dialog_of(Dialog).accept()
    assert now(jobs).closures[0].withdrawn_by == "w1"
    assert told.failed == []


def test_that_publicity_is_entered_ticked_and_taken_off(
    screen: CampaignsScreen, jobs: Jobs, told: Told
) -> None:
    screen.show_for(page="publicity")
    screen.new.click()
    dialog = dialog_of(PublicityDialog)
    dialog.yes.click()
    assert dialog.day_part.error.isVisible()
    dialog.day_part.field.setText("2023/6/20")
    dialog.subject.field.setText("広報 7月10日号")
    dialog.yes.click()
    screen.refresh()
    [row] = now(jobs).publicity
    assert screen.publicity.table.rows.data(screen.publicity.table.rows.index(0, 3)) == "overdue by 7 day(s)"
    screen.publicity.table.choose_place(0)
    screen.publicity.done.click()
    [row] = now(jobs).publicity
    assert (row.done_by, row.medium) == ("w1", Medium.MAGAZINE)
    screen.refresh()
    assert not screen.publicity.remove.isEnabled()
    screen.publicity.open_row(row)
    assert QApplication.activeModalWidget() is None
    screen.publicity.done.click()
    screen.refresh()
    screen.publicity.ask_remove()
    dialog_of(Dialog).accept()
    assert now(jobs).publicity == ()
    assert told.failed == []


def test_that_window_staff_look_and_tick_but_change_nothing(opened: Open, jobs: Jobs, told: Told) -> None:
    with jobs.database.write() as session:
        shipped.load(session, acting())
        campaign = overview.read(session, TODAY).current
        assert campaign is not None
        publicity.add(session, acting(), campaign.id, Medium.WEB, TODAY, "日程")
    screen = opened(Role.WINDOW)
    assert not screen.new.isVisible()
    assert not screen.campaigns.load.isVisible()
    screen.campaigns.open_row(now(jobs).campaigns[0])
    dialog = dialog_of(CampaignDialog)
    assert not dialog.yes.isVisible()
    dialog.reject()
    screen.show_for(page="publicity")
    assert screen.publicity.done.isVisible()
    screen.publicity.table.choose_place(0)
    screen.publicity.done.click()
    assert now(jobs).publicity[0].done_at is not None
