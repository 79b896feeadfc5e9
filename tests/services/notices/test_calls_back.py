"""A call that a wrong key has recorded is taken back on its day, and counts no more."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import func, insert, select

from desktop_app.backlog_terms import CallOutcome, RunKind
from desktop_app.errors import Conflict, NoPermission, NotAllowed
from desktop_app.models.clearing import CardCall
from desktop_app.models.database import Database
from desktop_app.models.keeping import AuditEntry
from desktop_app.services.notices import call_list, calls, making
from desktop_app.services.notices.call_list import CallRow
from desktop_app.services.notices.rows import RunRow
from desktop_app.services.verify import verify
from desktop_app.terms import LetterState, Role
from tests.factories import NOW, TODAY, acting, make_staff
from tests.services.notices.runs import LATER, REMINDER, made, proposed, told

CALLS = replace(REMINDER, kind=RunKind.CALL)


@pytest.fixture
def run(ward: Database) -> RunRow:
    """Three people to call."""
    told(ward, 3)
    return made(ward, CALLS)


def called(database: Database, run: RunRow, outcome: CallOutcome, hours: int = 0) -> CallRow:
    with database.write() as session:
        who = acting(now=LATER + timedelta(hours=hours))
        return calls.record(session, who, run.run_id, 1, outcome, "夕方")


def taken_back(database: Database, seen: CallRow, staff_id: str = "w1", **who: Any) -> CallRow:
    with database.write() as session:
        return calls.take_back(session, acting(staff_id, **{"now": LATER, **who}), seen)


def kept(database: Database) -> int:
    with database.read() as session:
        assert verify(session).problems == ()
        return session.scalar(select(func.count()).select_from(CardCall)) or 0


@pytest.mark.parametrize("wrong", [one for one in CallOutcome if one is not CallOutcome.BOOKED])
def test_that_a_wrong_key_is_put_right(ward: Database, run: RunRow, wrong: CallOutcome) -> None:
    row = taken_back(ward, called(ward, run, wrong))
    assert (row.state, row.reason in {None, "waits"}, row.tries) == (LetterState.PICKED, True, 0)
    assert (row.outcome, row.called_at, kept(ward)) == (None, None, 0)
    again = called(ward, run, CallOutcome.MESSAGE_LEFT, hours=1)
    assert (again.state, again.tries, kept(ward)) == (LetterState.SENT, 1, 1)
    with ward.read() as session:
        told = session.scalars(select(AuditEntry.action).where(AuditEntry.action.like("card_call%")))
        assert list(told) == ["card_called", "card_call_taken_back", "card_called"]


def test_that_of_three_tries_only_the_last_is_taken_back(ward: Database, run: RunRow) -> None:
    rows = [called(ward, run, CallOutcome.NOT_REACHED, hours) for hours in range(3)]
    assert rows[-1].state is LetterState.DROPPED
    row = taken_back(ward, rows[-1])
    assert (row.state, row.tries, row.outcome) == (LetterState.PICKED, 2, CallOutcome.NOT_REACHED)
    with pytest.raises(Conflict):
        taken_back(ward, rows[-1])
    assert taken_back(ward, row).tries == 1
    assert kept(ward) == 1


def test_that_only_a_call_of_today_is_taken_back(ward: Database, run: RunRow) -> None:
    row = called(ward, run, CallOutcome.NOT_WANTED)
    with pytest.raises(NotAllowed, match="no_call_today"):
        taken_back(ward, row, now=LATER + timedelta(days=1), today=TODAY + timedelta(days=1))
    with ward.read() as session:
        never = call_list.one(session, run.run_id, 2)
    with pytest.raises(NotAllowed, match="no_call_today"):
        taken_back(ward, never)
    with ward.write() as session:
        make_staff(session, "it", Role.IT)
    with pytest.raises(NoPermission):
        taken_back(ward, row, "it")
    assert kept(ward) == 1


def test_that_who_is_in_another_run_by_now_is_not_put_back(ward: Database, run: RunRow) -> None:
    row = [called(ward, run, CallOutcome.NOT_REACHED, hours) for hours in range(3)][-1]
    made(ward, REMINDER)
    with pytest.raises(NotAllowed, match="in_a_run"):
        taken_back(ward, row)
    assert kept(ward) == 3


def test_that_a_call_of_a_run_that_has_ended_leaves_its_person_free(ward: Database, run: RunRow) -> None:
    row = called(ward, run, CallOutcome.NOT_WANTED)
    with ward.write() as session:
        making.end(session, acting("s1"), run.run_id, run.version)
    assert proposed(ward, CALLS).waiting == 2
    row = taken_back(ward, row)
    assert (row.state, row.reason, kept(ward)) == (LetterState.DROPPED, "run_ended", 0)
    assert proposed(ward, CALLS).waiting == 3


def test_that_a_repeat_or_a_second_window_takes_nothing_more_back(ward: Database, run: RunRow) -> None:
    called(ward, run, CallOutcome.NOT_REACHED)
    row = called(ward, run, CallOutcome.NOT_REACHED, hours=1)

    def back(_window: int) -> str:
        try:
            return str(taken_back(ward, row).tries)
        except Conflict:
            return "stopped"

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(back, range(2))) == ["1", "stopped"]
    with ward.read() as session:
        row = call_list.one(session, run.run_id, 1)
    operation = uuid4().hex
    assert [taken_back(ward, row, operation=operation).tries for _ in range(2)] == [0, 0]
    assert kept(ward) == 0


def test_that_no_call_hides_behind_one_that_was_taken_back(ward: Database, run: RunRow) -> None:
    row = taken_back(ward, called(ward, run, CallOutcome.WILL_COME))
    with ward.write() as session:
        facts = {"on_date": TODAY, "at": NOW, "made_by": "w1", "outcome": "will_come", "note": ""}
        session.execute(
            insert(CardCall).values(application_pk=row.application_pk, run_id=run.run_id, **facts)
        )
    with ward.read() as session:
        assert {"call_unlogged"} <= {one.kind for one in verify(session).problems}
