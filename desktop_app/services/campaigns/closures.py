"""Closures of venues: which planned turns they touch is said; nothing is planned anew by itself."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import select, update

from desktop_app.errors import Invalid, NotAllowed, Unknown
from desktop_app.models.campaign import VenueClosure
from desktop_app.services import audit, operations, seals, staff
from desktop_app.services.campaigns import reading, venues, wanted
from desktop_app.services.rotation import affected
from desktop_app.terms import Role

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting
    from desktop_app.services.campaigns.rows import ClosureRow

LONGEST_DAYS = 800


@dataclass(frozen=True, slots=True)
class TouchedRow:
    """A turn that a closure touches: its week's Monday, the days that fall away, whether people were told."""

    campaign_id: int
    monday: date
    days: tuple[date, ...]
    announced: bool


@dataclass(frozen=True, slots=True)
class ShutRow:
    """A closure as entered, and the turns that it touched then."""

    closure: ClosureRow
    touched: tuple[TouchedRow, ...]


def preview(session: Session, venue_id: int, first: date, last: date) -> tuple[TouchedRow, ...]:
    """Say which planned turns a closure of these days (both included) would touch.

    Raises Invalid, Unknown.
    """
    _check(first, last)
    venues.one(session, venue_id)
    return tuple(
        TouchedRow(campaign_id, row.monday, row.goes, row.announced)
        for campaign_id in sorted(reading.taking_part(session, venue_id))
        for row in affected.by_closure(session, campaign_id, venue_id, first, last)
    )


def add(session: Session, acting: Acting, venue_id: int, first: date, last: date, reason: str) -> ShutRow:
    """Shut a venue from a day until another (both included), for a reason. For supervisors.

    Its turns stay as planned until somebody plans anew. Sent again it gives what came of the first time.
    Raises NoPermission, Unknown, PersonalNumber, Invalid for days or a reason that are none.
    """
    kept = operations.outcome(session, acting.operation)
    if kept is not None:
        return _again(session, kept)
    staff.require(session, acting, "venue_closures", Role.SUPERVISOR)
    audit.hold(session)
    touched = preview(session, venue_id, first, last)
    why = wanted.text("reason", reason, wanted.LONGEST_REASON)
    closure = VenueClosure(
        venue_id=venue_id,
        from_date=first,
        until_date=last,
        reason=why,
        made_at=acting.now,
        made_by=acting.staff_id,
    )
    session.add(closure)
    session.flush()
    row = reading.closure_row(closure)
    told = {"venue": venue_id, "from": first.isoformat(), "until": last.isoformat(), "turns": len(touched)}
    sealed = [seals.key("venue_closure", row.id)]
    audit.record(session, acting, "venue_shut", str(row.id), told, sealed=sealed)
    operations.done(session, acting, "venue_shut", {"id": row.id, "touched": _plain(touched)})
    return ShutRow(row, touched)


def withdraw(session: Session, acting: Acting, closure_id: int) -> ClosureRow:
    """Take a closure back: the venue opens again. For supervisors; sent again it does no harm.

    Raises NoPermission, Unknown, NotAllowed when it was taken back before.
    """
    kept = operations.outcome(session, acting.operation)
    if kept is not None:
        return _one(session, int(kept["id"]))
    staff.require(session, acting, "venue_closures", Role.SUPERVISOR)
    audit.hold(session)
    taken = session.execute(
        update(VenueClosure)
        .where(VenueClosure.id == closure_id, VenueClosure.withdrawn_at.is_(None))
        .values(withdrawn_at=acting.now, withdrawn_by=acting.staff_id)
        .returning(VenueClosure.id)
        .execution_options(synchronize_session=False)
    ).all()
    row = _one(session, closure_id)
    if not taken:
        raise NotAllowed("withdraw_venue_closure", "withdrawn_closure")
    sealed = [seals.key("venue_closure", row.id)]
    audit.record(session, acting, "venue_open_again", str(row.id), {"venue": row.venue_id}, sealed=sealed)
    operations.done(session, acting, "venue_open_again", {"id": row.id})
    return row


def _check(first: date, last: date) -> None:
    if last < first:
        raise Invalid("until", "before_from")
    if (last - first).days > LONGEST_DAYS:
        raise Invalid("until", "too_far")


def _one(session: Session, closure_id: int) -> ClosureRow:
    statement = select(VenueClosure).where(VenueClosure.id == closure_id)
    found = session.scalar(statement.execution_options(populate_existing=True))
    if found is None:
        raise Unknown("venue_closure", str(closure_id))
    return reading.closure_row(found)


def _plain(touched: tuple[TouchedRow, ...]) -> list[dict[str, Any]]:
    return [
        {**asdict(row), "monday": row.monday.isoformat(), "days": [day.isoformat() for day in row.days]}
        for row in touched
    ]


def _again(session: Session, kept: dict[str, Any]) -> ShutRow:
    touched = tuple(
        TouchedRow(
            row["campaign_id"],
            date.fromisoformat(row["monday"]),
            tuple(map(date.fromisoformat, row["days"])),
            row["announced"],
        )
        for row in kept["touched"]
    )
    return ShutRow(_one(session, int(kept["id"])), touched)
