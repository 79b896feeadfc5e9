"""Figures from the command line: published beside computed, what the linter finds, files brought in."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from desktop_app.cli.context import Context
from desktop_app.cli.day import DayType
from desktop_app.cli.ending import DONE, REFUSED

if TYPE_CHECKING:
    from types import ModuleType

    from desktop_app.services.figures.certificates_import import LookedRow
    from desktop_app.services.figures.rows import Cell, Table


@click.group(invoke_without_command=True)
@click.option("--table", "code", metavar="CODE", help="Which table; without it, their names.")
@click.option("--fiscal-year", "year", metavar="R4", help="For which fiscal year (the last that is over).")
@click.option("--as-of", type=DayType(), metavar="DATE", help="As it was at the end of this day (today).")
@click.pass_context
def figures(ctx: click.Context, code: str | None, year: str | None, as_of: date | None) -> None:
    """Show a table of figures: what a report published beside what is computed, and why they differ."""
    context = ctx.ensure_object(Context)
    context.may_be_new = True
    if ctx.invoked_subcommand is not None:
        return
    from desktop_app.errors import Unknown
    from desktop_app.services import dates
    from desktop_app.services.figures import looking

    fiscal = dates.parse_fiscal(year) if year else None
    if year and fiscal is None:
        raise Unknown("fiscal_year", year)
    view = looking.view(context.today(), fiscal, as_of)
    with context.database.read() as session:
        if code is None:
            context.emit({"tables": list(looking.codes(session))})
            return
        found = looking.table(session, code, view)
    if context.as_json:
        context.emit(_answer(found, context.language))
    else:
        context.answered = True
        click.echo("\n".join(_lines(found, context.language)))


@figures.command()
@click.pass_obj
def lint(context: Context) -> None:
    """Say what in the published report does not agree with itself."""
    from desktop_app.services.figures import looking, sentences

    with context.database.read() as session:
        found = looking.findings(session)
    context.emit(
        {
            "findings": [
                {
                    "fault": each.fault.value,
                    "message": sentences.finding(each, context.language),
                    "printed": each.printed,
                    "expected": each.expected,
                    "place": list(each.place),
                }
                for each in found
            ]
        }
    )


@figures.command()
@click.pass_obj
def load(context: Context) -> None:
    """Put the shipped report's figures into the database; for supervisors (--staff)."""
    from desktop_app.services.figures import published

    acting = context.acting()
    with context.database.write() as session:
        found = published.load(session, acting)
    context.emit({"tables": found.tables, "cells": found.cells, "populations": found.populations})


@click.command()
@click.argument("file", type=click.Path(readable=False, path_type=Path))
@click.option("--map", "mapped", multiple=True, metavar="FIELD=HEADING", help="Column that holds a field.")
@click.option("--layout", default="", metavar="NAME", help="A saved layout (otherwise one that fits).")
@click.option("--period", default="", metavar="R4|2023-04", help="Of a table that tells of no period.")
@click.option("--refused", type=click.Path(path_type=Path), metavar="FILE", help="Write refused rows here.")
@click.option("--new-offices", is_flag=True, help="Names that are not known become offices.")
@click.option("--accept-good", is_flag=True, help="Store the good rows although others are refused.")
@click.option("--dry-run", is_flag=True, help="Only say what would happen.")
@click.pass_context
def certificates(
    ctx: click.Context,
    file: Path,
    mapped: tuple[str, ...],
    layout: str,
    period: str,
    refused: Path | None,
    *,
    new_offices: bool,
    accept_good: bool,
    dry_run: bool,
) -> None:
    """Bring counts of certificates in (CSV or XLSX): all of them, or nothing when a row is refused."""
    from desktop_app.services.figures import certificates_import, count_cells
    from desktop_app.services.figures.count_reading import Wish

    context = ctx.ensure_object(Context)
    acting = context.acting()
    pairs = count_cells.mapping(",".join(mapped))
    wish = Wish(pairs, new_offices, accept_good, layout, period)
    with context.database.read() as session:
        found = certificates_import.look(session, acting, file, wish)
        if refused is not None and found.problems:
            certificates_import.write_refused(session, acting, file, wish, refused, context.language)
    if not dry_run and (accept_good or not found.refused):
        with context.database.write() as session:
            found = replace(
                certificates_import.take(session, acting, file, wish, found.seen), problems=found.problems
            )
    _end(ctx, context, found, accept_good=accept_good)


