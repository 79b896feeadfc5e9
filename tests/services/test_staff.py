"""Accounts: passwords, roles, the lock after wrong passwords, and who may change whom."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_app.errors import Conflict, Invalid, NoPermission, NotAllowed, Unknown
from desktop_app.models.database import Database
from desktop_app.models.keeping import AuditEntry, Staff
from desktop_app.services import documents, staff
from desktop_app.services.acting import Acting
from desktop_app.terms import HandoverCase, Role
from tests import factories

GOOD = "correct horse"
# Taken before the tests' own quick one replaces it.
REAL_HASHER = staff.hasher


def start(session: Session) -> Acting:
    """A database with its first supervisor; gives a command by this person."""
    boss = factories.acting("boss")
    staff.make_first_supervisor(session, boss, "係長 花子", GOOD)
    assert documents.choices(session, HandoverCase.APPLICANT, date(1985, 4, 12), factories.TODAY)
    return boss


def test_that_a_new_database_has_nobody_and_then_one_supervisor(database: Database) -> None:
    with database.write() as session:
        assert not staff.has_accounts(session)
        start(session)
        assert staff.has_accounts(session)
        assert [(row.id, row.role) for row in staff.list_staff(session)] == [("boss", Role.SUPERVISOR)]
        with pytest.raises(NotAllowed):
            staff.make_first_supervisor(session, factories.acting("other"), "だれか", GOOD)


def test_that_the_password_opens_and_is_not_kept(database: Database) -> None:
    with database.write() as session:
        boss = start(session)
        login = staff.log_in(session, boss, GOOD)
        kept = session.scalar(select(Staff.password_hash))
    assert login.staff is not None
    assert login.staff.name == "係長 花子"
    assert kept is not None
    assert kept.startswith("$argon2id$")
    assert GOOD not in kept


def test_that_a_password_costs_whoever_tries_many_as_much_as_rfc_9106_asks() -> None:
    assert REAL_HASHER().hash(GOOD).startswith("$argon2id$v=19$m=65536,t=3,p=4$")


@pytest.mark.parametrize("who", ["boss", "nobody"])
def test_that_a_wrong_password_and_an_unknown_id_get_the_same_answer(database: Database, who: str) -> None:
    with database.write() as session:
        start(session)
        login = staff.log_in(session, factories.acting(who), "wrong password")
    assert (login.staff, login.reason, login.locked_until) == (None, "wrong", None)


def test_that_five_wrong_passwords_lock_for_ten_minutes(database: Database) -> None:
    with database.write() as session:
        start(session)
    answers: list[str] = []
    for _ in range(staff.FAILURES_ALLOWED):
        with database.write() as session:
            answers.append(staff.log_in(session, factories.acting("boss"), "wrong").reason)
    with database.write() as session:
        right = staff.log_in(session, factories.acting("boss"), GOOD)
        later = factories.acting("boss", now=factories.NOW + staff.LOCKED_FOR + timedelta(seconds=1))
        after = staff.log_in(session, later, GOOD)
    assert answers == ["wrong"] * 4 + ["locked"]
    assert (right.staff, right.reason) == (None, "locked")
    assert right.locked_until == factories.NOW + staff.LOCKED_FOR
    assert after.staff is not None


def test_that_a_right_password_forgets_the_wrong_ones(database: Database) -> None:
    with database.write() as session:
        boss = start(session)
        for _ in range(2):
            for _ in range(staff.FAILURES_ALLOWED - 1):
                staff.log_in(session, boss, "wrong")
            assert staff.log_in(session, boss, GOOD).staff is not None


def test_that_only_supervisors_and_it_make_accounts(database: Database) -> None:
    with database.write() as session:
        boss = start(session)
        staff.create(session, boss, "w1", "窓口 一郎", Role.WINDOW, GOOD)
        staff.create(session, boss, "it", "情報 四郎", Role.IT, GOOD)
        staff.create(session, factories.acting("it"), "w2", "窓口 二葉", Role.WINDOW, GOOD)
        with pytest.raises(NoPermission) as refused:
            staff.create(session, factories.acting("w1"), "w3", "窓口 三郎", Role.WINDOW, GOOD)
    assert refused.value.needed == Role.SUPERVISOR


@pytest.mark.parametrize(
    ("staff_id", "name", "password", "field", "reason"),
    [
        ("", "名", GOOD, "staff_id", "form"),
        ("with space", "名", GOOD, "staff_id", "form"),
        ("x" * 21, "名", GOOD, "staff_id", "form"),
        ("boss", "名", GOOD, "staff_id", "taken"),
        ("w1", " 　", GOOD, "name", "missing"),
        ("w1", "名", "short", "password", "too_short"),
        ("longenough", "名", "LongEnough", "password", "same_as_id"),
    ],
)
def test_that_a_bad_account_is_refused(
    local_database: Database, staff_id: str, name: str, password: str, field: str, reason: str
) -> None:
    with local_database.write() as session:
        boss = start(session)
        with pytest.raises(Invalid) as refused:
            staff.create(session, boss, staff_id, name, Role.WINDOW, password)
    assert (refused.value.field, refused.value.reason) == (field, reason)


def test_that_an_account_that_is_off_neither_logs_in_nor_acts(database: Database) -> None:
    with database.write() as session:
        boss = start(session)
        made = staff.create(session, boss, "w1", "窓口 一郎", Role.SUPERVISOR, GOOD)
        changed = staff.change(session, boss, "w1", made.version, "窓口 一郎", Role.SUPERVISOR, active=False)
        login = staff.log_in(session, factories.acting("w1"), GOOD)
        with pytest.raises(Unknown):
            staff.create(session, factories.acting("w1"), "w2", "だれか", Role.WINDOW, GOOD)
    assert not changed.active
    assert login.reason == "wrong"


def test_that_the_last_supervisor_stays(database: Database) -> None:
    with database.write() as session:
        boss = start(session)
        row = staff.list_staff(session)[0]
        for role, active in ((Role.WINDOW, True), (Role.SUPERVISOR, False)):
            with pytest.raises(NotAllowed):
                staff.change(session, boss, "boss", row.version, row.name, role, active=active)


def test_that_a_stale_dialog_does_not_overwrite(database: Database) -> None:
    with database.write() as session:
        boss = start(session)
        made = staff.create(session, boss, "w1", "窓口 一郎", Role.WINDOW, GOOD)
        staff.change(session, boss, "w1", made.version, "窓口 市郎", Role.WINDOW, active=True)
        with pytest.raises(Conflict):
            staff.change(session, boss, "w1", made.version, "窓口 一朗", Role.WINDOW, active=True)


def test_that_a_new_password_lifts_the_lock(database: Database) -> None:
    with database.write() as session:
        boss = start(session)
        staff.create(session, boss, "w1", "窓口 一郎", Role.WINDOW, GOOD)
        for _ in range(staff.FAILURES_ALLOWED):
            staff.log_in(session, factories.acting("w1"), "wrong")
        staff.set_password(session, boss, "w1", "another one")
        assert staff.log_in(session, factories.acting("w1"), "another one").staff is not None
        assert staff.log_in(session, factories.acting("w1"), GOOD).staff is None


def test_that_ones_own_password_needs_the_present_one(database: Database) -> None:
    with database.write() as session:
        boss = start(session)
        with pytest.raises(Invalid) as refused:
            staff.change_own_password(session, boss, "wrong", "another one")
        staff.change_own_password(session, boss, GOOD, "another one")
        assert staff.log_in(session, boss, "another one").staff is not None
    assert refused.value.field == "old_password"


def test_that_every_login_and_change_is_in_the_audit_log(database: Database) -> None:
    with database.write() as session:
        boss = start(session)
        staff.log_in(session, boss, "wrong")
        staff.log_in(session, boss, GOOD)
        staff.log_in(session, factories.acting("nobody"), GOOD)
        staff.create(session, boss, "w1", "窓口 一郎", Role.WINDOW, GOOD)
        staff.set_password(session, boss, "w1", "another one")
        found = session.execute(
            select(AuditEntry.action, AuditEntry.detail).order_by(AuditEntry.sequence)
        ).all()
    assert [action for action, _ in found] == [
        "staff_created",
        "login_refused",
        "login",
        "login_refused",
        "staff_created",
        "password_set",
    ]
    assert all(GOOD not in detail for _, detail in found)
