"""Show one application from the command line."""

from dataclasses import fields

import click

from desktop_app.cli.context import Context


@click.command()
@click.argument("application_id")
@click.pass_obj
def show(context: Context, application_id: str) -> None:
    """Show one application with its history; the view is audited."""
    from desktop_app.services import record, resolve
    from desktop_app.services.ledger import codes

    acting = context.acting()
    with context.database.write() as session:
        found = record.record(session, acting, resolve.one(session, application_id))
    language = 0 if context.language == "ja" else -1
    word = codes.SEXES.get(found.sex, ("",))[language]
    context.emit({field.name: getattr(found, field.name) for field in fields(found)} | {"sex_word": word})
