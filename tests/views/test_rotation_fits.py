"""Every page and dialog of the rotation can be read, in both languages and with large text, at 1366 × 768."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QApplication, QDialog

from desktop_app.campaign_terms import WishKind
from desktop_app.models.campaign import Venue
from desktop_app.models.database import Database
from desktop_app.models.keeping import WardSetting
from desktop_app.services.rotation import changing, listing, wishes
from desktop_app.services.ward_day import DEMO_DAY
from desktop_app.terms import Role
from desktop_app.views.rotation.screen import RotationScreen
from desktop_app.views.work import Work
from tests.factories import NOW, TODAY, acting
from tests.services.rotation.summer import FIRST, LAST, MONDAY, furnish, made, pick, shut
from tests.views.conftest import Run, close_dialog, settle, work_of
from tests.views.fits import misfits

LONGEST = "足立区中央本町地域学習センター第二会議室"


@pytest.fixture
def furnished(run: Run, accounts: None, local_database: Database) -> Callable[[str, str], Work]:
    """Log in; the summer is planned, some weeks announced, two venues swapped, one shut, one held."""
    with local_database.write() as session:
        session.add(WardSetting(key=DEMO_DAY, value=json.dumps(TODAY.isoformat())))
        campaign = furnish(session)
        for venue in session.query(Venue).limit(4):
            venue.name = f"{LONGEST}{venue.code}"
    made(local_database, campaign)
    with local_database.write() as session:
        seen = {row.monday: row.version for row in listing.weeks(session, campaign, FIRST, LAST)}
        changing.announce(session, acting("s1"), campaign, MONDAY, seen)
    with local_database.write() as session:
        one, other = listing.weeks(session, campaign, MONDAY, MONDAY + timedelta(days=7))
        later = acting("s1", now=NOW + timedelta(minutes=5))
        changing.swap(session, later, campaign, pick(one), pick(other), "館内で大きな行事があるため")
        turn = other.turns[1].venue_id
        later = acting("s1", now=NOW + timedelta(minutes=6))
        wishes.wish(session, later, campaign, MONDAY, turn, WishKind.FORBIDDEN, "選挙の投票所になるため")
    shut(local_database, turn, date(2023, 7, 10), date(2023, 7, 16))

    def start(language: str, text_size: str) -> Work:
        return work_of(run(language, "light", text_size, role=Role.SUPERVISOR).window)

    return start


@pytest.mark.parametrize("text_size", ["normal", "large"])
@pytest.mark.parametrize("language", ["ja", "en"])
def test_that_every_page_and_dialog_of_the_rotation_fits(
    furnished: Callable[[str, str], Work], language: str, text_size: str
) -> None:
    work = furnished(language, text_size)
    work.open_screen("rotation")
    screen = work.shown()
    assert isinstance(screen, RotationScreen)
    found: list[str] = []
    for page in ("board", "days", "month"):
        screen.show_for(page=page)
        settle()
        found += [f"{page}: {fault}" for fault in misfits(work.window())]
    screen.show_for(page="board")
    screen.board.table.stand(MONDAY)
    screen.buttons.swap.click()
    settle()
    found += [f"swap: {fault}" for fault in misfits(work.window())]
    asks = (screen.buttons.wish, screen.buttons.announce, screen.buttons.history, screen.plan)
    for ask in asks:
        ask.click()
        settle()
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        found += [f"{type(dialog).__name__}: {fault}" for fault in misfits(dialog)]
        assert dialog.height() <= 720, type(dialog).__name__
        close_dialog()
    assert found == []
    assert (work.window().width(), work.window().height()) == (1366, 768)


def test_that_today_is_in_sight_when_the_month_is_opened(
    furnished: Callable[[str, str], Work],
) -> None:
    work = furnished("ja", "large")
    work.open_screen("rotation", page="month")
    settle()
    screen = work.shown()
    assert isinstance(screen, RotationScreen)
    grid = screen.month.grid
    assert grid.verticalScrollBar().maximum() > 0
    assert grid.viewport().rect().contains(grid.visualRect(grid.currentIndex()))


def test_that_a_month_of_five_weeks_is_seen_whole(furnished: Callable[[str, str], Work]) -> None:
    work = furnished("ja", "normal")
    work.open_screen("rotation")
    screen = work.shown()
    assert isinstance(screen, RotationScreen)
    screen.show_for(page="month")
    settle()
    assert screen.month.grid.cells.rowCount() == 5
    assert screen.month.grid.verticalScrollBar().maximum() == 0
    work.window().resize(1920, 1080)
    settle()
    assert not screen.month.grid.is_close()
