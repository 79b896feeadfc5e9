"""The agenda as sheets to print: an overview of each week, then a sheet for each day at each place."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from desktop_app.errors import Invalid
from desktop_app.services.agenda import reading
from desktop_app.services.booking import visits
from desktop_app.services.printing import PageOrder, PrintOrder
from desktop_app.terms import PrintKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlalchemy.orm import Session

    from desktop_app.services.acting import Acting
    from desktop_app.services.agenda.reading import AgendaRow, PlaceDayRow, Wanted
    from desktop_app.services.booking import VisitRow

LINES = 22
"""Visits on one sheet; a family is never parted."""

DAYS = 7
MOST_DAYS = 62
"""A job keeps all that it prints: nobody pins up more than two months."""

WEEK, DAY = "week", "day"


def order(session: Session, acting: Acting, wanted: Wanted) -> PrintOrder:
    """Give the sheets of the days; a single day has no overview.

    Raises Invalid for more than two months or when there is nothing to print, and what `reading.read` does.
    """
    if (wanted.last - wanted.first).days >= MOST_DAYS:
        raise Invalid("until", "too_far_to_print")
    agenda = reading.read(session, wanted, acting.now)
    pages = [] if wanted.first == wanted.last else list(_weeks(agenda))
    for day in agenda.days:
        if day.visits or wanted.first == wanted.last:
            pages += _sheets(day)
    if not pages:
        raise Invalid("pages", "missing")
    return PrintOrder(PrintKind.DAY_SHEET, wanted.subject(), tuple(pages))


def _weeks(agenda: AgendaRow) -> Iterator[PageOrder]:
    weeks: dict[tuple[str, date], list[PlaceDayRow]] = {}
    for day in agenda.days:
        monday = day.on_date - timedelta(days=day.on_date.weekday())
        weeks.setdefault((day.place, monday), []).append(day)
    for (_, monday), days in weeks.items():
        yield PageOrder(_week(monday, days), ())


def _week(monday: date, days: Sequence[PlaceDayRow]) -> dict[str, Any]:
    rows: dict[int, list[list[int] | None]] = {}
    for day in days:
        for slot in day.slots:
            row = rows.setdefault(slot.starts, [None] * DAYS)
            row[day.on_date.weekday()] = [slot.booked, slot.free, int(slot.closed)]
    return {
        "page": WEEK,
        "place": days[0].place_name,
        "monday": monday.isoformat(),
        "rows": [[starts, rows[starts]] for starts in sorted(rows)],
    }


def _sheets(day: PlaceDayRow) -> Iterator[PageOrder]:
    head = {
        "page": DAY,
        "place": day.place_name,
        "day": day.on_date.isoformat(),
        "visits": len(day.visits),
        "free": sum(slot.free for slot in day.slots),
    }
    alike = visits.namesakes(day.visits)
    for part in parted(day.visits):
        people = tuple(visit.application_pk for visit in part)
        yield PageOrder({**head, "lines": _lines(part, alike)}, (), people)


def parted(found: Sequence[VisitRow], most: int = LINES) -> list[list[VisitRow]]:
    """Part the visits into sheets of so many lines at most, at least one sheet, families whole."""
    come = reading.together(found)
    parts: list[list[VisitRow]] = [[]]
    for at, visit in enumerate(found):
        begins = at == 0 or found[at - 1].visit != visit.visit
        if begins and len(parts[-1]) + come[visit.visit] > most and parts[-1]:
            parts.append([])
        parts[-1].append(visit)
    return parts


def _lines(part: Sequence[VisitRow], alike: set[int]) -> list[dict[str, Any]]:
    come, number = reading.together(part), dict[str, int]()
    lines: list[dict[str, Any]] = []
    for visit in part:
        number[visit.visit] = number.get(visit.visit, 0) + 1
        lines.append(
            {
                "starts": visit.starts,
                "ends": visit.ends,
                "kana": visit.kana,
                "name": visit.name,
                "notice": visit.notice_number or "",
                "born": visit.birth_date.isoformat(),
                "state": visit.state.value,
                "family": [number[visit.visit], come[visit.visit]],
                "alike": visit.booking_id in alike,
                "walk_in": visit.walk_in,
                "closed": visit.closed,
            }
        )
    return lines
