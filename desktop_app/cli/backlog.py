"""The figures of the backlog from the command line."""

from datetime import date

import click

from desktop_app.cli.context import Context
from desktop_app.cli.day import DayType


@click.command()
@click.option("--as-of", type=DayType(), metavar="DATE", help="Count at the end of a past day.")
@click.pass_obj
def backlog(context: Context, as_of: date | None) -> None:
    """Count the cards that nobody has collected, by stage, age in days, place and notices sent."""
    from desktop_app.services.backlog import age_key, figures

    today = context.today()
    with context.database.read() as session:
        found = figures(session, as_of or today, today)
    context.emit(
        {
            "as_of": found.as_of,
            "uncollected": found.uncollected,
            "by_stage": {stage.value: count for stage, count in found.by_stage.items()},
            "by_age": {age_key(age): count for age, count in enumerate(found.by_age)},
            "by_place": {place.code: place.count for place in found.places},
            "by_notices": found.by_notices,
        }
    )
