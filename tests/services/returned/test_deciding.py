"""What is done about an address, what drops out by itself, and what two windows do to each other."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from desktop_app.backlog_terms import AddressEnd, AddressState
from desktop_app.errors import Conflict, Invalid, NoPermission, NotAllowed, PersonalNumber
from desktop_app.models.keep_until import CardHold
from desktop_app.models.notice_run import NoticeRunCard
from desktop_app.services.keep_until import holds
from desktop_app.services.notices import making
from desktop_app.services.returned import deciding, listing, putting
from desktop_app.services.returned.listing import BEFORE, Filter
from desktop_app.terms import LetterState, Stage
from tests.factories import TODAY, make_application, stored
from tests.services.notices import runs
from tests.services.returned.mail import (
    BACK,
    OTHER,
    Told,
    later,
    moved,
    problems,
    row_of,
    rows,
    run_again,
    scanned,
)

if TYPE_CHECKING:
    from desktop_app.services.returned.rows import WorkRow


def send_again(ward: Told, row: WorkRow) -> WorkRow:
    with ward.database.write() as session:
        return deciding.send_again(session, later(), row)


def test_that_a_newer_address_shows_by_itself(back: Told) -> None:
    assert {row.state for row in rows(back)} == {AddressState.OPEN}
    moved(back, back.pks[2])
    first, *others = rows(back)
    assert (first.application_pk, first.state, first.newer) == (back.pks[2], AddressState.NEWER, True)
    assert (first.then.address != OTHER, first.now.address) == (True, OTHER)
    assert {row.state for row in others} == {AddressState.OPEN}
    assert not any(row.differs for row in others)


def test_that_an_address_from_between_sending_and_return_counts(ward: Told) -> None:
    moved(ward, ward.pks[0], hours=0)
    assert scanned(ward, ward.code(0)).newer
    row = row_of(ward, ward.pks[0])
    assert (row.state, row.now.address) == (AddressState.NEWER, OTHER)


def test_that_work_is_sent_when_its_letter_is_posted(back: Told) -> None:
    pk = back.pks[0]
    row = send_again(back, row_of(back, pk))
    assert (row.state, row.run_id) == (AddressState.TO_SEND, None)
    run_again(back)
    row = row_of(back, pk)
    assert (row.state, row.notice_number) == (AddressState.SENT, 1)
    with back.database.read() as session:
        card = stored(session, pk)
        assert (card.stage, card.notices) == (Stage.NOTIFIED, 2)
        added = select(NoticeRunCard.reason).where(NoticeRunCard.application_pk == pk)
        assert session.scalars(added).all() == [None, None]
    assert pk not in {one.application_pk for one in rows(back)}
    assert problems(back) == set()


@pytest.mark.parametrize("aside", ["held", "closed", "nothing"])
def test_that_no_run_takes_what_is_put_aside(back: Told, aside: str) -> None:
    pk = back.pks[0]
    row = row_of(back, pk)
    with back.database.write() as session:
        if aside == "held":
            deciding.hold(session, later(), row, "照会中", None, None)
        if aside == "closed":
            deciding.close(session, later(), row, AddressEnd.DIED, "")
    moved(back, pk)
    runs.cards(back.database, 1)
    run = runs.made(back.database)
    assert (pk in runs.pks(back.database, run)) is (aside == "nothing")


def test_that_only_a_supervisor_puts_letters_into_a_run_and_once(back: Told) -> None:
    runs.cards(back.database, 1)
    run = runs.made(back.database)
    send_again(back, row_of(back, back.pks[0]))
    with pytest.raises(NoPermission), back.database.write() as session:
        putting.put(session, later("w1"), run.run_id)
    with back.database.write() as session:
        assert putting.put(session, later("s1"), run.run_id) == 1
        assert putting.waiting(session, BACK) == []
    assert row_of(back, back.pks[0]).run_id == run.run_id
    with pytest.raises(NotAllowed, match="nobody_waits"), back.database.write() as session:
        putting.put(session, later("s1"), run.run_id)


def test_that_a_held_card_comes_back_when_its_day_is_over(back: Told) -> None:
    pk, until = back.pks[0], BACK + timedelta(days=30)
    with back.database.write() as session:
        row = deciding.hold(session, later(), row_of(back, pk), "住民登録に照会中", None, until)
    assert (row.state, row.is_held, row.held_until) == (AddressState.HELD, True, until)
    with back.database.read() as session:
        hold = session.scalars(select(CardHold).where(CardHold.application_pk == pk)).one()
        assert (hold.reason, hold.until) == ("住民登録に照会中", until)
    assert row_of(back, pk, until).state is AddressState.HELD
    assert row_of(back, pk, until + timedelta(days=1)).state is AddressState.OPEN
    moved(back, pk)
    row = row_of(back, pk)
    assert (row.state, row.newer) == (AddressState.HELD, True)
    assert problems(back) == set()


def test_that_a_hold_that_stands_is_kept(back: Told) -> None:
    pk = back.pks[0]
    with back.database.write() as session:
        made = holds.hold(session, later(), pk, "本人から連絡", None, None)
    with back.database.write() as session:
        row = deciding.hold(session, later(), row_of(back, pk), "another", None, BACK)
    assert (row.state, row.held_for, row.held_until) == (AddressState.HELD, "本人から連絡", None)
    with back.database.read() as session:
        assert session.scalars(select(CardHold.id)).all() == [made.hold_id]


@pytest.mark.parametrize("why", [AddressEnd.MOVED_OUT, AddressEnd.DIED, AddressEnd.REACHED])
def test_that_closing_keeps_the_reason(back: Told, why: AddressEnd) -> None:
    pk = back.pks[0]
    with back.database.write() as session:
        row = deciding.close(session, later(), row_of(back, pk), why, " 電話で\n確認 ")
    assert (row.state, row.reason, row.note) == (AddressState.CLOSED, why, "電話で 確認")
    assert len(rows(back)) == 2
    assert [one.application_pk for one in rows(back, Filter(AddressState.CLOSED))] == [pk]
    # What somebody has worked on does not come up again as if nobody had.
    assert rows(back, Filter(BEFORE)) == []
    assert problems(back) == set()


def test_that_a_reason_is_one_that_a_clerk_may_give(back: Told) -> None:
    row = row_of(back, back.pks[0])
    wrong = [(AddressEnd.COLLECTED, ""), (AddressEnd.OTHER, "  "), (AddressEnd.DIED, "あ" * 201)]
    for why, note in wrong:
        with pytest.raises(Invalid), back.database.write() as session:
            deciding.close(session, later(), row, why, note)
    with pytest.raises(PersonalNumber), back.database.write() as session:
        deciding.close(session, later(), row, AddressEnd.OTHER, "621498320257")
    assert row_of(back, back.pks[0]).state is AddressState.OPEN


def test_that_the_slower_window_is_told_who_was_quicker(back: Told) -> None:
    row = row_of(back, back.pks[0])
    with back.database.write() as session:
        deciding.send_again(session, later("s1"), row)
    with pytest.raises(Conflict) as lost, back.database.write() as session:
        deciding.hold(session, later(), row, "w", None, None)
    assert (lost.value.changed_by, lost.value.change) == ("s1", "address_work")
    with back.database.read() as session:
        assert session.scalars(select(CardHold.id)).all() == []


def test_that_the_same_command_decides_once(back: Told) -> None:
    row, pk = row_of(back, back.pks[0]), back.pks[0]
    for _ in range(2):
        with back.database.write() as session:
            found = deciding.send_again(session, later(operation="1" * 32), row)
        assert (found.state, found.version) == (AddressState.TO_SEND, 2)
    row = row_of(back, pk)
    for _ in range(2):
        with back.database.write() as session:
            found = deciding.hold(session, later(operation="2" * 32), row, "照会中", None, None)
        assert (found.state, found.version) == (AddressState.HELD, 3)


def test_that_a_letter_stays_here_when_somebody_thinks_better_of_it(back: Told) -> None:
    runs.cards(back.database, 1)
    run = runs.made(back.database)
    send_again(back, row_of(back, back.pks[0]))
    with back.database.write() as session:
        putting.put(session, later("s1"), run.run_id)
    with back.database.write() as session:
        deciding.close(session, later(), row_of(back, back.pks[0]), AddressEnd.DIED, "")
    with back.database.read() as session:
        letter = select(NoticeRunCard.state).where(NoticeRunCard.application_pk == back.pks[0])
        assert session.scalars(letter).all() == [LetterState.SENT, LetterState.DROPPED]
    assert problems(back) == set()


def test_that_what_the_ledger_told_of_is_taken_up_by_a_decision(back: Told) -> None:
    with back.database.write() as session:
        old = [
            make_application(session, Stage.RETURNED_MAIL, returned_mail_on=TODAY - timedelta(days=30 - at))
            for at in range(2)
        ]
    moved(back, old[1])
    first, second = rows(back, Filter(BEFORE))
    assert (first.application_pk, first.state, first.work_id) == (old[1], AddressState.NEWER, None)
    assert (second.application_pk, second.state) == (old[0], AddressState.OPEN)
    assert (first.then.address != OTHER, first.now.address, second.differs) == (True, OTHER, False)
    assert [one.application_pk for one in rows(back, Filter(BEFORE, newer=True))] == [old[1]]
    done = send_again(back, first)
    assert (done.state, done.returned_on) == (AddressState.TO_SEND, TODAY - timedelta(days=29))
    assert [one.application_pk for one in rows(back, Filter(BEFORE))] == [old[0]]
    with pytest.raises(NotAllowed, match="taken_up"):
        send_again(back, first)
    assert problems(back) == set()


def test_that_the_numbers_add_up(back: Told) -> None:
    moved(back, back.pks[0])
    with back.database.write() as session:
        make_application(session, Stage.RETURNED_MAIL)
        deciding.close(session, later(), row_of(back, back.pks[1]), AddressEnd.DIED, "")
    with back.database.read() as session:
        found = listing.counts(session, BACK)
        assert found.by_state == {AddressState.NEWER: 1, AddressState.OPEN: 1, AddressState.CLOSED: 1}
        assert (found.to_do, found.before, found.before_newer) == (2, 1, 0)
        (run,) = listing.by_run(session)
        assert (run.run_id, run.sent, run.returned, run.newer) == (back.run_id, 3, 3, 1)


def test_that_a_dropped_run_lets_the_letter_wait_again(back: Told) -> None:
    runs.cards(back.database, 1)
    run = runs.made(back.database)
    send_again(back, row_of(back, back.pks[0]))
    with back.database.write() as session:
        putting.put(session, later("s1"), run.run_id)
    with back.database.write() as session:
        making.end(session, later("s1"), run.run_id, 2)
    row = row_of(back, back.pks[0])
    assert (row.state, row.run_id) == (AddressState.TO_SEND, None)
    with back.database.read() as session:
        assert putting.waiting(session, BACK) == [row.application_id]
