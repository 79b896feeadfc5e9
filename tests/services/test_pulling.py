"""Cards pulled for a day by their own scans: once, for one place, until they are handed over or back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select

from desktop_app.errors import Invalid, NotAllowed, PersonalNumber, Refused, Unknown
from desktop_app.models.database import Database
from desktop_app.models.pull import Pulled
from desktop_app.services import booking, change, change_many, custody, handover, record
from desktop_app.services.acting import Acting
from desktop_app.services.booking import CardToBook, coming, visits
from desktop_app.services.pulling import pulls
from desktop_app.services.verify import verify
from desktop_app.terms import CancelledBy, EventKind, Stage
from tests.factories import TODAY, acting, make_shelf, stored
from tests.services.handovers import checks_of, entries, make_card
from tests.services.pulled_cards import at, booked, handed_over, open_ward, pulled
from tests.services.slots.places import WEDNESDAY


@pytest.fixture
def ward(database: Database) -> Database:
    """A ward office on a Wednesday."""
    open_ward(database)
    return database


def refusal(database: Database, who: Acting, text: str, day: date = WEDNESDAY) -> Refused:
    """Why a scan did not pull a card."""
    with database.write() as session, pytest.raises(Refused) as refused:
        pulls.pull(session, who, day, text)
    return refused.value


def kept(database: Database) -> list[tuple[int, str | None]]:
    """Each pull with its outcome."""
    with database.read() as session:
        assert verify(session).problems == ()
        rows = session.execute(select(Pulled.application_pk, Pulled.outcome).order_by(Pulled.id))
        return [(row[0], row[1]) for row in rows]


def test_that_a_card_is_pulled_by_its_pouch_and_every_window_sees_it(ward: Database) -> None:
    card, _ = booked(ward)
    first = pulled(ward, card)
    second = pulled(ward, card, acting("w2"))
    assert (first.fresh, second.fresh, second.pulled_by, second.shelf) == (True, False, "w1", "01-A-01-001")
    assert kept(ward) == [(card.pk, None)]
    with ward.read() as session:
        (seen,) = visits.in_shelf_order(session, WEDNESDAY, "01")
        assert seen.pulled_at == acting().now
        record = stored(session, card.pk)
        assert (record.in_custody(), record.stage, record.version) == (True, Stage.BOOKED, 2)


def test_that_a_command_sent_again_gives_the_first_outcome(ward: Database) -> None:
    card, _ = booked(ward)
    who = acting()
    first = pulled(ward, card, who)
    back = acting()
    for _ in range(2):
        with ward.write() as session:
            pulls.put_back(session, back, card.label, "01-A-01-001")
    assert pulled(ward, card, who).pulled_id == first.pulled_id
    assert kept(ward) == [(card.pk, "returned")]


def test_that_only_the_label_of_the_pouch_pulls(ward: Database) -> None:
    card, _ = booked(ward)
    for text in (card.notice, card.label[1:], "01-A-01-001"):
        assert isinstance(refusal(ward, acting(), text), Invalid)
    assert isinstance(refusal(ward, acting(), "K" + "9" * 23), Unknown)
    assert isinstance(refusal(ward, acting(), "621498320257"), PersonalNumber)
    assert kept(ward) == []


def test_that_a_card_that_nobody_comes_for_stops_and_is_to_be_reviewed(ward: Database) -> None:
    card, made = booked(ward)
    with ward.write() as session:
        other = make_card(session, 2)
    for who, text, day, reason in (
        (acting(), other.label, WEDNESDAY, "not_booked"),
        (acting(), card.label, TODAY, "other_day"),
        (acting(place="02"), card.label, WEDNESDAY, "other_place"),
    ):
        found = refusal(ward, who, text, day)
        assert isinstance(found, NotAllowed)
        assert found.reason == reason
        with ward.write() as session:
            assert pulls.note_stop(session, who, "pull", text, found)
    with ward.write() as session:
        booking.cancel(session, acting(), made.booking_id, 1, CancelledBy.PERSON, "都合")
    found = refusal(ward, acting(), card.label)
    assert isinstance(found, NotAllowed)
    assert found.reason == "not_booked"
    with ward.read() as session:
        assert [entry.application_pk for entry in entries(session)] == [other.pk, card.pk, card.pk]
    assert kept(ward) == []


@pytest.mark.parametrize("stage", [Stage.HANDED_OVER, Stage.WITHDRAWN, Stage.LAPSED, Stage.DISPOSED])
def test_that_a_card_that_is_no_longer_to_be_handed_over_stops(ward: Database, stage: Stage) -> None:
    with ward.write() as session:
        card = make_card(session, stage=stage)
    found = refusal(ward, acting(), card.label)
    assert isinstance(found, NotAllowed)
    assert found.reason == stage.value
    with ward.write() as session:
        assert pulls.note_stop(session, acting(), "pull", card.label, found)


def test_that_a_card_out_for_another_place_is_told_and_nothing_to_review(ward: Database) -> None:
    card, _ = booked(ward)
    pulled(ward, card)
    found = refusal(ward, acting(place="02"), card.label)
    assert isinstance(found, NotAllowed)
    assert (found.reason, found.on) == ("pulled_elsewhere", WEDNESDAY)
    with ward.write() as session:
        assert pulls.note_stop(session, acting(), "pull", card.label, found) is None
        where = pulls.where_out(session, card.label)
    assert where is not None
    assert (where.place_name, where.on_date, where.pulled_by) == ("区役所", WEDNESDAY, "w1")


def test_that_nothing_is_pulled_for_a_day_that_is_over(ward: Database) -> None:
    card, _ = booked(ward)
    late = replace(acting(), today=date(2023, 6, 29))
    found = refusal(ward, late, card.label)
    assert isinstance(found, NotAllowed)
    assert found.reason == "past"


def test_that_a_card_goes_back_by_its_pouch_and_the_label_of_its_own_place(ward: Database) -> None:
    card, _ = booked(ward)
    pulled(ward, card)
    with ward.write() as session:
        make_shelf(session, 9)
        assert pulls.to_put_back(session, acting(), card.label).shelf == "01-A-01-001"
    for text, kind in (("01-A-01-009", NotAllowed), ("ZZ", Unknown), ("621498320257", PersonalNumber)):
        with ward.write() as session, pytest.raises(kind):
            pulls.put_back(session, acting(), card.label, text)
    assert kept(ward) == [(card.pk, None)]
    with ward.write() as session:
        pulls.put_back(session, acting("w2"), card.label, "01-a-01-001")
    assert kept(ward) == [(card.pk, "returned")]
    with ward.write() as session, pytest.raises(NotAllowed) as refused:
        pulls.put_back(session, acting(), card.label, "01-A-01-001")
    assert refused.value.reason == "not_out"
    assert pulled(ward, card).fresh, "it may be pulled again"


def test_that_a_handover_ends_the_pull_and_a_reversal_counts_the_card_again(ward: Database) -> None:
    card, _ = booked(ward)
    pulled(ward, card)
    done = handed_over(ward, card)
    assert kept(ward) == [(card.pk, "handed_over")]
    with ward.write() as session:
        handover.reverse(session, at(9, 20, staff_id="s1"), done.handover_id, done.version, "別の方")
    assert kept(ward) == [(card.pk, "handed_over"), (card.pk, None)]
    with ward.write() as session:
        again = pulls.to_put_back(session, acting(), card.label)
        assert (again.on_date, again.place_name) == (WEDNESDAY, "区役所")
        pulls.put_back(session, at(9, 30), card.label, again.shelf or "")
    assert kept(ward) == [(card.pk, "handed_over"), (card.pk, "returned")]


def test_that_a_reversal_counts_the_card_for_the_place_for_which_it_was_pulled(ward: Database) -> None:
    card, _ = booked(ward)
    pulled(ward, card)
    with ward.write() as session:
        coming.check_in(session, at(9), card.notice)
    with ward.write() as session:
        done = handover.complete(session, at(9, 10, place="02"), checks_of(card, 3))
    assert isinstance(done, handover.DoneRow)
    with ward.write() as session:
        handover.reverse(session, at(9, 20, staff_id="s1"), done.handover_id, done.version, "別の方")
    with ward.read() as session:
        assert [row.place_code for row in session.scalars(select(Pulled).order_by(Pulled.id))] == ["01"] * 2


def test_that_record_and_desk_tell_that_a_card_is_out(ward: Database) -> None:
    card, _ = booked(ward)
    with ward.write() as session:
        assert record.record(session, acting(), card.pk).out is None
        begun = handover.start(session, at(9), card.notice)
    assert isinstance(begun, handover.StartedRow)
    assert not begun.pulled
    pulled(ward, card)
    with ward.write() as session:
        out = record.record(session, acting(), card.pk).out
        begun = handover.start(session, at(9), card.notice)
    assert out is not None
    assert (out.on_date, out.place_name, out.pulled_by) == (WEDNESDAY, "区役所", "w1")
    assert isinstance(begun, handover.StartedRow)
    assert begun.pulled


def test_that_a_card_never_pulled_is_in_hand_after_a_reversal(ward: Database) -> None:
    with ward.write() as session:
        card = make_card(session)
    with ward.write() as session:
        done = handover.complete(session, at(9, 10), checks_of(card))
    assert isinstance(done, handover.DoneRow)
    assert kept(ward) == []
    with ward.write() as session:
        handover.reverse(session, at(9, 20, staff_id="s1"), done.handover_id, done.version, "別の方")
    assert kept(ward) == [(card.pk, None)]


def test_that_a_card_that_leaves_otherwise_ends_its_pull(ward: Database) -> None:
    card, made = booked(ward)
    pulled(ward, card)
    columns = {
        "stage": Stage.WITHDRAWN.value,
        "withdrawn_on": WEDNESDAY,
        "left_on": WEDNESDAY,
        "shelf_id": None,
    }
    with ward.write() as session:
        change.apply(session, at(9), card.pk, EventKind.WITHDRAWN, made.version, columns)
    assert kept(ward) == [(card.pk, "left")]


def test_that_a_ledger_that_takes_a_card_away_ends_its_pull(ward: Database) -> None:
    card, made = booked(ward)
    pulled(ward, card)
    with ward.write() as session:
        columns = {"stage": Stage.WITHDRAWN.value, "withdrawn_on": TODAY, "left_on": TODAY, "shelf_id": None}
        booking.cancel(session, acting(), made.booking_id, 1, CancelledBy.PERSON, "都合")
        one = change_many.CardChange(change.row_of(session, card.pk), columns, {})
        change_many.apply(session, acting(), EventKind.CORRECTED, [one])
    assert kept(ward) == [(card.pk, "left")]


def test_that_a_card_without_a_place_is_back_once_it_is_put_away(ward: Database) -> None:
    with ward.write() as session:
        card = make_card(session, stage=Stage.NOTIFIED)
        make_shelf(session, 5)
    with ward.write() as session:
        seat = coming.walk_in(session, at(9), CardToBook(card.pk, 1))
    assert seat.pulled_at is None
    pulled(ward, card, at(9, 1))
    with ward.write() as session, pytest.raises(NotAllowed) as refused:
        pulls.to_put_back(session, acting(), card.label)
    assert refused.value.reason == "no_shelf_place"
    with ward.write() as session:
        custody.put_away(session, at(9, 30), "01-A-01-005", card.label)
    assert kept(ward) == [(card.pk, "returned")]


def test_that_whoever_comes_without_a_booking_can_have_the_card_pulled(ward: Database) -> None:
    with ward.write() as session:
        card = make_card(session)
    with ward.write() as session:
        coming.walk_in(session, at(9), CardToBook(card.pk, 1))
    assert pulled(ward, card, at(9, 1)).fresh
    with ward.read() as session:
        (visit,) = visits.of_day(session, WEDNESDAY, "01")
    assert (visit.walk_in, visit.pulled_at) == (True, at(9, 1).now)
