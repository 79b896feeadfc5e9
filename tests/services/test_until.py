"""One question, one day: until when the backlog is to shrink, on the front page and among the uncollected."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from desktop_app.models.keeping import WardSetting
from desktop_app.services import until
from desktop_app.services.backlog import figures
from desktop_app.services.front import goal
from desktop_app.terms import Stage
from tests.factories import TODAY, make_application, make_campaign

if TYPE_CHECKING:
    from desktop_app.models.database import Database

DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("day", "end"),
    [
        (date(2023, 4, 1), date(2023, 9, 30)),
        (date(2023, 9, 30), date(2023, 9, 30)),
        (date(2023, 10, 1), date(2024, 3, 31)),
        (date(2023, 12, 31), date(2024, 3, 31)),
        (date(2024, 1, 1), date(2024, 3, 31)),
        (date(2024, 3, 31), date(2024, 3, 31)),
    ],
)
def test_that_a_fiscal_half_year_ends_in_september_or_march(day: date, end: date) -> None:
    assert until.half_year_end(day) == end


def days(database: Database, today: date = TODAY) -> set[date]:
    """Until when the front page and the pace of the uncollected reckon."""
    with database.read() as session:
        pace = figures(session, today, today).pace
        assert pace is not None
        return {pace.deadline, goal.read(session, today, 100).by}


def test_that_the_chosen_day_holds_before_the_campaigns_and_that_before_the_half_years(
    database: Database,
) -> None:
    with database.write() as session:
        make_application(session, Stage.SHELVED, custody_on=TODAY - DAY)
    assert days(database) == {date(2023, 9, 30)}
    with database.write() as session:
        make_campaign(session, claim_by=TODAY + 56 * DAY)
    assert days(database) == {TODAY + 56 * DAY}
    with database.write() as session:
        session.add(WardSetting(key="outlook_by", value=f'"{TODAY + 14 * DAY}"'))
    assert days(database) == {TODAY + 14 * DAY}
    assert days(database, TODAY + 14 * DAY) == {TODAY + 56 * DAY}, "a day that has come counts for nothing"
