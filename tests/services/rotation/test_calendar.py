"""A venue opens on weekdays of the campaign that are no holidays, unless it is shut; exceptions apart."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from desktop_app.campaign_terms import DayLost, VenueKind
from desktop_app.models.campaign import CampaignDay, Venue
from desktop_app.models.database import Database
from desktop_app.models.slot import Closure
from desktop_app.services.campaigns import reading
from desktop_app.services.rotation import calendar, listing
from desktop_app.services.slots.calendar import moment
from tests.factories import NOW, make_campaign, make_venue
from tests.services.rotation.summer import shut

MARINE_DAY = date(2023, 7, 17)
LAST_SATURDAY = date(2023, 9, 30)


def days(database: Database, venue_id: int, monday: date) -> tuple[list[int], dict[int, DayLost]]:
    """Weekdays of the week on which the venue opens, and why it doesn't on the others."""
    sunday = calendar.last_of(monday)
    with database.read() as session:
        campaign = reading.all_of(session)[0]
        venue = listing.known_venues(session)[venue_id]
        frame = calendar.frame(session, campaign, [venue], monday, sunday)
        found = calendar.open_days(frame, venue, monday, sunday)
        lost = calendar.lost_days(frame, venue, monday, monday, sunday)
    return [day.weekday() for day in found], {row.on_date.weekday(): row.why for row in lost}


def venue(database: Database, **fields: Any) -> int:
    with database.write() as session:
        return make_venue(session, make_campaign(session), **fields)


def test_that_a_venue_opens_on_weekdays_that_are_no_holidays(database: Database) -> None:
    assert days(database, venue(database), MARINE_DAY) == ([1, 2, 3, 4], {0: DayLost.HOLIDAY})


def test_that_a_closed_weekday_is_no_day_and_none_that_is_lost(database: Database) -> None:
    assert days(database, venue(database, closed_weekdays="02"), MARINE_DAY) == ([1, 3, 4], {})


def test_that_a_closure_shuts_both_its_ends(database: Database) -> None:
    found = venue(database)
    shut(database, found, date(2023, 7, 18), date(2023, 7, 19))
    assert days(database, found, MARINE_DAY) == (
        [3, 4],
        {0: DayLost.HOLIDAY, 1: DayLost.SHUT, 2: DayLost.SHUT},
    )


def test_that_a_venue_opens_only_while_it_takes_part(database: Database) -> None:
    found = venue(database, valid_from=date(2023, 7, 5), valid_until=date(2023, 7, 6))
    assert days(database, found, date(2023, 7, 3)) == (
        [2, 3],
        {0: DayLost.NOT_VALID, 1: DayLost.NOT_VALID, 4: DayLost.NOT_VALID},
    )


def test_that_nothing_opens_outside_the_campaign(database: Database) -> None:
    found = venue(database)
    assert days(database, found, date(2023, 10, 2))[0] == []
    assert days(database, found, date(2023, 3, 27))[0] == []


@pytest.mark.parametrize(
    ("kind", "opens"), [("permanent", [0, 1, 2, 3, 4, 5]), ("rotating", [0, 1, 2, 3, 4])]
)
def test_that_the_last_saturday_is_open_by_exception_at_permanent_windows_only(
    database: Database, kind: str, opens: list[int]
) -> None:
    found = venue(database, kind=kind)
    with database.write() as session:
        campaign_id = reading.all_of(session)[0].id
        session.add(
            CampaignDay(
                campaign_id=campaign_id,
                on_date=LAST_SATURDAY,
                venue_kind=VenueKind.PERMANENT.value,
                open=True,
                reason="最終日",
            )
        )
    assert days(database, found, date(2023, 9, 25))[0] == opens


def test_that_an_exception_may_shut_a_weekday_and_open_a_holiday(database: Database) -> None:
    found = venue(database)
    with database.write() as session:
        campaign_id = reading.all_of(session)[0].id
        for day, is_open in ((MARINE_DAY, True), (MARINE_DAY + timedelta(days=1), False)):
            session.add(
                CampaignDay(campaign_id=campaign_id, on_date=day, venue_kind=None, open=is_open, reason="x")
            )
    assert days(database, found, MARINE_DAY) == ([0, 2, 3, 4], {1: DayLost.EXCEPTION})


def test_that_the_whole_ward_s_closures_shut_a_venue_only_when_they_last_all_its_hours(
    database: Database,
) -> None:
    found = venue(database)
    with database.write() as session:
        hours = session.get_one(Venue, found)
        assert (hours.starts, hours.ends) == (600, 960)
        for day, until in ((date(2023, 7, 4), 1_020), (date(2023, 7, 5), 720)):
            session.add(
                Closure(
                    place_code=None,
                    starts_at=moment(day, 540),
                    ends_at=moment(day, until),
                    reason="点検",
                    made_at=NOW,
                    made_by="s1",
                )
            )
    assert days(database, found, date(2023, 7, 3)) == ([0, 2, 3, 4], {1: DayLost.DOWN})
