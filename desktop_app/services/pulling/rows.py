"""What the services of pulled cards give back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

    from desktop_app.terms import BookingState


@dataclass(frozen=True, slots=True)
class PulledRow:
    """A card that is or was out. shelf is the place to which it goes back; fresh: this command pulled it."""

    pulled_id: int
    application_pk: int
    application_id: str
    name: str
    kana: str
    shelf: str | None
    place_name: str
    on_date: date
    pulled_at: datetime
    pulled_by: str
    fresh: bool = False


@dataclass(frozen=True, slots=True)
class CountRow:
    """How many cards were pulled for a day at a place, and where they are now."""

    pulled: int = 0
    handed_over: int = 0
    returned: int = 0
    left_otherwise: int = 0

    @property
    def out(self) -> int:
        """Cards of which nobody has said yet where they went."""
        return self.pulled - self.handed_over - self.returned - self.left_otherwise


@dataclass(frozen=True, slots=True)
class DayEndRow:
    """One closing of a day."""

    day_end_id: int
    count: CountRow
    difference_reason: str | None
    ended_at: datetime
    ended_by: str


@dataclass(frozen=True, slots=True)
class OpenRow:
    """What is still open on a day: a card that is out, a visit that is not over, or both.

    pulled_at None: the card lies on its place. booking_id None: nobody is booked for this card (any more);
    state is what became of its last visit of the day.
    """

    application_pk: int
    application_id: str
    name: str
    kana: str
    shelf: str | None
    pulled_at: datetime | None
    pulled_by: str | None
    booking_id: int | None
    version: int
    starts: int | None
    ends: int | None
    state: BookingState | None


@dataclass(frozen=True, slots=True)
class DayRow:
    """How a day at a place stands: counts, closings (the last first), what is open, handovers taken back.

    earlier: days before it whose cards are still out here, with how many.
    """

    place: str
    on_date: date
    count: CountRow
    ends: tuple[DayEndRow, ...]
    open: tuple[OpenRow, ...]
    taken_back: int
    earlier: tuple[tuple[date, int], ...]

    @property
    def closed(self) -> bool:
        """Whether nothing moved since the last closing."""
        return bool(self.ends) and self.ends[0].count == self.count
