"""Applications that post offices helped with: a count for each office and month, entered by hand."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import func, insert, select, update
from sqlalchemy.exc import IntegrityError

from desktop_app.campaign_terms import CountSource, VenueKind
from desktop_app.errors import Conflict, Invalid
from desktop_app.models.campaign import Venue
from desktop_app.models.outreach import PostOfficeCount
from desktop_app.services import audit, seals
from desktop_app.services.outreach import months

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Insert, Select
    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting

MOST = 99_999


@dataclass(frozen=True, slots=True)
class CellRow:
    """The count of an office in a month, as it was seen; version 0: nothing is entered yet."""

    venue_id: int
    month: str
    count: int | None = None
    version: int = 0
    source: CountSource | None = None
    staff_id: str = ""
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class OfficeRow:
    """A post office with its cells in the order of the grid's months."""

    venue_id: int
    code: str
    name: str
    sample: bool
    cells: tuple[CellRow, ...]
    total: int


@dataclass(frozen=True, slots=True)
class GridRow:
    """Offices by months; totals of each month over all offices, and of everything that is shown."""

    months: tuple[str, ...]
    offices: tuple[OfficeRow, ...]
    by_month: tuple[int, ...]
    total: int


def grid(session: Session, shown: Sequence[str]) -> GridRow:
    """Give the counts of these months ("2023-03") for each post office, in the ward's order."""
    columns = (PostOfficeCount.venue_id, PostOfficeCount.month, PostOfficeCount.applications)
    more = (PostOfficeCount.version, PostOfficeCount.source, PostOfficeCount.staff_id, PostOfficeCount.at)
    statement = select(*columns, *more).where(PostOfficeCount.month.in_(shown))
    known = {
        (row[0], row[1]): CellRow(row[0], row[1], row[2], row[3], CountSource(row[4]), row[5], row[6])
        for row in session.execute(statement)
    }
    offices: list[OfficeRow] = []
    by_month: Counter[str] = Counter()
    for venue_id, code, name, sample in session.execute(_offices()):
        cells = tuple(known.get((venue_id, month), CellRow(venue_id, month)) for month in shown)
        by_month.update({cell.month: cell.count or 0 for cell in cells})
        offices.append(OfficeRow(venue_id, code, name, sample, cells, sum(cell.count or 0 for cell in cells)))
    return GridRow(tuple(shown), tuple(offices), tuple(by_month[month] for month in shown), by_month.total())


def totals(session: Session) -> tuple[tuple[str, int, int], ...]:
    """Give (month, applications, offices that reported), the newest month first."""
    count = func.sum(PostOfficeCount.applications)
    statement = (
        select(PostOfficeCount.month, count, func.count())
        .group_by(PostOfficeCount.month)
        .order_by(PostOfficeCount.month.desc())
    )
    return tuple((row[0], int(row[1]), row[2]) for row in session.execute(statement))


def by_name(session: Session) -> dict[str, list[int]]:
    """Give the post offices by code and by name, folded for comparison."""
    found: dict[str, list[int]] = {}
    for venue_id, code, name, _sample in session.execute(_offices()):
        for text in {months.folded(code), months.folded(name)}:
            found.setdefault(text, []).append(venue_id)
    return found


def enter(session: Session, acting: Acting, seen: CellRow, count: int) -> CellRow:
    """Enter the count of an office in a month over what was seen; the same count again changes nothing.

    Raises Invalid (venue, month, applications), and Conflict when somebody else entered one meanwhile.
    """
    if session.scalar(_offices().with_only_columns(Venue.id).where(Venue.id == seen.venue_id)) is None:
        raise Invalid("venue", "unknown")
    month = months.parse(seen.month)
    if month is None:
        raise Invalid("month", "unreadable")
    if month > acting.today.isoformat()[: months.LENGTH]:
        raise Invalid("month", "in_future")
    if not 0 <= count <= MOST:
        raise Invalid("applications", "out_of_bounds")
    return put(session, acting, seen, count, CountSource.HAND)


def put(session: Session, acting: Acting, seen: CellRow, count: int, source: CountSource) -> CellRow:
    """Write one count, with its audit entry, when it is still as it was seen. Raises Conflict."""
    now = cell(session, seen.venue_id, seen.month)
    if now.version and now.count == count:
        return now
    if now.version != seen.version:
        raise Conflict("", now.staff_id, now.at, "post_office_count")
    facts = {"applications": count, "source": source.value, "at": acting.now, "staff_id": acting.staff_id}
    key = (PostOfficeCount.venue_id == seen.venue_id, PostOfficeCount.month == seen.month)
    if seen.version:
        statement = update(PostOfficeCount).where(*key, PostOfficeCount.version == seen.version)
        changed = session.execute(
            statement.values(**facts, version=seen.version + 1)
            .returning(PostOfficeCount.id)
            .execution_options(synchronize_session=False)
        ).scalar_one_or_none()
    else:
        new = insert(PostOfficeCount).values(venue_id=seen.venue_id, month=seen.month, version=1, **facts)
        changed = _inserted(session, new)
    if changed is None:
        now = cell(session, seen.venue_id, seen.month)
        raise Conflict("", now.staff_id, now.at, "post_office_count")
    told = {"venue": seen.venue_id, "month": seen.month, "was": now.count, "count": count}
    sealed = [seals.key("post_office_count", changed)]
    audit.record(
        session, acting, "post_office_count", str(changed), told | {"source": source.value}, sealed=sealed
    )
    return cell(session, seen.venue_id, seen.month)


def cell(session: Session, venue_id: int, month: str) -> CellRow:
    """Give one count as it is now."""
    found = session.scalars(
        select(PostOfficeCount)
        .where(PostOfficeCount.venue_id == venue_id, PostOfficeCount.month == month)
        .execution_options(populate_existing=True)
    ).one_or_none()
    if found is None:
        return CellRow(venue_id, month)
    source = CountSource(found.source)
    return CellRow(venue_id, month, found.applications, found.version, source, found.staff_id, found.at)


def _inserted(session: Session, new: Insert) -> int | None:
    """Insert a count that is the first of its cell; None when another window was quicker."""
    try:
        with session.begin_nested():
            return session.execute(new.returning(PostOfficeCount.id)).scalar_one()
    except IntegrityError:
        return None


def _offices() -> Select[int, str, str, bool]:
    return (
        select(Venue.id, Venue.code, Venue.name, Venue.sample)
        .where(Venue.kind == VenueKind.POST_OFFICE.value)
        .order_by(Venue.position, Venue.id)
    )
