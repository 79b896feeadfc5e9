"""What is offered: times with enough seats, a seat held, the family of one address, the wait that ends."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from desktop_app.errors import Conflict, SeatsTaken, Unknown
from desktop_app.models.database import Database
from desktop_app.services import booking, ward_settings
from desktop_app.services.booking import (
    BookedRow,
    CardToBook,
    ToldRow,
    Warn,
    coming,
    offers,
    seats,
    visits,
    waiting,
)
from desktop_app.services.slots import listing, opening
from desktop_app.services.slots.listing import SlotRow
from desktop_app.services.ward_settings import WardSettings
from desktop_app.terms import BookingState, Stage
from tests.factories import NOW, TODAY, acting, make_application, make_campaign, make_office, stored
from tests.services.slots.places import WEDNESDAY, furnish, open_day

DAY = timedelta(days=1)
OWN: dict[str, Any] = {"name": "伊興　一", "kana": "イコウ　ハジメ", "address": "足立区伊興"}


@pytest.fixture
def ward(database: Database) -> Database:
    """A ward office with the slots of a Wednesday and the Friday after it: six times two seats each."""
    with database.write() as session:
        furnish(session)
        open_day(session)
        open_day(session, date(2023, 6, 30))
    return database


def times(database: Database, first: date = TODAY, cards: int = 1, most: int = 12) -> list[tuple[int, int]]:
    """Day of the month and minutes of what is offered."""
    with database.write() as session:
        found = offers.look(session, acting(), first, None, cards, "mine", most)
    return [(slot.on_date.day, slot.starts) for slot in found]


def take(database: Database, at: int, **fields: Any) -> BookedRow:
    """Book a new card at the slot with this place in the list of the Wednesday."""
    with database.write() as session:
        pk = make_application(session, **fields)
        slot = listing.slots(session, WEDNESDAY, WEDNESDAY, NOW)[at].slot_id
        made = booking.book(session, acting(), slot, [CardToBook(pk, 1)])[0]
    assert isinstance(made, BookedRow)
    return made


def test_that_the_next_times_come_in_order_and_go_on_to_the_next_day(ward: Database) -> None:
    assert times(ward, most=7) == [*((28, 540 + 30 * at) for at in range(6)), (30, 540)]
    assert times(ward, date(2023, 6, 29), most=1) == [(30, 540)]
    assert times(ward, date(2023, 7, 1)) == []


def test_that_a_family_is_offered_only_times_with_enough_seats_in_a_row(ward: Database) -> None:
    for at in (1, 1, 3):
        take(ward, at)
    assert times(ward, cards=3, most=4) == [(28, 600), (28, 630), (28, 660), (30, 540)]


def test_that_a_time_of_today_that_has_begun_is_not_offered(ward: Database) -> None:
    with ward.write() as session:
        opening.open_slots(session, acting("s1"), "01", TODAY, TODAY)
    # It is 10:00 at the counter: the slot of half past nine is under way, the one that begins now is not.
    assert times(ward, most=1) == [(27, 600)]


def test_that_a_chosen_time_is_held_and_given_back_when_the_dialog_looks_again(ward: Database) -> None:
    with ward.write() as session:
        pk = make_application(session)
        slot = listing.slots(session, WEDNESDAY, WEDNESDAY, NOW)[0].slot_id
        chosen = offers.choose(session, acting(), slot, [pk], "mine")
        offers.choose(session, acting(), slot, [pk], "other")
        with pytest.raises(SeatsTaken):
            offers.choose(session, acting(), slot, [pk], "third")
    assert (chosen.slot.held, chosen.slot.free) == (1, 1)
    assert (chosen.until - NOW).total_seconds() == 600
    assert times(ward, most=1) == [(28, 540)]


def test_that_the_first_offered_time_is_held_and_the_next_one_where_another_counter_was_quicker(
    ward: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    def look_slowly(*given: Any, **more: Any) -> list[SlotRow]:
        found = look(*given, **more)
        for dialog in ("quick", "quicker"):
            offers.choose(given[0], acting(), found[0].slot_id, [pk], dialog)
        return found

    with ward.write() as session:
        pk = make_application(session)
        held = offers.offer(session, acting(), TODAY, None, [pk], "mine").held
        assert held is not None
        assert (held.slot.starts, held.slot.held) == (540, 1)
        look = offers.look
        monkeypatch.setattr(offers, "look", look_slowly)
        offered = offers.offer(session, acting(), TODAY, None, [pk], "mine")
        assert offered.times[0].starts == 540
        assert offered.held is not None
        assert offered.held.slot.starts == 570
        assert offers.offer(session, acting(), TODAY, None, [pk], "mine", hold=False).held is None


def test_that_nothing_is_held_where_all_offered_times_are_taken_meanwhile(
    ward: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    def every_second(*given: Any) -> bool:
        asked.append(len(asked) % 2 == 0)
        return asked[-1] and change_one(*given)

    asked: list[bool] = []
    change_one = seats.change_one
    monkeypatch.setattr(seats, "change_one", every_second)
    with ward.write() as session:
        pks = [make_application(session), make_application(session)]
        assert offers.offer(session, acting(), TODAY, None, pks, "mine").held is None
        held = [slot.held for slot in listing.slots(session, WEDNESDAY, WEDNESDAY + 9 * DAY, NOW)]
    assert len(asked) == 2 * len(held)
    assert not any(held), "seats that were got are given back where the visit lacks another"


def test_that_what_stands_against_a_time_is_told_before(ward: Database) -> None:
    take(ward, 0)
    with ward.write() as session:
        pk = make_application(session, Stage.RETURNED_MAIL, card_expires_on=TODAY)
        near, _, later, *_ = listing.slots(session, WEDNESDAY, WEDNESDAY, NOW)
        told = offers.choose(session, acting(), near.slot_id, [pk], "mine").warnings
        assert told == (
            ToldRow(pk, Warn.EXPIRES_BEFORE, TODAY),
            ToldRow(pk, Warn.RETURNED_MAIL),
            ToldRow(pk, Warn.NAMESAKE_THEN),
        )
        other = make_application(session, **OWN)
        assert offers.choose(session, acting(), near.slot_id, [other], "mine").warnings == ()
        told = offers.choose(session, acting(), later.slot_id, [pk], "mine").warnings
        assert Warn.NAMESAKE_THEN not in {one.warning for one in told}


def test_that_a_time_after_the_keep_until_date_is_told(ward: Database) -> None:
    with ward.write() as session:
        pk = make_application(session)
        first, custody = stored(session, pk).first_notice_on, stored(session, pk).custody_on
        assert first is not None
        assert custody is not None
        slot = listing.slots(session, WEDNESDAY, WEDNESDAY, NOW)[0].slot_id
        kept = (WEDNESDAY - first).days
    cases: list[tuple[dict[str, Any], list[ToldRow]]] = [
        ({}, []),
        ({"keep_days": kept}, []),
        ({"keep_days": kept - 1}, [ToldRow(pk, Warn.KEPT_UNTIL, TODAY)]),
        (
            {"keep_days": kept, "keep_from_custody": True},
            [ToldRow(pk, Warn.KEPT_UNTIL, custody + timedelta(days=kept))],
        ),
    ]
    for rules, expected in cases:
        with ward.write() as session:
            seen = ward_settings.read(session)
            ward_settings.change(session, acting("s1"), seen, WardSettings(**rules))
            assert list(offers.choose(session, acting(), slot, [pk], "mine").warnings) == expected
            limits = offers.limits(session, [pk], TODAY)
            assert [one for one in limits if one.last and one.last < WEDNESDAY] == expected


@pytest.mark.parametrize(
    ("campaign", "procedure", "is_told"),
    [
        ({"claim_by": TODAY, "applied_by": TODAY}, "new", True),
        ({"claim_by": WEDNESDAY, "applied_by": TODAY}, "new", False),
        ({"claim_by": TODAY - timedelta(days=1), "applied_by": date(2023, 6, 1)}, "new", False),
        ({"claim_by": TODAY, "applied_by": date(2023, 4, 27)}, "new", False),
        ({"claim_by": TODAY, "kind": "renewal", "applied_by": None}, "renewal_card", True),
        ({"claim_by": TODAY, "kind": "renewal", "applied_by": None}, "new", False),
        ({"claim_by": TODAY, "applied_by": TODAY, "active": False}, "new", False),
    ],
)
def test_that_a_time_after_the_end_of_the_active_campaign_is_told(
    ward: Database, campaign: dict[str, Any], procedure: str, *, is_told: bool
) -> None:
    with ward.write() as session:
        make_campaign(session, **campaign)
        pk = make_application(session, procedure=procedure)
        slot = listing.slots(session, WEDNESDAY, WEDNESDAY, NOW)[0].slot_id
        expected = (ToldRow(pk, Warn.AFTER_CAMPAIGN, TODAY, "マイナポイント"),) if is_told else ()
        assert offers.choose(session, acting(), slot, [pk], "mine").warnings == expected


def test_that_the_family_of_an_address_is_found_if_it_can_be_booked(ward: Database) -> None:
    home: dict[str, Any] = {"address": "足立区梅田三丁目1番"}
    with ward.write() as session:
        pk = make_application(session, name="梅田　父", birth_date=date(1980, 1, 1), **home)
        child = make_application(session, name="梅田　子", birth_date=date(2015, 1, 1), **home)
        mother = make_application(session, name="梅田　母", birth_date=date(1982, 1, 1), **home)
        make_application(session, Stage.DELIVERED, **home)
        make_application(session)
        found = offers.family(session, pk, TODAY)
    assert [line.application_pk for line in found] == [mother, child]
    take(ward, 0, name="梅田　祖母", **home)
    with ward.read() as session:
        assert [line.application_pk for line in offers.family(session, pk, TODAY)] == [mother, child]


def test_that_a_scan_says_whether_the_card_can_be_booked(ward: Database) -> None:
    made = take(ward, 0)
    with ward.write() as session:
        line = offers.scanned(session, acting(), made.application_id)
        assert (line.why_not, line.booked_on, line.version) == ("already_booked", WEDNESDAY, 2)
        with pytest.raises(Unknown):
            offers.scanned(session, acting(), "9" * 23)


def test_that_only_places_with_slots_to_come_are_offered(ward: Database) -> None:
    with ward.write() as session:
        make_office(session, "02", "千住区民事務所")
        assert [place.code for place in offers.places(session, WEDNESDAY)] == ["01"]
        assert offers.places(session, date(2023, 7, 1)) == []


def test_that_who_gets_a_booking_waits_no_longer(ward: Database) -> None:
    with ward.write() as session:
        pk = make_application(session)
        entry = waiting.add(session, acting(), pk, None, TODAY, None)
        found = waiting.one(session, entry)
        assert found is not None
        assert found.application_pk == pk
        slot = listing.slots(session, WEDNESDAY, WEDNESDAY, NOW)[0].slot_id
        booking.book(session, acting(), slot, [CardToBook(pk, 1)])
        assert waiting.one(session, entry) is None
        assert waiting.waiting(session) == []


def test_that_who_did_not_answer_waits_again(ward: Database) -> None:
    made = take(ward, 0)
    wednesday = acting(today=WEDNESDAY)
    with ward.write() as session:
        coming.check_in(session, wednesday, made.application_id)
        called = coming.call_next(session, wednesday)
        assert called is not None
        again = coming.wait_again(session, wednesday, called.booking_id, called.version)
        assert (again.state, again.called_at) == (BookingState.PRESENT, None)
        with pytest.raises(Conflict):
            coming.wait_again(session, wednesday, called.booking_id, called.version)


def test_that_the_next_day_with_bookings_is_known(ward: Database) -> None:
    take(ward, 0)
    with ward.read() as session:
        assert visits.next_day(session, "01", TODAY) == WEDNESDAY
        assert visits.next_day(session, "01", WEDNESDAY) is None
