"""The invented ward has had people at its support desks, and its records agree."""

from __future__ import annotations

from datetime import timedelta

from desktop_app.models.database import Database
from desktop_app.services.demo.build import AS_OF
from desktop_app.services.support import checks, looking
from desktop_app.services.support.stats import stats
from tests.factories import acting


def test_that_counts_follow_ups_and_who_waits_are_not_empty(demo_ward: Database) -> None:
    with demo_ward.read() as session:
        found = stats(session, AS_OF - timedelta(days=7), AS_OF)
        assert {row.venue_code for row in found.by_day} == {"W1", "W2"}
        assert len({row.on_date for row in found.by_day}) == 5
        assert all(row.on_date.weekday() < 5 for row in found.by_day)
        total = found.total
        assert total.sessions == total.done + total.broken_off > 40
        assert total.registration_checks > 5
        assert set(total.parts) == {"new_card", "health_insurance", "bank_account"}
        assert found.checks.waiting == 1
        assert found.checks.by_way["phone"] > 10
        assert looking.open_elsewhere(session, "", AS_OF) == ()


def test_that_the_lists_open(demo_ward: Database) -> None:
    with demo_ward.read() as session:
        session.info["audit_later"] = []
        assert looking.follow_ups(session, acting())
        (row,) = checks.open_waiting(session, acting()).page(session, 0, 9)
        assert row.person
        assert row.due is not None
