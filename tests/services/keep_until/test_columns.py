"""The day by which long lists are ordered is the one that is told of each card."""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import select, update

from desktop_app.models.application import Application
from desktop_app.models.database import Database
from desktop_app.models.event import Notice
from desktop_app.services.keep_until import columns, reading
from desktop_app.services.keep_until.evaluating import evaluate
from desktop_app.services.keep_until.rules import EXAMPLES, Base, Rule, Term, When
from desktop_app.terms import Stage
from tests.factories import TODAY, make_application

STAGES = (Stage.NOTIFIED, Stage.RETURNED_MAIL, Stage.LAPSED, Stage.SHELVED)
SOME = [
    *EXAMPLES.values(),
    Rule((Term(When.ALWAYS, Base.CUSTODY, days=90),)),
    Rule((Term(When.ALWAYS, Base.REMINDER, months=1), Term(When.LAPSED, Base.LAPSED))),
    Rule(
        (
            *(Term(When.ALWAYS, base, months=1) for base in (Base.FIRST_NOTICE, Base.SECOND_NOTICE)),
            Term(When.RETURNED_MAIL, Base.RETURNED_MAIL, days=400),
            Term(When.EXPIRED, Base.CARD_EXPIRY, months=6),
        ),
        next_open_day=True,
    ),
]


@pytest.fixture
def ward(database: Database) -> Database:
    """Sixty cards with all sorts of days, many of them at the end of a month."""
    draw = random.Random(6)

    def day() -> date | None:
        found = date(2021, 1, 1) + timedelta(days=draw.randrange(1_000))
        end = date(found.year, found.month, 1) + timedelta(days=31)
        return draw.choice([None, found, end - timedelta(days=end.day)])

    with database.write() as session:
        for _ in range(60):
            pk = make_application(session, draw.choice(STAGES), notices=0)
            facts: dict[str, Any] = {
                "first_notice_on": day(),
                "last_notice_on": day(),
                "notices": draw.randrange(4),
                "returned_mail_on": day(),
                "card_expires_on": day(),
                "lapsed_on": day(),
            }
            session.execute(update(Application).where(Application.id == pk).values(**facts))
            second = day()
            if second and draw.random() < 0.5:
                session.add(Notice(application_pk=pk, number=2, sent_on=second))
    return database


@pytest.mark.parametrize("rule", SOME, ids=range(len(SOME)))
def test_that_the_column_gives_what_is_told_of_each_card(ward: Database, rule: Rule) -> None:
    still = Rule(rule.terms)
    with ward.read() as session:
        dialect = session.get_bind().dialect.name
        column = columns.kept_until(rule, TODAY, dialect)
        found = dict(iter(session.execute(select(Application.id, column))))
        is_open = reading.open_days(session)
        ends = [date(2023, 1, 1), date(2022, 5, 4), TODAY]
        fits = {
            until: set(
                session.scalars(select(Application.id).where(column <= columns.latest(rule, until, is_open)))
            )
            for until in ends
        }
        known = 0
        for card in session.scalars(select(Application)):
            sent = reading.notices_sent(session, [card.id])[card.id]
            facts = reading.facts_of(card, sent, TODAY)
            assert found[card.id] == (evaluate(still, facts).kept_until or columns.NEVER)
            moved = evaluate(rule, facts, is_open).kept_until
            known += moved is not None
            for until in ends:
                assert (card.id in fits[until]) is (moved is not None and moved <= until)
    assert known > 3
