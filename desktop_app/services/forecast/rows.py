"""What a forecast answers, and how good past forecasts would have been."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any


class Unsure(StrEnum):
    """Of what a ward knows too little, so that a usual figure stands for its own.

    history: under two quarters of handovers, so the pace. bookings: under a hundred, so who comes. reminders,
    calls: under a hundred, so who answers. seats: no hours and no slots, so nothing limits the handovers.
    """

    HISTORY = "history"
    BOOKINGS = "bookings"
    REMINDERS = "reminders"
    CALLS = "calls"
    SEATS = "seats"


Day = date
"""A field may be called date as well."""


@dataclass(frozen=True, slots=True)
class DayRow:
    """Cards uncollected at the end of a day: of ten futures one has fewer than p10, one more than p90."""

    date: Day
    p10: int
    p50: int
    p90: int


@dataclass(frozen=True, slots=True)
class ForecastRow:
    """The answer to a question.

    chance_below is 0 to 1, None where no number was asked for. needed_per_open_day: handovers a day that lead
    to that number (or to none left) by the day. first_full_day: the first on which, in half of the futures,
    somebody who comes finds no seat. queue: (hour, p50, p90) of people who wait on the busiest day.
    seats_total: seats of all open days until then. staff_minutes: minutes of desks that are open until then.
    uncertain: codes of Unsure.
    """

    as_of: Day
    uncollected: int
    by: Day
    below: int | None
    p10: int
    p50: int
    p90: int
    chance_below: float | None
    needed_per_open_day: int
    open_days: int
    first_full_day: Day | None
    queue: tuple[tuple[int, int, int], ...]
    seats_total: int
    staff_minutes: int
    days: tuple[DayRow, ...]
    runs: int
    seed: int
    made_at: datetime
    uncertain: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StartRow:
    """One past start: what would have been said on as_of about the day by, and what happened."""

    as_of: Day
    by: Day
    p10: int
    p50: int
    p90: int
    actual: int
    days: int = 0
    days_covered: int = 0


@dataclass(frozen=True, slots=True)
class BacktestRow:
    """Past forecasts beside what happened: the share of all their days that lay between p10 and p90.

    None where there is no past to compare with.
    """

    starts: tuple[StartRow, ...]
    days_covered: int
    days: int
    coverage: float | None


def written(row: ForecastRow) -> str:
    """Write an answer as JSON, as it is kept."""
    return json.dumps(asdict(row), default=_plain, sort_keys=True)


def read(text: str) -> ForecastRow:
    """Read a kept answer. Raises ValueError or KeyError for a text that is none."""
    found: dict[str, Any] = json.loads(text)
    for name in ("as_of", "by"):
        found[name] = date.fromisoformat(found[name])
    full = found["first_full_day"]
    found["first_full_day"] = None if full is None else date.fromisoformat(full)
    found["made_at"] = datetime.fromisoformat(found["made_at"])
    found["queue"] = tuple((hour, half, most) for hour, half, most in found["queue"])
    found["days"] = tuple(
        DayRow(date.fromisoformat(day["date"]), day["p10"], day["p50"], day["p90"]) for day in found["days"]
    )
    found["uncertain"] = tuple(found["uncertain"])
    return ForecastRow(**found)


def _plain(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(type(value).__name__)
