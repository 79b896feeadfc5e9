"""Certificates entered by hand: an office's month, as somebody saw it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from desktop_app.errors import Conflict, Invalid
from desktop_app.figure_terms import Grain
from desktop_app.services import audit, guard, operations, staff
from desktop_app.services.figures import counting, making, storing
from desktop_app.services.figures.rows import CountRow
from desktop_app.terms import Role

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting

MOST_COPIES = 10_000_000
LONGEST_KIND = 40
MAY = (Role.SUPERVISOR, Role.IT)


@dataclass(frozen=True, slots=True)
class MonthRow:
    """An office's certificates of a month by kind, as they were entered; by_day: counted by day instead."""

    office: str
    month: date
    counts: tuple[tuple[str, int | None], ...]
    by_day: bool


def month(session: Session, office: str, first: date) -> MonthRow:
    """Give what is counted for an office and month, with all kinds that the ward issues."""
    days = counting.Span(first, _end(first))
    kinds = counting.by_kind(session, counting.Span(date(first.year - 2, 1, 1), days.last))
    stored = storing.Stored(session, [CountRow(Grain.MONTH, first, office, "", -1, "", 0)])
    by_day = any(stored.is_counted_otherwise(_entered(office, first, kind, 0)) for kind in kinds)
    found = counting.by_office_and_kind(session, days)
    order = making.layout("certificates_by_office").columns
    # As the table has them; what it does not know follows.
    known = sorted(kinds, key=lambda kind: order.index(kind) if kind in order else len(order))
    counts = tuple((kind, found.get((office, kind))) for kind in known)
    return MonthRow(office, first, counts, by_day)


def enter(session: Session, acting: Acting, seen: MonthRow, counts: Mapping[str, int]) -> MonthRow:
    """Enter an office's certificates of a month by hand, as it was seen. For supervisors.

    Sent again the first counts. Raises NoPermission, Invalid, Conflict, PersonalNumber.
    """
    if operations.outcome(session, acting.operation) is not None:
        return month(session, seen.office, seen.month)
    staff.require(session, acting, "figures", *MAY)
    if seen.office not in {row.code for row in counting.offices(session)}:
        raise Invalid("certificate_office", "unknown")
    if _end(seen.month) > acting.today:
        raise Invalid("certificate_month", "not_over")
    for kind, count in counts.items():
        if not 0 < len(guard.refuse(kind)) <= LONGEST_KIND:
            raise Invalid("certificate_kind", "length")
        if not 0 <= count <= MOST_COPIES:
            raise Invalid("certificate_count", "out_of_bounds")
    audit.hold(session)
    if month(session, seen.office, seen.month) != seen:
        raise Conflict("", "", None, "certificates")
    if seen.by_day:
        raise Invalid("certificate_month", "by_day")
    rows = [_entered(seen.office, seen.month, kind, count) for kind, count in counts.items()]
    found = storing.Stored(session, rows).difference(rows)
    sealed = storing.store(session, acting, found, "hand")
    told = {"month": f"{seen.month:%Y-%m}", "copies": sum(counts.values()), "kinds": len(counts)}
    audit.record(session, acting, "certificates_entered", seen.office, told, sealed=sealed)
    operations.done(session, acting, "certificates_entered", told)
    return month(session, seen.office, seen.month)


def _entered(office: str, first: date, kind: str, count: int) -> CountRow:
    return CountRow(Grain.MONTH, first, office, kind, counting.UNKNOWN_MINUTE, "", count)


def _end(first: date) -> date:
    return date(first.year + first.month // 12, first.month % 12 + 1, 1).fromordinal(
        date(first.year + first.month // 12, first.month % 12 + 1, 1).toordinal() - 1
    )
