"""What the rotation is told and gives: venues, wishes, plans, weeks with their turns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from desktop_app.campaign_terms import DayLost, PlanFault, TurnOrigin, WishKind

Cell = tuple[date, int]
"""A week, by its Monday, and a venue, by its id."""


@dataclass(frozen=True, slots=True)
class LostRow:
    """A weekday on which a venue doesn't open; note is the holiday's name or the reason given."""

    on_date: date
    why: DayLost
    note: str = ""


@dataclass(frozen=True, slots=True)
class PlanVenue:
    """A venue as the planner knows it; place is latitude and longitude in degrees."""

    id: int
    district: str = ""
    place: tuple[float, float] | None = None
    substitute_id: int | None = None


@dataclass(frozen=True, slots=True)
class Kept:
    """A turn that stands in a week that stays as it is."""

    venue_id: int
    stands_in_for: int | None = None

    @property
    def whose(self) -> int:
        """The venue whose turn it is by the plan."""
        return self.venue_id if self.stands_in_for is None else self.stands_in_for


@dataclass(frozen=True, slots=True)
class Ask:
    """What is to be planned.

    weeks: the Mondays in order, from the first week of the rotation on. days: open days of a venue in a week;
    lost: weekdays that it loses there. valid: the weeks in which a venue takes part. kept: weeks that stay;
    those in `over` are past, the others get a substitute where their venue is shut. effort: so many exchanges
    are tried for each turn.
    """

    weeks: tuple[date, ...]
    venues: tuple[PlanVenue, ...]
    a_week: int
    days: Mapping[Cell, int]
    lost: Mapping[Cell, int] = field(default_factory=dict[Cell, int])
    valid: frozenset[Cell] = frozenset()
    kept: Mapping[date, tuple[Kept, ...]] = field(default_factory=dict[date, tuple[Kept, ...]])
    over: frozenset[date] = frozenset()
    pins: frozenset[Cell] = frozenset()
    forbids: frozenset[Cell] = frozenset()
    seed: int = 0
    effort: int = 1_000


@dataclass(frozen=True, slots=True)
class FaultRow:
    """What could not be met: the venues it concerns, the weeks (Mondays) they have, the places there.

    round_from: the Monday on which the round begins.
    """

    fault: PlanFault
    venue_ids: tuple[int, ...]
    weeks: tuple[date, ...]
    places: int
    round_from: date


@dataclass(frozen=True, slots=True)
class PlannedTurn:
    """One turn of a plan; kept: it stood before in a week that stays."""

    venue_id: int
    stands_in_for: int | None = None
    pinned: bool = False
    kept: bool = False

    @property
    def whose(self) -> int:
        """The venue whose turn it is by the plan."""
        return self.venue_id if self.stands_in_for is None else self.stands_in_for


@dataclass(frozen=True, slots=True)
class Plan:
    """Turns by week; rounds: the Mondays of each, the last one may be shorter."""

    weeks: Mapping[date, tuple[PlannedTurn, ...]]
    faults: tuple[FaultRow, ...]
    rounds: tuple[tuple[date, ...], ...]
    round_weeks: int


@dataclass(frozen=True, slots=True)
class TurnRow:
    """A turn that stands: the venue with its open days in that week.

    stands_in_for: the venue whose turn it is by the plan; pinned: a person holds it there.
    """

    turn_id: int
    venue_id: int
    venue_name: str
    stands_in_for: int | None
    origin: TurnOrigin
    pinned: bool
    days: tuple[date, ...]
    venue_code: str = ""
    stands_in_for_name: str = ""
    lost: tuple[LostRow, ...] = ()
    made_at: datetime | None = None
    made_by: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class WeekRow:
    """A week of the rotation with its standing turns; first and last: the days of it that are planned."""

    monday: date
    announced_at: datetime | None
    version: int
    turns: tuple[TurnRow, ...]
    first: date
    last: date
    announced_by: str = ""

    @property
    def changed_since(self) -> bool:
        """Whether it is no longer as it was announced."""
        announced = self.announced_at
        return announced is not None and any(turn.made_at and turn.made_at > announced for turn in self.turns)


@dataclass(frozen=True, slots=True)
class WishRow:
    """What a person asked of the planner for a venue and a week, with who did and why."""

    wish_id: int
    monday: date
    venue_id: int
    venue_name: str
    kind: WishKind
    reason: str
    made_at: datetime
    made_by: str
