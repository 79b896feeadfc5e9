"""What a batch of new applications, its days as numbers, adds to the tallies."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self, cast

import numpy as np

from desktop_app.services.ledger.days import month_text, months, texts
from desktop_app.services.prepared import AT, COUNTED, MOST_NOTICES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from desktop_app.services.ledger.days import Days
    from desktop_app.services.prepared import Value

    Column = Sequence[Value] | Days
    Group = tuple[str, str]
    Counts = NDArray[np.int64]

_STAGES = tuple(COUNTED.values())


@dataclass(frozen=True, slots=True)
class MonthCounts:
    """What batches add to the monthly tallies, as numbers: half a million rows have 400,000 such counts.

    groups: the pairs of channel and office met so far; codes: month, stage and group as one number.
    """

    groups: list[Group]
    codes: bytes
    counts: bytes

    @classmethod
    def of(cls, groups: dict[Group, int], columns: Sequence[Column]) -> Self:
        """Count one batch; groups is kept from batch to batch."""
        of_row = _groups(groups, columns)
        found: list[Counts] = []
        times: list[Counts] = []
        for at, name in enumerate(COUNTED):
            days = cast("Days", columns[AT[name]])
            there = days > 0
            if not there.any():
                continue
            month = months(days[there])
            first = month.min()
            counted = np.bincount((month - first) * len(groups) + of_row[there])
            filled = np.flatnonzero(counted)
            month, group = np.divmod(filled, len(groups))
            found.append(((first + month) * len(_STAGES) + at) << 32 | group)
            times.append(counted[filled])
        both = (np.concatenate([*part, np.zeros(0, np.int64)]).tobytes() for part in (found, times))
        return cls(list(groups), *both)


def total(batches: Iterable[MonthCounts]) -> Counter[tuple[str, str, str, str]]:
    """Add batches up: (month, stage, channel, office) and how often."""
    all_of_them = list(batches)
    if not all_of_them:
        return Counter()
    codes, counts = (
        np.frombuffer(b"".join(part), np.int64)
        for part in zip(*((one.codes, one.counts) for one in all_of_them), strict=True)
    )
    different, place = np.unique(codes, return_inverse=True)
    sums = np.bincount(place, counts).astype(np.int64)
    groups = all_of_them[-1].groups
    found: Counter[tuple[str, str, str, str]] = Counter()
    for code, count in zip(different.tolist(), sums.tolist(), strict=True):
        month, stage = divmod(code >> 32, len(_STAGES))
        found[month_text(month), _STAGES[stage], *groups[code & 0xFFFFFFFF]] = count
    return found


def custody_of(columns: Sequence[Column]) -> Counter[tuple[str, str, int, str]]:
    """Count what rows add to the custody tally: (office, stage, notices, day) for each card in custody."""
    custody, left = (cast("Days", columns[AT[name]]) for name in ("custody_on", "left_on"))
    rows = np.flatnonzero((custody > 0) & (left == 0))
    offices, stages, notices = (columns[AT[name]] for name in ("office_code", "stage", "notices"))
    return Counter(
        (str(offices[row]), str(stages[row]), min(int(notices[row] or 0), MOST_NOTICES), str(day))
        for row, day in zip(rows.tolist(), texts(custody[rows]), strict=True)
    )


def _groups(groups: dict[Group, int], columns: Sequence[Column]) -> Counts:
    pairs = cast("list[Group]", list(zip(columns[AT["channel"]], columns[AT["office_code"]], strict=True)))
    for pair in set(pairs) - groups.keys():
        groups[pair] = len(groups)
    return np.fromiter(map(groups.__getitem__, pairs), np.int64, len(pairs))
