"""What the work on returned mail gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.backlog_terms import AddressState

if TYPE_CHECKING:
    from datetime import date, datetime

    from desktop_app.terms import Stage

TO_DO = (AddressState.NEWER, AddressState.OPEN, AddressState.TO_SEND, AddressState.HELD)
"""The states in which something is still to be done, what can be done at once before the others."""


@dataclass(frozen=True, slots=True)
class AddressRow:
    """What stands in the window of an envelope."""

    postal_code: str
    address: str
    detail: str
    name: str


@dataclass(frozen=True, slots=True)
class WorkRow:
    """A notice that came back. work_id is None where the ledger told of it and nobody took it up yet.

    state: as it is now, evaluated; newer: the ledger has brought another address or name since the letter
    went out. notice_number: 0 when the card itself was posted. reason: a code of AddressEnd. run_id: the run
    with which the next letter goes out; held_until, held_for: the card's hold, whoever made it.
    """

    work_id: int | None
    application_pk: int
    application_id: str
    card_number: str | None
    name: str
    kana: str
    birth_date: date
    stage: Stage
    in_custody: bool
    office_code: str
    office: str
    card_version: int
    notice_number: int
    returned_on: date
    state: AddressState
    newer: bool
    reason: str | None
    note: str | None
    decided_at: datetime | None
    ended_at: datetime | None
    version: int
    then: AddressRow
    now: AddressRow
    run_id: int | None
    is_held: bool
    held_until: date | None
    held_for: str
    cannot_send: str | None
    """Why no letter may go to this person, as a code."""

    @property
    def key(self) -> int:
        """What tells it from other rows of a list; work that nobody took up has the card's, below zero."""
        return self.work_id if self.work_id is not None else -self.application_pk

    @property
    def differs(self) -> bool:
        """Whether what would be written today is not what was written then."""
        return self.then != self.now

    @property
    def to_do(self) -> bool:
        """Whether something is still to be done."""
        return self.state in TO_DO


@dataclass(frozen=True, slots=True)
class PastRow:
    """An earlier return of the same card and what was done about it."""

    notice_number: int
    returned_on: date
    state: AddressState
    reason: str | None
    note: str | None
    ended_at: datetime | None


@dataclass(frozen=True, slots=True)
class TakenRow:
    """What came of scanning an envelope.

    work is None when the person has a visit to come (booked_on): the new address is asked for then.
    elsewhere: the card lies at another place than where it was scanned.
    """

    application_pk: int
    application_id: str
    office: str
    elsewhere: bool
    work_id: int | None
    booked_on: date | None
    newer: bool
    times: int
    """How often mail of this card came back, this time included."""


@dataclass(frozen=True, slots=True)
class AskRow:
    """What the last letter of an application said, to compare with the envelope in the hand."""

    application_pk: int
    version: int
    application_id: str
    kana: str
    stood: AddressRow
    notice_number: int
    sent_on: date | None


@dataclass(frozen=True, slots=True)
class CountRow:
    """How much work is in each state; before: returns that the ledger told of and nobody took up."""

    by_state: dict[AddressState, int]
    before: int
    before_newer: int

    @property
    def to_do(self) -> int:
        """Work that is not done."""
        return sum(self.by_state.get(state, 0) for state in TO_DO)


@dataclass(frozen=True, slots=True)
class RunReturnRow:
    """How many letters of a run came back, and for how many of them the ledger has a newer address now."""

    run_id: int
    made_at: datetime
    sent: int
    returned: int
    newer: int
