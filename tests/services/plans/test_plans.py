"""Plans and memos: kept, changed and taken away by supervisors; a memo stays as it was."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import update
from sqlalchemy.orm import Session

from desktop_app.errors import Conflict, Invalid, NoPermission, PersonalNumber, Unknown
from desktop_app.models.clearing import ForecastPlan, PlanMemo
from desktop_app.models.database import Database
from desktop_app.services.forecast.question import NO_CHANGE, ClosedDay, ExtraDay, Question, Terms, Wave
from desktop_app.services.plans import making, memos
from desktop_app.services.plans.rows import MemoRow, PlanRow, TriedRow
from desktop_app.services.verify import verify
from desktop_app.terms import Role
from tests.factories import TODAY, acting, make_office, make_staff
from tests.services.front.test_front import ANSWER

BY = date(2023, 9, 30)
NUMBER = "621498320257"
SATURDAYS = Terms(extra_desks_weekend=2)
ALL = Terms(
    2,
    15,
    (ExtraDay(date(2023, 9, 9), "01", 4, 540, 1_020),),
    (ClosedDay(None, date(2023, 8, 11), date(2023, 8, 13)),),
    (Wave(date(2023, 7, 10), 500, call=False), Wave(date(2023, 7, 20), 40, call=True)),
    10,
)
PAST = ((TODAY - timedelta(days=1), 41), (TODAY, 40))
TRIED = (TriedRow("", NO_CHANGE, ANSWER), TriedRow("土曜の窓口", SATURDAYS, replace(ANSWER, p50=3)))


@pytest.fixture
def ward(database: Database) -> Database:
    with database.write() as session:
        make_office(session)
        make_staff(session, "w1")
        make_staff(session, "s1", Role.SUPERVISOR)
    return database


def made(database: Database, name: str = "土曜の窓口", terms: Terms = SATURDAYS) -> PlanRow:
    with database.write() as session:
        return making.make(session, acting("s1"), name, terms)


def kept(database: Database, title: str = "９月末の見込み", note: str = "二窓口で足りるか") -> MemoRow:
    with database.write() as session:
        return memos.keep(session, acting("s1"), title, note, Question(BY, 1), TRIED, PAST)


def test_that_a_plan_is_read_as_it_was_kept(ward: Database) -> None:
    row = made(ward, " 全部  試す ", ALL)
    assert (row.name, row.terms, row.version) == ("全部 試す", ALL, 1)
    with ward.read() as session:
        assert making.all_of(session) == (row,)


def test_that_nothing_new_in_a_plan_lies_in_the_past(ward: Database) -> None:
    day = TODAY - timedelta(days=1)
    shut, wave = ClosedDay(None, day - timedelta(days=3), day), Wave(day, 500, call=False)
    for terms in (
        Terms(waves=(wave,)),
        Terms(extra_days=(ExtraDay(day, "01", 4, 540, 1_020),)),
        Terms(closures=(shut,)),
    ):
        with pytest.raises(Invalid) as refused:
            made(ward, terms=terms)
        assert (refused.value.field, refused.value.reason) == ("terms", "in_past")
    old = made(ward, terms=Terms(waves=(replace(wave, on_date=TODAY),)))
    later = acting("s1", today=TODAY + timedelta(days=7))
    with ward.write() as session:
        now = making.change(session, later, old, old.name, replace(old.terms, overbooking_percent=5))
    assert now.terms.waves == old.terms.waves, "what a kept plan had stays, as its days go by"


def test_that_a_repeat_makes_no_second_plan_and_no_second_memo(ward: Database) -> None:
    twice, again = acting("s1"), acting("s1")
    for _ in range(2):
        with ward.write() as session:
            making.make(session, twice, "土曜", SATURDAYS)
            memos.keep(session, again, "メモ", "", Question(BY, 1), TRIED, PAST)
    with ward.read() as session:
        assert len(making.all_of(session)) == len(memos.all_of(session)) == 1


def test_that_a_plan_changes_only_as_it_was_seen(ward: Database) -> None:
    seen = made(ward)
    with ward.write() as session:
        now = making.change(session, acting("s1"), seen, "日曜も", ALL)
    assert (now.name, now.terms, now.version) == ("日曜も", ALL, 2)
    with pytest.raises(Conflict), ward.write() as session:
        making.change(session, acting("s1"), seen, "別", SATURDAYS)
    with pytest.raises(Conflict), ward.write() as session:
        making.remove(session, acting("s1"), seen)
    taking = acting("s1")
    for _ in range(2):
        with ward.write() as session:
            making.remove(session, taking, now)
    with ward.read() as session:
        assert making.all_of(session) == ()
        assert making.one(session, now.plan_id).name == "日曜も"
    assert made(ward, "日曜も").plan_id != now.plan_id, "a name that was taken away is free again"


@pytest.mark.parametrize(
    ("name", "terms", "error"),
    [
        ("", SATURDAYS, Invalid),
        ("長" * (making.LONGEST_NAME + 1), SATURDAYS, Invalid),
        ("土曜の窓口", SATURDAYS, Invalid),
        (f"番号 {NUMBER}", SATURDAYS, PersonalNumber),
        ("別", Terms(overbooking_percent=101), Invalid),
        ("今のまま", NO_CHANGE, Invalid),
        ("別", Terms(closures=(ClosedDay(None, BY, TODAY),)), Invalid),
    ],
)
def test_that_what_can_not_be_meant_so_is_refused(
    ward: Database, name: str, terms: Terms, error: type[Exception]
) -> None:
    made(ward)
    with pytest.raises(error):
        made(ward, name, terms)


def test_that_plans_and_memos_are_the_supervisors(ward: Database) -> None:
    seen = made(ward)
    works: tuple[Callable[[Session], object], ...] = (
        lambda session: making.make(session, acting(), "別", SATURDAYS),
        lambda session: making.change(session, acting(), seen, "別", SATURDAYS),
        lambda session: making.remove(session, acting(), seen),
        lambda session: memos.keep(session, acting(), "別", "", Question(BY, 1), TRIED, PAST),
    )
    for work in works:
        with pytest.raises(NoPermission), ward.write() as session:
            work(session)


def test_that_a_memo_stays_as_it_was_whatever_becomes_of_its_plan(ward: Database) -> None:
    plan, memo = made(ward), kept(ward)
    with ward.write() as session:
        making.remove(session, acting("s1"), making.change(session, acting("s1"), plan, "別", ALL))
    with ward.read() as session:
        assert memos.one(session, memo.memo_id) == memo
        assert memos.all_of(session) == (memo,)
        with pytest.raises(Unknown):
            memos.one(session, 99)
    assert (memo.tried, memo.past, memo.question) == (TRIED, PAST, Question(BY, 1))
    assert (memo.on_date, memo.made_by_name) == (TODAY, "職員 s1")


@pytest.mark.parametrize(
    ("title", "note", "error"),
    [
        (" ", "", Invalid),
        ("長" * (memos.LONGEST_TITLE + 1), "", Invalid),
        ("題", "長" * (memos.LONGEST_NOTE + 1), Invalid),
        (NUMBER, "", PersonalNumber),
        ("題", f"この人 {NUMBER}", PersonalNumber),
    ],
)
def test_that_a_memo_refuses_what_it_must_not_keep(
    ward: Database, title: str, note: str, error: type[Exception]
) -> None:
    with pytest.raises(error):
        kept(ward, title, note)


def test_that_verify_notices_damage_to_plans_and_memos(ward: Database) -> None:
    made(ward)
    kept(ward)
    with ward.read() as session:
        assert verify(session).ok
    for change in (
        update(PlanMemo).values(note="別の話"),
        update(ForecastPlan).values(terms="{}"),
    ):
        with ward.write() as session:
            session.execute(change)
            found = verify(session)
            assert not found.ok
            session.rollback()
