"""An envelope that came back is noted by its scan, and opens work on the address."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import func, select

from desktop_app.backlog_terms import AddressEnd, AddressState
from desktop_app.errors import Conflict, NotAllowed, PersonalNumber, Unknown
from desktop_app.models.booking import Booking
from desktop_app.models.clearing import AddressWork
from desktop_app.models.event import Event, Notice
from desktop_app.models.handover import ErrorEntry
from desktop_app.services import booking, custody, printing
from desktop_app.services.booking import CardToBook
from desktop_app.services.returned import reading, scanning
from desktop_app.services.slots import listing as slots
from desktop_app.terms import EventKind, Stage
from tests.factories import NOW, make_application, make_office, stored
from tests.services.notices import runs
from tests.services.returned.mail import (
    BACK,
    OTHER,
    Told,
    id_of,
    ids,
    later,
    moved,
    problems,
    refusal,
    row_of,
    run_again,
    scanned,
)
from tests.services.slots.places import WEDNESDAY


@pytest.mark.parametrize("by", ["code", "number", "id"])
def test_that_a_scan_notes_the_return_and_opens_work(ward: Told, by: str) -> None:
    pk = ward.pks[1]
    with ward.database.read() as session:
        number = stored(session, pk).notice_number or ""
    text = {"code": ward.code(1), "number": number, "id": id_of(ward, pk)}[by]
    found = scanned(ward, text)
    assert (found.application_pk, found.elsewhere, found.newer, found.times) == (pk, False, False, 1)
    with ward.database.read() as session:
        card = stored(session, pk)
        assert (card.stage, card.returned_mail_on) == (Stage.RETURNED_MAIL, BACK)
        assert session.get_one(Notice, (pk, 1)).returned_on == BACK
        work = session.get_one(AddressWork, found.work_id)
        assert (work.notice_number, work.returned_on, work.state) == (1, BACK, AddressState.OPEN)
        assert (work.version_sent, work.version_then) == (2, 3)
        kinds = select(Event.kind).where(Event.application_pk == pk).order_by(Event.version)
        assert session.scalars(kinds).all()[-1] == EventKind.RETURNED_MAIL
        assert stored(session, ward.pks[0]).stage == Stage.NOTIFIED
    assert problems(ward) == set()


def test_that_every_way_of_noting_a_return_opens_work(ward: Told) -> None:
    with ward.database.write() as session:
        custody.return_mail(session, later(), id_of(ward, ward.pks[0]))
        version = stored(session, ward.pks[1]).version
        scanning.by_hand(session, later(), ward.pks[1], version)
        custody.return_mail(session, later(), ward.code(2))
    assert [len(ids(ward, pk)) for pk in ward.pks] == [1, 1, 1]
    assert problems(ward) == set()


def test_that_a_second_scan_changes_nothing(ward: Told) -> None:
    scanned(ward, ward.code(0))
    assert refusal(lambda: scanned(ward, ward.code(0))) == "already_returned"
    assert len(ids(ward, ward.pks[0])) == 1


def test_that_a_stale_record_notes_nothing(ward: Told) -> None:
    with pytest.raises(Conflict), ward.database.write() as session:
        scanning.by_hand(session, later(), ward.pks[0], 1)
    assert ids(ward, ward.pks[0]) == []


def test_that_wrong_scans_are_told_apart(ward: Told) -> None:
    with ward.database.write() as session:
        untold = make_application(session, Stage.SHELVED)
        gone = make_application(session, Stage.HANDED_OVER)
        lapsed = make_application(session, Stage.LAPSED)
    run = runs.made(ward.database)
    job = runs.printed(ward.database, run)
    assert refusal(lambda: scanned(ward, id_of(ward, untold))) == "not_notified"
    assert refusal(lambda: scanned(ward, id_of(ward, gone))) == "handed_over"
    assert refusal(lambda: scanned(ward, id_of(ward, lapsed))) == "lapsed"
    assert refusal(lambda: scanned(ward, f"KD-JOB {job} 1/1")) == "never_posted"
    for unknown in ("QQQ-999999", f"KD-JOB {'0' * 32} 1/1"):
        with pytest.raises(Unknown):
            scanned(ward, unknown)
    with pytest.raises(PersonalNumber):
        scanned(ward, "621498320257")
    with ward.database.read() as session:
        assert session.scalar(select(func.count()).select_from(AddressWork)) == 0


def test_that_an_older_letter_does_not_speak_against_the_newer_one(ward: Told) -> None:
    scanned(ward, ward.code(0))
    moved(ward, ward.pks[0])
    job = run_again(ward)
    assert refusal(lambda: scanned(ward, ward.code(0), hours=5)) == "newer_letter"
    assert scanned(ward, printing.stamp(job, 1, 1), hours=5).application_pk == ward.pks[0]


def test_that_what_must_be_looked_at_is_entered(ward: Told) -> None:
    with ward.database.write() as session:
        untold = make_application(session, Stage.SHELVED)
        number = stored(session, untold).notice_number or ""
        stops = [
            ("QQQ-999999", Unknown("notice_number", "QQQ999999")),
            (number, NotAllowed("return_mail", "not_notified")),
            (ward.code(0), NotAllowed("return_mail", "never_posted")),
            (f"KD-JOB {'0' * 32} 1/1", Unknown("print_job", "0" * 32)),
        ]
        entries = [scanning.note_stop(session, later(), text, error) for text, error in stops]
        assert None not in entries
        whose = [session.get_one(ErrorEntry, entry).application_pk for entry in entries if entry]
        assert whose == [None, untold, ward.pks[0], None]
        for code in ("already_returned", "handed_over", "newer_letter"):
            error = NotAllowed("return_mail", code)
            assert scanning.note_stop(session, later(), ward.code(0), error) is None


def test_that_a_card_at_another_place_is_told(ward: Told) -> None:
    with ward.database.write() as session:
        make_office(session, "02", "北千住")
        stored(session, ward.pks[0]).office_code = "02"
        session.flush()
    found = scanned(ward, ward.code(0))
    assert (found.elsewhere, found.office) == (True, "北千住")


def test_that_somebody_with_a_booking_keeps_it(ward: Told) -> None:
    pk = ward.pks[0]
    with ward.database.write() as session:
        slot = slots.slots(session, WEDNESDAY, WEDNESDAY, NOW, "01")[0].slot_id
        booking.book(session, later(), slot, [CardToBook(pk, stored(session, pk).version)])
    found = scanned(ward, ward.code(0))
    assert (found.work_id, found.booked_on) == (None, WEDNESDAY)
    with ward.database.read() as session:
        card = stored(session, pk)
        assert (card.stage, card.returned_mail_on) == (Stage.BOOKED, BACK)
        assert session.scalars(select(Booking.stage_before)).one() == Stage.RETURNED_MAIL
    assert problems(ward) == set()


def test_that_a_second_return_opens_new_work_with_its_history(ward: Told) -> None:
    pk = ward.pks[0]
    scanned(ward, ward.code(0))
    moved(ward, pk)
    run_again(ward)
    assert row_of(ward, pk).state is AddressState.SENT
    assert scanned(ward, id_of(ward, pk), hours=5).times == 2
    first, second = ids(ward, pk)
    row = row_of(ward, pk)
    assert (row.work_id, row.notice_number, row.state) == (second, 2, AddressState.OPEN)
    assert (row.then.address, row.now.address) == (OTHER, OTHER)
    with ward.database.read() as session:
        past = reading.past(session, pk, second, BACK)
        assert [(one.notice_number, one.state) for one in past] == [(1, AddressState.SENT)]
        assert reading.work(session, first, BACK).then.address != OTHER
    assert problems(ward) == set()


def test_that_work_nobody_did_ends_with_the_next_return(ward: Told) -> None:
    pk = ward.pks[0]
    scanned(ward, ward.code(0))
    # The ledger tells of another letter, and that one comes back too.
    day = BACK + timedelta(days=1)
    moved(ward, pk, stage="notified", notices=2, last_notice_on=day)
    with ward.database.write() as session:
        session.add(Notice(application_pk=pk, number=2, sent_on=day))
    row = row_of(ward, pk)
    assert (row.state, row.reason) == (AddressState.SENT, AddressEnd.TOLD)
    scanned(ward, id_of(ward, pk), hours=5)
    with ward.database.read() as session:
        first, second = (session.get_one(AddressWork, one) for one in ids(ward, pk))
        assert (first.state, first.reason) == (AddressState.CLOSED, AddressEnd.AGAIN)
        assert (second.state, second.notice_number) == (AddressState.OPEN, 2)
        assert second.version_sent > first.version_then
