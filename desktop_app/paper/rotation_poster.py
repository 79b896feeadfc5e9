"""The poster of the venues for the public: a month on A4 in type that is read from two metres."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from desktop_app.paper.sheet import HIGH, WIDE, Sheet

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtGui import QFont, QPainter

    from desktop_app.paper.print_job import Stamp

SIDE, TOP = 10.0, 9.0
"""Millimetres of margin: a poster uses the sheet as far as printers go."""

ROOM = WIDE - 2 * SIDE
DATES = 57.0
"""The column of dates, and of what the other lines are about."""

NAME = 93.5
"""The column of a venue's name where something is said beside it."""

CODE = 15.0
TITLE, MONTH, PLAIN, SMALL = 60.0, 38.0, 24.0, 22.0
"""Points: the title, the month, dates and venues, what is added to a line of them."""

LEAST, MOST, END = 8.9, 13.0, 16.0
"""Millimetres: the lowest and the highest line of dates and venues, and what the foot takes."""

LARGEST = 30.0


@dataclass(frozen=True, slots=True)
class PosterWords:
    """Words of the poster. titles by the kind of campaign.

    month(first day), claim_by(day), day(day), until(day) for the last of several, missing(days) for those
    between on which nobody opens, only(days) for a venue that opens on some, hours(from, until), rotating
    (hours, "" where they differ), only_permanent(day), too(day), inquiry(name, number), foot(job) are texts.
    """

    titles: Mapping[str, str]
    permanent: str
    month: Callable[[date], str]
    claim_by: Callable[[date], str]
    day: Callable[[date], str]
    until: Callable[[date], str]
    missing: Callable[[Sequence[date], Sequence[date]], str]
    only: Callable[[Sequence[date]], str]
    hours: Callable[[int, int], str]
    rotating: Callable[[str], str]
    only_permanent: Callable[[date], str]
    too: Callable[[date], str]
    inquiry: Callable[[str, str], str]
    foot: Callable[[str], str]


def draw(painter: QPainter, facts: Mapping[str, Any], stamp: Stamp, words: PosterWords, font: QFont) -> None:
    """Draw one page from the facts of its snapshot."""
    page = Sheet(painter, font)
    at = _head(page, facts, words)
    bottom = HIGH - TOP - END
    tall = min(max((bottom - at) / max(_count(facts), 1), LEAST), MOST)
    points = PLAIN if _has_notes(facts) else min(PLAIN * tall / LEAST, LARGEST)
    for line in facts["permanent"]:
        name, starts, ends = line
        page.text((SIDE, at, DATES - 2, tall), words.permanent, PLAIN, bold=True)
        page.text((SIDE + DATES, at, 76, tall), name, PLAIN)
        page.text((SIDE + DATES + 76, at, ROOM - DATES - 76, tall), words.hours(starts, ends), SMALL)
        at += tall
    for day, kind in facts["extra"]:
        said = words.only_permanent if kind == "permanent" else words.too
        page.text((SIDE, at, ROOM, tall), said(date.fromisoformat(day)), SMALL, bold=True)
        at += tall
    if facts["weeks"]:
        hours = words.hours(*facts["hours"]) if facts["hours"] else ""
        page.text((SIDE, at, ROOM, tall), words.rotating(hours), points, bold=True)
        at += tall
    for week in facts["weeks"]:
        at = _week(page, at, tall, points, week, words)
    _foot(page, facts, stamp, words)


def _head(page: Sheet, facts: Mapping[str, Any], words: PosterWords) -> float:
    """Draw title, campaign, month and the last day; gives where the lines begin."""
    page.text((SIDE, TOP, ROOM, 23), words.titles[facts["kind"]], TITLE, bold=True)
    page.text((SIDE, TOP + 23.5, ROOM, 10), facts["campaign"], PLAIN)
    page.rule(TOP + 35, 0.8, SIDE, ROOM)
    year, month = facts["month"]
    page.text((SIDE, TOP + 36.5, 84, 15), words.month(date(year, month, 1)), MONTH, bold=True)
    claim_by = words.claim_by(date.fromisoformat(facts["claim_by"]))
    page.text((SIDE + 84, TOP + 36.5, ROOM - 84, 15), claim_by, PLAIN, bold=True, right=True)
    page.rule(TOP + 52, 0.4, SIDE, ROOM)
    return TOP + 53


def _count(facts: Mapping[str, Any]) -> float:
    weeks = facts["weeks"]
    lines = sum(_lines(week) for week in weeks)
    return len(facts["permanent"]) + len(facts["extra"]) + bool(weeks) + lines + 0.1 * len(weeks)


def _lines(week: Mapping[str, Any]) -> int:
    return max(sum(2 if stop["hours"] else 1 for stop in week["stops"]), 2)


def _has_notes(facts: Mapping[str, Any]) -> bool:
    return any(stop["days"] or stop["hours"] for week in facts["weeks"] for stop in week["stops"])


def _week(
    page: Sheet, at: float, tall: float, points: float, week: Mapping[str, Any], words: PosterWords
) -> float:
    days, stops = [date.fromisoformat(day) for day in week["days"]], week["stops"]
    page.rule(at, 0.4, SIDE, ROOM)
    at += tall * 0.1
    lines = [words.day(days[0])]
    if len(days) > 1:
        lines.append(words.until(days[-1]))
        between = words.missing(days, _between(days))
        lines += [between] if between and len(stops) > 2 else []
    for place, text in enumerate(lines):
        size = PLAIN if place < 2 else SMALL
        page.text((SIDE, at + place * tall, DATES - 2, tall), text, size, bold=place < 2)
    top = at
    for stop in stops:
        days = [date.fromisoformat(day) for day in stop["days"]]
        if days:
            page.text((SIDE + DATES, top, NAME, tall), stop["name"], SMALL)
            page.text((SIDE + DATES + NAME, top, ROOM - DATES - NAME, tall), words.only(days), SMALL)
        else:
            page.text((SIDE + DATES, top, ROOM - DATES, tall), stop["name"], points)
        top += tall
        if stop["hours"]:
            page.text((SIDE + DATES, top, ROOM - DATES, tall), words.hours(*stop["hours"]), SMALL, bold=True)
            top += tall
    return at + _lines(week) * tall


def _between(days: Sequence[date]) -> list[date]:
    numbers = range(days[0].toordinal(), days[-1].toordinal())
    return [day for number in numbers if (day := date.fromordinal(number)) not in days]


def _foot(page: Sheet, facts: Mapping[str, Any], stamp: Stamp, words: PosterWords) -> None:
    top = HIGH - TOP - END + 1
    page.rule(top - 0.6, 0.8, SIDE, ROOM)
    page.text((SIDE, top, ROOM - CODE - 4, 10), words.inquiry(*facts["inquiry"]), SMALL, bold=True)
    page.text((SIDE, top + 10.5, ROOM - CODE - 4, 4), f"{words.foot(stamp.job)}  {stamp.page}", 8)
    page.code(WIDE - SIDE - CODE, top + 0.8, CODE, stamp.code)
