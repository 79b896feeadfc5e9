"""The panels of the report's figures from the command line."""

from __future__ import annotations

from datetime import date

import click

from desktop_app.cli.context import Context
from desktop_app.cli.day import DayType


@click.command()
@click.argument("name")
@click.option("--fiscal-year", "year", metavar="R4", help="For which fiscal year (the last that is over).")
@click.option("--as-of", type=DayType(), metavar="DATE", help="As it was at the end of this day (today).")
@click.pass_obj
def panel(context: Context, name: str, year: str | None, as_of: date | None) -> None:
    """Show a panel: its table as published, else as computed, and where and why the two differ."""
    context.may_be_new = True
    from desktop_app.errors import Unknown
    from desktop_app.services import dates
    from desktop_app.services.figures import panels, sentences

    fiscal = dates.parse_fiscal(year) if year else None
    if year and fiscal is None:
        raise Unknown("fiscal_year", year)
    today = context.today()
    on = as_of or today
    asked = panels.usual_year(on) if fiscal is None else fiscal
    with context.database.read() as session:
        found = panels.read(session, name, asked, on, today)
    table = found.table
    cells = [table.cell(row, column) for row in table.rows for column in table.columns]
    context.emit(
        {
            "title": found.title,
            "fiscal_year": found.year_name,
            "as_of": on,
            "columns": [table.form.key or "item", *table.columns],
            "rows": [list(line) for line in table.lines],
            "notes": [
                {
                    "row": cell.row,
                    "column": cell.column,
                    "text": sentences.reason(cell.differs, context.language),
                }
                for cell in cells
                if cell.differs is not None
            ],
            "sources": sorted({cell.source for cell in cells if cell.source}),
        }
    )


@click.command()
@click.pass_obj
def panels(context: Context) -> None:
    """Name the panels."""
    from desktop_app.services.figures.panels import PANELS

    context.emit({"panels": list(PANELS)})
