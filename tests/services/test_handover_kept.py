"""What is done with a handover afterwards."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from desktop_app.errors import Conflict, Invalid, NoPermission, NotAllowed, PersonalNumber, Unknown
from desktop_app.models.database import Database
from desktop_app.models.event import Event
from desktop_app.models.handover import Handover
from desktop_app.services import change, handover
from desktop_app.services.handover import DoneRow, FiguresRow, Handovers
from desktop_app.terms import Stage
from tests.factories import TODAY, acting, make_shelf, stored
from tests.services.handovers import Card, checks_of, entries, furnish, later, make_card


@pytest.fixture
def ward(database: Database) -> Database:
    """A ward with staff and documents."""
    with database.write() as session:
        furnish(session)
    return database


@pytest.fixture
def card(ward: Database) -> Card:
    """A card on a shelf."""
    with ward.write() as session:
        return make_card(session)


def hand_over(database: Database, card: Card) -> int:
    """Hand over the card; gives the handover's id."""
    with database.write() as session:
        version = stored(session, card.pk).version
        done = handover.complete(session, acting(), checks_of(card, version))
    assert isinstance(done, DoneRow)
    return done.handover_id


def test_that_a_supervisor_takes_a_handover_back_to_its_shelf(ward: Database, card: Card) -> None:
    handover_id = hand_over(ward, card)
    with ward.write() as session:
        done = handover.reverse(session, acting("s1"), handover_id, 2, "姉に渡した")
    assert (done.version, done.shelf, done.national) == (3, "01-A-01-001", False)
    with ward.read() as session:
        record = stored(session, card.pk)
        assert (record.stage, record.in_custody(), record.handed_over_on) == (Stage.NOTIFIED, True, None)
        kept = session.get(Handover, handover_id)
        assert kept is not None
        assert (kept.reversed_by, kept.reversed_reason) == ("s1", "姉に渡した")
        kinds = session.scalars(
            select(Event.kind).where(Event.application_pk == card.pk).order_by(Event.version)
        )
        assert list(kinds) == ["imported", "handed_over", "handover_reversed"]
    assert hand_over(ward, card) != handover_id


def test_that_a_reversal_sent_twice_is_done_once(ward: Database, card: Card) -> None:
    handover_id = hand_over(ward, card)
    once = acting("s1")
    with ward.write() as session:
        first = handover.reverse(session, once, handover_id, 2, "誤り")
    with ward.write() as session:
        assert handover.reverse(session, once, handover_id, 2, "誤り") == first
    with ward.write() as session, pytest.raises(NotAllowed) as refused:
        handover.reverse(session, acting("s1"), handover_id, 3, "誤り")
    assert refused.value.reason == "reversed"


def test_that_a_place_that_was_taken_meanwhile_is_not_given_back(ward: Database, card: Card) -> None:
    handover_id = hand_over(ward, card)
    with ward.write() as session:
        other = make_card(session, 2)
        stored(session, other.pk).shelf_id = make_shelf(session, 1)
    with ward.write() as session:
        assert handover.reverse(session, acting("s1"), handover_id, 2, "誤り").shelf is None
        assert stored(session, card.pk).shelf_id is None


def test_that_only_a_supervisor_with_a_reason_reverses_and_only_on_the_same_day(
    ward: Database, card: Card
) -> None:
    handover_id = hand_over(ward, card)
    with ward.write() as session:
        with pytest.raises(NoPermission):
            handover.reverse(session, acting("w1"), handover_id, 2, "誤り")
        with pytest.raises(Invalid):
            handover.reverse(session, acting("s1"), handover_id, 2, "  ")
        with pytest.raises(NotAllowed) as refused:
            handover.reverse(session, later(acting("s1"), TODAY + timedelta(days=1)), handover_id, 2, "誤り")
        assert refused.value.reason == "not_today"
        with pytest.raises(Unknown):
            handover.reverse(session, acting("s1"), handover_id + 1, 2, "誤り")
    with ward.write() as session, pytest.raises(PersonalNumber):
        handover.reverse(session, acting("s1"), handover_id, 2, "621498320257")
    with pytest.raises(Conflict), ward.write() as session:
        handover.reverse(session, acting("s1"), handover_id, 1, "誤り")
    with ward.read() as session:
        kept = session.get(Handover, handover_id)
        assert kept is not None
        assert kept.reversed_at is None
        assert change.row_of(session, card.pk)["version"] == 2


def test_that_the_national_record_is_a_second_fact_with_its_own_day(ward: Database, card: Card) -> None:
    handover_id = hand_over(ward, card)
    tomorrow = later(acting("w2"), TODAY + timedelta(days=1))
    with ward.write() as session:
        assert handover.figures(session, TODAY) == FiguresRow(1, 1)
        assert handover.record_national(session, tomorrow, handover_id, 2) == 3
        assert handover.record_national(session, tomorrow, handover_id, 2) == 3
        assert handover.figures(session, TODAY) == FiguresRow(1, 0)
    with ward.read() as session:
        record = stored(session, card.pk)
        assert record.handed_over_on == TODAY
        assert record.national_recorded_on == TODAY + timedelta(days=1)


def test_that_a_reversal_says_when_the_national_system_must_be_put_right_too(
    ward: Database, card: Card
) -> None:
    handover_id = hand_over(ward, card)
    with ward.write() as session:
        handover.record_national(session, acting(), handover_id, 2)
        assert handover.reverse(session, acting("s1"), handover_id, 3, "誤り").national
        assert stored(session, card.pk).national_recorded_on is None
    with ward.write() as session, pytest.raises(NotAllowed):
        handover.record_national(session, acting(), handover_id, 4)


def test_that_the_list_of_the_day_and_of_what_waits_are_two(ward: Database) -> None:
    with ward.write() as session:
        cards = [make_card(session, number) for number in range(1, 6)]
    done = [hand_over(ward, card) for card in cards]
    with ward.write() as session:
        handover.record_national(session, acting(), done[0], 2)
        handover.reverse(session, acting("s1"), done[1], 2, "誤り")
    tomorrow = TODAY + timedelta(days=1)
    with ward.read() as session:
        today, waiting = Handovers(TODAY), Handovers(tomorrow, unrecorded=True)
        assert (today.count(session), waiting.count(session)) == (5, 3)
        assert Handovers(tomorrow).count(session) == 0
        assert [row.handover_id for row in today.page(session, 0, 9)] == done[::-1]
        assert [row.handover_id for row in today.page(session, 1, 2)] == [done[3], done[2]]
        assert [row.handover_id for row in waiting.page(session, 0, 9)] == [done[4], done[3], done[2]]
        assert entries(session) == []
