"""The next wave in a few figures agrees with the plan that is made of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from desktop_app.models.database import Database
from desktop_app.services.notices import making, waves
from desktop_app.services.notices.rows import Wanted
from desktop_app.terms import Stage
from tests.factories import TODAY, acting
from tests.services.notices.runs import REMINDER, cards, made, told


def test_that_the_next_wave_is_what_the_plan_would_tell(ward: Database) -> None:
    told(ward, 20)
    told(ward, 5, notices=2)
    told(ward, 3, card_expires_on=TODAY - timedelta(days=1))
    cards(ward, 4, Stage.NOTIFIED)
    with ward.read() as session:
        found = waves.next_wave(session, acting())
        assert found is not None
        plan = making.propose(session, acting(), Wanted(found.first, found.last, reminder=True, percent=50))
    assert (found.waiting, found.never_reminded, found.seats_free) == (25, 20, 12)
    assert (found.size, found.fit, found.waiting) == (plan.size, plan.fit, plan.waiting)


def test_that_a_wave_under_way_is_no_next_one(ward: Database) -> None:
    told(ward, 3)
    made(ward, replace(REMINDER, most=2))
    with ward.read() as session:
        found = waves.next_wave(session, acting())
    assert found is not None
    assert (found.waiting, found.open_runs) == (1, 1)


def test_that_there_is_none_where_nobody_waits(ward: Database) -> None:
    cards(ward, 3)
    with ward.read() as session:
        assert waves.next_wave(session, acting()) is None
