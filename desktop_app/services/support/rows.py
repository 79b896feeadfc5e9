"""What the services of the support desk give back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

    from desktop_app.campaign_terms import (
        CheckResult,
        CheckWay,
        PartOutcome,
        SupportKind,
        SupportOutcome,
        SupportState,
    )
    from desktop_app.services.support.eligibility import EligibilityRow


@dataclass(frozen=True, slots=True)
class Reception:
    """Who is received: a card of the ward, or the day of application as told, or neither."""

    kind: SupportKind
    campaign_id: int
    venue_id: int
    application_pk: int | None = None
    applied_on: date | None = None


@dataclass(frozen=True, slots=True)
class Ending:
    """How the support ends; reason: why it was broken off."""

    outcome: SupportOutcome
    reason: str = ""


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What is still to be done after a session, and by when; nothing where the text is empty."""

    text: str = ""
    due: date | None = None


NO_FOLLOW_UP = FollowUp()


@dataclass(frozen=True, slots=True)
class Escalation:
    """Somebody waits: who (as told), to whom it went, what is waited for, by when."""

    to: str
    waits_for: str
    person: str = ""
    due: date | None = None


@dataclass(frozen=True, slots=True)
class PartRow:
    """One part of the campaign in a session; outcome None: nothing noted yet."""

    code: str
    name: str
    amount: int | None
    outcome: PartOutcome | None = None
    minutes: int = 0


@dataclass(frozen=True, slots=True)
class SessionRow:
    """One person at one terminal, without name. application_pk leads to the card, None when none is linked.

    result: what a registration check showed.
    """

    session_id: int
    kind: SupportKind
    state: SupportState
    campaign_name: str
    venue_name: str
    terminal: str
    on_date: date
    application_pk: int | None
    eligibility: EligibilityRow
    received_at: datetime
    received_by: str
    staff_name: str
    started_at: datetime | None
    ended_at: datetime | None
    outcome: SupportOutcome | None
    logged_out: bool
    screen_cleared: bool
    parts: tuple[PartRow, ...]
    version: int
    result: CheckResult | None = None


@dataclass(frozen=True, slots=True)
class PersonRow:
    """Who sits at the desk, for the eyes of the one who asks for it."""

    application_pk: int
    application_id: str
    name: str
    kana: str
    birth_date: date
    address: str


@dataclass(frozen=True, slots=True)
class FollowUpRow:
    """What is still to be done after a session."""

    session_id: int
    application_pk: int | None
    name: str
    kana: str
    what: str
    due: date | None
    on_date: date
    venue_name: str
    received_by: str
    done_at: datetime | None
    done_by: str | None
    version: int


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One registration check; person is empty once nothing is waited for any more."""

    check_id: int
    way: CheckWay
    on_date: date
    at: datetime
    staff_id: str
    venue_name: str
    assisted: bool
    result: CheckResult
    person: str
    escalated_to: str
    waits_for: str
    due: date | None
    settled_at: datetime | None
    settled_by: str | None
    settled_with: str
    version: int
