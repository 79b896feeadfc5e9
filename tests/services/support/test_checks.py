"""Registration checks: by phone without a session, at the counter in one; who waits no more is not kept."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select, text

from desktop_app.campaign_terms import CheckResult, CheckWay, SupportKind, SupportState
from desktop_app.errors import AccountLike, Conflict, Invalid, NotAllowed, PersonalNumber
from desktop_app.models.database import Database
from desktop_app.models.keeping import AuditEntry
from desktop_app.models.support import RegistrationCheck
from desktop_app.services import verify
from desktop_app.services.support import checks, desk
from desktop_app.services.support.rows import Escalation
from tests.factories import TODAY, acting
from tests.services.support import sittings
from tests.services.support.sittings import end, log_out, sit_down

WAITS = Escalation("デジタル庁", "登録の取消し", "佐藤様 03-5888-7707", TODAY + timedelta(days=7))
NUMBER = "621498320257"


@pytest.fixture(autouse=True)
def clerks(database: Database) -> None:
    """Those who answer."""
    with database.write() as session:
        sittings.furnish(session)


def test_that_a_call_is_answered_without_a_session(database: Database) -> None:
    command = acting()
    with database.write() as session:
        row = checks.note(session, command, CheckWay.PHONE, CheckResult.GUIDED)
    with database.write() as session:
        assert checks.note(session, command, CheckWay.PHONE, CheckResult.GUIDED) == row
    assert (row.way, row.assisted, row.person) == (CheckWay.PHONE, False, "")
    with database.read() as session:
        assert session.scalars(select(RegistrationCheck.id)).all() == [row.check_id]
        assert verify.verify(session).ok


def test_that_who_asked_is_not_kept_when_nothing_waits(database: Database) -> None:
    with database.write() as session:
        row = checks.note(session, acting(), CheckWay.PHONE, CheckResult.UNCLEAR, waits=WAITS)
        assert (row.person, row.escalated_to, row.due) == (WAITS.person, WAITS.to, WAITS.due)
    with database.write() as session:
        row = checks.settle(session, acting("w2"), row.check_id, row.version, "取消し済と連絡")
        assert (row.person, row.settled_with, row.settled_by) == ("", "取消し済と連絡", "w2")
    with database.read() as session:
        assert session.scalars(select(RegistrationCheck.person)).all() == [None]
        told = session.scalars(select(AuditEntry.detail).where(AuditEntry.action == "check_settled")).one()
        assert '"person_emptied": true' in told
        whole = session.scalars(select(AuditEntry.detail)).all()
        assert not any("佐藤" in detail for detail in whole)
        assert verify.verify(session).ok


def test_that_who_waits_is_listed_by_the_day_it_is_due(database: Database) -> None:
    with database.write() as session:
        late = Escalation("国", "回答", due=TODAY + timedelta(days=9))
        soon = Escalation("国", "回答", due=TODAY)
        for waits in (Escalation("国", "回答"), late, soon, None):
            checks.note(session, acting(), CheckWay.PHONE, CheckResult.UNCLEAR, waits=waits)
        found = checks.open_waiting(session, acting())
        assert found.count(session) == 3
        assert [row.due for row in found.page(session, 0, 10)] == [soon.due, late.due, None]
        assert [row.due for row in found.page(session, 1, 1)] == [late.due]
        first = found.page(session, 0, 1)[0]
        checks.settle(session, acting(), first.check_id, first.version, "回答あり")
        assert found.count(session) == 2


def test_that_a_wrong_account_is_never_left_alone(database: Database) -> None:
    with database.write() as session:
        for waits in (None, Escalation("", "回答"), Escalation("国", " ")):
            with pytest.raises(Invalid), session.begin_nested():
                checks.note(session, acting(), CheckWay.PHONE, CheckResult.WRONG_ACCOUNT, waits=waits)
        past = Escalation("国", "回答", due=TODAY - timedelta(days=1))
        with pytest.raises(Invalid), session.begin_nested():
            checks.note(session, acting(), CheckWay.PHONE, CheckResult.UNCLEAR, waits=past)
        row = checks.note(session, acting(), CheckWay.PHONE, CheckResult.WRONG_ACCOUNT, waits=WAITS)
    assert row.waits_for == WAITS.waits_for


@pytest.mark.parametrize(
    "waits",
    [
        Escalation("国", "口座 1234567 の取消し"),
        Escalation("みずほ銀行 普通 1234567", "回答"),
        Escalation("国", "回答", "佐藤 暗証番号 1234"),
        Escalation("国", "決済サービスID ABC123"),
    ],
)
def test_that_no_account_is_kept_with_it(database: Database, waits: Escalation) -> None:
    with pytest.raises(AccountLike), database.write() as session:
        checks.note(session, acting(), CheckWay.PHONE, CheckResult.WRONG_ACCOUNT, waits=waits)


def test_that_what_came_of_it_is_looked_at_too(database: Database) -> None:
    with database.write() as session:
        row = checks.note(session, acting(), CheckWay.PHONE, CheckResult.UNCLEAR, waits=WAITS)
    for wrong, error in (("", Invalid), ("口座は1234567だった", AccountLike), (NUMBER, PersonalNumber)):
        with pytest.raises(error), database.write() as session:
            checks.settle(session, acting(), row.check_id, row.version, wrong)
    with pytest.raises(Conflict), database.write() as session:
        checks.settle(session, acting(), row.check_id, row.version + 1, "済")
    with database.write() as session:
        row = checks.settle(session, acting(), row.check_id, row.version, "済")
        with pytest.raises(NotAllowed) as refused:
            checks.settle(session, acting(), row.check_id, row.version, "済")
        assert refused.value.reason == "settled"
        calm = checks.note(session, acting(), CheckWay.COUNTER, CheckResult.RIGHT)
        with pytest.raises(NotAllowed) as refused:
            checks.settle(session, acting(), calm.check_id, calm.version, "済")
        assert refused.value.reason == "nothing_waits"


def test_that_a_check_at_the_device_has_the_same_log_out(database: Database) -> None:
    with database.write() as session:
        row = sit_down(session, kind=SupportKind.REGISTRATION_CHECK)
        with pytest.raises(NotAllowed) as refused, session.begin_nested():
            end(session, row)
        assert refused.value.reason == "result_open"
        result = CheckResult.WRONG_ACCOUNT
        row = checks.note_assisted(session, acting(), row.session_id, row.version, result, WAITS)
        assert row.result is result
        with pytest.raises(NotAllowed) as refused, session.begin_nested():
            checks.note_assisted(session, acting(), row.session_id, row.version, CheckResult.RIGHT)
        assert refused.value.reason == "result_noted"
        row = end(session, row)
    with pytest.raises(NotAllowed), database.write() as session:
        sittings.receive(session)
    with database.write() as session:
        assert log_out(session, row).state is SupportState.CLOSED
        (kept,) = checks.open_waiting(session, acting()).page(session, 0, 9)
        assert (kept.assisted, kept.way, kept.venue_name) == (True, CheckWay.COUNTER, "足立区役所")
    with database.read() as session:
        assert verify.verify(session).ok


def test_that_a_session_of_points_takes_no_check(database: Database) -> None:
    with database.write() as session:
        row = sit_down(session)
        with pytest.raises(NotAllowed) as refused:
            checks.note_assisted(session, acting(), row.session_id, row.version, CheckResult.RIGHT)
    assert refused.value.reason == "no_check"


def test_that_a_check_needs_no_card_and_no_day(database: Database) -> None:
    with database.write() as session:
        row = sittings.receive(session, kind=SupportKind.REGISTRATION_CHECK, applied_on=None)
        assert row.eligibility.reason == "for_anybody"
        row = desk.end(session, acting(), row.session_id, row.version, sittings.LEFT)
        log_out(session, row)


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE registration_check SET person = '佐藤' WHERE settled_at IS NOT NULL",
        "UPDATE registration_check SET result = 'right'",
        "UPDATE registration_check SET waits_for = NULL WHERE settled_at IS NULL",
        "UPDATE registration_check SET assisted = NOT assisted",
        "DELETE FROM registration_check WHERE settled_at IS NOT NULL",
    ],
)
def test_that_damage_to_a_check_is_noticed(database: Database, damage: str) -> None:
    with database.write() as session:
        checks.note(session, acting(), CheckWay.PHONE, CheckResult.UNCLEAR, waits=WAITS)
        row = checks.note(session, acting(), CheckWay.PHONE, CheckResult.UNCLEAR, waits=WAITS)
        checks.settle(session, acting(), row.check_id, row.version, "済")
    with database.write() as session:
        session.execute(text(damage))
    with database.read() as session:
        assert not verify.verify(session).ok
