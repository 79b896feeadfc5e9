"""A call list is worked off call by call; who booked or collected meanwhile drops out by itself."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import delete, func, insert, select, update

from desktop_app.backlog_terms import CallOutcome, RunKind
from desktop_app.errors import Conflict, Invalid, NoPermission, NotAllowed, PersonalNumber
from desktop_app.models.clearing import CardCall
from desktop_app.models.database import Database
from desktop_app.models.notice_run import NoticeRunCard
from desktop_app.services import booking
from desktop_app.services.booking import CardToBook
from desktop_app.services.notices import call_list, calls, listing, making
from desktop_app.services.notices.call_list import CallPeople, CallRow
from desktop_app.services.notices.rows import RunRow
from desktop_app.services.slots import listing as seats
from desktop_app.services.verify import verify
from desktop_app.terms import EventKind, LetterState, Role, Stage
from tests.factories import NOW, TODAY, acting, make_application, make_campaign, make_staff, stored
from tests.services.notices.runs import LATER, REMINDER, cards, changed, made, proposed, told
from tests.services.slots.places import WEDNESDAY

CALLS = replace(REMINDER, kind=RunKind.CALL)


@pytest.fixture
def run(ward: Database) -> RunRow:
    """Three people to call."""
    told(ward, 3)
    return made(ward, CALLS)


def called(
    database: Database, run: RunRow, position: int, outcome: CallOutcome, note: str = "", **who: Any
) -> CallRow:
    with database.write() as session:
        return calls.record(
            session, acting("w1", **{"now": LATER, **who}), run.run_id, position, outcome, note
        )


def book(database: Database, pk: int) -> None:
    with database.write() as session:
        slot = seats.next_free(session, NOW, (WEDNESDAY, 0), "01", 1)[0].slot_id
        booking.book(session, acting(), slot, [CardToBook(pk, stored(session, pk).version)])


def people(database: Database, run: RunRow, *, to_call: bool = False) -> list[CallRow]:
    with database.read() as session:
        return list(CallPeople(run.run_id, to_call).page(session, 0, 100))


def kept(database: Database) -> int:
    with database.read() as session:
        assert verify(session).problems == ()
        return session.scalar(select(func.count()).select_from(CardCall)) or 0


def test_that_a_call_is_recorded_with_what_came_of_it(ward: Database, run: RunRow) -> None:
    row = called(ward, run, 1, CallOutcome.WILL_COME, " 土曜に\n来る ")
    assert (row.state, row.outcome, row.note, row.tries) == (LetterState.SENT, "will_come", "土曜に 来る", 1)
    with ward.read() as session:
        found = listing.one(session, run.run_id)
        assert (found.kind, found.picked, found.sent) == (RunKind.CALL, 2, 1)
    assert kept(ward) == 1
    with pytest.raises(NotAllowed, match="call_done"):
        called(ward, run, 1, CallOutcome.WILL_COME)


def test_that_who_is_not_reached_stays_until_the_third_try(ward: Database, run: RunRow) -> None:
    for number in (1, 2):
        row = called(ward, run, 2, CallOutcome.NOT_REACHED, now=LATER + timedelta(hours=number))
        assert (row.state, row.tries) == (LetterState.PICKED, number)
    row = called(ward, run, 2, CallOutcome.NOT_REACHED, now=LATER + timedelta(hours=9))
    assert (row.state, row.reason) == (LetterState.DROPPED, "call_not_reached")
    with pytest.raises(NotAllowed, match="call_dropped"):
        called(ward, run, 2, CallOutcome.NOT_REACHED)
    assert kept(ward) == 3


@pytest.mark.parametrize("outcome", [CallOutcome.WRONG_NUMBER, CallOutcome.NOT_WANTED])
def test_that_a_call_that_is_no_use_ends_it(ward: Database, run: RunRow, outcome: CallOutcome) -> None:
    row = called(ward, run, 1, outcome)
    assert (row.state, row.reason) == (LetterState.DROPPED, f"call_{outcome.value}")
    # A year later no call either, but a letter where only the number was wrong.
    late = replace(CALLS, days=1)
    pk = row.application_pk
    with ward.write() as session:
        ended = listing.one(session, run.run_id)
        making.end(session, acting("s1"), run.run_id, ended.version)
        session.execute(update(CardCall).values(on_date=TODAY - timedelta(days=300)))
    assert proposed(ward, late).waiting == 2
    letter = replace(late, kind=RunKind.LETTER)
    assert proposed(ward, letter).waiting == (3 if outcome is CallOutcome.WRONG_NUMBER else 2)
    assert pk in {row.application_pk for row in people(ward, run)}


def test_that_who_booked_or_collected_drops_out_by_itself(ward: Database, run: RunRow) -> None:
    first, second, third = people(ward, run)
    book(ward, first.application_pk)
    changed(
        ward,
        second.application_pk,
        EventKind.WITHDRAWN,
        stage="withdrawn",
        withdrawn_on=TODAY,
        left_on=TODAY,
    )
    # Shown at once, also before anybody opens the list again.
    assert [(row.state, row.reason) for row in people(ward, run)] == [
        (LetterState.DROPPED, "already_booked"),
        (LetterState.DROPPED, "withdrawn"),
        (LetterState.PICKED, None),
    ]
    assert [row.position for row in people(ward, run, to_call=True)] == [third.position]
    with ward.write() as session:
        found = calls.open_list(session, acting(now=LATER), run.run_id)
        assert (found.picked, found.dropped) == (1, 2)
    assert people(ward, run)[0].booked_on == WEDNESDAY
    assert kept(ward) == 0


def test_that_a_call_to_somebody_who_collected_meanwhile_is_kept_and_ends_there(
    ward: Database, run: RunRow
) -> None:
    pk = people(ward, run)[0].application_pk
    changed(ward, pk, EventKind.LAPSED, stage="lapsed", lapsed_on=TODAY)
    row = called(ward, run, 1, CallOutcome.WILL_COME, now=LATER + timedelta(minutes=5))
    assert (row.state, row.reason, row.outcome) == (LetterState.DROPPED, "lapsed", CallOutcome.WILL_COME)
    assert kept(ward) == 1


def test_that_a_booking_made_on_the_phone_must_stand(ward: Database, run: RunRow) -> None:
    with pytest.raises(NotAllowed, match="not_booked"):
        called(ward, run, 1, CallOutcome.BOOKED)
    book(ward, people(ward, run)[0].application_pk)
    row = called(ward, run, 1, CallOutcome.BOOKED)
    assert (row.state, row.reason, row.booked_on) == (LetterState.SENT, None, WEDNESDAY)
    assert kept(ward) == 1


def test_that_a_note_holds_no_number_of_a_person_or_phone(ward: Database, run: RunRow) -> None:
    with pytest.raises(PersonalNumber):
        called(ward, run, 1, CallOutcome.WILL_COME, "番号は 6214 9832 0257")
    for note in ("090-1234-5678 へ", "０３（１２３４）５６７８", "かけ直し 0312345678"):
        with pytest.raises(Invalid, match="phone"):
            called(ward, run, 1, CallOutcome.WILL_COME, note)
    with pytest.raises(Invalid, match="too_long"):
        called(ward, run, 1, CallOutcome.WILL_COME, "あ" * 201)
    assert called(ward, run, 1, CallOutcome.WILL_COME, "2023-07-01 10:00 に来る").outcome
    assert kept(ward) == 1


def test_that_a_repeat_records_nothing(ward: Database, run: RunRow) -> None:
    operation = uuid4().hex
    first = called(ward, run, 1, CallOutcome.NOT_REACHED, operation=operation)
    assert called(ward, run, 1, CallOutcome.NOT_REACHED, operation=operation) == first
    assert kept(ward) == 1


def test_that_two_windows_end_a_call_once(ward: Database, run: RunRow) -> None:
    def end(outcome: CallOutcome) -> str:
        try:
            return called(ward, run, 1, outcome).state
        except (NotAllowed, Conflict):
            return "stopped"

    with ThreadPoolExecutor(2) as pool:
        outcomes = [CallOutcome.WILL_COME, CallOutcome.MESSAGE_LEFT]
        found = sorted(pool.map(end, outcomes))
    assert found == ["sent", "stopped"]
    assert kept(ward) == 1


def test_that_a_call_breaks_off_as_a_whole(ward: Database, run: RunRow) -> None:
    def killed() -> None:
        with ward.write() as session:
            calls.record(session, acting(now=LATER), run.run_id, 1, CallOutcome.WILL_COME)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        killed()
    assert (kept(ward), people(ward, run)[0].state) == (0, LetterState.PICKED)


def test_that_only_the_counter_calls_from_an_open_list(ward: Database, run: RunRow) -> None:
    with ward.write() as session:
        make_staff(session, "it", Role.IT)
    with pytest.raises(NoPermission), ward.write() as session:
        calls.record(session, acting("it"), run.run_id, 1, CallOutcome.WILL_COME)
    cards(ward, 1)
    letters = made(ward)
    with pytest.raises(NotAllowed, match="not_a_call_list"):
        called(ward, letters, 1, CallOutcome.WILL_COME)
    with ward.write() as session:
        making.end(session, acting("s1"), run.run_id, run.version)
    with pytest.raises(NotAllowed, match="run_ended"):
        called(ward, run, 1, CallOutcome.WILL_COME)


def test_that_nobody_is_called_who_has_had_no_notice(ward: Database) -> None:
    cards(ward, 1)
    with pytest.raises(NotAllowed, match="call_without_notice"):
        proposed(ward, replace(CALLS, reminder=False))


def test_that_what_may_be_said_names_each_end(ward: Database) -> None:
    with ward.write() as session:
        make_campaign(session)
    pk = told(ward, 1, applied_on=TODAY - timedelta(days=200))[0]
    run = made(ward, CALLS)
    with ward.read() as session:
        found = call_list.say(session, TODAY, run.run_id, 1)
    assert (found.row.application_pk, found.campaign, found.held) == (pk, "マイナポイント", False)
    assert str(found.deadline) == "2023-09-30"


def test_that_damage_to_calls_is_noticed(ward: Database, run: RunRow) -> None:
    called(ward, run, 1, CallOutcome.WILL_COME)

    def kinds() -> set[str]:
        with ward.read() as session:
            return {one.kind for one in verify(session).problems}

    with ward.write() as session:
        session.execute(update(CardCall).values(outcome="not_wanted"))
    assert kinds() == {"record_changed"}
    with ward.write() as session:
        session.execute(delete(CardCall))
    assert kinds() == {"record_missing", "call_missing"}
    with ward.write() as session:
        facts = {"on_date": TODAY, "at": NOW, "made_by": "w1", "outcome": "will_come", "note": ""}
        other = session.scalar(select(NoticeRunCard.application_pk).where(NoticeRunCard.position == 2))
        for run_id in (run.run_id, None):
            session.execute(insert(CardCall).values(application_pk=other, run_id=run_id, **facts))
    assert "call_unlogged" in kinds()
    assert "call_unlisted" not in kinds()
    with ward.write() as session:
        stranger = make_application(session, Stage.NOTIFIED)
        session.execute(insert(CardCall).values(application_pk=stranger, run_id=run.run_id, **facts))
    assert "call_unlisted" in kinds()


def test_that_a_person_on_an_open_list_is_in_no_other_run(ward: Database, run: RunRow) -> None:
    called(ward, run, 1, CallOutcome.WILL_COME)
    letters = replace(CALLS, kind=RunKind.LETTER, days=1)
    assert (proposed(ward, letters).waiting, proposed(ward, letters).told) == (0, 3)
    with ward.write() as session:
        making.end(session, acting("s1"), run.run_id, run.version)
    # Two of them were not called: they may be told now; who was called will come, or has his time to.
    assert proposed(ward, replace(letters, days=30)).waiting == 2
    assert stored_stage(ward, run) == Stage.NOTIFIED


def stored_stage(database: Database, run: RunRow) -> str:
    with database.read() as session:
        return stored(session, CallPeople(run.run_id).page(session, 0, 1)[0].application_pk).stage
