"""The ward's settings: read with defaults, changed by those who may, audited."""

from dataclasses import replace

import pytest
from sqlalchemy import select

from desktop_app.errors import Conflict, Invalid, NoPermission, PersonalNumber
from desktop_app.models.database import Database
from desktop_app.models.keeping import AuditEntry, WardSetting
from desktop_app.services import ward_settings
from desktop_app.services.ward_settings import WardSettings
from desktop_app.terms import Role
from tests.factories import acting, make_staff


@pytest.fixture
def ward(database: Database) -> Database:
    """A ward with a clerk and a supervisor."""
    with database.write() as session:
        make_staff(session, "w1", Role.WINDOW)
        make_staff(session, "s1", Role.SUPERVISOR)
    return database


def test_that_what_was_never_set_has_its_default(ward: Database) -> None:
    with ward.write() as session:
        session.add(WardSetting(key="demo_day", value='"2023-06-27"'))
    with ward.read() as session:
        assert ward_settings.read(session) == WardSettings()


def test_that_a_change_is_kept_and_audited_one_setting_at_a_time(ward: Database) -> None:
    wanted = WardSettings(ward_name="足立区", second_person_always=True)
    with ward.write() as session:
        assert ward_settings.change(session, acting("s1"), WardSettings(), wanted) == wanted
    with ward.write() as session:
        last = replace(wanted, idle_minutes=10)
        assert ward_settings.change(session, acting("s1"), wanted, last) == last
    with ward.read() as session:
        assert ward_settings.read(session) == last
        noted = (
            select(AuditEntry.subject)
            .where(AuditEntry.action == "ward_setting")
            .order_by(AuditEntry.sequence)
        )
        assert list(session.scalars(noted)) == ["ward_name", "second_person_always", "idle_minutes"]


def test_that_several_numbers_are_kept_and_taken_back(ward: Database) -> None:
    wanted = WardSettings(renewal_shares=(20, 30, 50))
    for seen, now in ((WardSettings(), wanted), (wanted, WardSettings())):
        with ward.write() as session:
            assert ward_settings.change(session, acting("s1"), seen, now) == now
        with ward.read() as session:
            assert ward_settings.read(session) == now


def test_that_window_staff_change_nothing(ward: Database) -> None:
    with ward.write() as session, pytest.raises(NoPermission):
        ward_settings.change(session, acting("w1"), WardSettings(), WardSettings(ward_name="足立区"))


def test_that_a_stale_screen_loses(ward: Database) -> None:
    with ward.write() as session:
        ward_settings.change(session, acting("s1"), WardSettings(), WardSettings(idle_minutes=10))
    with ward.write() as session, pytest.raises(Conflict):
        ward_settings.change(session, acting("s1"), WardSettings(), WardSettings(idle_minutes=20))


@pytest.mark.parametrize(
    ("wanted", "error"),
    [
        (WardSettings(idle_minutes=0), Invalid),
        (WardSettings(ward_name="区" * 41), Invalid),
        (WardSettings(ward_name="621498320257"), PersonalNumber),
        (WardSettings(keep_days=-1), Invalid),
        (WardSettings(keep_days=3_651), Invalid),
    ],
)
def test_that_a_value_out_of_bounds_is_refused(
    ward: Database, wanted: WardSettings, error: type[Exception]
) -> None:
    with ward.write() as session, pytest.raises(error):
        ward_settings.change(session, acting("s1"), WardSettings(), wanted)
