"""Cards whose time is over, lists for disposal, and their control counts, as screens and papers show them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from desktop_app.services.keep_until.evaluating import KeptRow
from desktop_app.services.keep_until.holds import HoldRow
from desktop_app.terms import EventKind, Stage

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop_app.backlog_terms import DisposalState
    from desktop_app.services.keep_until.choosing import RuleRow


@dataclass(frozen=True, slots=True)
class CandidateRow:
    """A card whose time is over; excluded is a code where it may not be put on a list all the same."""

    application_pk: int
    application_id: str
    name: str
    kana: str
    office_code: str
    office: str
    shelf: str | None
    stage: Stage
    kept: KeptRow
    hold: HoldRow | None
    excluded: str | None
    excluded_on: date | None


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """Cards whose time is over at one place: how many, and how many of them may be put on a list."""

    code: str
    name: str
    over: int
    free: int


@dataclass(frozen=True, slots=True)
class OverRow:
    """Whose time is over on a day by the rule of that day, the longest over first; rule None: no rule."""

    as_of: date
    rule: RuleRow | None
    uncollected: int
    cards: tuple[CandidateRow, ...]

    @property
    def free(self) -> tuple[CandidateRow, ...]:
        """Those that may be put on a list."""
        return tuple(card for card in self.cards if card.excluded is None)

    def excluded(self) -> Mapping[str, int]:
        """Count those that may not, by why."""
        return Counter(card.excluded for card in self.cards if card.excluded is not None)

    def places(self) -> tuple[PlaceRow, ...]:
        """Count by place."""
        over = Counter((card.office_code, card.office) for card in self.cards)
        free = Counter(card.office_code for card in self.free)
        return tuple(PlaceRow(code, name, count, free[code]) for (code, name), count in sorted(over.items()))


@dataclass(frozen=True, slots=True)
class ListRow:
    """A list for disposal; place None: all places. The last counts are there once it has ended."""

    disposal_id: int
    rule_name: str
    rule_from: date
    as_of: date
    place_code: str | None
    place: str | None
    before: int
    listed: int
    pulled: int
    disposed: int
    dropped: int
    made_at: datetime
    made_by: str
    ended_at: datetime | None
    ended_by: str | None
    after: int | None
    came: int | None
    left: int | None
    counted: int | None
    difference_reason: str | None
    version: int

    @property
    def size(self) -> int:
        """How many cards were put on it."""
        return self.listed + self.pulled + self.disposed + self.dropped


@dataclass(frozen=True, slots=True)
class CardRow:
    """A card on a list; kept says why its time is over, by the days of its last look."""

    disposal_id: int
    position: int
    application_pk: int
    application_id: str
    name: str
    kana: str
    birth_date: date
    office: str
    shelf: str | None
    state: DisposalState
    disposable_from: date
    kept: KeptRow
    reason: str | None
    pulled_at: datetime | None
    pulled_by: str | None
    disposed_at: datetime | None
    disposed_by: str | None
    seconded_by: str | None
    disposed_name: str
    seconded_name: str
    fresh: bool = False


@dataclass(frozen=True, slots=True)
class ToDisposeRow:
    """A card in the hand that may be disposed of, at the version that is seen."""

    card: CardRow
    version: int
    scan: str


@dataclass(frozen=True, slots=True)
class SecondRow:
    """Another member of staff who stands by; at: when that was last confirmed."""

    staff_id: str
    name: str
    at: datetime


@dataclass(frozen=True, slots=True)
class TriedRow:
    """What came of the second person's password: who it is, or why not (wrong, locked)."""

    second: SecondRow | None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class CountRow:
    """The control count: cards in custody before and after, and what happened to them in between.

    came: into custody there; left: out of it otherwise, by the change; listed and pulled are still there
    (pulled: in custody, out of their places).
    """

    before: int
    came: int
    left: tuple[tuple[EventKind, int], ...]
    disposed: int
    after: int
    listed: int
    pulled: int

    @property
    def left_otherwise(self) -> int:
        """Cards that left custody there in another way."""
        return sum(count for _kind, count in self.left)

    @property
    def difference(self) -> int:
        """Cards that nothing explains; 0 when before + came = after + disposed + left otherwise."""
        return self.after + self.disposed + self.left_otherwise - self.before - self.came
