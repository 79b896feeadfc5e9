"""A day as people write it on a command line."""

from __future__ import annotations

from datetime import date

import click


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
