"""The figures of the backlog from the command line."""

from datetime import date

import click

from desktop_app.cli.context import Context


class DayType(click.ParamType[date]):
    """A day, as 2023-06-27, 2023/6/27 or R5.6.27."""

    name = "date"

    def convert(self, value: str | date, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Read the day; what is none is a wrong use of the command."""
        from desktop_app.services import dates

        found = value if isinstance(value, date) else dates.parse(value)
        if not isinstance(found, date):
            self.fail(f"{value!r} is no day: write it as 2023-06-27, 2023/6/27 or R5.6.27", param, ctx)
        return found


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
