"""Bring a ledger in from the command line."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from desktop_app.cli.context import Context
from desktop_app.cli.ending import DONE, REFUSED
from desktop_app.cli.figures import certificates, municipalities, population

if TYPE_CHECKING:
    from desktop_app.services.ledger.importing import ImportRow
    from desktop_app.services.ledger.reading import Top
    from desktop_app.services.ledger.reasons import Problem


@click.group(name="import")
@click.pass_obj
def import_(context: Context) -> None:
    """Bring files into the database."""
    context.may_be_new = True


@import_.command()
@click.argument("file", type=click.Path(readable=False, path_type=Path))
@click.option("--profile", metavar="NAME", help="Saved layout to read the file with.")
@click.option("--map", "mapped", multiple=True, metavar="FIELD=HEADING", help="Column that holds a field.")
@click.option("--dry-run", is_flag=True, help="Only say what would happen.")
@click.option("--accept-good", is_flag=True, help="Store the good rows although others are refused.")
@click.option(
    "--refused-to",
    type=click.Path(readable=False, path_type=Path),
    metavar="FILE",
    help="File to write the refused rows to (FILE.refused.csv beside the ledger with --accept-good).",
)
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
    layout, top = find_layout(file)
    acting = context.acting()
    if profile:
        with context.database.read() as session:
            profiles.use(session, profile, layout)
    map_columns(layout, dict(_pair(text) for text in mapped))
    usual = file.with_name(f"{file.stem}.refused{file.suffix}") if accept_good and not dry_run else None
    if target := refused_to or usual:
        refused.check(target, file)

    def keep_refused(found: ImportRow) -> ImportRow:
        if target and found.problems:
            refused.write(target, file, layout, found.problems, context.settings.language)
        return found

    if dry_run:
        with context.database.read() as session:
            found = keep_refused(importing.look(session, acting, file, layout))
    else:
        with context.database.fill(alone=True) as session:
            # Before the commit: the good rows are not kept when the others can't be told.
            found = keep_refused(importing.take(session, acting, file, layout, accept_good=accept_good))
    context.emit(_answer(found, top) | ({"refused_file": str(target)} if target and found.problems else {}))
    ctx.exit(REFUSED if found.refused and not accept_good else DONE)


def _answer(found: ImportRow, top: Top) -> dict[str, Any]:
    counts = ("rows", "created", "changed", "unchanged", "refused", "conflicts")
    problems = [_problem(problem) for problem in found.problems]
    answer = {name: getattr(found, name) for name in counts} | {"problems": problems, "stored": found.stored}
    answer |= {"sheet": top.sheets[top.sheet]} if len(top.sheets) > 1 else {}
    return answer | ({"hidden_personal_numbers": found.hidden} if found.hidden else {})


def _problem(problem: Problem) -> dict[str, Any]:
    told = {"row": problem.row, "column": problem.column, "reason": problem.reason.value}
    if not problem.is_conflict:
        return told
    both = {"ledger": problem.value, "stored": problem.stored}
    return told | {"conflict": True, "application_id_ends": problem.card, **both}


@import_.command(name="holidays")
@click.argument("file", type=click.Path(path_type=Path))
@click.pass_obj
def holidays_(context: Context, file: Path) -> None:
    """Bring the Cabinet Office's list of holidays in (CSV); it counts for the years that it covers."""
    from desktop_app.services.slots import holidays

    acting = context.acting()
    with context.database.write() as session:
        found = holidays.take(session, acting, file)
    context.emit(
        {
            "days": found.days,
            "first": found.first,
            "last": found.last,
            "differences": list(found.differences),
        }
    )


import_.add_command(certificates)
import_.add_command(municipalities)
import_.add_command(population)


def _pair(text: str) -> tuple[str, str]:
    field, separator, heading = text.partition("=")
    if not separator:
        from desktop_app.errors import LedgerRefused
        from desktop_app.services.ledger.reasons import FileFault

        raise LedgerRefused(FileFault.MAP_FORM, column=text)
    return field.strip(), heading.strip()
