"""The list of the backlog says until when each card is kept, and finds those that may be disposed of."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest
from sqlalchemy import event

from desktop_app.errors import Invalid
from desktop_app.models.database import Database
from desktop_app.services.backlog import EVERYTHING, Filter, Listing, ListRow
from desktop_app.services.keep_until import choosing, holds
from desktop_app.services.keep_until.rules import EXAMPLES, Base, Rule, Term, When
from desktop_app.terms import Role, Stage
from tests.factories import TODAY, acting, make_application, make_staff

DAYS = (TODAY, date(2023, 6, 30), date(2023, 9, 30), date(2024, 3, 31))
YEAR = Rule((Term(When.ALWAYS, Base.FIRST_NOTICE, months=12),))
OPEN = Rule((*YEAR.terms, Term(When.RETURNED_MAIL, Base.RETURNED_MAIL, months=1)), next_open_day=True)
RULES = [YEAR, OPEN, EXAMPLES["two_notices"], EXAMPLES["year_after_application"]]


@pytest.fixture
def ward(database: Database) -> Database:
    """Forty cards, each notified on some day; every sixth is on hold, some until a day."""
    draw = random.Random(6)
    with database.write() as session:
        make_staff(session, "s1", Role.SUPERVISOR)
        make_staff(session, "w1")
        for at in range(40):
            stage = Stage.RETURNED_MAIL if at % 5 == 0 else Stage.NOTIFIED
            first = TODAY - timedelta(days=draw.randrange(600))
            last = first + timedelta(days=draw.randrange(60))
            pk = make_application(
                session,
                stage,
                applied_on=first - timedelta(days=60),
                custody_on=first - timedelta(days=draw.randrange(5)),
                first_notice_on=first,
                last_notice_on=last,
                notices=draw.choice((1, 2)),
            )
            if at % 6 == 0:
                holds.hold(session, acting(), pk, "入院中", None, draw.choice((None, date(2023, 7, 31))))
    return database


def rows(database: Database, wanted: Filter = EVERYTHING, limit: int = 7) -> list[ListRow]:
    listing = Listing(TODAY, TODAY, wanted)
    with database.read() as session:
        offsets = range(0, listing.count(session), limit)
        return [row for offset in offsets for row in listing.page(session, offset, limit)]


def is_over(row: ListRow, day: date) -> bool:
    """By the row's own words."""
    if row.keep is None or row.keep.kept_until is None:
        return False
    held = row.keep.hold is not None and (row.keep.hold.until is None or row.keep.hold.until >= day)
    return not held and row.keep.kept_until < day


def test_that_the_last_day_still_belongs_to_the_time_of_a_card(database: Database) -> None:
    with database.write() as session:
        make_staff(session, "s1", Role.SUPERVISOR)
        choosing.take(session, acting("s1"), "決まり", YEAR, TODAY)
        make_application(session, Stage.NOTIFIED, first_notice_on=TODAY.replace(year=TODAY.year - 1))
    [row] = rows(database)
    assert row.keep
    assert row.keep.kept
    last = row.keep.kept.kept_until
    assert last
    assert [len(rows(database, Filter(over_on=day))) for day in (last, last + timedelta(days=1))] == [0, 1]


@pytest.mark.parametrize("rule", RULES, ids=range(len(RULES)))
def test_that_the_filter_goes_by_the_rules_to_come_too(ward: Database, rule: Rule) -> None:
    with ward.write() as session:
        choosing.take(
            session, acting("s1"), "三年", Rule((Term(When.ALWAYS, Base.CUSTODY, months=36),)), TODAY
        )
        choosing.take(session, acting("s1"), "決まり", rule, date(2023, 8, 15))
        choosing.take(session, acting("s1"), "督促から", EXAMPLES["reminder_90_days"], date(2023, 12, 1))
    everything = rows(ward)
    for day in (*DAYS, date(2023, 8, 14), date(2023, 8, 15), date(2023, 11, 30)):
        wanted = [row.application_pk for row in everything if is_over(row, day)]
        assert [row.application_pk for row in rows(ward, Filter(over_on=day))] == wanted
    assert any(is_over(row, date(2023, 9, 30)) for row in everything)


@pytest.mark.parametrize("rule", RULES, ids=range(len(RULES)))
def test_that_the_filter_finds_those_whose_row_says_so(ward: Database, rule: Rule) -> None:
    with ward.write() as session:
        choosing.take(session, acting("s1"), "決まり", rule, TODAY)
    everything = rows(ward)
    assert len(everything) == 40
    found = 0
    for day in DAYS:
        wanted = [row.application_pk for row in everything if is_over(row, day)]
        assert [row.application_pk for row in rows(ward, Filter(over_on=day))] == wanted
        found += len(wanted)
        both = Filter(over_on=day, stage=Stage.RETURNED_MAIL)
        back = [row.application_pk for row in rows(ward, both)]
        assert back == [
            row.application_pk for row in everything if row.application_pk in wanted and back_(row)
        ]
    assert found > 10


def back_(row: ListRow) -> bool:
    return row.stage is Stage.RETURNED_MAIL


def test_that_finding_and_picking_stay_within_the_filter(ward: Database) -> None:
    with ward.write() as session:
        choosing.take(session, acting("s1"), "決まり", YEAR, TODAY)
    there = [row.application_pk for row in rows(ward, Filter(over_on=TODAY))]
    assert 0 < len(there) < 40
    listing = Listing(TODAY, TODAY, Filter(over_on=TODAY))
    with ward.read() as session:
        listing.count(session)
        found = [listing.find(session, "アダチ", start, 1) for start in range(len(there))]
        picked = listing.pick(session, [row.application_pk for row in rows(ward)])
    assert found == list(range(len(there)))
    assert [row.application_pk for row in picked] == there


def test_that_a_ward_without_a_rule_lets_no_card_go(ward: Database) -> None:
    assert rows(ward, Filter(over_on=date(2033, 1, 1))) == []
    assert {row.keep.kept for row in rows(ward) if row.keep} == {None}


def test_that_a_past_day_is_not_judged_by_the_rule_of_today(ward: Database) -> None:
    with pytest.raises(Invalid, match="kept_of_then"):
        Listing(TODAY - timedelta(days=1), TODAY, Filter(over_on=TODAY))
    listing = Listing(TODAY - timedelta(days=1), TODAY, EVERYTHING)
    with ward.read() as session:
        assert {row.keep for row in listing.page(session, 0, 40)} == {None}


def test_that_each_page_costs_the_same_few_statements(ward: Database) -> None:
    with ward.write() as session:
        choosing.take(session, acting("s1"), "決まり", OPEN, TODAY)
    listing = Listing(TODAY, TODAY, EVERYTHING)
    counted, statements = list[int](), list[str]()
    with ward.read() as session:
        event.listen(session.get_bind(), "before_cursor_execute", lambda *args: statements.append(args[2]))
        listing.count(session)
        for offset, limit in ((0, 5), (20, 20)):
            before = len(statements)
            assert len(listing.page(session, offset, limit)) == limit
            counted.append(len(statements) - before)
    # Two a year for its holidays, the same few for the rows.
    assert max(counted) <= 14
