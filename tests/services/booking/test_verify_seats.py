"""Seats and bookings that don't agree are found and named."""

from __future__ import annotations

import pytest
from sqlalchemy import update

from desktop_app.models.application import Application
from desktop_app.models.booking import Booking
from desktop_app.models.database import Database
from desktop_app.models.slot import Seat
from desktop_app.services import booking
from desktop_app.services.booking import CardToBook
from desktop_app.services.slots import listing
from desktop_app.services.verify import verify
from desktop_app.terms import CancelledBy
from tests.factories import acting, make_application
from tests.services.slots.places import WEDNESDAY, furnish, open_day


@pytest.fixture
def ward(database: Database) -> Database:
    """Two people booked, one of whom cancelled."""
    with database.write() as session:
        furnish(session)
        open_day(session)
        pks = [make_application(session) for _ in range(2)]
    with database.write() as session:
        slot = listing.slots(session, WEDNESDAY, WEDNESDAY, acting().now)[0].slot_id
        for pk in pks:
            booking.book(session, acting(), slot, [CardToBook(pk, 1)])
        booking.cancel(session, acting(), 2, 1, CancelledBy.PERSON, "都合")
    return database


def kinds(database: Database) -> set[str]:
    with database.read() as session:
        return {problem.kind for problem in verify(session).problems}


def test_that_what_the_services_leave_agrees(ward: Database) -> None:
    assert kinds(ward) == set()


def test_that_a_booking_without_its_seat_is_named(ward: Database) -> None:
    with ward.write() as session:
        session.execute(update(Seat).values(booking_id=None))
    assert kinds(ward) == {"seat"}


def test_that_a_seat_of_a_cancelled_booking_is_named(ward: Database) -> None:
    with ward.write() as session:
        session.execute(update(Seat).where(Seat.number == 2, Seat.slot_id == 1).values(booking_id=2))
    assert kinds(ward) == {"seat"}


def test_that_another_seat_than_the_booked_one_is_named(ward: Database) -> None:
    with ward.write() as session:
        session.execute(update(Booking).where(Booking.id == 1).values(seat_number=9))
    assert kinds(ward) == {"seat"}


def test_that_a_stage_against_a_booking_is_named(ward: Database) -> None:
    with ward.write() as session:
        session.execute(update(Application).where(Application.id == 1).values(stage="notified"))
    assert kinds(ward) >= {"booking_stage"}
