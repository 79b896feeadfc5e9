"""Targets of a fiscal year: set, corrected and taken away by a supervisor, as they were seen."""

from __future__ import annotations

from decimal import Decimal

import pytest
from sqlalchemy import update

from desktop_app.errors import Conflict, Invalid, NoPermission
from desktop_app.models.database import Database
from desktop_app.models.figures import YearTarget
from desktop_app.services import verify
from desktop_app.services.acting import Acting
from desktop_app.services.figures import panels, targets
from desktop_app.services.figures.targets import TargetRow
from desktop_app.terms import Role
from tests import factories

WANTED = TargetRow(2023, Decimal("32.50"), 0)


@pytest.fixture
def ward(database: Database) -> Database:
    with database.write() as session:
        factories.make_staff(session, "s1", Role.SUPERVISOR)
        factories.make_staff(session)
    return database


def _enter(
    database: Database, seen: TargetRow | None, wanted: TargetRow, acting: Acting | None = None
) -> TargetRow:
    with database.write() as session:
        return targets.enter(session, acting or factories.acting("s1"), seen, wanted)


def test_that_a_target_is_set_corrected_and_taken_away(ward: Database) -> None:
    first = _enter(ward, None, WANTED)
    assert (first.name, first.value, first.version) == ("R5", Decimal("32.5"), 1)
    now = _enter(ward, first, TargetRow(2023, Decimal(33), 0))
    with ward.read() as session:
        assert targets.all_of(session) == (now,)
        panel = panels.read(session, "targets", 2022, factories.TODAY, factories.TODAY)
        assert panel.table.cell("R5", "target").shown == "33.0"
        assert verify.verify(session).ok
    with ward.write() as session:
        targets.remove(session, factories.acting("s1"), now)
    with ward.read() as session:
        assert targets.all_of(session) == ()
        assert verify.verify(session).ok


def test_that_the_same_operation_counts_once_and_a_stale_screen_loses(ward: Database) -> None:
    acting = factories.acting("s1")
    first = _enter(ward, None, WANTED, acting)
    assert _enter(ward, None, TargetRow(2023, Decimal(40), 0), acting) == first
    with pytest.raises(Conflict):
        _enter(ward, None, WANTED)
    _enter(ward, first, TargetRow(2023, Decimal(33), 0))
    with pytest.raises(Conflict):
        _enter(ward, first, TargetRow(2023, Decimal(34), 0))
    with ward.write() as session, pytest.raises(Conflict):
        targets.remove(session, factories.acting("s1"), first)


@pytest.mark.parametrize(
    ("year", "value"), [(2023, "0"), (2023, "100.5"), (2023, "32.125"), (2040, "32"), (1900, "32")]
)
def test_that_what_is_no_target_is_refused(ward: Database, year: int, value: str) -> None:
    with pytest.raises(Invalid):
        _enter(ward, None, TargetRow(year, Decimal(value), 0))


def test_that_only_supervisors_set_a_target(ward: Database) -> None:
    with pytest.raises(NoPermission):
        _enter(ward, None, WANTED, factories.acting("w1"))


def test_that_damage_to_a_target_is_noticed(ward: Database) -> None:
    _enter(ward, None, WANTED)
    with ward.write() as session:
        session.execute(update(YearTarget).values(value="40"))
    with ward.read() as session:
        assert not verify.verify(session).ok
