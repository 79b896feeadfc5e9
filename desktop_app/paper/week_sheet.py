"""A week of one place on paper: how many are booked at each time of each day, and how many seats are free."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from desktop_app.paper.day_sheet import frame
from desktop_app.paper.sheet import EDGE, HIGH, WIDE, Sheet

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtGui import QFont, QPainter

    from desktop_app.paper.print_job import Stamp

TOP, FOOT, TIME = 42.0, 8.0, 18.0
"""Millimetres: where the times begin, the foot, the column of the times."""

DAYS = 7
COLUMN = (WIDE - 2 * EDGE - TIME) / DAYS
TALLEST = 9.0

Cell = tuple[int, int, int]
"""Booked, free, whether it is closed."""


@dataclass(frozen=True, slots=True)
class WeekWords:
    """What stands around the times; sum names the line below them.

    below(first, last), day(day), time(minutes), free(seats), closed(booked), foot(job) are texts.
    """

    title: str
    sum: str
    legend: str
    below: Callable[[date, date], str]
    day: Callable[[date], str]
    time: Callable[[int], str]
    free: Callable[[int], str]
    closed: Callable[[int], str]
    foot: Callable[[str], str]


def draw(painter: QPainter, facts: Mapping[str, Any], stamp: Stamp, words: WeekWords, font: QFont) -> None:
    """Draw one week from the facts of its snapshot."""
    page, monday = Sheet(painter, font), date.fromisoformat(facts["monday"])
    below = words.below(monday, monday + timedelta(days=DAYS - 1))
    frame(page, stamp, (words.title, facts["place"], below), words.foot(stamp.job))
    page.text((EDGE, EDGE + 15, 136, 5), words.legend, 8)
    for at in range(DAYS):
        page.text((_left(at), TOP - 7, COLUMN - 1, 6), words.day(monday + timedelta(days=at)), 9, bold=True)
    page.rule(TOP, 0.5)
    rows: Sequence[tuple[int, Sequence[Cell | None]]] = facts["rows"]
    tall = min(TALLEST, (HIGH - TOP - EDGE - FOOT) / (len(rows) + 1))
    for place, (starts, cells) in enumerate(rows):
        top = TOP + place * tall
        page.text((EDGE, top, TIME, tall), words.time(starts), 10, bold=True)
        for at, cell in enumerate(cells):
            if cell is not None:
                _draw_cell(page, at, top, tall, cell, words)
        page.rule(top + tall, 0.1)
    bottom = TOP + len(rows) * tall
    page.rule(bottom, 0.5)
    page.text((EDGE, bottom, TIME, tall), words.sum, 9, bold=True)
    for at in range(DAYS):
        found = [cells[at] for _, cells in rows]
        there = [cell for cell in found if cell is not None]
        if there:
            total = (sum(cell[0] for cell in there), sum(cell[1] for cell in there), 0)
            _draw_cell(page, at, bottom, tall, total, words)


def _draw_cell(page: Sheet, at: int, top: float, tall: float, cell: Cell, words: WeekWords) -> None:
    booked, free, closed = cell
    if closed:
        page.text((_left(at), top, COLUMN - 1, tall), words.closed(booked), 8, bold=booked > 0)
        return
    if booked:
        page.text((_left(at), top, 8, tall), f"{booked:,}", 11, bold=True)
    page.text((_left(at) + 8, top, COLUMN - 9, tall), words.free(free), 8)


def _left(at: int) -> float:
    return EDGE + TIME + at * COLUMN
