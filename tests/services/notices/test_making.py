"""A run holds as many letters as fit the free seats, for the cards that wait longest; each card once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
from sqlalchemy import func, select

from desktop_app.errors import Conflict, Invalid, NoPermission, NotAllowed, Unknown
from desktop_app.models.database import Database
from desktop_app.models.notice_run import NoticeRun, NoticeRunCard
from desktop_app.services import booking, custody
from desktop_app.services.booking import CardToBook
from desktop_app.services.notices import listing, making
from desktop_app.services.notices.rows import Wanted
from desktop_app.services.slots import listing as seats
from desktop_app.services.verify import verify
from desktop_app.terms import EventKind, LetterState, Stage
from tests.factories import TODAY, acting, stored
from tests.services.notices.runs import (
    REMINDER,
    WANTED,
    cards,
    changed,
    letter_of,
    made,
    pks,
    printed,
    proposed,
    sent,
    told,
)
from tests.services.slots.places import WEDNESDAY


def test_that_the_sum_shows_each_of_its_terms(ward: Database) -> None:
    cards(ward, 30)
    cards(ward, 5, Stage.NOTIFIED)
    told(ward, 3)
    found = proposed(ward)
    # Five were told ten days ago; the three of long ago do not come by themselves any more.
    # Of them forty of a hundred still come, as ten have come before: 5 x 40 / 90 is two, rounded.
    assert (found.seats_free, found.told, found.expected, found.percent) == (12, 5, 2, 50)
    assert (found.fit, found.waiting, found.size, found.visits) == (19, 30, 19, 10)


def test_that_a_preview_stores_nothing(ward: Database) -> None:
    cards(ward, 2)
    proposed(ward)
    with ward.read() as session:
        assert session.scalar(select(func.count()).select_from(NoticeRun)) == 0


def test_that_a_run_takes_the_cards_that_wait_longest(ward: Database) -> None:
    young = cards(ward, 2, custody_on=TODAY - timedelta(days=3))
    old = cards(ward, 2, custody_on=TODAY - timedelta(days=90))
    run = made(ward, replace(WANTED, most=3))
    assert (run.size, run.picked, pks(ward, run)) == (3, 3, [*old, young[0]])


def test_that_seats_taken_and_letters_on_their_way_count(ward: Database) -> None:
    pk = cards(ward, 1, Stage.NOTIFIED)[0]
    with ward.write() as session:
        slot = seats.slots(session, WEDNESDAY, WEDNESDAY, acting().now)[0].slot_id
        booking.book(session, acting(), slot, [CardToBook(pk, 1)])
    cards(ward, 4)
    made(ward)
    found = proposed(ward)
    assert (found.seats_free, found.told, found.expected, found.waiting) == (11, 4, 2, 0)


def test_that_only_cards_that_may_be_told_are_picked(ward: Database) -> None:
    cards(ward, 1, card_expires_on=TODAY - timedelta(days=1))
    cards(ward, 1, notice_number=None)
    cards(ward, 1, Stage.PREPARED)
    cards(ward, 1, Stage.WITHDRAWN)
    cards(ward, 1, Stage.NOTIFIED)
    found = proposed(ward)
    assert (found.waiting, found.without_number) == (0, 1)
    with ward.write() as session, pytest.raises(NotAllowed, match="nobody_waits"):
        making.make(session, acting("s1"), WANTED)


def test_that_a_reminder_goes_to_those_told_as_often_and_as_long_ago(ward: Database) -> None:
    right = told(ward, 2)
    told(ward, 1, notices=2)
    told(ward, 1, last_notice_on=TODAY - timedelta(days=9))
    cards(ward, 1)
    run = made(ward, REMINDER)
    assert pks(ward, run) == right


def test_that_a_place_has_its_own_seats_and_cards(ward: Database) -> None:
    cards(ward, 2, office_code="02")
    here = cards(ward, 1)
    assert proposed(ward, replace(WANTED, place="02")).seats_free == 0
    run = made(ward, replace(WANTED, place="01"))
    assert pks(ward, run) == here


def test_that_a_full_ward_tells_nobody(ward: Database) -> None:
    cards(ward, 3)
    cards(ward, 27, Stage.NOTIFIED)
    with ward.write() as session, pytest.raises(NotAllowed, match="no_seats_left"):
        making.make(session, acting("s1"), WANTED)


def test_that_a_repeat_gives_the_same_run(ward: Database) -> None:
    cards(ward, 3)
    operation = uuid4().hex
    wanted = replace(WANTED, most=1)
    first = made(ward, wanted, operation=operation)
    assert made(ward, wanted, operation=operation) == first
    assert made(ward, wanted).run_id != first.run_id


def test_that_two_supervisors_at_once_never_pick_the_same_card(ward: Database) -> None:
    cards(ward, 20)
    with ThreadPoolExecutor(4) as pool:
        begun = [pool.submit(made, ward, replace(WANTED, most=5)) for _ in range(4)]
        runs = [one.result() for one in begun]
    picked = [pk for run in runs for pk in pks(ward, run)]
    # Each sees the letters of the others: 12 seats take 24 of them at 50 %.
    assert (len(picked), len(set(picked))) == (20, 20)


def test_that_a_run_is_for_supervisors(ward: Database) -> None:
    cards(ward, 1)
    with ward.write() as session, pytest.raises(NoPermission):
        making.make(session, acting("w1"), WANTED)
    run = made(ward)
    with ward.write() as session, pytest.raises(NoPermission):
        making.end(session, acting("w1"), run.run_id, run.version)
    with ward.write() as session, pytest.raises(NoPermission):
        making.add(session, acting("w1"), run.run_id, "1", "x")


@pytest.mark.parametrize(
    ("wanted", "field"),
    [
        (Wanted(TODAY - timedelta(days=1), WEDNESDAY), "from"),
        (Wanted(WEDNESDAY, TODAY), "until"),
        (replace(WANTED, percent=0), "percent_coming"),
        (replace(WANTED, percent=101), "percent_coming"),
        (replace(REMINDER, notices=0), "reminder"),
        (replace(REMINDER, days=0), "reminder"),
        (replace(WANTED, most=0), "most_letters"),
    ],
)
def test_that_figures_out_of_bounds_are_refused(local_database: Database, wanted: Wanted, field: str) -> None:
    with pytest.raises(Invalid) as caught:
        proposed(local_database, wanted)
    assert caught.value.field == field


def test_that_a_card_whose_notice_came_back_is_told_anew_only_at_another_address(ward: Database) -> None:
    pk = told(ward, 1)[0]
    changed(ward, pk, EventKind.CORRECTED, postal_code="1230841")
    with ward.write() as session:
        custody.return_mail(session, acting("w1"), stored(session, pk).application_id)
    assert (proposed(ward).waiting, proposed(ward).came_back, proposed(ward, REMINDER).waiting) == (0, 1, 0)
    changed(ward, pk, EventKind.CORRECTED, sex="1")
    assert proposed(ward).waiting == 0
    changed(
        ward, pk, EventKind.CORRECTED, address="足立区千住一丁目2番3号", address_key="足立区千住1丁目2番3号"
    )
    assert (proposed(ward).waiting, proposed(ward).came_back) == (1, 0)
    assert pks(ward, made(ward)) == [pk]


def test_that_a_supervisor_may_add_a_card_whose_notice_came_back(ward: Database) -> None:
    cards(ward, 1)
    run = made(ward)
    pk = cards(ward, 1, Stage.RETURNED_MAIL)[0]
    with ward.write() as session:
        number = stored(session, pk).notice_number or ""
        with pytest.raises(Invalid):
            making.add(session, acting("s1"), run.run_id, number, " ")
        letter = making.add(session, acting("s1"), run.run_id, number, "本人から電話があった")
    assert (letter.position, letter.reason, letter.state) == (2, "added", LetterState.PICKED)
    printed(ward, run)
    assert sent(ward, run, number).sent
    with ward.read() as session:
        assert stored(session, pk).stage == Stage.NOTIFIED
        assert (listing.one(session, run.run_id).size, verify(session).ok) == (2, True)


def test_that_nobody_is_added_who_may_not_be_told(ward: Database) -> None:
    pk = cards(ward, 1)[0]
    run = made(ward)
    gone = cards(ward, 1, Stage.HANDED_OVER)[0]
    nameless = cards(ward, 1, notice_number=None)[0]
    for card, reason in ((pk, "in_a_run"), (gone, "handed_over"), (nameless, "no_notice_number")):
        with ward.write() as session, pytest.raises(NotAllowed) as caught:
            making.add(session, acting("s1"), run.run_id, stored(session, card).application_id, "電話")
        assert caught.value.reason == reason


def test_that_the_end_of_a_run_frees_what_did_not_go_out(ward: Database) -> None:
    waiting = cards(ward, 3)
    run = made(ward)
    printed(ward, run)
    number = letter_of(ward, run).notice_number or ""
    sent(ward, run, number)
    with ward.write() as session:
        ended = making.end(session, acting("s1"), run.run_id, run.version)
    assert (ended.sent, ended.dropped, ended.ended_at is not None) == (1, 2, True)
    assert letter_of(ward, run, 2).reason == "run_ended"
    assert pks(ward, made(ward)) == waiting[1:]
    with ward.write() as session, pytest.raises(NotAllowed, match="run_ended"):
        making.end(session, acting("s1"), run.run_id, ended.version)
    with ward.read() as session:
        assert verify(session).ok


def test_that_a_stale_window_does_not_end_a_run(ward: Database) -> None:
    cards(ward, 1)
    run = made(ward)
    late = cards(ward, 1)[0]
    with ward.write() as session:
        making.add(session, acting("s1"), run.run_id, stored(session, late).application_id, "電話")
    with ward.write() as session, pytest.raises(Conflict):
        making.end(session, acting("s1"), run.run_id, run.version)
    with ward.read() as session:
        open_ones = select(func.count()).where(NoticeRunCard.state == LetterState.PICKED.value)
        assert session.scalar(open_ones) == 2


def test_that_a_run_that_never_was_is_unknown(ward: Database) -> None:
    with ward.write() as session:
        for call in (
            lambda: listing.one(session, 9),
            lambda: making.end(session, acting("s1"), 9, 1),
            lambda: listing.letter(session, 9, 1),
        ):
            with pytest.raises(Unknown):
                call()


def test_that_open_runs_stand_above_newer_ones_that_have_ended(ward: Database) -> None:
    cards(ward, 4)
    wanted = replace(WANTED, most=1)
    first, second, third = made(ward, wanted), made(ward, wanted), made(ward, wanted)
    with ward.write() as session:
        making.end(session, acting("s1"), third.run_id, third.version)
    with ward.read() as session:
        assert [run.run_id for run in listing.runs(session)] == [second.run_id, first.run_id, third.run_id]
