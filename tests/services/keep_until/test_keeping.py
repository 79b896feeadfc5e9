"""The ward's rule and the holds of cards are kept, and each card's day follows from both."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import Update, select, update

from desktop_app.errors import Conflict, Invalid, NoPermission, NotAllowed, PersonalNumber, Unknown
from desktop_app.models.application import Application
from desktop_app.models.clearing import Disposal
from desktop_app.models.database import Database
from desktop_app.models.keep_until import CardHold, KeepRule
from desktop_app.services import verify, ward_settings
from desktop_app.services.keep_until import choosing, holds, reading
from desktop_app.services.keep_until.reading import KeepRow
from desktop_app.services.keep_until.rules import EXAMPLES, Base, Rule, Term, When
from desktop_app.terms import Role, Stage
from tests.factories import NOW, TODAY, acting, make_application, make_staff

YEAR = Rule((Term(When.ALWAYS, Base.FIRST_NOTICE, months=12),))
FIRST = date(2022, 6, 1)


@pytest.fixture
def ward(database: Database) -> Database:
    with database.write() as session:
        make_staff(session, "s1", Role.SUPERVISOR)
        make_staff(session, "w1", Role.WINDOW)
    return database


def card(database: Database) -> int:
    with database.write() as session:
        return make_application(session, Stage.NOTIFIED, first_notice_on=FIRST, notices=1)


def look(database: Database, pk: int) -> KeepRow:
    with database.read() as session:
        return reading.of(session, [session.get_one(Application, pk)], TODAY)[pk]


def test_that_without_a_rule_the_days_of_the_settings_count(ward: Database) -> None:
    pk = card(ward)
    assert look(ward, pk).kept is None
    with ward.write() as session:
        now = ward_settings.read(session)
        ward_settings.change(session, acting("s1"), now, replace(now, keep_days=30))
    found = look(ward, pk).kept
    assert found is not None
    assert found.kept_until == FIRST + timedelta(30)


def test_that_a_rule_counts_from_its_day_on(ward: Database) -> None:
    pk = card(ward)
    later = TODAY + timedelta(10)
    with ward.write() as session:
        choosing.take(session, acting("s1"), "一年", YEAR, TODAY)
        choosing.take(session, acting("s1"), "督促から", EXAMPLES["reminder_3_months"], later)
    row = look(ward, pk)
    assert row.kept is not None
    assert row.kept.kept_until == date(2023, 6, 1)
    assert row.may_be_disposed_of(TODAY)
    with ward.read() as session:
        assert [one.name for one in choosing.all_of(session)] == ["督促から", "一年"]
        now = choosing.current(session, later)
        assert now is not None
        assert now.rule == EXAMPLES["reminder_3_months"]
        assert verify.verify(session).ok


def test_that_rules_to_come_are_gone_through_until_the_day_of_the_card(ward: Database) -> None:
    pk, autumn, winter = card(ward), date(2023, 10, 1), date(2024, 1, 1)

    def months(number: int) -> Rule:
        return Rule((Term(When.ALWAYS, Base.FIRST_NOTICE, months=number),))

    with ward.write() as session:
        choosing.take(session, acting("s1"), "三年", months(36), TODAY)
    assert look(ward, pk).then is None
    with ward.write() as session:
        choosing.take(session, acting("s1"), "一年", YEAR, winter)
    row = look(ward, pk)
    assert row.kept is not None
    assert (row.kept.kept_until, row.kept_until) == (date(2025, 6, 1), winter - timedelta(1))
    assert row.then is not None
    assert (row.then.rule.name, row.then.disposable_from) == ("一年", winter)
    with ward.write() as session:
        choosing.take(session, acting("s1"), "二年", months(24), autumn)
        choosing.take(session, acting("s1"), "四年", months(48), winter + timedelta(31))
    row = look(ward, pk)
    assert row.then is not None
    assert (row.then.rule.name, row.kept_until) == ("一年", winter - timedelta(1)), (
        "the earliest day that comes"
    )
    with ward.write() as session:
        choosing.take(session, acting("s1"), "一年半", months(18), date(2023, 11, 15))
    assert look(ward, pk).kept_until == date(2023, 12, 1)
    assert not look(ward, pk).may_be_disposed_of(TODAY)


def test_that_a_day_that_stays_the_same_is_said_once(ward: Database) -> None:
    pk = card(ward)
    with ward.write() as session:
        two = Rule((Term(When.ALWAYS, Base.FIRST_NOTICE, months=24),))
        choosing.take(session, acting("s1"), "二年", two, TODAY)

        choosing.take(session, acting("s1"), "二年のまま", two, date(2024, 4, 1))
    assert look(ward, pk).then is None


def test_that_a_first_rule_to_come_is_told_of_before_it_holds(ward: Database) -> None:
    pk = card(ward)
    with ward.write() as session:
        choosing.take(session, acting("s1"), "一年", YEAR, date(2023, 10, 1))
    row = look(ward, pk)
    assert (row.rule, row.kept, row.kept_until) == (None, None, date(2023, 9, 30))


def test_that_a_rule_is_taken_once_by_a_supervisor_and_not_for_the_past(ward: Database) -> None:
    once = acting("s1")
    with ward.write() as session:
        first = choosing.take(session, once, "一年", YEAR, TODAY)
        assert choosing.take(session, once, "一年", YEAR, TODAY) == first
        with pytest.raises(Conflict):
            choosing.take(session, acting("s1"), "ほか", YEAR, TODAY)
        with pytest.raises(NoPermission):
            choosing.take(session, acting("w1"), "ほか", YEAR, TODAY + timedelta(1))
        for name, day, field in (
            ("", TODAY + timedelta(1), "keep_rule_name"),
            ("あ" * 61, TODAY + timedelta(1), "keep_rule_name"),
            ("ほか", TODAY - timedelta(1), "keep_rule_from"),
        ):
            with pytest.raises(Invalid) as refused:
                choosing.take(session, acting("s1"), name, YEAR, day)
            assert refused.value.field == field


def test_that_a_rule_takes_the_place_of_the_one_that_was_seen_until_it_was_used(ward: Database) -> None:
    with ward.write() as session:
        first = choosing.take(session, acting("s1"), "一年", YEAR, TODAY)
        later = acting("s1", now=NOW + timedelta(minutes=5))
        three = EXAMPLES["reminder_3_months"]
        second = choosing.take(session, later, "督促から", three, TODAY, first)
        with pytest.raises(Conflict):
            choosing.take(session, acting("s1"), "ほか", YEAR, TODAY, first)
    with ward.read() as session:
        assert choosing.all_of(session) == (second,)
        now = choosing.current(session, TODAY)
        assert now is not None
        assert (now.name, now.rule) == ("督促から", three)
        assert verify.verify(session).ok
    with ward.write() as session:
        rule_id = session.scalars(select(KeepRule.id)).one()
        session.add(Disposal(rule_id=rule_id, as_of=TODAY, cards_before=0, made_at=NOW, made_by="s1"))
        session.flush()
        with pytest.raises(NotAllowed) as refused:
            choosing.take(session, acting("s1"), "ほか", YEAR, TODAY, second)
        assert refused.value.reason == "keep_rule_used"


def test_that_a_hold_always_wins_until_its_day(ward: Database) -> None:
    pk = card(ward)
    with ward.write() as session:
        choosing.take(session, acting("s1"), "一年", YEAR, TODAY)
        made = holds.hold(session, acting(), pk, "入院中", TODAY + timedelta(60), TODAY + timedelta(30))
    row = look(ward, pk)
    assert row.hold == made
    assert (made.asked_until, made.until) == (TODAY + timedelta(60), TODAY + timedelta(30))
    assert not row.may_be_disposed_of(TODAY)
    with ward.read() as session:
        assert holds.standing(session, [pk], TODAY + timedelta(30))
        assert not holds.standing(session, [pk], TODAY + timedelta(31))
        assert verify.verify(session).ok


def test_that_a_hold_ends_once_with_a_reason(ward: Database) -> None:
    pk = card(ward)
    with ward.write() as session:
        made = holds.hold(session, acting(), pk, "入院中", None, None)
        with pytest.raises(NotAllowed) as refused:
            holds.hold(session, acting(), pk, "ほか", None, None)
        assert refused.value.reason == "on_hold"
        with pytest.raises(Invalid):
            holds.release(session, acting(), made.hold_id, made.version, " ")
        holds.release(session, acting(), made.hold_id, made.version, "退院した")
        with pytest.raises(Conflict):
            holds.release(session, acting(), made.hold_id, made.version, "退院した")
        with pytest.raises(Unknown):
            holds.release(session, acting(), 999, 1, "退院した")
        holds.hold(session, acting(), pk, "再び入院", None, None)
        assert verify.verify(session).ok


def test_that_a_hold_whose_day_is_over_makes_room(ward: Database) -> None:
    pk = card(ward)
    with ward.write() as session:
        holds.hold(session, acting(), pk, "入院中", None, TODAY)
        later = replace(acting(), today=TODAY + timedelta(1))
        assert holds.hold(session, later, pk, "再び", None, None).reason == "再び"
        assert verify.verify(session).ok


def test_that_only_a_card_in_custody_is_held_and_nothing_is_kept_twice(ward: Database) -> None:
    with ward.write() as session:
        gone = make_application(session, Stage.HANDED_OVER)
        with pytest.raises(NotAllowed):
            holds.hold(session, acting(), gone, "入院中", None, None)
        pk = make_application(session, Stage.NOTIFIED)
        with pytest.raises(PersonalNumber):
            holds.hold(session, acting(), pk, "621498320257", None, None)
        for asked, until, field in (
            (TODAY - timedelta(1), None, "hold_asked"),
            (None, TODAY - timedelta(1), "hold_until"),
        ):
            with pytest.raises(Invalid) as refused:
                holds.hold(session, acting(), pk, "入院中", asked, until)
            assert refused.value.field == field
        once = acting()
        assert holds.hold(session, once, pk, "入院中", None, None) == holds.hold(
            session, once, pk, "入院中", None, None
        )


@pytest.mark.parametrize(
    "damage",
    [
        update(KeepRule).values(terms="[]"),
        update(KeepRule).values(valid_from=date(2020, 1, 1)),
        update(CardHold).values(until=date(2023, 7, 1)),
        update(CardHold).values(reason="別の理由"),
    ],
    ids=["terms", "valid_from", "until", "reason"],
)
def test_that_damage_to_a_rule_or_a_hold_is_noticed(ward: Database, damage: Update) -> None:
    pk = card(ward)
    with ward.write() as session:
        choosing.take(session, acting("s1"), "一年", YEAR, TODAY)
        holds.hold(session, acting(), pk, "入院中", None, None)
    with ward.write() as session:
        assert verify.verify(session).ok
        session.execute(damage)
    with ward.read() as session:
        assert not verify.verify(session).ok


@pytest.mark.parametrize(
    ("last", "until"),
    [
        (date(2023, 1, 1), date(2023, 1, 4)),
        (date(2022, 12, 29), date(2023, 1, 4)),
        (date(2023, 5, 3), date(2023, 5, 8)),
        (date(2023, 7, 1), date(2023, 7, 3)),
        (date(2023, 6, 27), date(2023, 6, 27)),
    ],
    ids=["new_year", "year_ends", "golden_week", "saturday", "open"],
)
def test_that_a_closed_last_day_moves_over_all_days_on_which_the_ward_is_closed(
    ward: Database, last: date, until: date
) -> None:
    pk = card(ward)
    rule = Rule((Term(When.ALWAYS, Base.FIRST_NOTICE, days=(last - FIRST).days),), next_open_day=True)
    with ward.write() as session:
        choosing.take(session, acting("s1"), "開庁日まで", rule, TODAY)
    found = look(ward, pk).kept
    assert found is not None
    assert (found.kept_until, found.moved) == (until, until != last)


def test_that_a_ledger_without_the_second_notice_never_lets_a_card_go_early(ward: Database) -> None:
    with ward.write() as session:
        pk = make_application(session, Stage.NOTIFIED, notices=0)
        session.execute(
            update(Application)
            .where(Application.id == pk)
            .values(notices=2, first_notice_on=FIRST, last_notice_on=date(2023, 4, 1))
        )
        choosing.take(session, acting("s1"), "二回", EXAMPLES["two_notices"], TODAY)
    found = look(ward, pk).kept
    assert found is not None
    assert found.kept_until == date(2023, 7, 1)
