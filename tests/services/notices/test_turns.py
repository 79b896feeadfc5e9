"""Who is told first has a reason that can be said; nobody is told by two waves, whoever makes them."""

from __future__ import annotations

from collections.abc import Generator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from desktop_app.backlog_terms import RunKind, TurnReason, WaveOrder
from desktop_app.models.database import Database
from desktop_app.models.keeping import AuditEntry
from desktop_app.models.notice_run import NoticeRun, NoticeRunCard
from desktop_app.models.slot import Seat, Slot
from desktop_app.services.notices import fitting, making, turns
from desktop_app.services.notices.rows import TurnRow, Wanted
from tests.factories import TODAY, acting, make_application, make_campaign, make_office
from tests.services.notices.runs import REMINDER, made, pks, told

OLD = {"applied_on": date(2022, 12, 1)}
"""Applied for in time for the points."""


class UndoneError(Exception):
    """Takes back what an example has written."""


@contextmanager
def thrown_away(database: Database) -> Generator[Session]:
    """A session whose writing leaves nothing: each example begins with an empty ward."""
    with suppress(UndoneError), database.write() as session:
        yield session
        raise UndoneError


def furnish_calendar(session: Session, days: list[tuple[int, int]], before: int) -> None:
    """Slots with so many seats on days from today, and people told some weeks ago."""
    make_office(session)
    for day, count in days:
        made_slot = insert(Slot).values(
            place_code="01", on_date=TODAY + timedelta(days=day), starts=540, ends=570, closed=False
        )
        slot_id = session.execute(made_slot.returning(Slot.id)).scalar_one()
        for number in range(1, count + 1):
            session.execute(insert(Seat).values(slot_id=slot_id, number=number))
    for weeks in range(before):
        sent = ago(7 * weeks + 1)
        make_application(session, first_notice_on=sent, last_notice_on=sent)


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def looked(database: Database, wanted: Wanted) -> list[TurnRow]:
    with database.write() as session:
        return turns.look(session, acting("s1"), wanted, 100)


def test_that_deadlines_come_before_age_and_each_person_has_the_reason(ward: Database) -> None:
    with ward.write() as session:
        make_campaign(session)
    late = {"applied_on": date(2023, 4, 1)}
    waits = told(ward, 1, notices=2, custody_on=ago(400), **late)[0]
    never = told(ward, 1, custody_on=ago(70), **late)[0]
    soon = told(ward, 1, custody_on=ago(60), card_expires_on=TODAY + timedelta(days=40), **late)[0]
    points = told(ward, 1, custody_on=ago(65), notices=2, **OLD)[0]
    wanted = replace(REMINDER, notices=None)
    found = looked(ward, wanted)
    assert [(row.application_pk, row.reasons) for row in found] == [
        (points, (TurnReason.CAMPAIGN,)),
        (soon, (TurnReason.EXPIRES, TurnReason.NEVER_REMINDED)),
        (never, (TurnReason.NEVER_REMINDED,)),
        (waits, (TurnReason.WAITS,)),
    ]
    assert [row.deadline for row in found] == [date(2023, 9, 30), None, None, None]
    with ward.read() as session:
        sums = making.propose(session, acting("s1"), wanted)
        assert session.scalar(select(func.count()).where(AuditEntry.action == "notice_turns")) == 1
    assert dict(sums.reasons) == dict.fromkeys(TurnReason, 1)
    assert pks(ward, made(ward, replace(wanted, most=3))) == [points, soon, never]


@pytest.mark.parametrize("order", [WaveOrder.LONGEST, WaveOrder.EXPIRES])
def test_that_a_plain_order_looks_at_one_thing_only(ward: Database, order: WaveOrder) -> None:
    with ward.write() as session:
        make_campaign(session)
    long = told(ward, 1, custody_on=ago(400), card_expires_on=date(2033, 1, 1))[0]
    short = told(ward, 1, custody_on=ago(70), card_expires_on=date(2028, 1, 1), **OLD)[0]
    found = looked(ward, replace(REMINDER, order=order))
    longest = order is WaveOrder.LONGEST
    assert [row.application_pk for row in found] == ([long, short] if longest else [short, long])
    assert {row.reasons for row in found} == {(TurnReason.WAITS if longest else TurnReason.EXPIRES,)}


def test_that_letters_and_calls_made_at_once_never_share_a_person(ward: Database) -> None:
    told(ward, 12)
    waves = [replace(REMINDER, most=3, kind=kind) for kind in (RunKind.LETTER, RunKind.CALL) * 2]
    with ThreadPoolExecutor(4) as pool:
        begun = [pool.submit(made, ward, wanted) for wanted in waves]
        runs = [one.result() for one in begun]
    picked = [pk for run in runs for pk in pks(ward, run)]
    assert (len(picked), len(set(picked))) == (12, 12)


def test_that_a_wave_that_is_killed_tells_nobody(ward: Database) -> None:
    told(ward, 3)

    def killed() -> None:
        with ward.write() as session:
            making.make(session, acting("s1"), REMINDER)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        killed()
    with ward.read() as session:
        for table in (NoticeRun, NoticeRunCard):
            assert session.scalar(select(func.count()).select_from(table)) == 0
    assert made(ward, REMINDER).size == 3


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    days=st.lists(st.tuples(st.integers(1, 40), st.integers(0, 6)), max_size=8, unique_by=lambda day: day[0]),
    before=st.integers(0, 6),
    percent=st.integers(1, 100),
)
def test_that_on_any_calendar_the_visits_fit_the_free_seats_of_each_week(
    local_database: Database, days: list[tuple[int, int]], before: int, percent: int
) -> None:
    wanted = Wanted(TODAY + timedelta(days=1), TODAY + timedelta(days=28), reminder=True, percent=percent)
    with thrown_away(local_database) as session:
        furnish_calendar(session, days, before)
        found = fitting.fit(session, acting("s1"), wanted)
        free = dict(days)
    for size in (found.size, max(found.size - 1, 0)):
        rows = found.rows(size)
        for week in rows:
            here = sum(
                count for day, count in free.items() if week.first <= TODAY + timedelta(days=day) <= week.last
            )
            assert week.seats == here
            assert week.told + week.visits <= here
    assert found.size * percent <= 100 * sum(found.seats)
