"""What many new applications, their days as numbers, add to the daily tallies."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Self, cast

import numpy as np

from desktop_app.services import dates, ways
from desktop_app.services.dates import FIRST_DAY
from desktop_app.services.ledger.days import number
from desktop_app.services.prepared import AT

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from numpy.typing import NDArray

    from desktop_app.services.ledger.counting import Column
    from desktop_app.services.ledger.days import Days
    from desktop_app.services.ways import Days as Counted

_BEFORE = FIRST_DAY.toordinal() - 1
_NEVER = np.int32(np.iinfo(np.int32).max - 1_000)
_LONGEST = max(last or youngest for youngest, last in ways.AGES)
_ITEM = np.array(ways.TABLE, np.int64)
_ITEMS = len(ways.KEPT)
_AGES = len(ways.AGES)
_MOST_DENSE = 4_000_000
"""Cells up to which counting in a table is quicker than sorting, and small."""


@dataclass(frozen=True, slots=True)
class DayCounts:
    """What a batch adds, as numbers: a cell is a line and a day, codes are line * span + day - first.

    The first lines are ways.KEPT, then come the age classes of each office, in the order of offices.
    """

    offices: list[str]
    first: int
    span: int
    codes: bytes
    counts: bytes

    @classmethod
    def of(cls, known: dict[str, int], columns: Sequence[Column]) -> Self:
        """Count one batch, by column in the order of FACTS; known offices are kept from batch to batch."""
        offices = cast("Sequence[str]", columns[AT["office_code"]])
        days = {name: cast("Days", columns[AT[name]]) for name in ways.DATES}
        there = [column for column in days.values() if column.any()]
        if not there:
            return cls(list(known), 0, 1, b"", b"")
        first = min(int(column[column > 0].min()) for column in there)
        span = max(int(column.max()) for column in there) - first + 1 + _LONGEST
        came = (*_steps(days, first, span), *_lying(_numbered(known, offices), days, first, span))
        cells, counts = _sums(came, (_ITEMS + len(known) * _AGES) * span)
        return cls(
            list(known), first, span, cells.astype(np.int32).tobytes(), counts.astype(np.int32).tobytes()
        )


class _Numbers(dict[object, int]):
    """Numbers of days as text (or as PostgreSQL gives them), each read once."""

    def __missing__(self, day: object) -> int:
        found = self[day] = _read(str(day)) if day else 0
        return found


def _read(day: str) -> int:
    """Give the number of a day; damage that is none counts as no day, and `verify` names its card."""
    found = dates.parse(day)
    return number(day) if isinstance(found, date) and found.isoformat() == day else 0


_NUMBERS = _Numbers()


def numbers(days: Sequence[object]) -> Days:
    """Give days in ISO form as numbers, 0 for none."""
    return np.fromiter(map(_NUMBERS.__getitem__, days), np.int32, len(days))


class Totals:
    """Adds batches up as they come."""

    def __init__(self) -> None:
        self._offices: dict[str, int] = {}
        self._first = 0
        self._cells: NDArray[np.int64] = np.zeros((_ITEMS, 0), np.int64)

    def add(self, batch: DayCounts) -> None:
        """Add one batch."""
        codes = np.frombuffer(batch.codes, np.int32)
        if not len(codes):
            return
        line, day = np.divmod(codes, batch.span)
        offices = _numbered(self._offices, batch.offices)
        ages = _ITEMS + offices[:, np.newaxis] * _AGES + np.arange(_AGES)
        line = np.concatenate([np.arange(_ITEMS), ages.ravel()])[line]
        self._grow(batch.first, batch.first + batch.span)
        # No cell comes twice in a batch.
        self._cells[line, day + (batch.first - self._first)] += np.frombuffer(batch.counts, np.int32)

    def _grow(self, first: int, end: int) -> None:
        lines, days = self._cells.shape
        if not days:
            self._first = first
        before = max(self._first - first, 0)
        after = max(end - self._first - days, 0)
        more = _ITEMS + len(self._offices) * _AGES - lines
        if before or after or more:
            self._cells = np.pad(self._cells, ((0, more), (before, after)))
            self._first -= before

    def days(self) -> Counted:
        """Give the whole as days."""
        found = ways.Days()
        since = self._first + _BEFORE
        for name, line in zip(ways.KEPT, self._cells, strict=False):
            filled = np.flatnonzero(line)
            pairs = zip((filled + since).tolist(), line[filled].tolist(), strict=True)
            found.items.update({(name, day): count for day, count in pairs})
        for at, office in enumerate(self._offices):
            block = self._cells[_ITEMS + at * _AGES : _ITEMS + (at + 1) * _AGES]
            filled = np.flatnonzero(block.any(axis=0))
            pairs = zip((filled + since).tolist(), block[:, filled].T.tolist(), strict=True)
            found.lying.update({(office, day): counts for day, counts in pairs})
        return found


def _numbered(known: dict[str, int], offices: Sequence[str]) -> NDArray[np.int64]:
    for office in sorted(set(offices) - known.keys()):
        known[office] = len(known)
    return np.fromiter(map(known.__getitem__, offices), np.int64, len(offices))


def _steps(days: Mapping[str, Days], first: int, span: int) -> Iterable[tuple[NDArray[np.int64], int]]:
    """Give the cells in which an item grows or shrinks: each day of a card's way may lead to another item."""
    used = [at for at, name in enumerate(ways.DATES) if days[name].any()]
    by_row = np.stack([days[ways.DATES[at]] for at in used], axis=1)
    by_row[by_row == 0] = _NEVER
    order = np.argsort(by_row, axis=1)
    come = np.take_along_axis(by_row, order, axis=1)
    bits = np.cumsum(np.left_shift(1, np.array(used))[order], axis=1)
    item = _ITEM[bits]
    last = np.full_like(item, ways.NOWHERE)
    last[:, 1:] = item[:, :-1]
    # Of two equal days the first leads to an item that the second leaves again: that adds nothing.
    moved = (item != last) & (come < _NEVER)
    day = come[moved].astype(np.int64) - first
    for line, times in ((item[moved], 1), (last[moved], -1)):
        inside = line != ways.NOWHERE
        yield line[inside] * span + day[inside], times
    for name, item_name in (("applied_on", ways.APPLIED), ("handed_over_on", ways.HANDED_OVER)):
        day = days[name][days[name] > 0].astype(np.int64) - first
        yield ways.KEPT.index(item_name) * span + day, 1


