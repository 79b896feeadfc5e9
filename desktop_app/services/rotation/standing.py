"""Weeks and turns that stand: read, changed at the version that was seen, ended and never deleted."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from sqlalchemy import select

from desktop_app.errors import Conflict
from desktop_app.models.rotation import RotationTurn, RotationWeek, RotationWish

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date, datetime

    from sqlalchemy.orm import Session

    from desktop_app.campaign_terms import TurnEnd, TurnOrigin
    from desktop_app.services.acting import Acting


def turns(session: Session, campaign_id: int) -> dict[date, tuple[RotationTurn, ...]]:
    """Give the standing turns of all weeks by their Monday."""
    found: defaultdict[date, list[RotationTurn]] = defaultdict(list)
    for turn in session.scalars(
        select(RotationTurn)
        .where(RotationTurn.campaign_id == campaign_id, RotationTurn.ended_at.is_(None))
        .order_by(RotationTurn.id)
        .execution_options(populate_existing=True)
    ):
        found[turn.monday].append(turn)
    return {monday: tuple(here) for monday, here in found.items()}


def whose(turn: RotationTurn) -> int:
    """Give the venue whose turn it is by the plan."""
    return turn.venue_id if turn.stands_in_for is None else turn.stands_in_for


def versions(session: Session, campaign_id: int, weeks: Iterable[date]) -> dict[date, int]:
    """Give the versions of these weeks; 0 where there is no plan for one."""
    kept = session.execute(
        select(RotationWeek.monday, RotationWeek.version).where(RotationWeek.campaign_id == campaign_id)
    )
    known = {row.monday: row.version for row in kept}
    return {week: known.get(week, 0) for week in weeks}


def check(session: Session, campaign_id: int, seen: Mapping[date, int]) -> None:
    """Refuse to change weeks that are no longer as they were seen. Raises Conflict with who changed one."""
    now = versions(session, campaign_id, seen)
    changed = [week for week in seen if now[week] != seen[week]]
    if changed:
        raise conflict(session, campaign_id, changed[0])


def conflict(session: Session, campaign_id: int, week: date) -> Conflict:
    """Say who changed a week last, and when."""
    known: list[tuple[datetime, str]] = []
    for model in (RotationTurn, RotationWish):
        for row in session.execute(
            select(model.made_at, model.made_by, model.ended_at, model.ended_by).where(
                model.campaign_id == campaign_id, model.monday == week
            )
        ):
            known.append((row.made_at, row.made_by))
            if row.ended_at is not None:
                known.append((row.ended_at, row.ended_by or ""))
    told = session.execute(
        select(RotationWeek.announced_at, RotationWeek.announced_by).where(
            RotationWeek.campaign_id == campaign_id,
            RotationWeek.monday == week,
            RotationWeek.announced_at.is_not(None),
        )
    ).one_or_none()
    if told is not None and told.announced_at is not None:
        known.append((told.announced_at, told.announced_by or ""))
    at, who = max(known, default=(None, ""))
    return Conflict("", who, at, "rotation_week")


def touch(
    session: Session, campaign_id: int, week: date, part: tuple[date, date], *, changed: bool = True
) -> RotationWeek:
    """Count a change of a week, which is made when there is none; part: the days of it that are planned."""
    row = session.get(RotationWeek, (campaign_id, week), with_for_update=True, populate_existing=True)
    if row is None:
        row = RotationWeek(
            campaign_id=campaign_id, monday=week, from_date=part[0], until_date=part[1], version=1
        )
        session.add(row)
    elif changed or (row.from_date, row.until_date) != part:
        row.from_date, row.until_date = part
        row.version += 1
    return row


def new(
    acting: Acting,
    campaign_id: int,
    week: date,
    venue_id: int,
    stands_in_for: int | None,
    origin: TurnOrigin,
    reason: str | None = None,
) -> RotationTurn:
    """Give a turn that is to be added."""
    return RotationTurn(
        campaign_id=campaign_id,
        monday=week,
        venue_id=venue_id,
        stands_in_for=stands_in_for,
        origin=origin.value,
        made_at=acting.now,
        made_by=acting.staff_id,
        reason=reason,
    )


def end(acting: Acting, turn: RotationTurn, kind: TurnEnd) -> RotationTurn:
    """End a turn; it stays as history."""
    turn.ended_at, turn.ended_by, turn.end_kind = acting.now, acting.staff_id, kind.value
    return turn
