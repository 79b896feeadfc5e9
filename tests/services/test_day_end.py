"""The control with which a day ends: what was pulled is handed over, back on its place, or accounted for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import delete, insert, select, update

from desktop_app.errors import Conflict, Invalid, NoPermission, NotAllowed, PersonalNumber
from desktop_app.models.application import Application
from desktop_app.models.database import Database
from desktop_app.models.keeping import AuditEntry
from desktop_app.models.pull import DayEnd, Pulled
from desktop_app.services import handover
from desktop_app.services.acting import Acting
from desktop_app.services.booking import coming
from desktop_app.services.pulling import control
from desktop_app.services.pulling.rows import CountRow, DayEndRow, DayRow
from desktop_app.services.verify import verify
from desktop_app.terms import BookingState
from tests.factories import TODAY, acting
from tests.services.handovers import Card
from tests.services.pulled_cards import at, booked, handed_over, open_ward, pulled, put_back
from tests.services.slots.places import WEDNESDAY

LATE = at(17, 30)
BOSS = replace(LATE, staff_id="s1")


@pytest.fixture
def cards(database: Database) -> list[Card]:
    """Four cards pulled for the Wednesday: handed over, put back, and two still out."""
    open_ward(database)
    made = [booked(database, position)[0] for position in (1, 2, 3, 4)]
    for card in made:
        pulled(database, card)
    handed_over(database, made[0])
    put_back(database, made[1], "01-A-01-002")
    return made


def day(database: Database, on: date = WEDNESDAY) -> DayRow:
    with database.read() as session:
        assert verify(session).problems == ()
        return control.day(session, "01", on)


def close(database: Database, who: Acting, reason: str = "", seen: CountRow | None = None) -> DayEndRow:
    seen = seen or day(database).count
    with database.write() as session:
        return control.close(session, replace(who, operation=acting().operation), WEDNESDAY, seen, reason)


def test_that_the_day_shows_where_each_pulled_card_is(database: Database, cards: list[Card]) -> None:
    found = day(database)
    assert (found.count, found.count.out, found.ends, found.closed) == (CountRow(4, 1, 1, 0), 2, (), False)
    assert [(row.shelf, row.state, row.pulled_by) for row in found.open] == [
        ("01-A-01-003", BookingState.BOOKED, "w1"),
        ("01-A-01-004", BookingState.BOOKED, "w1"),
        ("01-A-01-002", BookingState.BOOKED, None),
    ]
    assert day(database, date(2023, 6, 29)).earlier == ((WEDNESDAY, 2),)


def test_that_a_day_without_a_difference_is_closed_by_anybody(database: Database, cards: list[Card]) -> None:
    for card, place in ((cards[2], "01-A-01-003"), (cards[3], "01-A-01-004")):
        put_back(database, card, place)
    end = close(database, LATE, "忘れ物")
    assert (end.count, end.difference_reason, end.ended_by) == (CountRow(4, 1, 3, 0), None, "w1")
    found = day(database)
    assert (found.ends, found.closed) == ((end,), True)


def test_that_a_difference_needs_a_supervisor_and_a_reason(database: Database, cards: list[Card]) -> None:
    for who, reason, kind in (
        (LATE, "窓口にある", NoPermission),
        (BOSS, "  ", Invalid),
        (BOSS, "621498320257", PersonalNumber),
    ):
        with pytest.raises(kind):
            close(database, who, reason)
    assert day(database).ends == ()
    end = close(database, BOSS, " 金庫に 2枚 ")
    assert (end.count.out, end.difference_reason) == (2, "金庫に 2枚")


def test_that_a_day_is_closed_again_only_after_a_movement(database: Database, cards: list[Card]) -> None:
    first = close(database, BOSS, "金庫")
    with pytest.raises(NotAllowed) as refused:
        close(database, BOSS, "金庫")
    assert refused.value.reason == "closed_already"
    put_back(database, cards[2], "01-A-01-003", at(18))
    assert not day(database).closed
    second = close(database, replace(BOSS, now=at(18, 5).now), "1枚は金庫")
    assert day(database).ends == (second, first)


def test_that_a_closing_counts_what_was_seen_or_nothing(database: Database, cards: list[Card]) -> None:
    seen = day(database).count
    put_back(database, cards[2], "01-A-01-003")
    with pytest.raises(Conflict):
        close(database, BOSS, "金庫", seen)
    with database.write() as session, pytest.raises(NotAllowed) as refused:
        control.close(session, replace(acting("s1"), today=TODAY), WEDNESDAY, seen, "早い")
    assert refused.value.reason == "to_come"


def test_that_the_same_closing_sent_again_gives_the_first(database: Database, cards: list[Card]) -> None:
    seen, made = day(database).count, list[DayEndRow]()
    for _ in range(2):
        with database.write() as session:
            made.append(control.close(session, BOSS, WEDNESDAY, seen, "金庫"))
    assert made[0] == made[1]
    assert len(day(database).ends) == 1


def test_that_a_handover_taken_back_is_counted_again(database: Database, cards: list[Card]) -> None:
    with database.write() as session:
        done = handover.Handovers(WEDNESDAY).page(session, 0, 1)[0]
        handover.reverse(session, at(16, staff_id="s1"), done.handover_id, done.version, "別の方")
    found = day(database)
    assert (found.count, found.count.out, found.taken_back) == (CountRow(5, 1, 1, 0), 3, 1)
    assert found.open[0].shelf == "01-A-01-001"
    assert (found.open[0].state, found.open[0].booking_id) == (BookingState.DONE, None)


def test_that_who_did_not_come_leaves_a_card_to_put_back(database: Database, cards: list[Card]) -> None:
    row = day(database).open[0]
    with database.write() as session:
        coming.no_show(session, LATE, row.booking_id or 0, row.version)
    after = day(database).open[0]
    assert (after.state, after.booking_id, after.pulled_by) == (BookingState.NO_SHOW, None, "w1")
    put_back(database, cards[2], "01-A-01-003")
    assert [row.application_pk for row in day(database).open] == [cards[3].pk, cards[1].pk]


def kinds(database: Database) -> set[str]:
    with database.read() as session:
        # The seals say of each of these that it is no longer as it was.
        return {one.kind for one in verify(session).problems} - {"record_changed", "record_missing"}


def test_that_damage_to_what_is_kept_of_a_day_is_named(database: Database, cards: list[Card]) -> None:
    close(database, BOSS, "金庫")
    assert kinds(database) == set()
    out, done = Pulled.application_pk == cards[2].pk, Pulled.application_pk == cards[0].pk
    for statement, expected in (
        (update(DayEnd).values(returned=2), {"day_end"}),
        (update(DayEnd).values(difference_reason=None), {"day_end"}),
        (delete(DayEnd), {"day_end_missing"}),
        (update(Pulled).where(out).values(outcome="returned", ended_at=LATE.now), {"pull_ended_unlogged"}),
        (update(Pulled).where(done).values(outcome="returned"), {"pull_changed"}),
        (update(Pulled).where(done).values(outcome="left"), {"pull_changed", "pulled"}),
        (update(Pulled).where(out).values(outcome="returned"), {"pulled"}),
        (update(Pulled).where(out).values(on_date=TODAY), {"pull_changed"}),
        (delete(Pulled).where(out), {"pull_missing"}),
    ):
        with database.write() as session:
            before = [dict(row) for row in session.execute(select(*Pulled.__table__.columns)).mappings()]
            ends = [dict(row) for row in session.execute(select(*DayEnd.__table__.columns)).mappings()]
            session.execute(statement.execution_options(synchronize_session=False))
        assert kinds(database) == expected
        with database.write() as session:
            session.execute(delete(Pulled))
            session.execute(delete(DayEnd))
            session.execute(insert(Pulled), before)
            session.execute(insert(DayEnd), ends)


def test_that_a_card_out_of_custody_that_counts_as_out_is_named(
    database: Database, cards: list[Card]
) -> None:
    with database.write() as session:
        gone = update(Application).where(Application.id == cards[2].pk).values(left_on=WEDNESDAY)
        session.execute(gone)
    assert "pulled" in kinds(database)


def test_that_the_log_tells_who_closed_what(database: Database, cards: list[Card]) -> None:
    end = close(database, BOSS, "金庫")
    with database.read() as session:
        entry = session.scalars(select(AuditEntry).where(AuditEntry.action == "day_end")).one()
    assert (entry.subject, entry.staff_id) == (str(end.day_end_id), "s1")
    assert "金庫" not in entry.detail
