"""What the booking services are given and give back."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

    from desktop_app.terms import BookingState, CancelledBy


class Warn(StrEnum):
    """What a clerk should know before the person is told the day."""

    EXPIRES_BEFORE = "expires_before"
    KEPT_UNTIL = "kept_until"
    AFTER_CAMPAIGN = "after_campaign"
    RETURNED_MAIL = "returned_mail"
    NAMESAKE_THEN = "namesake_then"


@dataclass(frozen=True, slots=True)
class ToldRow:
    """One thing to know about a card's visit; last is the day after which it holds, name the campaign's."""

    application_pk: int
    warning: Warn
    last: date | None = None
    name: str = ""


@dataclass(frozen=True, slots=True)
class CardToBook:
    """A card to be booked, at the row version that the clerk saw."""

    application_pk: int
    seen_version: int


@dataclass(frozen=True, slots=True)
class BookedRow:
    """A booking that was made: minutes after midnight; version is the card's new one."""

    booking_id: int
    application_pk: int
    application_id: str
    version: int
    slot_id: int
    seat: int
    place: str
    on_date: date
    starts: int
    ends: int
    warnings: tuple[Warn, ...] = ()


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """A card of a family visit that could not be booked, and why (a code of NotAllowed, or "conflict")."""

    application_pk: int
    application_id: str
    reason: str


@dataclass(frozen=True, slots=True)
class CancelledRow:
    """A booking that was given back; slot_id is free again, waiting is the person to ask next."""

    booking_id: int
    application_id: str
    version: int
    slot_id: int
    waiting_id: int | None = None


@dataclass(frozen=True, slots=True)
class VisitRow:
    """One booking as lists show it. pulled_at: its card is out of its place for this day here since then."""

    booking_id: int
    version: int
    application_pk: int
    application_id: str
    notice_number: str | None
    name: str
    kana: str
    birth_date: date
    shelf: str | None
    slot_id: int
    visit: str
    place: str
    on_date: date
    starts: int
    ends: int
    state: BookingState
    walk_in: bool
    closed: bool
    booked_by: str
    booked_at: datetime
    came_at: datetime | None
    called_at: datetime | None
    ended_at: datetime | None
    cancelled_by: CancelledBy | None
    reason: str | None
    place_name: str
    pulled_at: datetime | None
