"""What stands against a time is said before the person is told it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.jobs import Jobs
from desktop_app.terms import Stage
from desktop_app.views.record.screen import RecordScreen
from tests.factories import TODAY, make_campaign
from tests.services.slots.places import WEDNESDAY, furnish, open_day
from tests.views.booking_dialogs import make, opened, record_screen
from tests.views.dialogs import reject_all
from tests.views.told import Told


@pytest.fixture
def ward(jobs: Jobs) -> Jobs:
    """A ward office with the slots of one Wednesday: six times two seats."""
    with jobs.database.write() as session:
        furnish(session)
        open_day(session)
    return jobs


@pytest.fixture
def screen(ward: Jobs, tmp_path: Path, qtbot: QtBot) -> Iterator[RecordScreen]:
    yield record_screen(ward, Told(), tmp_path, qtbot)
    reject_all()


def test_that_what_stands_against_a_time_is_said_before(screen: RecordScreen, ward: Jobs) -> None:
    dialog = opened(screen, make(ward, Stage.RETURNED_MAIL, card_expires_on=TODAY))
    assert "The card expires on 2023-06-27 (Tue), before this visit." in dialog.held.detail.text()
    assert "The notice came back" in dialog.held.detail.text()


def test_that_each_time_that_is_too_late_is_marked_and_its_sentence_names_the_day(
    screen: RecordScreen, ward: Jobs
) -> None:
    friday = date(2023, 6, 30)
    with ward.database.write() as session:
        open_day(session, friday)
        make_campaign(session, name="ポイントの申込", claim_by=WEDNESDAY, applied_by=TODAY)
    dialog = opened(screen, make(ward, card_expires_on=WEDNESDAY))
    times = dialog.times.rows
    marks = [str(times.index(row, 4).data()) for row in range(times.rowCount())]
    assert marks == [""] * 6 + ["⚠ expired by then +1"] * 6
    assert not dialog.times.isColumnHidden(4)
    dialog.times.selectRow(6)
    assert dialog.held.detail.text().splitlines()[:2] == [
        "The card expires on 2023-06-28 (Wed), before this visit.",
        "“ポイントの申込” ends on 2023-06-28 (Wed), before this visit.",
    ]


def test_that_nothing_is_marked_where_no_time_is_too_late(screen: RecordScreen, ward: Jobs) -> None:
    assert opened(screen, make(ward)).times.isColumnHidden(4)
