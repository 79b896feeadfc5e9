"""Spreads what expires over the months of its renewal, and draws how far that may be off."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from math import floor
from typing import TYPE_CHECKING

import numpy as np

from desktop_app.services.renewals import window
from desktop_app.services.renewals.rows import Source

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from desktop_app.services.renewals.rows import Shares

    Numbers = NDArray[np.float64]

DRAWS = 1_000
AS_SURE_AS = 30
"""An assumption of the settings counts as much as so many renewals of the ward's own."""

LEAST_WEIGHT = 0.01
PARTS = 3


@dataclass(slots=True)
class Spread:
    """How many come in each month, by the three shares.

    whole (months, 3): of windows that lie ahead. cut: windows under way, each with its count, what is left
    of it (months, 3), and which part of each of the three is still to come.
    """

    whole: Numbers
    cut: list[tuple[int, Numbers, Numbers]] = field(default_factory=list["tuple[int, Numbers, Numbers]"])

    def expected(self, shares: Numbers) -> Numbers:
        """Give so many a month; shares (…, 3) add up to 1."""
        found = shares @ self.whole.T
        for count, months, left in self.cut:
            still = np.maximum(shares @ left, 1e-9)
            found = found + count * (shares @ months.T) / still[..., None]
        return found


def spread(
    counts: Mapping[date, int], months: Sequence[date], today: date, later: int = 0, *, known: bool
) -> Spread:
    """Spread what expires on each day over the months, even within each of the three months of its window.

    Nobody comes in days that are over. known: who has come already is not in the counts, so that all of them
    come in what is left of a window. later: the visit follows so many days after.
    """
    found = Spread(np.zeros((len(months), PARTS)))
    place = {month: at for at, month in enumerate(months)}
    for expires, count in counts.items():
        if expires < today:
            continue
        own = np.zeros_like(found.whole)
        left = np.ones(PARTS)
        for number, (first, last) in enumerate(window.parts(expires)):
            days = (last - first).days + 1
            begin = max(first, today)
            left[number] = max((last - begin).days + 1, 0) / days
            for month, share in _by_month(begin, last, days, later):
                if month in place:
                    own[place[month], number] = share
        if known and left.min() < 1:
            found.cut.append((count, own, left))
        else:
            found.whole += count * own
    return found


def drawn(
    spreads: Sequence[tuple[Spread, Shares, float]], months: Sequence[date], seed: int
) -> tuple[list[int], list[int], list[int]]:
    """Give expected visits a month with P10 and P90 of a thousand draws: of the shares, then of who comes.

    Each spread comes with its shares and with how many visits one renewal makes. Each month has its own luck:
    it says the same whichever months are asked for beside it.
    """
    mean: Numbers = np.zeros(1)
    draws: Numbers = np.zeros((DRAWS, 1))
    for number, (one, shares, visits) in enumerate(spreads):
        parts = np.array(shares.parts) / sum(shares.parts)
        weight = shares.counted if shares.source is Source.OWN else AS_SURE_AS
        alphas = np.maximum(parts * weight, LEAST_WEIGHT)
        chances = np.random.default_rng((seed, number)).dirichlet(alphas, DRAWS)
        mean = mean + one.expected(parts) * visits
        expected = (one.expected(chances) * visits).T
        came = np.zeros_like(expected)
        for at, month in enumerate(months):
            luck = np.random.default_rng((seed, number, month.toordinal()))
            came[at] = luck.poisson(expected[at])
        draws = draws + came.T
    low, high = np.percentile(draws, [10, 90], axis=0, method="nearest")
    return rounded(mean), rounded(low), rounded(high)


def rounded(numbers: Numbers) -> list[int]:
    """Round half up."""
    return [floor(number + 0.5 + 1e-9) for number in np.atleast_1d(numbers).tolist()]


def of_shares(one: Spread, shares: Shares, visits: float) -> Numbers:
    """Give the expected visits a month of one spread alone."""
    return one.expected(np.array(shares.parts) / sum(shares.parts)) * visits


def _by_month(first: date, last: date, days: int, later: int) -> list[tuple[date, float]]:
    """Give the months between two days, moved by `later`, each with its share of `days`."""
    if last < first:
        return []
    begin, end = first + timedelta(days=later), last + timedelta(days=later)
    found: list[tuple[date, float]] = []
    for month in window.months(begin, end):
        inside = (min(end, window.last_of(month)) - max(begin, month)).days + 1
        found.append((month, inside / days))
    return found
