"""Papers of a disposal: the list of the cards to pull, and the record of those disposed of, for the file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from desktop_app.paper.sheet import EDGE, HIGH, WIDE, Sheet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFont, QPainter

    from desktop_app.paper.print_job import Stamp

T = TypeVar("T")

FOOT, STAMP = 12.0, 18.0
"""Millimetres: the foot, the code of the page."""

PULL_TOP, PULL_ROW = 44.0, 13.0
PULL_COLUMNS = (10.0, 12.0, 36.0, 66.0, 34.0, 24.0)
"""Widths: box to tick, code of the place, place, who, since when over, end of the application id."""

TOP, ROW, SIGNED = 70.0, 14.0, 26.0
"""Where the lines of the record begin, one line, and the room for the signatures."""

COLUMNS = (8.0, 48.0, 34.0, 53.0, 39.0)
"""Widths: number, application, whose, since when and why, when and by whom."""

PULL_LINES = int((HIGH - PULL_TOP - EDGE - FOOT) / PULL_ROW)
LINES = int((HIGH - TOP - EDGE - FOOT - SIGNED) / ROW)


@dataclass(frozen=True, slots=True)
class PullLine:
    """One card to pull: the label of its place is also its code; without a place both are empty."""

    shelf: str
    kana: str
    name: str
    since: str
    tail: str
    pulled: bool


@dataclass(frozen=True, slots=True)
class DoneLine:
    """One card that was disposed of: which, whose, why, when, and the two names."""

    number: str
    application_id: str
    place: str
    kana: str
    name: str
    since: str
    why: str
    when: str
    first: str
    second: str


@dataclass(frozen=True, slots=True)
class PaperWords:
    """What stands around the lines; foot names the {job} on every page, lacks tells what 〓 means.

    above: sentences under the title (the record's rule and counts). signed: who signs below the record.
    """

    title: str
    below: str
    above: tuple[str, ...]
    headings: tuple[str, ...]
    no_place: str
    signed: tuple[str, ...]
    foot: str
    lacks: str


def pages(lines: Sequence[T], most: int) -> list[Sequence[T]]:
    """Part the lines into pages; at least one."""
    return [lines[at : at + most] for at in range(0, max(len(lines), 1), most)]


def draw_pull(
    painter: QPainter, lines: Sequence[PullLine], words: PaperWords, font: QFont, stamp: Stamp
) -> None:
    """Draw one page of the list of the cards to pull."""
    page = Sheet(painter, font)
    _head(page, words, stamp)
    page.text((EDGE, EDGE + 15, 150, 8), " ".join(words.above), 9)
    _headings(page, PULL_TOP, EDGE + sum(PULL_COLUMNS[:2]), words.headings, PULL_COLUMNS[2:])
    for at, line in enumerate(lines):
        top, left = PULL_TOP + at * PULL_ROW, EDGE + PULL_COLUMNS[0]
        page.box(EDGE + 1.5, top + 3.5, 6)
        if line.pulled:
            page.text((EDGE + 2, top + 3, 7, 7), "✓", 16, bold=True)
        if line.shelf:
            page.code(left, top + 1, PULL_ROW - 2, line.shelf)
        left += PULL_COLUMNS[1]
        page.text((left + 1, top, PULL_COLUMNS[2] - 1, PULL_ROW), line.shelf or words.no_place, 11, bold=True)
        left += PULL_COLUMNS[2]
        page.text((left, top + 1, PULL_COLUMNS[3] - 2, 4), line.kana, 7)
        page.text((left, top + 4.5, PULL_COLUMNS[3] - 2, 8), line.name, 11, bold=True)
        left += PULL_COLUMNS[3]
        page.text((left, top, PULL_COLUMNS[4] - 2, PULL_ROW), line.since, 11)
        page.text((left + PULL_COLUMNS[4], top, PULL_COLUMNS[5], PULL_ROW), line.tail, 11, right=True)
        page.rule(top + PULL_ROW, 0.2)
    _foot(page, words, stamp)


def draw_record(
    painter: QPainter, lines: Sequence[DoneLine], words: PaperWords, font: QFont, stamp: Stamp
) -> None:
    """Draw one page of the record of the cards disposed of."""
    page = Sheet(painter, font)
    _head(page, words, stamp)
    top = EDGE + 18
    for sentence in words.above:
        page.text((EDGE, top, WIDE - 2 * EDGE, 8), sentence, 9)
        top += 8
    _headings(page, TOP, EDGE, words.headings, COLUMNS)
    for at, line in enumerate(lines):
        _record_line(page, TOP + at * ROW, line)
    low = HIGH - EDGE - FOOT - SIGNED + 6
    width = (WIDE - 2 * EDGE) / max(len(words.signed), 1)
    for at, who in enumerate(words.signed):
        page.text((EDGE + at * width, low, width - 6, 5), who, 8)
        page.rule(low + 15, 0.2, EDGE + at * width, width - 6)
    _foot(page, words, stamp)


def _record_line(page: Sheet, top: float, line: DoneLine) -> None:
    half, left = (ROW - 2) / 2, EDGE
    cells = (
        (line.number, ""),
        (line.application_id, line.place),
        (line.kana, line.name),
        (line.since, line.why),
        (line.when, f"{line.first} / {line.second}"),
    )
    for (upper, lower), width in zip(cells, COLUMNS, strict=True):
        page.text((left, top + 1, width - 2, half), upper, 9)
        page.text((left, top + 1 + half, width - 2, half), lower, 9)
        left += width
    page.rule(top + ROW, 0.2)


def _head(page: Sheet, words: PaperWords, stamp: Stamp) -> None:
    page.text((EDGE, EDGE, 130, 9), words.title, 16, bold=True)
    page.text((EDGE, EDGE + 9, 150, 6), words.below, 10)
    page.text((WIDE - EDGE - STAMP - 33, EDGE, 30, 9), stamp.page, 14, bold=True, right=True)
    page.code(WIDE - EDGE - STAMP, EDGE - 4, STAMP, stamp.code)


def _headings(page: Sheet, top: float, left: float, headings: Sequence[str], widths: Sequence[float]) -> None:
    for heading, width in zip(headings, widths, strict=True):
        page.text((left, top - 6, width, 5), heading, 8, bold=True)
        left += width
    page.rule(top, 0.5)


def _foot(page: Sheet, words: PaperWords, stamp: Stamp) -> None:
    page.rule(HIGH - EDGE - 6, 0.2)
    page.text((EDGE, HIGH - EDGE - 5, 150, 5), words.foot.format(job=stamp.job), 8)
    if page.lacks:
        page.text((EDGE, HIGH - EDGE, 180, 5), words.lacks, 8)
    page.text((WIDE - EDGE - 30, HIGH - EDGE - 5, 30, 5), stamp.page, 8, right=True)
