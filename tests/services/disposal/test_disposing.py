"""A card is disposed of by its own scans before two people, or refused with the reason."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import delete, func, select

from desktop_app.backlog_terms import DisposalDrop, DisposalState
from desktop_app.errors import Conflict, Invalid, NoPermission, NotAllowed, Unknown
from desktop_app.models.clearing import DisposalCard
from desktop_app.models.database import Database
from desktop_app.models.event import Event
from desktop_app.models.keeping import AuditEntry
from desktop_app.services import change, record
from desktop_app.services.disposal import disposing, listing, making, pulling
from desktop_app.services.keep_until import choosing
from desktop_app.services.verify import verify
from desktop_app.terms import EventKind
from tests.factories import LOG_IN_WITH, NOW, TODAY, acting, stored
from tests.services.disposal import lists


def refused(error: pytest.ExceptionInfo[NotAllowed]) -> str:
    """The code of a refusal."""
    return error.value.reason


def pulled_list(ward: Database, count: int = 1, **fields: Any) -> tuple[int, list[int]]:
    """A list of which every card is pulled."""
    pks = lists.cards(ward, count, **fields)
    disposal_id = lists.made(ward).disposal_id
    for pk in pks:
        lists.pulled(ward, disposal_id, pk)
    return disposal_id, pks


def test_that_a_card_disposed_of_left_custody_with_reason_rule_and_two_names(ward: Database) -> None:
    disposal_id, (pk,) = pulled_list(ward)
    row = lists.disposed(ward, disposal_id, pk)
    assert (row.state, row.fresh, row.shelf) == (DisposalState.DISPOSED, True, None)
    assert (row.pulled_by, row.disposed_by, row.seconded_by) == ("w1", "w1", "w2")
    assert (row.disposed_name, row.seconded_name) == ("職員 w1", "職員 w2")
    with ward.read() as session:
        card = stored(session, pk)
        assert (card.stage, card.disposed_on, card.left_on, card.shelf_id) == ("disposed", TODAY, TODAY, None)
        event = session.scalars(select(Event).where(Event.kind == EventKind.DISPOSED.value)).one()
        told = json.loads(event.detail)
        assert (told["reason"], told["rule"], told["rule_from"]) == ("keep_until_over", "一年", "2023-06-27")
        assert (told["disposal"], told["position"], told["second_staff_id"]) == (disposal_id, 1, "w2")
        assert told["disposable_from"] == "2023-03-02"
        assert verify(session).ok


def test_that_only_a_supervisor_makes_a_list_and_a_repeat_makes_none(ward: Database) -> None:
    lists.cards(ward, 3)
    once = acting("s1")
    with pytest.raises(NoPermission), ward.write() as session:
        making.make(session, acting("w1"), "01", 2)
    for _ in range(2):
        with ward.write() as session:
            found = making.make(session, once, "01", 2)
        assert (found.disposal_id, found.size, found.before, found.listed) == (1, 2, 3, 2)
    with ward.read() as session:
        assert len(listing.lists(session)) == 1
    for limit in (0, making.MOST_CARDS + 1):
        with pytest.raises(Invalid), ward.write() as session:
            making.make(session, acting("s1"), "01", limit)
    with pytest.raises(Unknown), ward.write() as session:
        making.make(session, acting("s1"), "77", 1)


def test_that_who_looks_at_the_cards_of_a_list_is_in_the_log(ward: Database) -> None:
    lists.cards(ward, 2)
    made = lists.made(ward)
    with ward.write() as session:
        assert len(listing.look(session, acting("w2"), made.disposal_id)) == 2
    with ward.read() as session:
        entry = session.scalars(select(AuditEntry).where(AuditEntry.action == "disposal_cards")).one()
        assert (entry.staff_id, entry.subject) == ("w2", str(made.disposal_id))


def test_that_a_card_is_on_one_list_at_a_time(ward: Database) -> None:
    lists.cards(ward, 3)
    assert lists.made(ward, limit=2).size == 2
    assert lists.made(ward).size == 1
    with pytest.raises(NotAllowed) as error:
        lists.made(ward)
    assert refused(error) == "nothing_over"
    with ward.read() as session:
        assert verify(session).ok


def test_that_a_list_without_a_rule_of_its_own_is_refused(database: Database) -> None:
    with database.write() as session:
        lists.furnish(session)
        session.execute(delete(choosing.KeepRule))
    lists.cards(database, 1)
    with pytest.raises(NotAllowed) as error:
        lists.made(database)
    assert refused(error) == "no_keep_rule"


def test_that_a_list_changes_no_card_and_is_in_the_order_of_the_places(ward: Database) -> None:
    pks = lists.cards(ward, 3)
    disposal_id = lists.made(ward, None).disposal_id
    with ward.read() as session:
        assert [card.application_pk for card in listing.cards(session, disposal_id)] == pks
        assert all(stored(session, pk).version == 1 for pk in pks)


def test_that_a_scan_pulls_once_and_its_place_takes_it_back(ward: Database) -> None:
    disposal_id, (pk,) = pulled_list(ward)
    assert not lists.pulled(ward, disposal_id, pk, staff_id="w2").fresh
    text = lists.label(ward, pk)
    for place, why in (("01-A-01-002", "wrong_place"),):
        with ward.write() as session:
            lists.make_shelf(session, 2)
        with pytest.raises(NotAllowed) as error, ward.write() as session:
            pulling.put_back(session, acting(), disposal_id, text, place)
        assert refused(error) == why
    with ward.write() as session:
        row = pulling.put_back(session, acting(), disposal_id, text, "01-A-01-001")
    assert (row.state, row.pulled_by) == (DisposalState.LISTED, None)
    assert lists.pulled(ward, disposal_id, pk).fresh
    with ward.read() as session:
        assert verify(session).ok


def test_that_other_cards_and_other_labels_are_refused(ward: Database) -> None:
    disposal_id, _pks = pulled_list(ward)
    with ward.write() as session:
        young = lists.card(session, 9, first_notice_on=TODAY)
    with pytest.raises(NotAllowed) as error:
        lists.pulled(ward, disposal_id, young)
    assert refused(error) == "not_on_disposal_list"
    for text, kind in (("01-A-01-001", Invalid), ("K" + "9" * 23, Unknown), ("ABC001001", Invalid)):
        with pytest.raises(kind), ward.write() as session:
            pulling.pull(session, acting(), disposal_id, text)


def test_that_a_card_that_changed_since_it_was_seen_is_a_conflict(ward: Database) -> None:
    disposal_id, (pk,) = pulled_list(ward)
    seen = lists.confirmed(ward, disposal_id, pk, lists.second(ward))
    with ward.write() as session:
        change.apply(session, acting("w2"), pk, EventKind.CORRECTED, 1, {"channel": "pc"})
    with pytest.raises(Conflict) as error, ward.write() as session:
        disposing.dispose(session, acting(), seen)
    assert error.value.changed_by == "w2"


def test_that_a_card_must_be_pulled_first(ward: Database) -> None:
    (pk,) = lists.cards(ward, 1)
    disposal_id = lists.made(ward).disposal_id
    with pytest.raises(NotAllowed) as error, ward.write() as session:
        disposing.look(session, acting(), disposal_id, lists.label(ward, pk))
    assert refused(error) == "not_pulled_yet"


def test_that_the_second_person_is_another_one_who_is_there_and_scans_the_same_card(ward: Database) -> None:
    disposal_id, pks = pulled_list(ward, 2)
    by = lists.second(ward)
    seen = lists.confirmed(ward, disposal_id, pks[0], by)
    later = acting(now=NOW + disposing.STANDS_BY + timedelta(seconds=1))
    wrong = [
        (acting(), replace(seen, second_scan=lists.label(ward, pks[1])), "second_scan_other"),
        (acting(), replace(seen, second_scan=seen.scan[1:]), "second_scan_other"),
        (acting(), replace(seen, second=replace(by, staff_id="W1")), "second_person_missing"),
        (acting(), replace(seen, second=replace(by, staff_id="nobody")), "second_person_missing"),
        (acting(), replace(seen, second=replace(by, staff_id="it1")), "second_person_missing"),
        (later, seen, "second_person_missing"),
    ]
    for who, one, why in wrong:
        with pytest.raises(NotAllowed) as error, ward.write() as session:
            disposing.dispose(session, who, one)
        assert refused(error) == why
    with ward.read() as session:
        assert verify(session).ok


def test_that_a_wrong_password_is_counted_and_ones_own_id_is_refused(ward: Database) -> None:
    with ward.write() as session:
        assert disposing.stand_by(session, acting(), "w2", "nothing").reason == "wrong"
        for staff_id, why in (("W1", "same_person"), ("it1", "not_of_the_counter")):
            with pytest.raises(Invalid) as error:
                disposing.stand_by(session, acting(), staff_id, LOG_IN_WITH)
            assert error.value.reason == why
        for _ in range(4):
            disposing.stand_by(session, acting(), "w2", "nothing")
        assert disposing.stand_by(session, acting(), "w2", LOG_IN_WITH).reason == "locked"


def test_that_a_repeat_of_a_command_disposes_once(ward: Database) -> None:
    disposal_id, (pk,) = pulled_list(ward)
    seen, once = lists.confirmed(ward, disposal_id, pk, lists.second(ward)), acting()
    rows: list[Any] = []
    for _ in range(2):
        with ward.write() as session:
            rows.append(disposing.dispose(session, once, seen))
    assert [row.fresh for row in rows] == [True, False]
    with pytest.raises(NotAllowed) as error, ward.write() as session:
        disposing.dispose(session, acting(), seen)
    assert refused(error) == "disposed"
    with ward.read() as session:
        assert stored(session, pk).version == 2


def test_that_a_card_is_taken_off_by_hand_and_a_pulled_one_only_after_it_is_back(ward: Database) -> None:
    disposal_id, pks = pulled_list(ward, 2)
    with pytest.raises(NotAllowed) as error, ward.write() as session:
        pulling.drop(session, acting(), disposal_id, 1, DisposalDrop.NOT_FOUND)
    assert refused(error) == "put_back_first"
    with ward.write() as session:
        pulling.put_back(session, acting(), disposal_id, lists.label(ward, pks[0]), "01-A-01-001")
        row = pulling.drop(session, acting(), disposal_id, 1, DisposalDrop.NOT_FOUND)
    assert (row.state, row.reason) == (DisposalState.DROPPED, "not_found")
    assert lists.made(ward).size == 1
    with ward.read() as session:
        assert session.scalar(select(func.count()).select_from(DisposalCard)) == 3
        assert verify(session).ok


def test_that_harmless_scans_leave_no_entry_to_review(ward: Database) -> None:
    (pk,) = lists.cards(ward, 1)
    disposal_id = lists.made(ward).disposal_id
    with ward.write() as session:
        error = NotAllowed("dispose", "not_pulled_yet")
        assert (
            pulling.note_stop(session, acting(), disposal_id, "dispose", lists.label(ward, pk), error) is None
        )
    assert lists.row(ward, disposal_id).listed == 1


def test_that_the_record_of_a_card_says_on_which_list_it_stands(ward: Database) -> None:
    disposal_id, (pk,) = pulled_list(ward)
    with ward.write() as session:
        row = record.record(session, acting(), pk).disposal
    assert row is not None
    assert (row.disposal_id, row.state, row.pulled_by) == (disposal_id, DisposalState.PULLED, "w1")
    lists.disposed(ward, disposal_id, pk)
    with ward.write() as session:
        assert record.record(session, acting(), pk).disposal is None
