"""What people can put right, as fields without text (words: views/shared/words.py, cli/words.py)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

    from desktop_app.terms import PrintFault


class Refused(Exception):
    """The base of all that a person can put right."""


@dataclass(eq=False)
class Unknown(Refused):
    """What was typed or scanned is not in the database."""

    what: str
    text: str


@dataclass(eq=False)
class Ambiguous(Refused):
    """More than one record fits: none is chosen."""

    what: str
    text: str
    hits: int


@dataclass(eq=False)
class Conflict(Refused):
    """Somebody else changed the record since it was read."""

    application_id: str
    changed_by: str
    changed_at: datetime | None
    change: str


@dataclass(eq=False)
class NotAllowed(Refused):
    """The rule of the record forbids the step; reason is a stable code."""

    step: str
    reason: str
    on: date | None = None


@dataclass(eq=False)
class SeatsTaken(Refused):
    """The slot has no seat left: who took the last one and when, and the nearest slots with free seats.

    nearest: (slot id, place's name, day, minutes after midnight).
    """

    slot_id: int
    taken_by: str
    taken_at: datetime | None
    nearest: tuple[tuple[int, str, date, int], ...]


@dataclass(eq=False)
class NoPermission(Refused):
    """The step needs another role."""

    step: str
    needed: str


@dataclass(eq=False)
class PersonalNumber(Refused):
    """Text holds what looks like a 個人番号; masked is the text with it hidden."""

    masked: str


@dataclass(eq=False)
class AccountLike(Refused):
    """Text holds what looks like an account number, a PIN or a payment id; what is a stable code."""

    what: str
    masked: str


@dataclass(eq=False)
class Invalid(Refused):
    """A field can't be read; reason is a stable code."""

    field: str
    reason: str


@dataclass(eq=False)
class Cancelled(Refused):
    """The person stopped a long job; nothing of it was kept."""


@dataclass(eq=False)
class PrintFailed(Refused):
    """A print job was given up as a whole; page says where ("2/3"), pages (from 1) whom it concerns."""

    reason: PrintFault
    page: str
    pages: tuple[int, ...] = ()


class Surroundings(Exception):
    """The base of what lies outside the program: locked, disk full, file open elsewhere."""


@dataclass(eq=False)
class DatabaseUnusable(Surroundings):
    """The database can't be used here; reason is a stable code."""

    reason: str
    where: str


@dataclass(eq=False)
class NoDisplay(Surroundings):
    """The window can't open: there is no screen, or none that answers; display is what was asked."""

    display: str


@dataclass(eq=False)
class UpgradeNeeded(Refused):
    """The tables are those of an older program; they are upgraded only when somebody says so."""

    where: str


@dataclass(eq=False)
class LedgerRefused(Refused):
    """A whole ledger file is refused; reason is a code of services/ledger/reasons.py."""

    reason: str
    row: int = 0
    column: str = ""
