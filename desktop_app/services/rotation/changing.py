"""Changes of a plan by people: two turns exchanged, weeks announced, an announcement taken back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from desktop_app.campaign_terms import TurnEnd, TurnOrigin
from desktop_app.errors import Conflict, Invalid, NotAllowed, Unknown
from desktop_app.models.rotation import RotationTurn, RotationWeek
from desktop_app.services import audit, guard, operations, seals, staff
from desktop_app.services.rotation import asking, calendar, listing, rounds, standing
from desktop_app.services.rotation.asking import Wanted
from desktop_app.terms import Role

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting
    from desktop_app.services.rotation.rows import WeekRow

LONGEST_REASON = 200


@dataclass(frozen=True, slots=True)
class Pick:
    """A turn as a person saw it: its week, the week's version, and its number."""

    monday: date
    version: int
    turn_id: int


def reason_of(text: str) -> str:
    """Give a reason as it is kept. Raises Invalid when there is none or it is too long, PersonalNumber."""
    reason = " ".join(guard.refuse(text).split())
    if not reason:
        raise Invalid("reason", "missing")
    return reason[:LONGEST_REASON]


def swap(
    session: Session, acting: Acting, campaign_id: int, first: Pick, second: Pick, reason: str
) -> tuple[date, date]:
    """Let two venues exchange their weeks; the turns that they had stay as history. Gives the two Mondays.

    For supervisors. Raises NoPermission, Invalid without a reason, PersonalNumber, Unknown, Conflict when a
    week changed, and NotAllowed: same_week, week_over, turn_pinned, venue_shut, forbidden_there,
    twice_in_week, twice_in_round.
    """
    staff.require(session, acting, "rotation", Role.SUPERVISOR)
    why = reason_of(reason)
    if operations.outcome(session, acting.operation) is not None:
        return first.monday, second.monday
    audit.hold(session)
    standing.check(session, campaign_id, {pick.monday: pick.version for pick in (first, second)})
    one, other = (_standing(session, campaign_id, pick) for pick in (first, second))
    _check_swap(session, acting, campaign_id, one, other)
    ended = [standing.end(acting, turn, TurnEnd.SWAPPED) for turn in (one, other)]
    for turn in ended:
        turn.reason = why
    session.flush()
    added = [
        standing.new(acting, campaign_id, week, turn.venue_id, turn.stands_in_for, TurnOrigin.SWAPPED, why)
        for turn, week in ((one, other.monday), (other, one.monday))
    ]
    session.add_all(added)
    for week in (one.monday, other.monday):
        _turn_over(session, campaign_id, week)
    session.flush()
    told = {"weeks": [first.monday.isoformat(), second.monday.isoformat()], "reason": why}
    sealed = [seals.key("rotation_turn", turn.id) for turn in (*ended, *added)]
    audit.record(session, acting, "rotation_swapped", str(campaign_id), told, sealed=sealed)
    operations.done(session, acting, "rotation_swapped", {})
    return first.monday, second.monday


def announce(
    session: Session, acting: Acting, campaign_id: int, until: date, seen: Mapping[date, int]
) -> int:
    """Note that people were told of the weeks that begin until that day; gives how many that were not yet.

    They stay as they are when it is planned anew. For supervisors. Raises NoPermission, Conflict when a week
    is not as it was seen, NotAllowed: nothing_to_announce, turn_without_days.
    """
    staff.require(session, acting, "rotation", Role.SUPERVISOR)
    known = operations.outcome(session, acting.operation)
    if known is not None:
        return known["weeks"]
    audit.hold(session)
    weeks = to_announce(listing.weeks(session, campaign_id, acting.today, until), until)
    if not weeks:
        raise NotAllowed("announce", "nothing_to_announce")
    standing.check(session, campaign_id, {week.monday: seen.get(week.monday, 0) for week in weeks})
    if any(not turn.days for week in weeks for turn in week.turns):
        raise NotAllowed("announce", "turn_without_days")
    for week in weeks:
        row = _turn_over(session, campaign_id, week.monday)
        row.announced_at, row.announced_by = acting.now, acting.staff_id
    told = {"from": weeks[0].monday.isoformat(), "until": weeks[-1].monday.isoformat(), "weeks": len(weeks)}
    audit.record(session, acting, "rotation_announced", str(campaign_id), told)
    operations.done(session, acting, "rotation_announced", {"weeks": len(weeks)})
    return len(weeks)


