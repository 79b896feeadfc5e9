"""Slots are opened for a range, listed with what is left, and closed without cancelling anybody."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from desktop_app.errors import Invalid, NoPermission, NotAllowed, Unknown
from desktop_app.models.database import Database
from desktop_app.services import booking
from desktop_app.services.booking import CardToBook
from desktop_app.services.slots import closures, listing, opening
from desktop_app.services.slots.calendar import moment
from tests.factories import NOW, TODAY, acting, make_application
from tests.services.slots.places import LAST, WEDNESDAY, furnish, open_day

NOON = (moment(date(2023, 6, 28), 600), moment(date(2023, 6, 28), 660))


@pytest.fixture
def ward(database: Database) -> Database:
    """A ward office with the slots of one Wednesday: six times two seats."""
    with database.write() as session:
        furnish(session, weekends=True)
        open_day(session)
    return database


def rows(database: Database, day: date = WEDNESDAY) -> list[listing.SlotRow]:
    with database.read() as session:
        return listing.slots(session, day, day, NOW, "01")


def test_that_a_preview_says_what_opening_then_makes(ward: Database) -> None:
    first = WEDNESDAY + timedelta(days=1)
    with ward.read() as session:
        seen = opening.preview(session, "01", first, LAST)
    with ward.write() as session:
        made = opening.open_slots(session, acting("s1"), "01", first, LAST)
    assert made == seen
    assert made.weekend_days == 27
    with ward.read() as session:
        found = listing.slots(session, first, LAST, NOW)
    assert (len(found), sum(slot.seats for slot in found)) == (made.new_slots, made.new_seats)
    assert {slot.free for slot in found} == {2}


def test_that_opening_twice_changes_nothing(ward: Database) -> None:
    with ward.write() as session:
        again = opening.open_slots(session, acting("s1"), "01", WEDNESDAY, WEDNESDAY)
    assert (again.new_slots, again.new_seats, again.kept) == (0, 0, 6)
    assert len(rows(ward)) == 6


def test_that_a_clerk_and_the_past_open_nothing(ward: Database) -> None:
    with ward.write() as session, pytest.raises(NoPermission):
        opening.open_slots(session, acting("w1"), "01", WEDNESDAY, LAST)
    with ward.write() as session, pytest.raises(Invalid):
        opening.open_slots(session, acting("s1"), "01", TODAY - timedelta(days=1), LAST)
    with ward.write() as session, pytest.raises(Unknown):
        opening.open_slots(session, acting("s1"), "99", WEDNESDAY, LAST)


def test_that_desks_can_be_added_and_only_free_seats_taken_away(ward: Database) -> None:
    slot = rows(ward)[0].slot_id
    with ward.write() as session:
        assert opening.set_desks(session, acting("s1"), slot, 3) == 3
        pk = make_application(session)
        booking.book(session, acting(), slot, [CardToBook(pk, 1)])
        booking.hold(session, acting(), slot, "a")
    with ward.write() as session, pytest.raises(NotAllowed) as refused:
        opening.set_desks(session, acting("s1"), slot, 1)
    assert refused.value.reason == "booked"
    with ward.write() as session:
        assert opening.set_desks(session, acting("s1"), slot, 2) == 2
    found = rows(ward)[0]
    assert (found.seats, found.booked, found.held, found.free) == (2, 1, 1, 0)


def test_that_a_supervisor_adds_an_extra_seat_with_a_reason(ward: Database) -> None:
    slot = rows(ward)[0].slot_id
    with ward.write() as session, pytest.raises(Invalid):
        opening.add_extra_seat(session, acting("s1"), slot, " ")
    with ward.write() as session, pytest.raises(NoPermission):
        opening.add_extra_seat(session, acting("w1"), slot, "家族")
    with ward.write() as session:
        assert opening.add_extra_seat(session, acting("s1"), slot, "家族") == 3
    with ward.write() as session:
        assert opening.set_desks(session, acting("s1"), slot, 2) == 3


def test_that_a_closure_shows_whom_to_call_and_cancels_nobody(ward: Database) -> None:
    slots = rows(ward)
    with ward.write() as session:
        pk = make_application(session)
        booked = booking.book(session, acting(), slots[2].slot_id, [CardToBook(pk, 1)])[0]
        assert isinstance(booked, booking.BookedRow)
    with ward.read() as session:
        seen = closures.preview(session, *NOON, None)
    with ward.write() as session:
        made = closures.add(session, acting("s1"), *NOON, "停電", "01")
    assert (made.slots, made.calls) == (seen.slots, seen.calls)
    assert [call.booking_id for call in made.calls] == [booked.booking_id]
    found = rows(ward)
    assert [(slot.closed, slot.free, slot.booked) for slot in found[2:4]] == [(True, 0, 1), (True, 0, 0)]
    with ward.read() as session:
        assert [call.application_pk for call in closures.calls(session, TODAY)] == [pk]
        assert [row.reason for row in closures.coming(session, moment(date(2023, 6, 27), 0))] == ["停電"]
    with ward.write() as session, pytest.raises(NotAllowed):
        booking.book(session, acting(), slots[3].slot_id, [CardToBook(make_application(session), 1)])


def test_that_a_closure_taken_back_opens_what_no_other_closes(ward: Database) -> None:
    with ward.write() as session:
        first = closures.add(session, acting("s1"), *NOON, "停電", "01")
        later = (NOON[0] + timedelta(minutes=30), NOON[1])
        closures.add(session, acting("s1"), *later, "点検", None)
        assert first.closure_id is not None
        assert closures.withdraw(session, acting("s1"), first.closure_id) == 1
    assert [slot.closed for slot in rows(ward)] == [False, False, False, True, False, False]
    with ward.write() as session, pytest.raises(NotAllowed):
        closures.withdraw(session, acting("s1"), first.closure_id)


def test_that_the_next_free_slot_is_found_and_a_month_is_summed(ward: Database) -> None:
    slots = rows(ward)
    with ward.write() as session:
        for _ in range(2):
            booking.book(session, acting(), slots[0].slot_id, [CardToBook(make_application(session), 1)])
    with ward.read() as session:
        found = listing.next_free(session, NOW, (WEDNESDAY, 0), None)
        month = listing.month(session, "01", date(2023, 6, 1), date(2023, 6, 30), NOW)
    assert [slot.slot_id for slot in found] == [slots[1].slot_id, slots[2].slot_id]
    assert [(row.on_date, row.seats, row.free) for row in month] == [(WEDNESDAY, 12, 10)]