def _lying(
    office: NDArray[np.int64], days: Mapping[str, Days], first: int, span: int
) -> Iterable[tuple[NDArray[np.int64], int]]:
    """Give the cells in which an age class of an office grows or shrinks."""
    rows = np.flatnonzero(days["custody_on"])
    came = days["custody_on"][rows]
    begin = np.maximum(came, days["applied_on"][rows])
    end = np.minimum(*(np.where(days[name][rows], days[name][rows], _NEVER) for name in _GONE))
    line = _ITEMS + office[rows] * _AGES
    for age, (youngest, oldest) in enumerate(ways.AGES):
        since = np.maximum(begin, came + youngest)
        until = end if oldest is None else np.minimum(end, came + oldest)
        there = since < until
        yield (line[there] + age) * span + since[there] - first, 1
        there &= until < _NEVER
        yield (line[there] + age) * span + until[there] - first, -1


_GONE = ("left_on", "handed_over_on")


def _sums(
    parts: Iterable[tuple[NDArray[np.int64], int]], size: int
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Give the cells that are not nought, and their counts."""
    by_sign: dict[int, list[NDArray[np.int64]]] = {1: [], -1: []}
    for cells, sign in parts:
        by_sign[sign].append(cells)
    grown, shrunk = map(np.concatenate, by_sign.values())
    if size <= _MOST_DENSE:
        whole = np.bincount(grown, minlength=size) - np.bincount(shrunk, minlength=size)
        filled = np.flatnonzero(whole)
        return filled, whole[filled]
    cells, place = np.unique(np.concatenate([grown, shrunk]), return_inverse=True)
    counts = np.bincount(place[: len(grown)], minlength=len(cells))
    counts -= np.bincount(place[len(grown) :], minlength=len(cells))
    return cells[counts != 0], counts[counts != 0]
