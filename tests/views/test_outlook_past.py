"""Past forecasts beside what happened, on the screen: opened by key, said in a sentence."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.models.database import Database
from desktop_app.models.keeping import WardSetting
from desktop_app.services.forecast.rows import BacktestRow, StartRow
from desktop_app.terms import Role, Stage
from desktop_app.views.outlook.past_dialog import PastDialog
from desktop_app.views.outlook.screen import OutlookScreen
from tests.factories import TODAY, make_application
from tests.views.conftest import Run, settle, work_of
from tests.views.fits import misfits
from tests.views.test_booking_fits import LOOKS

STARTS = tuple(
    StartRow(
        TODAY - timedelta(days=at), TODAY, 30_100 + at, 42_700 + at, 55_800, 45_000 - at, 91, 80 + at % 10
    )
    for at in range(364, 6, -14)
)
FOUND = BacktestRow(STARTS, 1_727, 2_114, 1_727 / 2_114)


@pytest.fixture
def ward(local_database: Database, accounts: None) -> Database:
    """Some cards that came in the last year, of which a part was collected."""
    with local_database.write() as session:
        session.add(WardSetting(key="demo_day", value='"2023-06-27"'))
        for number in range(60):
            came = TODAY - timedelta(days=10 + 6 * number)
            gone = None if number % 3 else came + timedelta(days=9)
            stage = Stage.SHELVED if gone is None else Stage.HANDED_OVER
            make_application(session, stage, custody_on=came, left_on=gone, handed_over_on=gone)
    return local_database


def opened(run: Run, language: str = "ja", theme: str = "light", text_size: str = "normal") -> PastDialog:
    work = work_of(run(language, theme, text_size, role=Role.SUPERVISOR).window)
    screen = work.shown()
    assert isinstance(screen, OutlookScreen)
    screen.show_days()
    settle()
    target = QApplication.focusWidget()
    assert target is not None
    QTest.keyClick(target, Qt.Key.Key_F4)
    settle()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PastDialog)
    return dialog


@pytest.mark.parametrize(("language", "theme", "text_size"), LOOKS)
def test_that_past_forecasts_fit(run: Run, ward: Database, language: str, theme: str, text_size: str) -> None:
    dialog = opened(run, language, theme, text_size)
    dialog.show_result(FOUND)
    settle()
    assert misfits(dialog) == []
    dialog.reject()


def test_that_the_ward_s_own_past_is_compared(run: Run, ward: Database) -> None:
    dialog = opened(run)
    assert dialog.table.model().rowCount() > 10
    assert "100日のうち" in dialog.sentence.text()
    assert not dialog.bar.isVisible()
    dialog.show_result(FOUND)
    assert "82日" in dialog.sentence.text()
    dialog.show_result(replace(FOUND, starts=(), days=0, days_covered=0, coverage=None))
    assert dialog.sentence.text() == "比べられる過去の実績がありません。"
    dialog.reject()
