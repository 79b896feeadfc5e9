"""The fan chart of answers, and the few numbers that are read beside it."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from desktop_app.paper.fan import Fan, FanChart
from desktop_app.views.outlook.words import outlook_words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from desktop_app.services.forecast.rows import DayRow, ForecastRow
    from desktop_app.services.front.rows import FrontRow, Past

MOST_LINES = 4
SOON = timedelta(days=7)
"""What is as near as that hardly differs from today."""


def of_front(row: FrontRow) -> FanChart | None:
    """Give the chart of the front page; None where nothing lies here and nothing comes."""
    if not row.moves:
        return None
    named = [] if row.last is None else [(outlook_words.expected(), row.last)]
    return compared(named, row.past, row.as_of, row.goal.by, row.goal.below)


def compared(
    answers: Sequence[tuple[str, ForecastRow]], past: Past, today: date, by: date, below: int | None
) -> FanChart:
    """Give the chart of answers by their names."""
    fans = [Fan(name, [(day.date, day.p10, day.p50, day.p90) for day in row.days]) for name, row in answers]
    return FanChart(past, fans, today, by, below, outlook_words.of_chart(by, below, today))


def lines(last: ForecastRow) -> list[list[str]]:
    """Give a line for the ends of the next months, and one for the last day."""
    return [
        [outlook_words.weekday(day.date), f"{day.p10:,}", f"{day.p50:,}", f"{day.p90:,}"]
        for day in _some(last.days)
    ]


def _some(days: Sequence[DayRow]) -> list[DayRow]:
    ends = [
        day
        for day, after in pairwise(days)
        if day.date.month != after.date.month and day.date - days[0].date > SOON
    ]
    return [*ends[: MOST_LINES - 1], *days[-1:]]
