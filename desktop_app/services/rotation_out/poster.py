"""The poster of the schedule: which weeks stand on which page, as facts for a print job."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop_app.services.printing import PageOrder, PrintOrder
from desktop_app.services.rotation_out import reading
from desktop_app.terms import PrintKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from sqlalchemy.orm import Session

    from desktop_app.services.rotation_out.reading import OutWeek, Schedule, StopRow, Wanted

LINES = 22
"""So many lines of large type fit below the head of a page: a line for each venue of a week."""

Month = tuple[int, int]
Hours = tuple[int, int]


def order(session: Session, wanted: Wanted) -> PrintOrder:
    """Give a page for each month, more where its weeks don't fit on one. Raises what `reading.read` does."""
    schedule = reading.read(session, wanted)
    found = [PageOrder(_page(schedule, *one), ()) for one in pages(schedule)]
    return PrintOrder(PrintKind.ROTATION_POSTER, wanted.subject(), tuple(found))


def pages(schedule: Schedule) -> Iterator[tuple[Month, Sequence[OutWeek]]]:
    """Give month and weeks of each page. A week belongs to the month in which it begins."""
    months: dict[Month, list[OutWeek]] = {}
    for week in schedule.weeks:
        months.setdefault((week.days[0].year, week.days[0].month), []).append(week)
    for row in schedule.permanent:
        for day in row.days:
            months.setdefault((day.year, day.month), [])
    usual = _usual(schedule)
    for month in sorted(months):
        room = LINES - len(_permanent(schedule, month)) - len(_extra(schedule, month))
        page: list[OutWeek] = []
        for week in months[month]:
            if page and sum(_lines(one, usual) for one in [*page, week]) > room:
                yield month, page
                page = []
            page.append(week)
        yield month, page


def _usual(schedule: Schedule) -> Hours | None:
    """Give the hours that most venues have: they stand once above all."""
    hours = [_hours(stop) for week in schedule.weeks for stop in week.stops]
    return max(set(hours), key=lambda one: (hours.count(one), one)) if hours else None


def _lines(week: OutWeek, usual: Hours | None) -> int:
    """A week needs two lines for its dates, a venue with other hours two for itself."""
    others = sum(_hours(stop) != usual for stop in week.stops)
    return max(len(week.stops) + others, 2)


def _page(schedule: Schedule, month: Month, weeks: Sequence[OutWeek]) -> dict[str, Any]:
    campaign = schedule.campaign
    usual = _usual(schedule)
    return {
        "kind": campaign.kind.value,
        "campaign": campaign.name,
        "month": [*month],
        "claim_by": campaign.claim_by.isoformat(),
        "inquiry": [campaign.inquiry_name, campaign.inquiry_line],
        "permanent": [[stop.venue.name, *_hours(stop)] for stop in _permanent(schedule, month)],
        "extra": [[row.on_date.isoformat(), (row.venue_kind or "")] for row in _extra(schedule, month)],
        "hours": usual if weeks else None,
        "weeks": [
            {
                "days": [day.isoformat() for day in week.days],
                "stops": [_stop(week, stop, usual) for stop in week.stops],
            }
            for week in weeks
        ],
    }


def _stop(week: OutWeek, stop: StopRow, usual: Hours | None) -> dict[str, Any]:
    """A venue; its days and hours only where they are not those of the week and of the page."""
    days = [day.isoformat() for day in stop.days] if stop.days != week.days else []
    return {"name": stop.venue.name, "days": days, "hours": _hours(stop) if _hours(stop) != usual else None}


def _permanent(schedule: Schedule, month: Month) -> list[StopRow]:
    return [stop for stop in schedule.permanent if any(_in(day, month) for day in stop.days)]


def _extra(schedule: Schedule, month: Month) -> list[Any]:
    return [row for row in schedule.extra if _in(row.on_date, month)]


def _in(day: date, month: Month) -> bool:
    return (day.year, day.month) == month


def _hours(stop: StopRow) -> Hours:
    return stop.venue.starts, stop.venue.ends
