"""What is told of the renewal wave."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


class Kind(StrEnum):
    """What expires: the card with all that is on it, or its certificates alone."""

    CARD = "card"
    CERTIFICATES = "certificates"


class Source(StrEnum):
    """Where an assumption comes from: the ward's own past, or its settings, where that says too little."""

    OWN = "own"
    ASSUMED = "assumed"


@dataclass(frozen=True, slots=True)
class Shares:
    """Of a hundred who renew, so many come in each of the three months of the window.

    counted: so many renewals of the ward stand behind it; 0 where it is assumed.
    """

    parts: tuple[float, float, float]
    source: Source
    counted: int


@dataclass(frozen=True, slots=True)
class Assumed:
    """What the figures rest on.

    come: of a hundred whose card or certificates expire, so many come in time (a setting of the ward).
    counter: of a hundred who renew their card, so many also apply for it at a window. days: from the
    application to the handover. ended, renewed: cards whose time ran out within the last year, and those of
    them that were renewed in time, by the ledger: to judge `come` by.
    """

    card: Shares
    certificates: Shares
    come: int
    counter: float
    counter_source: Source
    days: int
    days_source: Source
    ended: int
    renewed: int


@dataclass(frozen=True, slots=True)
class MonthRow:
    """One month: what expires in it, for how many renewal starts in it, and who is expected to come.

    cards, certificates: without those that are renewed or replaced already. visits: at windows and
    handovers together, with its range; handovers, at_window are its parts. seats, booked, minutes (of one
    seat, on average), difference: None for a month that is over. days_open: days with hours or slots.
    """

    month: date
    cards: int
    certificates: int
    starting: int
    visits: int
    visits_p10: int
    visits_p90: int
    handovers: int
    at_window: int
    seats_needed: int
    seats: int | None
    booked: int | None
    difference: int | None
    days_open: int
    minutes: int


@dataclass(frozen=True, slots=True)
class RenewalsRow:
    """The wave between two months, as it is seen on a day.

    renewed: cards and certificates that expire in these months and are applied for already; replaced: cards
    for which another one was applied for. Both are not in the months' counts.
    """

    as_of: date
    months: tuple[MonthRow, ...]
    assumed: Assumed
    renewed: int
    replaced: int
    seed: int

    def total(self, name: str) -> int:
        """Give the sum of a column; months of which it is not known add nothing."""
        return sum(getattr(row, name) or 0 for row in self.months)
