"""Whose time is over is found by the rule that holds; who is held or about to come is left out."""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from desktop_app.models.application import Application
from desktop_app.models.database import Database
from desktop_app.models.keep_until import KeepRule
from desktop_app.models.notice_run import NoticeRun, NoticeRunCard
from desktop_app.services import booking
from desktop_app.services.booking import CardToBook
from desktop_app.services.disposal import candidates
from desktop_app.services.keep_until import choosing, holds, reading
from desktop_app.services.keep_until.rules import EXAMPLES, Base, Rule, Term, When
from desktop_app.services.slots import listing as seats
from desktop_app.terms import Stage
from tests.factories import TODAY, acting, make_application
from tests.services.disposal import lists
from tests.services.slots import places

BASES = list(Base)


def over(database: Database, today: date = TODAY, place: str | None = None) -> dict[int, str | None]:
    """Each card whose time is over, with why it is left out all the same."""
    with database.read() as session:
        found = candidates.over(session, today, place)
    return {card.application_pk: card.excluded for card in found.cards}


def test_that_only_cards_in_custody_whose_time_is_over_are_found(ward: Database) -> None:
    (old,) = lists.cards(ward, 1)
    with ward.write() as session:
        make_application(session, Stage.NOTIFIED)
        lists.card(session, stage=Stage.HANDED_OVER)
        lists.card(session, stage=Stage.DISPOSED)
        young = lists.card(session, first_notice_on=TODAY - timedelta(days=365))
    assert over(ward) == {old: None}
    assert over(ward, TODAY + timedelta(days=1)) == {old: None, young: None}


def test_that_each_says_since_when_and_by_which_days(ward: Database) -> None:
    (pk,) = lists.cards(ward, 1)
    with ward.read() as session:
        found = candidates.over(session, TODAY)
    (card,) = found.cards
    assert found.rule is not None
    assert (found.rule.name, found.uncollected) == ("一年", 1)
    assert (card.application_pk, card.kept.disposable_from) == (pk, date(2023, 3, 2))
    assert [(term.base, term.counted_from) for term in card.kept.terms] == [(Base.FIRST_NOTICE, lists.OLD)]


def test_that_who_is_held_booked_told_or_listed_is_left_out(ward: Database) -> None:
    with ward.write() as session:
        places.furnish(session)
        places.open_day(session)
    held, booked, told, listed = lists.cards(ward, 4)
    with ward.write() as session:
        holds.hold(session, acting(), held, "入院中", None, None)
        slot = seats.slots(session, places.WEDNESDAY, places.WEDNESDAY, acting().now)[0].slot_id
        booking.book(session, acting(), slot, [CardToBook(booked, 1)])
        run = NoticeRun(
            reminder=True, from_date=TODAY, until_date=TODAY, seats_free=1, already_told=0, percent_coming=50,
            size=1, made_at=acting().now, made_by="s1", kind="letter", ordered_by="usual", version=1,
        )  # fmt: skip
        session.add(run)
        session.flush()
        session.add(NoticeRunCard(run_id=run.id, position=1, application_pk=told, state="picked"))
    lists.made(ward, limit=1)
    assert over(ward) == {
        held: "held",
        booked: "visit_booked",
        told: "letter_under_way",
        listed: "on_disposal_list",
    }


def test_that_places_are_counted_apart(ward: Database) -> None:
    lists.cards(ward, 2)
    lists.cards(ward, 3, office_code="02")
    with ward.write() as session:
        holds.hold(session, acting(), lists.card(session, 9, office_code="02"), "入院中", None, None)
    with ward.read() as session:
        found = candidates.over(session, TODAY)
        other = candidates.over(session, TODAY, "02")
    assert [(place.code, place.over, place.free) for place in found.places()] == [("01", 2, 2), ("02", 4, 3)]
    assert (len(other.cards), other.uncollected, dict(other.excluded())) == (4, 4, {"held": 1})


def test_that_without_a_rule_no_time_is_over(database: Database) -> None:
    lists.cards(database, 1)
    with database.read() as session:
        found = candidates.over(session, TODAY)
    assert (found.rule, found.cards, found.uncollected) == (None, (), 1)


@pytest.mark.parametrize("rule", [*EXAMPLES.values(), None], ids=[*EXAMPLES, "random"])
def test_that_the_database_leaves_nobody_out_whose_time_is_over(ward: Database, rule: Rule | None) -> None:
    """The narrowing by statement against the rule evaluated for each card of a random ward."""
    seed = random.randrange(10**6)
    print(f"seed {seed}")
    draw = random.Random(seed)
    with ward.write() as session:
        for _ in range(60):
            _random_card(session, draw)
        rule = rule or _random_rule(draw)
        session.execute(delete(KeepRule))
        choosing.take(session, acting("s1"), "規則", rule, TODAY)
    for day in (TODAY, date(2024, 3, 1), date(2026, 2, 28)):
        with ward.read() as session:
            records = session.scalars(select(Application)).all()
            exact = reading.of(session, records, day)
            right = {pk for pk, keep in exact.items() if _is_over(keep, day)}
            found = {card.application_pk for card in candidates.over(session, day).cards}
        assert found == right


def _is_over(keep: reading.KeepRow, day: date) -> bool:
    first = keep.kept.disposable_from if keep.kept else None
    return first is not None and first <= day


def _random_rule(draw: random.Random) -> Rule:
    pairs = draw.sample([(when, base) for when in When for base in BASES], 4)
    terms = [Term(when, base, months=draw.choice((0, 1, 3, 12))) for when, base in pairs]
    return Rule(tuple(terms), draw.random() < 0.5)


def _random_card(session: Session, draw: random.Random) -> None:
    def day() -> date:
        return date(2021, 1, 1) + timedelta(days=draw.randrange(880))

    notices = draw.randrange(4)
    first = day() if notices else None
    last = max(day(), first) if first and notices > 1 else first
    stage = draw.choice((Stage.NOTIFIED, Stage.RETURNED_MAIL, Stage.LAPSED, Stage.SHELVED))
    fields: dict[str, Any] = {
        "applied_on": day(),
        "custody_on": day(),
        "first_notice_on": first,
        "last_notice_on": last,
        "notices": notices,
        "returned_mail_on": day() if stage is Stage.RETURNED_MAIL else None,
        "lapsed_on": day() if stage is Stage.LAPSED else None,
        "card_expires_on": draw.choice((None, day(), date(2030, 1, 1))),
    }
    make_application(session, stage, **fields)
