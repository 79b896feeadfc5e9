"""The invented ward has a plan to look at: what it changes lies ahead, and it brings something."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import select

from desktop_app.models.database import Database
from desktop_app.models.keeping import AuditEntry
from desktop_app.services.demo.build import AS_OF
from desktop_app.services.forecast import asking
from desktop_app.services.forecast.question import Question
from desktop_app.services.front import goal
from desktop_app.services.plans import making
from desktop_app.services.verify import verify
from tests.factories import NOW

MONDAY = 0


def test_that_a_plan_can_be_tried_at_once(demo_ward: Database) -> None:
    with demo_ward.read() as session:
        (plan,) = making.all_of(session)
        wanted = goal.read(session, AS_OF, 100)
        question = Question(wanted.by, wanted.below, runs=200)
        before = asking.ask(session, question, AS_OF, NOW)
        after = asking.ask(session, replace(question, terms=plan.terms), AS_OF, NOW)
    (wave,) = plan.terms.waves
    assert wave.on_date.weekday() == MONDAY
    assert AS_OF < wave.on_date < wanted.by
    assert after.staff_minutes > before.staff_minutes
    assert after.p50 <= before.p50


def test_that_the_plan_stands_in_the_log_like_any_other(demo_ward: Database) -> None:
    with demo_ward.read() as session:
        (plan,) = making.all_of(session)
        told = session.scalars(select(AuditEntry).where(AuditEntry.action == "plan_made")).all()
        problems = verify(session).problems
    assert [(row.subject, row.staff_id) for row in told] == [(str(plan.plan_id), plan.made_by)]
    assert problems == ()
