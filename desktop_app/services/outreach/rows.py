"""What the services of outreach give back, and what they are asked with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

    from desktop_app.campaign_terms import OutreachKind, OutreachState, PostedState
    from desktop_app.services.handover import SecondRow
    from desktop_app.terms import Stage


@dataclass(frozen=True, slots=True)
class PostChecks:
    """All that sending a card by post rests on; the two scans as they were read.

    visit_id: the outreach visit at which the card was applied for, where there was one.
    """

    application_pk: int
    seen_version: int
    letter_scan: str
    card_scan: str
    tracking_number: str
    visit_id: int | None = None
    second: SecondRow | None = None


@dataclass(frozen=True, slots=True)
class PostedRow:
    """A card that was sent by post. version is that of its application.

    shelf and stage: those of the card now; days: how long it was or is on its way.
    """

    posted_id: int
    application_pk: int
    application_id: str
    version: int
    name: str
    kana: str
    tracking_number: str
    state: PostedState
    posted_on: date
    posted_by: str
    second_staff_id: str | None
    ended_on: date | None
    ended_at: datetime | None
    ended_by: str | None
    visit: str | None
    shelf: str | None
    stage: Stage
    days: int


@dataclass(frozen=True, slots=True)
class MonthRow:
    """How many cards were sent, received and came back in a month ("2023-06"), each by its own day."""

    month: str
    posted: int
    received: int
    returned: int


@dataclass(frozen=True, slots=True)
class VisitWish:
    """What somebody enters for an outreach visit; times are minutes after local midnight."""

    kind: OutreachKind
    on_date: date
    starts: int
    ends: int
    name: str
    address: str
    persons_expected: int
    staff: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What is counted after a visit: people who were there, applications taken, cards handed over."""

    persons: int
    applications: int
    handed_over: int


@dataclass(frozen=True, slots=True)
class VisitRow:
    """An outreach visit. staff: (id, name); posted, received, returned: cards sent because of it."""

    visit_id: int
    kind: OutreachKind
    on_date: date
    position: int
    starts: int
    ends: int
    name: str
    address: str
    note: str
    state: OutreachState
    persons_expected: int
    outcome: Outcome | None
    staff: tuple[tuple[str, str], ...]
    version: int
    posted: int
    received: int
    returned: int
    cancelled_because: str = ""
