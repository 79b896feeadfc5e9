"""A letter is sent by its own scan and by nothing else; what changed meanwhile stays here."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import func, select

from desktop_app.errors import Conflict, Invalid, NoPermission, NotAllowed, Unknown
from desktop_app.models.database import Database
from desktop_app.models.event import Event, Notice
from desktop_app.models.handover import ErrorEntry
from desktop_app.services import custody, printing
from desktop_app.services.notices import letters, listing, making, sending
from desktop_app.services.verify import verify
from desktop_app.terms import ErrorKind, EventKind, LetterFault, LetterState, PrintFault, Role, Stage
from tests.factories import TODAY, acting, make_staff, stored
from tests.services.notices.runs import (
    LATER,
    REMINDER,
    WANTED,
    cards,
    changed,
    letter_of,
    made,
    pks,
    printed,
    sent,
    told,
)


def test_that_a_scan_sends_one_letter_and_no_other(ward: Database) -> None:
    pk, other = cards(ward, 2)
    run = made(ward)
    job = printed(ward, run)
    row = sent(ward, run, printing.stamp(job, 1, 2))
    assert (row.sent, row.application_pk, row.position) == (True, pk, 1)
    with ward.read() as session:
        card = stored(session, pk)
        assert (card.stage, card.notices, card.version) == (Stage.NOTIFIED, 1, 2)
        assert (card.first_notice_on, card.last_notice_on) == (TODAY, TODAY)
        assert session.get_one(Notice, (pk, 1)).sent_on == TODAY
        event = session.scalars(select(Event).where(Event.application_pk == pk, Event.version == 2)).one()
        assert (event.kind, event.staff_id) == (EventKind.NOTIFIED, "w1")
        assert (stored(session, other).stage, stored(session, other).notices) == (Stage.SHELVED, 0)
        assert verify(session).problems == ()
    with ward.read() as session:
        found = listing.one(session, run.run_id)
        assert (found.picked, found.printed, found.sent) == (0, 1, 1)


def test_that_a_reminder_keeps_the_first_day(ward: Database) -> None:
    pk = told(ward, 1)[0]
    run = made(ward, REMINDER)
    printed(ward, run)
    sent(ward, run, letter_of(ward, run).notice_number or "")
    with ward.read() as session:
        card = stored(session, pk)
        assert (card.notices, card.first_notice_on, card.last_notice_on) == (
            2,
            TODAY - timedelta(days=60),
            TODAY,
        )
        assert session.get_one(Notice, (pk, 2)).sent_on == TODAY


def test_that_a_count_that_a_ledger_lowered_takes_no_notice_away(ward: Database) -> None:
    pk = told(ward, 1, notices=3)[0]
    changed(ward, pk, EventKind.CORRECTED, notices=1)
    run = made(ward, REMINDER)
    printed(ward, run)
    sent(ward, run, letter_of(ward, run).notice_number or "")
    with ward.read() as session:
        assert stored(session, pk).notices == 4
        assert verify(session).ok


def test_that_a_second_scan_does_nothing(ward: Database) -> None:
    pk = cards(ward, 1)[0]
    run = made(ward)
    number = letter_of(ward, run).notice_number or ""
    printed(ward, run)
    sent(ward, run, number)
    with pytest.raises(NotAllowed) as caught:
        sent(ward, run, number)
    assert caught.value.reason == "letter_sent"
    with ward.write() as session:
        assert sending.note_stop(session, acting(), number, caught.value) is None
        assert stored(session, pk).notices == 1


def test_that_a_letter_without_paper_is_not_sent(ward: Database) -> None:
    cards(ward, 1)
    run = made(ward)
    with pytest.raises(NotAllowed, match="letter_picked"):
        sent(ward, run, letter_of(ward, run).notice_number or "")


def test_that_a_job_whose_end_was_not_noted_is_made_good_by_the_scan(ward: Database) -> None:
    cards(ward, 1)
    run = made(ward)
    with ward.write() as session:
        job = printing.start(session, acting("s1"), letters.order(session, TODAY, run.run_id)).job_id
        printing.release(session, acting("s1"), job, "0" * 64)
    assert letter_of(ward, run).state is LetterState.PICKED
    assert sent(ward, run, printing.stamp(job, 1, 1)).sent


def test_that_a_failed_job_prints_nothing(ward: Database) -> None:
    cards(ward, 1)
    run = made(ward)
    with ward.write() as session:
        job = printing.start(session, acting("s1"), letters.order(session, TODAY, run.run_id)).job_id
        printing.fail(session, acting("s1"), job, PrintFault.MISREAD)
        assert letters.note_printed(session, acting("s1"), run.run_id) == 0
    assert letter_of(ward, run).state is LetterState.PICKED
    with pytest.raises(NotAllowed, match="letter_picked"):
        sent(ward, run, printing.stamp(job, 1, 1))


@pytest.mark.parametrize(
    ("kind", "columns", "reason"),
    [
        (EventKind.HANDED_OVER, {"stage": "handed_over", "left_on": TODAY, "shelf_id": None}, "handed_over"),
        (EventKind.WITHDRAWN, {"stage": "withdrawn", "left_on": TODAY, "shelf_id": None}, "withdrawn"),
        (EventKind.LAPSED, {"stage": "lapsed", "lapsed_on": TODAY}, "lapsed"),
        (EventKind.BOOKED, {"stage": "booked"}, "already_booked"),
        (EventKind.CORRECTED, {"card_expires_on": TODAY - timedelta(days=1)}, "expired"),
        (EventKind.CORRECTED, {"postal_code": "1230841"}, "address_changed"),
        (EventKind.RETURNED_MAIL, {"stage": "returned_mail", "returned_mail_on": TODAY}, "notice_came_back"),
    ],
)
def test_that_a_card_that_changed_meanwhile_keeps_its_letter_here(
    ward: Database, kind: EventKind, columns: dict[str, object], reason: str
) -> None:
    pk = told(ward, 1)[0]
    run = made(ward, REMINDER)
    number = letter_of(ward, run).notice_number or ""
    printed(ward, run)
    changed(ward, pk, kind, **columns)
    row = sent(ward, run, number)
    assert (row.sent, row.reason) == (False, reason)
    letter = letter_of(ward, run)
    assert (letter.state, letter.reason) == (LetterState.DROPPED, reason)
    with ward.read() as session:
        entry = session.get_one(ErrorEntry, row.entry_id)
        assert (entry.kind, entry.reason, entry.application_pk) == (ErrorKind.NOT_ALLOWED, reason, pk)
        assert stored(session, pk).notices == 1
    with pytest.raises(NotAllowed, match="letter_dropped"):
        sent(ward, run, number)


def test_that_who_changed_before_the_printing_gets_no_page(ward: Database) -> None:
    pk, other = cards(ward, 2)
    run = made(ward)
    changed(ward, pk, EventKind.LAPSED, stage="lapsed", lapsed_on=TODAY)
    printed(ward, run)
    assert (letter_of(ward, run).state, letter_of(ward, run).reason) == (LetterState.DROPPED, "lapsed")
    assert letter_of(ward, run, 2).state is LetterState.PRINTED
    assert letter_of(ward, run, 2).application_pk == other


def test_that_a_wrong_scan_stops_and_is_kept(ward: Database) -> None:
    cards(ward, 2)
    stranger = cards(ward, 1, Stage.NOTIFIED)[0]
    run = made(ward)
    printed(ward, run)
    with ward.read() as session:
        number = stored(session, stranger).notice_number or ""
    for text, error in (
        (number, NotAllowed),
        ("ZZZ999999", Unknown),
        (printing.stamp("0" * 32, 1, 1), Unknown),
    ):
        with pytest.raises(error) as caught:
            sent(ward, run, text)
        with ward.write() as session:
            assert sending.note_stop(session, acting(), text, caught.value) is not None
    with ward.read() as session:
        assert session.scalar(select(func.count()).select_from(Notice).where(Notice.sent_on == TODAY)) == 0
        assert verify(session).ok


def test_that_a_letter_of_another_run_is_not_sent_here(ward: Database) -> None:
    cards(ward, 1)
    first = made(ward)
    cards(ward, 1)
    second = made(ward)
    job = printed(ward, first)
    with pytest.raises(NotAllowed) as caught:
        sent(ward, second, printing.stamp(job, 1, 1))
    assert caught.value.reason == "other_run"
    with ward.write() as session:
        entry = sending.note_stop(session, acting(), printing.stamp(job, 1, 1), caught.value)
        assert session.get_one(ErrorEntry, entry).application_pk == pks(ward, first)[0]


def test_that_the_paper_before_a_reprint_must_not_go(ward: Database) -> None:
    cards(ward, 2)
    run = made(ward)
    old = printed(ward, run)
    with ward.write() as session:
        with pytest.raises(Invalid):
            letters.reprint(session, TODAY, run.run_id, 1, " ")
        order = letters.reprint(session, TODAY, run.run_id, 1, "汚れた")
        assert (order.reprint_of, len(order.pages)) == (old, 1)
        new = printing.start(session, acting("s1"), order).job_id
        printing.release(session, acting("s1"), new, "0" * 64)
        assert letters.note_printed(session, acting("s1"), run.run_id) == 1
    with ward.write() as session:
        order = letters.reprint(session, TODAY, run.run_id, 1, "また汚れた")
        newest = printing.start(session, acting("s1", now=LATER), order).job_id
        printing.release(session, acting("s1"), newest, "0" * 64)
        assert letters.note_printed(session, acting("s1"), run.run_id) == 1
        assert letters.note_printed(session, acting("s1"), run.run_id) == 0
    with pytest.raises(NotAllowed, match="reprinted"):
        sent(ward, run, printing.stamp(old, 1, 2))
    with pytest.raises(NotAllowed, match="reprinted"):
        sent(ward, run, printing.stamp(new, 1, 1))
    assert sent(ward, run, printing.stamp(newest, 1, 1)).sent
    assert sent(ward, run, printing.stamp(old, 2, 2)).sent
    with ward.write() as session, pytest.raises(NotAllowed, match="letter_sent"):
        letters.reprint(session, TODAY, run.run_id, 1, "汚れた")


def test_that_a_letter_is_taken_out_by_hand_with_its_reason(ward: Database) -> None:
    cards(ward, 1)
    run = made(ward)
    with ward.write() as session:
        make_staff(session, "it9", Role.IT)
    with ward.write() as session, pytest.raises(NoPermission):
        sending.drop(session, acting("it9"), run.run_id, 1, LetterFault.SPOILED)
    with ward.write() as session:
        letter = sending.drop(session, acting("w1"), run.run_id, 1, LetterFault.WRONG_ADDRESS)
        assert (letter.state, letter.reason) == (LetterState.DROPPED, "wrong_address")
        with pytest.raises(NotAllowed, match="letter_dropped"):
            sending.drop(session, acting("w1"), run.run_id, 1, LetterFault.SPOILED)
    assert made(ward).size == 1


def test_that_what_is_left_of_an_ended_run_must_not_go(ward: Database) -> None:
    cards(ward, 1)
    run = made(ward)
    number = letter_of(ward, run).notice_number or ""
    printed(ward, run)
    with ward.write() as session:
        making.end(session, acting("s1"), run.run_id, run.version)
    with pytest.raises(NotAllowed, match="run_ended"):
        sent(ward, run, number)
    with ward.write() as session, pytest.raises(NotAllowed, match="run_ended"):
        letters.get_ready(session, acting("s1"), run.run_id)


def test_that_a_returned_notice_ends_well_with_its_run(ward: Database) -> None:
    pk = cards(ward, 1)[0]
    run = made(ward)
    number = letter_of(ward, run).notice_number or ""
    printed(ward, run)
    sent(ward, run, number)
    with ward.write() as session:
        custody.return_mail(session, acting("w1", now=LATER + timedelta(days=3)), number)
        assert session.get_one(Notice, (pk, 1)).returned_on == TODAY
    assert letter_of(ward, run).state is LetterState.SENT
    with ward.write() as session, pytest.raises(NotAllowed, match="nobody_waits"):
        making.make(session, acting("s1"), WANTED)
    with ward.read() as session:
        assert verify(session).ok


def test_that_two_windows_send_a_letter_once(ward: Database) -> None:
    pk = cards(ward, 1)[0]
    run = made(ward)
    printed(ward, run)
    with ward.read() as session:
        seen = stored(session, pk)
        letter = listing.letter(session, run.run_id, 1)
        session.expunge(seen)
    sent(ward, run, letter.notice_number or "")
    with ward.write() as session, pytest.raises(Conflict):
        sending.notify(session, acting("w1"), seen, letter)