@click.command()
@click.argument("file", type=click.Path(readable=False, path_type=Path))
@click.option("--accept-good", is_flag=True, help="Store the good rows although others are refused.")
@click.option("--dry-run", is_flag=True, help="Only say what would happen.")
@click.option("--refused", type=click.Path(path_type=Path), metavar="FILE", help="Write refused rows here.")
@click.pass_context
def municipalities(
    ctx: click.Context, file: Path, refused: Path | None, *, accept_good: bool, dry_run: bool
) -> None:
    """Bring the national table of cards by municipality in, in place of one of the same day."""
    from desktop_app.services.figures import municipalities as national

    _bring(ctx, national, file, refused, accept_good=accept_good, dry_run=dry_run)


@click.command()
@click.argument("file", type=click.Path(readable=False, path_type=Path))
@click.option("--accept-good", is_flag=True, help="Store the good rows although others are refused.")
@click.option("--dry-run", is_flag=True, help="Only say what would happen.")
@click.option("--refused", type=click.Path(path_type=Path), metavar="FILE", help="Write refused rows here.")
@click.pass_context
def population(
    ctx: click.Context, file: Path, refused: Path | None, *, accept_good: bool, dry_run: bool
) -> None:
    """Bring the ward's population in: a day, a number and its source in each row."""
    from desktop_app.services.figures import people_import

    _bring(ctx, people_import, file, refused, accept_good=accept_good, dry_run=dry_run)


def _bring(
    ctx: click.Context,
    way: ModuleType,
    file: Path,
    refused: Path | None,
    *,
    accept_good: bool,
    dry_run: bool,
) -> None:
    context = ctx.ensure_object(Context)
    acting = context.acting()
    with context.database.read() as session:
        found = way.look(session, acting, file)
        if refused is not None and found.problems:
            way.write_refused(session, acting, file, refused, context.language)
    if not dry_run and (accept_good or not found.refused):
        with context.database.write() as session:
            found = way.take(session, acting, file, accept_good=accept_good, seen=found.seen)
    _end(ctx, context, found, accept_good=accept_good)


figures.add_command(certificates, "import")


def _end(ctx: click.Context, context: Context, found: LookedRow, *, accept_good: bool) -> None:
    from desktop_app.services.figures import sentences

    counts = ("rows", "created", "changed", "gone", "unchanged", "refused", "copies", "stored")
    problems = [
        {
            "row": one.row,
            "sheet": one.sheet,
            "column": one.column,
            "value": one.value,
            "reason": one.reason,
            "message": sentences.refused(one.reason, context.language),
        }
        for one in found.problems
    ]
    told: dict[str, Any] = {name: getattr(found, name) for name in counts}
    told |= {"problems": problems, "new_offices": list(found.new_offices), "layout": found.layout}
    context.emit(told | {"sums": found.sums, "left_out": list(found.left_out)})
    ctx.exit(REFUSED if found.refused and not accept_good else DONE)


def _answer(found: Table, language: str) -> dict[str, Any]:
    return {
        "table": found.code,
        "title": found.form.title,
        "columns": list(found.columns),
        "rows": [list(line) for line in found.lines],
        "cells": [_cell(found.cell(row, column), language) for row in found.rows for column in found.columns],
    }


def _cell(cell: Cell, language: str) -> dict[str, Any]:
    from desktop_app.services.figures import beside, sentences

    against = {"count": cell.denominator, "name": cell.denominator_name, "on": cell.denominator_on}
    return {
        "row": cell.row,
        "column": cell.column,
        "published": cell.printed,
        "computed": beside.shown(cell) or None,
        "unit": cell.unit.value,
        "denominator": against if cell.denominator_name else None,
        "differs": cell.differs.value if cell.differs else None,
        "why": sentences.reason(cell.differs, language) if cell.differs else None,
        "source": cell.source,
    }


def _lines(found: Table, language: str) -> list[str]:
    from desktop_app.services.figures import beside, sentences

    lines = ["\t".join([found.form.title, *found.columns]), *("\t".join(line) for line in found.lines)]
    for cell in found.cells.values():
        if cell.differs:
            place = f"{cell.row} / {cell.column}"
            lines.append(
                f"{place}: {cell.shown} | {beside.shown(cell)}  {sentences.reason(cell.differs, language)}"
            )
    return lines
