"""Bring a ledger in from the command line."""

from __future__ import annotations

from pathlib import Path

import click

from desktop_app.cli.context import Context
from desktop_app.cli.ending import DONE, REFUSED


@click.group(name="import")
def import_() -> None:
    """Bring files into the database."""


@import_.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--profile", metavar="NAME", help="Saved layout to read the file with.")
@click.option("--map", "mapped", multiple=True, metavar="FIELD=HEADING", help="Column that holds a field.")
@click.option("--dry-run", is_flag=True, help="Only say what would happen.")
@click.option("--accept-good", is_flag=True, help="Store the good rows although others are refused.")
@click.option("--refused-to", type=click.Path(path_type=Path), help="File to write the refused rows to.")
@click.pass_context
def applications(
    ctx: click.Context,
    file: Path,
    profile: str | None,
    mapped: tuple[str, ...],
    dry_run: bool,
    accept_good: bool,
    refused_to: Path | None,
) -> None:
    """Bring a ledger of applications (CSV, TSV or XLSX) in: all of it, or nothing when a row is refused."""
    from desktop_app.services.ledger import importing, profiles, refused
    from desktop_app.services.ledger.layout import find_layout, map_columns

    context = ctx.ensure_object(Context)
    acting = context.acting()
    layout, _ = find_layout(file)
    if profile:
        with context.database.read() as session:
            profiles.use(session, profile, layout)
    map_columns(layout, dict(_pair(text) for text in mapped))
    if dry_run:
        with context.database.read() as session:
            found = importing.look(session, acting, file, layout)
    else:
        with context.database.write() as session:
            found = importing.take(session, acting, file, layout, accept_good=accept_good)
    written = None
    if found.problems and (refused_to or (accept_good and not dry_run)):
        written = refused_to or file.with_name(f"{file.stem}.refused{file.suffix}")
        refused.write(written, file, layout, found.problems, context.settings.language)
    counts = ("rows", "created", "changed", "unchanged", "refused", "conflicts")
    problems = [
        {"row": problem.row, "column": problem.column, "reason": problem.reason.value}
        for problem in found.problems
    ]
    answer = {name: getattr(found, name) for name in counts} | {"problems": problems, "stored": found.stored}
    context.emit(answer | ({"refused_file": str(written)} if written else {}))
    ctx.exit(REFUSED if found.refused and not accept_good else DONE)


def _pair(text: str) -> tuple[str, str]:
    field, separator, heading = text.partition("=")
    if not separator:
        raise click.BadParameter(f"{text}: FIELD=HEADING")
    return field.strip(), heading.strip()
