"""Find applications from the command line."""

import click

from desktop_app.cli.context import Context


@click.command()
@click.argument("text")
@click.option(
    "--limit", type=click.IntRange(1, 1000), default=50, show_default=True, help="Most hits to give."
)
@click.pass_obj
def search(context: Context, text: str, limit: int) -> None:
    """Find applications by name, reading, birth date, number or shelf; the search is audited."""
    from desktop_app.services import search as finding

    acting = context.acting()
    with context.database.write() as session:
        found = finding.search(session, acting, text, limit)
    keys = ("application_id", "notice_number", "name", "kana", "birth_date", "stage", "shelf", "flags")
    hits = [{key: getattr(row, key) for key in keys} for row in found.rows]
    context.emit({"hits": hits, "more": found.more})
