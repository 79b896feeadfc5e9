"""What runs of notices ask for and give."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.backlog_terms import RunKind, TurnReason, WaveOrder

if TYPE_CHECKING:
    from datetime import date, datetime

    from desktop_app.terms import LetterState


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a run is for: seats between two days (both included), at one place or all.

    The people are told on the first day, so that its weeks count from there. reminder: people who have had
    `notices` notices (None: however many), the last one at least `days` days ago; otherwise those who have
    had none. percent: of the people told, how many come; None: as many as came so far (response.py). most: no
    more letters or calls than these. order: who is told first.
    """

    first: date
    last: date
    place: str | None = None
    reminder: bool = False
    percent: int | None = None
    notices: int | None = None
    days: int = 30
    most: int | None = None
    kind: RunKind = RunKind.LETTER
    order: WaveOrder = WaveOrder.USUAL


@dataclass(frozen=True, slots=True)
class WeekSumRow:
    """One week of a run's seats: those free, and how many of them are expected to be taken.

    told: by people told before; visits: by those of the run. fit: so many letters bear the seats from this
    week on; None when nobody is expected any more.
    """

    first: date
    last: date
    seats: int
    told: int
    visits: int
    fit: int | None


@dataclass(frozen=True, slots=True)
class SumRow:
    """How many letters or calls fit, so that in no week more people come than seats are left.

    told: people told lately or about to be, who have no booking; expected: those of them who will come.
    percent: of a hundred people told come; counted: by so many letters that it was seen, 0 when it is only
    said. waiting: cards that may be told. came_back: cards left out because their notice came back;
    without_number: because they have no notice number yet. size: what the run would have; visits: how many of
    its people are expected; reasons: why they are told now.
    """

    seats_free: int
    told: int
    percent: int
    counted: int
    expected: int
    fit: int
    waiting: int
    came_back: int
    without_number: int
    size: int
    visits: int
    weeks: tuple[WeekSumRow, ...]
    reasons: tuple[tuple[TurnReason, int], ...]

    @property
    def decides(self) -> WeekSumRow | None:
        """The week whose seats let fit the fewest."""
        limits = [week for week in self.weeks if week.fit is not None]
        return min(limits, key=lambda week: week.fit or 0, default=None)


@dataclass(frozen=True, slots=True)
class TurnRow:
    """Somebody who would be told by the run, and why now; deadline is that of the campaign."""

    position: int
    application_pk: int
    application_id: str
    notice_number: str | None
    kana: str
    name: str
    place: str
    notices: int
    last_notice_on: date | None
    custody_on: date
    card_expires_on: date | None
    reasons: tuple[TurnReason, ...]
    deadline: date | None


@dataclass(frozen=True, slots=True)
class RunRow:
    """A run with its sum as it was made, and how many of its letters are in each state."""

    run_id: int
    reminder: bool
    kind: RunKind
    order: WaveOrder
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
