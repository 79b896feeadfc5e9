"""The days ahead: slots that are open, patterns beyond them, and what a plan changes."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest
from sqlalchemy.orm import Session

from desktop_app.models.database import Database
from desktop_app.services.forecast import seats
from desktop_app.services.forecast.question import NO_CHANGE, ClosedDay, ExtraDay, Terms
from desktop_app.services.forecast.seats import Ahead
from desktop_app.services.slots import hours, opening
from desktop_app.services.slots.calendar import Span
from desktop_app.terms import Role
from tests import factories
from tests.factories import TODAY

SUPERVISOR = factories.acting("s1")
WEEK_SEATS = 2 * 4 * 2
"""Two desks, two hours of four slots in the morning and none later."""

DAYS = 14


@pytest.fixture
def ward(local_database: Database) -> Database:
    """A place open on weekday mornings and weekends (2 desks, 9 to 11), its slots open for a week."""
    with local_database.write() as session:
        factories.make_staff(session, "s1", Role.SUPERVISOR)
        factories.make_office(session, "01")
        factories.make_office(session, "02")
        hours.set_pattern(session, SUPERVISOR, "01", range(5), [Span(540, 660, 15, 2)], date(2023, 4, 1))
        hours.set_every_weekend(session, SUPERVISOR, "01", wanted=True)
        opening.open_slots(session, SUPERVISOR, "01", TODAY, TODAY + timedelta(days=7))
    return local_database


def look(session: Session, terms: Terms = NO_CHANGE) -> Ahead:
    return seats.ahead(session, TODAY, DAYS, terms)


def test_that_opened_slots_go_on_as_the_pattern_says(ward: Database) -> None:
    with ward.read() as session:
        found = look(session)
    assert found.known
    assert found.seats.tolist() == [WEEK_SEATS] * DAYS
    assert found.desk_minutes[0] == 2 * 120
    assert found.by_hour[0, 9:12].tolist() == [8, 8, 0]


def test_that_a_closed_slot_and_a_taken_out_seat_are_none(ward: Database) -> None:
    with ward.write() as session:
        slot = session.scalars(
            seats.select(seats.Slot).where(seats.Slot.on_date == date(2023, 6, 28))
        ).first()
        assert slot
        opening.set_desks(session, SUPERVISOR, slot.id, 1)
        for other in session.scalars(seats.select(seats.Slot).where(seats.Slot.on_date == date(2023, 6, 29))):
            other.closed = True
    with ward.read() as session:
        found = look(session)
    assert found.seats[:3].tolist() == [WEEK_SEATS - 1, 0, WEEK_SEATS]
    assert found.is_open[:3].tolist() == [1, 0, 1]


def test_that_desks_of_weekends_and_minutes_change_the_seats(ward: Database) -> None:
    with ward.read() as session:
        more = look(session, Terms(extra_desks_weekend=1))
        faster = look(session, Terms(minutes=10))
        slower = look(session, Terms(minutes=23))
    saturday = (date(2023, 7, 1) - TODAY).days - 1
    assert more.seats[saturday] == WEEK_SEATS + 8
    assert more.seats[saturday - 1] == WEEK_SEATS
    assert more.desk_minutes.sum() == (2 * DAYS + 4) * 120
    assert set(faster.seats) == {2 * 120 // 10}
    # A part of a handover is none.
    assert set(slower.seats) == {2 * 120 // 23}
    assert faster.desk_minutes.sum() == slower.desk_minutes.sum() == 2 * DAYS * 120


def test_that_a_plan_closes_and_opens_days(ward: Database) -> None:
    monday = date(2023, 7, 3)
    closed = ClosedDay(None, monday, monday + timedelta(days=1))
    extra = ExtraDay(monday, "02", 3, 540, 600)
    at = (monday - TODAY).days - 1
    with ward.read() as session:
        shut = look(session, Terms(closures=(closed,)))
        one = look(session, Terms(closures=(ClosedDay("01", monday, monday),)))
        other = look(session, Terms(closures=(ClosedDay("02", monday, monday),)))
        instead = look(session, Terms(closures=(closed,), extra_days=(extra,)))
    assert shut.seats[at : at + 3].tolist() == [0, 0, WEEK_SEATS]
    assert one.seats[at] == 0
    assert other.seats[at] == WEEK_SEATS
    assert instead.seats[at : at + 2].tolist() == [12, 0]
    assert instead.is_open[at : at + 2].tolist() == [1, 0]


def test_that_a_place_that_closes_takes_its_part_of_the_day(ward: Database) -> None:
    """Two places with equal seats: with one of them shut half of the day's counters are at work."""
    with ward.write() as session:
        hours.set_pattern(session, SUPERVISOR, "02", range(7), [Span(540, 660, 15, 2)], date(2023, 4, 1))
    day = TODAY + timedelta(days=3)
    with ward.read() as session:
        found = look(session, Terms(closures=(ClosedDay("02", day, day),)))
    assert found.part[2] == 0.5
    assert found.seats[2] == WEEK_SEATS


def test_that_without_hours_a_ward_is_open_by_the_calendar(local_database: Database) -> None:
    with local_database.read() as session:
        found = seats.ahead(session, date(2022, 12, 26), 10, NO_CHANGE)
        shut = seats.ahead(
            session, date(2022, 12, 26), 3, Terms(closures=(ClosedDay(None, *[date(2022, 12, 27)] * 2),))
        )
    assert not found.known
    # Office work ends on 28 December and begins on 4 January.
    assert found.is_open.tolist() == [1, 1, 0, 0, 0, 0, 0, 0, 1, 1]
    assert shut.is_open.tolist() == [0, 1, 0]
    again = seats.unlimited(date(2022, 12, 26), 10, {})
    assert np.array_equal(again.is_open, found.is_open)
