"""The day of the visit: checked in, called, not come, come without a booking, done."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest
import time_machine

from desktop_app import clock
from desktop_app.errors import Ambiguous, NotAllowed, Unknown
from desktop_app.models.database import Database
from desktop_app.services import booking, change, handover
from desktop_app.services.acting import Acting
from desktop_app.services.booking import BookedRow, CardToBook, coming, visits
from desktop_app.services.slots import listing
from desktop_app.services.verify import verify
from desktop_app.terms import BookingState, EventKind, Role, Stage
from tests.factories import acting, make_application, make_staff, stored
from tests.services.handovers import Card, checks_of, furnish, make_card
from tests.services.slots import places
from tests.services.slots.places import WEDNESDAY


def at(hour: int, minute: int = 0, **fields: object) -> Acting:
    """A clerk at the ward office at a time of the Wednesday (Asia/Tokyo)."""
    now = datetime(2023, 6, 28, hour - 9, minute, tzinfo=UTC)
    return replace(acting(), now=now, today=WEDNESDAY, **fields)


@pytest.fixture
def ward(database: Database) -> Database:
    """A ward office with staff, documents and the slots of one Wednesday: six times two seats."""
    with database.write() as session:
        places.furnish(session)
        places.open_day(session)
        furnish(session)
    return database


def booked(database: Database, at_slot: int = 0, position: int = 1) -> tuple[Card, BookedRow]:
    """A card on its shelf with a booking."""
    with database.write() as session:
        card = make_card(session, position)
    with database.write() as session:
        slots = listing.slots(session, WEDNESDAY, WEDNESDAY, acting().now)
        made = booking.book(session, acting(), slots[at_slot].slot_id, [CardToBook(card.pk, 1)])[0]
    assert isinstance(made, BookedRow)
    return card, made


def test_that_a_booked_person_is_checked_in_by_the_notice(ward: Database) -> None:
    card, made = booked(ward)
    with ward.write() as session:
        coming.check_in(session, at(9), card.notice)
    with ward.write() as session:
        seen = coming.check_in(session, at(9, 1), card.notice)
    assert (seen.booking_id, seen.state, seen.came_at) == (made.booking_id, BookingState.PRESENT, at(9).now)
    with ward.read() as session:
        record = stored(session, card.pk)
        assert (record.stage, record.version) == (Stage.PRESENT, 3)


def test_that_a_wrong_day_place_or_scan_checks_nobody_in(ward: Database) -> None:
    card, _ = booked(ward)
    with ward.write() as session:
        other = make_application(session)
        unbooked = stored(session, other).notice_number or ""
    for who, scan, reason in (
        (acting(), card.notice, "other_day"),
        (at(9, place="02"), card.notice, "other_place"),
        (at(9), unbooked, "not_booked"),
    ):
        with ward.write() as session, pytest.raises(NotAllowed) as refused:
            coming.check_in(session, who, scan)
        assert refused.value.reason == reason
    with ward.write() as session, pytest.raises((Unknown, Ambiguous)):
        coming.check_in(session, at(9), "ZZZ999999")
    with ward.read() as session:
        assert stored(session, card.pk).stage == Stage.BOOKED


def test_that_the_earliest_time_is_called_first(ward: Database) -> None:
    late, _ = booked(ward, 2, 1)
    early, _ = booked(ward, 0, 2)
    for card in (late, early):
        with ward.write() as session:
            coming.check_in(session, at(9), card.notice)
    called: list[int | None] = []
    for _ in range(3):
        with ward.write() as session:
            found = coming.call_next(session, at(9))
        called.append(found.application_pk if found else None)
    assert called == [early.pk, late.pk, None]


def test_that_a_handover_ends_the_visit_and_a_reversal_leaves_no_booking(ward: Database) -> None:
    card, made = booked(ward)
    with ward.write() as session:
        coming.check_in(session, at(9), card.notice)
    with ward.write() as session:
        done = handover.complete(session, at(9, 10), checks_of(card, 3))
    assert isinstance(done, handover.DoneRow)
    with ward.read() as session:
        visit = visits.one(session, made.booking_id)
        assert visit is not None
        assert (visit.state, visit.ended_at) == (BookingState.DONE, at(9, 10).now)
        assert verify(session).problems == ()
    with ward.write() as session:
        make_staff(session, "s1", Role.SUPERVISOR)
        handover.reverse(session, at(9, 20, staff_id="s1"), done.handover_id, done.version, "別の方")
    with ward.read() as session:
        assert stored(session, card.pk).stage == Stage.NOTIFIED


def test_that_a_card_withdrawn_gives_its_seat_back(ward: Database) -> None:
    card, made = booked(ward)
    with ward.write() as session:
        columns = {
            "stage": Stage.WITHDRAWN.value,
            "withdrawn_on": WEDNESDAY,
            "left_on": WEDNESDAY,
            "shelf_id": None,
        }
        change.apply(session, at(9), card.pk, EventKind.WITHDRAWN, made.version, columns)
    with ward.read() as session:
        visit = visits.one(session, made.booking_id)
        assert visit is not None
        assert (visit.state, visit.reason) == (BookingState.CANCELLED, "withdrawn")
        assert listing.slots(session, WEDNESDAY, WEDNESDAY, acting().now)[0].free == 2
        assert verify(session).problems == ()


def test_that_a_no_show_is_noted_only_when_the_time_is_over(ward: Database) -> None:
    card, made = booked(ward)
    with ward.write() as session, pytest.raises(NotAllowed) as refused:
        coming.no_show(session, at(9, 29), made.booking_id, 1)
    assert refused.value.reason == "not_over"
    with ward.write() as session:
        assert coming.no_show(session, at(9, 30), made.booking_id, 1).state is BookingState.NO_SHOW
    with ward.read() as session:
        assert stored(session, card.pk).stage == Stage.NOTIFIED
        day = visits.day(session, WEDNESDAY, "01", at(10).now)
        assert (day.seats, day.free, day.by_state[BookingState.NO_SHOW]) == (12, 11, 1)


def test_that_somebody_without_a_booking_gets_the_next_seat_of_today(ward: Database) -> None:
    with ward.write() as session:
        card = make_card(session)
        seen = coming.walk_in(session, at(9, 31), CardToBook(card.pk, 1))
    assert (seen.starts, seen.walk_in, seen.state) == (570, True, BookingState.PRESENT)
    with ward.write() as session:
        other = make_card(session, 2)
        with pytest.raises(NotAllowed) as refused:
            coming.walk_in(session, at(12), CardToBook(other.pk, 1))
    assert refused.value.reason == "full"


def test_that_cards_are_pulled_in_the_order_of_the_shelves(ward: Database) -> None:
    made = [booked(ward, at_slot, position)[0].pk for at_slot, position in ((0, 3), (1, 1), (2, 2))]
    with ward.read() as session:
        rows = visits.in_shelf_order(session, WEDNESDAY, "01")
    assert [row.application_pk for row in rows] == [made[1], made[2], made[0]]
    assert [row.shelf for row in rows] == ["01-A-01-001", "01-A-01-002", "01-A-01-003"]


@pytest.fixture(params=["UTC", "America/New_York", "Asia/Tokyo", "Pacific/Kiritimati"])
def zone(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A time zone of the machine."""
    with monkeypatch.context() as patch:
        patch.setenv("TZ", request.param)
        time.tzset()
        yield request.param
    time.tzset()


@pytest.mark.usefixtures("clock_of_the_machine")
@pytest.mark.parametrize(
    ("moment", "minutes"),
    [(datetime(2023, 6, 27, 15, 30, tzinfo=UTC), 30), (datetime(2023, 6, 28, tzinfo=UTC), 540)],
)
def test_that_the_counter_keeps_its_own_time_in_any_zone(zone: str, moment: datetime, minutes: int) -> None:
    with time_machine.travel(moment):
        assert clock.today() == WEDNESDAY
        assert coming.minutes_now(replace(acting(), now=clock.now())) == minutes
