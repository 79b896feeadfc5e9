"""Reminder waves from the command line: a preview of who would be told when, or the run itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import click

from desktop_app.backlog_terms import RunKind, WaveOrder
from desktop_app.cli.context import Context
from desktop_app.cli.day import DayType
from desktop_app.cli.notices import run_of

if TYPE_CHECKING:
    from desktop_app.services.acting import Acting
    from desktop_app.services.notices.rows import SumRow, TurnRow, Wanted, WeekSumRow


@click.group()
def reminders() -> None:
    """Whom to remind next, by letter or call, so that they fit the free seats of the weeks that follow."""


@reminders.command()
@click.option("--size", type=click.IntRange(1), required=True, metavar="NUMBER", help="No more than these.")
@click.option("--from", "first", type=DayType(), metavar="DATE", help="Told on this day; else tomorrow.")
@click.option("--weeks", type=click.IntRange(1, 26), default=4, show_default=True, help="Seats of so many.")
@click.option("--place", metavar="CODE", help="Only this place.")
@click.option("--percent", type=int, metavar="NUMBER", help="How many of 100 told come; else as seen.")
@click.option("--notices", type=int, metavar="NUMBER", help="Only who has had so many notices.")
@click.option("--days", type=int, default=30, show_default=True, help="Days since the last notice.")
@click.option("--call", is_flag=True, help="By call instead of letter.")
@click.option(
    "--order",
    type=click.Choice([one.value for one in WaveOrder]),
    default=WaveOrder.USUAL.value,
    show_default=True,
    help="Who is told first.",
)
@click.option("--save", is_flag=True, help="Make the run; for supervisors (--staff).")
@click.pass_obj
def plan(
    context: Context, size: int, first: date | None, weeks: int, *, call: bool, save: bool, **asked: Any
) -> None:
    """Show the next wave with its effect on each week; nothing is stored without --save."""
    from desktop_app.services.notices import making, turns

    acting = context.acting()
    wanted = _wanted(acting, size, first, weeks, call=call, **asked)
    if save:
        with context.database.write() as session:
            run = making.make(session, acting, wanted)
        context.emit(run_of(run))
        return
    with context.database.write() as session:
        found = making.propose(session, acting, wanted)
        people = turns.look(session, acting, wanted, found.size)
    context.emit({**_sum(wanted, found), "people": [_person(row) for row in people]})


def _wanted(
    acting: Acting,
    size: int,
    first: date | None,
    weeks: int,
    *,
    call: bool,
    order: str,
    **asked: Any,
) -> Wanted:
    from desktop_app.services.notices.rows import Wanted

    begin = first or acting.today + timedelta(days=1)
    last = begin + timedelta(weeks=weeks, days=-1)
    wanted = Wanted(begin, last, reminder=True, most=size, order=WaveOrder(order), **asked)
    return replace(wanted, kind=RunKind.CALL if call else RunKind.LETTER)


def _sum(wanted: Wanted, found: SumRow) -> dict[str, object]:
    return {
        "kind": wanted.kind.value,
        "order": wanted.order.value,
        "from": wanted.first,
        "until": wanted.last,
        "seats_free": found.seats_free,
        "told": found.told,
        "expected": found.expected,
        "percent": found.percent,
        "counted": found.counted,
        "fit": found.fit,
        "waiting": found.waiting,
        "came_back": found.came_back,
        "without_number": found.without_number,
        "size": found.size,
        "visits": found.visits,
        "weeks": [_week(week) for week in found.weeks],
        "reasons": {why.value: count for why, count in found.reasons},
    }


def _week(row: WeekSumRow) -> dict[str, object]:
    return {
        "from": row.first,
        "until": row.last,
        "seats": row.seats,
        "told": row.told,
        "fit": row.fit,
        "visits": row.visits,
    }


def _person(row: TurnRow) -> dict[str, object]:
    """Without the name: who needs it opens the preview on the screen."""
    return {
        "position": row.position,
        "application_id": row.application_id,
        "notices": row.notices,
        "last_notice_on": row.last_notice_on,
        "custody_on": row.custody_on,
        "card_expires_on": row.card_expires_on,
        "reasons": [why.value for why in row.reasons],
        "deadline": row.deadline,
    }
