"""Why a week looks as it does: of each turn who or what brought it there, and what it costs in days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import aliased

from desktop_app.campaign_terms import DayLost, TurnEnd, TurnOrigin, TurnWhy, WishKind
from desktop_app.models.campaign import Venue
from desktop_app.models.rotation import RotationTurn
from desktop_app.services.rotation import asking, calendar, listing, rounds
from desktop_app.services.rotation.asking import Wanted
from desktop_app.services.rotation.improve import kilometres
from desktop_app.services.rotation.rows import TurnRow, WeekRow, WishRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from desktop_app.services.rotation.asking import Asked


@dataclass(frozen=True, slots=True)
class ShutRow:
    """Days, from the first to the last, on which a venue does not open for one reason."""

    first: date
    last: date
    why: DayLost
    note: str


@dataclass(frozen=True, slots=True)
class TurnWhyRow:
    """Why a turn is in its week.

    who, at, reason: of the person who pinned or exchanged it. shut: why the venue that is stood in for, or
    in other weeks of the round this one, does not open. before: weekdays lost in the weeks before;
    elsewhere: the fewest and most days that it would have in the round's weeks. next_to: the nearest other
    venue of the week, and how many kilometres away.
    """

    turn: TurnRow
    why: TurnWhy
    who: str = ""
    at: datetime | None = None
    reason: str = ""
    shut: tuple[ShutRow, ...] = ()
    before: int = 0
    elsewhere: tuple[int, int] = (0, 0)
    next_to: str = ""
    kilometres: float = 0.0


@dataclass(frozen=True, slots=True)
class WeekWhyRow:
    """A week, why it looks so, the round it belongs to, and what people asked for it.

    round_at: which week of its round it is, from 1; round_weeks: so many weeks a whole round has, the round
    has them or not (is_whole). missing: venues that the week could have more.
    """

    week: WeekRow
    turns: tuple[TurnWhyRow, ...]
    wishes: tuple[WishRow, ...]
    round_from: date
    round_until: date
    round_at: int
    round_weeks: int
    is_whole: bool
    missing: int


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """A turn that stands or stood in a week."""

    venue_name: str
    stands_in_for: str
    origin: TurnOrigin
    made_at: datetime
    made_by: str
    ended_at: datetime | None
    ended_by: str
    end_kind: TurnEnd | None
    reason: str


def why(session: Session, today: date, campaign_id: int, monday: date) -> WeekWhyRow:
    """Explain one week. Raises Unknown where there is no plan for it."""
    week = listing.week(session, campaign_id, monday)
    wanted = Wanted(monday, calendar.last_of(monday), as_planned=True)
    asked = asking.gather(session, today, campaign_id, wanted)
    parts = rounds.rounds(asked.ask)
    part = next((one for one in parts if monday in one.weeks), rounds.Round((monday,), whole=False))
    wishes = listing.wishes(session, campaign_id, monday, monday)
    before = _lost_before(session, campaign_id, monday)
    here = [asked.venues[turn.venue_id] for turn in week.turns]
    turns: list[TurnWhyRow] = []
    for turn in week.turns:
        name, far = _nearest(asked, turn, [venue.id for venue in here])
        turns.append(
            _explained(asked, week, turn, part.weeks, wishes, before.get(turn.venue_id, 0), name, far)
        )
    return WeekWhyRow(
        week,
        tuple(turns),
        wishes,
        part.weeks[0],
        part.weeks[-1],
        part.weeks.index(monday) + 1,
        rounds.round_weeks(asked.ask),
        part.whole,
        asked.ask.a_week - len(turns),
    )


def history(session: Session, campaign_id: int, monday: date) -> tuple[HistoryRow, ...]:
    """Give all turns that stand or stood in a week, the newest first."""
    whose = aliased(Venue)
    statement = (
        select(RotationTurn, Venue.name, whose.name)
        .join(Venue, Venue.id == RotationTurn.venue_id)
        .outerjoin(whose, whose.id == RotationTurn.stands_in_for)
        .where(RotationTurn.campaign_id == campaign_id, RotationTurn.monday == monday)
        .order_by(RotationTurn.ended_at.is_not(None), RotationTurn.id.desc())
        .execution_options(populate_existing=True)
    )
    return tuple(
        HistoryRow(
            name,
            other or "",
            TurnOrigin(turn.origin),
            turn.made_at,
            turn.made_by,
            turn.ended_at,
            turn.ended_by or "",
            TurnEnd(turn.end_kind) if turn.end_kind else None,
            turn.reason or "",
        )
        for turn, name, other in session.execute(statement)
    )


def _explained(
    asked: Asked,
    week: WeekRow,
    turn: TurnRow,
    weeks: Sequence[date],
    wishes: Sequence[WishRow],
    before: int,
    next_to: str,
    far: float,
) -> TurnWhyRow:
    whose = turn.venue_id if turn.stands_in_for is None else turn.stands_in_for
    pin = next((one for one in wishes if one.kind is WishKind.PINNED and one.venue_id == whose), None)
    days = {one: asked.ask.days.get((one, turn.venue_id), 0) for one in weeks}
    others = [one for one in weeks if one != week.monday]
    can = [one for one in others if days[one] and (one, turn.venue_id) not in asked.ask.forbids]
    found = TurnWhyRow(
        turn,
        TurnWhy.PLANNED,
        before=before,
        elsewhere=(min((days[one] for one in can), default=0), max((days[one] for one in can), default=0)),
        next_to=next_to,
        kilometres=far,
    )
    shut = _shut(asked, whose, [week.monday] if week.announced_at else weeks)
    if turn.stands_in_for is not None:
        return _told(found, TurnWhy.STANDS_IN, turn.made_by, turn.made_at, turn.reason, shut)
    if pin is not None:
        return _told(found, TurnWhy.PINNED, pin.made_by, pin.made_at, pin.reason)
    if turn.origin is TurnOrigin.SWAPPED:
        return _told(found, TurnWhy.SWAPPED, turn.made_by, turn.made_at, turn.reason)
    if others and not can:
        return _told(found, TurnWhy.ONLY_WEEK, shut=_shut(asked, whose, others))
    return _told(found, _by_days(asked, week, turn, can, days, before))


def _by_days(
    asked: Asked, week: WeekRow, turn: TurnRow, can: Sequence[date], days: dict[date, int], before: int
) -> TurnWhy:
    """Say what the number of days has to do with it: the venue is spared, bears its share, or has more."""
    lost = {one: asked.ask.lost.get((one, turn.venue_id), 0) for one in (*can, week.monday)}
    here = lost[week.monday]
    if here and any(lost[one] < here for one in can):
        return TurnWhy.BEARS
    if before and any(lost[one] > here for one in can):
        return TurnWhy.SPARED
    return TurnWhy.MORE_DAYS if any(days[one] < days[week.monday] for one in can) else TurnWhy.PLANNED


def _told(
    row: TurnWhyRow,
    code: TurnWhy,
    who: str = "",
    at: datetime | None = None,
    reason: str = "",
    shut: tuple[ShutRow, ...] = (),
) -> TurnWhyRow:
    return TurnWhyRow(
        row.turn, code, who, at, reason, shut, row.before, row.elsewhere, row.next_to, row.kilometres
    )


def _shut(asked: Asked, venue_id: int, weeks: Sequence[date]) -> tuple[ShutRow, ...]:
    """Say why a venue does not open in those of the weeks in which it opens on no day."""
    venue = asked.venues[venue_id]
    found: list[ShutRow] = []
    for week in weeks:
        if asked.ask.days.get((week, venue_id), 0):
            continue
        for row in calendar.lost_days(asked.frame, venue, week, *asked.parts[week]):
            if row.why is DayLost.OUTSIDE:
                continue
            if found and (found[-1].why, found[-1].note) == (row.why, row.note):
                found[-1] = ShutRow(found[-1].first, row.on_date, row.why, row.note)
            else:
                found.append(ShutRow(row.on_date, row.on_date, row.why, row.note))
    return tuple(found)


def _nearest(asked: Asked, turn: TurnRow, ids: Sequence[int]) -> tuple[str, float]:
    venue = asked.venues[turn.venue_id]
    far: list[tuple[float, str]] = []
    for other in (asked.venues[one] for one in ids if one != turn.venue_id):
        if None in {venue.latitude, venue.longitude, other.latitude, other.longitude}:
            continue
        places = [(row.latitude or 0.0, row.longitude or 0.0) for row in (venue, other)]
        far.append((kilometres(*places), other.name))
    found = min(far, default=(0.0, ""))
    return found[1], found[0]


def _lost_before(session: Session, campaign_id: int, monday: date) -> dict[int, int]:
    planned = listing.planned_days(session, campaign_id)
    lost: dict[int, int] = {}
    if planned is None or planned[0] >= monday:
        return lost
    for week in listing.weeks(session, campaign_id, planned[0], monday):
        for turn in week.turns if week.monday < monday else ():
            lost[turn.venue_id] = lost.get(turn.venue_id, 0) + len(turn.lost)
    return lost
