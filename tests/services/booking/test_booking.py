"""Visits are booked, held, moved and cancelled; no seat is sold twice and nobody is booked twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from desktop_app.errors import Conflict, Invalid, NotAllowed, PersonalNumber, SeatsTaken, Unknown
from desktop_app.models.booking import Booking
from desktop_app.models.database import Database
from desktop_app.models.event import Event
from desktop_app.services import booking, leaving, ward_settings
from desktop_app.services.booking import BookedRow, CardToBook, RefusedRow, Warn, visits, waiting
from desktop_app.services.slots import listing
from desktop_app.services.verify import verify
from desktop_app.terms import BookingState, CancelledBy, Stage
from tests.factories import NOW, TODAY, acting, make_application, stored
from tests.services.slots.places import WEDNESDAY, furnish, open_day


@pytest.fixture
def ward(database: Database) -> Database:
    """A ward office with the slots of one Wednesday: six times two seats."""
    with database.write() as session:
        furnish(session)
        open_day(session)
    return database


def slots(database: Database, minutes: int = 0) -> list[listing.SlotRow]:
    """The slots of the Wednesday, as they stand so many minutes later."""
    with database.read() as session:
        return listing.slots(session, WEDNESDAY, WEDNESDAY, NOW + timedelta(minutes=minutes), "01")


def make(database: Database, stage: Stage = Stage.NOTIFIED, **fields: object) -> CardToBook:
    """A card in custody."""
    with database.write() as session:
        return CardToBook(make_application(session, stage, **fields), 1)


def book(database: Database, slot: int, *cards: CardToBook, dialog: str = "") -> list[BookedRow | RefusedRow]:
    with database.write() as session:
        return booking.book(session, acting(), slot, cards, dialog)


def booked(database: Database, slot: int) -> BookedRow:
    """A booking of a new card."""
    found = book(database, slot, make(database))[0]
    assert isinstance(found, BookedRow)
    return found


def test_that_a_booking_takes_a_seat_and_leaves_an_event(ward: Database) -> None:
    slot = slots(ward)[0]
    done = booked(ward, slot.slot_id)
    assert (done.seat, done.on_date, done.starts, done.version) == (1, WEDNESDAY, 540, 2)
    after = slots(ward)[0]
    assert (after.booked, after.free) == (1, 1)
    with ward.read() as session:
        assert stored(session, done.application_pk).stage == Stage.BOOKED
        kinds = session.scalars(select(Event.kind).where(Event.application_pk == done.application_pk))
        assert list(kinds) == ["imported", "booked"]
        found = verify(session)
        assert found.problems == ()


def test_that_the_same_command_books_once(ward: Database) -> None:
    slot, card, who = slots(ward)[0].slot_id, make(ward), acting()
    answers: list[object] = []
    for _ in range(2):
        with ward.write() as session:
            answers.append(booking.book(session, who, slot, [card]))
    assert answers[0] == answers[1]
    assert slots(ward)[0].booked == 1


def test_that_the_loser_is_told_who_was_quicker_and_what_is_free(ward: Database) -> None:
    found = slots(ward)
    for _ in range(2):
        booked(ward, found[0].slot_id)
    card = make(ward)
    with pytest.raises(SeatsTaken) as lost:
        book(ward, found[0].slot_id, card)
    assert (lost.value.taken_by, lost.value.taken_at) == ("w1", NOW)
    assert [near[0] for near in lost.value.nearest] == [found[1].slot_id, found[2].slot_id]
    with ward.read() as session:
        assert stored(session, card.application_pk).version == 1
        assert leaving.standing_booking(session, card.application_pk) is None


def test_that_nobody_is_booked_twice(ward: Database) -> None:
    found = slots(ward)
    done = booked(ward, found[0].slot_id)
    with pytest.raises(NotAllowed) as refused:
        book(ward, found[1].slot_id, CardToBook(done.application_pk, done.version))
    assert (refused.value.reason, refused.value.on) == ("already_booked", WEDNESDAY)


@pytest.mark.parametrize(
    "stage",
    [Stage.HANDED_OVER, Stage.WITHDRAWN, Stage.LAPSED, Stage.DISPOSED, Stage.APPLIED, Stage.DELIVERED],
)
def test_that_a_card_that_cannot_be_handed_over_cannot_be_booked(ward: Database, stage: Stage) -> None:
    with pytest.raises(NotAllowed):
        book(ward, slots(ward)[0].slot_id, make(ward, stage))


def test_that_an_expired_card_is_refused_and_an_early_expiry_warned_of(ward: Database) -> None:
    slot = slots(ward)[0].slot_id
    with pytest.raises(NotAllowed) as refused:
        book(ward, slot, make(ward, card_expires_on=TODAY - timedelta(days=1)))
    assert refused.value.reason == "expired"
    done = book(ward, slot, make(ward, card_expires_on=TODAY))[0]
    assert isinstance(done, BookedRow)
    assert done.warnings == (Warn.EXPIRES_BEFORE,)


def test_that_a_card_kept_no_longer_by_then_is_booked_with_a_warning(ward: Database) -> None:
    with ward.write() as session:
        seen = ward_settings.read(session)
        ward_settings.change(session, acting("s1"), seen, replace(seen, keep_days=1))
    assert booked(ward, slots(ward)[0].slot_id).warnings == (Warn.KEPT_UNTIL,)


def test_that_a_stale_screen_books_nothing(ward: Database) -> None:
    done = booked(ward, slots(ward)[0].slot_id)
    with pytest.raises(Conflict):
        book(ward, slots(ward)[1].slot_id, CardToBook(done.application_pk, 1))


def test_that_a_day_that_is_over_is_refused(ward: Database) -> None:
    slot, card = slots(ward)[0].slot_id, make(ward)
    late = acting(today=WEDNESDAY + timedelta(days=1))
    with ward.write() as session, pytest.raises(NotAllowed) as refused:
        booking.book(session, late, slot, [card])
    assert refused.value.reason == "past"
    with ward.write() as session, pytest.raises(Unknown):
        booking.book(session, acting(), 999, [card])


def test_that_a_family_sits_on_consecutive_seats_with_a_result_each(ward: Database) -> None:
    found = slots(ward)
    booked(ward, found[1].slot_id)
    cards = [make(ward), make(ward, Stage.WITHDRAWN), make(ward)]
    first, refused, last = book(ward, found[0].slot_id, *cards)
    assert isinstance(first, BookedRow)
    assert isinstance(last, BookedRow)
    assert (first.slot_id, last.slot_id) == (found[0].slot_id, found[0].slot_id)
    assert isinstance(refused, RefusedRow)
    assert refused.reason == "withdrawn"
    with ward.read() as session:
        visit = {visits.one(session, row.booking_id) for row in (first, last)}
        assert len({row.visit for row in visit if row}) == 1


def test_that_a_family_goes_on_into_the_next_slot_but_not_over_a_gap(ward: Database) -> None:
    found = slots(ward)
    rows = book(ward, found[0].slot_id, *(make(ward) for _ in range(3)))
    assert [row.slot_id for row in rows if isinstance(row, BookedRow)] == [
        found[0].slot_id,
        found[0].slot_id,
        found[1].slot_id,
    ]
    for _ in range(2):
        booked(ward, found[3].slot_id)
    with pytest.raises(SeatsTaken):
        book(ward, found[2].slot_id, *(make(ward) for _ in range(3)))
    assert slots(ward)[2].booked == 0


def test_that_a_hold_keeps_a_seat_for_ten_minutes(ward: Database) -> None:
    slot = slots(ward)[0].slot_id
    with ward.write() as session:
        assert booking.hold(session, acting(), slot, "a", 2) == [(slot, 1), (slot, 2)]
    assert (slots(ward)[0].held, slots(ward)[0].free) == (2, 0)
    card = make(ward)
    with pytest.raises(SeatsTaken):
        book(ward, slot, card)
    assert slots(ward, 10)[0].free == 2
    later = acting(now=NOW + timedelta(minutes=10))
    with ward.write() as session:
        booking.book(session, later, slot, [card])
    found = book(ward, slot, make(ward), dialog="a")[0]
    assert isinstance(found, BookedRow)
    assert slots(ward)[0].held == 0


def test_that_a_second_hold_lets_the_first_go(ward: Database) -> None:
    found = slots(ward)
    with ward.write() as session:
        booking.hold(session, acting(), found[0].slot_id, "a")
        booking.hold(session, acting(), found[1].slot_id, "a")
    assert [slot.held for slot in slots(ward)[:2]] == [0, 1]
    with ward.write() as session:
        booking.release(session, "a")
    assert [slot.held for slot in slots(ward)[:2]] == [0, 0]


def test_that_a_cancelled_booking_restores_exactly_what_was(ward: Database) -> None:
    before = slots(ward)
    done = booked(ward, before[0].slot_id)
    with ward.write() as session:
        booking.cancel(session, acting(), done.booking_id, 1, CancelledBy.PERSON, "都合が悪い")
    assert slots(ward) == before
    with ward.read() as session:
        assert stored(session, done.application_pk).stage == Stage.NOTIFIED
        row = visits.one(session, done.booking_id)
        assert row is not None
        assert (row.state, row.cancelled_by, row.reason) == (
            BookingState.CANCELLED,
            CancelledBy.PERSON,
            "都合が悪い",
        )
        assert verify(session).problems == ()
    with ward.write() as session, pytest.raises(NotAllowed):
        booking.cancel(session, acting(), done.booking_id, None, CancelledBy.PERSON, "また")


@pytest.mark.parametrize(("reason", "error"), [("  ", Invalid), ("6214 9832 0257", PersonalNumber)])
def test_that_a_reason_is_needed_and_guarded(ward: Database, reason: str, error: type[Exception]) -> None:
    done = booked(ward, slots(ward)[0].slot_id)
    with ward.write() as session, pytest.raises(error):
        booking.cancel(session, acting(), done.booking_id, 1, CancelledBy.OFFICE, reason)


def test_that_a_move_frees_the_old_seat_and_keeps_the_history(ward: Database) -> None:
    found = slots(ward)
    done = booked(ward, found[0].slot_id)
    with ward.write() as session:
        moved = booking.move(session, acting(), done.booking_id, 1, found[3].slot_id)
    assert [slot.booked for slot in slots(ward)] == [0, 0, 0, 1, 0, 0]
    with ward.read() as session:
        rows = visits.of_card(session, done.application_pk)
        assert [row.state for row in rows] == [BookingState.BOOKED, BookingState.MOVED]
        old = session.get_one(Booking, done.booking_id)
        assert old.moved_to == moved.booking_id
        assert verify(session).problems == ()
    with ward.write() as session:
        booking.cancel(session, acting(), moved.booking_id, 1, CancelledBy.PERSON, "病気")
    with ward.read() as session:
        assert stored(session, done.application_pk).stage == Stage.NOTIFIED


def test_that_a_move_into_a_full_slot_changes_nothing(ward: Database) -> None:
    found = slots(ward)
    done = booked(ward, found[0].slot_id)
    for _ in range(2):
        booked(ward, found[1].slot_id)
    before = slots(ward)
    with pytest.raises(SeatsTaken), ward.write() as session:
        booking.move(session, acting(), done.booking_id, 1, found[1].slot_id)
    assert slots(ward) == before
    with ward.read() as session:
        assert leaving.standing_booking(session, done.application_pk) is not None


def test_that_a_seat_given_back_names_who_waits_the_longest(ward: Database) -> None:
    done = booked(ward, slots(ward)[0].slot_id)
    with ward.write() as session:
        pks = [make_application(session) for _ in range(3)]
        waiting.add(session, acting(), pks[0], "01", WEDNESDAY + timedelta(days=1), None)
        first = waiting.add(session, acting(), pks[1], None, TODAY, WEDNESDAY)
        waiting.add(session, acting(now=NOW + timedelta(hours=1)), pks[2], "01", TODAY, None)
        with pytest.raises(NotAllowed):
            waiting.add(session, acting(), pks[1], None, TODAY, None)
    with ward.write() as session:
        given = booking.cancel(session, acting(), done.booking_id, 1, CancelledBy.PERSON, "都合")
    assert given.waiting_id == first
    with ward.write() as session:
        waiting.end(session, acting(), first)
        assert [row.application_pk for row in waiting.waiting(session)] == [pks[0], pks[2]]
