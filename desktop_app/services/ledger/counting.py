"""What a batch of new applications, its days as numbers, adds to the tallies."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, cast

import numpy as np

from desktop_app.services.ledger.days import month_text, months, texts
from desktop_app.services.prepared import AT, COUNTED, MOST_NOTICES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.services.ledger.days import Days
    from desktop_app.services.prepared import Value

    Column = Sequence[Value] | Days


def months_of(columns: Sequence[Column]) -> Counter[tuple[str, str, str, str]]:
    """Count what rows add to the monthly tallies: (month, stage, channel, office) for each day they have."""
    groups = list(zip(columns[AT["channel"]], columns[AT["office_code"]], strict=True))
    codes = {group: at for at, group in enumerate(dict.fromkeys(groups))}
    names = [(str(channel), str(office)) for channel, office in codes]
    of_row = np.fromiter(map(codes.__getitem__, groups), np.int64, len(groups))
    counts: Counter[tuple[str, str, str, str]] = Counter()
    for name, stage in COUNTED.items():
        days = cast("Days", columns[AT[name]])
        there = days > 0
        found, times = np.unique((months(days) * len(names) + of_row)[there], return_counts=True)
        for code, count in zip(found.tolist(), times.tolist(), strict=True):
            month, group = divmod(code, len(names))
            counts[month_text(month), stage, *names[group]] = count
    return counts


def custody_of(columns: Sequence[Column]) -> Counter[tuple[str, str, int, str]]:
    """Count what rows add to the custody tally: (office, stage, notices, day) for each card in custody."""
    custody, left = (cast("Days", columns[AT[name]]) for name in ("custody_on", "left_on"))
    rows = np.flatnonzero((custody > 0) & (left == 0))
    offices, stages, notices = (columns[AT[name]] for name in ("office_code", "stage", "notices"))
    return Counter(
        (str(offices[row]), str(stages[row]), min(int(notices[row] or 0), MOST_NOTICES), str(day))
        for row, day in zip(rows.tolist(), texts(custody[rows]), strict=True)
    )
