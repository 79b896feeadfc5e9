"""The last-step check: the right card goes to the right person, and every wrong one stops."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import func, select

from desktop_app.errors import Invalid, PersonalNumber
from desktop_app.models.database import Database
from desktop_app.models.event import Event
from desktop_app.models.handover import Handover, HandoverTick
from desktop_app.models.keeping import AuditEntry
from desktop_app.services import change, handover
from desktop_app.services.handover import DoneRow, StartedRow, StopRow
from desktop_app.terms import ErrorKind, EventKind, Procedure, Stage
from tests.factories import TODAY, acting, stored
from tests.services.handovers import (
    Card,
    checks_of,
    compared,
    entries,
    furnish,
    make_card,
    started,
    unchanged,
)


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


def test_that_a_card_goes_into_the_hand_of_its_person(ward: Database, card: Card) -> None:
    begun = started(ward, card)
    assert (begun.version, begun.shelf, begun.flags) == (1, "01-A-01-001", ())
    assert begun.procedure is Procedure.NEW
    same = compared(ward, begun, card)
    assert same.application_id == begun.application_id
    with ward.write() as session:
        done = handover.complete(session, acting(), checks_of(card))
    assert isinstance(done, DoneRow)
    with ward.read() as session:
        record = stored(session, card.pk)
        assert (record.stage, record.handed_over_on, record.left_on) == (Stage.HANDED_OVER, TODAY, TODAY)
        assert (record.shelf_id, record.version, record.in_custody()) == (None, 2, False)
        kept = session.get(Handover, done.handover_id)
        assert kept is not None
        assert (kept.notice_scan, kept.card_scan) == (card.notice, card.label)
        assert (kept.staff_id, kept.second_staff_id, kept.seen_version) == ("w1", None, 1)
        ticks = session.scalars(select(HandoverTick).order_by(HandoverTick.number))
        assert [(tick.kind, tick.document_code, tick.staff_id) for tick in ticks] == [
            ("document", "driving_licence", "w1"),
            ("face_card_name", None, "w1"),
        ]
        last = session.scalars(select(Event).order_by(Event.version.desc()).limit(1)).one()
        assert last.kind == EventKind.HANDED_OVER
        assert json.loads(last.detail)["was"]["stage"] == "notified"
        assert entries(session) == []


@pytest.mark.parametrize("typed", ["lower case", "hyphen", "id"])
def test_that_the_notice_may_be_typed_as_it_is_read(ward: Database, card: Card, typed: str) -> None:
    texts = {
        "lower case": card.notice.lower(),
        "hyphen": f"{card.notice[:3]}-{card.notice[3:]}",
        "id": card.label[1:],
    }
    with ward.write() as session:
        found = handover.start(session, acting(), texts[typed])
        assert isinstance(found, StartedRow)
        assert isinstance(
            handover.complete(session, acting(), checks_of(card, notice_scan=texts[typed])), DoneRow
        )


def test_that_the_card_label_may_be_read_without_its_mark(ward: Database, card: Card) -> None:
    with ward.write() as session:
        done = handover.complete(session, acting(), checks_of(card, card_scan=card.label[1:]))
    assert isinstance(done, DoneRow)


def test_that_the_same_number_twice_is_not_two_scans(ward: Database, card: Card) -> None:
    bare = card.label[1:]
    with ward.write() as session, pytest.raises(Invalid) as refused:
        handover.complete(session, acting(), checks_of(card, notice_scan=bare, card_scan=bare))
    assert refused.value.reason == "not_independent"
    with ward.write() as session:
        done = handover.complete(session, acting(), checks_of(card, notice_scan=bare))
    assert isinstance(done, DoneRow)


def test_that_a_label_is_no_notice_and_a_notice_is_no_label(ward: Database, card: Card) -> None:
    with ward.write() as session:
        for text in (card.label, "01-A-01-001", "  "):
            with pytest.raises(Invalid):
                handover.start(session, acting(), text)
    begun = started(ward, card)
    with ward.write() as session, pytest.raises(Invalid) as refused:
        handover.compare(session, acting(), begun, card.notice)
    assert refused.value.reason == "no_pouch_label"
    with ward.write() as session, pytest.raises(PersonalNumber):
        handover.start(session, acting(), "6214-9832-0257")
    unchanged(ward, card)


def test_that_an_unknown_notice_stops_with_one_entry(ward: Database, card: Card) -> None:
    with ward.write() as session:
        stop = handover.start(session, acting(), "ZZZ999999")
    assert isinstance(stop, StopRow)
    with ward.write() as session:
        kept = handover.record_stop(session, acting(), stop)
    with ward.read() as session:
        (entry,) = entries(session)
    assert (entry.id, entry.kind, entry.text) == (kept.entry_id, ErrorKind.UNKNOWN_SCAN, "ZZZ999999")
    unchanged(ward, card)


def test_that_a_notice_number_of_two_people_selects_none(ward: Database, card: Card) -> None:
    with ward.write() as session:
        make_card(session, 2, notice_number=card.notice)
        stop = handover.start(session, acting(), card.notice)
    assert isinstance(stop, StopRow)
    assert (stop.kind, stop.hits, stop.asked_pk) == (ErrorKind.AMBIGUOUS_SCAN, 2, None)


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"stage": Stage.HANDED_OVER}, "handed_over"),
        ({"stage": Stage.WITHDRAWN}, "withdrawn"),
        ({"stage": Stage.LAPSED}, "lapsed"),
        ({"stage": Stage.DISPOSED}, "disposed"),
        ({"stage": Stage.REJECTED}, "rejected"),
        ({"stage": Stage.PRODUCED}, "not_in_custody"),
        ({"stage": Stage.DELIVERED}, "not_prepared"),
        ({"card_expires_on": TODAY - timedelta(days=1)}, "expired"),
    ],
)
def test_that_a_card_that_may_not_go_stops_at_the_start_and_at_the_end(
    ward: Database, fields: dict[str, Any], reason: str
) -> None:
    with ward.write() as session:
        wrong = make_card(session, 3, **fields)
        stop = handover.start(session, acting(), wrong.notice)
    assert isinstance(stop, StopRow)
    assert (stop.kind, stop.reason, stop.asked_pk) == (ErrorKind.NOT_ALLOWED, reason, wrong.pk)
    with ward.write() as session:
        final = handover.complete(session, acting(), checks_of(wrong))
    assert isinstance(final, StopRow)
    with ward.read() as session:
        (entry,) = entries(session)
    assert (entry.reason, entry.application_pk, entry.id) == (reason, wrong.pk, final.entry_id)
    unchanged(ward, wrong)


def test_that_somebody_else_s_card_stops(ward: Database, card: Card) -> None:
    with ward.write() as session:
        other = make_card(session, 2)
    begun = started(ward, card)
    with ward.write() as session:
        stop = handover.compare(session, acting(), begun, other.label)
        assert isinstance(stop, StopRow)
        assert (stop.kind, stop.came_pk, stop.came_shelf) == (ErrorKind.WRONG_CARD, other.pk, "01-A-01-002")
        final = handover.complete(session, acting(), checks_of(card, card_scan=other.label))
    assert isinstance(final, StopRow)
    with ward.read() as session:
        (entry,) = entries(session)
    assert (entry.kind, entry.application_pk, entry.other_pk) == ("wrong_card", card.pk, other.pk)
    unchanged(ward, card, other)


def test_that_a_label_of_no_known_card_stops(ward: Database, card: Card) -> None:
    with ward.write() as session:
        stop = handover.complete(session, acting(), checks_of(card, card_scan="K" + "9" * 23))
    assert isinstance(stop, StopRow)
    assert (stop.kind, stop.reason, stop.came_pk) == (ErrorKind.WRONG_CARD, "unknown_card", None)
    unchanged(ward, card)


def test_that_a_card_changed_meanwhile_stops_and_says_who_did_it(ward: Database, card: Card) -> None:
    begun = started(ward, card)
    with ward.write() as session:
        change.apply(session, acting("w2"), card.pk, EventKind.NOTIFIED, 1, {"notices": 2})
    with ward.write() as session:
        stop = handover.compare(session, acting(), begun, card.label)
        final = handover.complete(session, acting(), checks_of(card))
    for each in (stop, final):
        assert isinstance(each, StopRow)
        assert (each.kind, each.changed_by, each.change) == (ErrorKind.CHANGED_MEANWHILE, "w2", "notified")
    with ward.read() as session:
        (entry,) = entries(session)
        assert entry.kind == ErrorKind.CHANGED_MEANWHILE
        assert stored(session, card.pk).version == 2


def test_that_the_same_command_twice_hands_over_once(ward: Database, card: Card) -> None:
    once = acting()
    with ward.write() as session:
        first = handover.complete(session, once, checks_of(card))
    with ward.write() as session:
        again = handover.complete(session, once, checks_of(card))
    assert isinstance(first, DoneRow)
    assert isinstance(again, DoneRow)
    assert again.repeated
    assert (again.handover_id, again.version) == (first.handover_id, first.version)
    with ward.read() as session:
        assert session.scalar(select(func.count()).select_from(Handover)) == 1
        assert entries(session) == []


def test_that_a_broken_off_handover_leaves_an_entry(ward: Database, card: Card) -> None:
    begun = started(ward, card)
    with ward.write() as session:
        handover.abort(session, acting(), begun.application_pk, "documents_missing")
    with ward.read() as session:
        (entry,) = entries(session)
    assert (entry.kind, entry.reason, entry.application_pk) == (
        "handover_aborted",
        "documents_missing",
        card.pk,
    )
    unchanged(ward, card)


def test_that_each_look_at_a_person_is_in_the_audit_log(ward: Database, card: Card) -> None:
    compared(ward, started(ward, card), card)
    with ward.read() as session:
        of_card = select(AuditEntry.action).where(AuditEntry.subject == card.label[1:])
        assert list(session.scalars(of_card.order_by(AuditEntry.sequence))) == ["desk_start", "desk_compare"]
