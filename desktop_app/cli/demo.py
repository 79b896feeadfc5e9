"""Fill an empty database with the synthetic ward from the command line."""

from __future__ import annotations

import sys
from datetime import date, timedelta
from pathlib import Path

import click

from desktop_app.cli.context import Context
from desktop_app.cli.day import DayType

REPORT_DAY = "2023-06-27"
SEED = 20_230_627


@click.command()
@click.option(
    "--as-of",
    type=DayType(),
    metavar="DATE",
    default=REPORT_DAY,
    show_default=True,
    help="The ward's own day, which then counts as today.",
)
@click.option("--scale", type=float, default=1.0, show_default=True, help="Share of the ward's real size.")
@click.option(
    "--seed",
    type=click.IntRange(min=0),
    metavar="NUMBER",
    default=SEED,
    show_default=True,
    help="Equal seeds give equal wards.",
)
@click.option(
    "--ledger",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help="Write the ward as ledger files (CP932 and UTF-8) into this folder instead of filling a database.",
)
@click.pass_obj
def demo(context: Context, as_of: date, scale: float, seed: int, ledger: Path | None) -> None:
    """Fill an empty database with the synthetic ward; its totals are counted again from what was stored."""
    if ledger is not None:
        from desktop_app.services.demo.export import export

        files = export(ledger, as_of, scale=scale, seed=seed)
        told = {"rows": files.rows, "cp932": str(files.cp932), "utf8": str(files.utf8)}
        context.emit({**told, "replaced": files.replaced})
        return
    context.may_be_new = True
    from desktop_app.services import bridge
    from desktop_app.services.demo.build import build

    with click.progressbar(length=100, label="demo", file=sys.stderr, hidden=not sys.stderr.isatty()) as bar:
        done = build(
            context.database,
            as_of,
            scale=scale,
            seed=seed,
            progress=lambda at, total, _text: bar.update(at * 100 // total - bar.pos),
        )
    with context.database.read() as session:
        years = bridge.fiscal_years(session)
        last_year = list(years.values())[-1]
        context.emit(
            {
                "as_of": done.as_of,
                "scale": done.scale,
                "seed": done.seed,
                "applications": last_year.applications,
                "handed_over": last_year.handed_over,
                "uncollected": bridge.uncollected(session),
                "fiscal_years": years,
                "bridge_on": last_closed(as_of),
                "bridge": bridge.bridge(session, last_closed(as_of)),
            }
        )


def last_closed(day: date) -> date:
    """The last day of the last fiscal year that is over on the day."""
    return date(day.year if day.month >= 4 else day.year - 1, 4, 1) - timedelta(days=1)
