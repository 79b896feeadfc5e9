"""What the desk is told at each step of a handover, and what it hands in at the end."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from desktop_app.services.namesakes import NamesakeRow
from desktop_app.terms import (
    ErrorKind,
    Flag,
    HandoverCase,
    OldCard,
    Party,
    Procedure,
    SecondReason,
    TickKind,
)


@dataclass(frozen=True, slots=True)
class StopRow:
    """Why a handover stops here; nothing was changed.

    reason is a stable code; on is the day that belongs to it (handed over on, expired on). asked_* is the
    application of the notice, came_* that of the card which was scanned instead. entry_id: the entry in the
    errors to review, None while it is not recorded yet.
    """

    kind: ErrorKind
    reason: str
    text: str = ""
    on: date | None = None
    asked_pk: int | None = None
    asked_id: str | None = None
    came_pk: int | None = None
    came_id: str | None = None
    came_shelf: str | None = None
    changed_by: str = ""
    changed_at: datetime | None = None
    change: str = ""
    hits: int = 0
    entry_id: int | None = None


@dataclass(frozen=True, slots=True)
class StartedRow:
    """The application of the notice at the version that the clerk sees. pulled: its card is out already."""

    application_pk: int
    application_id: str
    notice_number: str | None
    version: int
    notice_scan: str
    name: str
    kana: str
    birth_date: date
    address: str
    procedure: Procedure
    shelf: str | None
    card_expires_on: date | None
    flags: tuple[Flag, ...]
    namesakes: tuple[NamesakeRow, ...]
    cases: tuple[HandoverCase, ...]
    second_always: bool
    second_for_representative: bool
    pulled: bool = False

    def second_reason(self, case: HandoverCase) -> SecondReason | None:
        """Why this case needs a second person, None when it does not."""
        return second_reason(
            self.flags,
            case,
            always=self.second_always,
            for_representative=self.second_for_representative,
        )


RADAR = frozenset({Flag.TWIN, Flag.NAMESAKE, Flag.SAME_ADDRESS})


def second_reason(
    flags: tuple[Flag, ...], case: HandoverCase, *, always: bool, for_representative: bool
) -> SecondReason | None:
    """Why a second person is needed: namesakes always, the rest as the ward has set."""
    if RADAR.intersection(flags):
        return SecondReason.NAMESAKES
    if case is HandoverCase.REPRESENTATIVE and for_representative:
        return SecondReason.REPRESENTATIVE
    return SecondReason.WARD if always else None


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """Notice and card lead to the same application: both numbers, for the eye."""

    application_pk: int
    application_id: str
    notice_number: str | None
    version: int
    card_scan: str


@dataclass(frozen=True, slots=True)
class Tick:
    """One piece of evidence by the operator: a document shown, or face, card and name compared."""

    kind: TickKind
    party: Party
    at: datetime
    code: str | None = None


@dataclass(frozen=True, slots=True)
class SecondRow:
    """A second person who looked too and said so with a password."""

    staff_id: str
    name: str
    at: datetime


@dataclass(frozen=True, slots=True)
class TriedRow:
    """What came of a second person's password: the person, or why not ("wrong", "locked")."""

    second: SecondRow | None
    reason: str = ""
    locked_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Checks:
    """All that a handover rests on; the two scans as they were read."""

    application_pk: int
    seen_version: int
    notice_scan: str
    card_scan: str
    case: HandoverCase
    ticks: tuple[Tick, ...]
    old_card: OldCard
    second: SecondRow | None = None


@dataclass(frozen=True, slots=True)
class DoneRow:
    """The card is handed over; repeated when this command had been carried out before."""

    handover_id: int
    application_id: str
    version: int
    repeated: bool = False


@dataclass(frozen=True, slots=True)
class ReversedRow:
    """The card is in custody again; shelf is where it lay when that place is still free.

    national: it had been recorded in the national system, where it must be taken back too.
    """

    application_id: str
    version: int
    shelf: str | None
    national: bool


@dataclass(frozen=True, slots=True)
class HandoverRow:
    """One handover for the list of the day; no name."""

    handover_id: int
    application_pk: int
    application_id: str
    version: int
    at: datetime
    on_date: date
    staff_id: str
    second_staff_id: str | None
    terminal: str
    case: HandoverCase
    old_card: OldCard
    national_recorded_on: date | None
    reversed_at: datetime | None
    reversed_reason: str | None


@dataclass(frozen=True, slots=True)
class FiguresRow:
    """How many cards were handed over on the day, and how many of all days wait for the national system."""

    today: int
    unrecorded: int
