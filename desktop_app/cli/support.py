"""Counts of the support desk from the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from desktop_app.cli.day import DayType

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.cli.context import Context
    from desktop_app.services.support.stats import CountRow


@click.group()
def support() -> None:
    """Point support and registration checks."""


@support.command()
@click.option("--from", "first", type=DayType(), metavar="DATE", help="First day; else today.")
@click.option("--until", "last", type=DayType(), metavar="DATE", help="Last day; else the first one.")
@click.pass_obj
def stats(context: Context, first: date | None, last: date | None) -> None:
    """Count what was done at the support desks, by day and venue; nobody is named.

    JSON: from, until, total {sessions, points, registration_checks, done, broken_off, open, minutes,
    median_minutes, mean_minutes, parts {code: times done}, reasons {code: times broken off}}, by_day [{date,
    venue, venue_code, and the keys of total}], checks {total, by_way, by_result, assisted, waiting},
    part_names {code: name}. minutes are those noted with the parts; a session without parts counts from its
    reception to its end.
    """
    from dataclasses import asdict

    from desktop_app.services.support.stats import stats as count

    begin = first or context.today()
    with context.database.read() as session:
        found = count(session, begin, last or begin)
    days = [
        {"date": row.on_date, "venue": row.venue, "venue_code": row.venue_code, **_count(row.count)}
        for row in found.by_day
    ]
    context.emit(
        {
            "from": found.first,
            "until": found.last,
            "total": _count(found.total),
            "by_day": days,
            "checks": asdict(found.checks),
            "part_names": found.part_names,
        }
    )


def _count(row: CountRow) -> dict[str, object]:
    from dataclasses import asdict

    return {**asdict(row), "open": row.open}
