"""Rules that say how long a card is kept: a few terms, each a day of the card and a time after it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from desktop_app.errors import Invalid

MOST_MONTHS, MOST_DAYS, MOST_TERMS = 120, 3_650, 6


class Base(StrEnum):
    """The day of a card from which a term counts; reminder: the last notice after the first."""

    APPLICATION = "application"
    CUSTODY = "custody"
    FIRST_NOTICE = "first_notice"
    SECOND_NOTICE = "second_notice"
    REMINDER = "reminder"
    RETURNED_MAIL = "returned_mail"
    CARD_EXPIRY = "card_expiry"
    LAPSED = "lapsed"


class When(StrEnum):
    """For which cards a term stands: all, whose notice came back, expired, whose person moved out or died."""

    ALWAYS = "always"
    RETURNED_MAIL = "returned_mail"
    EXPIRED = "expired"
    LAPSED = "lapsed"


@dataclass(frozen=True, slots=True)
class Term:
    """A time after a day of the card: whole months, or days."""

    when: When
    base: Base
    months: int = 0
    days: int = 0


@dataclass(frozen=True, slots=True)
class Rule:
    """Terms for one kind of card hold together: the latest of their days counts.

    Of several kinds that a card is of, the one with the earliest day counts. next_open_day: a last day on
    which the ward is closed moves to its next open one.
    """

    terms: tuple[Term, ...]
    next_open_day: bool = False


def checked(rule: Rule) -> Rule:
    """Give the rule back. Raises Invalid: no_terms, too_many, out_of_bounds, twice."""
    if not rule.terms:
        raise Invalid("keep_rule", "no_terms")
    if len(rule.terms) > MOST_TERMS:
        raise Invalid("keep_rule", "too_many")
    if len({(term.when, term.base) for term in rule.terms}) < len(rule.terms):
        raise Invalid("keep_rule", "twice")
    for term in rule.terms:
        both = term.months and term.days
        if both or not 0 <= term.months <= MOST_MONTHS or not 0 <= term.days <= MOST_DAYS:
            raise Invalid("keep_rule", "out_of_bounds")
    return rule


def written(rule: Rule) -> str:
    """Give the terms as JSON."""
    return json.dumps(
        [
            {"when": term.when.value, "base": term.base.value, "months": term.months, "days": term.days}
            for term in rule.terms
        ]
    )


def read(terms: str, *, next_open_day: bool) -> Rule:
    """Give the rule that was written."""
    found: list[dict[str, Any]] = json.loads(terms)
    return Rule(
        tuple(Term(When(one["when"]), Base(one["base"]), one["months"], one["days"]) for one in found),
        next_open_day,
    )


EXAMPLES = {
    "reminder_90_days": Rule((Term(When.ALWAYS, Base.REMINDER, days=90),)),
    "two_notices": Rule(
        (
            Term(When.ALWAYS, Base.FIRST_NOTICE, months=12),
            Term(When.ALWAYS, Base.SECOND_NOTICE, months=3),
        )
    ),
    "year_after_application": Rule(
        (
            Term(When.ALWAYS, Base.REMINDER, months=1),
            Term(When.ALWAYS, Base.APPLICATION, months=12),
            Term(When.RETURNED_MAIL, Base.RETURNED_MAIL, months=12),
            Term(When.EXPIRED, Base.CARD_EXPIRY),
        )
    ),
    "reminder_3_months": Rule((Term(When.ALWAYS, Base.REMINDER, months=3),)),
}
"""Rules that towns publish, as they may be taken over and changed.

"returned mail and 1 year" is published without saying from which day. Here the year counts from the return:
it comes after the application, so that no card goes too early whichever day is meant.
"""
