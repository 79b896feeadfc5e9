"""Certificates counted from what was imported or entered: by office, kind, day, part of the day and area.

Each office's kind is counted by day, by month or by year, never by two of them at once (storing.py), so that
everything can be added up.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from desktop_app.figure_terms import Grain
from desktop_app.models.figures import CertificateCount, CertificateOffice
from desktop_app.services import dates

if TYPE_CHECKING:
    from sqlalchemy.orm import InstrumentedAttribute, Session

UNKNOWN_MINUTE = -1


@dataclass(frozen=True, slots=True)
class OfficeRow:
    """A place that issues certificates; convenience: the shops together."""

    code: str
    name: str
    convenience: bool
    active: bool = True


@dataclass(frozen=True, slots=True)
class Span:
    """Days of which certificates are counted, both included."""

    first: date
    last: date


def span(year: int, as_of: date | None) -> Span:
    """Give the days of a fiscal year, up to the day asked."""
    first, last = dates.fiscal_bounds(year)
    return Span(first, last if as_of is None else min(last, as_of))


def offices(session: Session) -> tuple[OfficeRow, ...]:
    """Give the places that issue certificates, in the order of the tables."""
    statement = select(CertificateOffice).order_by(CertificateOffice.position, CertificateOffice.code)
    return tuple(
        OfficeRow(row.code, row.name, row.convenience, row.active) for row in session.scalars(statement)
    )


def shops(session: Session) -> tuple[str, ...]:
    """Give the codes of the convenience stores."""
    return tuple(row.code for row in offices(session) if row.convenience)


def years(session: Session) -> tuple[int, ...]:
    """Give the fiscal years of which any certificates are counted."""
    first, last = session.execute(
        select(func.min(CertificateCount.on_date), func.max(CertificateCount.on_date))
    ).one()
    return tuple(range(dates.fiscal_year(first), dates.fiscal_year(last) + 1)) if first else ()


def by_office_and_kind(session: Session, days: Span) -> Counter[tuple[str, str]]:
    """Count by office code and kind."""
    return _counted(session, days, (CertificateCount.office_code, CertificateCount.kind))


def by_kind(session: Session, days: Span, of_offices: tuple[str, ...] | None = None) -> Counter[str]:
    """Count by kind."""
    return _single(_counted(session, days, (CertificateCount.kind,), of_offices))


def by_month(session: Session, days: Span, of_offices: tuple[str, ...] | None = None) -> Counter[date | None]:
    """Count by the month's first day; None: what is only counted by year."""
    found: Counter[date | None] = Counter()
    columns = (CertificateCount.grain, CertificateCount.on_date)
    for (grain, day), count in _counted(session, days, columns, of_offices).items():
        found[None if grain == Grain.YEAR else day.replace(day=1)] += count
    return found


def by_weekday(session: Session, days: Span, of_offices: tuple[str, ...]) -> Counter[int | None]:
    """Count by weekday, 0 is Sunday; None: what is not counted by day."""
    found: Counter[int | None] = Counter()
    columns = (CertificateCount.grain, CertificateCount.on_date)
    for (grain, day), count in _counted(session, days, columns, of_offices).items():
        found[day.isoweekday() % 7 if grain == Grain.DAY else None] += count
    return found


def by_minute(session: Session, days: Span, of_offices: tuple[str, ...]) -> Counter[int]:
    """Count by the minute after midnight at which the part of the day begins; UNKNOWN_MINUTE: not known."""
    return _single(_counted(session, days, (CertificateCount.minute,), of_offices))


def by_area(session: Session, days: Span, of_offices: tuple[str, ...]) -> Counter[str]:
    """Count by area; nothing: not known."""
    return _single(_counted(session, days, (CertificateCount.area,), of_offices))


def covered(days: Span) -> dict[Grain, Span]:
    """Give for each grain on which days a count may begin that lies within the days whole."""
    after = days.last + timedelta(days=1)
    last_month = (after.replace(day=1) - timedelta(days=1)).replace(day=1)
    # A fiscal year that ends by the last day began a year before the last 1 April that is over.
    last_year = dates.fiscal_bounds(dates.fiscal_year(after) - 1)[0]
    lasts = {Grain.DAY: days.last, Grain.MONTH: last_month, Grain.YEAR: last_year}
    return {grain: Span(days.first, last) for grain, last in lasts.items()}


def _counted(
    session: Session,
    days: Span,
    columns: tuple[InstrumentedAttribute[Any], ...],
    of_offices: tuple[str, ...] | None = None,
) -> Counter[Any]:
    found: Counter[Any] = Counter()
    # One question for each grain: they lie one behind the other in the table.
    for grain, within in covered(days).items():
        statement = (
            select(*columns, func.sum(CertificateCount.count))
            .where(
                CertificateCount.grain == grain.value,
                CertificateCount.on_date.between(within.first, within.last),
            )
            .group_by(*columns)
        )
        if of_offices is not None:
            statement = statement.where(CertificateCount.office_code.in_(of_offices))
        for *key, count in session.execute(statement):
            found[tuple(key)] += int(count)
    return found


def _single(found: Counter[Any]) -> Counter[Any]:
    return Counter({key: count for (key,), count in found.items()})
