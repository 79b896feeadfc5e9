"""Each application's way through the items of the bridge, and what it adds to the daily tallies."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from desktop_app.terms import AGE_CLASSES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ITEMS = (
    *("in_production", "in_transit", "uncollected", "posted", "rejected"),
    *("replaced", "withdrawn", "lapsed", "disposed"),
)
"""in_production: applied for, not produced. in_transit: produced, not delivered. uncollected: in custody.
posted: on its way to its person by post. rejected: photo or form at fault.
replaced: ended, and the same person applied again. withdrawn: not wanted.
lapsed: moved out or died before the card came. disposed: destroyed after its person had gone."""

APPLIED, HANDED_OVER = "applied", "handed_over"
KEPT = (*ITEMS, APPLIED, HANDED_OVER)
"""What the daily tally counts: the items, and how many had been applied for and handed over by a day."""

DATES = (
    *("applied_on", "produced_on", "custody_on", "left_on", "rejected_on"),
    *("disposed_on", "withdrawn_on", "lapsed_on", "handed_over_on"),
)
"""The days of a card's way; the first has bit 1, the next bit 2, and so on."""

ENDS = ("disposed_on", "withdrawn_on", "lapsed_on")
COLUMNS = ("office_code", *DATES)
"""What of an application decides what it adds."""

PERSON = ("birth_date", "kana_key")
"""What makes two applications one person's."""

_BIT = {name: 1 << at for at, name in enumerate(DATES)}
AGAIN, POSTED = 1 << len(DATES), 2 << len(DATES)
NOWHERE = len(ITEMS)
"""Not applied for yet, or handed over."""

AGES = tuple((youngest, None if oldest is None else oldest + 1) for youngest, oldest in AGE_CLASSES)
"""First day of each age class, and that of the next."""

Span = tuple[int, int | None]
"""A card on its way by post: the day it was sent and the day that this ended."""


def _item(bits: int) -> str | None:
    """Say where a card is for which these days have come: the rule of the bridge."""

    def come(*names: str) -> bool:
        return any(bits & _BIT[name] for name in names)

    if not come("applied_on") or come("handed_over_on"):
        return None
    named = {"disposed_on": "disposed", "withdrawn_on": "withdrawn", "lapsed_on": "lapsed"}
    if bits & POSTED:
        return "posted"
    if come("custody_on") and not come("left_on"):
        return "uncollected"
    if come("rejected_on"):
        return "rejected"
    if come(*ENDS):
        return "replaced" if bits & AGAIN else next(item for name, item in named.items() if come(name))
    return "in_transit" if come("produced_on") else "in_production"


TABLE = tuple(NOWHERE if item is None else ITEMS.index(item) for item in map(_item, range(4 << len(DATES))))
"""The place in ITEMS for each set of days that have come, NOWHERE for none."""

_UNCOLLECTED = ITEMS.index("uncollected")


def _nothing() -> list[int]:
    return [0] * len(AGES)


@dataclass(slots=True)
class Days:
    """What applications add to the daily tallies; days as ordinals.

    items: by (item, day). lying: by (office, day), for each age class.
    """

    items: Counter[tuple[str, int]] = field(default_factory=Counter[tuple[str, int]])
    lying: defaultdict[tuple[str, int], list[int]] = field(default_factory=lambda: defaultdict(_nothing))

    def update(self, other: Days) -> None:
        """Add what others add."""
        self.items.update(other.items)
        for key, counts in other.lying.items():
            kept = self.lying[key]
            for at, count in enumerate(counts):
                kept[at] += count

    def count(
        self, row: Mapping[str, Any], again: int | None = None, spans: Sequence[Span] = (), times: int = 1
    ) -> None:
        """Add one application (times: -1 takes it out).

        again: the day on which the same person applied once more. spans: when its card was on its way by
        post.
        """
        come = [(day, bit) for name, bit in _BIT.items() if (day := ordinal(row[name]))]
        for name, item in (("applied_on", APPLIED), ("handed_over_on", HANDED_OVER)):
            if day := ordinal(row[name]):
                self.items[item, day] += times
        if again:
            come.append((again, AGAIN))
        last = NOWHERE
        breaks = sorted({day for day, _ in come} | {day for span in spans for day in span if day})
        for day, following in zip(breaks, [*breaks[1:], None], strict=True):
            bits = sum({bit for since, bit in come if since <= day})
            if any(sent <= day and (ended is None or ended > day) for sent, ended in spans):
                bits |= POSTED
            item = TABLE[bits]
            if item != last:
                if last != NOWHERE:
                    self.items[ITEMS[last], day] -= times
                if item != NOWHERE:
                    self.items[ITEMS[item], day] += times
                last = item
            if item == _UNCOLLECTED:
                self._lie(row, day, following, times)

    def _lie(self, row: Mapping[str, Any], day: int, until: int | None, times: int) -> None:
        """Count a card that lies here from a day on, in one age class after the other."""
        office, came = row["office_code"], ordinal(row["custody_on"])
        for age, (youngest, oldest) in enumerate(AGES):
            begin = max(day, came + youngest)
            ends = [end for end in (until, None if oldest is None else came + oldest) if end is not None]
            if ends and begin >= min(ends):
                continue
            self.lying[office, begin][age] += times
            if ends:
                self.lying[office, min(ends)][age] -= times


def ordinal(day: date | str | None) -> int:
    """Give the number of a day, 0 for none."""
    if not day:
        return 0
    return (date.fromisoformat(day) if isinstance(day, str) else day).toordinal()


def has_ended(row: Mapping[str, Any]) -> bool:
    """Whether an application ended in a way after which its person may have applied again."""
    return any(row[name] for name in ENDS)


def differ(before: Mapping[str, Any], after: Mapping[str, Any]) -> bool:
    """Whether a change of an application can change what it, or another of its person, adds."""
    return any(before[name] != after[name] for name in (*COLUMNS, *PERSON))
