"""What the ward wants to reach: the share of certificates at convenience stores, by fiscal year."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from sqlalchemy import delete, select, update

from desktop_app.errors import Conflict, Invalid
from desktop_app.figure_terms import Unit
from desktop_app.models.figures import YearTarget
from desktop_app.services import audit, dates, operations, seals, staff
from desktop_app.terms import Role

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting

SHARE = "convenience_share"
MOST, PLACES = Decimal(100), 2
YEARS_AHEAD = 10


@dataclass(frozen=True, slots=True)
class TargetRow:
    """The target of a fiscal year (by the Western year it begins in) in percent; version 0: none was set."""

    year: int
    value: Decimal
    version: int

    @property
    def name(self) -> str:
        """The fiscal year's name, such as R5."""
        return dates.fiscal_name(self.year)


def all_of(session: Session) -> tuple[TargetRow, ...]:
    """Give the targets that were set, the newest first."""
    statement = select(YearTarget).where(YearTarget.figure == SHARE).order_by(YearTarget.fiscal_year.desc())
    return tuple(
        TargetRow(row.fiscal_year, Decimal(row.value), row.version) for row in session.scalars(statement)
    )


def enter(session: Session, acting: Acting, seen: TargetRow | None, wanted: TargetRow) -> TargetRow:
    """Set or change the target of a year, as it was seen (None: a new year). For supervisors.

    Sent again the first counts. Raises NoPermission, Invalid, Conflict.
    """
    kept = operations.outcome(session, acting.operation)
    if kept is not None:
        return _one(session, int(kept["year"]))
    staff.require(session, acting, "target", Role.SUPERVISOR)
    if not 0 < wanted.value <= MOST or wanted.value != round(wanted.value, PLACES):
        raise Invalid("target", "out_of_bounds")
    last = dates.fiscal_year(acting.today) + YEARS_AHEAD
    if not last - 10 * YEARS_AHEAD <= wanted.year <= last:
        raise Invalid("target_year", "out_of_bounds")
    audit.hold(session)
    if seen is None:
        if _one(session, wanted.year).version:
            raise Conflict("", "", None, "target")
        facts = {"figure": SHARE, "value": _plain(wanted.value), "unit": Unit.PERCENT.value, "version": 1}
        session.add(YearTarget(fiscal_year=wanted.year, **facts))
        session.flush()
    else:
        _take(session, seen, {"value": _plain(wanted.value), "version": seen.version + 1})
    year = wanted.year if seen is None else seen.year
    before = None if seen is None else _plain(seen.value)
    _told(session, acting, "target_entered", year, {"value": _plain(wanted.value), "before": before})
    return _one(session, year)


def remove(session: Session, acting: Acting, seen: TargetRow) -> None:
    """Take a target away that was set by mistake; the log keeps it. For supervisors.

    Sent again it does nothing. Raises NoPermission, Conflict.
    """
    if operations.outcome(session, acting.operation) is not None:
        return
    staff.require(session, acting, "target", Role.SUPERVISOR)
    key = _key(session, seen.year)
    gone = session.execute(
        delete(YearTarget)
        .where(YearTarget.figure == SHARE, YearTarget.fiscal_year == seen.year)
        .where(YearTarget.version == seen.version)
        .returning(YearTarget.id)
        .execution_options(synchronize_session=False)
    ).all()
    if not gone:
        raise Conflict("", "", None, "target")
    audit.record(session, acting, "target_removed", seen.name, {"value": _plain(seen.value)}, sealed=key)
    operations.done(session, acting, "target_removed", {"year": seen.year})


def _take(session: Session, seen: TargetRow, values: Mapping[str, object]) -> None:
    taken = session.execute(
        update(YearTarget)
        .where(YearTarget.figure == SHARE, YearTarget.fiscal_year == seen.year)
        .where(YearTarget.version == seen.version)
        .values(**values)
        .returning(YearTarget.id)
        .execution_options(synchronize_session=False)
    ).all()
    if not taken:
        raise Conflict("", "", None, "target")


def _told(session: Session, acting: Acting, action: str, year: int, told: Mapping[str, object]) -> None:
    audit.record(session, acting, action, dates.fiscal_name(year), dict(told), sealed=_key(session, year))
    operations.done(session, acting, action, {"year": year})


def _key(session: Session, year: int) -> list[str]:
    wanted = select(YearTarget.id).where(YearTarget.figure == SHARE, YearTarget.fiscal_year == year)
    return [seals.key("year_target", one) for one in session.scalars(wanted)]


def _one(session: Session, year: int) -> TargetRow:
    found = session.scalar(
        select(YearTarget)
        .where(YearTarget.figure == SHARE, YearTarget.fiscal_year == year)
        .execution_options(populate_existing=True)
    )
    return (
        TargetRow(year, Decimal(0), 0)
        if found is None
        else TargetRow(year, Decimal(found.value), found.version)
    )


def _plain(value: Decimal) -> str:
    """Write 32 as 32 and 32.50 as 32.5: as reports print it."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
