"""Outreach visits to facilities and homes: planned, ordered on the route of a day, done or cancelled."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, insert, select, update

from desktop_app.campaign_terms import OutreachState
from desktop_app.errors import Conflict, Invalid, NotAllowed, Unknown
from desktop_app.models.keeping import AuditEntry, Staff
from desktop_app.models.outreach import OutreachStaff, OutreachVisit
from desktop_app.services import audit, guard, operations, seals
from desktop_app.services.outreach import calling

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting
    from desktop_app.services.outreach.rows import Outcome, VisitRow, VisitWish

LONGEST, LONGEST_NOTE = 100, 500
MOST_PERSONS, MOST_COUNTED = 500, 9_999
DAY_MINUTES = 24 * 60
FAR = 2
"""Years before and after today in which a visit may lie."""

_ACTIONS = ("outreach_visit", "outreach_visit_changed", "outreach_visit_done", "outreach_visit_cancelled")


def make(session: Session, acting: Acting, wish: VisitWish) -> VisitRow:
    """Plan a visit; on its day it comes after those that begin earlier.

    The same command sent again gives the first outcome. Raises Invalid, PersonalNumber, and
    NotAllowed("outreach_visit", "staff_taken") when somebody is on another visit at that time.
    """
    kept = operations.outcome(session, acting.operation)
    if kept:
        return calling.one(session, kept["visit"])
    facts = _facts(acting, wish)
    _need_staff(session, wish, None)
    planned, last = OutreachState.PLANNED.value, _last(session, wish.on_date) + 1
    made = {"state": planned, "position": last, "made_at": acting.now, "made_by": acting.staff_id}
    visit_id: int = session.execute(
        insert(OutreachVisit).values(**facts, **made, version=1).returning(OutreachVisit.id)
    ).scalar_one()
    _put_staff(session, visit_id, wish.staff)
    moved = _into_the_route(session, wish.on_date, visit_id)
    _tell(session, acting, "outreach_visit", visit_id, moved, date=wish.on_date.isoformat())
    operations.done(session, acting, "outreach_visit", {"visit": visit_id})
    return calling.one(session, visit_id)


def change(session: Session, acting: Acting, visit_id: int, seen_version: int, wish: VisitWish) -> VisitRow:
    """Change a planned visit. Raises what `make` does, Unknown, Conflict, NotAllowed when it is over."""
    kept = operations.outcome(session, acting.operation)
    if kept:
        return calling.one(session, kept["visit"])
    visit = _planned(session, visit_id)
    facts, before = _facts(acting, wish), (visit.on_date, visit.starts)
    _take(session, visit_id, seen_version, facts)
    _need_staff(session, wish, visit_id)
    session.execute(delete(OutreachStaff).where(OutreachStaff.visit_id == visit_id))
    _put_staff(session, visit_id, wish.staff)
    moved: list[int] = []
    if before != (wish.on_date, wish.starts):
        # Last of its day first, so that it finds its turn among the others.
        _place(session, visit_id, _last(session, wish.on_date) + 1)
        moved = _into_the_route(session, wish.on_date, visit_id)
    _tell(session, acting, "outreach_visit_changed", visit_id, moved, date=wish.on_date.isoformat())
    operations.done(session, acting, "outreach_visit", {"visit": visit_id})
    return calling.one(session, visit_id)


def move(session: Session, acting: Acting, visit_id: int, seen_version: int, step: int) -> VisitRow:
    """Change places with the visit before (-1) or after (1) on the route; at its end nothing moves.

    Raises Unknown, Conflict, NotAllowed when it is over.
    """
    visit = _planned(session, visit_id)
    route = _route(session, visit.on_date)
    at = route.index(visit_id)
    to = min(max(at + step, 0), len(route) - 1)
    if to != at:
        route[at], route[to] = route[to], route[at]
        _take(session, visit_id, seen_version, {})
        moved = _number(session, route)
        _tell(session, acting, "outreach_visit_changed", visit_id, moved, position=to + 1)
    return calling.one(session, visit_id)


def end(session: Session, acting: Acting, visit_id: int, seen_version: int, counted: Outcome) -> VisitRow:
    """Note after a visit who was there and what was done; a done one can be corrected.

    Raises Unknown, Conflict, Invalid, NotAllowed("outreach_visit", "to_come") before its day, or when it was
    cancelled.
    """
    visit = _load(session, visit_id)
    if visit.state == OutreachState.CANCELLED.value:
        raise NotAllowed("outreach_visit", "visit_cancelled")
    if visit.on_date > acting.today:
        raise NotAllowed("outreach_visit", "to_come")
    counts = {
        "persons": counted.persons,
        "applications": counted.applications,
        "handed_over": counted.handed_over,
    }
    for name, count in counts.items():
        if not 0 <= count <= MOST_COUNTED:
            raise Invalid(name, "out_of_bounds")
    _take(session, visit_id, seen_version, {**counts, "state": OutreachState.DONE.value})
    _tell(session, acting, "outreach_visit_done", visit_id, [], **counts)
    return calling.one(session, visit_id)


def cancel(session: Session, acting: Acting, visit_id: int, seen_version: int, reason: str) -> VisitRow:
    """Cancel a planned visit with a reason. Raises Unknown, Conflict, Invalid, PersonalNumber, NotAllowed."""
    _planned(session, visit_id)
    why = _text("reason", reason, LONGEST_NOTE)
    if not why:
        raise Invalid("reason", "missing")
    _take(session, visit_id, seen_version, {"state": OutreachState.CANCELLED.value, "reason": why})
    _tell(session, acting, "outreach_visit_cancelled", visit_id, [])
    return calling.one(session, visit_id)


def _facts(acting: Acting, wish: VisitWish) -> dict[str, Any]:
    """Give the columns of a wish. Raises Invalid, PersonalNumber."""
    texts = {
        "name": _text("visit_name", wish.name, LONGEST),
        "address": _text("address", wish.address, LONGEST),
    }
    for field, text in texts.items():
        if not text:
            raise Invalid("visit_name" if field == "name" else field, "missing")
    if not 0 <= wish.starts < wish.ends <= DAY_MINUTES:
        raise Invalid("times", "end_before_start")
    if not 1 <= wish.persons_expected <= MOST_PERSONS:
        raise Invalid("persons_expected", "out_of_bounds")
    if abs(wish.on_date.year - acting.today.year) > FAR:
        raise Invalid("on_date", "too_far")
    if not wish.staff:
        raise Invalid("staff", "missing")
    return {
        **texts,
        "kind": wish.kind.value,
        "on_date": wish.on_date,
        "starts": wish.starts,
        "ends": wish.ends,
        "note": _text("note", wish.note, LONGEST_NOTE) or None,
        "persons_expected": wish.persons_expected,
    }


def _text(field: str, text: str, longest: int) -> str:
    plain = guard.refuse(" ".join(text.split()))
    if len(plain) > longest:
        raise Invalid(field, "too_long")
    return plain


def _need_staff(session: Session, wish: VisitWish, visit_id: int | None) -> None:
    """Raise where somebody is no active member of staff, or goes elsewhere at that time.

    The accounts are held until the end: two windows can't send the same person to two places.
    """
    wanted = sorted(set(wish.staff))
    held = session.scalars(
        select(Staff.id).where(Staff.id.in_(wanted), Staff.active).order_by(Staff.id).with_for_update()
    ).all()
    if sorted(held) != wanted:
        raise Invalid("staff", "unknown")
    if calling.elsewhere(session, wish, visit_id):
        raise NotAllowed("outreach_visit", "staff_taken", wish.on_date)


def _put_staff(session: Session, visit_id: int, staff: Sequence[str]) -> None:
    rows = [{"visit_id": visit_id, "staff_id": one} for one in sorted(set(staff))]
    session.execute(insert(OutreachStaff), rows)


def _load(session: Session, visit_id: int) -> OutreachVisit:
    visit = session.get(OutreachVisit, visit_id, populate_existing=True)
    if visit is None:
        raise Unknown("outreach_visit", str(visit_id))
    return visit


def _planned(session: Session, visit_id: int) -> OutreachVisit:
    visit = _load(session, visit_id)
    if visit.state != OutreachState.PLANNED.value:
        raise NotAllowed("outreach_visit", f"visit_{visit.state}")
    return visit


def _take(session: Session, visit_id: int, seen_version: int, facts: dict[str, Any]) -> None:
    """Change the visit at the version that was seen. Raises Conflict, which says who was first."""
    taken = session.execute(
        update(OutreachVisit)
        .where(OutreachVisit.id == visit_id, OutreachVisit.version == seen_version)
        .values(**facts, version=seen_version + 1)
        .returning(OutreachVisit.id)
        .execution_options(synchronize_session=False)
    ).all()
    if not taken:
        raise _conflict(session, visit_id)
    session.expire_all()


def _conflict(session: Session, visit_id: int) -> Conflict:
    last = session.execute(
        select(AuditEntry.staff_id, AuditEntry.at)
        .where(AuditEntry.action.in_(_ACTIONS), AuditEntry.subject == str(visit_id))
        .order_by(AuditEntry.sequence.desc())
        .limit(1)
    ).one_or_none()
    return Conflict("", last.staff_id if last else "", last.at if last else None, "outreach_visit")


def _route(session: Session, on_date: date) -> list[int]:
    """The visits of a day that are not cancelled, in the order of the route."""
    statement = (
        select(OutreachVisit.id)
        .where(OutreachVisit.on_date == on_date, OutreachVisit.state != OutreachState.CANCELLED.value)
        .order_by(OutreachVisit.position, OutreachVisit.id)
    )
    return list(session.scalars(statement))


def _last(session: Session, on_date: date) -> int:
    return len(_route(session, on_date))


def _into_the_route(session: Session, on_date: date, visit_id: int) -> list[int]:
    """Put a visit behind the last one that begins no later; gives whose place is another now."""
    others = [one for one in _route(session, on_date) if one != visit_id]
    rows = session.execute(
        select(OutreachVisit.id, OutreachVisit.starts).where(OutreachVisit.id.in_([*others, visit_id]))
    )
    starts = dict(iter(rows))
    at = max((place + 1 for place, one in enumerate(others) if starts[one] <= starts[visit_id]), default=0)
    return _number(session, [*others[:at], visit_id, *others[at:]])


def _number(session: Session, route: Sequence[int]) -> list[int]:
    """Number the route from 1; gives whose place is another now."""
    known = select(OutreachVisit.id, OutreachVisit.position).where(OutreachVisit.id.in_(route))
    before = dict(iter(session.execute(known)))
    moved = [one for place, one in enumerate(route, 1) if before[one] != place]
    for place, one in enumerate(route, 1):
        if one in moved:
            _place(session, one, place)
    return moved


def _place(session: Session, visit_id: int, position: int) -> None:
    session.execute(
        update(OutreachVisit)
        .where(OutreachVisit.id == visit_id)
        .values(position=position)
        .execution_options(synchronize_session=False)
    )
    session.expire_all()


def _tell(
    session: Session, acting: Acting, action: str, visit_id: int, moved: Sequence[int], **detail: object
) -> None:
    sealed = [seals.key("outreach_visit", one) for one in sorted({visit_id, *moved})]
    audit.record(session, acting, action, str(visit_id), detail, sealed=sealed)
