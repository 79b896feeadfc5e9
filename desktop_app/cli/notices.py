"""Runs of notices from the command line: what would fit, a run made, the runs there are."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import click

from desktop_app.cli.context import Context
from desktop_app.cli.day import DayType

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.services.notices.rows import RunRow, Wanted


@click.group()
def notices() -> None:
    """Whom to tell next by letter, so that they fit the free seats."""


def wanted_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options that say what a run is for."""
    for option in (
        click.option("--most", type=int, metavar="NUMBER", help="No more letters than these."),
        click.option("--days", type=int, default=30, show_default=True, help="Days since the last notice."),
        click.option("--reminder", type=int, metavar="NOTICES", help="Remind who has had so many notices."),
        click.option(
            "--percent", type=int, metavar="NUMBER", help="How many of 100 told come; else as seen."
        ),
        click.option("--place", metavar="CODE", help="Only this place."),
        click.option("--until", "last", type=DayType(), required=True, metavar="DATE", help="Last day."),
        click.option("--from", "first", type=DayType(), required=True, metavar="DATE", help="First day."),
    ):
        command = option(command)
    return command


@notices.command()
@wanted_options
@click.pass_obj
def propose(context: Context, **options: Any) -> None:
    """Say how many letters would fit the free seats of these days; nothing is stored."""
    from dataclasses import asdict

    from desktop_app.services.notices import making

    acting = context.acting()
    with context.database.read() as session:
        found = making.propose(session, acting, _wanted(**options))
    context.emit(asdict(found))


@notices.command()
@wanted_options
@click.pass_obj
def make(context: Context, **options: Any) -> None:
    """Make a run of the cards that wait longest; for supervisors (--staff)."""
    from desktop_app.services.notices import making

    acting = context.acting()
    with context.database.write() as session:
        found = making.make(session, acting, _wanted(**options))
    context.emit(run_of(found))


@notices.command(name="list")
@click.pass_obj
def list_(context: Context) -> None:
    """List the runs, open ones first."""
    from desktop_app.services.notices import listing

    with context.database.read() as session:
        found = listing.runs(session)
    context.emit({"runs": [run_of(row) for row in found]})


def _wanted(
    first: date,
    last: date,
    place: str | None,
    percent: int | None,
    reminder: int | None,
    days: int,
    most: int | None,
) -> Wanted:
    from desktop_app.services.notices.rows import Wanted

    return Wanted(
        first,
        last,
        place=place,
        reminder=reminder is not None,
        percent=percent,
        notices=reminder,
        days=days,
        most=most,
    )


def run_of(row: RunRow) -> dict[str, object]:
    """Give a run as commands tell of it."""
    return {
        "run_id": row.run_id,
        "reminder": row.reminder,
        "kind": row.kind.value,
        "order": row.order.value,
        "place": row.place,
        "from": row.first,
        "until": row.last,
        "seats_free": row.seats_free,
        "told": row.told,
        "percent": row.percent,
        "size": row.size,
        "picked": row.picked,
        "printed": row.printed,
        "sent": row.sent,
        "dropped": row.dropped,
        "ended": row.ended_at is not None,
    }
