"""Whether the backlog will be cleared by a day, and how good past forecasts would have been."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from desktop_app.cli.context import Context
from desktop_app.cli.day import DayType

if TYPE_CHECKING:
    from desktop_app.services.forecast.rows import ForecastRow

RUNS, SEED = 2_000, 1


@click.group(invoke_without_command=True)
@click.option("--by", type=DayType(), metavar="DATE", help="Until which day.")
@click.option("--below", type=int, metavar="N", help="Say how likely fewer cards than these are left.")
@click.option(
    "--runs", type=int, default=RUNS, show_default=True, metavar="N", help="Futures that are played."
)
@click.option("--seed", type=click.IntRange(min=0), default=SEED, show_default=True, metavar="N")
@click.pass_context
def forecast(ctx: click.Context, by: date | None, below: int | None, runs: int, seed: int) -> None:
    """Say how many cards will lie uncollected on each day until then.

    Of ten futures one has fewer cards than p10, one more than p90. The same question on the same data has the
    same answer. `uncertain` names what the ward knows too little of.
    """
    if ctx.invoked_subcommand is not None:
        return
    if by is None:
        raise click.MissingParameter(ctx=ctx, param_hint="--by", param_type="option")
    from desktop_app.services.forecast import asking
    from desktop_app.services.forecast.question import Question

    context: Context = ctx.obj
    acting = context.acting()
    with context.database.read() as session:
        found = asking.ask(session, Question(by, below, runs, seed), acting.today, acting.now)
    context.emit(_answer(found))


@forecast.command()
@click.option("--every", type=click.IntRange(1, 91), default=14, show_default=True, metavar="DAYS")
@click.pass_obj
def backtest(context: Context, every: int) -> None:
    """Ask again on days of the last year, knowing only what was known then, and compare with what happened.

    `coverage` is the share of days that lay between p10 and p90: eight in ten is what the band promises.
    """
    from desktop_app.services.forecast import backtest

    today = context.today()
    with context.database.read() as session:
        found = backtest.backtest(session, today, every=every)
    context.emit({field.name: getattr(found, field.name) for field in fields(found)})


def _answer(found: ForecastRow) -> dict[str, Any]:
    """All that was found; the moment at which it was made says nothing on a command line."""
    answer = {field.name: getattr(found, field.name) for field in fields(found)}
    del answer["made_at"]
    answer["queue"] = [{"hour": hour, "p50": half, "p90": most} for hour, half, most in found.queue]
    return answer
