"""What people ask of the planner: a venue held in a week, or kept out of it, until they take it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from desktop_app.campaign_terms import WishKind
from desktop_app.errors import Conflict, NotAllowed, Unknown
from desktop_app.models.rotation import RotationWeek, RotationWish
from desktop_app.services import audit, operations, seals, staff
from desktop_app.services.rotation import asking, calendar, standing
from desktop_app.services.rotation.asking import Wanted
from desktop_app.services.rotation.changing import reason_of
from desktop_app.terms import Role

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting


def wish(
    session: Session,
    acting: Acting,
    campaign_id: int,
    monday: date,
    venue_id: int,
    kind: WishKind,
    reason: str,
) -> int:
    """Ask that a venue has its turn in a week, or has none there; gives the wish's number.

    It counts from the next planning on; what was asked of the venue and week before ends. For supervisors.
    Raises NoPermission, Invalid without a reason, PersonalNumber, Unknown, NotAllowed: week_over,
    venue_shut, too_many_pins, outside_campaign.
    """
    staff.require(session, acting, "rotation", Role.SUPERVISOR)
    why = reason_of(reason)
    if (known := operations.outcome(session, acting.operation)) is not None:
        return known["wish_id"]
    audit.hold(session)
    _check(session, acting, campaign_id, monday, venue_id, kind)
    before = _end_before(session, acting, campaign_id, monday, venue_id)
    session.flush()
    new = RotationWish(
        campaign_id=campaign_id,
        monday=monday,
        venue_id=venue_id,
        kind=kind.value,
        reason=why,
        made_at=acting.now,
        made_by=acting.staff_id,
    )
    session.add(new)
    _count(session, campaign_id, monday)
    session.flush()
    told = {"week": monday.isoformat(), "venue": venue_id, "kind": kind.value, "reason": why}
    sealed = [seals.key("rotation_wish", row.id) for row in (*before, new)]
    audit.record(session, acting, "rotation_wish", str(campaign_id), told, sealed=sealed)
    operations.done(session, acting, "rotation_wish", {"wish_id": new.id})
    return new.id


def withdraw(session: Session, acting: Acting, wish_id: int) -> None:
    """Take a wish back; it stays as history.

    For supervisors. Raises NoPermission, Unknown, Conflict when somebody else took it back.
    """
    staff.require(session, acting, "rotation", Role.SUPERVISOR)
    if operations.outcome(session, acting.operation) is not None:
        return
    row = session.get(RotationWish, wish_id, with_for_update=True, populate_existing=True)
    if row is None:
        raise Unknown("rotation_wish", str(wish_id))
    if row.ended_at is not None:
        raise Conflict("", row.ended_by or "", row.ended_at, "rotation_wish")
    row.ended_at, row.ended_by = acting.now, acting.staff_id
    _count(session, row.campaign_id, row.monday)
    told = {"week": row.monday.isoformat(), "venue": row.venue_id, "kind": row.kind}
    sealed = [seals.key("rotation_wish", wish_id)]
    audit.record(session, acting, "rotation_wish_withdrawn", str(row.campaign_id), told, sealed=sealed)
    operations.done(session, acting, "rotation_wish_withdrawn", {})


def _end_before(
    session: Session, acting: Acting, campaign_id: int, monday: date, venue_id: int
) -> list[RotationWish]:
    """End what was asked of the venue and week before."""
    wanted = (
        RotationWish.campaign_id == campaign_id,
        RotationWish.monday == monday,
        RotationWish.venue_id == venue_id,
        RotationWish.ended_at.is_(None),
    )
    found = [*session.scalars(select(RotationWish).where(*wanted))]
    for row in found:
        row.ended_at, row.ended_by = acting.now, acting.staff_id
    return found


def _check(
    session: Session, acting: Acting, campaign_id: int, monday: date, venue_id: int, kind: WishKind
) -> None:
    if monday < calendar.monday(acting.today):
        raise NotAllowed("wish", "week_over")
    wanted = Wanted(monday, calendar.last_of(monday), as_planned=True)
    asked = asking.gather(session, acting.today, campaign_id, wanted)
    if all(venue.id != venue_id for venue in asked.ask.venues):
        raise Unknown("venue", str(venue_id))
    if kind is WishKind.FORBIDDEN:
        return
    if not asked.ask.days.get((monday, venue_id), 0):
        raise NotAllowed("wish", "venue_shut")
    others = [one for one in asked.ask.pins if one[0] == monday and one[1] != venue_id]
    if len(others) >= asked.ask.a_week:
        raise NotAllowed("wish", "too_many_pins")


def _count(session: Session, campaign_id: int, monday: date) -> None:
    """Count the change of the week, where there is a plan for it."""
    row = session.get(RotationWeek, (campaign_id, monday), with_for_update=True, populate_existing=True)
    if row is not None:
        standing.touch(session, campaign_id, monday, (row.from_date, row.until_date))
