"""The rotation of venues from the command line: a plan shown, and kept when that is asked for."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import click

from desktop_app.cli.context import Context
from desktop_app.cli.day import DayType
from desktop_app.cli.rotation_out import export

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from desktop_app.services.rotation.making import ProposalRow


@click.group()
def rotation() -> None:
    """Which venue of a campaign has its turn in which week."""


rotation.add_command(export)


@rotation.command()
@click.option("--from", "first", type=DayType(), required=True, metavar="DATE", help="First day.")
@click.option("--until", "last", type=DayType(), required=True, metavar="DATE", help="Last day.")
@click.option("--seed", type=int, default=0, show_default=True, help="Another number, another plan.")
@click.option("--campaign", "code", metavar="CODE", help="Another campaign than the one of these days.")
@click.option("--store", is_flag=True, help="Keep the plan; for supervisors (--staff).")
@click.option("--leave-out", is_flag=True, help="Keep it also where not every venue can have its turn.")
@click.pass_obj
def plan(
    context: Context, first: date, last: date, seed: int, code: str | None, store: bool, leave_out: bool
) -> None:
    """Plan the weeks of these days. Only shown, unless --store is given; the same seed gives the same plan.

    Weeks that were announced stay as they are. `unmet` says what can't be met, each in one sentence.
    """
    from desktop_app.services.rotation import making
    from desktop_app.services.rotation.asking import Wanted

    acting = context.acting()
    wanted = Wanted(first, last, seed)
    with context.database.read() as session:
        campaign_id = chosen_campaign(session, first, code)
        found = making.propose(session, acting.today, campaign_id, wanted)
    if store:
        for sentence in () if leave_out else _sentences(context, found):
            click.echo(sentence, err=True)
        with context.database.write() as session:
            making.make(session, acting, campaign_id, wanted, found.versions, leave_out=leave_out)
    answer = _answer(context, found)
    if context.as_json:
        context.emit(answer)
    else:
        context.answered = True
        click.echo("\n".join(_lines(context, found)))


def chosen_campaign(session: Session, day: date, code: str | None) -> int:
    """Give the campaign of that code, or the one of the day. Raises Unknown, NotAllowed: no_campaign."""
    from desktop_app.errors import NotAllowed, Unknown
    from desktop_app.services.campaigns import reading

    if code is None:
        found = reading.current(session, day)
        if found is None:
            raise NotAllowed("rotation", "no_campaign")
        return found.id
    ids = [row.id for row in reading.all_of(session) if row.code == code]
    if not ids:
        raise Unknown("campaign", code)
    return ids[0]


def _answer(context: Context, found: ProposalRow) -> dict[str, Any]:
    from desktop_app.services.rotation import calendar

    asked = found.asked

    def days(week: date, venue_id: int) -> list[date]:
        return [*calendar.open_days(asked.frame, asked.venues[venue_id], *asked.parts[week])]

    return {
        "weeks": [
            {
                "week": _iso_week(week),
                "from": asked.parts[week][0],
                "until": asked.parts[week][1],
                "venues": [
                    {"venue": asked.venues[turn.venue_id].code, "days": days(week, turn.venue_id)}
                    for turn in found.plan.weeks.get(week, ())
                ],
            }
            for week in asked.weeks
        ],
        "unmet": [
            {
                "reason": row.fault,
                "message": sentence,
                "venues": [asked.venues[venue_id].code for venue_id in row.venue_ids],
                "weeks": [_iso_week(week) for week in row.weeks],
            }
            for row, sentence in zip(found.faults, _sentences(context, found), strict=True)
        ],
    }


def _lines(context: Context, found: ProposalRow) -> list[str]:
    asked, lines = found.asked, list[str]()
    for week in asked.weeks:
        first, last = asked.parts[week]
        names = [
            f"{asked.venues[turn.venue_id].name} ({asked.ask.days[week, turn.venue_id]})"
            for turn in found.plan.weeks.get(week, ())
        ]
        lines.append("\t".join([f"{_iso_week(week)}  {first} – {last}", *names]))
    return [*lines, *_sentences(context, found)]


def _sentences(context: Context, found: ProposalRow) -> list[str]:
    from desktop_app.services.rotation import sentences

    return [sentences.fault(row, found.asked.venues, context.language) for row in found.faults]


def _iso_week(week: date) -> str:
    year, number, _ = week.isocalendar()
    return f"{year}-W{number:02}"
