"""Counts of the support desk are what was done, by venue and day, and name nobody."""

from __future__ import annotations

from dataclasses import asdict
from datetime import timedelta

import pytest

from desktop_app.campaign_terms import CheckResult, CheckWay, PartOutcome, SupportKind
from desktop_app.errors import Invalid
from desktop_app.models.database import Database
from desktop_app.services.support import checks, desk
from desktop_app.services.support.rows import Escalation
from desktop_app.services.support.stats import stats
from tests import factories
from tests.factories import TODAY, acting
from tests.services.support import sittings
from tests.services.support.sittings import LEFT, end, log_out, note_all, sit_down


def run_a_day(database: Database) -> None:
    """Three people at the ward office, one of them broken off; one at Aeon; a check; somebody still there."""
    with database.write() as session:
        log_out(session, end(session, note_all(session, sit_down(session), minutes=5)))
        row = sit_down(session)
        for code, outcome, minutes in zip(sittings.PARTS, PartOutcome, (10, 1, 3), strict=True):
            row = desk.note_part(session, acting(), row.session_id, row.version, code, outcome, minutes)
        log_out(session, end(session, row))
        log_out(session, end(session, sit_down(session), LEFT, minutes=8))
        log_out(session, end(session, note_all(session, sit_down(session, venue="W2"), minutes=2)))
        row = sit_down(session, kind=SupportKind.REGISTRATION_CHECK)
        row = checks.note_assisted(session, acting(), row.session_id, row.version, CheckResult.RIGHT)
        log_out(session, end(session, row, minutes=6))
        checks.note(session, acting(), CheckWay.PHONE, CheckResult.GUIDED)
        waits = Escalation("国", "回答", "佐藤")
        checks.note(session, acting(), CheckWay.PHONE, CheckResult.WRONG_ACCOUNT, waits=waits)
        sit_down(session)


def test_that_the_counts_are_what_was_done(database: Database) -> None:
    run_a_day(database)
    with database.read() as session:
        found = stats(session, TODAY - timedelta(days=1), TODAY)
    assert [(row.on_date, row.venue_code, row.venue) for row in found.by_day] == [
        (TODAY, "W1", "足立区役所"),
        (TODAY, "W2", "イオン西新井"),
    ]
    office = found.by_day[0].count
    assert (office.sessions, office.points, office.registration_checks) == (5, 4, 1)
    assert (office.done, office.broken_off, office.open) == (3, 1, 1)
    assert office.minutes == 15 + 14 + 8 + 6
    assert (office.median_minutes, office.mean_minutes) == (11.0, 10.8)
    assert office.parts == {"new_card": 2, "health_insurance": 1, "bank_account": 1}
    assert office.reasons == {"person_left": 1}
    assert (found.total.sessions, found.total.done, found.total.minutes) == (6, 4, 49)
    assert asdict(found.checks) == {
        "total": 3,
        "by_way": {"phone": 2, "counter": 1},
        "by_result": {"guided": 1, "right": 1, "wrong_account": 1, "unclear": 0},
        "assisted": 1,
        "waiting": 1,
    }
    assert found.part_names["new_card"] == "マイナンバーカードの新規取得"


def test_that_only_the_days_asked_for_count(database: Database) -> None:
    run_a_day(database)
    with database.read() as session:
        found = stats(session, TODAY + timedelta(days=1), TODAY + timedelta(days=9))
        assert (found.total.sessions, found.total.minutes, found.checks.total, found.by_day) == (0, 0, 0, ())
        with pytest.raises(Invalid):
            stats(session, TODAY, TODAY - timedelta(days=1))


def test_that_the_counts_name_nobody(database: Database) -> None:
    with database.write() as session:
        pk = factories.make_application(session, name="勅使河原　右衛門三郎兵衛")
        sittings.whole(session, application_pk=pk)
    run_a_day(database)
    with database.read() as session:
        told = str(asdict(stats(session, TODAY, TODAY)))
    assert "勅使河原" not in told
    assert "佐藤" not in told
