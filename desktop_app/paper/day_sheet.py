"""The visits of a day at one place on paper: a line for each, families beside each other, a box to tick."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from desktop_app.paper.sheet import EDGE, HIGH, WIDE, Sheet
from desktop_app.services.agenda.sheets import LINES
from desktop_app.terms import BookingState

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QFont, QPainter

    from desktop_app.paper.print_job import Stamp

TOP, FOOT, CODE = 40.0, 8.0, 20.0
"""Millimetres: where the lines begin, the foot, the side of the job's code."""

ROW = (HIGH - TOP - EDGE - FOOT) / LINES
COLUMNS = (10.0, 20.0, 64.0, 27.0, 33.0, 28.0)
"""Widths: box to tick, time, who, notice number, born, state."""

TICKED, MISSED = "✓", "×"


@dataclass(frozen=True, slots=True)
class DayWords:
    """What stands around the lines; headings for time, name, notice number, born, state.

    below(day, visits, free) and foot(job) are lines of text; state(code, walk_in, closed) may be two words,
    family(number, count) marks those who come together, born writes a birth date in two lines, time and until
    the begin and the end; alike stands with those who are somebody's namesake; lacks tells what 〓 means, on
    a sheet that has one.
    """

    title: str
    headings: tuple[str, str, str, str, str]
    nobody: str
    alike: str
    below: Callable[[date, int, int], str]
    state: Callable[[str, bool, bool], str]
    family: Callable[[int, int], str]
    born: Callable[[date], str]
    time: Callable[[int], str]
    until: Callable[[int], str]
    foot: Callable[[str], str]
    lacks: str


def draw(painter: QPainter, facts: Mapping[str, Any], stamp: Stamp, words: DayWords, font: QFont) -> None:
    """Draw one sheet from the facts of its snapshot."""
    page = Sheet(painter, font)
    below = words.below(date.fromisoformat(facts["day"]), facts["visits"], facts["free"])
    frame(page, stamp, (words.title, facts["place"], below), words.foot(stamp.job))
    left = EDGE + COLUMNS[0]
    for heading, width in zip(words.headings, COLUMNS[1:], strict=True):
        page.text((left, TOP - 6, width, 5), heading, 8, bold=True)
        left += width
    page.rule(TOP, 0.5)
    if not facts["lines"]:
        page.text((EDGE, TOP + 4, 150, 8), words.nobody, 12)
    for place, line in enumerate(facts["lines"]):
        _draw_line(page, TOP + place * ROW, line, words)
    if page.lacks:
        page.text((EDGE, HIGH - EDGE, 180, 5), words.lacks, 8)


def frame(page: Sheet, stamp: Stamp, head: tuple[str, str, str], foot: str) -> None:
    """Draw what each sheet of a job has: title, place and day, the job's code, "1/3" above and below."""
    right = WIDE - EDGE
    title, place, below = head
    page.text((EDGE, EDGE - 2, 62, 9), title, 16, bold=True)
    page.text((EDGE + 64, EDGE - 2, 72, 9), place, 16, bold=True)
    page.text((EDGE, EDGE + 8, 136, 7), below, 12)
    page.text((right - CODE - 24, EDGE - 2, 20, 9), stamp.page, 14, bold=True, right=True)
    page.code(right - CODE + 1, EDGE - 4, CODE, stamp.code)
    page.rule(HIGH - EDGE - 6, 0.2)
    page.text((EDGE, HIGH - EDGE - 5, 150, 5), foot, 8)
    page.text((right - 30, HIGH - EDGE - 5, 30, 5), stamp.page, 8, right=True)


def _draw_line(page: Sheet, top: float, line: Mapping[str, Any], words: DayWords) -> None:
    number, count = line["family"]
    state = line["state"]
    missed = state == BookingState.NO_SHOW
    if missed or state == BookingState.DONE:
        page.text((EDGE + 2.5, top, 6, ROW), MISSED if missed else TICKED, 14, bold=True)
    else:
        page.box(EDGE + 2, top + (ROW - 5) / 2, 5)
    if count > 1:
        # A bar without a gap from the first of a family to its last.
        begin, end = (2.0 if number == 1 else 0.0), (2.0 if number == count else 0.0)
        page.rule(top + begin, ROW - begin - end, EDGE - 2, 1)
    left = EDGE + COLUMNS[0]
    page.text((left, top + 0.5, COLUMNS[1], 6), words.time(line["starts"]), 13, bold=True)
    page.text((left, top + 6, COLUMNS[1], 4), words.until(line["ends"]), 8)
    left += COLUMNS[1]
    room = COLUMNS[2] - 2 - (14 if count > 1 else 0)
    page.text((left, top + 0.7, room, 3.6), line["kana"], 8)
    page.text((left, top + 4.1, room, ROW - 4.4), line["name"], 12, bold=not missed)
    if count > 1:
        page.text((left + room, top, 14, ROW), words.family(number, count), 8)
    left += COLUMNS[2]
    page.text((left, top, COLUMNS[3], ROW), line["notice"], 10)
    left += COLUMNS[3]
    page.text((left, top, COLUMNS[4], ROW), words.born(date.fromisoformat(line["born"])), 9)
    left += COLUMNS[4]
    said = words.state(state, line["walk_in"], line["closed"])
    if line["alike"]:
        said = f"{words.alike}\n{said}"
    page.text((left, top, COLUMNS[5], ROW), said, 9, bold=missed or line["closed"] or line["alike"])
    page.rule(top + ROW, 0.2)
