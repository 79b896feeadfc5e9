"""Look after the database from the command line."""

import click

from desktop_app.cli.context import Context


@click.group()
def database() -> None:
    """Look after the database."""


@database.command()
@click.pass_obj
def upgrade(context: Context) -> None:
    """Bring the tables to those of this program; an older SQLite file is copied beside itself first."""
    before = context.unopened.revision()
    copy = context.unopened.upgrade()
    context.emit({"before": before, "after": context.unopened.revision(), "copy": copy})
