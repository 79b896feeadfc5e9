"""The day until which one card is kept, and the terms that it follows from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from dateutil.relativedelta import relativedelta

from desktop_app.services.keep_until.rules import Base, When

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop_app.services.keep_until.rules import Rule, Term


@dataclass(frozen=True, slots=True)
class Facts:
    """The days of one card that rules count from, and of which kinds it is now."""

    days: Mapping[Base, date | None]
    kinds: frozenset[When]


@dataclass(frozen=True, slots=True)
class TermRow:
    """One term as it came out: the card's day and the last one of the time after it; None: not there yet."""

    when: When
    base: Base
    months: int
    days: int
    counted_from: date | None
    until: date | None


@dataclass(frozen=True, slots=True)
class KeptRow:
    """The last day on which the card is kept, and the terms behind it.

    kept_until is None while no kind's terms are all there: then `terms` are those that are waited for. The
    card may be disposed of from the day after. moved: the last day was one on which the ward is closed.
    """

    kept_until: date | None
    terms: tuple[TermRow, ...]
    moved: bool = False

    @property
    def disposable_from(self) -> date | None:
        """The first day on which the card may be disposed of."""
        return self.kept_until + timedelta(days=1) if self.kept_until else None


def evaluate(rule: Rule, facts: Facts, is_open: Callable[[date], bool] | None = None) -> KeptRow:
    """Evaluate a rule for one card; is_open says whether the ward works on a day.

    Months count to the same day of the month, or to its last one (Civil Code, article 143).
    """
    by_kind: dict[When, list[TermRow]] = {}
    for term in rule.terms:
        if term.when in facts.kinds:
            by_kind.setdefault(term.when, []).append(_row(term, facts))
    if not by_kind:
        return KeptRow(None, ())
    whole = [rows for rows in by_kind.values() if all(row.until for row in rows)]
    if not whole:
        return KeptRow(None, tuple(next(iter(by_kind.values()))))
    rows = min(whole, key=_latest)
    last = _latest(rows)
    moved = last
    while rule.next_open_day and is_open is not None and not is_open(moved):
        moved += timedelta(days=1)
    return KeptRow(moved, tuple(rows), moved != last)


def _row(term: Term, facts: Facts) -> TermRow:
    day = facts.days.get(term.base)
    until = _after(day, term.months, term.days) if day else None
    return TermRow(term.when, term.base, term.months, term.days, day, until)


@lru_cache(maxsize=4_096)
def _after(day: date, months: int, days: int) -> date:
    # Thousands of cards share a few hundred days.
    return day + relativedelta(months=months, days=days)


def _latest(rows: list[TermRow]) -> date:
    return max(row.until for row in rows if row.until)
