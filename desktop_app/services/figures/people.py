"""How many people lived in the ward on a day: the denominators of rates, entered by supervisors."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import delete, select, update

from desktop_app.errors import Conflict, Invalid
from desktop_app.models.figures import Population
from desktop_app.services import audit, guard, operations, seals, staff
from desktop_app.terms import Role

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting

MOST_PEOPLE = 20_000_000
LONGEST_SOURCE = 100


@dataclass(frozen=True, slots=True)
class PopulationRow:
    """How many people lived in the ward on a day, and who says so; version 0: none was entered."""

    on_date: date
    count: int
    source: str
    version: int


def all_of(session: Session) -> tuple[PopulationRow, ...]:
    """Give all days that were entered, the newest first."""
    statement = select(Population).order_by(Population.on_date.desc())
    return tuple(_row(found) for found in session.scalars(statement))


def against(rows: tuple[PopulationRow, ...], year: int) -> PopulationRow | None:
    """Give the population that a fiscal year's rates are measured against: the last by its first day.

    So do the national tables: what was issued by the end of 2022 is measured against 1 January 2022.
    """
    return next((row for row in rows if row.on_date <= date(year, 4, 1)), None)


def enter(
    session: Session, acting: Acting, seen: PopulationRow | None, wanted: PopulationRow
) -> PopulationRow:
    """Enter or change the population of a day, as it was seen (None: a new day). For supervisors.

    Sent again the first counts. Raises NoPermission, Invalid, PersonalNumber, Conflict.
    """
    kept = operations.outcome(session, acting.operation)
    if kept is not None:
        return _one(session, date.fromisoformat(kept["on_date"]))
    staff.require(session, acting, "population", Role.SUPERVISOR)
    source = guard.refuse(wanted.source.strip())
    if not 0 < wanted.count <= MOST_PEOPLE:
        raise Invalid("population", "out_of_bounds")
    if wanted.on_date > acting.today:
        raise Invalid("population_day", "in_future")
    if not source or len(source) > LONGEST_SOURCE:
        raise Invalid("population_source", "length")
    values = {"count": wanted.count, "source": source, "at": acting.now, "staff_id": acting.staff_id}
    if seen is None:
        if session.get(Population, wanted.on_date, populate_existing=True) is not None:
            raise Conflict("", "", None, "population")
        session.add(Population(on_date=wanted.on_date, version=1, **values))
        session.flush()
    else:
        _take(session, seen, values)
    day = wanted.on_date if seen is None else seen.on_date
    told = {"count": wanted.count, "before": None if seen is None else seen.count}
    _told(session, acting, "population_entered", day, told)
    return _one(session, day)


def remove(session: Session, acting: Acting, seen: PopulationRow) -> None:
    """Take a day that was entered by mistake away again; the log keeps it. For supervisors.

    Sent again it does nothing. Raises NoPermission, Conflict.
    """
    if operations.outcome(session, acting.operation) is not None:
        return
    staff.require(session, acting, "population", Role.SUPERVISOR)
    gone = session.execute(
        delete(Population)
        .where(Population.on_date == seen.on_date, Population.version == seen.version)
        .returning(Population.on_date)
        .execution_options(synchronize_session=False)
    ).all()
    if not gone:
        raise Conflict("", "", None, "population")
    _told(session, acting, "population_removed", seen.on_date, {"count": seen.count})


def _take(session: Session, seen: PopulationRow, values: Mapping[str, object]) -> None:
    taken = session.execute(
        update(Population)
        .where(Population.on_date == seen.on_date, Population.version == seen.version)
        .values(version=seen.version + 1, **values)
        .returning(Population.on_date)
        .execution_options(synchronize_session=False)
    ).all()
    if not taken:
        raise Conflict("", "", None, "population")


def _told(session: Session, acting: Acting, action: str, day: date, told: Mapping[str, object]) -> None:
    audit.record(session, acting, action, day.isoformat(), dict(told), sealed=[seals.key("population", day)])
    operations.done(session, acting, action, {"on_date": day.isoformat()})


def _one(session: Session, day: date) -> PopulationRow:
    found = session.get(Population, day, populate_existing=True)
    return PopulationRow(day, 0, "", 0) if found is None else _row(found)


def _row(found: Population) -> PopulationRow:
    return PopulationRow(found.on_date, found.count, found.source, found.version)
