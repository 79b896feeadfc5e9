"""Makes a plan, or makes it anew: what was announced stays, what was planned otherwise is kept as history."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from desktop_app.campaign_terms import TurnEnd, TurnOrigin
from desktop_app.errors import Invalid, NotAllowed
from desktop_app.services import audit, operations, seals, staff
from desktop_app.services.rotation import asking, calendar, planner, standing
from desktop_app.terms import Role

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from sqlalchemy.orm import Session

    from desktop_app.models.rotation import RotationTurn
    from desktop_app.services.acting import Acting
    from desktop_app.services.rotation.asking import Asked, Wanted
    from desktop_app.services.rotation.rows import FaultRow, Plan, PlannedTurn


@dataclass(frozen=True, slots=True)
class ProposalRow:
    """What a plan would be, nothing stored.

    versions: of the weeks as they are now. swapped: turns that people exchanged and that would be planned
    anew; new and gone: turns that would come and go; lost: fewest and most weekdays that a venue loses.
    """

    asked: Asked
    plan: Plan
    versions: dict[date, int]
    kept_weeks: int
    substitutes: int
    swapped: int
    new: int
    gone: int
    lost: tuple[int, int]

    @property
    def faults(self) -> tuple[FaultRow, ...]:
        """What can't be met."""
        return self.plan.faults

    @property
    def turns(self) -> int:
        """So many turns the wanted weeks have."""
        return sum(len(self.plan.weeks.get(week, ())) for week in self.asked.weeks)


@dataclass(frozen=True, slots=True)
class MadeRow:
    """What planning did: weeks and turns that there are now, turns that are new and that are history."""

    weeks: int
    turns: int
    new: int
    gone: int


def propose(session: Session, today: date, campaign_id: int, wanted: Wanted) -> ProposalRow:
    """Plan the wanted days, nothing stored.

    Raises Unknown, Invalid for days and seed, NotAllowed: outside_campaign, no_venues.
    """
    asked = asking.gather(session, today, campaign_id, wanted)
    plan = planner.plan(asked.ask)
    stands = standing.turns(session, campaign_id)
    changes = [_change(asked, plan, week, stands.get(week, ())) for week in asked.weeks]
    gone = [turn for goes, _ in changes for turn in goes]
    there = [turn for week in asked.weeks for turn in plan.weeks.get(week, ())]
    return ProposalRow(
        asked,
        plan,
        standing.versions(session, campaign_id, asked.weeks),
        sum(week in asked.ask.kept for week in asked.weeks),
        sum(turn.stands_in_for is not None for turn in there),
        sum(turn.origin == TurnOrigin.SWAPPED.value for turn in gone),
        sum(len(comes) for _, comes in changes),
        len(gone),
        _lost(asked, plan),
    )


def make(
    session: Session,
    acting: Acting,
    campaign_id: int,
    wanted: Wanted,
    seen: Mapping[date, int] | None = None,
    *,
    leave_out: bool = False,
) -> MadeRow:
    """Plan the wanted days and keep the plan; sent again it gives the first result.

    seen: the versions of the weeks that the person saw. leave_out: keep it also where not everybody can have
    a turn. For supervisors. Raises NoPermission, Unknown, Invalid, Conflict, NotAllowed: outside_campaign,
    no_venues, no_plan.
    """
    staff.require(session, acting, "rotation", Role.SUPERVISOR)
    known = operations.outcome(session, acting.operation)
    if known is not None:
        return MadeRow(**known)
    # One planner at a time: what is read here stays so until it is written.
    audit.hold(session)
    if wanted.first < calendar.monday(acting.today):
        raise Invalid("from", "in_past")
    found = propose(session, acting.today, campaign_id, wanted)
    if seen is not None:
        standing.check(session, campaign_id, {week: seen.get(week, 0) for week in found.asked.weeks})
    if found.faults and not leave_out:
        raise NotAllowed("rotation", "no_plan")
    made, sealed = _write(session, acting, campaign_id, found)
    result = asdict(made)
    told = {
        "from": found.asked.weeks[0].isoformat(),
        "until": found.asked.weeks[-1].isoformat(),
        "seed": wanted.seed,
        "left_out": len(found.faults),
        **result,
    }
    audit.record(session, acting, "rotation_planned", str(campaign_id), told, sealed=sealed)
    operations.done(session, acting, "rotation_planned", result)
    return made


def _write(
    session: Session, acting: Acting, campaign_id: int, found: ProposalRow
) -> tuple[MadeRow, list[str]]:
    stands = standing.turns(session, campaign_id)
    asked, plan = found.asked, found.plan
    ended: list[RotationTurn] = []
    added: list[RotationTurn] = []
    for week in asked.weeks:
        goes, comes = _change(asked, plan, week, stands.get(week, ()))
        for turn in goes:
            is_shut = not asked.ask.days.get((week, turn.venue_id), 0)
            kind = TurnEnd.SHUT if week in asked.ask.kept and is_shut else TurnEnd.REPLANNED
            ended.append(standing.end(acting, turn, kind))
        standing.touch(session, campaign_id, week, asked.parts[week], changed=bool(goes or comes))
        # The old ones first: a venue stands only once in a week.
        session.flush()
        for turn in comes:
            origin = TurnOrigin.PLANNED if turn.stands_in_for is None else TurnOrigin.SUBSTITUTE
            new = standing.new(acting, campaign_id, week, turn.venue_id, turn.stands_in_for, origin)
            session.add(new)
            added.append(new)
    session.flush()
    keys = [seals.key("rotation_turn", turn.id) for turn in (*ended, *added)]
    return MadeRow(len(asked.weeks), found.turns, len(added), len(ended)), keys


def _change(
    asked: Asked, plan: Plan, week: date, stands: tuple[RotationTurn, ...]
) -> tuple[list[RotationTurn], list[PlannedTurn]]:
    """Which turns of a week go and which come; those that are the same stay as they are."""
    if week in asked.ask.over:
        return [], []
    wanted = plan.weeks.get(week, ())
    now = {(turn.venue_id, turn.stands_in_for) for turn in stands}
    then = {(turn.venue_id, turn.stands_in_for) for turn in wanted}
    goes = [turn for turn in stands if (turn.venue_id, turn.stands_in_for) not in then]
    return goes, [turn for turn in wanted if (turn.venue_id, turn.stands_in_for) not in now]


def _lost(asked: Asked, plan: Plan) -> tuple[int, int]:
    lost = {venue.id: 0 for venue in asked.ask.venues}
    for week, turns in plan.weeks.items():
        for turn in turns:
            if turn.venue_id in lost:
                lost[turn.venue_id] += asked.ask.lost.get((week, turn.venue_id), 0)
    return min(lost.values()), max(lost.values())
