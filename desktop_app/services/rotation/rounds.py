"""Rounds of weeks, and the turns that each of them has to give."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.campaign_terms import PlanFault
from desktop_app.services.rotation.matching import Turn
from desktop_app.services.rotation.rows import FaultRow, Kept

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.services.rotation.rows import Ask, PlanVenue


@dataclass(frozen=True, slots=True)
class Round:
    """The weeks of a round; whole: there are as many as every venue needs to have its turn."""

    weeks: tuple[date, ...]
    whole: bool


@dataclass(frozen=True, slots=True)
class RoundAsk:
    """What one round has to give: turns to place, places of its free weeks, what stays, what fails."""

    weeks: Round
    turns: tuple[Turn, ...]
    places: dict[date, int]
    kept: dict[date, tuple[Kept, ...]]
    faults: tuple[FaultRow, ...]


def round_weeks(ask: Ask) -> int:
    """So many weeks give each venue one turn: as many venues as take part in one week, by those a week."""
    most = max((sum((week, venue.id) in ask.valid for venue in ask.venues) for week in ask.weeks), default=0)
    return max(-(-most // ask.a_week), 1)


def rounds(ask: Ask) -> tuple[Round, ...]:
    """Divide the weeks in which somebody can open; a week in which nobody can belongs to none."""
    length = round_weeks(ask)
    working = [week for week in ask.weeks if _works(ask, week)]
    parts = [tuple(working[at : at + length]) for at in range(0, len(working), length)]
    return tuple(Round(part, len(part) == length) for part in parts)


def asked(ask: Ask, part: Round) -> RoundAsk:
    """Say which turns a round has to give: one for each venue that has none there yet."""
    kept, faults = _kept(ask, part)
    places = {week: ask.a_week for week in part.weeks if week not in kept}
    dropped = {venue_id for fault in faults for venue_id in fault.venue_ids}
    done = {turn.whose for turns in kept.values() for turn in turns}
    pinned, refused = _pinned(ask, part, places)
    done |= {turn.venue_id for turn in pinned}
    turns = [*pinned]
    for venue in ask.venues:
        if venue.id in done or not any((week, venue.id) in ask.valid for week in part.weeks):
            continue
        turn, fault = _turn(ask, part, venue, places)
        if turn is not None:
            # Who was told of a week that is shut now has a turn only where there is room.
            turns.append(_may(turn) if venue.id in dropped else turn)
        elif fault is not None and venue.id not in dropped:
            faults = (*faults, fault)
    return RoundAsk(part, tuple(turns), places, kept, (*faults, *refused))


def _works(ask: Ask, week: date) -> bool:
    return week in ask.kept or any(ask.days.get((week, venue.id), 0) for venue in ask.venues)


def _kept(ask: Ask, part: Round) -> tuple[dict[date, tuple[Kept, ...]], tuple[FaultRow, ...]]:
    """Give the weeks that stay, with a substitute where a venue has been shut since."""
    found: dict[date, tuple[Kept, ...]] = {}
    faults: list[FaultRow] = []
    substitutes = {venue.id: venue.substitute_id for venue in ask.venues}
    for week in part.weeks:
        if week not in ask.kept:
            continue
        turns = ask.kept[week]
        if week not in ask.over:
            there = {turn.venue_id for turn in turns}
            mended = [_mended(ask, week, turn, substitutes, there) for turn in turns]
            faults += [
                FaultRow(PlanFault.ANNOUNCED_SHUT, (turn.whose,), (week,), 0, part.weeks[0])
                for turn, new in zip(turns, mended, strict=True)
                if new is None
            ]
            turns = tuple(turn for turn in mended if turn is not None)
        found[week] = turns
    return found, tuple(faults)


def _mended(
    ask: Ask, week: date, turn: Kept, substitutes: dict[int, int | None], there: set[int]
) -> Kept | None:
    if ask.days.get((week, turn.venue_id), 0):
        return turn
    # The venue itself, where its substitute is shut too and it is open again.
    for other in (turn.whose, substitutes.get(turn.whose)):
        if other is not None and other not in there and ask.days.get((week, other), 0):
            there.add(other)
            return Kept(other, None if other == turn.whose else turn.whose)
    return None


def _pinned(ask: Ask, part: Round, places: dict[date, int]) -> tuple[list[Turn], list[FaultRow]]:
    turns: list[Turn] = []
    faults: list[FaultRow] = []
    begin = part.weeks[0]
    for week in places:
        wanted = [venue.id for venue in ask.venues if (week, venue.id) in ask.pins]
        shut = [venue_id for venue_id in wanted if not ask.days.get((week, venue_id), 0)]
        faults += [FaultRow(PlanFault.PIN_SHUT, (venue_id,), (week,), 0, begin) for venue_id in shut]
        wanted = [venue_id for venue_id in wanted if venue_id not in shut]
        if len(wanted) > ask.a_week:
            faults.append(FaultRow(PlanFault.TOO_MANY_PINS, tuple(wanted), (week,), ask.a_week, begin))
        turns += [Turn(venue_id, None, (week,), pinned=True) for venue_id in wanted[: ask.a_week]]
    return turns, faults


def _turn(
    ask: Ask, part: Round, venue: PlanVenue, places: Iterable[date]
) -> tuple[Turn | None, FaultRow | None]:
    free = [week for week in places if (week, venue.id) not in ask.forbids]
    must = part.whole and all((week, venue.id) in ask.valid for week in part.weeks)
    options = tuple(week for week in free if ask.days.get((week, venue.id), 0))
    if options or not must:
        return (Turn(venue.id, None, options, must) if options else None), None
    fault = PlanFault.NO_WEEK if free else PlanFault.FORBIDDEN
    weeks = tuple(places)
    if not weeks:
        # All weeks of the round stay as they are: there is nothing to be planned.
        return None, None
    other = venue.substitute_id
    if free and other is not None:
        options = tuple(
            week for week in free if ask.days.get((week, other), 0) and (week, other) not in ask.forbids
        )
        if options:
            return Turn(other, venue.id, options), None
    return None, FaultRow(fault, (venue.id,), weeks, 0, part.weeks[0])


def _may(turn: Turn) -> Turn:
    return Turn(turn.venue_id, turn.stands_in_for, turn.options, must=False)
