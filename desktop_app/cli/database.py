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
    context.may_be_new = True
    before = context.unopened.revision()
    copy = context.unopened.upgrade()
    context.emit({"before": before, "after": context.unopened.revision(), "copy": copy})


@database.command("rebuild-tallies")
@click.pass_obj
def rebuild_tallies(context: Context) -> None:
    """Count all tallies anew from the applications, and say which figures had been wrong."""
    from desktop_app.services import recount

    acting = context.acting()
    with context.database.write() as session:
        tallies = recount.rebuild(session, acting)
    context.emit({"wrong": sum(tally.wrong for tally in tallies), "tallies": tallies})
