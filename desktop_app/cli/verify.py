"""Check from the command line that what the database keeps agrees with itself."""

import click

from desktop_app.cli.context import Context


@click.command()
@click.pass_context
def verify(ctx: click.Context) -> None:
    """Check audit chain, events, tallies, shelves and search keys; exit code 1 when something is wrong."""
    from desktop_app.services import verify as checking

    context: Context = ctx.obj
    with context.database.read() as session:
        found = checking.verify(session)
    keys = ("ok", "audit_entries", "first_bad", "tallies_equal_events", "not_covered", "problems")
    context.emit({key: getattr(found, key) for key in keys})
    ctx.exit(0 if found.ok else 1)