def to_announce(weeks: tuple[WeekRow, ...], until: date) -> tuple[WeekRow, ...]:
    """Give the weeks that would be announced: planned, begun until that day, and new or changed since."""
    return tuple(
        week
        for week in weeks
        if week.turns and week.monday <= until and (week.announced_at is None or week.changed_since)
    )


def recall(
    session: Session, acting: Acting, campaign_id: int, monday: date, seen_version: int, reason: str
) -> None:
    """Take the announcement of a week back: from then on it may be planned anew.

    For supervisors. Raises NoPermission, Invalid without a reason, PersonalNumber, Unknown, Conflict, and
    NotAllowed: not_announced.
    """
    staff.require(session, acting, "rotation", Role.SUPERVISOR)
    why = reason_of(reason)
    if operations.outcome(session, acting.operation) is not None:
        return
    audit.hold(session)
    standing.check(session, campaign_id, {monday: seen_version})
    row = _turn_over(session, campaign_id, monday)
    if row.announced_at is None:
        raise NotAllowed("announce", "not_announced")
    row.announced_at = row.announced_by = None
    told = {"week": monday.isoformat(), "reason": why}
    audit.record(session, acting, "rotation_recalled", str(campaign_id), told)
    operations.done(session, acting, "rotation_recalled", {})


def _turn_over(session: Session, campaign_id: int, week: date) -> RotationWeek:
    row = session.get(RotationWeek, (campaign_id, week), with_for_update=True, populate_existing=True)
    if row is None:
        raise Unknown("rotation_week", week.isoformat())
    row.version += 1
    return row


def _standing(session: Session, campaign_id: int, pick: Pick) -> RotationTurn:
    wanted = (RotationTurn.id == pick.turn_id, RotationTurn.campaign_id == campaign_id)
    turn = session.scalars(select(RotationTurn).where(*wanted)).one_or_none()
    if turn is None or turn.monday != pick.monday:
        raise Unknown("rotation_turn", str(pick.turn_id))
    if turn.ended_at is not None:
        raise Conflict("", turn.ended_by or "", turn.ended_at, "rotation_week")
    return turn


def _check_swap(
    session: Session, acting: Acting, campaign_id: int, one: RotationTurn, other: RotationTurn
) -> None:
    if one.monday == other.monday:
        raise NotAllowed("swap", "same_week")
    if min(one.monday, other.monday) < calendar.monday(acting.today):
        raise NotAllowed("swap", "week_over")
    first, last = min(one.monday, other.monday), max(one.monday, other.monday)
    wanted = Wanted(first, calendar.last_of(last), as_planned=True)
    asked = asking.gather(session, acting.today, campaign_id, wanted)
    weeks = {week.monday: week for week in listing.weeks(session, campaign_id, first, last)}
    parts = rounds.rounds(asked.ask)
    for turn, week, leaves in ((one, other.monday, other), (other, one.monday, one)):
        whose = standing.whose(turn)
        there = [row for row in weeks[week].turns if row.turn_id != leaves.id]
        if (turn.monday, whose) in asked.ask.pins:
            raise NotAllowed("swap", "turn_pinned")
        if not asked.ask.days.get((week, turn.venue_id), 0):
            raise NotAllowed("swap", "venue_shut")
        if (week, turn.venue_id) in asked.ask.forbids:
            raise NotAllowed("swap", "forbidden_there")
        if any(row.venue_id == turn.venue_id for row in there):
            raise NotAllowed("swap", "twice_in_week")
        part = next((part.weeks for part in parts if week in part.weeks), ())
        if turn.monday not in part and _has_turn(session, campaign_id, part, whose):
            raise NotAllowed("swap", "twice_in_round")


def _has_turn(session: Session, campaign_id: int, weeks: tuple[date, ...], venue_id: int) -> bool:
    turns = standing.turns(session, campaign_id)
    return any(standing.whose(turn) == venue_id for week in weeks for turn in turns.get(week, ()))
