"""Weeks of the rotation with their standing turns, and the wishes of people, as lists show them."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from desktop_app.campaign_terms import TurnOrigin, WishKind
from desktop_app.errors import Unknown
from desktop_app.models.campaign import Venue
from desktop_app.models.rotation import RotationTurn, RotationWeek, RotationWish
from desktop_app.services.campaigns import reading
from desktop_app.services.rotation import calendar
from desktop_app.services.rotation.rows import TurnRow, WeekRow, WishRow

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy.orm import Session

    from desktop_app.services.campaigns.rows import CampaignRow, VenueRow
    from desktop_app.services.rotation.calendar import Frame


def campaign(session: Session, campaign_id: int) -> CampaignRow:
    """Give one campaign. Raises Unknown."""
    found = next((row for row in reading.all_of(session) if row.id == campaign_id), None)
    if found is None:
        raise Unknown("campaign", str(campaign_id))
    return found


def weeks(session: Session, campaign_id: int, first: date, last: date) -> tuple[WeekRow, ...]:
    """Give the weeks that these days (both included) touch and for which there is a plan, in order."""
    found = session.scalars(
        select(RotationWeek)
        .where(
            RotationWeek.campaign_id == campaign_id,
            RotationWeek.monday.between(calendar.monday(first), last),
        )
        .order_by(RotationWeek.monday)
        .execution_options(populate_existing=True)
    ).all()
    if not found:
        return ()
    turns = _turns(session, campaign_id, found)
    return tuple(
        WeekRow(
            week.monday,
            week.announced_at,
            week.version,
            turns[week.monday],
            week.from_date,
            week.until_date,
            week.announced_by or "",
        )
        for week in found
    )


def week(session: Session, campaign_id: int, monday: date) -> WeekRow:
    """Give one week. Raises Unknown where there is no plan for it."""
    found = weeks(session, campaign_id, monday, monday)
    if not found:
        raise Unknown("rotation_week", monday.isoformat())
    return found[0]


def planned_days(session: Session, campaign_id: int) -> tuple[date, date] | None:
    """Give the first and the last day for which there is a plan."""
    found = session.execute(
        select(RotationWeek.from_date, RotationWeek.until_date)
        .where(RotationWeek.campaign_id == campaign_id)
        .order_by(RotationWeek.monday)
    ).all()
    return (found[0].from_date, found[-1].until_date) if found else None


def wishes(session: Session, campaign_id: int, first: date, last: date) -> tuple[WishRow, ...]:
    """Give what people asked of the planner for the weeks that these days touch, in order."""
    statement = (
        select(RotationWish, Venue.name)
        .join(Venue, Venue.id == RotationWish.venue_id)
        .where(
            RotationWish.campaign_id == campaign_id,
            RotationWish.ended_at.is_(None),
            RotationWish.monday.between(calendar.monday(first), last),
        )
        .order_by(RotationWish.monday, Venue.position, Venue.code)
        .execution_options(populate_existing=True)
    )
    return tuple(
        WishRow(
            wish.id,
            wish.monday,
            wish.venue_id,
            name,
            WishKind(wish.kind),
            wish.reason or "",
            wish.made_at,
            wish.made_by,
        )
        for wish, name in session.execute(statement)
    )


def known_venues(session: Session) -> dict[int, VenueRow]:
    """Give all venues by their ids."""
    return {row.id: row for row in reading.every_venue(session)}


def pins(session: Session, campaign_id: int) -> frozenset[tuple[date, int]]:
    """Give what is pinned: Monday and venue."""
    found = session.execute(
        select(RotationWish.monday, RotationWish.venue_id).where(
            RotationWish.campaign_id == campaign_id,
            RotationWish.ended_at.is_(None),
            RotationWish.kind == WishKind.PINNED.value,
        )
    )
    return frozenset((row.monday, row.venue_id) for row in found)


def _turns(
    session: Session, campaign_id: int, found: Sequence[RotationWeek]
) -> dict[date, tuple[TurnRow, ...]]:
    first, last = found[0].monday, found[-1].until_date
    venues = known_venues(session)
    rows = session.scalars(
        select(RotationTurn)
        .join(Venue, Venue.id == func.coalesce(RotationTurn.stands_in_for, RotationTurn.venue_id))
        .where(
            RotationTurn.campaign_id == campaign_id,
            RotationTurn.ended_at.is_(None),
            RotationTurn.monday.between(first, last),
        )
        .order_by(RotationTurn.monday, Venue.position, Venue.code)
        .execution_options(populate_existing=True)
    ).all()
    here = [venues[venue_id] for venue_id in {row.venue_id for row in rows}]
    frame = calendar.frame(session, campaign(session, campaign_id), here, first, last)
    pinned = pins(session, campaign_id)
    by_week = {week.monday: week for week in found}
    turns: defaultdict[date, list[TurnRow]] = defaultdict(list)
    for row in rows:
        if row.monday in by_week:
            turns[row.monday].append(_turn(row, by_week[row.monday], venues, frame, pinned))
    return {monday: tuple(turns[monday]) for monday in by_week}


def _turn(
    row: RotationTurn,
    week: RotationWeek,
    venues: dict[int, VenueRow],
    frame: Frame,
    pinned: frozenset[tuple[date, int]],
) -> TurnRow:
    venue, whose = venues[row.venue_id], row.stands_in_for
    return TurnRow(
        row.id,
        venue.id,
        venue.name,
        whose,
        TurnOrigin(row.origin),
        (row.monday, venue.id if whose is None else whose) in pinned,
        calendar.open_days(frame, venue, week.from_date, week.until_date),
        venue.code,
        venues[whose].name if whose is not None else "",
        calendar.lost_days(frame, venue, week.monday, week.from_date, week.until_date),
        row.made_at,
        row.made_by,
        row.reason or "",
    )
