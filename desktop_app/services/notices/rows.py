"""What runs of notices ask for and give."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

    from desktop_app.terms import LetterState

USUAL_PERCENT = 50
"""Of a hundred people told, so many are expected to come, unless the supervisor knows better."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a run is for: seats between two days (both included), at one place or all.

    reminder: people who have had `notices` notices, the last one at least `days` days ago; otherwise those
    who have had none. percent: of the people told, how many come. most: no more letters than these.
    """

    first: date
    last: date
    place: str | None = None
    reminder: bool = False
    percent: int = USUAL_PERCENT
    notices: int = 1
    days: int = 30
    most: int | None = None


@dataclass(frozen=True, slots=True)
class SumRow:
    """How many letters fit: (seats_free - expected) seats left, filled by `percent` of those who get one.

    told: people told in the last four weeks or about to be, who have no booking; expected: those of them who
    will come. waiting: cards that may be told. came_back: cards left out because their notice came back;
    without_number: because they have no notice number yet. size: what the run would have.
    """

    seats_free: int
    told: int
    percent: int
    expected: int
    left: int
    fit: int
    waiting: int
    came_back: int
    without_number: int
    size: int


@dataclass(frozen=True, slots=True)
class RunRow:
    """A run with its sum as it was made, and how many of its letters are in each state."""

    run_id: int
    reminder: bool
    place: str | None
    place_name: str | None
    first: date
    last: date
    seats_free: int
    told: int
    percent: int
    size: int
    picked: int
    printed: int
    sent: int
    dropped: int
    made_at: datetime
    made_by: str
    ended_at: datetime | None
    version: int


@dataclass(frozen=True, slots=True)
class LetterRow:
    """One letter of a run; reason says why it was dropped, or that it was added by hand."""

    run_id: int
    position: int
    application_pk: int
    application_id: str
    notice_number: str | None
    kana: str
    name: str
    state: LetterState
    reason: str | None
    print_job: str | None
    ended_at: datetime | None
    ended_by: str | None


@dataclass(frozen=True, slots=True)
class ScannedRow:
    """What came of scanning a letter: sent; or taken out, with the reason, and the entry to review if any."""

    run_id: int
    position: int
    application_pk: int
    application_id: str
    kana: str
    sent: bool
    reason: str | None = None
    entry_id: int | None = None
