"""Errors to review: each asks whose, and only an answer closes it."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select

from desktop_app.errors import Ambiguous, Conflict, Invalid, PersonalNumber, Unknown
from desktop_app.models.database import Database
from desktop_app.models.keeping import AuditEntry
from desktop_app.services import handover, review
from desktop_app.services.handover import StopRow
from desktop_app.services.review import Entries
from desktop_app.terms import ErrorKind, Stage
from tests.factories import acting
from tests.services.handovers import Card, checks_of, furnish, make_card


@pytest.fixture
def ward(database: Database) -> Database:
    """A ward with staff and documents."""
    with database.write() as session:
        furnish(session)
    return database


@pytest.fixture
def cards(ward: Database) -> tuple[Card, Card]:
    """Two people's cards."""
    with ward.write() as session:
        return make_card(session, 1), make_card(session, 2)


@pytest.fixture
def entry_id(ward: Database, cards: tuple[Card, Card]) -> int:
    """An entry about the second card that came instead of the first."""
    with ward.write() as session:
        stop = handover.complete(session, acting(), checks_of(cards[0], card_scan=cards[1].label))
    assert isinstance(stop, StopRow)
    assert stop.entry_id is not None
    return stop.entry_id


def test_that_an_entry_opens_the_whole_history_of_both_people(
    ward: Database, cards: tuple[Card, Card], entry_id: int
) -> None:
    mine = {"name": "足立　花子1", "kana": "アダチ　ハナコ", "birth_date": date(1985, 4, 12)}
    with ward.write() as session:
        before = make_card(session, 8, stage=Stage.HANDED_OVER, applied_on=date(2017, 5, 1), **mine)
        make_card(session, 9, **{**mine, "birth_date": date(1985, 4, 13)})
    with ward.write() as session:
        opened = review.open_entry(session, acting(), entry_id)
    assert opened.asked_for is not None
    assert opened.came is not None
    assert [issued.application_pk for issued in opened.asked_for.issued] == [cards[0].pk, before.pk]
    assert [issued.application_pk for issued in opened.came.issued] == [cards[1].pk]
    assert [happened.kind for happened in opened.asked_for.issued[0].happened] == ["imported"]
    assert (opened.entry.other_id, opened.entry.text) == (cards[1].label[1:], cards[1].label)
    with ward.read() as session:
        noted = select(AuditEntry.action).where(AuditEntry.subject == str(entry_id))
        assert list(session.scalars(noted)) == ["error_entry", "view_error_entry"]


def test_that_an_entry_about_nobody_opens_without_a_history(ward: Database) -> None:
    with ward.write() as session:
        entry_id = review.add(session, acting(), ErrorKind.UNKNOWN_SCAN, "unknown_notice", text="ZZZ000000")
        opened = review.open_entry(session, acting(), entry_id)
        assert (opened.asked_for, opened.came) == (None, None)
        with pytest.raises(Unknown):
            review.open_entry(session, acting(), entry_id + 1)


def test_that_only_an_answer_closes_an_entry(ward: Database, cards: tuple[Card, Card], entry_id: int) -> None:
    with ward.write() as session:
        handover.complete(session, acting(), checks_of(cards[0]))
        handover.complete(session, acting(), checks_of(cards[1]))
    with ward.read() as session:
        assert review.open_count(session) == 1
    with ward.write() as session:
        closed = review.close(session, acting("w2"), entry_id, 1, whose=cards[1].notice)
    assert (closed.whose_id, closed.closed_by, closed.version) == (cards[1].label[1:], "w2", 2)
    with ward.read() as session:
        assert review.open_count(session) == 0


def test_that_nobody_s_needs_words(ward: Database, entry_id: int) -> None:
    with ward.write() as session:
        for whose, nobody in (("", ""), ("  ", " "), ("ABC000001", "試し読み")):
            with pytest.raises(Invalid):
                review.close(session, acting(), entry_id, 1, whose, nobody)
        with pytest.raises(Unknown):
            review.close(session, acting(), entry_id, 1, whose="ZZZ000000")
        with pytest.raises(PersonalNumber):
            review.close(session, acting(), entry_id, 1, nobody="983205673214")
    with ward.write() as session:
        assert review.close(session, acting(), entry_id, 1, nobody="試し読み").whose_note == "試し読み"


def test_that_an_answer_that_fits_two_closes_nothing(
    ward: Database, cards: tuple[Card, Card], entry_id: int
) -> None:
    with ward.write() as session:
        make_card(session, 3, notice_number=cards[0].notice)
        with pytest.raises(Ambiguous):
            review.close(session, acting(), entry_id, 1, whose=cards[0].notice)
        assert review.open_count(session) == 1


def test_that_the_second_to_close_an_entry_is_told_who_was_first(ward: Database, entry_id: int) -> None:
    with ward.write() as session:
        review.close(session, acting("w2"), entry_id, 1, nobody="試し読み")
    with ward.write() as session, pytest.raises(Conflict) as lost:
        review.close(session, acting("w1"), entry_id, 1, nobody="別の答え")
    assert lost.value.changed_by == "w2"


def test_that_the_list_is_filtered_and_paged(ward: Database, cards: tuple[Card, Card], entry_id: int) -> None:
    with ward.write() as session:
        more = [review.add(session, acting(), ErrorKind.UNKNOWN_SCAN, "x", text=str(n)) for n in range(5)]
        review.close(session, acting(), more[0], 1, nobody="試し読み")
    with ward.read() as session:
        assert [Entries(closed).count(session) for closed in (False, True, None)] == [5, 1, 6]
        assert [row.entry_id for row in Entries(None).page(session, 0, 2)] == [more[4], more[3]]
        assert [row.entry_id for row in Entries(kind=ErrorKind.WRONG_CARD).page(session, 0, 9)] == [entry_id]


def test_that_what_looks_like_a_personal_number_is_never_kept(ward: Database) -> None:
    with ward.write() as session:
        entry_id = review.add(session, acting(), ErrorKind.UNKNOWN_SCAN, "x", text="6214 9832 0257 と読めた")
    with ward.read() as session:
        (row,) = Entries().page(session, 0, 9)
    assert (row.entry_id, row.text) == (entry_id, "**** **** **** と読めた")
