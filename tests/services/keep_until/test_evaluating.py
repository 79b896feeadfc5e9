"""Rules that towns publish give the days that they give there; no rule lets a card go before its time."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.errors import Invalid
from desktop_app.services.keep_until import rules
from desktop_app.services.keep_until.choosing import RuleRow
from desktop_app.services.keep_until.evaluating import Facts, KeptRow, evaluate
from desktop_app.services.keep_until.holds import HoldRow
from desktop_app.services.keep_until.reading import KeepRow
from desktop_app.services.keep_until.rules import EXAMPLES, Base, Rule, Term, When

ALWAYS = frozenset({When.ALWAYS})
DAYS = st.dates(date(2016, 1, 1), date(2033, 12, 31))
FACTS = st.builds(
    Facts,
    st.fixed_dictionaries({base: st.none() | DAYS for base in Base}),
    st.sets(st.sampled_from(When)).map(lambda kinds: frozenset({*kinds, When.ALWAYS})),
)
TERMS = st.builds(Term, st.sampled_from(When), st.sampled_from(Base), months=st.integers(0, 24)) | st.builds(
    Term, st.sampled_from(When), st.sampled_from(Base), days=st.integers(0, 400)
)
RULES = st.builds(
    Rule,
    st.lists(TERMS, min_size=1, max_size=6, unique_by=lambda term: (term.when, term.base)).map(tuple),
    st.booleans(),
)


def kept(rule: Rule, kinds: frozenset[When] = ALWAYS, **days: date) -> KeptRow:
    return evaluate(rule, Facts({Base(name): day for name, day in days.items()}, kinds), is_weekday)


def is_weekday(day: date) -> bool:
    return day.weekday() < 5


def test_that_the_later_of_two_notices_decides() -> None:
    found = kept(EXAMPLES["two_notices"], first_notice=date(2023, 6, 30), second_notice=date(2023, 5, 14))
    assert (found.kept_until, found.disposable_from) == (date(2024, 6, 30), date(2024, 7, 1))
    assert [row.until for row in found.terms] == [date(2024, 6, 30), date(2023, 8, 14)]


def test_that_a_reminder_of_1_april_keeps_until_1_july() -> None:
    assert kept(EXAMPLES["reminder_3_months"], reminder=date(2023, 4, 1)).kept_until == date(2023, 7, 1)


def test_that_ninety_days_count_from_the_reminder() -> None:
    assert kept(EXAMPLES["reminder_90_days"], reminder=date(2023, 6, 27)).kept_until == date(2023, 9, 25)


def test_that_a_month_without_the_day_ends_on_its_last() -> None:
    rule = Rule((Term(When.ALWAYS, Base.REMINDER, months=1),))
    assert kept(rule, reminder=date(2023, 1, 31)).kept_until == date(2023, 2, 28)


@pytest.mark.parametrize(
    ("kinds", "days", "until"),
    [
        ((), {"reminder": date(2023, 6, 1), "application": date(2022, 3, 1)}, date(2023, 7, 1)),
        ((), {"reminder": date(2022, 6, 1), "application": date(2022, 3, 1)}, date(2023, 3, 1)),
        ((), {"application": date(2022, 3, 1)}, None),
        ((When.RETURNED_MAIL,), {"returned_mail": date(2022, 5, 2)}, date(2023, 5, 2)),
        ((When.EXPIRED,), {"card_expiry": date(2023, 6, 26)}, date(2023, 6, 26)),
        ((When.LAPSED,), {"lapsed": date(2023, 6, 1)}, None),
    ],
)
def test_that_the_branches_of_a_year_after_application_hold(
    kinds: tuple[When, ...], days: dict[str, date], until: date | None
) -> None:
    rule = EXAMPLES["year_after_application"]
    assert kept(rule, frozenset({When.ALWAYS, *kinds}), **days).kept_until == until


def test_that_what_is_waited_for_is_named() -> None:
    found = kept(EXAMPLES["two_notices"], first_notice=date(2023, 6, 30))
    assert found.kept_until is None
    assert [row.base for row in found.terms if row.until is None] == [Base.SECOND_NOTICE]


def test_that_a_closed_last_day_moves_to_the_next_open_one_where_the_rule_says_so() -> None:
    term = Term(When.ALWAYS, Base.REMINDER, days=4)
    stays, moves = (kept(Rule((term,), open_day), reminder=date(2023, 6, 27)) for open_day in (False, True))
    assert (stays.kept_until, stays.moved) == (date(2023, 7, 1), False)
    assert (moves.kept_until, moves.moved) == (date(2023, 7, 3), True)


@given(RULES, FACTS)
def test_that_no_card_goes_before_each_term_of_one_of_its_kinds_is_over(rule: Rule, facts: Facts) -> None:
    found = evaluate(rule, facts, is_weekday)
    if found.kept_until is None:
        return
    over: list[bool] = []
    for kind in facts.kinds:
        mine = [term for term in rule.terms if term.when is kind]
        days = [(facts.days[term.base], term) for term in mine]
        ends = [
            day + relativedelta(months=term.months) + timedelta(term.days) if day else date.max
            for day, term in days
        ]
        over.append(bool(ends) and max(ends) <= found.kept_until)
    assert any(over)


@given(RULES, FACTS, st.sampled_from(Base), st.integers(1, 400))
def test_that_a_later_day_never_lets_a_card_go_earlier(
    rule: Rule, facts: Facts, base: Base, later: int
) -> None:
    day = facts.days[base]
    if day is None:
        return
    moved = Facts({**facts.days, base: day + timedelta(later)}, facts.kinds)
    before, after = (evaluate(rule, each, is_weekday).kept_until for each in (facts, moved))
    assert (before is None) == (after is None)
    assert before is None or after is None or after >= before


@given(RULES)
def test_that_a_rule_is_read_as_it_was_written(rule: Rule) -> None:
    assert rules.read(rules.written(rule), next_open_day=rule.next_open_day) == rule


@pytest.mark.parametrize(
    ("terms", "reason"),
    [
        ((), "no_terms"),
        ((Term(When.ALWAYS, Base.REMINDER, months=121),), "out_of_bounds"),
        ((Term(When.ALWAYS, Base.REMINDER, months=1, days=1),), "out_of_bounds"),
        ((Term(When.ALWAYS, Base.REMINDER, days=-1),), "out_of_bounds"),
        ((Term(When.ALWAYS, Base.REMINDER, 1), Term(When.ALWAYS, Base.REMINDER, 2)), "twice"),
        (tuple(Term(when, base) for when in When for base in Base), "too_many"),
    ],
)
def test_that_a_rule_that_is_none_is_refused(terms: tuple[Term, ...], reason: str) -> None:
    with pytest.raises(Invalid) as refused:
        rules.checked(Rule(terms))
    assert refused.value.reason == reason


def test_that_all_examples_are_rules() -> None:
    assert [rules.checked(rule) for rule in EXAMPLES.values()]


@given(RULES, FACTS, st.none() | DAYS, DAYS)
def test_that_a_hold_always_wins(rule: Rule, facts: Facts, until: date | None, today: date) -> None:
    kept = evaluate(rule, facts, is_weekday)
    row = RuleRow("規則", rule, None)
    hold = HoldRow(1, 1, "入院中", None, until, "w1", 1)
    assert not KeepRow(row, kept, hold).may_be_disposed_of(today)
    over = kept.kept_until is not None and kept.kept_until < today
    assert KeepRow(row, kept, None).may_be_disposed_of(today) is over


def test_that_the_examples_of_the_ward_read_as_they_were_published() -> None:
    both = Rule((Term(When.ALWAYS, Base.FIRST_NOTICE, months=12), Term(When.ALWAYS, Base.REMINDER, months=3)))
    found = kept(both, first_notice=date(2023, 6, 30), reminder=date(2023, 5, 14))
    assert found.disposable_from == date(2024, 7, 1)
    assert [(row.base, row.counted_from) for row in found.terms] == [
        (Base.FIRST_NOTICE, date(2023, 6, 30)),
        (Base.REMINDER, date(2023, 5, 14)),
    ]
